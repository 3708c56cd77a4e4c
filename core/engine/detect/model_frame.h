// A model in three dimensions laid into the set's frame: z = 0 at the floor of story 1, x and y by the grid.
#pragma once

#include <string>
#include <vector>

#include "core/engine/building/criteria.h"
#include "core/engine/building/plan_set.h"
#include "core/engine/building/wall_layout.h"
#include "core/engine/drawing/drawing.h"

namespace holdfast::detect {

struct ModelFrame {
    double turn = 0;                 // radians about z, counter-clockwise, before the shift
    geometry::Point3 shift;          // model to set
    std::vector<int> storeyLevels;   // by storey of the drawing: 1 = first wood story, 0 and less below
    std::vector<double> floors;      // z of the floors of levels 1, 2 ... in the set's frame
    std::string file;                // how findings name the model

    geometry::Point3 turned(geometry::Point3 v) const;
    geometry::Point3 place(geometry::Point3 p) const { return turned(p) + shift; }
    geometry::Segment2 place(const geometry::Segment2& line) const;
    // By storey when the element stands in one, else by height; at least 1.
    int levelOf(const drawing::ModelElement& element, double z) const;
};

// Storeys are matched with the entered story heights within 6 in; what is matched in two ways, not at all or
// without heights is a finding or assumption of the layout.
ModelFrame layModel(const drawing::Drawing& model, const building::PlanSet& plan,
                    const building::DesignCriteria& criteria, building::WallLayout& layout);

} // namespace holdfast::detect
