// Placements, solids and colours of an IFC model.
#pragma once

#include "core/engine/solids/part_colours.h"
#include "core/services/exports/ifc_model.h"
#include "core/services/exports/part21.h"

namespace holdfast::exports {

// Origin and unit axes in the set's frame.
struct IfcFrame {
    geometry::Point3 origin;
    geometry::Point3 x {1, 0, 0}, y {0, 1, 0}, z {0, 0, 1};

    geometry::Point3 place(geometry::Point3 p) const;      // a point of the set, seen from this frame
    geometry::Point3 turn(geometry::Point3 v) const;       // a direction
};

// The frame a part stands in: foot of the axis of a cylinder, middle of the underside of a box.
Result<IfcFrame> frameOf(const solids::Part& part);

class IfcShapes {
public:
    IfcShapes(Part21File& file, IfcVersion version) : m_file(file), m_version(version) {}

    // Model context and the body context within it.
    Part21Ref contexts(const geometry::Point2& north);
    Part21Ref modelContext() const { return m_model; }

    Part21Ref point(geometry::Point3 p);
    Part21Ref point(geometry::Point2 p);
    Part21Ref direction(geometry::Point3 d);
    Part21Ref axes(const IfcFrame& frame);                 // IfcAxis2Placement3D, seen from its parent
    // `frame` and `parent` in the set's frame.
    Part21Ref placement(Part21Ref parent, const IfcFrame& parentFrame, const IfcFrame& frame);

    // An extruded solid in `frame`, coloured. Null for a mesh, which no part of ours is.
    Part21Ref solid(const solids::PartShape& shape, const IfcFrame& frame, solids::PartKind kind);
    Part21Ref body(const std::vector<Part21Ref>& solids);  // IfcProductDefinitionShape

private:
    void colour(Part21Ref item, solids::PartKind kind);
    Part21Ref extruded(Part21Ref profile, const IfcFrame& seen, double height);

    Part21File& m_file;
    IfcVersion m_version;
    Part21Ref m_model, m_body;
};

}  // namespace holdfast::exports
