#include "core/engine/balance/wall_stiffness.h"

#include <algorithm>
#include <cmath>

#include "core/engine/loadpath/perforation.h"
#include "core/engine/rods/sheathing.h"

namespace holdfast::balance {

namespace {

using building::DesignCriteria;
using building::WallLayout;

double panelStiffnessOf(const WallLayout& layout, const building::ShearWall& wall, const DesignCriteria& criteria,
                        const rods::Catalogs& catalogs)
{
    const auto type = std::ranges::find(layout.schedule, wall.mark, &building::WallType::mark);
    const auto story = std::ranges::find(criteria.stories, wall.level, &building::StoryCriteria::story);
    if (type == layout.schedule.end() || story == criteria.stories.end() || !(story->height > Length(0)))
        return 0;
    // SDPWS 4.3.2.1: V/(C_o sum b) on a wall with openings.
    const loadpath::Perforation openings = loadpath::perforationOf(wall, story->height);
    const Length sheathed = wall.openings.empty() ? wall.length : openings.factor * openings.fullHeight;
    return rods::sheathingUse(*type, catalogs, criteria).stiffness.value() * (sheathed / story->height);
}

// Unamplified drift of the run's stories; the wind's at service where there is no seismic one.
double secant(const loadpath::StoryDemand& demand, const rods::Restraint& restraint, const DesignCriteria& c)
{
    if (restraint.driftSingle > Length(0) && demand.storyShear > Force(0))
        return demand.storyShear.value() * (c.seismic.cd / c.seismic.importance) / restraint.driftSingle.value();
    if (restraint.driftWind > Length(0) && demand.windShear > Force(0))
        return demand.windShear.value() * c.drift.windServiceFactor / restraint.driftWind.value();
    return 0;
}

} // namespace

Stiffness panelStiffness(const WallLayout& layout, const DesignCriteria& criteria, const rods::Catalogs& catalogs)
{
    Stiffness out;
    for (const building::WallStack& stack : layout.stacks)
        for (const building::WallId id : stack.walls)
            out[stack.id].push_back(panelStiffnessOf(layout, layout.walls.at(id.value), criteria, catalogs));
    return out;
}

Stiffness designedStiffness(const loadpath::LoadPath& path, const std::vector<rods::RodRun>& runs,
                            const DesignCriteria& criteria, const Stiffness& fallback)
{
    Stiffness out = fallback;
    for (const rods::RodRun& run : runs) {
        const auto loads = std::ranges::find(path.stacks, run.stack, &loadpath::StackLoads::stack);
        if (run.end != rods::WallEnd::Start || loads == path.stacks.end())
            continue;
        auto& walls = out.at(run.stack);
        for (std::size_t i = 0; i < std::min({walls.size(), loads->stories.size(), run.restraints.size()}); ++i)
            if (const double k = secant(loads->stories[i], run.restraints[i], criteria); k > 0)
                walls[i] = k;
    }
    return out;
}

double greatestChange(const Stiffness& before, const Stiffness& after)
{
    double greatest = 0;
    for (const auto& [stack, walls] : after)
        for (std::size_t i = 0; i < walls.size(); ++i) {
            const double was = before.at(stack)[i];
            const double larger = std::max(std::fabs(was), std::fabs(walls[i]));
            if (larger > 0)
                greatest = std::max(greatest, std::fabs(walls[i] - was) / larger);
        }
    return greatest;
}

} // namespace holdfast::balance
