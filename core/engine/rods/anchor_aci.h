// A single headed cast-in anchor in tension near one edge, ACI 318-19 chapter 17.
#pragma once

#include "core/engine/building/criteria.h"

namespace holdfast::rods {

struct AnchorInput {
    Area tensileArea, headBearing;           // A_se,N and A_brg
    Stress ultimate, yield;
    building::AnchorCriteria concrete;
    bool seismic = true;                     // 17.10.5.4: 0.75 on the concrete strengths
};

struct AnchorStrength {
    Force steel;                             // N_sa
    double areaRatio = 1;                    // A_Nc/A_Nco
    double edge = 1, cracking = 1;           // psi_ed, psi_c
    Force basic;                             // N_b
    Force breakout, pullout, blowout;        // nominal; blowout 0 when it does not apply (17.6.4.1)
    double seismicFactor = 1;
    Force designSteel, designBreakout, designPullout, designBlowout;  // phi and the seismic factor inside
};

// N_b: k_c = 24 cast-in, 17 post-installed; the 5/3 form is taken where larger for 11 <= h_ef <= 25 in
// (17.6.2.2.3).
Force basicBreakout(double kc, Stress concrete, Length embedment, bool headedCastIn);
double edgeFactor(Length edge, Length embedment);     // psi_ed, 17.6.2.4
AnchorStrength anchorStrength(const AnchorInput& input);

// phi of ACI 318-19 Table 17.5.3.
inline constexpr double kPhiSteel = 0.75, kPhiConcrete = 0.70;
// 17.10.5.3 (a): steel at 1.2 N_sa below every concrete strength.
inline constexpr double kDuctileSteel = 1.2;

} // namespace holdfast::rods
