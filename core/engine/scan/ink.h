// The picture as OpenCV holds it, brought to one resolution, straight, and parted into ink and paper.
// Ink is 255 and paper 0 in every mask of this folder. Coordinates are dots, y down.
#pragma once

#include <vector>

#include <opencv2/core.hpp>

#include "core/engine/scan/picture.h"

namespace holdfast::scan {

// All lengths of this folder are given in inches and measured in these dots: a pen of 0.13 mm is 1.5 of them.
constexpr double kDots = 300;
constexpr int dots(double inches) { return int(inches * kDots + 0.5); }

// Grey at kDots, turned clockwise by `skew` degrees about its middle.
cv::Mat workingCopy(const Picture& picture, double skew);
cv::Mat inkOf(const cv::Mat& grey);
cv::Mat turned(const cv::Mat& grey, int quarters); // counter-clockwise

struct Directions {
    double skew = 0;              // degrees by which the sheet leans counter-clockwise, -10..10
    std::vector<double> oblique;  // degrees mod 90 of other frequent directions, after the skew is taken out
};
Directions directionsOf(const Picture& picture);

} // namespace holdfast::scan
