#include <algorithm>

#include "core/engine/compliance/rule_kit.h"
#include "core/engine/rods/check_names.h"

namespace holdfast::compliance {

namespace {

using rods::CheckKind;

// One limit state of the podium anchor. Steel, breakout and pullout must have been checked for every run.
class AnchorLimitState final : public ComplianceRule {
public:
    AnchorLimitState(CheckKind kind, std::string rule) : m_kind(kind), m_rule(std::move(rule)) {}
    std::string rule() const override { return m_rule; }
    bool repeatsDesign() const override { return true; }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const auto& run : in.schedule.runs) {
            if (run.base != building::StackBase::Podium)
                continue;   // no anchor of ours
            const auto at = std::ranges::find(run.checks, m_kind, &rods::Check::kind);
            const bool made = at != run.checks.end();
            if (!made && !isAlways(run))
                continue;
            out.push_back(checked(*this, runSubject(run, 1),
                rods::title(m_kind) + " of run " + run.label + (made ? "" : " was not checked"),
                "demand <= capacity", {}, made ? at->demand : run.anchor.demandStrength.value(),
                made ? at->capacity : 0.0, Unit::Pound, rods::clauseOf(m_kind, in.criteria)));
        }
        return out;
    }

private:
    // Breakout is not checked where reinforcement takes the cone (17.5.2.1); the rest only where it applies.
    bool isAlways(const rods::RodRun& run) const
    {
        if (m_kind == CheckKind::AnchorBreakout)
            return std::ranges::find(run.checks, CheckKind::AnchorReinforcement, &rods::Check::kind)
                == run.checks.end();
        return m_kind == CheckKind::AnchorSteel || m_kind == CheckKind::AnchorPullout;
    }

    CheckKind m_kind;
    std::string m_rule;
};

// The head and its cover must be inside the slab.
class EmbedmentInSlab final : public ComplianceRule {
public:
    std::string rule() const override { return "aci.embedment"; }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const auto& run : in.schedule.runs)
            if (run.base == building::StackBase::Podium)
                out.push_back(checked(*this, runSubject(run, 1),
                    "Embedment of run " + run.label + " and cover in the slab", "h_ef + 0.75 <= t",
                    { { "h_ef", run.anchor.embedment.value(), Unit::Inch, "criteria" },
                        { "t", in.criteria.anchor.slabThickness.value(), Unit::Inch, "criteria" } },
                    (run.anchor.embedment + kCover).value(), in.criteria.anchor.slabThickness.value(),
                    Unit::Inch, "ACI 318-19 20.5.1.3"));
        return out;
    }

private:
    static constexpr Length kCover = 0.75_in;   // ACI 318-19 Table 20.5.1.3.1, slabs not exposed
};

// The anchor must not be the weak link: at least as thick as the rod it carries.
class AnchorNotThinner final : public ComplianceRule {
public:
    std::string rule() const override { return "rods.anchor_diameter"; }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const auto& run : in.schedule.runs)
            if (!run.segments.empty() && run.base == building::StackBase::Podium)
                out.push_back(checked(*this, runSubject(run, 1), "Anchor diameter of run " + run.label,
                    "d_rod <= d_a", {}, run.segments.front().diameter.value(), run.anchor.diameter.value(),
                    Unit::Inch, "AC316"));
        return out;
    }
};

} // namespace

void addAnchorRules(Rules& rules)
{
    const auto state = [&rules](CheckKind kind, const char* rule) {
        rules.push_back(std::make_unique<AnchorLimitState>(kind, rule));
    };
    state(CheckKind::AnchorSteel, "aci.anchor_steel");
    state(CheckKind::AnchorBreakout, "aci.anchor_breakout");
    state(CheckKind::AnchorPullout, "aci.anchor_pullout");
    state(CheckKind::AnchorSideBlowout, "aci.anchor_blowout");
    state(CheckKind::AnchorReinforcement, "aci.anchor_reinforcement");
    state(CheckKind::AnchorGroup, "aci.anchor_group");
    state(CheckKind::SlabPunching, "aci.slab_punching");
    rules.push_back(std::make_unique<EmbedmentInSlab>());
    rules.push_back(std::make_unique<AnchorNotThinner>());
}

} // namespace holdfast::compliance
