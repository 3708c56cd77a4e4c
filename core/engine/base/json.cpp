#include "core/engine/base/json.h"

#include <cstdlib>

#include "core/engine/base/feet_inch.h"

namespace holdfast {

namespace {

struct Dimension {
    int length;
    int force;
    std::vector<detail::UnitSpelling> spellings;
};

// 1 lb = 4.4482216152605 N exactly; 1 in = 25.4 mm exactly.
constexpr double kNewton = 1.0 / 4.4482216152605;
constexpr double kMeter = 1000.0 / 25.4;

const std::vector<Dimension>& dimensions()
{
    static const std::vector<Dimension> table = {
        {1, 0, {{"_in", 1}, {"_ft", 12}, {"_mm", 1 / 25.4}, {"_cm", 10 / 25.4}, {"_m", kMeter}}},
        {2, 0, {{"_in2", 1}, {"_ft2", 144}, {"_mm2", 1 / 645.16}}},
        {3, 0, {{"_in3", 1}}},
        {4, 0, {{"_in4", 1}}},
        {0, 1, {{"_lb", 1}, {"_kip", 1000}, {"_n", kNewton}, {"_kn", 1000 * kNewton}}},
        {1, 1, {{"_ft_lb", 12}, {"_kip_ft", 12000}, {"_in_lb", 1}, {"_kn_m", 1000 * kNewton * kMeter}}},
        {-1, 1, {{"_plf", 1.0 / 12}, {"_klf", 1000.0 / 12}, {"_kip_per_in", 1000}, {"_lb_per_in", 1},
                 {"_kn_per_m", 1000 * kNewton / kMeter}}},
        {-2, 1, {{"_psi", 1}, {"_ksi", 1000}, {"_psf", 1.0 / 144}, {"_mpa", 1e6 * kNewton / kMeter / kMeter},
                 {"_kpa", 1e3 * kNewton / kMeter / kMeter}}},
    };
    return table;
}

std::string withoutBlanks(const std::string& text)
{
    std::string out;
    for (const char c : text)
        if (c != ' ')
            out += c;
    return out;
}

} // namespace

namespace detail {

std::vector<UnitSpelling> unitSpellings(int lengthExponent, int forceExponent)
{
    for (const Dimension& d : dimensions())
        if (d.length == lengthExponent && d.force == forceExponent)
            return d.spellings;
    bug("a quantity of this dimension has no JSON spelling");
}

std::optional<double> parseQuantityText(const std::string& text, int lengthExponent, int forceExponent)
{
    if (lengthExponent == 1 && forceExponent == 0) {
        const auto length = parseLength(text, LengthUnit::None);
        return length ? std::optional(length->value()) : std::nullopt;
    }
    char* end = nullptr;
    const double number = std::strtod(text.c_str(), &end);
    if (end == text.c_str() || !std::isfinite(number))
        return std::nullopt;
    const std::string unit = "_" + withoutBlanks(end);
    for (const UnitSpelling& spelling : unitSpellings(lengthExponent, forceExponent))
        if (unit == spelling.suffix)
            return number * spelling.factor;
    return std::nullopt;
}

} // namespace detail

Result<Json> parseJson(const std::string& text, const std::string& file)
{
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& e) {
        const std::size_t at = std::min(e.byte, text.size());
        const auto line = 1 + std::count(text.begin(), text.begin() + std::ptrdiff_t(at), '\n');
        return Fault{text.empty() ? FaultCode::Empty : FaultCode::Malformed, file, "line " + std::to_string(line),
                     text.empty() ? "the file is empty" : "this is not valid JSON"};
    } catch (const Json::exception& e) {
        return Fault{FaultCode::Malformed, file, "", std::string("this is not valid JSON: ") + e.what()};
    }
}

} // namespace holdfast
