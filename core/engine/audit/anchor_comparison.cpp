#include <algorithm>
#include <cmath>
#include <limits>

#include "core/engine/audit/anchor_strength.h"
#include "core/engine/audit/constants.h"
#include "core/engine/audit/run_comparison.h"

namespace holdfast::audit {
namespace {

using building::AnchorCriteria;
using building::AnchorRoute;
using building::DesignCriteria;
using rods::CheckKind;

// ACI 318-19: Table 17.5.3, 17.10.5.4, 17.10.5.3 (a).
constexpr double kPhiSteel = 0.75, kPhiConcrete = 0.70, kPhiSupplementary = 0.75, kSeismic = 0.75, kDuctile = 1.2;

// The anchorage's greatest strength-level tension, of one kind of lateral load.
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
    double wind = 0, seismic = 0;  // of one anchor
    bool ductile = false, seismicFactor = false;
    double greatest() const { return std::max(wind, seismic); }
};

// 17.10.5 concerns the seismic combinations of SDC C to F, beside whatever the wind asks. Gravity that holds the
// end down in all of them leaves nothing to detail.
AnchorDemand demandOn(const RunView& view)
{
    const SecondStack& stack = view.stack;
    const DesignCriteria& criteria = view.criteria;
    const bool ours = view.run.base == building::StackBase::Podium;
    const bool high = ours && criteria.seismic.category >= building::DesignCategory::C;
    AnchorDemand demand{baseTension(stack, false), baseTension(stack, true)};
    const double amplified = overstrengthTension(stack, criteria.seismic);
    if (high && criteria.anchor.route == AnchorRoute::Overstrength)
        demand.seismic = std::max(demand.seismic, amplified);
    demand.seismicFactor = high && demand.seismic > 0;
    demand.ductile = demand.seismicFactor && criteria.anchor.route == AnchorRoute::DuctileSteel;
    demand.wind /= std::max(1, view.run.rods);
    demand.seismic /= std::max(1, view.run.rods);
    return demand;
}

const DemandCapacity& worse(const DemandCapacity& a, const DemandCapacity& b)
{
    return b.ratio() > a.ratio() ? b : a;
}

// T_u over the design strength, or 1.2 N_sa over the nominal one: the worst.
DemandCapacity concrete(const AnchorDemand& demand, double nominal, double steel, double phi, int anchors)
{
    const DemandCapacity wind{demand.wind * anchors, phi * nominal};
    const DemandCapacity seismic{demand.seismic * anchors, phi * (demand.seismicFactor ? kSeismic : 1.0) * nominal};
    const DemandCapacity load = worse(wind, seismic), ductile{kDuctile * steel * anchors, nominal};
    return demand.ductile ? worse(load, ductile) : load;
}

DemandCapacity reinforcement(const AnchorDemand& demand, const AnchorCriteria& c, double steel, int anchors)
{
    const double nominal = c.reinforcement.value() * c.reinforcementYield.value();
    const DemandCapacity load{demand.greatest() * anchors, kPhiSteel * nominal};
    const DemandCapacity ductile{kDuctile * steel * anchors, nominal};
    return demand.ductile ? worse(load, ductile) : load;
}

} // namespace

std::optional<DemandCapacity> anchorCheck(const RunView& view, const rods::Check& check)
{
    const AnchorDemand demand = demandOn(view);
    const AnchorCriteria& c = view.criteria.anchor;
    const rods::Anchor& anchor = view.run.anchor;
    const double steel = anchorSteel(anchor);
    const ConcreteGroup group = groupOf(view.run, c);
    const int anchors = int(group.at.size());
    switch (check.kind) {
    case CheckKind::AnchorSteel: return DemandCapacity{demand.greatest(), kPhiSteel * steel};
    case CheckKind::AnchorBreakout:
        return concrete(demand, breakoutOf(group, c).nominal, steel,
                        c.supplementary ? kPhiSupplementary : kPhiConcrete, anchors);
    case CheckKind::AnchorPullout: return concrete(demand, pulloutOf(anchor, c), steel, kPhiConcrete, 1);
    case CheckKind::AnchorSideBlowout:
        return concrete(demand, blowoutOf(anchor, group, c), steel,
                        c.supplementary ? kPhiSupplementary : kPhiConcrete, anchors);
    case CheckKind::AnchorReinforcement: return reinforcement(demand, c, steel, anchors);
    default: return std::nullopt;
    }
}

void compareAnchor(RunComparison& add, const RunView& view)
{
    const rods::Anchor& anchor = view.run.anchor;
    const auto greatest = [](const std::vector<double>& list) { return *std::ranges::max_element(list); };
    add.at(view.stack.raw.first());
    add("anchor_demand_asd", Measure::Tension, anchor.demandAsd.value(), greatest(view.forces.tensionAsd));
    add("anchor_demand_strength", Measure::Tension, anchor.demandStrength.value(), demandOn(view).greatest());
    const bool ours = view.run.base == building::StackBase::Podium;
    const auto group = groupOf(view.run, view.criteria.anchor);
    add("anchor_embedment", Measure::RodLength, anchor.embedment.value(),
        ours ? view.criteria.anchor.embedment.value() : 0.0);
    add("anchor_group_factor", Measure::Ratio, anchor.groupFactor,
        ours ? breakoutOf(group, view.criteria.anchor).areaRatio : 1.0);
    if (!ours)  // the rod goes on in what others provide
        add("anchor_diameter", Measure::WallLength, anchor.diameter.value(),
            view.run.segments.front().diameter.value());
}

} // namespace holdfast::audit
