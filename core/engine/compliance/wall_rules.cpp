#include "core/engine/compliance/rule_kit.h"

#include "core/engine/rods/check_names.h"

namespace holdfast::compliance {

namespace {

// Height over length at most 3.5 for wood structural panels; the strength factor is shown.
class AspectRatio final : public ComplianceRule {
public:
    std::string rule() const override { return "sdpws.aspect_ratio"; }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const auto& stack : in.path.stacks)
            for (const auto& d : stack.stories)
                out.push_back(checked(*this, stackSubject(stack, d.story),
                                      at("Aspect ratio", "stack " + stack.label, d.story) + ", strength factor "
                                          + quantityText(d.aspectFactor, Unit::None),
                                      "h/b <= 3.5",
                                      {{"h", d.height.in(1_ft), Unit::Foot, "story"},
                                       {"b", d.wallLength.in(1_ft), Unit::Foot, "wall"}},
                                      d.height / d.wallLength, kGreatest, Unit::None,
                                      sdpws(in.criteria, "Table 4.3.4, 4.3.4.2", "Table 4.3.3, 4.3.3.2")));
        return out;
    }

private:
    static constexpr double kGreatest = 3.5;
};

// A shear wall is there to be checked: a story without a sheathing row fails.
class SheathingKnown final : public ComplianceRule {
public:
    std::string rule() const override { return "sdpws.sheathing_known"; }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const auto& run : in.schedule.runs) {
            int unknown = 0;
            for (const auto& r : run.restraints)
                unknown += r.sheathing.panel.empty();
            out.push_back(checked(*this, runSubject(run, -1),
                "Stories of run " + run.label + " whose sheathing is in no table", "n = 0", {}, unknown, 0,
                Unit::None, sdpws(in.criteria, "Table 4.3A")));
        }
        return out;
    }
};

class SheathingShear final : public ComplianceRule {
public:
    std::string rule() const override { return "sdpws.sheathing_shear"; }
    bool repeatsDesign() const override { return true; }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const auto& run : in.schedule.runs)
            for (const auto& c : run.checks)
                if (c.kind == rods::CheckKind::SheathingShear)
                    out.push_back(checked(*this, runSubject(run, c.story),
                        at("Unit shear", "run " + run.label, c.story), "v <= v_a", {}, c.demand, c.capacity, c.unit,
                        rods::clauseOf(c.kind, in.criteria)));
        return out;
    }
};

// The drift of a story, from the restraint's own drift and limit.
class StoryDrift final : public ComplianceRule {
public:
    std::string rule() const override { return "asce7.story_drift"; }
    bool repeatsDesign() const override { return true; }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const auto& run : in.schedule.runs)
            for (const auto& r : run.restraints) {
                if (r.drift <= Length(0))
                    continue;
                out.push_back(checked(*this, runSubject(run, r.story),
                    at("Amplified drift", "run " + run.label, r.story), "C_d*delta/I_e <= limit",
                    { { "single", r.driftSingle.value(), Unit::Inch, "SDPWS 4.3-1 alone" },
                        { "stacked", r.driftStacked.value(), Unit::Inch, "with rotation from below" } },
                    r.drift.value(), r.driftLimit.value(), Unit::Inch,
                    rods::clauseOf(rods::CheckKind::StoryDrift, in.criteria)));
            }
        return out;
    }
};

} // namespace

void addWallRules(Rules& rules)
{
    rules.push_back(std::make_unique<AspectRatio>());
    rules.push_back(std::make_unique<SheathingKnown>());
    rules.push_back(std::make_unique<SheathingShear>());
    rules.push_back(std::make_unique<StoryDrift>());
}

} // namespace holdfast::compliance
