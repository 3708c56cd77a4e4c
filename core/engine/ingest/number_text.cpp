#include "core/engine/ingest/number_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace holdfast::ingest {

namespace {

// Powers of ten that a double holds exactly (5^22 < 2^53).
constexpr std::array<double, 23> kExactPowers = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                 1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                                 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
constexpr std::uint64_t kExactMantissa = std::uint64_t(1) << 53;
constexpr int kMantissaDigits = 19;  // more may overflow 64 bits

bool isDigit(char c) { return unsigned(c - '0') < 10U; }

bool parseAnyReal(std::string_view text, double& value)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc::result_out_of_range && end == text.data() + text.size()) {
        // Below the smallest double is nothing; above the largest is not a coordinate.
        const bool tiny = text.find("e-") != text.npos || text.find("E-") != text.npos;
        value = tiny ? 0.0 : HUGE_VAL;
        return true;
    }
    return error == std::errc() && end == text.data() + text.size();
}

} // namespace

// A decimal whose digits fit 53 bits and whose point shifts by at most 22 places is one exact integer over
// one exact power of ten: a single correctly rounded division (Clinger 1990). Everything else takes the long
// way.
bool parseReal(std::string_view text, double& value)
{
    text = trimmed(text);
    const char* p = text.data();
    const char* const end = p + text.size();
    const bool negative = p != end && *p == '-';
    if (negative)
        ++p;
    const char* const first = p;
    std::uint64_t mantissa = 0;
    for (; p != end && isDigit(*p); ++p)
        mantissa = mantissa * 10 + std::uint64_t(*p - '0');
    auto digits = p - first;
    std::ptrdiff_t decimals = 0;
    if (p != end && *p == '.') {
        const char* const point = ++p;
        for (; p != end && isDigit(*p); ++p)
            mantissa = mantissa * 10 + std::uint64_t(*p - '0');
        decimals = p - point;
        digits += decimals;
    }
    if (p != end || digits == 0 || digits > kMantissaDigits || mantissa > kExactMantissa)
        return parseAnyReal(text, value);
    const double whole = double(mantissa) / kExactPowers[std::size_t(decimals)];
    value = negative ? -whole : whole;
    return true;
}

bool parseInteger(std::string_view text, std::int64_t& value)
{
    text = trimmed(text);
    if (text.starts_with('+'))
        text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc() && end == text.data() + text.size())
        return true;
    double real = 0;  // some programs write flags as "1.0"
    if (!parseReal(text, real) || real != std::floor(real) || std::fabs(real) > double(kExactMantissa))
        return false;
    value = std::int64_t(real);
    return true;
}

bool parseHandle(std::string_view text, std::uint64_t& value)
{
    constexpr std::size_t kMostDigits = 16;
    text = trimmed(text);
    std::uint64_t read = 0;
    for (const char c : text) {
        const char letter = char(c | 0x20);  // lower case
        if (isDigit(c))
            read = read * 16 + std::uint64_t(c - '0');
        else if (letter >= 'a' && letter <= 'f')
            read = read * 16 + std::uint64_t(letter - 'a' + 10);
        else
            return false;
    }
    value = read;
    return !text.empty() && text.size() <= kMostDigits;
}

} // namespace holdfast::ingest
