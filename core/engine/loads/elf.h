// Equivalent lateral force procedure, ASCE 7 12.8, on the wood stories above the podium.
#pragma once

#include <vector>

#include "core/engine/base/calculation.h"
#include "core/engine/base/result.h"
#include "core/engine/building/criteria.h"

namespace holdfast::loads {

struct ElfForces {
    double period = 0;               // T_a, s
    double responseCoefficient = 0;  // C_s
    double exponent = 1;             // k
    Force weight, baseShear;
    std::vector<double> share;       // C_vx, story 1 first
    std::vector<Force> force;        // F_x at the top of each story
    std::vector<Calculation> lines;
};

// Period of Table 12.8-2 "all other structural systems"; the base is the top of the podium (12.2.3.2).
// Faults: a story without weight or height, S_DS not entered.
Result<ElfForces> equivalentLateralForces(const building::DesignCriteria& criteria);

} // namespace holdfast::loads
