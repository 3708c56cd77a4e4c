// Straight strokes of a mask.
#pragma once

#include <vector>

#include <opencv2/core.hpp>

#include "core/engine/scan/runs.h"

namespace holdfast::scan {

struct StraightStroke {
    cv::Point2d a, b;      // on its centre line, at the ends of the ink
    double width = 0;
    bool dashed = false;
};

// The widest pen; what is wider is an area. As on pages with vectors: a pen of 1.4 mm written as an outline is
// 0.055 in, but a framed wall is 0.036 in at 1/8" = 1'-0".
constexpr double kWidestPen = 0.025;

// Strokes (and bars of any width) longer than 0.14 in along `degrees` (counter-clockwise, 0 and 90 are exact);
// `taken`, a mask of the sheet, gains what they cover.
std::vector<StraightStroke> longStrokes(std::span<const InkRun> ink, double degrees, cv::Mat& taken);

// Of ink that holds no long strokes along the main directions: short and oblique ones.
std::vector<StraightStroke> restStrokes(const Parts& ink);

// Pieces of one line become one: across the gaps of noise and of erased letters, and dashes.
std::vector<StraightStroke> joined(std::vector<StraightStroke> strokes);

} // namespace holdfast::scan
