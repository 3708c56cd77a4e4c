// The seismic route of the podium anchor and its detailing, ACI 318-19 chapter 17.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/engine/compliance/rule_kit.h"

namespace holdfast::compliance {

namespace {

using building::AnchorRoute;
using building::DesignCategory;
using building::StackBase;
using rods::CheckKind;
using rods::RodRun;

constexpr double kRounding = 1 + 1e-6;

bool isSeismicDesign(const ComplianceInput& in)
{
    return hasSeismic(in) && in.criteria.seismic.category >= DesignCategory::C; // 17.10.1
}

template<class Visit>
void eachAnchored(const ComplianceInput& in, Visit visit)
{
    for (const RodRun& run : in.schedule.runs)
        if (run.base == StackBase::Podium && !run.segments.empty())
            visit(run);
}

// N_sa = A_se min(f_uta, 1.9 f_ya, 125 ksi); 0 when size or grade is not in the catalogue.
double steelStrength(const ComplianceInput& in, const rods::Anchor& anchor)
{
    const auto size = std::ranges::find(in.catalogs.rods, anchor.diameter, &rods::RodSize::diameter);
    const auto* grade = gradeOf(in, anchor.grade, anchor.diameter);
    if (size == in.catalogs.rods.end() || !grade)
        return 0;
    const double net = anchor.diameter.value() - 0.9743 / size->threadsPerInch;
    const double stress = std::min({grade->ultimate.value(), 1.9 * grade->yield.value(), 125e3});
    return std::numbers::pi / 4 * net * net * stress;
}

const rods::Check* checkOf(const RodRun& run, CheckKind kind)
{
    const auto found = std::ranges::find(run.checks, kind, &rods::Check::kind);
    return found == run.checks.end() ? nullptr : &*found;
}

// The check carries the worse of T_u over the design strength and 1.2 N_sa over the nominal strength.
bool isDuctileForm(const rods::Check& c, double steel)
{
    return steel > 0 && std::fabs(c.demand - 1.2 * steel) <= 1e-3 * c.demand;
}

// Route (a): a ductile length of at least 8 d_a. The rod is free from slab to first plate.
class StretchLength final : public NamedRule {
public:
    StretchLength()
        : NamedRule("aci.stretch_length", Severity::Error, "Debond the anchor over eight diameters.")
    {
    }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        if (!isSeismicDesign(in))
            return out;
        eachAnchored(in, [&](const RodRun& run) {
            if (run.anchor.route == AnchorRoute::DuctileSteel)
                out.push_back(limit(runSubject(run, 1), "Stretch length of the anchor of run " + run.label,
                                    "8*d_a <= l",
                                    {{"d_a", run.anchor.diameter.value(), Unit::Inch, "anchor"}},
                                    8 * run.anchor.diameter.value(),
                                    (run.segments.front().top - run.segments.front().bottom).value(),
                                    Unit::Inch, "ACI 318-19 17.10.5.3 (a)"));
        });
        return out;
    }
};

// Route (a): 1.2 N_sa below the nominal concrete strength, whatever the demand is.
class DuctileSteel final : public NamedRule {
public:
    DuctileSteel() : NamedRule("aci.ductile_steel") {}
    bool repeatsDesign() const override { return true; }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        if (!isSeismicDesign(in) || hasWind(in))
            return out; // with wind the governing force decides, which the design knows
        eachAnchored(in, [&](const RodRun& run) {
            const double steel = steelStrength(in, run.anchor);
            const rods::Check* breakout = checkOf(run, CheckKind::AnchorBreakout);
            if (run.anchor.route != AnchorRoute::DuctileSteel || !breakout || !(steel > 0))
                return;
            const double phi = (in.criteria.anchor.supplementary ? 0.75 : 0.70) * 0.75;
            const double nominal =
                isDuctileForm(*breakout, steel) ? breakout->capacity : breakout->capacity / phi;
            out.push_back(limit(runSubject(run, 1), "Ductile steel of the anchor of run " + run.label,
                                "1.2*N_sa <= N_cb", {{"N_sa", steel, Unit::Pound, "anchor"}}, 1.2 * steel,
                                nominal * kRounding, Unit::Pound, "ACI 318-19 17.10.5.3 (a)"));
        });
        return out;
    }
};

// Route (d): the demand with Omega_0.
class OverstrengthDemand final : public NamedRule {
public:
    OverstrengthDemand() : NamedRule("aci.overstrength_demand") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        if (!isSeismicDesign(in))
            return out;
        eachAnchored(in, [&](const RodRun& run) {
            const auto* stack = loadsOf(in, run.stack);
            if (run.anchor.route == AnchorRoute::Overstrength && stack)
                out.push_back(limit(runSubject(run, 1), "Anchor demand of run " + run.label + " with Omega_0",
                                    "T_om <= N_u", {}, stack->reaction.tensionOverstrength.value() / run.rods,
                                    run.anchor.demandStrength.value() * kRounding, Unit::Pound,
                                    "ACI 318-19 17.10.5.3 (d)"));
        });
        return out;
    }
};

