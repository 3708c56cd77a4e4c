// ASCE 7 load combinations for uplift and compression, by expression and clause.
#pragma once

#include <string>
#include <vector>

#include "core/engine/base/reflect.h"
#include "core/engine/building/criteria.h"

namespace holdfast::loads {

enum class LateralKind { Seismic, Wind };
HOLDFAST_NAMES(LateralKind, Seismic, Wind)

// Factors on unfactored dead, live, snow and on strength-level lateral. The vertical seismic effect
// 0.2 S_DS D is inside `dead`, rho inside `lateral`.
struct LoadCombination {
    std::string id;              // "ASD-10", "LRFD-7", "ASD-W7"
    std::string expression;      // "(0.6 - 0.14 S_DS) D + 0.7 rho Q_E"
    std::string clause;          // "ASCE 7-16 2.4.5 (10)"
    building::DesignBasis basis = building::DesignBasis::Asd;
    LateralKind lateralKind = LateralKind::Seismic;
    bool uplift = false;         // the dead load resists
    double dead = 0, live = 0, snow = 0, lateral = 0;
    double roofLive = 0;         // with snow as alternatives: the greater of the two products acts
};
HOLDFAST_FIELDS(
    LoadCombination, id, expression, clause, basis, lateralKind, uplift, dead, live, snow, lateral, roofLive)

// Omega_0 in place of rho: for what supports a discontinuous wall (12.3.3) and for anchors by overstrength; uplift
// and compression, ASD and strength.
std::vector<LoadCombination> overstrengthCombinations(const building::DesignCriteria& criteria);

// All combinations of both bases that the criteria call for; strength and ASD streams are never mixed.
std::vector<LoadCombination> combinations(const building::DesignCriteria& criteria, bool seismic, bool wind);

} // namespace holdfast::loads
