// The lateral system as a whole: factors of Table 12.2-1, floors of the base shear, the podium, P-delta.
#include <algorithm>
#include <numeric>

#include "core/engine/compliance/rule_kit.h"
#include "core/engine/compliance/story_view.h"

namespace holdfast::compliance {

namespace {

bool allFlexible(const building::LoadInput& loads)
{
    return std::ranges::all_of(loads.diaphragms, [](const building::DiaphragmCriteria& d) {
        return d.kind == building::DiaphragmKind::Flexible;
    });
}

// R = 6.5 of light-frame walls with wood structural panels: a greater one understates every force.
class ResponseModification final : public NamedRule {
public:
    ResponseModification() : NamedRule("asce7.response_modification") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        if (!hasSeismic(in))
            return {};
        return {limit(projectSubject(), "Response modification of wood structural panel shear walls",
                      "R <= 6.5", {}, in.criteria.seismic.r, 6.5, Unit::None,
                      asce7(in.criteria, "Table 12.2-1 A.15"))};
    }
};

// Omega_0 = 3; 2.5 where every diaphragm is flexible (footnote of the table).
class OverstrengthFactor final : public NamedRule {
public:
    OverstrengthFactor() : NamedRule("asce7.overstrength_factor") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        if (!hasSeismic(in))
            return {};
        const bool flexible = allFlexible(in.criteria.loads);
        return {limit(projectSubject(),
                      flexible ? "Overstrength factor, flexible diaphragms"
                               : "Overstrength factor, a rigid diaphragm",
                      "Omega_0 >= required",
                      {{"Omega_0", in.criteria.seismic.omega0, Unit::None, "criteria"}}, flexible ? 2.5 : 3.0,
                      in.criteria.seismic.omega0, Unit::None, asce7(in.criteria, "Table 12.2-1 A.15"))};
    }
};

// C_d = 4, not the 5 that some sheets print for steel or other rows.
class DeflectionAmplification final : public NamedRule {
public:
    DeflectionAmplification() : NamedRule("asce7.deflection_amplification") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        if (!hasSeismic(in))
            return {};
        return {limit(projectSubject(), "Deflection amplification", "C_d >= 4",
                      {{"C_d", in.criteria.seismic.cd, Unit::None, "criteria"}}, 4.0, in.criteria.seismic.cd,
                      Unit::None, asce7(in.criteria, "Table 12.2-1 A.15"))};
    }
};

double sum(const std::vector<Force>& forces)
{
    return std::accumulate(forces.begin(), forces.end(), Force(0)).value();
}

// C_s actually used, V over W, against one of its floors. Forces entered by line leave V or W unknown.
class BaseShearFloor final : public NamedRule {
public:
    BaseShearFloor(const char* rule, bool nearFault) : NamedRule(rule), m_nearFault(nearFault) {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        const auto& s = in.criteria.seismic;
        if (!hasSeismic(in) || (m_nearFault && s.s1 < 0.6))
            return {};
        const std::string clause = asce7(in.criteria, m_nearFault ? "Eq. 12.8-6" : "Eq. 12.8-5", "12.8.1.1");
        const double weight = sum(storyWeights(in));
        const auto shears = storyShears(in);
        if (!(weight > 0) || shears.empty())
            return {told(
                *this, projectSubject(),
                "The floor of C_s is not formed: the seismic weights or the story forces of the building "
                "are not known, the forces were entered by wall line",
                clause)};
        const double floor =
            m_nearFault ? 0.5 * s.s1 / (s.r / s.importance) : std::max(0.044 * s.sds * s.importance, 0.01);
        return {limit(projectSubject(),
                      m_nearFault ? "Base shear coefficient, S_1 >= 0.6" : "Base shear coefficient",
                      m_nearFault ? "0.5*S_1/(R/I_e) <= V/W" : "max(0.044*S_DS*I_e, 0.01) <= V/W",
                      {{"V", shears.front().value(), Unit::Pound, "story forces"},
                       {"W", weight, Unit::Pound, "entered"}},
                      floor, shears.front().value() / weight, Unit::None, clause)};
    }

private:
    bool m_nearFault;
};

// Two-stage analysis, 12.2.3.2: the podium at least ten times as stiff ...
class PodiumStiffness final : public NamedRule {
public:
    PodiumStiffness()
        : NamedRule(
            "asce7.two_stage_stiffness", Severity::Error,
            "Show the ratio of stiffness and enter it (podium.stiffness_ratio), or analyse both together.")
    {
    }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        if (!in.criteria.podium.twoStage)
            return {};
        return {limit(projectSubject(), "Two-stage podium: stiffness over that of the wood stories",
                      "10 <= k_p/k_w", {}, 10, in.criteria.podium.stiffnessRatio, Unit::None,
                      asce7(in.criteria, "12.2.3.2 a"))};
    }
};

// ... and the period of the whole at most 1.1 times that of the upper part alone.
class PodiumPeriod final : public NamedRule {
public:
    PodiumPeriod()
        : NamedRule("asce7.two_stage_period", Severity::Error,
                    "Show the ratio of periods and enter it (podium.period_ratio), or analyse both together.")
    {
    }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        if (!in.criteria.podium.twoStage)
            return {};
        // Not shown is not a small ratio.
        const double ratio = in.criteria.podium.periodRatio > 0 ? in.criteria.podium.periodRatio
                                                                : std::numeric_limits<double>::quiet_NaN();
        return {limit(projectSubject(), "Two-stage podium: period of the whole over that of the wood stories",
                      "T/T_w <= 1.1", {}, ratio, 1.1, Unit::None, asce7(in.criteria, "12.2.3.2 b"))};
    }
};

