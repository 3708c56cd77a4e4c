// Where on the sheets a model can help: title blocks, schedules, notes, and walls the program is not sure of.
#pragma once

#include "core/engine/drawing/linework.h"
#include "core/engine/pipeline/snapshot.h"
#include "core/services/drawing_review/rules.h"

namespace holdfast::drawing_review {

struct Tile {
    TileKind kind = TileKind::TitleBlock;
    std::size_t sheet = 0;           // index into plans->sheets: the first plan of the page
    std::string sheetName;           // as overrides name it
    std::string sheetNumber;
    geometry::Box2 box;              // of the sheet's space, drawing units
    std::string text;                // what was read within it, from the top
    std::optional<std::size_t> wall; // index into layout->walls, WallMark only
    std::shared_ptr<const drawing::Linework> marks;   // of the whole page
    double doubt = 0;                // 1 - confidence of what is there; the most doubtful are asked about first
};

// The most doubtful first, not more than the rules allow; `left` is how many were left out. Needs drawings and plans;
// walls only where the snapshot has a layout.
Result<std::vector<Tile>> tilesOf(const pipeline::Snapshot& snapshot, const std::vector<TileKind>& kinds,
                                  const ReviewRules& rules, const Run& run, int& left);

} // namespace holdfast::drawing_review
