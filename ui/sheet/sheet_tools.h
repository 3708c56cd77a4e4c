// Where a click lands on a sheet: which wall, which part of it, which point a drafter would have meant. Pure; inches
// of the set's frame, `reach` is how far the pointer may be off.
#pragma once

#include <optional>
#include <vector>

#include "core/engine/building/plan_set.h"
#include "core/engine/building/wall_layout.h"
#include "ui/sheet/sheet_picture.h"

namespace holdfast::sheet {

enum class WallPart { Start, Body, End };

struct WallHit {
    std::uint32_t wall = 0;     // index into WallLayout::walls
    WallPart part = WallPart::Body;
    double along = 0;           // from the start of the axis, within it
};

// The nearest wall of the level; its ends reach as far as `reach`, but no further than a third of the wall.
std::optional<WallHit> hitWall(const building::WallLayout& layout, int level, geometry::Point2 at, double reach);
std::optional<std::uint32_t> hitHoldown(const building::WallLayout& layout, int level, geometry::Point2 at,
                                        double reach);
// Index into the grids.
std::optional<std::size_t> hitGrid(const std::vector<building::GridLine>& grids, geometry::Point2 at, double reach);

// The layer of the nearest drawn line; empty where none is near.
std::string hitLayer(const SheetPicture& picture, geometry::Point2 at, double reach);

// Two walls that can become one: on one level, parallel within 2 degrees, at most 12 in beside each other.
bool areCollinear(const building::ShearWall& a, const building::ShearWall& b);

enum class SnapKind { None, LineEnd, WallEnd, GridCrossing, WallAxis, GridLine };

struct Snap {
    geometry::Point2 at;
    SnapKind kind = SnapKind::None;
};

// Points first (the nearest of drawn ends, wall ends and grid crossings), then wall axes and grid lines.
class SnapIndex {
public:
    SnapIndex() = default;
    SnapIndex(const SheetPicture* picture, const building::WallLayout* layout,
              const std::vector<building::GridLine>& grids, int level);
    Snap snapped(geometry::Point2 at, double reach) const;

private:
    std::vector<Snap> m_points;              // by x
    std::vector<std::pair<geometry::Segment2, SnapKind>> m_lines;
};

// The end of the wall dragged to `to`: along its own line, or freely.
geometry::Segment2 withEndAt(const geometry::Segment2& axis, WallPart part, geometry::Point2 to, bool freely);
// `to` seen from `from`, turned to the nearest of horizontal and vertical.
geometry::Point2 squared(geometry::Point2 from, geometry::Point2 to);
geometry::Point2 onLine(const geometry::Segment2& line, geometry::Point2 p);   // the foot of p, line unbounded

} // namespace holdfast::sheet
