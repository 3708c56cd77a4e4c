#include "core/engine/ingest/header_section.h"

#include <cmath>
#include <string>

namespace holdfast::ingest {

namespace {

using drawing::DrawingUnit;

void setUnits(std::int64_t value, drawing::Header& header, FindingLog& findings)
{
    switch (value) {
    case 0: case 1: case 2: case 3: case 4: case 5: case 6: case 7: case 21:
        header.units = DrawingUnit(value);
        return;
    default:
        findings.add("drawing.units.unsupported", Severity::Warning,
                     "$INSUNITS is " + std::to_string(value)
                         + ", a unit no plan is drawn in; it is left open.",
                     "State the drawing unit when importing.");
    }
}

void setFactor(const Group& group, drawing::Header& header)
{
    double factor = 0;
    // Negative: applies in paper space only.
    if (readReal(group, factor) && std::isfinite(factor) && factor > 0)
        header.dimensionFactor = factor;
}

void setVariable(std::string_view name, const Group& group, drawing::Header& header, FindingLog& findings)
{
    std::int64_t whole = 0;
    if (name == "$ACADVER")
        header.version = std::string(group.word());
    else if (name == "$DWGCODEPAGE")
        header.codePage = std::string(group.word());
    else if (name == "$DIMLFAC")
        setFactor(group, header);
    else if (name == "$INSUNITS" && readInteger(group, whole))
        setUnits(whole, header, findings);
    else if (name == "$MEASUREMENT" && readInteger(group, whole) && (whole == 0 || whole == 1))
        header.measurement = int(whole);
    else if (name == "$LUNITS" && readInteger(group, whole) && whole >= 1 && whole <= 5)
        header.linearUnits = int(whole);
}

} // namespace

void readHeader(const Record& record, drawing::Header& header, FindingLog& findings)
{
    std::string_view name;
    for (const Group& group : record.groups) {
        if (group.code == 9) {
            name = group.word();
        } else if (!name.empty()) {
            setVariable(name, group, header, findings);
            name = {};  // further groups are the y and z of a point
        }
    }
}

} // namespace holdfast::ingest
