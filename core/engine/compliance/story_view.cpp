#include "core/engine/compliance/story_view.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/engine/compliance/rule_kit.h"

namespace holdfast::compliance {

namespace {

using loads::ForceDirection;

const building::ShearWall* wallOf(const ComplianceInput& in, const loadpath::StoryDemand& d)
{
    return d.wall.value < in.layout.walls.size() ? &in.layout.walls[d.wall.value] : nullptr;
}

bool runsAlong(const building::ShearWall& wall, ForceDirection direction)
{
    const double dx = std::fabs(wall.axis.b.x - wall.axis.a.x);
    const double dy = std::fabs(wall.axis.b.y - wall.axis.a.y);
    return (dx >= dy) == (direction == ForceDirection::X);
}

class Views {
public:
    Views(const ComplianceInput& in, ForceDirection direction) : m_in(in), m_direction(direction) {}

    std::vector<StoryView> made()
    {
        for (const auto& stack : m_in.path.stacks)
            for (const auto& d : stack.stories)
                if (const auto* wall = wallOf(m_in, d); wall && runsAlong(*wall, m_direction))
                    add(stack, d, *wall);
        std::vector<StoryView> views;
        for (auto& [story, view] : m_views) {
            if (m_soft.contains(story))
                view.stiffness = 0;
            if (m_unknown.contains(story))
                view.strength = Force(0);
            views.push_back(view);
        }
        return views;
    }

private:
    void add(const loadpath::StackLoads& stack, const loadpath::StoryDemand& d,
             const building::ShearWall& wall)
    {
        StoryView& view = m_views[d.story];
        addExtent(view, wall);
        view.story = d.story;
        ++view.walls;
        view.shear += d.storyShear;
        const rods::RodRun* run = runOf(m_in, stack.stack);
        const rods::Restraint* r = run ? restraintOf(*run, d.story) : nullptr;
        addStiffness(view, d, r);
        addStrength(view, d, r);
        if (r)
            view.drift = max(view.drift, r->drift);
    }

    void addExtent(StoryView& view, const building::ShearWall& wall)
    {
        const bool x = m_direction == ForceDirection::X;
        const double a = x ? wall.axis.a.x : wall.axis.a.y, b = x ? wall.axis.b.x : wall.axis.b.y;
        const Length low = Length(std::min(a, b)), high = Length(std::max(a, b));
        view.from = view.walls == 0 ? low : min(view.from, low);
        view.to = view.walls == 0 ? high : max(view.to, high);
    }

    // V over the elastic drift of the story alone, SDPWS 4.3-1.
    void addStiffness(StoryView& view, const loadpath::StoryDemand& d, const rods::Restraint* r)
    {
        const double amplified = m_in.criteria.seismic.cd / m_in.criteria.seismic.importance;
        if (!r || !(r->driftSingle > Length(0)) || !(amplified > 0))
            m_soft[d.story] = true;
        else
            view.stiffness += d.storyShear.value() / (r->driftSingle.value() / amplified);
    }

    void addStrength(StoryView& view, const loadpath::StoryDemand& d, const rods::Restraint* r)
    {
        const bool is2021 = m_in.criteria.codes.sheathing == building::Sdpws::Sdpws_2021;
        const LineLoad nominal = !r       ? LineLoad(0)
                                 : is2021 ? r->sheathing.nominalWind
                                          : r->sheathing.nominalSeismic;
        if (!(nominal > LineLoad(0)))
            m_unknown[d.story] = true;
        view.strength += nominal * (d.fullHeightLength * (d.perforation * d.aspectFactor));
    }

    const ComplianceInput& m_in;
    ForceDirection m_direction;
    std::map<int, StoryView> m_views;
    std::map<int, bool> m_soft, m_unknown;
};

} // namespace

std::vector<StoryView> storiesAlong(const ComplianceInput& in, ForceDirection direction)
{
    return Views(in, direction).made();
}

std::vector<Force> storyWeights(const ComplianceInput& in)
{
    std::vector<Force> weights(in.criteria.stories.size());
    if (in.criteria.loads.storyWeights.size() != weights.size())
        return {};
    for (const auto& row : in.criteria.loads.storyWeights) {
        if (row.story < 1 || std::size_t(row.story) > weights.size())
            return {};
        weights[std::size_t(row.story) - 1] = row.weight;
    }
    return weights;
}

std::vector<Force> storyShears(const ComplianceInput& in)
{
    if (!in.forces)
        return {};
    std::vector<Force> shears(in.criteria.stories.size());
    if (in.forces->building.size() != shears.size())
        return {};
    for (const auto& row : in.forces->building)
        for (int n = 1; n <= row.story && std::size_t(n) <= shears.size(); ++n)
            shears[std::size_t(n) - 1] += row.seismic;
    return shears;
}

} // namespace holdfast::compliance
