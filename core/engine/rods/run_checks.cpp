#include "core/engine/rods/run_checks.h"

#include <algorithm>

#include "core/engine/base/calculation_line.h"
#include "core/engine/rods/couplers.h"

namespace holdfast::rods {

namespace {

class RunChecks {
public:
    RunChecks(StackDesign& made, const DesignBasisRows& rows)
        : m_made(made), m_run(made.run), m_rows(rows), m_criteria(rows.criteria)
    {
    }

    void form()
    {
        for (std::size_t i = 0; i < m_made.parts.size(); ++i) {
            formHardware(i);
            formPosts(i);
            formSheathingAndDrift(i);
        }
        formCouplers();
        if (m_made.anchor.size)
            for (const Check& c : anchorChecks(m_made.anchor.numbers))
                m_run.checks.push_back(c);
        m_made.elongationByDrift = m_criteria.rods.elongationByDrift && driftPasses();
        findGoverning();
    }

private:
    void check(CheckKind kind, int story, double demand, double capacity, Unit unit)
    {
        m_run.checks.push_back({kind, story, demand, capacity, unit, utilization(demand, capacity)});
    }

    void formHardware(std::size_t i)
    {
        const StoryNumbers& n = m_made.numbers[i];
        const StoryParts& p = m_made.parts[i];
        const int story = m_made.storyAt(i);
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
    }

    void formPosts(std::size_t i)
    {
        const PostNumbers& post = m_made.numbers[i].post;
        const int story = m_made.storyAt(i);
        check(CheckKind::PostCompression, story, post.compression.value(), post.capacity.value(),
              Unit::Pound);
        check(CheckKind::PostSlenderness, story, post.slenderness, kSlenderest, Unit::None);
        check(CheckKind::PostBearing, story, post.bearingCompression.value(), post.bearingCapacity.value(),
              Unit::Pound);
    }

    // Without a row there is no capacity and no stiffness: no check is invented, a finding says so.
    void formSheathingAndDrift(std::size_t i)
    {
        const SheathingNumbers& s = m_made.numbers[i].sheathing;
        const StoryParts& p = m_made.parts[i];
        const int story = m_made.storyAt(i);
        if (!p.sheathing.panel.empty() || p.sheathing.printed > LineLoad(0))
            check(CheckKind::SheathingShear, story,
                  (s.windGoverns ? s.windDemand : s.seismicDemand).in(1_plf),
                  (s.windGoverns ? s.capacity.wind : s.capacity.seismic).in(1_plf), Unit::Plf);
        const Restraint& r = m_run.restraints[i];
        if (!p.sheathing.panel.empty() && p.demand->storyShear > Force(0))
            check(CheckKind::StoryDrift, story, r.drift.value(), r.driftLimit.value(), Unit::Inch);
        if (!p.sheathing.panel.empty() && r.driftWindLimit > Length(0))
            check(CheckKind::WindDrift, story, r.driftWind.value(), r.driftWindLimit.value(), Unit::Inch);
    }

    void formCouplers()
    {
        for (const Coupler& c : m_run.couplers) {
            const auto model = std::ranges::find(m_rows.catalogs.couplers, c.model, &CouplerModel::model);
            const std::size_t i = segmentAt(c.elevation);
            const Force rod = m_made.numbers[i].rod.capacity;
            check(CheckKind::CouplerStrength, m_made.storyAt(i), rod.value(),
                  rod.value() * couplerStrengthRatio(*model), Unit::Pound);
        }
    }

    std::size_t segmentAt(Length elevation) const
    {
        for (std::size_t i = 0; i < m_run.segments.size(); ++i)
            if (elevation <= m_run.segments[i].top)
                return i;
        return m_run.segments.size() - 1;
    }

    // Of every story, and there is a drift at all.
    bool driftPasses() const
    {
        bool any = false, passes = true;
        for (const Check& c : m_run.checks)
            if (c.kind == CheckKind::StoryDrift || c.kind == CheckKind::WindDrift) {
                any = true;
                passes = passes && c.ratio <= 1.0;
            }
        return any && passes;
    }

    void findGoverning()
    {
        for (const Check& c : m_run.checks) {
            if (m_made.elongationByDrift && c.kind == CheckKind::LevelElongation)
                continue;
            if (c.ratio > m_run.utilization) {
                m_run.utilization = c.ratio;
                m_run.governing = c.kind;
                m_run.governingStory = c.story;
            }
        }
    }

    StackDesign& m_made;
    RodRun& m_run;
    const DesignBasisRows& m_rows;
    const building::DesignCriteria& m_criteria;
};

} // namespace

void formChecks(StackDesign& made, const DesignBasisRows& rows)
{
    RunChecks(made, rows).form();
}

} // namespace holdfast::rods
