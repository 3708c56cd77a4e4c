// One stack as the second calculation sees it, and the comparison of what the design says about it.
#pragma once

#include <vector>

#include "core/engine/audit/audit_record.h"
#include "core/engine/audit/statics.h"

namespace holdfast::audit {

struct SecondStack {
    RawStack raw;
    std::vector<StoryStatics> statics;
    std::vector<Factors> factors;       // of the whole building, because a stack is checked in every combination
    std::vector<Factors> overstrength;  // Omega_0 in place of rho
};

// Rod force N_n and its step P_n at the top of story n: formed inside each load case, then enveloped. Inch-pound,
// index 0 is the lowest story of the stack.
struct RodForces {
    std::vector<double> tensionAsd, tensionStrength, stepAsd, stepStrength;
};

RodForces rodForces(const SecondStack& stack);
// N_n of one load case, of the end that is pulled more. lb
double carriedIn(const SecondStack& stack, const Factors& factors, std::size_t story);

// What stretches rods and crushes wood when the story drifts.
struct DriftForces {
    std::vector<double> tension, step, compression;
};

// Seismic at strength level, rho = 1.
DriftForces driftForces(const SecondStack& stack, const building::SeismicCriteria& seismic);
// Wind at service level, `factor` of the strength-level wind, with the dead load as it is.
DriftForces windDriftForces(const SecondStack& stack, double factor);

// The anchor's tension with Omega_0 in place of rho.
double overstrengthTension(const SecondStack& stack, const building::SeismicCriteria& seismic);

// Which of ours each combination of the design means; null where we have none.
std::vector<const Factors*> counterparts(const std::vector<loads::LoadCombination>& primary,
                                         const std::vector<Factors>& secondary);
// The tension and compression factors of the design against ours, one comparison a factor that differs, and one
// for a combination that either side lacks.
std::vector<Comparison> compareCombinations(const std::vector<loads::LoadCombination>& primary,
                                            const std::vector<Factors>& secondary);

// `means`: counterparts() of the design's combinations in secondary.factors of this building.
void compareStack(std::vector<Comparison>& out, const loadpath::StackLoads& primary, const SecondStack& secondary,
                  const building::DesignCriteria& criteria, const std::vector<const Factors*>& means);

} // namespace holdfast::audit
