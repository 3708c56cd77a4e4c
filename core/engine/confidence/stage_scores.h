// A score of 0..1 for each stage that ran, with the sentence that says how it was formed.
#pragma once

#include <vector>

#include "core/engine/confidence/confidence.h"

namespace holdfast::confidence {

// What the whole set has for and against it, each 0..1.
struct SetQuality {
    double clarity = 0, schedule = 0, continuity = 0, code = 0;
};

// False when the dead load holds every loaded stack down: then a schedule without rods is right.
bool rodsAreNeeded(const ConfidenceInput& input);
std::vector<StageScore> stageScores(const ConfidenceInput& input);
SetQuality setQuality(const ConfidenceInput& input);

} // namespace holdfast::confidence
