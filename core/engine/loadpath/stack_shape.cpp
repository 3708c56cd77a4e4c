#include "core/engine/loadpath/stack_shape.h"

#include <algorithm>

namespace holdfast::loadpath {

using building::ShearWall;

StackShape::StackShape(const building::WallLayout& layout, const building::WallStack& stack)
{
    for (const building::WallId id : stack.walls)
        if (id.value < layout.walls.size())
            m_walls.push_back(&layout.walls[id.value]);
    std::ranges::stable_sort(m_walls, {}, &ShearWall::level);
    if (m_walls.empty())
        return;
    const geometry::Segment2& axis = m_walls.front()->axis;
    m_origin = axis.a;
    if (const double whole = geometry::length(axis); whole > 0)
        m_direction = (axis.b - axis.a) * (1.0 / whole);
}

bool StackShape::isContinuous() const
{
    for (std::size_t i = 1; i < m_walls.size(); ++i)
        if (m_walls[i]->level != m_walls[i - 1]->level + 1)
            return false;
    return true;
}

Length StackShape::along(geometry::Point2 place) const
{
    return Length(geometry::dot(place - m_origin, m_direction));
}

geometry::Point2 StackShape::placeOf(Length along) const
{
    return m_origin + m_direction * along.value();
}

Length StackShape::centreOf(const ShearWall& wall) const
{
    return along(geometry::middle(wall.axis));
}

bool StackShape::isReversed(const ShearWall& wall) const
{
    return geometry::dot(wall.axis.b - wall.axis.a, m_direction) < 0;
}

Length StackShape::sharedFrom() const
{
    Length from = startOf(*m_walls.front());
    for (const ShearWall* wall : m_walls)
        from = max(from, startOf(*wall));
    return from;
}

Length StackShape::sharedTo() const
{
    Length to = endOf(*m_walls.front());
    for (const ShearWall* wall : m_walls)
        to = min(to, endOf(*wall));
    return to;
}

} // namespace holdfast::loadpath
