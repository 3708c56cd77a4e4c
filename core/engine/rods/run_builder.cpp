#include "core/engine/rods/run_builder.h"

#include <algorithm>

#include "core/engine/base/calculation_line.h"
#include "core/engine/rods/couplers.h"
#include "core/engine/rods/rod_strength.h"
#include "core/engine/rods/shrinkage.h"

namespace holdfast::rods {

namespace {

using building::DesignCriteria;
using loadpath::LoadPath;
using loadpath::StackLoads;

constexpr Length kPlate = 1.5_in;   // 2x lumber, dressed (PS 20)

class RunBuilder {
public:
    RunBuilder(const LoadPath& path, const StackLoads& stack, const std::vector<building::WallType>& types,
               const DesignBasisRows& rows)
        : m_path(path), m_stack(stack), m_types(types), m_rows(rows), m_criteria(rows.criteria)
    {
    }

    StackDesign build()
    {
        formNeeds();
        chooseParts();
        formSegments();
        formRestraints();
        formAnchorAndCouplers();
        formChecks();
        return std::move(m_out);
    }

private:
    void formNeeds()
    {
        const auto demands = levelDemands(m_stack, m_path.combinations, m_criteria.seismic);
        Length shrinkage, bottom;
        for (std::size_t i = 0; i < m_stack.stories.size(); ++i) {
            const building::StoryCriteria& story = *storyOf(m_criteria, int(i) + 1);
            shrinkage += storyShrinkage(story, m_criteria.materials);
            m_needs.push_back({demands[i], story.height, shrinkage * m_criteria.rods.travelFactor});
            m_shrinkage.push_back(shrinkage);
            m_bottoms.push_back(bottom);
            bottom += story.height;
        }
    }

    void chooseParts()
    {
        const auto choices = chooseHardware(m_needs, m_rows.candidates, m_criteria);
        for (std::size_t i = 0; i < choices.size(); ++i) {
            StoryParts p;
            p.demand = &m_stack.stories[i];
            p.combinations = &m_path.combinations;
            p.level = m_needs[i].demand;
            p.size = choices[i].size->row;
            p.grade = choices[i].grade;
            p.plate = choices[i].plate;
            p.device = choices[i].device;
            p.lumber = m_rows.candidates.lumber;
            p.sheathing = sheathingUse(m_types[i], m_rows.catalogs.sheathing);
            p.rodLength = m_needs[i].rodLength;
            p.postHeight = postHeightOf(*storyOf(m_criteria, int(i) + 1));
            p.shrinkageCumulative = m_shrinkage[i];
            p.studs = studsFor(p, m_criteria);
            m_out.parts.push_back(std::move(p));
        }
        for (std::size_t i = m_out.parts.size(); i-- > 1;)   // posts never get fewer downward
            m_out.parts[i - 1].studs = std::max(m_out.parts[i - 1].studs, m_out.parts[i].studs);
        for (const StoryParts& p : m_out.parts)
            m_out.numbers.push_back(storyNumbers(p, m_criteria));
        m_out.drift = driftNumbers(m_out.parts, m_out.numbers);
    }

