// What a modeller drew in three dimensions, words kept: storeys, grid axes and elements with their classes,
// properties and shapes. Inches in the model's own frame, +z up. Meaning comes later (core/engine/detect).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/engine/base/reflect.h"
#include "core/engine/geometry/shapes.h"

namespace holdfast::drawing {

struct ModelStorey {
    std::string name;
    double elevation = 0;        // z of its placement, which its elements share
    double stated = 0;           // the elevation written beside the name, relative to the building's own zero
};
HOLDFAST_FIELDS(ModelStorey, name, elevation, stated)

struct ModelGrid {               // one axis; a curved axis is left out
    std::string label;
    geometry::Segment2 line;
};
HOLDFAST_FIELDS(ModelGrid, label, line)

struct ModelProperty {
    std::string key;             // "Pset_WallCommon.LoadBearing"
    std::string value;           // "true", "SW4", "3.5"
    std::string unit;            // as the model names it: "mm"; empty for text and pure numbers
};
HOLDFAST_FIELDS(ModelProperty, key, value, unit)

struct ModelSweep {              // pipe, conduit, round column: one straight run
    geometry::Segment3 axis;
    double radius = 0;
};
HOLDFAST_FIELDS(ModelSweep, axis, radius)

struct ModelMesh {
    std::vector<geometry::Point3> points;
    std::vector<std::uint32_t> triangles;  // three indices each, counter-clockwise from outside
};
HOLDFAST_FIELDS(ModelMesh, points, triangles)

using ModelShape = std::variant<geometry::OrientedBox, ModelSweep, ModelMesh>;

struct ModelOpening {
    double offset = 0;           // from the start of the wall's axis to the near side
    double width = 0, height = 0;
    double sill = 0;             // above the wall's base
};
HOLDFAST_FIELDS(ModelOpening, offset, width, height, sill)

struct ModelWall {
    geometry::Segment2 axis;     // middle of the thickness
    double base = 0;             // z of the foot
    double length = 0, thickness = 0, height = 0;
    std::vector<ModelOpening> openings;
};
HOLDFAST_FIELDS(ModelWall, axis, base, length, thickness, height, openings)

struct ModelElement {
    std::uint64_t id = 0;        // instance number in its file
    std::string guid;
    std::string ifcClass;        // "IfcWallStandardCase"; "Solid" for a part of a STEP file
    std::string predefinedType;  // of the element, else of its type: "DUCTSEGMENT"; empty when not said
    std::string name, objectType, tag;
    std::string typeName, typeClass;  // "IfcDuctSegmentType"
    int storey = -1;             // index into Drawing::storeys, -1 when it stands in none
    std::string layer;
    std::string material;        // layers from one side to the other: "GWB 0.625 in, stud 5.5 in"
    std::vector<ModelProperty> properties;
    std::vector<ModelShape> shapes;  // its bodies; none when they could not be made or are not needed
    std::optional<ModelWall> wall;   // straight walls of even thickness
};
HOLDFAST_FIELDS(ModelElement, id, guid, ifcClass, predefinedType, name, objectType, tag, typeName, typeClass, storey,
                layer, material, properties, shapes, wall)

} // namespace holdfast::drawing
