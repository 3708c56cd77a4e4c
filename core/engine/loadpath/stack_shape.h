// Where the walls of a stack stand along its axis, and where its rods run.
#pragma once

#include <vector>

#include "core/engine/building/wall_layout.h"

namespace holdfast::loadpath {

// The axis of the lowest wall carries the coordinates: 0 at its start.
class StackShape {
public:
    StackShape(const building::WallLayout& layout, const building::WallStack& stack);

    const std::vector<const building::ShearWall*>& walls() const { return m_walls; }  // lowest first
    int lowestStory() const { return m_walls.empty() ? 1 : m_walls.front()->level; }
    // One wall a story, none left out.
    bool isContinuous() const;

    Length centreOf(const building::ShearWall& wall) const;
    Length startOf(const building::ShearWall& wall) const { return centreOf(wall) - wall.length / 2.0; }
    Length endOf(const building::ShearWall& wall) const { return centreOf(wall) + wall.length / 2.0; }
    // A wall drawn the other way round than the lowest one.
    bool isReversed(const building::ShearWall& wall) const;

    // The stretch that all walls of the stack share, in which straight rods can stand; from > to when none.
    Length sharedFrom() const;
    Length sharedTo() const;

    Length along(geometry::Point2 place) const;
    geometry::Point2 placeOf(Length along) const;

private:
    std::vector<const building::ShearWall*> m_walls;
    geometry::Point2 m_origin, m_direction{1, 0};
};

} // namespace holdfast::loadpath
