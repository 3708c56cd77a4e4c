// Ink as runs of dots in rows. A sheet is nearly all paper: what a mask needs 156 million bytes for, and a picture
// of labels four times that, are a few hundred thousand runs.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <opencv2/core.hpp>

namespace holdfast::scan {

struct InkRun {
    int row = 0, from = 0, to = 0;  // dots, `to` is the first that is paper
    int length() const { return to - from; }
};

struct Part {
    cv::Rect box;
    int area = 0;                          // dots
    std::size_t firstRun = 0, runCount = 0;  // in Parts::runs
};

// Connected parts, corners touching counts.
struct Parts {
    cv::Size size;  // of the mask they come from
    std::vector<InkRun> runs;
    std::vector<Part> parts;  // by the first of their runs
    std::span<const InkRun> runsOf(const Part& part) const { return {runs.data() + part.firstRun, part.runCount}; }
};

// In order of row, then column.
std::vector<InkRun> runsOf(const cv::Mat& mask);
Parts connected(std::vector<InkRun> runs, cv::Size size);

// Sets the dots of a part in `mask`, whose upper left dot is `corner` on the sheet.
void paint(cv::Mat& mask, std::span<const InkRun> runs, std::uint8_t value, cv::Point corner = {});
// The part alone, as a mask of the size of its box grown by `margin`.
cv::Mat maskOf(const Parts& parts, const Part& part, int margin = 0);

} // namespace holdfast::scan
