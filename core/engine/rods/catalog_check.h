// The rules every catalogue must meet, wherever it comes from: a document, CSV files or a table being edited.
#pragma once

#include <optional>

#include "core/engine/rods/catalog.h"

namespace holdfast::rods {

// The first thing wrong: positive sizes, ascending rods, no duplicates, a source for every row. The fault's path is
// "section[row].field", rows counted from 0.
std::optional<Fault> catalogFault(const Catalogs& catalogs, const std::string& file);

} // namespace holdfast::rods
