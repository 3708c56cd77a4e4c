// What changed since the baseline, and what there is to buy more or less.
#include "core/engine/report/wording.h"
#include "core/services/exports/design_workbook.h"

namespace holdfast::exports {

namespace {

using enum CellStyle;

std::string propertiesOf(const revision::Change& change)
{
    std::vector<std::string> texts;
    for (const auto& property : change.properties)
        texts.push_back(property.property + ": " + property.before + " -> " + property.after);
    return report::joined(texts, "; ");
}

template<class Value>
Cell known(const std::optional<Value>& value)
{
    if (!value)
        return {};
    if constexpr (std::is_same_v<Value, double>)
        return *value;
    else
        return value->value();
}

}  // namespace

TableSheet changeSheet(const pipeline::Snapshot& s)
{
    TableSheet sheet {"Revisions",
                      {{"Change", Text, 11}, {"What", Text, 10}, {"Before", Text, 16}, {"After", Text, 16},
                       {"Level", Whole, 7}, {"Properties", Text, 70}, {"Impact", Text, 9},
                       {"Recalculate", Text, 11}, {"Rod runs affected", Text, 40}},
                      {}, {}};
    if (s.revisions)
        for (const revision::Change& c : s.revisions->changes)
            sheet.rows.push_back({report::spacedName(c.kind), report::spacedName(c.subject), c.before, c.after,
                                  c.level >= 0 ? Cell(double(c.level)) : Cell(), propertiesOf(c),
                                  report::spacedName(c.impact), c.recalculate ? "yes" : "no",
                                  report::joined(c.affects)});
    return sheet;
}

TableSheet quantityDeltaSheet(const pipeline::Snapshot& s)
{
    TableSheet sheet {"Quantity Changes",
                      {{"Part", Text, 16}, {"Material", Text, 26}, {"Before", OneDecimal, 10},
                       {"After", OneDecimal, 10}, {"Difference", OneDecimal, 10}, {"Unit", Text, 8},
                       {"Difference (%)", OneDecimal, 11}, {"Weight (lb)", OneDecimal, 11},
                       {"Cost ($)", TwoDecimals, 11}},
                      {}, {}};
    if (s.revisions)
        for (const revision::QuantityDelta& q : s.revisions->quantities)
            sheet.rows.push_back({q.category, q.item, q.base, q.current, q.delta, q.unit, known(q.percent),
                                  known(q.deltaWeight), known(q.deltaCost)});
    return sheet;
}

}  // namespace holdfast::exports
