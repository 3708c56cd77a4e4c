// Why a piece of wall is, or may be, a shear wall.
#pragma once

#include <string>
#include <vector>

#include "core/engine/building/wall_layout.h"
#include "core/engine/detect/holdowns.h"
#include "core/engine/detect/tags.h"
#include "core/engine/detect/wall_pieces.h"

namespace holdfast::detect {

struct WallEvidence {
    std::string mark;
    bool markInSchedule = false;
    bool markAmbiguous = false;
    std::vector<std::string> otherMarks;  // written by the same wall, differing
    int endsWithHoldown = 0;              // 0, 1, 2
};

struct WallVerdict {
    bool isShear = false;
    bool doubtful = false;  // evidence points both ways
    double confidence = 0;  // 0..1
    std::vector<std::string> reasons;
};

std::vector<WallEvidence> gatherEvidence(const std::vector<WallPiece>& pieces, const std::vector<Tag>& tags,
                                         const std::vector<TagMatch>& matches,
                                         const std::vector<HoldownMark>& holdowns);
// On a scanned sheet the confidence is 0.6 at most: nothing there is designed before somebody looked.
WallVerdict judge(const WallPiece& piece, const WallEvidence& evidence, bool scanned);

} // namespace holdfast::detect
