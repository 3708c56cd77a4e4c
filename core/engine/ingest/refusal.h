// Why a file that is no DXF is not read, by what it is.
#pragma once

#include <span>
#include <string>

#include "core/engine/base/fault.h"
#include "core/engine/ingest/reader.h"

namespace holdfast::ingest {

Fault refusal(Format format, std::span<const std::uint8_t> bytes, const std::string& path);

} // namespace holdfast::ingest
