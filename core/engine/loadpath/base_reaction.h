// What a stack hands to the podium, to the wall it stands on, or to a transfer element.
#pragma once

#include <vector>

#include "core/engine/loadpath/load_path.h"

namespace holdfast::loadpath {

// `overstrength` are loads::overstrengthCombinations; empty without seismic force. Combinations are applied already.
BaseReaction baseReaction(const StoryDemand& base, const std::vector<loads::LoadCombination>& overstrength,
                          const building::DesignCriteria& criteria);

// (R/rho) above over (R/rho) below, at least 1; 1 without a two-stage analysis. ASCE 7 12.2.3.2 (d).
double podiumFactor(const building::DesignCriteria& criteria);

} // namespace holdfast::loadpath
