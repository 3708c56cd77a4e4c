#include <algorithm>
#include <cmath>

#include "core/engine/rods/couplers.h"
#include "core/engine/rods/explain_lines.h"
#include "core/engine/rods/rod_strength.h"
#include "core/engine/rods/run_builder.h"

namespace holdfast::rods {

namespace {

using building::DesignCriteria;

const loadpath::StackLoads* stackOf(const loadpath::LoadPath& path, const RodRun& run)
{
    const auto at = std::ranges::find(path.stacks, run.stack, &loadpath::StackLoads::stack);
    return at == path.stacks.end() ? nullptr : &*at;
}

template<class Row>
const Row* find(const std::vector<Row>& rows, auto matches)
{
    const auto at = std::ranges::find_if(rows, matches);
    return at == rows.end() ? nullptr : &*at;
}

const RodSize* sizeOf(const Catalogs& catalogs, Length diameter)
{
    return find(catalogs.rods, [&](const RodSize& r) { return r.diameter == diameter; });
}

const RodGrade* gradeOf(const Catalogs& catalogs, const std::string& id, Length diameter)
{
    return find(catalogs.grades, [&](const RodGrade& g) {
        return g.id == id && diameter >= g.minDiameter && diameter <= g.maxDiameter;
    });
}

// The run as the designer had it in hand, found again in the catalogue by name. Empty when a row is gone.
class Reconstruction {
public:
    Reconstruction(const RodRun& run, const loadpath::LoadPath& path, const DesignCriteria& criteria,
                   const Catalogs& catalogs)
        : m_run(run), m_path(path), m_criteria(criteria), m_catalogs(catalogs)
    {
        const loadpath::StackLoads* stack = stackOf(path, run);
        if (!stack || stack->stories.size() != run.segments.size()
            || run.restraints.size() != run.segments.size())
            return;
        const auto levels = levelDemands(*stack, path.combinations, criteria);
        for (std::size_t i = 0; i < run.segments.size(); ++i)
            if (!addStory(stack->stories[i], levels[i], i)) {
                parts.clear();
                return;
            }
        for (const StoryParts& p : parts)
            numbers.push_back(storyNumbers(p, criteria));
        drift = driftNumbers(parts, numbers);
        if (criteria.drift.windLimitRatio > 0)
            windDrift = windDriftNumbers(parts, numbers, criteria.drift.windServiceFactor);
    }

    std::vector<StoryParts> parts;
    std::vector<StoryNumbers> numbers;
    DriftNumbers drift, windDrift;

private:
    bool addStory(const loadpath::StoryDemand& demand, const LevelDemand& level, std::size_t i)
    {
        const RodSegment& segment = m_run.segments[i];
        const Restraint& restraint = m_run.restraints[i];
        const std::string species = enumText(m_criteria.materials.species);
        StoryParts p;
        p.demand = &demand;
        p.combinations = &m_path.combinations;
        p.level = perRod(level, m_run.rods);
        p.rods = m_run.rods;
        p.spacing = m_run.pairSpacing;
        p.size = sizeOf(m_catalogs, segment.diameter);
        p.grade = gradeOf(m_catalogs, segment.grade, segment.diameter);
        p.plate = find(m_catalogs.plates, [&](const PlateModel& m) {
            return m.model == restraint.plate && m.manufacturer == m_criteria.rods.plateFamily;
        });
        p.device = find(m_catalogs.devices, [&](const DeviceModel& m) {
            return m.model == restraint.device && m.manufacturer == m_criteria.rods.deviceFamily;
        });
        p.lumber = find(m_catalogs.lumber, [&](const LumberGrade& l) {
            return l.species == species && l.grade == m_criteria.materials.grade;
        });
        p.sheathing = restraint.sheathing;
        p.rodLength = segment.top - segment.bottom;
        p.postHeight = restraint.postHeight;
        p.shrinkageCumulative = restraint.shrinkageCumulative;
        p.studs = restraint.studs;
        parts.push_back(p);
        return p.size && p.grade && p.lumber && (p.plate || restraint.plate.empty())
            && (p.device || restraint.device.empty());
    }

    const RodRun& m_run;
    const loadpath::LoadPath& m_path;
    const DesignCriteria& m_criteria;
    const Catalogs& m_catalogs;
};

void append(std::vector<Calculation>& to, std::vector<Calculation> lines)
{
    std::move(lines.begin(), lines.end(), std::back_inserter(to));
}

void appendCouplers(std::vector<Calculation>& to, const RodRun& run, int story, const Reconstruction& made,
                    const DesignCriteria& criteria, const Catalogs& catalogs)
{
    const RodSegment& segment = run.segments[run.indexOf(story)];
    const bool top = story == run.segments.back().story, lowest = story == run.segments.front().story;
    for (const Coupler& c : run.couplers) {
        const bool here = c.elevation <= segment.top || top;
        const bool notBelow = lowest || c.elevation > segment.bottom;
        const auto* model
            = find(catalogs.couplers, [&](const CouplerModel& m) { return m.model == c.model; });
        if (here && notBelow && model)
            append(to,
                   explainCoupler(*model, made.numbers[run.indexOf(story)].rod.capacity, story, criteria));
    }
}

void appendAnchor(std::vector<Calculation>& to, const RodRun& run, const loadpath::LoadPath& path,
                  const DesignCriteria& criteria, const Catalogs& catalogs)
{
    if (const loadpath::StackLoads* stack = stackOf(path, run))
        append(to,
               explainAnchor(run, anchorNeed(path, *stack, criteria, run.rods, run.restraints.front().studs),
                             catalogs, criteria));
}

} // namespace

std::vector<Calculation> explain(const RodRun& run, int story, const loadpath::LoadPath& path,
                                 const DesignCriteria& criteria, const Catalogs& catalogs)
{
    const Reconstruction made(run, path, criteria, catalogs);
    if (made.parts.empty() || story < run.segments.front().story || story > run.segments.back().story)
        return {};
    const std::size_t i = run.indexOf(story);
    const ExplainContext x{made.parts[i], made.numbers[i], run.restraints[i], criteria, story};
    std::vector<Calculation> lines;
    append(lines, explainRod(x));
    append(lines, explainPlate(x));
    append(lines, explainDevice(x));
    append(lines, explainPosts(x));
    append(lines, explainSheathing(x));
    append(lines, explainDrift(x, {made.drift, i}));
    append(lines, explainWindDrift(x, {made.windDrift, i}));
    appendCouplers(lines, run, story, made, criteria, catalogs);
    if (i == 0 && run.base == building::StackBase::Podium)
        appendAnchor(lines, run, path, criteria, catalogs);
    return lines;
}

} // namespace holdfast::rods