// The anchor takes at least what the lowest rod brings.
class AnchorTakesTheRod final : public NamedRule {
public:
    AnchorTakesTheRod() : NamedRule("aci.anchor_demand") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        eachAnchored(in, [&](const RodRun& run) {
            out.push_back(limit(runSubject(run, 1), "Rod tension brought to the anchor of run " + run.label,
                                "N_1 <= N_u", {}, run.segments.front().tensionStrength.value(),
                                run.anchor.demandStrength.value() * kRounding, Unit::Pound,
                                "ACI 318-19 17.5.1"));
        });
        return out;
    }
};

// 0.75 on the concrete strengths under seismic tension; seen in pullout, phi 0.70, 8 A_brg f'c.
class SeismicReduction final : public NamedRule {
public:
    SeismicReduction() : NamedRule("aci.seismic_reduction") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        if (!isSeismicDesign(in) || hasWind(in))
            return out;
        eachAnchored(in, [&](const RodRun& run) {
            const rods::Check* pullout = checkOf(run, CheckKind::AnchorPullout);
            if (!pullout)
                return;
            const double head = run.anchor.headBearing.value(), d = run.anchor.diameter.value();
            const double cracking = in.criteria.anchor.cracked ? 1.0 : 1.4;
            const double nominal = cracking * 8 * (head * head - std::numbers::pi / 4 * d * d)
                                   * in.criteria.anchor.concreteStrength.value();
            const bool ductile = isDuctileForm(*pullout, steelStrength(in, run.anchor));
            out.push_back(
                limit(runSubject(run, 1), "Pullout strength used at the anchor of run " + run.label,
                      ductile ? "N_pn used <= psi*8*A_brg*f'c" : "used <= 0.75*0.70*psi*8*A_brg*f'c",
                      {{"f'c", in.criteria.anchor.concreteStrength.value(), Unit::Psi, "criteria"}},
                      pullout->capacity, nominal * (ductile ? 1.0 : 0.75 * 0.70) * kRounding, Unit::Pound,
                      "ACI 318-19 17.6.3, 17.10.5.4"));
        });
        return out;
    }
};

// The head inside the concrete with its cover at the nearest edge.
class EdgeCover final : public NamedRule {
public:
    EdgeCover()
        : NamedRule("aci.edge_cover", Severity::Error, "Move the anchor away from the edge. (FM-CC-002)")
    {
    }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        eachAnchored(in, [&](const RodRun& run) {
            out.push_back(
                limit(runSubject(run, 1), "Head of the anchor of run " + run.label + " and cover at the edge",
                      "side/2 + 0.75 <= c_a1", {{"side", run.anchor.headBearing.value(), Unit::Inch, "head"}},
                      run.anchor.headBearing.value() / 2 + 0.75, in.criteria.anchor.edgeDistance.value(),
                      Unit::Inch, "ACI 318-19 20.5.1.3"));
        });
        return out;
    }
};

// Cast-in anchors that are not torqued: four diameters apart.
class PairSpacing final : public NamedRule {
public:
    PairSpacing() : NamedRule("aci.pair_spacing") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        eachAnchored(in, [&](const RodRun& run) {
            if (run.rods > 1)
                out.push_back(recalled(limit(runSubject(run, 1), "Spacing of the anchors of run " + run.label,
                                             "4*d_a <= s", {}, 4 * run.anchor.diameter.value(),
                                             run.pairSpacing.value(), Unit::Inch, "ACI 318-19 17.9.2")));
        });
        return out;
    }
};

// No number of ours holds a rod that does not reach the podium.
class AnchorByOthers final : public NamedRule {
public:
    AnchorByOthers() : NamedRule("loadpath.anchor_by_others", Severity::Info) {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const RodRun& run : in.schedule.runs)
            if (run.base != StackBase::Podium)
                out.push_back(told(
                    *this, runSubject(run, run.segments.empty() ? -1 : run.segments.front().story),
                    "The anchorage of run " + run.label + " in the "
                        + (run.base == StackBase::Wall ? "wall" : "transfer element") + " below is by others",
                    asce7(in.criteria, "12.3.3.3", "12.3.3.4")));
        return out;
    }
};

} // namespace

void addAnchorDetailRules(Rules& rules)
{
    rules.push_back(std::make_unique<StretchLength>());
    rules.push_back(std::make_unique<DuctileSteel>());
    rules.push_back(std::make_unique<OverstrengthDemand>());
    rules.push_back(std::make_unique<AnchorTakesTheRod>());
    rules.push_back(std::make_unique<SeismicReduction>());
    rules.push_back(std::make_unique<EdgeCover>());
    rules.push_back(std::make_unique<PairSpacing>());
    rules.push_back(std::make_unique<AnchorByOthers>());
}

} // namespace holdfast::compliance
