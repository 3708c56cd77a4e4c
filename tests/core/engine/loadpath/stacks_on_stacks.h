// Stacks built by hand: walls along x, 10 ft stories, forces and dead load given directly.
#pragma once

#include "core/engine/loadpath/load_path.h"

namespace standing {

using namespace holdfast;

struct Building {
    building::WallLayout layout;
    building::DesignCriteria criteria;
    loads::StoryForces forces;

    explicit Building(int stories = 3)
    {
        criteria.seismic.sds = 1.0;
        criteria.seismic.rho = 1.0;
        for (int n = 1; n <= stories; ++n)
            criteria.stories.push_back({n, "Level " + std::to_string(n), 10_ft});
    }

    // Walls from `from` to `to` along x on stories first ... first + seismic.size() - 1; dead in every story.
    building::StackId add(const std::string& label, int first, Length from, Length to, std::vector<Force> seismic,
                          LineLoad dead = LineLoad(0))
    {
        building::WallStack stack;
        stack.id = {std::uint32_t(layout.stacks.size())};
        stack.label = label;
        for (std::size_t i = 0; i < seismic.size(); ++i) {
            building::ShearWall wall;
            wall.id = {std::uint32_t(layout.walls.size())};
            wall.label = label + "." + std::to_string(first + int(i));
            wall.level = first + int(i);
            wall.axis = {{from.value(), 0}, {to.value(), 0}};
            wall.length = to - from;
            wall.thickness = 5.5_in;
            wall.isShear = true;
            layout.walls.push_back(wall);
            stack.walls.push_back(wall.id);
        }
        stack.base = first > 1 ? building::StackBase::Transfer : building::StackBase::Podium;
        layout.stacks.push_back(stack);
        loads::StackForces f;
        f.stack = stack.id;
        f.dead.assign(seismic.size(), dead);
        f.seismic = std::move(seismic);
        f.source = "given";
        forces.stacks.push_back(f);
        return stack.id;
    }

    void stand(building::StackId upper, building::StackId on)
    {
        layout.stacks[upper.value].base = building::StackBase::Wall;
        layout.stacks[upper.value].support = on;
    }

    loadpath::LoadPath path() const { return *loadpath::traceLoadPath(layout, forces, criteria, {}); }
};

inline const loadpath::StackLoads& stackOf(const loadpath::LoadPath& path, building::StackId id)
{
    return *std::ranges::find(path.stacks, id, &loadpath::StackLoads::stack);
}

inline const Finding* findingOf(const loadpath::LoadPath& path, const std::string& rule)
{
    const auto at = std::ranges::find(path.findings, rule, &Finding::rule);
    return at == path.findings.end() ? nullptr : &*at;
}

} // namespace standing
