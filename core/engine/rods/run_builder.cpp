#include "core/engine/rods/run_builder.h"

#include <algorithm>

#include "core/engine/rods/couplers.h"
#include "core/engine/rods/rod_strength.h"
#include "core/engine/rods/run_checks.h"
#include "core/engine/rods/shrinkage.h"

namespace holdfast::rods {

namespace {

using building::DesignCriteria;
using loadpath::LoadPath;
using loadpath::StackLoads;

constexpr Length kPlate = 1.5_in;   // 2x lumber, dressed (PS 20)

// What the hardware of one stack must do, and the best of it with one or with two rods.
struct StackNeeds {
    std::vector<StoryNeed> stories; // of the whole run
    std::vector<Length> shrinkage, bottoms;
};

struct Chosen {
    std::vector<StoryNeed> needs; // of one rod
    std::vector<Choice> choices;
    int rods = 1;
};

// Elevations from the podium up; shrinkage from the base of the stack, where its rods are held.
StackNeeds needsOf(const LoadPath& path, const StackLoads& stack, const DesignCriteria& criteria)
{
    StackNeeds needs;
    const auto demands = levelDemands(stack, path.combinations, criteria);
    Length shrinkage, bottom;
    for (const building::StoryCriteria& below : criteria.stories)
        if (below.story < stack.stories.front().story)
            bottom += below.height;
    for (std::size_t i = 0; i < stack.stories.size(); ++i) {
        const building::StoryCriteria& story = *storyOf(criteria, stack.stories[i].story);
        shrinkage += storyShrinkage(story, criteria.materials);
        needs.stories.push_back({demands[i], story.height, shrinkage * criteria.rods.travelFactor});
        needs.shrinkage.push_back(shrinkage);
        needs.bottoms.push_back(bottom);
        bottom += story.height;
    }
    return needs;
}

// Two rods only where one exceeds the limit, and two exceed it less.
Chosen choose(const StackNeeds& needs, const DesignBasisRows& rows, bool elongation)
{
    Selection one = chooseHardware(needs.stories, rows.candidates, rows.criteria, elongation);
    if (one.overLimit <= 0 || !rows.pairs)
        return {needs.stories, std::move(one.choices), 1};
    std::vector<StoryNeed> half = needs.stories;
    for (StoryNeed& need : half)
        need.demand = perRod(need.demand, 2);
    Selection two = chooseHardware(half, *rows.pairs, rows.criteria, elongation);
    if (two.overLimit >= one.overLimit)
        return {needs.stories, std::move(one.choices), 1};
    return {std::move(half), std::move(two.choices), 2};
}

class RunBuilder {
public:
    RunBuilder(const LoadPath& path, const StackLoads& stack, const std::vector<building::WallType>& types,
               const DesignBasisRows& rows, const StackNeeds& needs, bool elongation)
        : m_path(path), m_stack(stack), m_types(types), m_rows(rows), m_criteria(rows.criteria),
          m_needs(needs), m_chosen(choose(needs, rows, elongation))
    {
    }

    StackDesign build()
    {
        m_out.run.base = m_stack.base;
        m_out.run.rods = m_chosen.rods;
        m_out.run.pairSpacing = m_chosen.rods > 1 ? m_criteria.rods.pairSpacing : Length(0);
        formParts();
        formNumbers();
        formSegments();
        formRestraints();
        formAnchor();
        formCouplers();
        formChecks(m_out, m_rows);
        return std::move(m_out);
    }

private:
    StoryParts partsOf(std::size_t i) const
    {
        const Choice& choice = m_chosen.choices[i];
        StoryParts p;
        p.demand = &m_stack.stories[i];
        p.combinations = &m_path.combinations;
        p.level = m_chosen.needs[i].demand;
        p.size = choice.size->row;
        p.grade = choice.grade;
        p.plate = choice.plate;
        p.device = choice.device;
        p.lumber = m_rows.candidates.lumber;
        p.sheathing = sheathingUse(m_types[i], m_rows.catalogs, m_criteria);
        p.rodLength = m_chosen.needs[i].rodLength;
        p.postHeight = postHeightOf(*storyOf(m_criteria, p.demand->story));
        p.shrinkageCumulative = m_needs.shrinkage[i];
        p.rods = m_chosen.rods;
        p.spacing = m_criteria.rods.pairSpacing;
        p.studs = studsFor(p, m_criteria);
        return p;
    }

