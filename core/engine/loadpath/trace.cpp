#include <algorithm>
#include <cmath>

#include "core/engine/loadpath/load_path.h"
#include "core/engine/loadpath/perforation.h"
#include "core/engine/loadpath/stack_walk.h"

namespace holdfast::loadpath {

namespace {

using building::DesignCriteria;
using building::ShearWall;
using building::WallLayout;
using building::WallStack;

// Half of the usual 16 in stud spacing: with the rod's offset, the width of wall whose gravity reaches the
// end post.
constexpr Length kHalfStudSpacing = 8_in;
// Above this the upper wall is not over the lower one (failure mode GE-003).
constexpr Length kOffsetNoticed = 12_in;
// SDPWS Table 4.3.4, wood structural panels.
constexpr double kGreatestAspect = 3.5;

class Tracer {
public:
    Tracer(const WallLayout& layout, const loads::StoryForces& forces, const DesignCriteria& criteria)
        : m_layout(layout), m_forces(forces), m_criteria(criteria)
    {
    }

    Result<LoadPath> trace(const Run& run);

private:
    void formCombinations();
    void logAssumptions();
    void traceStack(const loads::StackForces& forces);
    std::vector<const ShearWall*> wallsUpward(const WallStack& stack) const;
    bool makeWalkStories(const WallStack& stack, const loads::StackForces& forces,
                         const std::vector<const ShearWall*>& walls, std::vector<WalkStory>& out);
    bool isSound(const WallStack& stack, const WalkStory& s, int story);
    void findOpenings(const ShearWall& wall, const Perforation& perforation, int story);
    void findGeometry(const WallStack& stack, const std::vector<WalkStory>& stories);
    Length heightOf(int story) const;
    void add(const std::string& rule, Severity severity, SubjectKind kind, const std::string& label,
        int story, std::string message, std::string remedy, std::string clause,
        std::optional<double> ratio = {});

