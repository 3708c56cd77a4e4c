// The marks of one plan sheet in inches of the set's frame.
#pragma once

#include <vector>

#include "core/engine/building/criteria.h"
#include "core/engine/building/plan_set.h"
#include "core/engine/building/wall_layout.h"
#include "core/engine/drawing/enclosures.h"
#include "core/engine/drawing/linework.h"
#include "core/engine/plan/layer_roles.h"

namespace holdfast::detect {

struct PlanView {
    const building::Sheet* sheet = nullptr;
    drawing::Linework marks;
    std::vector<plan::LayerRole> roles;  // by layer
    std::vector<bool> shearNamed;        // by layer: the name speaks of shear walls
    std::vector<drawing::Enclosure> enclosures;       // of the marks
    std::vector<drawing::EnclosureShape> markShapes;  // that schedules and legends draw about marks of walls
    std::vector<std::string> holdownMarks, wallMarks;  // that the schedules name, bare
    std::vector<std::vector<geometry::Point2>> tables;  // corners of the schedules on the sheet, counter-clockwise

    plan::LayerRole role(std::uint32_t layer) const { return roles[layer]; }
    bool inTable(geometry::Point2 p) const;
    building::SourceRef source(std::vector<std::uint64_t> handles) const
    {
        return {sheet->file, sheet->page, std::move(handles)};
    }
};

// Only what lies in the sheet's region, where it has one.
PlanView planView(const building::Sheet& sheet, drawing::Linework marks, const building::DesignCriteria& criteria);

bool isCircle(const drawing::ArcMark& arc);

} // namespace holdfast::detect