    void formParts()
    {
        for (std::size_t i = 0; i < m_chosen.choices.size(); ++i)
            m_out.parts.push_back(partsOf(i));
        for (std::size_t i = m_out.parts.size(); i-- > 1;)   // posts never get fewer downward
            m_out.parts[i - 1].studs = std::max(m_out.parts[i - 1].studs, m_out.parts[i].studs);
    }

    void formNumbers()
    {
        for (const StoryParts& p : m_out.parts)
            m_out.numbers.push_back(storyNumbers(p, m_criteria));
        m_out.drift = driftNumbers(m_out.parts, m_out.numbers);
        if (m_criteria.drift.windLimitRatio > 0)
            m_out.windDrift =
                windDriftNumbers(m_out.parts, m_out.numbers, m_criteria.drift.windServiceFactor);
    }

    void formSegments()
    {
        for (std::size_t i = 0; i < m_out.parts.size(); ++i) {
            const StoryParts& p = m_out.parts[i];
            const RodNumbers& n = m_out.numbers[i].rod;
            RodSegment s;
            s.story = p.demand->story;
            s.bottom = m_needs.bottoms[i];
            s.top = m_needs.bottoms[i] + p.rodLength;
            s.diameter = p.size->diameter;
            s.grade = p.grade->id;
            s.nominalArea = nominalArea(s.diameter);
            s.tensileArea = tensileArea(s.diameter, p.size->threadsPerInch);
            s.tensionAsd = p.level.tensionAsd;
            s.tensionStrength = p.level.tensionStrength;
            s.governing = p.level.governing;
            s.allowable = rodCapacity(n.strengthArea, p.grade->ultimate, building::DesignBasis::Asd);
            s.elongationAsd = n.stretch;
            s.elongationStrength = elongation(p.level.tensionStrength, p.rodLength, n.elongationArea);
            m_out.run.segments.push_back(std::move(s));
        }
    }

    void formRestraints()
    {
        for (std::size_t i = 0; i < m_out.parts.size(); ++i)
            m_out.run.restraints.push_back(restraint(i));
    }

    Restraint restraint(std::size_t i) const
    {
        const StoryParts& p = m_out.parts[i];
        const StoryNumbers& n = m_out.numbers[i];
        Restraint r;
        r.story = p.demand->story;
        r.elevation = m_needs.bottoms[i] + p.rodLength;
        r.increment = p.level.incrementAsd;
        r.incrementStrength = p.level.incrementStrength;
        fillPlate(r, p.plate);
        fillDevice(r, p.device);
        r.deviceElastic = n.rod.deviceStretch - r.deviceSeating;
        r.crushing = n.plate.crushing;
        r.shrinkageCumulative = p.shrinkageCumulative;
        r.shrinkage = p.shrinkageCumulative - (i > 0 ? m_out.parts[i - 1].shrinkageCumulative : Length(0));
        r.travelRequired = n.travelRequired;
        r.studs = p.studs;
        r.studsOutside = n.post.layout.outside;
        r.postCentre = n.post.layout.centre;
        r.totalAsd = n.rod.total;
        r.deltaA = n.strength.total();
        r.postHeight = p.postHeight;
        r.sheathing = p.sheathing;
        fillDrift(r, i);
        return r;
    }

    static void fillPlate(Restraint& r, const PlateModel* plate)
    {
        if (!plate)
            return;
        r.plate = plate->model;
        r.plateWidth = plate->width;
        r.plateLength = plate->length;
        r.plateThickness = plate->thickness;
        r.plateVerified = plate->verified;
    }

    static void fillDevice(Restraint& r, const DeviceModel* device)
    {
        if (!device)
            return;
        r.device = device->model;
        r.deviceHeight = device->height;
        r.deviceWidth = device->width;
        r.deviceSeating = device->seating;
        r.travel = device->travel;
        r.deviceVerified = device->verified;
    }

