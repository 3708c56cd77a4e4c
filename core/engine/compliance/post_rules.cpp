// Compression posts, the lever arm that follows from them, and shrinkage.
#include <algorithm>
#include <cmath>

#include "core/engine/compliance/rule_kit.h"

namespace holdfast::compliance {

namespace {

using rods::RodRun;

// l_e/d at most 50 about the strong axis, the depth of the stud.
class StrongAxis final : public NamedRule {
public:
    StrongAxis() : NamedRule("nds.post_strong_axis") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const RodRun& run : in.schedule.runs)
            for (const auto& r : run.restraints)
                out.push_back(limit(runSubject(run, r.story),
                                    at("Slenderness of the posts, strong axis", "run " + run.label, r.story),
                                    "l_e/d <= 50", {{"l_e", r.postHeight.value(), Unit::Inch, "story"}},
                                    r.postHeight / in.criteria.materials.studDepth, 50, Unit::None,
                                    nds(in.criteria, "3.7.1.4")));
        return out;
    }
};

// Without sheathing to brace it the weak axis must have been looked at in every story.
class BothAxes final : public NamedRule {
public:
    BothAxes() : NamedRule("nds.post_both_axes") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        if (in.criteria.posts.sheathingBraces)
            return out;
        for (const RodRun& run : in.schedule.runs) {
            const auto made =
                std::ranges::count(run.checks, rods::CheckKind::PostSlenderness, &rods::Check::kind);
            out.push_back(limit(runSubject(run, -1),
                                "Stories of run " + run.label + " whose posts were checked about both axes",
                                "stories <= checked", {}, double(run.segments.size()), double(made),
                                Unit::None, nds(in.criteria, "3.7.1, 15.3.2")));
        }
        return out;
    }
};

// What stands below carries what stands above.
class PostsNotFewer final : public NamedRule {
public:
    PostsNotFewer() : NamedRule("rods.posts_downward") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const RodRun& run : in.schedule.runs)
            for (std::size_t i = 1; i < run.restraints.size(); ++i)
                out.push_back(limit(runSubject(run, run.restraints[i].story),
                                    at("Posts", "run " + run.label, run.restraints[i].story),
                                    "n_above <= n_below", {}, run.restraints[i].studs,
                                    run.restraints[i - 1].studs, Unit::None, nds(in.criteria, "3.10.2")));
        return out;
    }
};

// From the rod to the centre of the compression posts: shorter than the wall, longer than nothing.
class LeverArm final : public NamedRule {
public:
    LeverArm()
        : NamedRule("loadpath.lever_arm", Severity::Critical,
                    "Lengthen the wall or correct the lever arm. (FM-SA-011)")
    {
    }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const auto& stack : in.path.stacks)
            for (const auto& d : stack.stories) {
                // No arm is no answer, whatever the wall length.
                const double arm =
                    d.leverArm > Length(0) ? d.leverArm.in(1_ft) : std::numeric_limits<double>::quiet_NaN();
                out.push_back(limit(stackSubject(stack, d.story),
                                    at("Lever arm", "stack " + stack.label, d.story), "0 < d <= b",
                                    {{"b", d.wallLength.in(1_ft), Unit::Foot, "wall"}}, arm,
                                    d.wallLength.in(1_ft), Unit::Foot, sdpws(in.criteria, "4.3.6.4.2")));
            }
        return out;
    }
};

// What has shrunk below gathers upward: S_n is the sum of all stories to n.
class ShrinkageGathers final : public NamedRule {
public:
    ShrinkageGathers() : NamedRule("ac316.shrinkage_cumulative") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const RodRun& run : in.schedule.runs) {
            Length sum;
            for (const auto& r : run.restraints) {
                sum += r.shrinkage;
                out.push_back(limit(runSubject(run, r.story),
                                    at("Shrinkage gathered below", "run " + run.label, r.story), "sum s <= S",
                                    {}, sum.value(), r.shrinkageCumulative.value() * (1 + 1e-6), Unit::Inch,
                                    "AC316, shrinkage of all stories below"));
            }
        }
        return out;
    }
};

// Bearing walls under more than two floors and a roof need the analysis.
class ShrinkageAnalysis final : public NamedRule {
public:
    ShrinkageAnalysis() : NamedRule("ibc.shrinkage_analysis") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        if (in.criteria.stories.size() < 3)
            return out;
        for (const RodRun& run : in.schedule.runs) {
            const auto without = std::ranges::count_if(run.restraints, [](const rods::Restraint& r) {
                return !(r.shrinkageCumulative > Length(0));
            });
            out.push_back(limit(runSubject(run, -1),
                                "Stories of run " + run.label + " without shrinkage analysis", "n = 0", {},
                                double(without), 0, Unit::None, in.criteria.codes.building + " 2304.3.3"));
        }
        return out;
    }
};

// The coefficients hold from 6 to 14 % and below fibre saturation, 28 %.
class MoistureRange final : public NamedRule {
public:
    MoistureRange()
        : NamedRule("fpl.moisture_range", Severity::Warning,
                    "Enter moisture contents for which the coefficient holds.")
    {
    }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        const auto& m = in.criteria.materials;
        return {limit(projectSubject(), "Moisture when framed", "MC_i <= 28 %", {}, m.moistureInitial * 100,
                      28, Unit::Percent, "FPL-GTR-190 chapter 4"),
                limit(projectSubject(), "Moisture in service, lower bound of the coefficient", "6 % <= MC_f",
                      {}, 6, m.moistureFinal * 100, Unit::Percent, "FPL-GTR-190 Table 13-5"),
                limit(projectSubject(), "Moisture in service, upper bound of the coefficient", "MC_f <= 14 %",
                      {}, m.moistureFinal * 100, 14, Unit::Percent, "FPL-GTR-190 Table 13-5")};
    }
};

} // namespace

void addPostRules(Rules& rules)
{
    rules.push_back(keepsCapacity(rods::CheckKind::PostSlenderness, "nds.post_slenderness", false));
    rules.push_back(std::make_unique<StrongAxis>());
    rules.push_back(std::make_unique<BothAxes>());
    rules.push_back(std::make_unique<PostsNotFewer>());
    rules.push_back(std::make_unique<LeverArm>());
    rules.push_back(std::make_unique<ShrinkageGathers>());
    rules.push_back(std::make_unique<ShrinkageAnalysis>());
    rules.push_back(std::make_unique<MoistureRange>());
}

} // namespace holdfast::compliance
