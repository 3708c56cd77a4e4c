// Marks of shear walls and hold-downs written on a plan, and the wall each belongs to.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/engine/detect/plan_view.h"
#include "core/engine/detect/wall_pieces.h"

namespace holdfast::detect {

struct Tag {
    std::string mark;  // as the schedule spells it, else as written
    bool inSchedule = false;
    geometry::Point2 at;  // middle of the text
    double height = 0, rotation = 0;
    std::uint32_t layer = 0;
    std::uint64_t handle = 0;
};

// Texts and attributes that are marks: in the schedule, or of the form SW4.
std::vector<Tag> findWallTags(const PlanView& view, const std::vector<building::WallType>& schedule);
bool looksLikeHoldownMark(const std::string& plain);

struct TagMatch {
    std::size_t tag = 0, piece = 0;
    double away = 0;  // in, from the face of the wall; 0 for a leader
    bool byLeader = false;
    bool ambiguous = false;  // another wall is nearly as near
};
// One match a tag; tags without a wall near are left out.
std::vector<TagMatch> matchTags(const PlanView& view, const std::vector<Tag>& tags,
                                const std::vector<WallPiece>& pieces);

} // namespace holdfast::detect
