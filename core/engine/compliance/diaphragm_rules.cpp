// How the diaphragms were taken, and torsion of the rigid ones (ASCE 7 12.3.1, 12.8.4, Table 12.3-1 type 1).
#include <algorithm>
#include <cmath>

#include "core/engine/compliance/rule_kit.h"

namespace holdfast::compliance {

namespace {

using building::DesignCategory;
using building::DiaphragmKind;
using loads::RigidStory;

constexpr double kTorsional = 1.2, kExtreme = 1.4; // Table 12.3-1, 1a and 1b

std::vector<RigidStory> rigidStories(const ComplianceInput& in)
{
    return in.forces ? in.forces->rigid : std::vector<RigidStory>{};
}

std::string where(const RigidStory& r)
{
    return "story " + std::to_string(r.story) + ", force along "
           + (r.direction == loads::ForceDirection::X ? "x" : "y");
}

// Flexible is allowed with at most 1.5 in of topping (12.3.1.1 c), or when shown by deflection (12.3.1.3).
class FlexibleDiaphragm final : public NamedRule {
public:
    FlexibleDiaphragm()
        : NamedRule("asce7.flexible_diaphragm", Severity::Error,
                    "Take the diaphragm as rigid, or the envelope.")
    {
    }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const auto& d : in.criteria.loads.diaphragms) {
            if (d.kind != DiaphragmKind::Flexible)
                continue;
            const std::string title = "Flexible diaphragm at the top of story " + std::to_string(d.story);
            if (d.deflectionRatio > 0)
                out.push_back(limit(projectSubject(d.story), title + ": MDD over ADVE", "2 <= MDD/ADVE", {},
                                    2, d.deflectionRatio, Unit::None, asce7(in.criteria, "12.3.1.3")));
            else
                out.push_back(limit(projectSubject(d.story), title + ": topping of concrete", "t <= 1.5", {},
                                    d.topping.value(), 1.5, Unit::Inch, asce7(in.criteria, "12.3.1.1 c")));
        }
        return out;
    }
};

// 5 % of the plan dimension; required with a type 1 irregularity, taken in every rigid case.
class AccidentalTorsion final : public NamedRule {
public:
    AccidentalTorsion() : NamedRule("asce7.accidental_torsion") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const auto& d : in.criteria.loads.diaphragms)
            if (d.kind != DiaphragmKind::Flexible)
                out.push_back(limit(projectSubject(d.story),
                                    "Accidental eccentricity at the top of story " + std::to_string(d.story),
                                    "0.05 <= e_a/B", {}, 0.05, d.accidental, Unit::None,
                                    asce7(in.criteria, "12.8.4.2")));
        return out;
    }
};

// Greatest drift at an end over the average: beyond 1.2 the plan is torsionally irregular.
class TorsionalIrregularity final : public NamedRule {
public:
    TorsionalIrregularity()
        : NamedRule("asce7.torsional_irregularity", Severity::Warning,
                    "Accidental torsion and A_x are taken in; connections of diaphragm and collectors need "
                    "25 % more in "
                    "categories D to F (12.3.3.4 in ASCE 7-16).")
    {
    }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const RigidStory& r : rigidStories(in)) {
            CheckResult made = limit(projectSubject(r.story), "Torsional irregularity 1a, " + where(r),
                                     "d_max/d_avg <= 1.2", {}, r.torsionRatio, kTorsional, Unit::None,
                                     asce7(in.criteria, "Table 12.3-1 type 1a", "Table 12.3-1 type 1"));
            // 7-22 adds a test by the share of strength on one side, which is not formed here.
            const bool is22 = in.criteria.codes.loads == building::Asce7::Asce7_22;
            out.push_back(is22 ? recalled(std::move(made)) : std::move(made));
        }
        return out;
    }
};

class ExtremeTorsion final : public NamedRule {
public:
    ExtremeTorsion()
        : NamedRule("asce7.extreme_torsion", Severity::Error,
                    "Not permitted in categories E and F: add or move walls.")
    {
    }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        if (in.criteria.seismic.category < DesignCategory::E)
            return out;
        for (const RigidStory& r : rigidStories(in))
            out.push_back(limit(projectSubject(r.story), "Extreme torsional irregularity 1b, " + where(r),
                                "d_max/d_avg <= 1.4", {}, r.torsionRatio, kExtreme, Unit::None,
                                asce7(in.criteria, "12.3.3.1")));
        return out;
    }
};

// A_x = (d_max/(1.2 d_avg))^2 between 1 and 3, categories C to F with a type 1 irregularity.
class TorsionAmplified final : public NamedRule {
public:
    TorsionAmplified() : NamedRule("asce7.torsion_amplification") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        if (in.criteria.seismic.category < DesignCategory::C)
            return out;
        for (const RigidStory& r : rigidStories(in)) {
            const double needed = std::clamp(std::pow(r.torsionRatio / kTorsional, 2), 1.0, 3.0);
            out.push_back(
                limit(projectSubject(r.story), "Amplification of accidental torsion, " + where(r),
                      "(d_max/(1.2*d_avg))^2 <= A_x", {{"d_max/d_avg", r.torsionRatio, Unit::None, "walls"}},
                      needed * (1 - kRounding), r.amplification, Unit::None, asce7(in.criteria, "12.8.4.3")));
        }
        return out;
    }

private:
    static constexpr double kRounding = 1e-6; // the ratio is of an iteration
};

// Whatever a rigid diaphragm gives its walls must add up to the story shear along it.
class RigidBalance final : public NamedRule {
public:
    RigidBalance() : NamedRule("asce7.rigid_balance") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const RigidStory& r : rigidStories(in)) {
            Force direct;
            for (const auto& wall : r.walls)
                direct += wall.direct;
            out.push_back(limit(
                projectSubject(r.story), "Direct shears of a rigid diaphragm, " + where(r),
                "|sum - V| <= 0.1 % of V",
                {{"sum", direct.value(), Unit::Pound, "walls"}, {"V", r.shear.value(), Unit::Pound, "story"}},
                std::fabs((direct - r.shear).value()), 0.001 * std::fabs(r.shear.value()), Unit::Pound,
                asce7(in.criteria, "12.8.4")));
        }
        return out;
    }
};

// Collectors are outside of the design; the reader is told what they need.
class Collectors final : public NamedRule {
public:
    Collectors() : NamedRule("asce7.collectors", Severity::Info) {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        if (!hasSeismic(in) || in.criteria.seismic.category < DesignCategory::C)
            return {};
        return {recalled(
            told(*this, projectSubject(),
                 "Collectors are not designed here; where light-frame shear walls brace the structure "
                 "entirely they are exempt from Omega_0",
                 asce7(in.criteria, "12.10.2.1 exception")))};
    }
};

} // namespace

void addDiaphragmRules(Rules& rules)
{
    rules.push_back(std::make_unique<FlexibleDiaphragm>());
    rules.push_back(std::make_unique<AccidentalTorsion>());
    rules.push_back(std::make_unique<TorsionalIrregularity>());
    rules.push_back(std::make_unique<ExtremeTorsion>());
    rules.push_back(std::make_unique<TorsionAmplified>());
    rules.push_back(std::make_unique<RigidBalance>());
    rules.push_back(std::make_unique<Collectors>());
}

} // namespace holdfast::compliance
