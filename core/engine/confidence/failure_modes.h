// The failure modes that lower the confidence, and which finding means which.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/engine/confidence/confidence.h"

namespace holdfast::confidence {

struct ModeRow {
    const char* id;              // "FM-DI-001"
    Severity severity;
    double penalty;
    const char* stage;
    const char* meaning;
    const char* mitigation;
    const char* detection;       // where it is seen; or "not detectable: " and why this input cannot show it
};

const std::vector<ModeRow>& modeTable();
// Null for an id that is not in the table.
const ModeRow* modeById(const std::string& id);
// The mode that a finding names in its clause, or that its rule stands for; a critical finding that means none
// of them is "FM-XX-000" of the stage its rule begins with. Null: not a failure.
const ModeRow* modeOf(const Finding& finding);

// One failure mode for each finding of warning or worse that means one.
std::vector<FailureMode> failureModes(const ConfidenceInput& input);

// Product of (1 - p) over the modes of a stage, each id once, at least 0.1.
double penaltyOf(const std::string& stage, const std::vector<FailureMode>& modes);

} // namespace holdfast::confidence
