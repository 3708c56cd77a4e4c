#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <optional>
#include <sstream>

#include "core/engine/plan/grids.h"
#include "core/engine/plan/sheet_draft.h"
#include "core/engine/plan/wall_shift.h"

namespace holdfast::plan {

namespace {

using building::GridLine;
using geometry::Point2;
using geometry::Transform2;

constexpr double kResidualLimit = 0.5;  // in: a finding above it
constexpr double kNoMove = 0.05;        // in: CAD round-off, the sheets share their origin
constexpr double kNoTurn = 1e-3;        // rad

struct GridPair {
    GridLine here;   // on the sheet, as it lies so far
    GridLine there;  // in the set
};
using KnownGrids = std::map<std::string, GridLine>;

std::vector<GridPair> commonGrids(const building::Sheet& sheet, const KnownGrids& known)
{
    std::vector<GridPair> pairs;
    for (const GridLine& here : sheet.grids)
        if (const auto there = known.find(here.label); there != known.end())
            pairs.push_back({here, there->second});
    return pairs;
}

double turnBetween(const GridPair& pair)
{
    const double turn = geometry::angle(pair.there.line) - geometry::angle(pair.here.line);
    return std::remainder(turn, std::numbers::pi);
}

// Half a turn either way is one and the same: turns are taken relative to the first.
double medianTurn(const std::vector<GridPair>& pairs)
{
    const double first = turnBetween(pairs.front());
    std::vector<double> turns;
    for (const GridPair& pair : pairs)
        turns.push_back(std::remainder(turnBetween(pair) - first, std::numbers::pi));
    std::ranges::sort(turns);
    return first + turns[turns.size() / 2];
}

struct Fit {
    Transform2 move;
    double residual = 0;
    bool bothWays = false;     // lines of two directions: the place is fixed
    std::string left = {};     // label of a line that was left out
    double leftBy = 0;         // inches it is off
};

// Least squares of n.(R p + t) = n.q over the grid lines; n is the reference line's normal. With lines of one
// direction only, the move along them stays zero.
Fit fitWithTurn(const std::vector<GridPair>& pairs, double turn)
{
    const Transform2 rotation = std::fabs(turn) < kNoTurn ? Transform2{} : Transform2::rotation(turn);
    double a = 0, b = 0, c = 0, p = 0, q = 0;
    std::vector<std::pair<Point2, double>> rows;
    for (const GridPair& pair : pairs) {
        const Point2 d = pair.there.line.b - pair.there.line.a;
        const Point2 n = Point2{-d.y, d.x} * (1.0 / geometry::length(d));
        const double gap = dot(n, middle(pair.there.line) - rotation(middle(pair.here.line)));
        rows.emplace_back(n, gap);
        a += n.x * n.x;
        b += n.x * n.y;
        c += n.y * n.y;
        p += n.x * gap;
        q += n.y * gap;
    }
    const double det = a * c - b * b;
    const bool bothWays = det > 1e-3 * (a + c) * (a + c);
    Point2 t;
    if (bothWays)
        t = {(c * p - b * q) / det, (a * q - b * p) / det};
    else
        t = Point2{p, q} * (1.0 / (a + c));
    if (std::fabs(turn) < kNoTurn && length(t) < kNoMove)
        t = {};
    Fit fit{Transform2::translation(t) * rotation, 0, bothWays};
    for (const auto& [n, gap] : rows)
        fit.residual = std::max(fit.residual, std::fabs(dot(n, t) - gap));
    return fit;
}

// A direction is known up to half a turn; the labels' order tells which.
Fit fitBothTurns(const std::vector<GridPair>& pairs)
{
    const double turn = std::remainder(medianTurn(pairs), std::numbers::pi);
    const Fit straight = fitWithTurn(pairs, turn);
    if (pairs.size() < 2)
        return straight;
    const Fit turned = fitWithTurn(pairs, turn + std::numbers::pi);
    return turned.residual + kResidualLimit < straight.residual ? turned : straight;
}

// One line that is drawn or read wrongly must not shift the sheet: when all others agree without it, it is left out.
Fit fitGrids(std::vector<GridPair> pairs)
{
    constexpr std::size_t kEnough = 4;
    const Fit whole = fitBothTurns(pairs);
    if (whole.residual <= kResidualLimit || pairs.size() < kEnough)
        return whole;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        std::vector<GridPair> others = pairs;
        others.erase(others.begin() + std::ptrdiff_t(i));
        Fit fit = fitBothTurns(others);
        if (fit.residual <= kResidualLimit && fit.bothWays == whole.bothWays) {
            fit.left = pairs[i].here.label;
            const Point2 d = pairs[i].there.line.b - pairs[i].there.line.a;
            fit.leftBy = std::fabs(cross(d, middle(pairs[i].there.line) - fit.move(middle(pairs[i].here.line))))
                / length(d);
            return fit;
        }
    }
    return whole;
}

// A sheet seen from below, or plotted through: labels run the other way round.
std::optional<Fit> fitMirrored(std::vector<GridPair> pairs)
{
    constexpr std::size_t kEnough = 4;
    if (pairs.size() < kEnough)
        return std::nullopt;
    const Transform2 mirror = Transform2::scaling(-1, 1);
    for (GridPair& pair : pairs)
        pair.here = gridLine(pair.here.label, {mirror(pair.here.line.a), mirror(pair.here.line.b)});
    Fit fit = fitBothTurns(pairs);
    if (!fit.bothWays || fit.residual > kResidualLimit)
        return std::nullopt;
    fit.move = fit.move * mirror;
    return fit;
}

std::string inches(double v)
{
    std::ostringstream out;
    out.precision(3);
    out << v << " in";
    return out.str();
}

// The sheet with grid lines in two directions and the most of them; else the first plan.
SheetDraft* referenceOf(std::vector<SheetDraft>& drafts)
{
    SheetDraft* best = nullptr;
    double bestRank = 0;
    for (SheetDraft& d : drafts) {
        if (!isPlan(d.sheet) || d.showsModel)
            continue;
        bool twoWays = false;
        for (const GridLine& g : d.sheet.grids)
            twoWays = twoWays || g.axis != d.sheet.grids.front().axis;
        // Of equals the sheet whose scale is surest.
        const double rank = 1 + double(d.sheet.grids.size()) + (twoWays ? 1000 : 0) + 0.5 * d.sheet.scale.confidence;
        if (rank > bestRank) {
            best = &d;
            bestRank = rank;
        }
    }
    return best;
}

void place(SheetDraft& draft, const Transform2& move, std::string by, double residual)
{
    draft.sheet.toSet = move * draft.sheet.toSet;
    draft.sheet.grids = movedGrids(draft.sheet.grids, move);
    draft.sheet.registeredBy = std::move(by);
    draft.sheet.residual = Length(residual);
}

void registerByWalls(SheetDraft& draft, const SheetDraft& reference, building::PlanSet& set)
{
    const auto same = [](const building::Sheet& x, const building::Sheet& y) {
        return x.drawing == y.drawing && x.space.layout == y.space.layout && x.region.low == y.region.low
            && x.region.high == y.region.high;
    };
    if (same(draft.sheet, reference.sheet)) {  // one plan that stands for several levels
        place(draft, {}, "walls", 0);
        return;
    }
    const auto fit = wallShift(draft, reference);
    if (!fit) {
        set.findings.push_back(sheetFinding(
            draft.sheet, "plan.registration.none", Severity::Error,
            "Neither common grid lines nor walls place this sheet over sheet " + sheetLabel(reference.sheet)
                + "; both are taken to share their origin.",
            "Set a grid line on both sheets, and check that the walls of the levels stand over each other."));
        return;
    }
    const bool moved = length(fit->shift) > kResidualLimit;
    place(draft, moved ? Transform2::translation(fit->shift) : Transform2{}, "walls", fit->residual);
    if (moved)
        set.findings.push_back(sheetFinding(draft.sheet, "plan.registration.walls", Severity::Warning,
                                            "No grid line is common with sheet " + sheetLabel(reference.sheet)
                                                + "; the sheet is laid over it by its walls, within "
                                                + inches(fit->residual) + ".",
                                            "Check that the walls of the levels stand over each other."));
}

void registerByGrids(SheetDraft& draft, const std::vector<GridPair>& pairs, const SheetDraft& reference,
                     building::PlanSet& set)
{
    Fit fit = fitGrids(pairs);
    bool mirrored = false;
    if (fit.residual > kResidualLimit && fit.left.empty())
        if (const auto mirror = fitMirrored(pairs)) {
            fit = *mirror;
            mirrored = true;
        }
    place(draft, fit.move, "grid", fit.residual);
    if (mirrored)
        set.findings.push_back(sheetFinding(draft.sheet, "plan.registration.mirrored", Severity::Warning,
                                            "The sheet is mirrored against sheet " + sheetLabel(reference.sheet)
                                                + ": its grid labels run the other way; it is turned over.",
                                            "Check that the sheet shows the building from above."));
    if (!fit.bothWays) {
        if (const auto walls = wallShift(draft, reference); walls && length(walls->shift) > kResidualLimit) {
            // Along the lines only: across them the grid is surer.
            const Point2 d = pairs.front().there.line.b - pairs.front().there.line.a;
            const Point2 along = d * (1.0 / length(d));
            const Transform2 move = Transform2::translation(along * dot(along, walls->shift));
            place(draft, move, "grid", std::max(fit.residual, walls->residual));
        } else if (!walls) {
            set.findings.push_back(sheetFinding(draft.sheet, "plan.registration.one_way", Severity::Warning,
                                                "Only grid lines of one direction are common with sheet "
                                                    + sheetLabel(reference.sheet)
                                                    + "; along them the sheets are taken to share their origin.",
                                                "Set a crossing grid line on both sheets."));
        }
    }
    if (fit.residual > kResidualLimit || !fit.left.empty())
        set.findings.push_back(sheetFinding(
            draft.sheet, "plan.registration.residual", Severity::Warning,
            fit.left.empty() ? "Grid lines of the sheet miss those of sheet " + sheetLabel(reference.sheet)
                                   + " by up to " + inches(fit.residual) + "."
                             : "Grid line " + fit.left + " of the sheet misses that of sheet "
                                   + sheetLabel(reference.sheet) + " by " + inches(fit.leftBy)
                                   + "; all others agree, and it is left out.",
            "Check grid spacing and labels on both sheets."));
}

void sortGrids(std::vector<GridLine>& grids)
{
    std::ranges::stable_sort(grids, [](const GridLine& x, const GridLine& y) {
        return std::tuple(x.axis, x.position.value()) < std::tuple(y.axis, y.position.value());
    });
}

// The engineer's word on the grid, in the frame of the set.
void applyGridOverrides(std::vector<SheetDraft>& drafts, const building::DesignCriteria& criteria,
                        building::PlanSet& set)
{
    for (const building::Override& o : criteria.overrides) {
        if (o.action != building::OverrideAction::SetGrid || !o.axis || length(*o.axis) <= 0)
            continue;
        const GridLine said = gridLine(o.target, *o.axis);
        const auto replace = [&](std::vector<GridLine>& grids) {
            const auto it = std::ranges::find(grids, o.target, &GridLine::label);
            if (it != grids.end())
                *it = said;
            return it != grids.end();
        };
        if (!replace(set.grids))
            set.grids.push_back(said);
        for (SheetDraft& d : drafts)
            if (replace(d.sheet.grids))
                sortGrids(d.sheet.grids);
    }
    sortGrids(set.grids);
}

void removeGrids(std::vector<SheetDraft>& drafts, const building::DesignCriteria& criteria, building::PlanSet& set)
{
    for (const building::Override& o : criteria.overrides) {
        if (o.action != building::OverrideAction::RemoveGrid)
            continue;
        std::size_t removed = 0;
        for (SheetDraft& d : drafts)
            removed += std::erase_if(d.sheet.grids, [&](const GridLine& g) { return g.label == o.target; });
        if (removed == 0)
            set.findings.push_back({"plan.override.target",
                                    Severity::Warning,
                                    {SubjectKind::Project, o.target, -1},
                                    "The correction that removes grid line \"" + o.target
                                        + "\" has no effect: no sheet has such a line.",
                                    "Correct its target, or take it back.",
                                    "",
                                    std::nullopt});
    }
}

// Sheet by sheet, that with the most known lines first: each adds its own lines to what is known.
void registerAll(std::vector<SheetDraft*> open, const SheetDraft& reference, KnownGrids& known, building::PlanSet& set)
{
    while (!open.empty()) {
        auto best = open.begin();
        std::vector<GridPair> pairs;
        for (auto it = open.begin(); it != open.end(); ++it)
            if (auto found = commonGrids((*it)->sheet, known); found.size() > pairs.size()) {
                pairs = std::move(found);
                best = it;
            }
        SheetDraft& draft = **best;
        open.erase(best);
        if (pairs.empty())
            registerByWalls(draft, reference, set);
        else
            registerByGrids(draft, pairs, reference, set);
        if (!draft.sheet.registeredBy.empty())
            for (const GridLine& g : draft.sheet.grids)
                known.try_emplace(g.label, g);
    }
}

} // namespace

void registerSheets(std::vector<SheetDraft>& drafts, const building::DesignCriteria& criteria, building::PlanSet& set)
{
    removeGrids(drafts, criteria, set);
    SheetDraft* reference = referenceOf(drafts);
    if (reference) {
        reference->sheet.registeredBy = reference->sheet.grids.empty() ? "walls" : "grid";
        KnownGrids known;
        for (const GridLine& g : reference->sheet.grids)
            known.emplace(g.label, g);
        std::vector<SheetDraft*> open;
        for (SheetDraft& d : drafts)
            if (&d != reference && isPlan(d.sheet) && !d.showsModel)
                open.push_back(&d);
        registerAll(std::move(open), *reference, known, set);
        for (auto& [label, grid] : known)
            set.grids.push_back(grid);
    }
    applyGridOverrides(drafts, criteria, set);
    if (reference && set.grids.empty())
        set.findings.push_back(
            {"plan.grid.missing",
             Severity::Warning,
             {SubjectKind::Project, "set", -1},
             "No grid line was found on any plan.",
             "Walls are named without grid lines; check that the levels stand over each other.",
             "DI-003",
             std::nullopt});
}

} // namespace holdfast::plan
