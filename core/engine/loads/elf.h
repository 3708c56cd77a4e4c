// Equivalent lateral force procedure, ASCE 7 12.8, on the wood stories above the podium.
#pragma once

#include <vector>

#include "core/engine/base/calculation.h"
#include "core/engine/base/result.h"
#include "core/engine/building/criteria.h"

namespace holdfast::loads {

struct ElfForces {
    double period = 0;               // T in use, s: T_a, or by analysis up to C_u T_a
    double approximatePeriod = 0;    // T_a, s
    double responseCoefficient = 0;  // C_s
    double exponent = 1;             // k
    Force weight, baseShear;
    std::vector<double> share;       // C_vx, story 1 first
    std::vector<Force> force;        // F_x at the top of each story
    std::vector<Calculation> lines;
};

// Coefficient for the upper limit on the calculated period, Table 12.8-1, between its rows by straight line.
double periodLimitCoefficient(double sd1);

// Period of Table 12.8-2 "all other structural systems", or by analysis (12.8.2); the base is the top of the podium
// (12.2.3.2). Without S_D1 only Eq. 12.8-2 limits C_s, without T_L Eq. 12.8-3 serves every period: never less.
// Faults: a story without weight or height, R or I_e not positive, a period by analysis without S_D1.
Result<ElfForces> equivalentLateralForces(const building::DesignCriteria& criteria);

} // namespace holdfast::loads
