// Numbers as text, exactly: the nearest double of what is written, blanks around it allowed.
#pragma once

#include <cstdint>
#include <string_view>

namespace holdfast::ingest {

std::string_view trimmed(std::string_view text);
bool parseReal(std::string_view text, double& value);
bool parseInteger(std::string_view text, std::int64_t& value);
bool parseHandle(std::string_view text, std::uint64_t& value);

} // namespace holdfast::ingest
