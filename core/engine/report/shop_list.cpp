#include "core/engine/report/shop_list.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/engine/base/feet_inch.h"

namespace holdfast::report {

namespace {

Length onGrid(Length length)
{
    return kCutGrid * std::ceil(length / kCutGrid - 1e-6);
}

class RunSaw {
public:
    RunSaw(const rods::RodRun& run, const ShopCriteria& criteria, ShopList& list)
        : m_run(run), m_criteria(criteria), m_list(list)
    {
    }

    void saw()
    {
        if (m_run.segments.empty())
            return;
        std::vector<rods::Coupler> joints = m_run.couplers;
        std::ranges::stable_sort(joints, {}, &rods::Coupler::elevation);
        std::vector<RodPiece> pieces;
        Length bottom = lowEnd();
        bool isAnchor = bottom < m_run.segments.front().bottom;
        for (const rods::Coupler& joint : joints) {
            pieces.push_back(piece(bottom, joint.elevation, isAnchor));
            bottom = joint.elevation;
            isAnchor = false;
        }
        pieces.push_back(piece(bottom, highEnd(), isAnchor));
        for (int rod = 1; rod <= m_run.rods; ++rod)
            for (std::size_t i = 0; i < pieces.size(); ++i) {
                pieces[i].rod = rod;
                pieces[i].number = int(i) + 1;
                m_list.pieces.push_back(pieces[i]);
            }
    }

private:
    Length lowEnd() const
    {
        const Length base = m_run.segments.front().bottom;
        const rods::Anchor& anchor = m_run.anchor;
        const bool isOurs = m_run.base == building::StackBase::Podium && anchor.embedment > Length();
        return isOurs ? base - anchor.embedment - anchor.diameter - m_criteria.proud
                      : base; // nut as thick as the rod
    }
    Length highEnd() const
    {
        const rods::RodSegment& last = m_run.segments.back();
        Length top = last.top;
        for (const rods::Restraint& r : m_run.restraints)
            if (r.story == last.story)
                top = max(top, r.elevation + r.plateThickness + r.deviceHeight);
        return top + last.diameter + m_criteria.proud;
    }

    RodPiece piece(Length bottom, Length top, bool isAnchor)
    {
        RodPiece piece {m_run.label, 1, 1, m_run.anchor.diameter, m_run.anchor.grade, onGrid(top - bottom), isAnchor};
        if (isAnchor && top <= m_run.segments.front().top && !m_run.couplers.empty())
            return piece;  // what is above its coupler is no longer the anchor's
        const rods::RodSegment* thickest = nullptr;
        for (const rods::RodSegment& s : m_run.segments) {
            if (s.top <= bottom || s.bottom >= top)
                continue;
            if (thickest && (s.diameter != thickest->diameter || s.grade != thickest->grade)
                && reaches(s, bottom, top))
                reportChange(s);
            if (!thickest || s.diameter > thickest->diameter)
                thickest = &s;
        }
        if (thickest) {
            piece.diameter = thickest->diameter;
            piece.grade = thickest->grade;
        }
        return piece;
    }
    // A reducer stands above the level's device, so a piece may begin or end a little inside its neighbour.
    bool reaches(const rods::RodSegment& s, Length bottom, Length top) const
    {
        return min(s.top, top) - max(s.bottom, bottom) > (s.top - s.bottom) / 2.0;
    }
    void reportChange(const rods::RodSegment& s)
    {
        m_list.findings.push_back(
            {"shop.piece.change", Severity::Error, {SubjectKind::RodRun, m_run.label, s.story},
             "The rod of " + m_run.label + " changes at story " + std::to_string(s.story)
                 + " without a coupler; its piece is listed in the thicker size.",
             "Add a coupler of these sizes to the catalogue and design again.", {}, {}});
    }

    const rods::RodRun& m_run;
    const ShopCriteria& m_criteria;
    ShopList& m_list;
};

void reportLong(ShopList& list, const RodPiece& piece, Length longest)
{
    list.findings.push_back({"shop.piece.long", Severity::Error, {SubjectKind::RodRun, piece.run, -1},
                             "Piece " + std::to_string(piece.number) + " of " + piece.run + " is "
                                 + formatFeetInches(piece.length) + ", longer than the longest stock of "
                                 + formatFeetInches(longest) + "; no bar is ordered for it.",
                             "Join it with another coupler or name a longer stock length.", {}, {}});
}

Outcome order(BarOrder& bars, const ShopList& list, const ShopCriteria& criteria, const Run& run)
{
    std::vector<CutPiece> pieces;
    for (const std::size_t index : bars.pieces)
        pieces.push_back({list.pieces[index].length, 1});
    std::vector<Length> stock;
    for (const StockLength& s : criteria.stock)
        stock.push_back(s.length);
    auto plan = planCuts(pieces, stock, criteria.kerf, run);
    if (!plan)
        return plan.fault();
    bars.plan = *std::move(plan);
    return Done {};
}

}  // namespace

std::vector<StockLength> commonStock()
{
    return {{12_ft, "what suppliers of threaded rod commonly stock, as the couplers of the design assume", false},
            {20_ft, "mill length some suppliers stock; confirm", false}};
}

Result<ShopList> shopList(const rods::RodSchedule& schedule, const ShopCriteria& criteria, const Run& run)
{
    if (criteria.stock.empty())
        return Fault {FaultCode::InvalidValue, {}, "stock", "no stock length is given"};
    ShopList list;
    for (const rods::RodRun& rodRun : schedule.runs)
        RunSaw(rodRun, criteria, list).saw();
    const Length longest = std::ranges::max_element(criteria.stock, {}, &StockLength::length)->length;
    std::map<std::pair<double, std::string>, BarOrder> orders;
    for (std::size_t i = 0; i < list.pieces.size(); ++i) {
        const RodPiece& piece = list.pieces[i];
        if (piece.length > longest) {
            reportLong(list, piece, longest);
            continue;
        }
        BarOrder& bars = orders[{piece.diameter.value(), piece.grade}];
        bars.diameter = piece.diameter;
        bars.grade = piece.grade;
        bars.pieces.push_back(i);
    }
    std::size_t done = 0;
    for (auto& [key, bars] : orders) {
        if (const Outcome planned = order(bars, list, criteria, run); !planned)
            return planned.fault();
        run.progress.report(double(++done) / double(orders.size()));
        list.orders.push_back(std::move(bars));
    }
    return list;
}

}  // namespace holdfast::report
