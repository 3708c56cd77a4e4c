// Findings that say the same of different subjects, told once: twenty equal rod runs are one sentence.
#pragma once

#include <string>
#include <vector>

#include "core/engine/base/finding.h"

namespace holdfast {

struct FindingGroup {
    Finding first;
    std::vector<std::string> alsoFor;  // labels of the other subjects
};

// In the order of the first of each; alike are the rule, the severity, the level and the message but for the label.
std::vector<FindingGroup> groupAlike(const std::vector<Finding>& findings);

// "RR-1-1-S and 27 more".
std::string subjectsText(const FindingGroup& group);

} // namespace holdfast
