// Where north is on a sheet.
#pragma once

#include <optional>

#include "core/engine/drawing/linework.h"

namespace holdfast::plan {

// By an N at the tip of an arrow, or the word NORTH beside one: degrees counter-clockwise from +x; nullopt when there
// is none, or two that disagree.
std::optional<double> northOf(const drawing::Linework& marks);

} // namespace holdfast::plan
