// What the rods, plates and anchors of one stack must carry, story by story.
#pragma once

#include <span>
#include <vector>

#include "core/engine/loadpath/load_path.h"

namespace holdfast::rods {

// A nut can only push down on wood, so inside each case and direction N_n = max(T_n, N_{n+1}) and the plate
// at the top of story n takes P_n = N_n - N_{n+1}; only then the cases are enveloped.
struct LevelDemand {
    Force tensionAsd, incrementAsd, tensionStrength, incrementStrength;
    int governing = 0, governingStrength = 0, governingIncrement = 0;
    // Seismic at strength with rho = 1, for drift (ASCE 7 12.3.4.1).
    Force tensionDrift, incrementDrift, compressionDrift;
    // Wind at service level with dead load, for its drift; zero unless the criteria limit it.
    Force tensionWindDrift, incrementWindDrift, compressionWindDrift;
    // With Omega_0 instead of rho, for the anchor (ASCE 7 12.4.3).
    Force tensionOverstrength;
    bool differentialNegative = false;  // T_n < T_{n+1} in a governing case: the plate there has no load
};

// What one rod of `rods` carries; the posts' compression stays whole.
LevelDemand perRod(LevelDemand whole, int rods);

std::vector<LevelDemand> levelDemands(const loadpath::StackLoads& stack,
                                      std::span<const loads::LoadCombination> combinations,
                                      const building::DesignCriteria& criteria);

} // namespace holdfast::rods