    void formSegments()
    {
        for (std::size_t i = 0; i < m_out.parts.size(); ++i) {
            const StoryParts& p = m_out.parts[i];
            const RodNumbers& n = m_out.numbers[i].rod;
            RodSegment s;
            s.story = int(i) + 1;
            s.bottom = m_bottoms[i];
            s.top = m_bottoms[i] + p.rodLength;
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
        r.story = int(i) + 1;
        r.elevation = m_bottoms[i] + p.rodLength;
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
        r.totalAsd = n.rod.total;
        r.deltaA = n.deltaA;
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
        r.driftLimit = m_criteria.drift.limitRatio * m_out.parts[i].demand->height;
        r.driftSingle = amplified(m_out.drift.single[i].total());
        r.driftStacked = m_out.drift.stacked.empty() ? Length(0) : amplified(m_out.drift.stacked[i]);
        r.drift = governingDrift(r);
    }

    // A stacked form that could not be formed (perforated wall) leaves the single one.
    Length governingDrift(const Restraint& r) const
    {
        const auto formulation = m_criteria.drift.formulation;
        if (formulation == building::DriftFormulation::SingleStory || m_out.drift.stacked.empty())
            return r.driftSingle;
        return formulation == building::DriftFormulation::Stacked ? r.driftStacked : max(r.driftSingle, r.driftStacked);
    }

    void formAnchorAndCouplers()
    {
        const LevelDemand& base = m_out.parts.front().level;
        m_out.anchor = chooseAnchor(m_out.parts.front().size->diameter, base, seismicGoverns(m_path, base),
                                    m_rows.catalogs, m_criteria);
        const AnchorChoice& a = m_out.anchor;
        invariant(a.size != nullptr, "a rod was chosen, so its size is open to the anchor too");
        m_out.run.anchor = { "headed rod with plate washer", a.grade->id, a.size->diameter,
            m_criteria.anchor.embedment, a.numbers.head, a.numbers.demandAsd, a.numbers.demand,
            a.size->verified && a.grade->verified };
        std::vector<Length> floors;
        for (std::size_t i = 0; i < m_out.parts.size(); ++i)
            floors.push_back(storyOf(m_criteria, int(i) + 1)->floorDepth);
        Joints joints = joinRods(m_out.run.segments, m_out.run.restraints, m_out.run.anchor, floors,
                                 m_rows.catalogs.couplers);
        m_out.run.couplers = std::move(joints.couplers);
        m_out.missingCouplers = joints.missing;
    }

    void check(CheckKind kind, int story, double demand, double capacity, Unit unit)
    {
        m_out.run.checks.push_back({kind, story, demand, capacity, unit, utilization(demand, capacity)});
    }

    void formStoryChecks(std::size_t i)
    {
        const StoryNumbers& n = m_out.numbers[i];
        const StoryParts& p = m_out.parts[i];
        const int story = int(i) + 1;
        check(CheckKind::RodTension, story, n.rod.demand.value(), n.rod.capacity.value(), Unit::Pound);
        check(CheckKind::PlateBearing, story, n.plate.bearing.value(), n.plate.bearingCapacity.value(),
            Unit::Psi);
        check(CheckKind::PlateBending, story, n.plate.bending.value(), n.plate.bendingCapacity.value(),
            Unit::Psi);
        check(CheckKind::DeviceLoad, story, p.level.incrementAsd.value(),
              p.device ? p.device->allowable.value() : 0.0, Unit::Pound);
        if (!p.device || p.device->travel > Length(0))
            check(CheckKind::DeviceTravel, story, n.travelRequired.value(),
                  p.device ? p.device->travel.value() : 0.0, Unit::Inch);
        check(CheckKind::LevelElongation, story, n.rod.total.value(), m_criteria.rods.elongationLimit.value(),
              Unit::Inch);
        check(CheckKind::PostCompression, story, n.post.compression.value(), n.post.capacity.value(),
            Unit::Pound);
        check(CheckKind::PostBearing, story, n.post.bearingCompression.value(),
            n.post.bearingCapacity.value(), Unit::Pound);
        formSheathingAndDrift(i);
    }

    // Without a row there is no capacity and no stiffness: no check is invented, a finding says so.
    void formSheathingAndDrift(std::size_t i)
    {
        const SheathingNumbers& s = m_out.numbers[i].sheathing;
        const StoryParts& p = m_out.parts[i];
        const int story = int(i) + 1;
        if (!p.sheathing.panel.empty() || p.sheathing.printed > LineLoad(0))
            check(CheckKind::SheathingShear, story,
                (s.windGoverns ? s.windDemand : s.seismicDemand).in(1_plf),
                (s.windGoverns ? s.capacity.wind : s.capacity.seismic).in(1_plf), Unit::Plf);
        const Restraint& r = m_out.run.restraints[i];
        if (!p.sheathing.panel.empty() && p.demand->storyShear > Force(0))
            check(CheckKind::StoryDrift, story, r.drift.value(), r.driftLimit.value(), Unit::Inch);
    }

    void formCouplerChecks()
    {
        for (const Coupler& c : m_out.run.couplers) {
            const auto model = std::ranges::find(m_rows.catalogs.couplers, c.model, &CouplerModel::model);
            const int story = storyAt(c.elevation);
            const Force rod = m_out.numbers[std::size_t(story) - 1].rod.capacity;
            check(CheckKind::CouplerStrength, story, rod.value(), rod.value() * couplerStrengthRatio(*model),
                  Unit::Pound);
        }
    }

    int storyAt(Length elevation) const
    {
        for (std::size_t i = 0; i < m_out.run.segments.size(); ++i)
            if (elevation <= m_out.run.segments[i].top)
                return int(i) + 1;
        return int(m_out.run.segments.size());
    }

    void formChecks()
    {
        for (std::size_t i = 0; i < m_out.parts.size(); ++i)
            formStoryChecks(i);
        formCouplerChecks();
        for (const Check& c : anchorChecks(m_out.anchor.numbers))
            m_out.run.checks.push_back(c);
        for (const Check& c : m_out.run.checks)
            if (c.ratio > m_out.run.utilization) {
                m_out.run.utilization = c.ratio;
                m_out.run.governing = c.kind;
                m_out.run.governingStory = c.story;
            }
    }

    const LoadPath& m_path;
    const StackLoads& m_stack;
    const std::vector<building::WallType>& m_types;
    const DesignBasisRows& m_rows;
    const DesignCriteria& m_criteria;
    std::vector<StoryNeed> m_needs;
    std::vector<Length> m_shrinkage, m_bottoms;
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

bool seismicGoverns(const LoadPath& path, const LevelDemand& level)
{
    if (level.tensionStrength <= Force(0))
        return true;
    const auto& combination = path.combinations[std::size_t(level.governingStrength)];
    return combination.lateralKind == loads::LateralKind::Seismic;
}

StackDesign designStack(const LoadPath& path, const StackLoads& stack,
    const std::vector<building::WallType>& types, const DesignBasisRows& rows)
{
    return RunBuilder(path, stack, types, rows).build();
}

} // namespace holdfast::rods
