#include "core/engine/rods/anchor_aci.h"

#include <algorithm>
#include <cmath>

namespace holdfast::rods {

namespace {
constexpr double kCastIn = 24.0, kDeepCoefficient = 16.0;    // 17.6.2.2.1, 17.6.2.2.3
constexpr Length kDeepFrom = 11_in, kDeepTo = 25_in;
constexpr double kUncrackedBreakout = 1.25, kUncrackedPullout = 1.4;  // 17.6.2.5, 17.6.3.3
constexpr double kHeadBearing = 8.0;                         // 17.6.3.2.2a
constexpr double kBlowout = 160.0, kBlowoutDepth = 2.5;      // 17.6.4.1
constexpr double kSeismic = 0.75;                            // 17.10.5.4
constexpr Stress kGreatestUltimate = 125_ksi;                // 17.6.1.2
constexpr double kYieldFactor = 1.9;
constexpr double kCone = 1.5;                                // 17.6.2.1.4
} // namespace

Force basicBreakout(double kc, Stress concrete, Length embedment, bool headedCastIn)
{
    const double root = std::sqrt(concrete.value()), h = embedment.value();
    const double shallow = kc * root * std::pow(h, 1.5);
    if (!headedCastIn || embedment < kDeepFrom || embedment > kDeepTo)
        return Force(shallow);
    return Force(std::max(shallow, kDeepCoefficient * root * std::pow(h, 5.0 / 3.0)));
}

double edgeFactor(Length edge, Length embedment)
{
    return std::min(1.0, 0.7 + 0.3 * (edge / (kCone * embedment)));
}

AnchorStrength anchorStrength(const AnchorInput& in)
{
    const Length h = in.concrete.embedment, edge = in.concrete.edgeDistance;
    AnchorStrength s;
    s.steel = in.tensileArea * min(in.ultimate, min(kYieldFactor * in.yield, kGreatestUltimate));
    s.areaRatio = std::min(1.0, (min(edge, kCone * h) + kCone * h) / (2.0 * kCone * h));
    s.edge = edgeFactor(edge, h);
    s.cracking = in.concrete.cracked ? 1.0 : kUncrackedBreakout;
    s.basic = basicBreakout(kCastIn, in.concrete.concreteStrength, h, true);
    s.breakout = s.basic * (s.areaRatio * s.edge * s.cracking);
    s.pullout = kHeadBearing * (in.headBearing * in.concrete.concreteStrength)
        * (in.concrete.cracked ? 1.0 : kUncrackedPullout);
    if (h > kBlowoutDepth * edge)
        s.blowout = Force(kBlowout * edge.value() * std::sqrt(in.headBearing.value())
                          * std::sqrt(in.concrete.concreteStrength.value()));
    s.seismicFactor = in.seismic ? kSeismic : 1.0;
    s.designSteel = kPhiSteel * s.steel;
    s.designBreakout = kPhiConcrete * s.seismicFactor * s.breakout;
    s.designPullout = kPhiConcrete * s.seismicFactor * s.pullout;
    s.designBlowout = kPhiConcrete * s.seismicFactor * s.blowout;
    return s;
}

} // namespace holdfast::rods
