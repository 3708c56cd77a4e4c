// Solid areas of a mask: walls filled in, columns, arrow heads of heavy hands.
#pragma once

#include <vector>

#include <opencv2/core.hpp>

namespace holdfast::scan {

using Ring = std::vector<cv::Point2d>;

// Outlines, each followed by its holes, of what no pen draws; `ink` loses them. Bars along the directions (degrees,
// as for longStrokes) come one by one, as rectangles: solid walls that meet are one part in the picture.
std::vector<std::vector<Ring>> takeAreas(cv::Mat& ink, const std::vector<double>& directions);

} // namespace holdfast::scan
