#include "core/engine/scan/areas.h"

#include <opencv2/imgproc.hpp>

#include "core/engine/scan/ink.h"
#include "core/engine/scan/strokes.h"

namespace holdfast::scan {

namespace {

using Contour = std::vector<cv::Point>;

Ring cornersOf(const Contour& contour)
{
    constexpr double kEven = 2;  // dots off a straight edge
    Contour corners;
    cv::approxPolyDP(contour, corners, kEven, true);
    return {corners.begin(), corners.end()};
}

Ring rectangle(const StraightStroke& bar)
{
    const cv::Point2d along = bar.b - bar.a, aside = cv::Point2d(-along.y, along.x) * (bar.width / 2 / cv::norm(along));
    return {bar.a + aside, bar.b + aside, bar.b - aside, bar.a - aside};
}

cv::Mat box(int side) { return cv::getStructuringElement(cv::MORPH_RECT, {side, side}); }

// What is left after the bars: columns, blots. Marked in `taken`.
void addBlots(const cv::Mat& core, cv::Mat& taken, std::vector<std::vector<Ring>>& areas)
{
    constexpr double kSmallest = 0.004 * kDots * kDots;  // 0.06 by 0.06 in; a smaller blot is a crossing of lines
    std::vector<Contour> contours;
    std::vector<cv::Vec4i> tree;  // next, previous, first hole, parent
    cv::findContours(core, contours, tree, cv::RETR_CCOMP, cv::CHAIN_APPROX_NONE);
    for (int i = contours.empty() ? -1 : 0; i >= 0; i = tree[std::size_t(i)][0]) {
        const Contour& outline = contours[std::size_t(i)];
        if (cv::contourArea(outline) < kSmallest)
            continue;
        std::vector<Ring> rings{cornersOf(outline)};
        if (rings.front().size() < 3)
            continue;
        for (int hole = tree[std::size_t(i)][2]; hole >= 0; hole = tree[std::size_t(hole)][0])
            if (Ring corners = cornersOf(contours[std::size_t(hole)]); corners.size() >= 3)
                rings.push_back(std::move(corners));
        areas.push_back(std::move(rings));
        cv::drawContours(taken, contours, i, 255, cv::FILLED, 8, tree, 1);
    }
}

} // namespace

std::vector<std::vector<Ring>> takeAreas(cv::Mat& ink, const std::vector<double>& directions)
{
    cv::Mat core;
    cv::morphologyEx(ink, core, cv::MORPH_OPEN, box(dots(kWidestPen) + 1));
    if (cv::countNonZero(core) == 0)
        return {};
    cv::Mat taken(ink.size(), CV_8U, cv::Scalar(0));
    std::vector<std::vector<Ring>> areas;
    const std::vector<InkRun> runs = runsOf(core);
    for (const double direction : directions)
        for (const StraightStroke& bar : longStrokes(runs, direction, taken))
            areas.push_back({rectangle(bar)});
    core.setTo(0, taken);
    addBlots(core, taken, areas);
    cv::dilate(taken, taken, box(5));
    ink.setTo(0, taken);
    return areas;
}

} // namespace holdfast::scan
