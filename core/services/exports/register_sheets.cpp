// What is bought, what is in the way, what was assumed.
#include "core/engine/rods/take_off.h"
#include "core/engine/report/wording.h"
#include "core/services/exports/design_workbook.h"

namespace holdfast::exports {

namespace {

using enum CellStyle;

std::vector<Cell> hardwareRow(const rods::TakeOffLine& line)
{
    const double weight = line.weight ? line.weight->value() : 0, cost = line.cost.value_or(0);
    return {line.part,
            line.verified ? line.model : line.model + report::kDagger,
            line.diameter ? Cell(line.diameter->value()) : Cell(),
            line.quantity,
            line.unit,
            line.weight ? Cell(weight / line.quantity) : Cell(),
            line.weight ? Cell(weight) : Cell(),
            line.cost ? Cell(cost / line.quantity) : Cell(),
            line.cost ? Cell(cost) : Cell(),
            line.verified ? "yes" : "no"};
}

// The sum says what it leaves out, for a sum with gaps is no total.
std::vector<Cell> sumRow(const std::vector<rods::TakeOffLine>& lines)
{
    double weight = 0, cost = 0;
    std::size_t weighed = 0, priced = 0;
    for (const auto& line : lines) {
        weight += line.weight ? line.weight->value() : 0;
        cost += line.cost.value_or(0);
        weighed += line.weight.has_value();
        priced += line.cost.has_value();
    }
    const auto of = [&](std::size_t n) {
        return std::to_string(n) + " of " + std::to_string(lines.size()) + " lines";
    };
    return {"Sum", "weight of " + of(weighed) + ", cost of " + of(priced), {}, {}, {}, {},
            weighed ? Cell(weight) : Cell(), {}, priced ? Cell(cost) : Cell(), {}};
}

std::string optionsText(const clash::Clash& clash)
{
    std::vector<std::string> texts;
    for (const auto& option : clash.options)
        texts.push_back(option.text);
    return report::joined(texts, "; ");
}

}  // namespace

TableSheet hardwareSheet(const pipeline::Snapshot& s)
{
    TableSheet sheet{"Hardware BOM",
                     {{"Part", Text, 16},
                      {"Model", Text, 34},
                      {"Diameter (in)", ThreeDecimals, 10},
                      {"Quantity", OneDecimal, 10},
                      {"Unit", Text, 8},
                      {"Unit weight (lb)", TwoDecimals, 10},
                      {"Weight (lb)", OneDecimal, 10},
                      {"Unit price ($)", TwoDecimals, 10},
                      {"Cost ($)", TwoDecimals, 10},
                      {"Verified", Text, 9}},
                     {},
                     {}};
    const auto lines = rods::takeOff(*s.schedule, *s.catalogs);
    for (const auto& line : lines)
        sheet.rows.push_back(hardwareRow(line));
    if (!lines.empty())
        sheet.rows.push_back(sumRow(lines));
    return sheet;
}

TableSheet clashSheet(const pipeline::Snapshot& s)
{
    TableSheet sheet {"Clash Register",
                      {{"Clash", Text, 15}, {"Severity", Text, 10}, {"Kind", Text, 20}, {"Trade", Text, 14},
                       {"Rod run", Text, 14}, {"Part", Text, 12}, {"Obstruction", Text, 18}, {"Is a", Text, 13},
                       {"Gap (in)", ThreeDecimals, 9}, {"Required (in)", ThreeDecimals, 10}, {"Level", Whole, 7},
                       {"Grid", Text, 8}, {"X (in)", TwoDecimals, 10}, {"Y (in)", TwoDecimals, 10},
                       {"Z (in)", TwoDecimals, 10}, {"What can be done", Text, 50}},
                      {}, {}};
    if (!s.clashes)
        return sheet;
    for (const clash::Clash& c : s.clashes->clashes)
        sheet.rows.push_back({c.label, report::spacedName(c.severity), report::spacedName(c.kind),
                              report::spacedName(c.trade), c.rodRun, c.part, c.obstruction,
                              report::spacedName(c.obstructionKind), c.gap.value(), c.required.value(),
                              double(c.level), c.gridReference, c.at.x, c.at.y, c.at.z, optionsText(c)});
    return sheet;
}

TableSheet assumptionSheet(const pipeline::Snapshot& s)
{
    TableSheet sheet {"Assumptions",
                      {{"Key", Text, 32}, {"Category", Text, 14}, {"What is assumed", Text, 60}, {"Value", Text, 18},
                       {"Source", Text, 20}, {"Reference", Text, 30}, {"Verified", Text, 9}},
                      {}, {}};
    for (const Assumption& a : pipeline::allAssumptions(s))
        sheet.rows.push_back({a.key, report::spacedName(a.category), a.description,
                              a.verified ? a.value : a.value + report::kDagger, report::spacedName(a.source),
                              a.reference, a.verified ? "yes" : "no"});
    return sheet;
}

}  // namespace holdfast::exports
