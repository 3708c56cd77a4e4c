#include "ui/sheet/sheet_tools.h"

#include <algorithm>
#include <cmath>

namespace holdfast::sheet {

namespace {

using building::GridLine;
using building::ShearWall;
using geometry::Point2;
using geometry::Segment2;

constexpr double kParallel = 0.035, kBeside = 12;    // sine of 2 degrees, inches: as overrides find their walls
constexpr double kShownLines = 1e7;                  // a coordinate further out is a stray

Point2 within(const Segment2& line, Point2 p)
{
    return line.a + (line.b - line.a) * std::clamp(geometry::shareAlong(line, p), 0.0, 1.0);
}

std::optional<Point2> crossing(const Segment2& a, const Segment2& b)
{
    const Point2 u = a.b - a.a, v = b.b - b.a;
    const double turn = geometry::cross(u, v);
    if (std::fabs(turn) < 0.1 * geometry::length(u) * geometry::length(v))   // flatter than 6 degrees: no corner
        return std::nullopt;
    return a.a + u * (geometry::cross(b.a - a.a, v) / turn);
}

} // namespace

std::optional<WallHit> hitWall(const building::WallLayout& layout, int level, Point2 at, double reach)
{
    std::optional<WallHit> best;
    double nearest = reach;
    for (std::size_t i = 0; i < layout.walls.size(); ++i) {
        const ShearWall& wall = layout.walls[i];
        if (wall.level != level)
            continue;
        const double off = std::max(0.0, geometry::distance(within(wall.axis, at), at) - wall.thickness.value() / 2);
        if (off > nearest)
            continue;
        nearest = off;
        const double length = geometry::length(wall.axis);
        const double along = std::clamp(geometry::shareAlong(wall.axis, at), 0.0, 1.0) * length;
        const double end = std::min(reach, length / 3);
        best = WallHit{std::uint32_t(i), along <= end            ? WallPart::Start
                                         : along >= length - end ? WallPart::End
                                                                 : WallPart::Body, along};
    }
    return best;
}

std::optional<std::uint32_t> hitHoldown(const building::WallLayout& layout, int level, Point2 at, double reach)
{
    std::optional<std::uint32_t> best;
    double nearest = reach;
    for (std::size_t i = 0; i < layout.holdowns.size(); ++i) {
        const double off = geometry::distance(layout.holdowns[i].at, at);
        if (layout.holdowns[i].level == level && off <= nearest) {
            nearest = off;
            best = std::uint32_t(i);
        }
    }
    return best;
}

std::optional<std::size_t> hitGrid(const std::vector<GridLine>& grids, Point2 at, double reach)
{
    std::optional<std::size_t> best;
    double nearest = reach;
    for (std::size_t i = 0; i < grids.size(); ++i) {
        const double off = geometry::distance(within(grids[i].line, at), at);
        if (off <= nearest) {
            nearest = off;
            best = i;
        }
    }
    return best;
}

std::string hitLayer(const SheetPicture& picture, Point2 at, double reach)
{
    std::string best;
    double nearest = reach;
    for (std::size_t i = 0; i < picture.lineLayers.size(); ++i) {
        const QLineF& line = picture.lines[i];
        const double off = geometry::distanceTo({{line.x1(), line.y1()}, {line.x2(), line.y2()}}, at);
        if (off <= nearest && picture.lineLayers[i] < picture.layers.size()) {
            nearest = off;
            best = picture.layers[picture.lineLayers[i]];
        }
    }
    return best;
}

bool areCollinear(const ShearWall& a, const ShearWall& b)
{
    const double la = geometry::length(a.axis), lb = geometry::length(b.axis);
    if (a.level != b.level || la <= 0 || lb <= 0)
        return false;
    const Point2 along = (a.axis.b - a.axis.a) * (1 / la);
    return std::fabs(geometry::cross(along, (b.axis.b - b.axis.a) * (1 / lb))) <= kParallel
        && std::fabs(geometry::cross(along, geometry::middle(b.axis) - a.axis.a)) <= kBeside;
}

SnapIndex::SnapIndex(const SheetPicture* picture, const building::WallLayout* layout,
                     const std::vector<GridLine>& grids, int level)
{
    const auto add = [this](Point2 p, SnapKind kind) {
        if (std::fabs(p.x) < kShownLines && std::fabs(p.y) < kShownLines)
            m_points.push_back({p, kind});
    };
    if (picture)
        for (const QLineF& line : picture->lines) {
            add({line.x1(), line.y1()}, SnapKind::LineEnd);
            add({line.x2(), line.y2()}, SnapKind::LineEnd);
        }
    if (layout)
        for (const ShearWall& wall : layout->walls)
            if (wall.level == level) {
                add(wall.axis.a, SnapKind::WallEnd);
                add(wall.axis.b, SnapKind::WallEnd);
                m_lines.emplace_back(wall.axis, SnapKind::WallAxis);
            }
    for (std::size_t i = 0; i < grids.size(); ++i) {
        m_lines.emplace_back(grids[i].line, SnapKind::GridLine);
        for (std::size_t j = 0; j < i; ++j)
            if (const auto corner = crossing(grids[i].line, grids[j].line))
                add(*corner, SnapKind::GridCrossing);
    }
    std::ranges::stable_sort(m_points, {}, [](const Snap& s) { return s.at.x; });
}

Snap SnapIndex::snapped(Point2 at, double reach) const
{
    Snap best{at, SnapKind::None};
    double nearest = reach;
    const auto from = std::ranges::lower_bound(m_points, at.x - reach, {}, [](const Snap& s) { return s.at.x; });
    for (auto p = from; p != m_points.end() && p->at.x <= at.x + reach; ++p) {
        // A wall's own end and a grid crossing mean more than a stroke that ends as near.
        const double off = geometry::distance(p->at, at) + (p->kind == SnapKind::LineEnd ? 1e-6 : 0);
        if (off < nearest) {
            nearest = off;
            best = *p;
        }
    }
    if (best.kind != SnapKind::None)
        return best;
    for (const auto& [line, kind] : m_lines) {
        const Point2 foot = within(line, at);
        if (geometry::distance(foot, at) < nearest) {
            nearest = geometry::distance(foot, at);
            best = {foot, kind};
        }
    }
    return best;
}

Segment2 withEndAt(const Segment2& axis, WallPart part, Point2 to, bool freely)
{
    const Point2 end = freely ? to : onLine(axis, to);
    return part == WallPart::Start ? Segment2{end, axis.b} : Segment2{axis.a, end};
}

Point2 squared(Point2 from, Point2 to)
{
    return std::fabs(to.x - from.x) >= std::fabs(to.y - from.y) ? Point2{to.x, from.y} : Point2{from.x, to.y};
}

Point2 onLine(const Segment2& line, Point2 p)
{
    return line.a + (line.b - line.a) * geometry::shareAlong(line, p);
}

} // namespace holdfast::sheet
