#include <algorithm>
#include <cmath>
#include <map>

#include "core/engine/base/calculation_line.h"
#include "core/engine/loadpath/base_reaction.h"
#include "core/engine/loadpath/load_path.h"
#include "core/engine/loadpath/path_assumptions.h"
#include "core/engine/loadpath/path_findings.h"
#include "core/engine/loadpath/perforation.h"
#include "core/engine/loadpath/stack_shape.h"
#include "core/engine/loadpath/stack_walk.h"

namespace holdfast::loadpath {

namespace {

using building::DesignCriteria;
using building::ForceSharing;
using building::OpeningMethod;
using building::ShearWall;
using building::StackBase;
using building::WallLayout;
using building::WallStack;
using loads::StackForces;

template<class T>
T at(const std::vector<T>& list, std::size_t i)
{
    return i < list.size() ? list[i] : T();
}

bool any(const std::vector<Force>& list)
{
    return std::ranges::any_of(list, [](Force f) { return f != Force(0); });
}

// Dead load of a whole stack, at its places in the plan.
struct StandingLoad {
    Force load;
    geometry::Point2 at;
};

struct Traced {
    StackLoads loads;
    std::vector<StandingLoad> gravity;   // all of it, with what stands on it
};

class Tracer {
public:
    Tracer(const WallLayout& layout, const loads::StoryForces& forces, const DesignCriteria& criteria)
        : m_layout(layout), m_forces(forces), m_criteria(criteria), m_find(m_path.findings, criteria)
    {
    }

    Result<LoadPath> trace(const Run& run);

private:
    void formCombinations();
    std::vector<const StackForces*> fromTheTop() const;
    void traceStack(const StackForces& forces);
    bool isDesignable(const WallStack& stack, const StackShape& shape);
    bool hasSupport(const WallStack& stack, int lowest);
    bool makeWalkStories(const WallStack& stack, const StackShape& shape, const StackForces& forces,
                         std::vector<WalkStory>& out);
    WalkStory walkStory(const StackShape& shape, const StackForces& forces, std::size_t i);
    bool takeWhatStandsOn(const WallStack& stack, const StackShape& shape, std::vector<WalkStory>& stories);
    std::string unsoundCause(const WalkStory& s, bool armEntered) const;
    std::vector<StandingLoad> gravityOf(const StackShape& shape, const std::vector<WalkStory>& stories) const;
    void finish(StackLoads& loads, const StackShape& shape);
    void findBase(const Traced& made);
    void findSegments();
    Length heightOf(int story) const;

