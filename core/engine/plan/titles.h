// What a sheet says of itself: number, title, kind, story, scale notes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/engine/building/plan_set.h"
#include "core/engine/drawing/linework.h"

namespace holdfast::plan {

struct TitleReading {
    building::SheetKind kind = building::SheetKind::Other;
    bool base = false;  // foundation or podium
    bool roof = false;
    bool typical = false;          // names several levels at once
    std::optional<int> floor;      // "LEVEL 2", "SECOND FLOOR"
    std::optional<int> woodStory;  // "WOOD STORY 2"
};
TitleReading readTitle(std::string_view title);

// "S-201", "S2.1", "A101".
bool looksLikeSheetNumber(std::string_view text);

struct ScaleNote {
    double ratio = 0;  // real to paper; 0 when the note gives none
    bool notToScale = false;
};
// 1/8" = 1'-0", 1" = 20', 1:100, NTS, AS NOTED ...; nullopt when the text is no scale note.
std::optional<ScaleNote> readScaleNote(std::string_view text);

struct TitleBlock {
    std::string number, title;
    bool fromAttributes = false;  // said by a title block, not found by its looks
    std::vector<ScaleNote> scales;
    std::vector<std::string> planTitles;  // every text that names a floor plan
    std::optional<int> woodStory;         // an explicit note anywhere on the sheet
};
TitleBlock readTitleBlock(const drawing::Linework& marks);
// Number and title as far as a file name gives them: "S-201 LEVEL 2 PLAN.dxf".
TitleBlock titleFromFileName(const std::string& path);

} // namespace holdfast::plan
