// A page that is a picture: rows of grey, top row first.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/engine/base/result.h"
#include "core/engine/base/run.h"

namespace holdfast::scan {

struct Picture {
    int width = 0, height = 0;       // dots
    std::vector<std::uint8_t> grey;  // width * height, 0 black, 255 white
    double dotsPerInch = 0;          // of the paper
    bool dotsAssumed = false;        // the file does not say how large its paper is
};

// 36 x 48 in at 300 dots an inch are 156 million.
constexpr std::int64_t kMostDots = 200'000'000;
// Of a picture that says nothing: what plan rooms and copiers send most (set by judgement).
constexpr double kAssumedDots = 150;

// The pages of a PNG, JPEG or TIFF file, turned as the file says (EXIF and TIFF orientation). Faults: Malformed,
// LimitExceeded (more than kMostDots on a page, more than 500 pages), Cancelled.
Result<std::vector<Picture>> readPictures(std::span<const std::uint8_t> bytes, const std::string& path,
                                          const Run& run);

} // namespace holdfast::scan
