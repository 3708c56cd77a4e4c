#include "core/engine/base/calculation.h"

#include <cmath>
#include <cstdio>

namespace holdfast {

namespace {

int decimals(double value, Unit unit)
{
    switch (unit) {
    case Unit::Pound: case Unit::FootPound: case Unit::Plf: case Unit::Psi: case Unit::Psf: case Unit::PoundPerInch:
        return std::fabs(value) < 10 && value != std::floor(value) ? 2 : 0;
    case Unit::Inch: case Unit::SquareInch: return 3;
    case Unit::Foot: case Unit::Kip: case Unit::Ksi: case Unit::KipPerInch: return 2;
    case Unit::Percent: return 1;
    case Unit::InchFourth: return 1;
    case Unit::None: return value == std::floor(value) && std::fabs(value) < 1e6 ? 0 : 3;
    }
    return 3;
}

std::string grouped(std::string digits)
{
    auto point = digits.find('.');
    if (point == std::string::npos)
        point = digits.size();
    const std::size_t first = digits.starts_with('-') ? 1 : 0;
    for (std::size_t at = point; at > first + 3; at -= 3)
        digits.insert(at - 3, ",");
    return digits;
}

std::string number(double value, Unit unit)
{
    if (!std::isfinite(value))
        return "not a number";
    // A small coefficient (0.00267, 1e-4) keeps four significant digits instead of rounding to zero.
    if (unit == Unit::None && value != 0 && std::fabs(value) < 0.01) {
        char text[32];
        std::snprintf(text, sizeof text, "%.4g", value);
        return text;
    }
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", decimals(value, unit), value);
    return grouped(text);
}

bool isWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '\'';
}

const Symbol* find(const Calculation& c, std::string_view name)
{
    for (const Symbol& s : c.symbols)
        if (s.name == name)
            return &s;
    return nullptr;
}

std::string bracketed(const Symbol& s)
{
    const std::string text = number(s.value, s.unit);
    return s.value < 0 ? "(" + text + ")" : text;
}

} // namespace

std::string unitText(Unit unit)
{
    switch (unit) {
    case Unit::None: return "";
    case Unit::Inch: return "in";
    case Unit::Foot: return "ft";
    case Unit::SquareInch: return "in2";
    case Unit::Pound: return "lb";
    case Unit::Kip: return "kip";
    case Unit::FootPound: return "ft-lb";
    case Unit::Plf: return "plf";
    case Unit::Psi: return "psi";
    case Unit::Ksi: return "ksi";
    case Unit::Psf: return "psf";
    case Unit::KipPerInch: return "kip/in";
    case Unit::Percent: return "%";
    case Unit::InchFourth: return "in4";
    case Unit::PoundPerInch: return "lb/in";
    }
    return "";
}

std::string quantityText(double value, Unit unit)
{
    const std::string u = unitText(unit);
    return number(value, unit) + (u.empty() ? "" : " " + u);
}

std::string substitution(const Calculation& c)
{
    const auto equals = c.formula.find('=');
    const std::string rhs = equals == std::string::npos ? c.formula : c.formula.substr(equals + 1);
    std::string out;
    for (std::size_t i = 0; i < rhs.size();) {
        if (!isWord(rhs[i])) {
            out += rhs[i++];
            continue;
        }
        std::size_t end = i;
        while (end < rhs.size() && isWord(rhs[end]))
            ++end;
        const std::string word = rhs.substr(i, end - i);
        const Symbol* symbol = find(c, word);
        out += symbol ? bracketed(*symbol) : word;
        i = end;
    }
    out.erase(0, out.find_first_not_of(' '));
    return out;
}

std::string line(const Calculation& c)
{
    const std::string substituted = substitution(c);
    std::string text = c.formula;
    if (!c.symbols.empty())
        text += " = " + substituted;
    return text + " = " + quantityText(c.result, c.unit);
}

} // namespace holdfast
