#include "core/services/exports/decimal_text.h"

#include <charconv>
#include <cmath>

#include "core/engine/base/invariant.h"

namespace holdfast::exports {

std::string decimalText(double value, int decimals)
{
    invariant(std::isfinite(value), "only finite numbers are written");
    char buffer[400];  // 309 digits before the point at most
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, decimals).ptr;
    std::string text(buffer, end);
    if (text.find('.') == std::string::npos)
        text += ".0";
    while (text.back() == '0' && text[text.size() - 2] != '.')
        text.pop_back();
    return text == "-0.0" ? "0.0" : text;
}

}  // namespace holdfast::exports