    const WallLayout& m_layout;
    const loads::StoryForces& m_forces;
    const DesignCriteria& m_criteria;
    LoadPath m_path;
    bool m_leverArmComputed = false;
};

void Tracer::add(const std::string& rule, Severity severity, SubjectKind kind, const std::string& label,
    int story, std::string message, std::string remedy, std::string clause, std::optional<double> ratio)
{
    m_path.findings.push_back({rule, severity, {kind, label, story}, std::move(message), std::move(remedy),
                               std::move(clause), ratio});
}

template<class T>
T at(const std::vector<T>& list, std::size_t i)
{
    return i < list.size() ? list[i] : T();
}

bool any(const std::vector<Force>& list)
{
    return std::ranges::any_of(list, [](Force f) { return f != Force(0); });
}

void Tracer::formCombinations()
{
    const auto& stacks = m_forces.stacks;
    const bool seismic = std::ranges::any_of(stacks, [](const auto& s) { return any(s.seismic); });
    const bool wind = std::ranges::any_of(stacks, [](const auto& s) { return any(s.wind); });
    m_path.combinations = loads::combinations(m_criteria, seismic, wind);
}

Length Tracer::heightOf(int story) const
{
    const auto it = std::ranges::find(m_criteria.stories, story, &building::StoryCriteria::story);
    return it == m_criteria.stories.end() ? Length(0) : it->height;
}

std::vector<const ShearWall*> Tracer::wallsUpward(const WallStack& stack) const
{
    std::vector<const ShearWall*> walls;
    for (const building::WallId id : stack.walls)
        if (id.value < m_layout.walls.size())
            walls.push_back(&m_layout.walls[id.value]);
    std::ranges::sort(walls, {}, &ShearWall::level);
    return walls;
}

// Position of the wall's middle along the direction of the lowest wall.
Length centreAlong(const geometry::Segment2& base, const geometry::Segment2& axis)
{
    const double whole = geometry::length(base);
    if (!(whole > 0))
        return Length(0);
    const auto direction = (base.b - base.a) * (1.0 / whole);
    return Length(geometry::dot(geometry::middle(axis) - base.a, direction));
}

bool Tracer::isSound(const WallStack& stack, const WalkStory& s, int story)
{
    std::string cause;
    if (!std::isfinite(s.height.value()) || !(s.height > Length(0)))
        cause = "stories[" + std::to_string(story) + "].height is missing or not positive";
    else if (!std::isfinite(s.wallLength.value()) || !(s.wallLength > Length(0)))
        cause = "the wall has no length";
    else if (!std::isfinite(s.leverArm.value()) || !(s.leverArm > Length(0)))
        cause = "the lever arm (wall length " + quantityText(s.wallLength.value(), Unit::Inch)
            + " less two end offsets of " + quantityText(m_criteria.rods.endOffset.value(), Unit::Inch)
            + ", or as entered) is not positive";
    else if (!(s.perforation > 0))
        cause = "the openings leave no full-height segment that counts";
    else if (!std::isfinite((s.seismic + s.wind).value())
        || !std::isfinite((s.dead + s.live + s.snow).value()))
        cause = "a force or gravity load is not a number";
    if (cause.empty())
        return true;
    add("loadpath.not_computable", Severity::Critical, SubjectKind::Stack, stack.label, story,
        "Stack " + stack.label + ", story " + std::to_string(story) + " cannot be computed: " + cause + ".",
        "Correct the named input; no number is given for this stack until then.", "FM-SA-011");
    return false;
}

void Tracer::findOpenings(const ShearWall& wall, const Perforation& perforation, int story)
{
    if (wall.openings.empty())
        return;
    add("loadpath.perforated", Severity::Info, SubjectKind::Wall, wall.label, story,
        "Wall " + wall.label + " has openings and is designed as a perforated shear wall with C_o = "
            + quantityText(perforation.factor, Unit::None) + ".",
        "Check that the drawings show a perforated wall and not separate segments with their own tie-downs.",
        "SDPWS 4.3.3.5");
    if (perforation.heightAssumed)
        add("loadpath.opening_height", Severity::Warning, SubjectKind::Wall, wall.label, story,
            "An opening in wall " + wall.label + " has no height; it is taken as high as the wall.",
            "Enter the opening's height.", "SDPWS 4.3.3.5");
    if (perforation.endsOpen)
        add("loadpath.opening_at_end", Severity::Error, SubjectKind::Wall, wall.label, story,
            "An opening reaches the end of wall " + wall.label
                + "; a perforated shear wall needs a full-height segment at each end.",
            "Shorten the wall to its full-height part.", "SDPWS 4.3.5.3");
}

bool Tracer::makeWalkStories(const WallStack& stack, const loads::StackForces& forces,
                             const std::vector<const ShearWall*>& walls, std::vector<WalkStory>& out)
{
    bool sound = true;
    for (std::size_t i = 0; i < walls.size(); ++i) {
        const ShearWall& wall = *walls[i];
        const int story = int(i) + 1;
        WalkStory s;
        s.height = heightOf(story);
        s.wallLength = wall.length;
        s.centre = centreAlong(walls.front()->axis, wall.axis);
        s.leverArm
            = i < forces.leverArm.size() ? forces.leverArm[i] : wall.length - 2.0 * m_criteria.rods.endOffset;
        m_leverArmComputed = m_leverArmComputed || forces.leverArm.empty();
        s.seismic = at(forces.seismic, i);
        s.wind = at(forces.wind, i);
        s.dead = at(forces.dead, i);
        s.live = at(forces.live, i);
        s.snow = at(forces.snow, i);
        std::ranges::copy_if(forces.points, std::back_inserter(s.points),
                             [story](const auto& p) { return p.story == story; });
        const Perforation perforation = perforationOf(wall, s.height);
        s.perforation = perforation.factor;
        s.fullHeightLength = perforation.fullHeight;
        s.sharedByStrength = forces.sharedByStrength;
        s.tributaryWidth = min(wall.length / 2.0, m_criteria.rods.endOffset + kHalfStudSpacing);
        findOpenings(wall, perforation, story);
        sound = isSound(stack, s, story) && sound;
        out.push_back(std::move(s));
    }
    return sound;
}

void Tracer::findGeometry(const WallStack& stack, const std::vector<WalkStory>& stories)
{
    for (std::size_t i = 0; i < stories.size(); ++i) {
        const double aspect = stories[i].height / stories[i].wallLength;
        const int story = int(i) + 1;
        if (aspect > kGreatestAspect)
            add("sdpws.aspect_ratio", Severity::Error, SubjectKind::Stack, stack.label, story,
                "The wall of stack " + stack.label + " in story " + std::to_string(story) + " is "
                    + quantityText(aspect, Unit::None) + " times as high as long; the limit is 3.5.",
                "Lengthen the wall or do not count it as a shear wall.", "SDPWS Table 4.3.4 (FM-CC-001)",
                aspect / kGreatestAspect);
        if (i == 0)
            continue;
        const Length start = (stories[i].centre - stories[i].wallLength / 2.0)
            - (stories[i - 1].centre - stories[i - 1].wallLength / 2.0);
        const Length end = (stories[i].centre + stories[i].wallLength / 2.0)
            - (stories[i - 1].centre + stories[i - 1].wallLength / 2.0);
        const Length offset = max(abs(start), abs(end));
        if (offset > kOffsetNoticed)
            add("loadpath.offset", Severity::Warning, SubjectKind::Stack, stack.label, story,
                "Stack " + stack.label + ": an end of the wall in story " + std::to_string(story) + " is "
                    + quantityText(offset.value(), Unit::Inch) + " from the end of the wall below.",
                "Provide a collector and check that the rod can run straight.", "FM-GE-003");
    }
}

void Tracer::traceStack(const loads::StackForces& forces)
{
    invariant(forces.stack.value < m_layout.stacks.size(), "forces name a stack the layout does not have");
    const WallStack& stack = m_layout.stacks[forces.stack.value];
    const auto walls = wallsUpward(stack);
    std::vector<WalkStory> stories;
    if (walls.empty() || !makeWalkStories(stack, forces, walls, stories))
        return;
    findGeometry(stack, stories);
    StackLoads loads{stack.id, stack.label, stack.gridLabel, walkStack(stories), forces.source};
    for (std::size_t i = 0; i < loads.stories.size(); ++i) {
        StoryDemand& d = loads.stories[i];
        d.wall = walls[i]->id;
        applyCombinations(d, m_path.combinations);
        applyUnitShear(d, m_criteria.seismic.rho);
        if (m_criteria.seismic.comparisonDeadFactor)
            d.comparisonTension = 0.7 * m_criteria.seismic.rho * d.tensionSeismic
                - *m_criteria.seismic.comparisonDeadFactor * d.tensionDead;
    }
    m_path.stacks.push_back(std::move(loads));
}

void Tracer::logAssumptions()
{
    const std::string offset = quantityText(m_criteria.rods.endOffset.value(), Unit::Inch);
    if (m_leverArmComputed)
        m_path.assumptions.push_back({ "loadpath.lever_arm", AssumptionCategory::Geometry,
            "Where no lever arm is entered it runs from rod to rod: the compression posts "
            "stand evenly on both sides of the rod at each wall end.",
            "wall length less 2 x " + offset, AssumptionSource::EngineeringJudgment, "SDPWS 4.3.6.4.2",
            true });
    m_path.assumptions.push_back({ "loadpath.resisting_moment", AssumptionCategory::Loading,
        "The resisting moment is taken about the wall end, w L^2/2, while the lever arm runs "
        "to the compression posts.",
        "w L^2/2", AssumptionSource::IndustryStandard, "WoodWorks five-story design example", true });
    m_path.assumptions.push_back({ "loadpath.tributary_width", AssumptionCategory::Loading,
        "The end posts take M/d and the gravity on the rod's end offset and half a 16 in "
        "stud spacing, with the point loads inside it.",
        quantityText((m_criteria.rods.endOffset + kHalfStudSpacing).value(), Unit::Inch),
        AssumptionSource::EngineeringJudgment, "SDPWS 4.3.6.4.2", true });
    m_path.assumptions.push_back({ "loadpath.live_factor", AssumptionCategory::Loading,
        "Live load is 100 psf or less and not of garages or public assembly, so strength "
        "combinations with E or W take 0.5 L.",
        "0.5", AssumptionSource::CodeDefault, "ASCE 7 2.3.1, 2.3.6 exception 1", true });
}

Result<LoadPath> Tracer::trace(const Run& run)
{
    formCombinations();
    for (std::size_t i = 0; i < m_forces.stacks.size(); ++i) {
        if (run.stopped())
            return cancelled("load path");
        traceStack(m_forces.stacks[i]);
        run.progress.report(double(i + 1) / double(m_forces.stacks.size()));
    }
    if (!m_path.stacks.empty())
        logAssumptions();
    return std::move(m_path);
}

} // namespace

Result<LoadPath> traceLoadPath(const WallLayout& layout, const loads::StoryForces& forces,
                               const DesignCriteria& criteria, const Run& run)
{
    return Tracer(layout, forces, criteria).trace(run);
}

} // namespace holdfast::loadpath
