// Parts of a mask that stand in rows as letters do.
#pragma once

#include <vector>

#include "core/engine/scan/rules.h"
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

// In order from top to bottom, then left to right.
std::vector<LetterRow> letterRows(const Parts& parts, const Rules& rules = {});

} // namespace holdfast::scan
