// What a sheet says of itself: number, title, kind, story, scale notes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/engine/building/plan_set.h"

namespace holdfast::plan {

struct TitleReading {
    building::SheetKind kind = building::SheetKind::Other;
    bool base = false;  // foundation or podium
    bool roof = false;
    bool typical = false;          // names several levels at once
    std::optional<int> floor;      // "LEVEL 2", "SECOND FLOOR"; the first of
    std::vector<int> floors;       // "LEVELS 2-4": 2 3 4
    std::optional<int> woodStory;  // "WOOD STORY 2"

    bool isPlan() const
    {
        return kind == building::SheetKind::FloorPlan || kind == building::SheetKind::Foundation;
    }
    bool saysLevel() const { return floor || base || roof; }
};
TitleReading readTitle(std::string_view title);
std::vector<int> floorsNamed(std::string_view title);
std::optional<int> woodStoryNumber(const std::vector<std::string>& tokens);

// "S-201", "S2.1", "A101".
bool looksLikeSheetNumber(std::string_view text);

struct ScaleNote {
    double ratio = 0;  // real to paper; 0 when the note gives none
    bool notToScale = false;
};
// 1/8" = 1'-0", 1" = 20', 1:100, NTS, AS NOTED ...; nullopt when the text is no scale note.
std::optional<ScaleNote> readScaleNote(std::string_view text);
// A title without the scale that is written behind it, in plain words.
std::string withoutScale(std::string plain);

// Number and title as far as a file name gives them: "S-201 LEVEL 2 PLAN.dxf".
struct FileTitle {
    std::string number, title;
    std::optional<int> woodStory;
};
FileTitle titleFromFileName(const std::string& path);

} // namespace holdfast::plan
