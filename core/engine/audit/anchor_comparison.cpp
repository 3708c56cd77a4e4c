#include <algorithm>
#include <cmath>
#include <limits>

#include "core/engine/audit/constants.h"
#include "core/engine/audit/run_comparison.h"

namespace holdfast::audit {
namespace {

using building::AnchorCriteria;
using building::AnchorRoute;
using building::DesignCriteria;
using rods::CheckKind;

constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();
// ACI 318-19: Table 17.5.3, 17.10.5.4, 17.10.5.3 (a), 17.6.1.2.
constexpr double kPhiSteel = 0.75, kPhiConcrete = 0.70, kSeismic = 0.75, kDuctile = 1.2, kGreatestSteel = 125e3;

double steelStrength(const rods::Anchor& anchor)
{
    const double diameter = anchor.diameter.value();
    const auto grade = steelGrade(anchor.grade, diameter);
    const auto area = tensileArea(diameter);
    return grade && area ? *area * std::min({grade->ultimate, 1.9 * grade->yield, kGreatestSteel}) : kNoNumber;
}

// 17.6.2 with the areas themselves: one edge cuts a square of 3 h_ef.
double breakoutStrength(const AnchorCriteria& c)
{
    const double h = c.embedment.value(), edge = c.edgeDistance.value(), root = std::sqrt(c.concreteStrength.value());
    const double whole = 9 * h * h;
    const double projected = (1.5 * h + std::min(1.5 * h, edge)) * 3 * h;
    double basic = 24 * root * h * std::sqrt(h);
    if (h >= 11 && h <= 25)
        basic = std::max(basic, 16 * root * std::cbrt(std::pow(h, 5)));
    const double nearEdge = edge < 1.5 * h ? 0.7 + 0.2 * edge / h : 1.0;
    return projected / whole * nearEdge * (c.cracked ? 1.0 : 1.25) * basic;
}

double pulloutStrength(const rods::Anchor& anchor, const AnchorCriteria& c)
{
    const double side = anchor.headBearing.value();
    const double bearing = side * side - nominalArea(anchor.diameter.value());
    return 8 * bearing * c.concreteStrength.value() * (c.cracked ? 1.0 : 1.4);
}

// The anchor's greatest strength-level tension, of one kind of lateral load.
double baseTension(const SecondStack& stack, bool seismic)
{
    double greatest = 0;
    for (const Factors& f : stack.factors)
        if (!f.asd && f.seismic == seismic)
            for (const StoryStatics& s : stack.statics)
                greatest = std::max(greatest, tension(s, f));
    return greatest;
}

struct AnchorDemand {
    double force = 0;
    bool seismic = true, ductile = false;
};

AnchorDemand demandOn(const SecondStack& stack, const DesignCriteria& criteria)
{
    const double bySeismic = baseTension(stack, true), byWind = baseTension(stack, false);
    AnchorDemand demand{std::max(bySeismic, byWind), true, false};
    demand.seismic = bySeismic >= byWind && criteria.seismic.category >= building::DesignCategory::C;
    demand.ductile = demand.seismic && criteria.anchor.route == AnchorRoute::DuctileSteel;
    if (demand.seismic && criteria.anchor.route == AnchorRoute::Overstrength)
        demand.force = std::max(demand.force, overstrengthTension(stack, criteria.seismic));
    return demand;
}

double concreteRatio(const AnchorDemand& demand, double nominal, double steel)
{
    const double design = kPhiConcrete * (demand.seismic ? kSeismic : 1.0) * nominal;
    return std::max(demand.force / design, demand.ductile ? kDuctile * steel / nominal : 0.0);
}

} // namespace

void compareAnchor(RunComparison& add, const rods::RodRun& run, const SecondStack& stack,
                   const DesignCriteria& criteria)
{
    const AnchorDemand demand = demandOn(stack, criteria);
    const double steel = steelStrength(run.anchor);
    add.at(1);
    for (const rods::Check& check : run.checks) {
        if (check.kind == CheckKind::AnchorSteel) {
            add("anchor_demand", Measure::Tension, check.demand, demand.force);
            add("anchor_steel", Measure::Capacity, check.capacity, kPhiSteel * steel);
        }
        if (check.kind == CheckKind::AnchorBreakout)
            add("anchor_breakout", Measure::Ratio, check.ratio,
                concreteRatio(demand, breakoutStrength(criteria.anchor), steel));
        if (check.kind == CheckKind::AnchorPullout)
            add("anchor_pullout", Measure::Ratio, check.ratio,
                concreteRatio(demand, pulloutStrength(run.anchor, criteria.anchor), steel));
    }
    add("anchor_embedment", Measure::RodLength, run.anchor.embedment.value(), criteria.anchor.embedment.value());
}

} // namespace holdfast::audit
