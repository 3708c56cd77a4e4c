// What the walk takes for granted, for the log.
#pragma once

#include <vector>

#include "core/engine/base/finding.h"
#include "core/engine/building/criteria.h"

namespace holdfast::loadpath {

// Half of the usual 16 in stud spacing: with the rod's offset, the width of wall whose gravity reaches the end post.
inline constexpr Length kHalfStudSpacing = 8_in;

struct PathChoices {             // what some stack of the walk made use of
    bool armComputed = false;    // rod to rod
    bool armFromPosts = false;   // rod to the centre of the posts, iterated
    bool someStandOnOthers = false;
};

std::vector<Assumption> pathAssumptions(const PathChoices& used, const building::DesignCriteria& criteria);

} // namespace holdfast::loadpath
