// Headed cast-in anchors of one rod run in tension, ACI 318-19 chapter 17: one, or a pair along the nearest edge.
#pragma once

#include "core/engine/building/criteria.h"
#include "core/engine/rods/anchor_cone.h"

namespace holdfast::rods {

struct AnchorInput {
    Area tensileArea, headBearing;           // A_se,N and A_brg of one
    Stress ultimate, yield;
    building::AnchorCriteria concrete;
    bool seismic = true;                     // 17.10.5.4: 0.75 on the concrete strengths
    int anchors = 1;                         // 2: a pair, `spacing` apart, parallel to the edge c_a1
    Length spacing;
};

struct AnchorStrength {
    Force steel;                             // N_sa of one
    ConeStrength cone;                       // of all the run's anchors together
    Force breakout;                          // N_cb, N_cbg: cone.nominal
    Force pullout;                           // N_pn of one
    Force blowout;                           // N_sb, N_sbg of all together; 0 when it does not apply (17.6.4.1)
    Force reinforcement;                     // A_s f_y across the cone; 0: none, breakout counts
    double phiBreakout = 0, seismicFactor = 1;
    // phi and the seismic factor inside; the reinforcement takes no seismic factor (17.10.5.4).
    Force designSteel, designBreakout, designPullout, designBlowout, designReinforcement;
};

AnchorStrength anchorStrength(const AnchorInput& input);
// The edges about the run's anchors: c_a1 below, left and right from the outer anchor of a pair.
ConcreteEdges edgesAbout(const building::AnchorCriteria& concrete, int anchors, Length spacing);
ConeConcrete coneConcrete(const building::AnchorCriteria& concrete);

// phi of ACI 318-19 Table 17.5.3 and 17.5.2.1: steel; concrete without and with supplementary reinforcement;
// pullout has no supplementary form; anchor reinforcement.
inline constexpr double kPhiSteel = 0.75, kPhiConcrete = 0.70, kPhiSupplementary = 0.75, kPhiReinforcement = 0.75;
// 17.10.5.3 (a): steel at 1.2 N_sa below every concrete strength.
inline constexpr double kDuctileSteel = 1.2;

} // namespace holdfast::rods
