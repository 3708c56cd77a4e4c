// The wall of the WoodWorks five-story design example, by its published facts.
#pragma once

#include "core/engine/loadpath/load_path.h"

namespace published {

using namespace holdfast;

inline building::WallLayout layout(int stories = 5)
{
    building::WallLayout layout;
    building::WallStack stack{{0}, "ST-C-1", "C", {}, {}};
    for (int level = 1; level <= stories; ++level) {
        building::ShearWall wall;
        wall.id = {std::uint32_t(level - 1)};
        wall.label = "SW-" + std::to_string(level) + "-C-1";
        wall.level = level;
        wall.axis = {{0, 0}, {348, 0}};
        wall.length = 29_ft;
        wall.thickness = 5.5_in;
        wall.isShear = true;
        wall.mark = "SW" + std::to_string(level);
        wall.gridLabel = "C";
        layout.walls.push_back(wall);
        stack.walls.push_back(wall.id);
    }
    layout.stacks.push_back(stack);
    return layout;
}

inline building::DesignCriteria criteria(int stories = 5)
{
    building::DesignCriteria c;
    c.seismic.sds = 1.206;
    c.seismic.rho = 1.0;
    c.seismic.comparisonDeadFactor = 0.43;
    for (int n = 1; n <= stories; ++n)
        c.stories.push_back({n, "Level " + std::to_string(n), 10_ft});
    building::WallLineInput line;
    line.lines = {"C"};
    line.seismic = {2863_lb, 5727_lb, 8590_lb, 11311_lb, 12989_lb};
    line.dead = {490_plf, 490_plf, 490_plf, 490_plf, 156_plf};
    line.leverArm = {25.98_ft, 26.31_ft, 26.31_ft, 27.04_ft, 27.04_ft};
    c.loads.wallLines = {line};
    return c;
}

inline loadpath::LoadPath path(const building::WallLayout& layout, const building::DesignCriteria& criteria)
{
    const auto forces = loads::storyForces(layout, criteria, {});
    return *loadpath::traceLoadPath(layout, *forces, criteria, {});
}

} // namespace published
