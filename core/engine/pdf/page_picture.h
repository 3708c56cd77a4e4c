// A page as a picture of itself, for pages that hold nothing but one.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/engine/base/result.h"
#include "core/engine/base/run.h"

namespace holdfast::pdf {

struct PagePicture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> grey; // row by row from the top, 0 black, 255 white
};

// Page `number` (from 1) as a viewer shows it, at so many dots per inch of paper. Faults: Malformed,
// LimitExceeded (no memory for it), Cancelled, External.
Result<PagePicture> pictureOfPage(std::span<const std::uint8_t> bytes, const std::string& path, int number,
                                  double dotsPerInch, const Run& run);

} // namespace holdfast::pdf
