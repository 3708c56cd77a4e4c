// Numbers as text, exactly: the nearest double of what is written, blanks around it allowed.
#pragma once

#include <cstdint>
#include <string_view>

namespace holdfast::ingest {

inline std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
        text.remove_suffix(1);
    return text;
}

bool parseReal(std::string_view text, double& value);
bool parseInteger(std::string_view text, std::int64_t& value);
bool parseHandle(std::string_view text, std::uint64_t& value);

} // namespace holdfast::ingest
