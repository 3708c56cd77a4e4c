// Rows of letters become texts on the paper.
#pragma once

#include "core/engine/scan/letters.h"
#include "core/engine/scan/recogniser.h"
#include "core/engine/scan/tracing.h"

namespace holdfast::scan {

struct RowsRead {
    std::vector<ReadText> texts;
    std::vector<int> parts;   // indices into Parts::parts, of what was read
    std::size_t doubtful = 0;
};

// Reads every row of `parts` in `grey`, which they were found in. Fault Cancelled.
Result<RowsRead> readRows(const cv::Mat& grey, const Parts& parts, const std::vector<LetterRow>& rows,
                          Recogniser& recogniser, const Run& run);

// Quarter turns counter-clockwise after which most rows can be read; 0 when that cannot be told.
int quartersToRead(const cv::Mat& grey, const Parts& parts, const std::vector<LetterRow>& rows,
                   Recogniser& recogniser);

} // namespace holdfast::scan
