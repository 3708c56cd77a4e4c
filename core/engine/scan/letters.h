// Parts of a mask that stand in rows as letters do.
#pragma once

#include <vector>

#include <opencv2/core.hpp>

namespace holdfast::scan {

struct Part {
    cv::Rect box;
    int label = 0;  // in Parts::labels
    int area = 0;   // dots
};

// The connected parts of a mask that are small enough to be letters.
struct Parts {
    cv::Mat labels;  // CV_32S
    std::vector<Part> parts;
};

// Letters of one row of text. A standing row reads upwards.
struct LetterRow {
    cv::Rect box;
    std::vector<int> parts;  // indices into Parts::parts
    double height = 0;       // of capitals, dots
    bool standing = false;
};

constexpr double kTallestLetter = 0.42, kLowestLetter = 0.035;  // inches

Parts partsOf(const cv::Mat& mask);
// In order from top to bottom, then left to right.
std::vector<LetterRow> letterRows(const Parts& parts);

} // namespace holdfast::scan
