// Circles of a mask: grid bubbles, section and detail marks.
#pragma once

#include <vector>

#include <opencv2/core.hpp>

namespace holdfast::scan {

struct RoundStroke {
    cv::Point2d center;
    double radius = 0, width = 0;
};

// Whole circles of 0.1 to 0.6 in radius, which `ink` loses. Hough proposes, the ink itself decides: it must lie
// all the way round and not beside it.
std::vector<RoundStroke> takeCircles(cv::Mat& ink);

} // namespace holdfast::scan
