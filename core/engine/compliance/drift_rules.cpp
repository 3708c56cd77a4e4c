// The limits of drift and how it was formed.
#include <algorithm>
#include <cmath>

#include "core/engine/compliance/rule_kit.h"
#include "core/engine/rods/drift.h"

namespace holdfast::compliance {

namespace {

using building::DriftFormulation;

// Table 12.12-1, "all other structures": 0.020 h, 0.015 and 0.010 in risk categories III and IV; up to four
// stories with finishes that follow the drift 0.025, 0.020 and 0.015. The risk category is read from I_e.
class DriftLimitOfTable final : public NamedRule {
public:
    DriftLimitOfTable() : NamedRule("asce7.drift_limit_ratio") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        if (!hasSeismic(in))
            return {};
        const bool low = in.criteria.stories.size() <= 4;
        const double importance = in.criteria.seismic.importance;
        const double ratio = (importance >= 1.5    ? 0.010
                              : importance >= 1.25 ? 0.015
                                                   : 0.020)
                             + (low ? 0.005 : 0.0);
        return {recalled(limit(projectSubject(),
                               low ? "Limit of story drift, at most 4 stories with accommodating finishes"
                                   : "Limit of story drift, all other structures",
                               "limit/h <= table", {}, in.criteria.drift.limitRatio, ratio, Unit::None,
                               asce7(in.criteria, "Table 12.12-1")))};
    }
};

class LimitFollowsHeight final : public NamedRule {
public:
    LimitFollowsHeight() : NamedRule("asce7.drift_limit") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const auto& run : in.schedule.runs)
            for (const auto& r : run.restraints) {
                const auto* story = storyOf(in, r.story);
                if (!story || !(r.drift > Length(0)))
                    continue;
                out.push_back(limit(runSubject(run, r.story),
                                    at("Drift limit used", "run " + run.label, r.story), "limit <= ratio*h",
                                    {}, r.driftLimit.value(),
                                    in.criteria.drift.limitRatio * story->height.value(), Unit::Inch,
                                    asce7(in.criteria, "12.12.1")));
            }
        return out;
    }
};

// SDPWS 4.3-1 again from the printed parts, with the story shear at rho = 1: the design may not print less.
class DriftEquation final : public NamedRule {
public:
    DriftEquation() : NamedRule("sdpws.drift_equation") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        const rods::LumberGrade* lumber = lumberOf(in);
        for (const auto& run : in.schedule.runs) {
            const auto* loads = loadsOf(in, run.stack);
            for (const auto& r : run.restraints) {
                const auto* d = loads ? loads->at(r.story) : nullptr;
                const bool solid = d && d->perforation >= 1.0;
                if (!lumber || !solid || !(r.driftSingle > Length(0))
                    || !(r.sheathing.stiffness > LineLoad(0)))
                    continue;
                const auto& m = in.criteria.materials;
                const rods::WallStiffness wall{d->height,
                                               d->wallLength,
                                               d->leverArm,
                                               d->storyShear,
                                               lumber->modulus,
                                               m.studThickness * m.studDepth * double(r.studs),
                                               r.sheathing.stiffness,
                                               r.deltaA,
                                               {},
                                               {},
                                               {}};
                const Length again = rods::amplifiedDrift(
                    rods::storyDrift(wall).total(), in.criteria.seismic.cd, in.criteria.seismic.importance);
                out.push_back(limit(runSubject(run, r.story),
                                    at("Drift formed again with rho = 1", "run " + run.label, r.story),
                                    "C_d/I_e*(8*v*h^3/(E*A*b) + v*h/(1000*G_a) + h*Delta_a/d) <= printed",
                                    {{"Delta_a", r.deltaA.value(), Unit::Inch, "restraint"}}, again.value(),
                                    r.driftSingle.value() * kRounding, Unit::Inch,
                                    sdpws(in.criteria, "Eq. 4.3-1") + ", " + asce7(in.criteria, "12.3.4.1")));
            }
        }
        return out;
    }

private:
    static constexpr double kRounding = 1.001;
};

// One story alone and stacked: both formed, and the one the criteria name is held against the limit.
class DriftFormulations final : public NamedRule {
public:
    DriftFormulations() : NamedRule("sdpws.drift_formulation") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const auto& run : in.schedule.runs)
            for (const auto& r : run.restraints) {
                if (!(r.driftSingle > Length(0)))
                    continue;
                const bool both = r.driftStacked > Length(0);
                const auto formulation = in.criteria.drift.formulation;
                const Length named = !both || formulation == DriftFormulation::SingleStory ? r.driftSingle
                                     : formulation == DriftFormulation::Stacked
                                         ? r.driftStacked
                                         : max(r.driftSingle, r.driftStacked);
                out.push_back(limit(
                    runSubject(run, r.story),
                    at("Drift by the formulation named" + std::string(both ? "" : " (single story only)"),
                       "run " + run.label, r.story),
                    "named <= drift",
                    {{"single", r.driftSingle.value(), Unit::Inch, "SDPWS 4.3-1"},
                     {"stacked", r.driftStacked.value(), Unit::Inch, "with rotation"}},
                    named.value(), r.drift.value(), Unit::Inch, sdpws(in.criteria, "4.3.2")));
            }
        return out;
    }
};

} // namespace

void addDriftRules(Rules& rules)
{
    rules.push_back(std::make_unique<DriftLimitOfTable>());
    rules.push_back(std::make_unique<LimitFollowsHeight>());
    rules.push_back(std::make_unique<DriftEquation>());
    rules.push_back(std::make_unique<DriftFormulations>());
}

} // namespace holdfast::compliance
