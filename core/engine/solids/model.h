// The building as exact solids: rods, hardware, posts, walls and obstructions, each part owned by the thing it
// pictures. Set frame, inches, z = 0 at the top of the podium.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/building/criteria.h"
#include "core/engine/building/wall_layout.h"
#include "core/engine/rods/rod_schedule.h"

namespace holdfast::solids {

enum class PartKind { Wall, Rod, Coupler, Nut, Plate, TakeUpDevice, Post, Anchor, Obstruction, Slab };
HOLDFAST_NAMES(PartKind, Wall, Rod, Coupler, Nut, Plate, TakeUpDevice, Post, Anchor, Obstruction, Slab)

struct Cylinder {
    geometry::Segment3 axis;
    Length radius;
};
HOLDFAST_FIELDS(Cylinder, axis, radius)

using PartShape = std::variant<Cylinder, geometry::OrientedBox, building::TriangleMesh>;

struct Part {
    PartKind kind = PartKind::Wall;
    Subject owner;               // RodRun "RR-C-1-S", Wall "SW-2-C-1", Obstruction "DUCT-3-1"
    int level = 1;
    std::string name;            // "1-1/4 in rod, A36"
    PartShape shape;
};
HOLDFAST_FIELDS(Part, kind, owner, level, name, shape)

struct SolidModel {
    std::vector<Part> parts;
    geometry::Box3 bounds;
    std::vector<Finding> findings;
};
HOLDFAST_FIELDS(SolidModel, parts, bounds, findings)

Result<SolidModel> buildSolids(const building::WallLayout& layout, const rods::RodSchedule& schedule,
                               const building::DesignCriteria& criteria, const Run& run);

geometry::Box3 bounds(const PartShape& shape);
// Floor elevation of a story's base and of its top, from the story heights.
Length storyBase(const building::DesignCriteria& criteria, int story);

} // namespace holdfast::solids
