#include "core/engine/scan/circles.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

#include <opencv2/imgproc.hpp>

#include "core/engine/scan/ink.h"
#include "core/engine/scan/strokes.h"

namespace holdfast::scan {

namespace {

constexpr double kSmallest = 0.1, kLargest = 0.6;  // radius in inches
constexpr double kCoarse = 3;                      // Hough looks at a third of the resolution
constexpr int kRays = 120;

bool isInk(const cv::Mat& ink, cv::Point2d p)
{
    const int column = int(std::lround(p.x)), row = int(std::lround(p.y));
    return column >= 0 && row >= 0 && column < ink.cols && row < ink.rows
           && ink.at<std::uint8_t>(row, column) != 0;
}

cv::Point2d unit(int ray)
{
    const double turn = 2 * std::numbers::pi * ray / kRays;
    return {std::cos(turn), std::sin(turn)};
}

// The middle of the ink that a ray meets within `reach` of the circle, and how much of it there is.
struct Met {
    double radius = 0, width = 0;
};

Met metBy(const cv::Mat& ink, const RoundStroke& circle, int ray, double reach)
{
    constexpr double kStep = 0.5;
    double sum = 0;
    int count = 0;
    for (double off = -reach; off <= reach; off += kStep)
        if (isInk(ink, circle.center + unit(ray) * (circle.radius + off))) {
            sum += off;
            ++count;
        }
    return {count > 0 ? circle.radius + sum / count : 0, kStep * count};
}

// The circle through what the rays met, nearly all of them; lines that end at it are wider than its pen.
std::optional<RoundStroke> fitted(const cv::Mat& ink, const RoundStroke& proposed, double reach)
{
    constexpr double kRound = 0.92, kThin = 0.8;
    std::vector<Met> met;
    std::vector<double> widths;
    for (int ray = 0; ray < kRays; ++ray) {
        met.push_back(metBy(ink, proposed, ray, reach));
        if (met.back().width > 0)
            widths.push_back(met.back().width);
    }
    if (double(widths.size()) < kRound * kRays)
        return std::nullopt;
    std::ranges::nth_element(widths, widths.begin() + std::ptrdiff_t(widths.size() / 2));
    const double width = widths[widths.size() / 2];
    if (width > kWidestPen * kDots || width > kThin * 2 * reach)
        return std::nullopt;
    // First harmonic of the radius over the turn: the centre's offset.
    double radius = 0, dx = 0, dy = 0, count = 0;
    for (int ray = 0; ray < kRays; ++ray) {
        const Met& m = met[std::size_t(ray)];
        if (m.width == 0 || m.width > 2 * width + 1)
            continue;
        const double off = m.radius - proposed.radius;
        radius += off;
        dx += 2 * off * unit(ray).x;
        dy += 2 * off * unit(ray).y;
        count += 1;
    }
    if (count < 0.7 * kRays)
        return std::nullopt;
    return RoundStroke{proposed.center + cv::Point2d(dx, dy) / count, proposed.radius + radius / count, width};
}

// Ink all round within two dots of the circle, and mostly none on either side of it: letters and hatches have.
bool isRound(const cv::Mat& ink, const RoundStroke& c)
{
    constexpr double kOnIt = 0.94, kBeside = 0.35;
    int on = 0, beside = 0;
    const double clear = c.width / 2 + 4;
    for (int ray = 0; ray < kRays; ++ray) {
        on += metBy(ink, c, ray, 2).width > 0 ? 1 : 0;
        beside += isInk(ink, c.center + unit(ray) * (c.radius - clear)) ? 1 : 0;
        beside += isInk(ink, c.center + unit(ray) * (c.radius + clear)) ? 1 : 0;
    }
    return on >= kOnIt * kRays && beside <= kBeside * kRays;
}

std::vector<cv::Vec3f> proposals(const cv::Mat& ink)
{
    cv::Mat small;
    cv::resize(ink, small, {}, 1 / kCoarse, 1 / kCoarse, cv::INTER_AREA);
    cv::GaussianBlur(small, small, {3, 3}, 0);
    std::vector<cv::Vec3f> found;
    const double dot = kDots / kCoarse;
    // Edge strength 100; half the votes that a circle of the smallest radius has.
    cv::HoughCircles(small, found, cv::HOUGH_GRADIENT, 1, kSmallest * dot, 100, 18, int(kSmallest * dot),
                     int(kLargest * dot));
    return found;
}

} // namespace

std::vector<RoundStroke> takeCircles(cv::Mat& ink)
{
    std::vector<RoundStroke> circles;
    for (const cv::Vec3f& p : proposals(ink)) {
        const RoundStroke rough{{(double(p[0]) + 0.5) * kCoarse - 0.5, (double(p[1]) + 0.5) * kCoarse - 0.5},
                                p[2] * kCoarse, 0};
        auto circle = fitted(ink, rough, 9);
        if (circle)
            circle = fitted(ink, *circle, 5);
        if (!circle || !isRound(ink, *circle))
            continue;
        circles.push_back(*circle);
        cv::circle(ink, cv::Point(int(std::lround(circle->center.x)), int(std::lround(circle->center.y))),
                   int(std::lround(circle->radius)), 0, int(std::ceil(circle->width)) + 4);
    }
    return circles;
}

} // namespace holdfast::scan
