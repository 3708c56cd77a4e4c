// Points, directions and placements of a model, in inches.
#pragma once

#include <optional>
#include <unordered_map>

#include "core/engine/ifc/frame.h"
#include "core/engine/ifc/units.h"

namespace holdfast::ifc {

class Placements {
public:
    Placements(const Part21& file, const Units& units) : m_file(file), m_units(units) {}

    const Part21& file() const { return m_file; }
    const Units& units() const { return m_units; }

    // (0,0,0) for what is no point; a missing third coordinate is 0.
    geometry::Point3 point(InstanceId id) const;
    geometry::Point3 pointOf(const Value& coordinates) const;
    // Of unit length; `otherwise` when there is none or it has no length.
    geometry::Point3 direction(InstanceId id, geometry::Point3 otherwise) const;
    // IfcAxis2Placement2D or 3D, IfcAxis1Placement; the identity for none.
    Frame axes(InstanceId id) const;
    // IfcCartesianTransformationOperator 2D and 3D, also the non-uniform ones.
    Frame transformation(InstanceId id) const;
    // IfcLocalPlacement with all it is relative to; none when the chain does not end or holds another kind.
    std::optional<Frame> placed(InstanceId id) const;

private:
    std::optional<Frame> placed(InstanceId id, int depth) const;

    const Part21& m_file;
    const Units& m_units;
    mutable std::unordered_map<InstanceId, Frame> m_known;
};

} // namespace holdfast::ifc
