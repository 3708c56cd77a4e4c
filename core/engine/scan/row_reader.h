// Rows of letters become texts on the paper.
#pragma once

#include <functional>

#include "core/engine/scan/letters.h"
#include "core/engine/scan/recogniser.h"
#include "core/engine/scan/tracing.h"

namespace holdfast::scan {

constexpr int kRowBorder = 14;  // dots of white round a row

// A row alone, level, dark on white with a margin, its capitals so many dots high.
using RowPainter = std::function<cv::Mat(const LetterRow& row, double height)>;

// The row cut out of the sheet that its parts were found in.
cv::Mat rowPicture(const cv::Mat& grey, const Parts& parts, const LetterRow& row, double height);

struct RowsRead {
    std::vector<ReadText> texts;
    std::vector<int> parts;   // indices into Parts::parts, of what was read
    std::size_t doubtful = 0;
};

// Reads every row of `parts`. Fault Cancelled.
Result<RowsRead> readRows(const RowPainter& painter, const Parts& parts, const std::vector<LetterRow>& rows,
                          Recogniser& recogniser, const Run& run);

// Quarter turns counter-clockwise after which most rows can be read; 0 when that cannot be told.
int quartersToRead(const RowPainter& painter, const std::vector<LetterRow>& rows, Recogniser& recogniser);

} // namespace holdfast::scan
