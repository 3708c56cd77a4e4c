// What the texts of a space say of the sheet: its number and title, the titles of the views on it, their scales.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/engine/drawing/linework.h"
#include "core/engine/plan/titles.h"

namespace holdfast::plan {

enum class NoteKind { TitleBlock, PlanView, OtherView, Loose };

struct NotedScale {
    ScaleNote note;
    NoteKind kind = NoteKind::Loose;
    geometry::Point2 at;
    double height = 0;  // of the text, drawing units
    std::string text;
};

// A title under a view, or the sheet's own.
struct ViewTitle {
    std::string text;
    geometry::Point2 at, middle;
    double height = 0;
    TitleReading reading;
    bool bare = false;    // "2ND FLOOR": the name of a level, which stands on elevations and notes too
    bool inZone = false;  // where title blocks are
    std::optional<NotedScale> scale;
};

struct TitleBlock {
    std::string number, title;
    bool fromAttributes = false;        // said by a title block, not found by its looks
    std::vector<NotedScale> scales;
    std::vector<ViewTitle> views;       // of every kind, in the order of the texts
    std::optional<int> woodStory;       // an explicit note anywhere on the sheet
};
TitleBlock readTitleBlock(const drawing::Linework& marks);

} // namespace holdfast::plan
