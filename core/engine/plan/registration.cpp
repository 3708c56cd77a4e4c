#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <sstream>

#include "core/engine/plan/grids.h"
#include "core/engine/plan/layer_roles.h"
#include "core/engine/plan/sheet_draft.h"

namespace holdfast::plan {

namespace {

using building::GridLine;
using geometry::Point2;
using geometry::Transform2;

constexpr double kResidualLimit = 0.5;  // in: a finding above it
constexpr double kNoMove = 0.05;        // in: CAD round-off, the sheets share their origin
constexpr double kNoTurn = 1e-3;        // rad
constexpr double kSameOutline = 6.0;    // in

struct GridPair {
    const GridLine* here;
    const GridLine* there;  // on the reference sheet
};

std::vector<GridPair> commonGrids(const building::Sheet& sheet, const building::Sheet& reference)
{
    std::vector<GridPair> pairs;
    for (const GridLine& here : sheet.grids)
        for (const GridLine& there : reference.grids)
            if (here.label == there.label)
                pairs.push_back({&here, &there});
    return pairs;
}

double turnBetween(const GridPair& pair)
{
    const double turn = geometry::angle(pair.there->line) - geometry::angle(pair.here->line);
    return std::remainder(turn, std::numbers::pi);
}

double medianTurn(const std::vector<GridPair>& pairs)
{
    std::vector<double> turns;
    for (const GridPair& pair : pairs)
        turns.push_back(turnBetween(pair));
    std::ranges::sort(turns);
    return turns[turns.size() / 2];
}

struct Fit {
    Transform2 move;
    double residual = 0;
};

// Least squares of n.(R p + t) = n.q over the grid lines; n is the reference line's normal. With lines of one
// direction only, the move along them stays zero.
Fit fitWithTurn(const std::vector<GridPair>& pairs, double turn)
{
    const Transform2 rotation = std::fabs(turn) < kNoTurn ? Transform2{} : Transform2::rotation(turn);
    double a = 0, b = 0, c = 0, p = 0, q = 0;
    std::vector<std::pair<Point2, double>> rows;
    for (const GridPair& pair : pairs) {
        const Point2 d = pair.there->line.b - pair.there->line.a;
        const Point2 n = Point2{-d.y, d.x} * (1.0 / geometry::length(d));
        const double gap = dot(n, middle(pair.there->line) - rotation(middle(pair.here->line)));
        rows.emplace_back(n, gap);
        a += n.x * n.x;
        b += n.x * n.y;
        c += n.y * n.y;
        p += n.x * gap;
        q += n.y * gap;
    }
    const double det = a * c - b * b;
    Point2 t;
    if (det > 1e-6 * (a + c) * (a + c))
        t = {(c * p - b * q) / det, (a * q - b * p) / det};
    else
        t = Point2{p, q} * (1.0 / (a + c));
    if (std::fabs(turn) < kNoTurn && length(t) < kNoMove)
        t = {};
    Fit fit{Transform2::translation(t) * rotation, 0};
    for (const auto& [n, gap] : rows)
        fit.residual = std::max(fit.residual, std::fabs(dot(n, t) - gap));
    return fit;
}

// A direction is known up to half a turn; the labels' order tells which.
Fit fitGrids(const std::vector<GridPair>& pairs)
{
    const double turn = medianTurn(pairs);
    const Fit straight = fitWithTurn(pairs, turn);
    if (pairs.size() < 2)
        return straight;
    const Fit turned = fitWithTurn(pairs, turn + std::numbers::pi);
    return turned.residual + kResidualLimit < straight.residual ? turned : straight;
}

geometry::Box2 outline(const SheetDraft& draft)
{
    const auto& roles = draft.roles;
    geometry::Box2 box;
    for (const drawing::Stroke& s : draft.marks.strokes)
        if (roles[s.layer] == LayerRole::Wall || roles[s.layer] == LayerRole::ShearWall) {
            box.add(draft.sheet.toSet(s.line.a));
            box.add(draft.sheet.toSet(s.line.b));
        }
    return box;
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
    std::size_t bestRank = 0;
    for (SheetDraft& d : drafts) {
        if (!isPlan(d.sheet) || d.sheet.space.layout >= 0)
            continue;
        bool twoWays = false;
        for (const GridLine& g : d.sheet.grids)
            twoWays = twoWays || g.axis != d.sheet.grids.front().axis;
        const std::size_t rank = 1 + d.sheet.grids.size() + (twoWays ? 1000 : 0);
        if (rank > bestRank) {
            best = &d;
            bestRank = rank;
        }
    }
    return best;
}

void registerByOutline(SheetDraft& draft, const SheetDraft& reference, building::PlanSet& set)
{
    const auto here = outline(draft), there = outline(reference);
    if (here.empty() || there.empty())
        return;
    const bool alike = std::fabs(here.width() - there.width()) < kSameOutline
        && std::fabs(here.height() - there.height()) < kSameOutline;
    const Point2 move = there.low - here.low;
    if (alike && length(move) > kResidualLimit) {
        draft.sheet.toSet = Transform2::translation(move) * draft.sheet.toSet;
        set.findings.push_back(sheetFinding(draft.sheet, "plan.registration.outline", Severity::Warning,
                                            "No grid line is common with sheet " + sheetLabel(reference.sheet)
                                                + "; the sheet is laid over it by the outline of its walls.",
                                            "Check that the walls of the levels stand over each other."));
    } else if (!alike) {
        set.findings.push_back(sheetFinding(
            draft.sheet, "plan.registration.none", Severity::Warning,
            "Neither a common grid line nor the outline of the walls places this sheet over sheet "
                + sheetLabel(reference.sheet) + "; both are taken to share their origin.",
            "Check that the walls of the levels stand over each other."));
    }
}

void registerByGrids(SheetDraft& draft, const std::vector<GridPair>& pairs, const SheetDraft& reference,
                     building::PlanSet& set)
{
    const Fit fit = fitGrids(pairs);
    draft.sheet.toSet = fit.move * draft.sheet.toSet;
    draft.sheet.grids = movedGrids(draft.sheet.grids, fit.move);
    if (fit.residual > kResidualLimit)
        set.findings.push_back(sheetFinding(draft.sheet, "plan.registration.residual", Severity::Warning,
                                            "Grid lines of the sheet miss those of sheet "
                                                + sheetLabel(reference.sheet) + " by up to "
                                                + inches(fit.residual) + ".",
                                            "Check grid spacing and labels on both sheets."));
}

void collectGrids(const std::vector<SheetDraft>& drafts, const SheetDraft& reference, building::PlanSet& set)
{
    std::map<std::string, GridLine> all;
    for (const GridLine& g : reference.sheet.grids)
        all.emplace(g.label, g);
    for (const SheetDraft& d : drafts)
        for (const GridLine& g : d.sheet.grids)
            all.try_emplace(g.label, g);
    for (auto& [label, grid] : all)
        set.grids.push_back(grid);
    std::ranges::stable_sort(set.grids, [](const GridLine& x, const GridLine& y) {
        return std::tuple(x.axis, x.position.value()) < std::tuple(y.axis, y.position.value());
    });
}

} // namespace

void registerSheets(std::vector<SheetDraft>& drafts, building::PlanSet& set)
{
    const SheetDraft* reference = referenceOf(drafts);
    if (!reference)
        return;
    for (SheetDraft& d : drafts) {
        if (&d == reference || !isPlan(d.sheet) || d.sheet.space.layout >= 0)
            continue;
        const auto pairs = commonGrids(d.sheet, reference->sheet);
        if (pairs.empty())
            registerByOutline(d, *reference, set);
        else
            registerByGrids(d, pairs, *reference, set);
    }
    collectGrids(drafts, *reference, set);
    if (set.grids.empty())
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
