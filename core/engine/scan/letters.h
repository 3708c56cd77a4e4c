// Parts of a mask that stand in rows as letters do.
#pragma once

#include <vector>

#include "core/engine/scan/runs.h"

namespace holdfast::scan {

// Letters of one row of text. A standing row reads upwards.
struct LetterRow {
    cv::Rect box;
    std::vector<int> parts;  // indices into Parts::parts
    double height = 0;       // of capitals, dots
    bool standing = false;
};

constexpr double kTallestLetter = 0.5, kLowestLetter = 0.035;  // inches

// The parts that are small enough to be letters, specks left out.
Parts partsOf(const cv::Mat& mask);

// Lines of a table and faces of walls: no text runs across them.
class Rules {
public:
    // Of any direction; those that are neither level nor upright are passed over.
    void add(cv::Point2d a, cv::Point2d b);
    void sort();
    // Whether one passes between two boxes, as far as they stand beside each other along the text.
    bool between(const cv::Rect& a, const cv::Rect& b, bool standing) const;

private:
    struct Rule {
        int at = 0, from = 0, to = 0;
    };
    std::vector<Rule> m_upright, m_level;
};

// In order from top to bottom, then left to right.
std::vector<LetterRow> letterRows(const Parts& parts, const Rules& rules = {});

} // namespace holdfast::scan
