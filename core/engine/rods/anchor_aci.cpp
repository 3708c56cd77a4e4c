#include "core/engine/rods/anchor_aci.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace holdfast::rods {

namespace {

using building::AnchorCriteria;

constexpr double kUncrackedPullout = 1.4;                    // 17.6.3.3
constexpr double kHeadBearing = 8.0;                         // 17.6.3.2.2a
constexpr double kBlowout = 160.0, kBlowoutDepth = 2.5;      // 17.6.4.1
constexpr double kBlowoutCorner = 3.0, kBlowoutPair = 6.0;   // c_a2/c_a1 and s/c_a1 beyond which they do not count
constexpr double kSeismic = 0.75;                            // 17.10.5.4
constexpr Stress kGreatestUltimate = 125_ksi;                // 17.6.1.2
constexpr double kYieldFactor = 1.9;
constexpr Stress kGreatestConcrete = 10000_psi;              // 17.3.1

// Towards one edge, c1 away; c2 is the nearest edge across, 0: none. Anchors along the edge share one N_sb
// without the corner factor, grown by their spacing (17.6.4.1.1, 17.6.4.2).
Force blowoutTowards(Length c1, Length c2, int along, const AnchorInput& in)
{
    if (!(c1 > Length(0)) || in.concrete.embedment <= kBlowoutDepth * c1)
        return Force(0);
    const double one = kBlowout * c1.value() * std::sqrt(in.headBearing.value()) * in.concrete.lightweight
        * std::sqrt(min(in.concrete.concreteStrength, kGreatestConcrete).value());
    if (along > 1 && in.spacing < kBlowoutPair * c1)
        return Force(one * (1.0 + in.spacing / (kBlowoutPair * c1)));
    double corner = 1;
    if (c2 > Length(0) && c2 < kBlowoutCorner * c1)
        corner = (1.0 + std::max(1.0, c2 / c1)) / 4.0;
    return Force(one * corner * double(along));
}

Length lesserEdge(Length a, Length b)
{
    if (!(a > Length(0)) || !(b > Length(0)))
        return max(a, b);
    return min(a, b);
}

// What all the anchors together may pull before any face breaks out. An edge at the end of a pair sees one anchor,
// which carries its share.
Force blowout(const AnchorInput& in)
{
    const ConcreteEdges e = edgesAbout(in.concrete, in.anchors, in.spacing);
    const Length across = lesserEdge(e.left, e.right), beside = lesserEdge(e.below, e.above);
    const double n = double(in.anchors);
    const Force all[] = {blowoutTowards(e.below, across, in.anchors, in),
                         blowoutTowards(e.above, across, in.anchors, in),
                         n * blowoutTowards(e.left, beside, 1, in), n * blowoutTowards(e.right, beside, 1, in)};
    Force least;
    for (const Force f : all)
        if (f > Force(0) && (least == Force(0) || f < least))
            least = f;
    return least;
}

void applyFactors(AnchorStrength& s, const AnchorInput& in)
{
    s.seismicFactor = in.seismic ? kSeismic : 1.0;
    s.phiBreakout = in.concrete.supplementary ? kPhiSupplementary : kPhiConcrete;
    s.designSteel = kPhiSteel * s.steel;
    s.designBreakout = s.phiBreakout * s.seismicFactor * s.breakout;
    s.designPullout = kPhiConcrete * s.seismicFactor * s.pullout;
    s.designBlowout = s.phiBreakout * s.seismicFactor * s.blowout;
    s.designReinforcement = kPhiReinforcement * s.reinforcement;
}

} // namespace

ConcreteEdges edgesAbout(const AnchorCriteria& c, int anchors, Length spacing)
{
    // An edge inside the pair leaves no concrete; the sliver keeps it an edge instead of "none".
    constexpr Length kSliver = 0.01_in;
    const auto beside = [&](Length edge) {
        return edge > Length(0) ? max(kSliver, edge - spacing * (double(anchors - 1) / 2.0)) : edge;
    };
    return {beside(c.edgeLeft), beside(c.edgeRight), max(kSliver, c.edgeDistance), c.edgeOpposite};
}

ConeConcrete coneConcrete(const AnchorCriteria& c)
{
    return {c.concreteStrength, c.embedment, 24.0, true, c.cracked, c.lightweight};
}

AnchorStrength anchorStrength(const AnchorInput& in)
{
    AnchorStrength s;
    s.steel = in.tensileArea * min(in.ultimate, min(kYieldFactor * in.yield, kGreatestUltimate));
    std::vector<AnchorSpot> spots;
    for (int i = 0; i < in.anchors; ++i)
        spots.push_back({double(i) * in.spacing, Length(0)});
    s.cone = coneStrength(spots, edgesAbout(in.concrete, in.anchors, in.spacing), coneConcrete(in.concrete));
    s.breakout = s.cone.nominal;
    s.pullout = kHeadBearing * (in.headBearing * min(in.concrete.concreteStrength, kGreatestConcrete))
        * (in.concrete.cracked ? 1.0 : kUncrackedPullout);
    s.blowout = blowout(in);
    s.reinforcement = in.concrete.reinforcement * in.concrete.reinforcementYield;
    applyFactors(s, in);
    return s;
}

} // namespace holdfast::rods
