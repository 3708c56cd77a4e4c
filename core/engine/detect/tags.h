// Marks of shear walls written on a plan, and the walls each belongs to.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/engine/detect/mark_words.h"
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
    std::optional<Length> length = {};               // written in the tag
    std::optional<drawing::Enclosure> around = {};   // the shape drawn about it
    std::string holdown = {};                        // written with the mark: "SW4 / HD3", at both ends
    double halfWidth = 0;                            // of the text, when nothing is drawn about it
};

// Texts and attributes that are marks: in the schedule, of the form SW4, or within a shape that the schedule, the
// legend or the other tags of the sheet show to be the shape of shear wall marks. A bare "4" or "A" is a mark only
// within such a shape or on a shear wall layer. Left out: grid bubbles, section and detail bubbles, tables.
std::vector<Tag> findWallTags(const PlanView& view, const std::vector<building::WallType>& schedule);

struct TagMatch {
    std::size_t tag = 0, piece = 0;
    double away = 0;  // in, from the face of the wall; 0 for a leader
    bool byLeader = false;
    bool ambiguous = false;  // another wall is nearly as near
};
// One match a tag, or one a leader where it has several; tags without a wall near are left out. `held[i]`: hold-downs
// stand at both ends of piece i, which speaks for it where several walls are near.
std::vector<TagMatch> matchTags(const PlanView& view, const std::vector<Tag>& tags,
                                const std::vector<WallPiece>& pieces, const std::vector<bool>& held);

} // namespace holdfast::detect