    const WallLayout& m_layout;
    const loads::StoryForces& m_forces;
    const DesignCriteria& m_criteria;
    LoadPath m_path;
    PathFindings m_find;
    std::vector<loads::LoadCombination> m_overstrength;
    std::map<std::uint32_t, Traced> m_traced;
    PathChoices m_choices;
};

void Tracer::formCombinations()
{
    const auto& stacks = m_forces.stacks;
    const bool seismic = std::ranges::any_of(stacks, [](const auto& s) { return any(s.seismic); });
    const bool wind = std::ranges::any_of(stacks, [](const auto& s) { return any(s.wind); });
    m_path.combinations = loads::combinations(m_criteria, seismic, wind);
    if (seismic)
        m_overstrength = loads::overstrengthCombinations(m_criteria);
}

Length Tracer::heightOf(int story) const
{
    const auto it = std::ranges::find(m_criteria.stories, story, &building::StoryCriteria::story);
    return it == m_criteria.stories.end() ? Length(0) : it->height;
}

// Stacks that begin higher first: whatever stands on a wall is known before the wall is walked.
std::vector<const StackForces*> Tracer::fromTheTop() const
{
    std::vector<std::pair<int, const StackForces*>> order;
    for (const StackForces& f : m_forces.stacks) {
        invariant(f.stack.value < m_layout.stacks.size(), "forces name a stack the layout does not have");
        order.emplace_back(StackShape(m_layout, m_layout.stacks[f.stack.value]).lowestStory(), &f);
    }
    std::ranges::stable_sort(order, std::greater(), &std::pair<int, const StackForces*>::first);
    std::vector<const StackForces*> out;
    for (const auto& [story, forces] : order)
        out.push_back(forces);
    return out;
}

// Without a height, a length or an arm there is no number.
std::string Tracer::unsoundCause(const WalkStory& s, bool armEntered) const
{
    if (!std::isfinite(s.height.value()) || !(s.height > Length(0)))
        return "stories[" + std::to_string(s.story) + "].height is missing or not positive";
    if (!std::isfinite(s.wallLength.value()) || !(s.wallLength > Length(0)))
        return "the wall has no length";
    if (!(s.rodEnd > s.rodStart))
        return "the stretch that all walls of the stack share (" + quantityText((s.rodEnd - s.rodStart
            + 2.0 * m_criteria.rods.endOffset).value(), Unit::Inch) + ") leaves no lever arm between two end offsets "
            "of " + quantityText(m_criteria.rods.endOffset.value(), Unit::Inch);
    if (!std::isfinite(s.leverArm.value()) || !(s.leverArm > Length(0)) || s.leverArm > s.wallLength)
        return "the lever arm of " + quantityText(s.leverArm.value(), Unit::Inch)
            + (armEntered ? " as entered" : " to the posts") + " is not between 0 and the wall's length of "
            + quantityText(s.wallLength.value(), Unit::Inch);
    if (!(s.perforation > 0))
        return "the openings leave no full-height segment that counts";
    const Force forces = s.seismic + s.wind + s.seismicFromAbove + s.windFromAbove;
    if (!std::isfinite(forces.value()) || !std::isfinite((s.dead + s.live + s.snow + s.roofLive).value()))
        return "a force or gravity load is not a number";
    for (const auto& p : s.points)
        if (!(p.fromStart >= Length(0) && p.fromStart <= s.wallLength) || !std::isfinite(p.load.value()))
            return "a point load of " + quantityText(p.load.value(), Unit::Pound) + " stands at "
                + quantityText(p.fromStart.value(), Unit::Inch) + ", which is not on the wall";
    return {};
}

WalkStory Tracer::walkStory(const StackShape& shape, const StackForces& forces, std::size_t i)
{
    const ShearWall& wall = *shape.walls()[i];
    WalkStory s;
    s.story = wall.level;
    s.height = heightOf(s.story);
    s.wallLength = wall.length;
    s.centre = shape.centreOf(wall);
    s.rodStart = shape.sharedFrom() + m_criteria.rods.endOffset;
    s.rodEnd = shape.sharedTo() - m_criteria.rods.endOffset;
    s.leverArm = i < forces.leverArm.size() ? forces.leverArm[i] : s.rodEnd - s.rodStart;
    s.seismic = at(forces.seismic, i);
    s.wind = at(forces.wind, i);
    s.dead = at(forces.dead, i);
    s.live = at(forces.live, i);
    s.snow = at(forces.snow, i);
    s.roofLive = at(forces.roofLive, i);
    for (building::PointLoad p : forces.points) {
        if (p.story != s.story)
            continue;
        if (shape.isReversed(wall))
            p.fromStart = wall.length - p.fromStart;
        s.points.push_back(p);
    }
    const Perforation perforation = perforationOf(wall, s.height);
    s.perforation = perforation.factor;
    s.fullHeightLength = perforation.fullHeight;
    s.sharedByStrength = forces.sharedByStrength;
    s.tributaryWidth = min(wall.length / 2.0, m_criteria.rods.endOffset + kHalfStudSpacing);
    m_find.openings(wall, perforation, s.story);
    return s;
}

bool Tracer::makeWalkStories(const WallStack& stack, const StackShape& shape, const StackForces& forces,
                             std::vector<WalkStory>& out)
{
    m_choices.armFromPosts = m_choices.armFromPosts || forces.armFromPosts;
    m_choices.armComputed = m_choices.armComputed || forces.leverArm.empty();
    for (std::size_t i = 0; i < shape.walls().size(); ++i)
        out.push_back(walkStory(shape, forces, i));
    if (!takeWhatStandsOn(stack, shape, out))
        return false;
    bool sound = true;
    for (const WalkStory& s : out) {
        const std::string cause = unsoundCause(s, !forces.leverArm.empty() && !forces.armFromPosts);
        if (!cause.empty())
            m_find.block(stack, s.story, cause);
        sound = sound && cause.empty();
    }
    return sound;
}

// Shear, overturning and dead load of every stack whose base is a wall of this one.
bool Tracer::takeWhatStandsOn(const WallStack& stack, const StackShape& shape, std::vector<WalkStory>& stories)
{
    bool known = true;
    for (const WallStack& upper : m_layout.stacks) {
        if (upper.base != StackBase::Wall || upper.support != stack.id)
            continue;
        const auto made = m_traced.find(upper.id.value);
        if (made == m_traced.end()) {
            m_find.block(stack, -1, "stack " + upper.label + ", which stands on it, has no numbers");
            known = false;
            continue;
        }
        const StoryDemand& base = made->second.loads.stories.front();
        WalkStory& s = stories.at(std::size_t(base.story - 1 - stories.front().story));
        s.seismicFromAbove += base.storyShear;
        s.windFromAbove += base.windShear;
        s.momentFromAbove += base.overturning;
        s.windMomentFromAbove += base.windOverturning;
        for (const StandingLoad& g : made->second.gravity)
            s.gravityFromAbove.push_back({g.load, shape.along(g.at)});
        m_choices.someStandOnOthers = true;
        if (base.liveCumulative + base.snowCumulative + base.roofLiveCumulative > LineLoad(0))
            m_find.liveFromAbove(upper, stack.label);
    }
    return known;
}

std::vector<StandingLoad> Tracer::gravityOf(const StackShape& shape, const std::vector<WalkStory>& stories) const
{
    std::vector<StandingLoad> out;
    for (const WalkStory& s : stories) {
        out.push_back({s.dead * s.wallLength, shape.placeOf(s.centre)});
        for (const auto& p : s.points)
            out.push_back({p.load, shape.placeOf(s.centre - s.wallLength / 2.0 + p.fromStart)});
        for (const PlacedLoad& g : s.gravityFromAbove)
            out.push_back({g.load, shape.placeOf(g.at)});
    }
    return out;
}

// The wall below exists and is of the stack that is named.
bool Tracer::hasSupport(const WallStack& stack, int lowest)
{
    if (stack.base != StackBase::Wall)
        return true;
    if (stack.support && stack.support->value < m_layout.stacks.size() && *stack.support != stack.id) {
        const WallStack& below = m_layout.stacks[stack.support->value];
        const StackShape shape(m_layout, below);
        const bool hasWall = std::ranges::any_of(shape.walls(), [&](const ShearWall* w) {
            return w->level == lowest - 1;
        });
        if (hasWall)
            return true;
        m_find.notCarried(stack, "stack " + below.label);
        return false;
    }
    m_find.notCarried(stack, "a wall that is not named");
    return false;
}

bool Tracer::isDesignable(const WallStack& stack, const StackShape& shape)
{
    if (shape.walls().empty())
        return false;
    if (!shape.isContinuous()) {
        m_find.notContinuous(stack);
        return false;
    }
    for (const ShearWall* wall : shape.walls()) {
        if (wall->method == OpeningMethod::ForceTransfer) {
            m_find.forceTransfer(stack, *wall);
            return false;
        }
        if (wall->method == OpeningMethod::Segmented && !wall->openings.empty()) {
            m_find.block(stack, wall->level, "wall " + wall->label + " is segmented but was not split at its openings");
            return false;
        }
    }
    return hasSupport(stack, shape.lowestStory());
}

void Tracer::finish(StackLoads& loads, const StackShape& shape)
{
    for (std::size_t i = 0; i < loads.stories.size(); ++i) {
        StoryDemand& d = loads.stories[i];
        d.wall = shape.walls()[i]->id;
        applyCombinations(d, m_path.combinations);
        applyUnitShear(d, m_criteria.seismic.rho);
        if (m_criteria.seismic.comparisonDeadFactor)
            d.comparisonTension = 0.7 * m_criteria.seismic.rho * d.tensionSeismic
                - *m_criteria.seismic.comparisonDeadFactor * d.tensionDead;
    }
    loads.reaction = baseReaction(loads.stories.front(), m_overstrength, m_criteria);
}

void Tracer::traceStack(const StackForces& forces)
{
    const WallStack& stack = m_layout.stacks[forces.stack.value];
    const StackShape shape(m_layout, stack);
    std::vector<WalkStory> stories;
    if (!isDesignable(stack, shape) || !makeWalkStories(stack, shape, forces, stories))
        return;
    m_find.aspectAndOffsets(stack, shape, stories);
    Traced made;
    StackLoads& loads = made.loads;
    loads.stack = stack.id;
    loads.label = stack.label;
    loads.gridLabel = stack.gridLabel;
    loads.forceSource = forces.source;
    loads.stories = walkStack(stories, m_criteria.rods.resisting);
    // What begins above story 1 without a wall under it ends on a transfer element.
    const bool late = shape.lowestStory() > 1;
    loads.base = late && stack.base == StackBase::Podium ? StackBase::Transfer : stack.base;
    if (loads.base == StackBase::Wall)
        loads.support = stack.support;
    finish(loads, shape);
    made.gravity = gravityOf(shape, stories);
    findBase(made);
    m_traced.emplace(stack.id.value, std::move(made));
}

void Tracer::findBase(const Traced& made)
{
    const StackLoads& loads = made.loads;
    if (loads.base == StackBase::Transfer)
        return m_find.standsOnTransfer(loads);
    if (loads.base != StackBase::Wall)
        return;
    const WallStack& support = m_layout.stacks[loads.support->value];
    m_find.standsOnWall(loads, support.label);
    if (std::ranges::find(m_forces.stacks, support.id, &StackForces::stack) == m_forces.stacks.end())
        m_find.notCarried(m_layout.stacks[loads.stack.value], "stack " + support.label);
}

// A row that gives every wall its force loads each segment with the force of the whole wall.
void Tracer::findSegments()
{
    const auto isSegment = [&](const WallStack& stack) {
        return std::ranges::any_of(stack.walls, [&](building::WallId id) {
            return id.value < m_layout.walls.size()
                && m_layout.walls[id.value].method == OpeningMethod::Segmented;
        });
    };
    const auto names = [](const auto& row, const WallStack& stack) {
        return row.sharing == ForceSharing::EachWall && !stack.gridLabel.empty()
            && std::ranges::find(row.lines, stack.gridLabel) != row.lines.end();
    };
    for (const WallStack& stack : m_layout.stacks) {
        if (!isSegment(stack))
            continue;
        const bool entered = std::ranges::any_of(m_criteria.loads.wallLines, [&](const auto& row) {
            return names(row, stack) && (any(row.seismic) || any(row.wind));
        });
        const bool shared = std::ranges::any_of(m_criteria.loads.tributary,
                                                [&](const auto& row) { return names(row, stack); });
        if (entered || shared)
            m_find.segmentsEachWall(stack);
    }
}

Result<LoadPath> Tracer::trace(const Run& run)
{
    formCombinations();
    const auto order = fromTheTop();
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (run.stopped())
            return cancelled("load path");
        traceStack(*order[i]);
        run.progress.report(double(i + 1) / double(order.size()));
    }
    for (const StackForces& f : m_forces.stacks)    // in the order of the forces
        if (const auto made = m_traced.find(f.stack.value); made != m_traced.end())
            m_path.stacks.push_back(std::move(made->second.loads));
    findSegments();
    if (!m_path.stacks.empty())
        m_path.assumptions = pathAssumptions(m_choices, m_criteria);
    return std::move(m_path);
}

} // namespace

Result<LoadPath> traceLoadPath(const WallLayout& layout, const loads::StoryForces& forces,
                               const DesignCriteria& criteria, const Run& run)
{
    return Tracer(layout, forces, criteria).trace(run);
}

} // namespace holdfast::loadpath
