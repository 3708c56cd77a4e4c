// Marks as they are written: which words are a mark of a shear wall or a hold-down, and how two spellings compare.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/engine/base/quantity.h"
#include "core/engine/building/wall_layout.h"

namespace holdfast::detect {

// SW4, SHW12, SW4A: the usual form of a wall's mark, known without a schedule. `bare` as plan::bareMark gives it.
bool hasUsualForm(const std::string& bare);
// HD3, HDU8, ATS-2, CTR, R-1, MST48: marks and models of hold-downs, straps and rods.
bool looksLikeHoldownMark(const std::string& plain);
// The words of a text that holds several: "SW4 / HD3", "(2) HD3". Empty where it is one word.
std::vector<std::string> partsOf(const std::string& plain);
// Short, of letters and digits, no room number: what may stand in a tag.
bool mayBeMark(const std::string& bare);
// S422, A5.1, S-501: the sheet in a section or detail bubble.
bool looksLikeSheetNumber(const std::string& plain);

// The words of a tag found in the schedule.
struct MarkReading {
    std::string mark;          // as the schedule spells it, else as written
    bool inSchedule = false;
    bool brief = false;        // "4" or "A" alone: a mark only where shear walls are spoken of
    std::optional<Length> length;  // written beside the mark: "SW4 12'-6\""
};

class MarkBook {
public:
    explicit MarkBook(const std::vector<building::WallType>& schedule);

    // `lines`: what stands in one tag, plain, as one reads it. Empty when none of it is a mark.
    std::optional<MarkReading> read(const std::vector<std::string>& lines) const;
    bool empty() const { return m_rows.empty(); }

private:
    struct Row {
        std::string bare, mark;
        bool alias = false;    // "4" for SW4, "SW4" for 4
    };
    const Row* find(const std::string& bare) const;
    std::optional<MarkReading> readWhole(const std::string& plain) const;

    std::vector<Row> m_rows;   // sorted by `bare`
};

// The mark of `known` with the fewest letters changed, if at most two and less than half of the mark.
std::optional<std::string> nearestMark(const std::string& mark, const std::vector<std::string>& known);

} // namespace holdfast::detect