// Reactions on the podium by (R/rho) above over (R/rho) below, never less than 1.
class PodiumAmplification final : public NamedRule {
public:
    PodiumAmplification() : NamedRule("asce7.two_stage_reactions") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        const auto& p = in.criteria.podium;
        const auto& s = in.criteria.seismic;
        std::vector<CheckResult> out;
        if (!p.twoStage)
            return out;
        const double needed = std::max(1.0, (s.r / s.rho) / (p.r / p.rho));
        for (const auto& stack : in.path.stacks)
            if (stack.base == building::StackBase::Podium)
                out.push_back(limit(stackSubject(stack, -1),
                                    "Factor on the reactions of stack " + stack.label + " on the podium",
                                    "max(1, (R/rho)_up/(R/rho)_low) <= factor", {}, needed,
                                    stack.reaction.podiumFactor, Unit::None,
                                    asce7(in.criteria, "12.2.3.2 d")));
        return out;
    }
};

struct Stability {
    int story;
    double theta;
};

// theta = P_x Delta I_e/(V_x h C_d) with the seismic weight above; live load is not in it.
std::vector<Stability> stabilityOf(const ComplianceInput& in)
{
    const auto weights = storyWeights(in);
    const auto shears = storyShears(in);
    std::vector<Stability> out;
    if (weights.empty() || shears.size() != weights.size())
        return out;
    for (const auto direction : {loads::ForceDirection::X, loads::ForceDirection::Y})
        for (const StoryView& view : storiesAlong(in, direction)) {
            const auto* story = storyOf(in, view.story);
            const auto n = std::size_t(view.story) - 1;
            if (!story || n >= weights.size() || !(shears[n] > Force(0)) || !(view.drift > Length(0)))
                continue;
            const double p = std::accumulate(weights.begin() + long(n), weights.end(), Force(0)).value();
            out.push_back(
                {view.story, p * view.drift.value() * in.criteria.seismic.importance
                                 / (shears[n].value() * story->height.value() * in.criteria.seismic.cd)});
        }
    return out;
}

// Above 0.10 the drifts and forces must take P-delta in, which this design does not.
class PDelta final : public NamedRule {
public:
    PDelta() : NamedRule("asce7.p_delta", Severity::Error, "Stiffen the story, or add the P-delta forces.") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        if (!hasSeismic(in))
            return {};
        std::vector<CheckResult> out;
        for (const Stability& s : stabilityOf(in))
            out.push_back(limit(projectSubject(s.story),
                                "Stability coefficient of story " + std::to_string(s.story)
                                    + " with the seismic weight above (no live load)",
                                "theta = P_x*Delta*I_e/(V_x*h*C_d) <= 0.10", {}, s.theta, 0.10, Unit::None,
                                asce7(in.criteria, "12.8.7")));
        if (out.empty())
            out.push_back(
                told(*this, projectSubject(),
                     "P-delta is not formed: it needs the seismic weights, the story forces of the building "
                     "and the drifts",
                     asce7(in.criteria, "12.8.7")));
        return out;
    }
};

// theta_max = 0.5/(beta C_d) <= 0.25, beta = 1: beyond it the structure is potentially unstable.
class StabilityLimit final : public NamedRule {
public:
    StabilityLimit() : NamedRule("asce7.stability_limit", Severity::Critical, "Redesign: stiffen the story.")
    {
    }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        const double most = std::min(0.25, 0.5 / in.criteria.seismic.cd);
        for (const Stability& s : stabilityOf(in))
            out.push_back(
                limit(projectSubject(s.story),
                      "Stability coefficient of story " + std::to_string(s.story) + " against instability",
                      "theta <= 0.5/(beta*C_d) <= 0.25", {}, s.theta, most, Unit::None,
                      asce7(in.criteria, "12.8.7")));
        return out;
    }
};

// Five wood stories normally need type III-A; occupancy and sprinklers decide, and the program knows neither.
class ConstructionType final : public NamedRule {
public:
    ConstructionType()
        : NamedRule("ibc.construction_type", Severity::Warning,
                    "Confirm the type of construction: type V-A is usually limited to 4 stories, V-B to 3.")
    {
    }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        if (in.criteria.stories.empty())
            return {};
        return {recalled(limit(projectSubject(), "Wood stories, where type V-A with sprinklers usually has 4",
                               "stories <= 4", {}, double(in.criteria.stories.size()), 4, Unit::None,
                               in.criteria.codes.building + " 504.4"))};
    }
};

} // namespace

void addSystemRules(Rules& rules)
{
    rules.push_back(std::make_unique<ResponseModification>());
    rules.push_back(std::make_unique<OverstrengthFactor>());
    rules.push_back(std::make_unique<DeflectionAmplification>());
    rules.push_back(std::make_unique<BaseShearFloor>("asce7.base_shear_floor", false));
    rules.push_back(std::make_unique<BaseShearFloor>("asce7.base_shear_near_fault", true));
    rules.push_back(std::make_unique<PodiumStiffness>());
    rules.push_back(std::make_unique<PodiumPeriod>());
    rules.push_back(std::make_unique<PodiumAmplification>());
    rules.push_back(std::make_unique<PDelta>());
    rules.push_back(std::make_unique<StabilityLimit>());
    rules.push_back(std::make_unique<ConstructionType>());
}

} // namespace holdfast::compliance
