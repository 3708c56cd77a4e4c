// How the stacks of a case are to be read, for its checks and for its layout.
#pragma once

#include <vector>

#include "core/engine/calc/case.h"

namespace holdfast::calc {

int lowestStory(const CaseStack& stack);

// The wall's own method, else that of its row in the schedule.
building::OpeningMethod methodOf(const CaseWall& wall, const std::vector<building::WallType>& schedule);

// Whether some wall of the stack is made into its full-height segments.
bool isSplit(const CaseStack& stack, const std::vector<building::WallType>& schedule);

} // namespace holdfast::calc
