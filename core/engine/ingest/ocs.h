// Object coordinate system: the plane an entity was drawn in, from its extrusion direction (DXF reference,
// "Object Coordinate Systems (OCS)").
#pragma once

#include "core/engine/drawing/curves.h"
#include "core/engine/geometry/shapes.h"

namespace holdfast::ingest {

using geometry::Point2;
using geometry::Point3;

class Ocs {
public:
    Ocs() = default;
    explicit Ocs(Point3 extrusion);

    bool isWorld() const { return m_kind == Kind::World; }
    bool isMirrored() const { return m_kind == Kind::Mirrored; }  // extrusion (0, 0, -1)
    bool isTilted() const { return m_kind == Kind::Tilted; }

    Point3 toWorld(Point3 p) const { return isWorld() ? p : m_x * p.x + m_y * p.y + m_z * p.z; }
    Point2 toPlan(Point3 p) const
    {
        const Point3 world = toWorld(p);
        return {world.x, world.y};
    }
    // The direction of an angle measured in the object's plane, seen in plan.
    double toPlan(double angle) const;
    // A circular arc of the object's plane seen in plan.
    drawing::EllipseArc arc(Point3 center, double radius, double start, double sweep) const;

private:
    enum class Kind { World, Mirrored, Tilted };
    Kind m_kind = Kind::World;
    Point3 m_x{1, 0, 0}, m_y{0, 1, 0}, m_z{0, 0, 1};
};

} // namespace holdfast::ingest
