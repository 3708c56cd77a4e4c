// Concrete breakout of one or several headed anchors in tension between up to four edges, ACI 318-19 17.6.2.
#pragma once

#include <span>

#include "core/engine/base/quantity.h"

namespace holdfast::rods {

struct AnchorSpot {
    Length x, y;                 // in the frame of the edges
    double tension = 1;          // relative to the other anchors; unequal ones make the group eccentric
};

// From the outermost anchors to the edges of the concrete; 0: no edge there.
struct ConcreteEdges {
    Length left, right, below, above;
};

struct ConeConcrete {
    Stress strength;
    Length embedment;            // h_ef
    double kc = 24;              // 17.6.2.2.1: 24 cast-in, 17 post-installed
    bool headedCastIn = true;    // the 5/3 form is open to them (17.6.2.2.3)
    bool cracked = true;
    double lightweight = 1;      // lambda_a
};

struct ConeStrength {
    Length embedment;            // h_ef that entered, cut by 17.6.2.1.2 where three edges are near
    Area projected, single;      // A_Nc, A_Nco
    double areaRatio = 1;        // A_Nc/A_Nco, at most the number of anchors
    double eccentric = 1, edge = 1, cracking = 1;   // psi_ec, psi_ed, psi_c
    Force basic;                 // N_b
    Force nominal;               // N_cb or N_cbg
};

// N_b: the 5/3 form is taken where larger for 11 <= h_ef <= 25 in (17.6.2.2.3). f'c counts to 10,000 psi (17.3.1).
Force basicBreakout(double kc, Stress concrete, Length embedment, bool headedCastIn);
double edgeFactor(Length edge, Length embedment);     // psi_ed, 17.6.2.4
double eccentricityFactor(Length offset, Length embedment);  // psi_ec in one direction, 17.6.2.3

// A_Nc as the union of the squares of 3 h_ef about every anchor, cut at the edges: the rectangle of 17.6.2.1.1
// for rows at most 3 h_ef apart, never more for others.
Area projectedArea(std::span<const AnchorSpot> anchors, const ConcreteEdges& edges, Length embedment);
ConeStrength coneStrength(std::span<const AnchorSpot> anchors, const ConcreteEdges& edges,
                          const ConeConcrete& concrete);

} // namespace holdfast::rods