    void fillDrift(Restraint& r, std::size_t i) const
    {
        const auto amplified = [this](Length elastic) {
            return amplifiedDrift(elastic, m_criteria.seismic.cd, m_criteria.seismic.importance);
        };
        const DriftNumbers& made = m_out.drift;
        r.driftLimit = m_criteria.drift.limitRatio * m_out.parts[i].demand->height;
        r.driftSingle = amplified(made.single[i].total());
        r.driftStacked = made.stacked.empty() ? Length(0) : amplified(made.stacked[i]);
        r.drift =
            amplified(governingDrift(made.single[i].total(), made.stacked, i, m_criteria.drift.formulation));
        if (m_out.windDrift.single.empty() || m_out.parts[i].demand->windShear <= Force(0))
            return;
        r.driftWindLimit = m_criteria.drift.windLimitRatio * m_out.parts[i].demand->height;
        r.driftWind = governingDrift(m_out.windDrift.single[i].total(), m_out.windDrift.stacked, i,
                                     m_criteria.drift.formulation);
    }

    // On another wall or a transfer element others anchor the rod: what it must hold is all that is said.
    void formAnchor()
    {
        const StoryParts& first = m_out.parts.front();
        const LevelDemand& base = first.level;
        if (m_stack.base != building::StackBase::Podium) {
            Anchor& a = m_out.run.anchor;
            a.model = m_stack.base == building::StackBase::Wall ? "by others: wall below"
                                                                : "by others: transfer element";
            a.grade = first.grade->id;
            a.diameter = first.size->diameter;
            a.demandAsd = base.tensionAsd;
            a.demandStrength = base.tensionStrength;
            return;
        }
        m_out.anchor = chooseAnchor(first.size->diameter,
                                    anchorNeed(m_path, m_stack, m_criteria, m_out.run.rods, first.studs),
                                    m_rows.catalogs, m_criteria);
        if (m_out.anchor.size) // the catalogue may have none for this rod: a finding says so
            m_out.run.anchor = anchorOf(m_out.anchor, m_criteria);
    }

    void formCouplers()
    {
        std::vector<Length> floors;
        for (const StoryParts& p : m_out.parts)
            floors.push_back(storyOf(m_criteria, p.demand->story)->floorDepth);
        Joints joints = joinRods(m_out.run.segments, m_out.run.restraints, m_out.run.anchor, floors,
                                 m_rows.catalogs.couplers);
        m_out.run.couplers = std::move(joints.couplers);
        m_out.missingCouplers = joints.missing;
    }

    const LoadPath& m_path;
    const StackLoads& m_stack;
    const std::vector<building::WallType>& m_types;
    const DesignBasisRows& m_rows;
    const DesignCriteria& m_criteria;
    const StackNeeds& m_needs;
    Chosen m_chosen;
    StackDesign m_out;
};

} // namespace

const building::StoryCriteria* storyOf(const DesignCriteria& criteria, int story)
{
    const auto at = std::ranges::find(criteria.stories, story, &building::StoryCriteria::story);
    return at == criteria.stories.end() ? nullptr : &*at;
}

Length postHeightOf(const building::StoryCriteria& story)
{
    return story.height - story.floorDepth - kPlate * double(story.topPlates + story.solePlates);
}

Length governingDrift(Length single, const std::vector<Length>& stacked, std::size_t story,
                      building::DriftFormulation formulation)
{
    if (formulation == building::DriftFormulation::SingleStory || stacked.empty())
        return single;
    return formulation == building::DriftFormulation::Stacked ? stacked[story] : max(single, stacked[story]);
}

StackDesign designStack(const LoadPath& path, const StackLoads& stack,
    const std::vector<building::WallType>& types, const DesignBasisRows& rows)
{
    const StackNeeds needs = needsOf(path, stack, rows.criteria);
    const bool byDrift = rows.criteria.rods.elongationByDrift;
    StackDesign made = RunBuilder(path, stack, types, rows, needs, !byDrift).build();
    if (byDrift && !made.elongationByDrift)
        return RunBuilder(path, stack, types, rows, needs, true).build();
    return made;
}

} // namespace holdfast::rods
