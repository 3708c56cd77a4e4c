#include "core/engine/ifc/units.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace holdfast::ifc {

namespace {

constexpr double kInchesPerMeter = 1000.0 / 25.4;   // 1 in = 25.4 mm exactly (NIST SP 811, B.8)
constexpr double kSameUnit = 1e-9;                  // share by which a written factor may miss a known unit
constexpr int kDeepestUnit = 8;                     // conversion of a conversion of ...

struct Prefix {
    std::string_view name, symbol;
    double factor;
};

constexpr Prefix kPrefixes[] = {
    {"EXA", "E", 1e18},  {"PETA", "P", 1e15},  {"TERA", "T", 1e12},   {"GIGA", "G", 1e9},
    {"MEGA", "M", 1e6},  {"KILO", "k", 1e3},   {"HECTO", "h", 1e2},   {"DECA", "da", 10},
    {"DECI", "d", 0.1},  {"CENTI", "c", 0.01}, {"MILLI", "m", 0.001}, {"MICRO", "u", 1e-6},
    {"NANO", "n", 1e-9}, {"PICO", "p", 1e-12}, {"FEMTO", "f", 1e-15}, {"ATTO", "a", 1e-18},
};

struct Symbol {
    std::string_view name, symbol;
};

constexpr Symbol kSymbols[] = {
    {"METRE", "m"},   {"SQUARE_METRE", "m2"}, {"CUBIC_METRE", "m3"}, {"RADIAN", "rad"}, {"GRAM", "g"},
    {"SECOND", "s"},  {"NEWTON", "N"},        {"PASCAL", "Pa"},      {"WATT", "W"},     {"JOULE", "J"},
    {"AMPERE", "A"},  {"VOLT", "V"},          {"KELVIN", "K"},       {"HERTZ", "Hz"},   {"STERADIAN", "sr"},
    {"LUMEN", "lm"},  {"LUX", "lx"},          {"CANDELA", "cd"},     {"DEGREE_CELSIUS", "degC"},
};

// Which unit type a measure is counted in (IFC4, IfcMeasureResource).
constexpr Symbol kMeasures[] = {
    {"IFCLENGTHMEASURE", "LENGTHUNIT"},       {"IFCPOSITIVELENGTHMEASURE", "LENGTHUNIT"},
    {"IFCNONNEGATIVELENGTHMEASURE", "LENGTHUNIT"}, {"IFCAREAMEASURE", "AREAUNIT"},
    {"IFCVOLUMEMEASURE", "VOLUMEUNIT"},       {"IFCPLANEANGLEMEASURE", "PLANEANGLEUNIT"},
    {"IFCPOSITIVEPLANEANGLEMEASURE", "PLANEANGLEUNIT"}, {"IFCMASSMEASURE", "MASSUNIT"},
    {"IFCFORCEMEASURE", "FORCEUNIT"},         {"IFCPRESSUREMEASURE", "PRESSUREUNIT"},
    {"IFCPOWERMEASURE", "POWERUNIT"},         {"IFCTIMEMEASURE", "TIMEUNIT"},
    {"IFCTHERMODYNAMICTEMPERATUREMEASURE", "THERMODYNAMICTEMPERATUREUNIT"},
};

// SI unit: dimensions, unit type, prefix, name. Conversion: dimensions, unit type, name, measure with unit.
double prefixFactor(std::string_view prefix)
{
    const auto* known = std::ranges::find(kPrefixes, prefix, &Prefix::name);
    return known == std::end(kPrefixes) ? 1 : known->factor;
}

// In metres or radians; 0 when it is neither SI nor a conversion of it.
double siFactor(const Part21& file, InstanceId unit, int depth)
{
    const Record record = file.record(unit);
    if (record.type == "IFCSIUNIT")
        return prefixFactor(record[2].enumeration());
    if (!record.type.starts_with("IFCCONVERSIONBASEDUNIT") || depth > kDeepestUnit)
        return 0;
    const Record measure = file.record(record[3].reference());
    return measure[0].number() * siFactor(file, measure[1].reference(), depth + 1);
}

// 0.3048 m is a foot of 12 in, not of 12.000000000000002.
double exactInches(double meters)
{
    const double inches = meters * kInchesPerMeter;
    for (const double known : {1.0, 12.0, 36.0, 1 / 25.4, 1 / 2.54, 100 / 25.4, 1000 / 25.4})
        if (std::fabs(inches - known) <= kSameUnit * known)
            return known;
    return inches;
}

InstanceId unitAssignment(const Part21& file)
{
    for (const InstanceId project : file.instancesOf("IFCPROJECT"))
        if (const InstanceId units = file.record(project)[8].reference(); units != 0)
            return units;
    const auto all = file.instancesOf("IFCUNITASSIGNMENT");
    return all.empty() ? 0 : all.front();
}

} // namespace

std::string unitName(const Part21& file, InstanceId unit)
{
    const Record record = file.record(unit);
    if (record.type == "IFCSIUNIT") {
        const auto* known = std::ranges::find(kSymbols, record[3].enumeration(), &Symbol::name);
        if (known == std::end(kSymbols))
            return {};
        const auto* prefix = std::ranges::find(kPrefixes, record[2].enumeration(), &Prefix::name);
        return std::string(prefix == std::end(kPrefixes) ? "" : prefix->symbol) + std::string(known->symbol);
    }
    if (!record.type.starts_with("IFCCONVERSIONBASEDUNIT"))
        return {};
    std::string name = record[2].text();
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return name;
}

std::string Units::ofMeasure(std::string_view measureType) const
{
    const auto* measure = std::ranges::find(kMeasures, measureType, &Symbol::name);
    if (measure == std::end(kMeasures))
        return {};
    const auto unit = names.find(measure->symbol);
    return unit == names.end() ? std::string() : unit->second;
}

Units readUnits(const Part21& file)
{
    Units units;
    for (const InstanceId id : file.record(unitAssignment(file))[0].references()) {
        const Record record = file.record(id);
        const std::string type(record[1].enumeration());
        if (type.empty())
            continue;
        units.names.emplace(type, unitName(file, id));
        if (type == "LENGTHUNIT")
            units.inches = exactInches(siFactor(file, id, 0));
        else if (const double radians = type == "PLANEANGLEUNIT" ? siFactor(file, id, 0) : 0; radians > 0)
            units.radians = radians;
    }
    if (!std::isfinite(units.inches) || units.inches <= 0)
        units.inches = 0;
    units.length = units.names["LENGTHUNIT"];
    return units;
}

} // namespace holdfast::ifc
