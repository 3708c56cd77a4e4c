#include "core/services/exports/shop_export.h"

#include <map>

#include "core/engine/base/feet_inch.h"
#include "core/engine/report/wording.h"
#include "core/services/exports/csv.h"
#include "core/services/exports/rod_facts.h"

namespace holdfast::exports {

namespace {

using enum CellStyle;
using report::BarOrder;
using report::CutBar;

Result<report::ShopList> listOf(const pipeline::Snapshot& s, const report::ShopCriteria& criteria, const Run& run)
{
    if (!s.inputs || !s.schedule)
        return Fault {FaultCode::NothingToDo, {}, "export", "no rods have been designed yet"};
    return report::shopList(*s.schedule, criteria, run);
}

// Bars that are sawn to the same lengths are one row, whatever runs their pieces are for.
struct AlikeBars {
    std::size_t stock = 0;
    std::map<double, int, std::greater<>> cuts;  // pieces of one bar by length
    int times = 0;
};

std::vector<AlikeBars> alike(const BarOrder& order, const report::ShopList& list)
{
    std::vector<AlikeBars> rows;
    for (const CutBar& bar : order.plan.bars) {
        AlikeBars row {bar.stock, {}, bar.times};
        for (std::size_t p = 0; p < order.pieces.size(); ++p)
            if (bar.pieces[p] > 0)
                row.cuts[list.pieces[order.pieces[p]].length.value()] += bar.pieces[p];
        if (!rows.empty() && rows.back().stock == row.stock && rows.back().cuts == row.cuts)
            rows.back().times += row.times;
        else
            rows.push_back(std::move(row));
    }
    return rows;
}

std::string cutsText(const AlikeBars& row)
{
    std::vector<std::string> cuts;
    for (const auto& [length, count] : row.cuts)
        cuts.push_back(std::to_string(count) + " x " + formatFeetInches(Length(length)));
    return report::joined(cuts, " + ");
}

int piecesOf(const AlikeBars& row)
{
    int count = 0;
    for (const auto& [length, pieces] : row.cuts)
        count += pieces;
    return count;
}

// Of one bar: what is left over and what the saw takes.
Length wasteOf(const AlikeBars& row, Length stock)
{
    for (const auto& [length, pieces] : row.cuts)
        stock -= Length(length) * double(pieces);
    return stock;
}

}  // namespace

TableSheet pieceSheet(const report::ShopList& list)
{
    TableSheet sheet {"Rod Pieces",
                      {{"Run", Text, 14}, {"Rod", Whole, 6}, {"Piece from below", Whole, 10},
                       {"Diameter (in)", ThreeDecimals, 10}, {"Grade", Text, 12}, {"Length (in)", ThreeDecimals, 11},
                       {"Length", Text, 14}, {"Anchor", Text, 8}},
                      {}, {}};
    for (const report::RodPiece& p : list.pieces)
        sheet.rows.push_back({p.run, double(p.rod), double(p.number), p.diameter.value(), p.grade, p.length.value(),
                              formatFeetInches(p.length), p.isAnchor ? "yes" : ""});
    return sheet;
}

TableSheet cutSheet(const report::ShopList& list, const report::ShopCriteria& criteria)
{
    TableSheet sheet {"Cutting",
                      {{"Diameter (in)", ThreeDecimals, 10}, {"Grade", Text, 12}, {"Stock (ft)", OneDecimal, 9},
                       {"Bars", Whole, 7}, {"Pieces a bar", Whole, 8}, {"Cut each bar into", Text, 50},
                       {"Waste of each (in)", ThreeDecimals, 10}, {"Waste (%)", OneDecimal, 9}},
                      {}, {}};
    for (const BarOrder& order : list.orders)
        for (const AlikeBars& row : alike(order, list)) {
            const Length stock = criteria.stock[row.stock].length, waste = wasteOf(row, stock);
            sheet.rows.push_back({order.diameter.value(), order.grade, stock.in(1_ft), double(row.times),
                                  double(piecesOf(row)), cutsText(row), waste.value(), 100 * (waste / stock)});
        }
    return sheet;
}

TableSheet barSheet(const report::ShopList& list, const report::ShopCriteria& criteria)
{
    TableSheet sheet {"Bars",
                      {{"Diameter (in)", ThreeDecimals, 10}, {"Grade", Text, 12}, {"Stock (ft)", Text, 20},
                       {"Pieces (ft)", TwoDecimals, 10}, {"Bought (ft)", TwoDecimals, 10},
                       {"Proven least (ft)", TwoDecimals, 10}, {"Is least", Text, 9}, {"Waste (%)", OneDecimal, 9}},
                      {}, {}};
    for (const BarOrder& order : list.orders) {
        std::map<std::size_t, int> count;
        for (const CutBar& bar : order.plan.bars)
            count[bar.stock] += bar.times;
        std::vector<std::string> bars;
        for (const auto& [stock, n] : count)
            bars.push_back(std::to_string(n) + " x "
                           + report::decimal(criteria.stock[stock].length.in(1_ft), 0) + " ft"
                           + (criteria.stock[stock].verified ? "" : report::kDagger));
        const report::CutPlan& plan = order.plan;
        sheet.rows.push_back({order.diameter.value(), order.grade, report::joined(bars), plan.net.in(1_ft),
                              plan.bought.in(1_ft), plan.bound.in(1_ft), plan.isLeast() ? "yes" : "not proven",
                              100 * ((plan.bought - plan.net) / plan.bought)});
    }
    return sheet;
}

Result<QByteArray> shopWorkbook(const pipeline::Snapshot& s, const report::ShopCriteria& criteria, const Run& run)
{
    const auto list = listOf(s, criteria, run.part(0, 0.5));
    if (!list)
        return list.fault();
    const building::ProjectInfo& project = s.inputs->criteria.project;
    const std::chrono::seconds created = projectDay(s).time_since_epoch();
    std::vector<TableSheet> sheets = {pieceSheet(*list), cutSheet(*list, criteria), barSheet(*list, criteria)};
    TableSheet left {"Findings", {{"Run", Text, 16}, {"Finding", Text, 80}, {"Remedy", Text, 50}}, {}, {}};
    for (const Finding& f : list->findings)
        left.rows.push_back({f.subject.label, f.message, f.remedy});
    if (!left.rows.empty())
        sheets.push_back(std::move(left));
    for (TableSheet& sheet : sheets)
        sheet.note = projectId(s) + ".  Saw cut " + formatInches(criteria.kerf) + "." + report::kDagger
            + " confirm the stock length with the supplier.";
    return workbookOf(sheets, {project.name, project.engineer, project.firm, std::time_t(created.count())},
                      run.part(0.5, 1));
}

Result<QByteArray> shopCsv(const pipeline::Snapshot& s, const report::ShopCriteria& criteria, const Run& run)
{
    const auto list = listOf(s, criteria, run);
    if (!list)
        return list.fault();
    std::string csv = csvHeader({"diameter_in", "grade", "stock_ft", "bars", "pieces_per_bar", "cuts", "waste_in",
                                 "waste_percent", "stock_verified"});
    for (const BarOrder& order : list->orders)
        for (const AlikeBars& bar : alike(order, *list)) {
            const Length stock = criteria.stock[bar.stock].length, waste = wasteOf(bar, stock);
            CsvRow row;
            row.number(order.diameter.value()).text(order.grade).number(stock.in(1_ft), 1).whole(bar.times);
            row.whole(piecesOf(bar)).text(cutsText(bar)).number(waste.value()).number(100 * (waste / stock), 1);
            row.text(criteria.stock[bar.stock].verified ? "yes" : "no");
            csv += row.line();
        }
    return QByteArray::fromStdString(csv);
}

}  // namespace holdfast::exports
