// Strokes that may draw letters (SHX fonts, exploded text), read as a picture of them would be.
#pragma once

#include <vector>

#include "core/engine/scan/tracing.h"

namespace holdfast::scan {

// Points of each stroke in paper inches on a page of that size.
struct Lettering {
    double paperWidth = 0, paperHeight = 0;
    std::vector<std::vector<geometry::Point2>> strokes;
    std::vector<geometry::Segment2> rules;  // lines that no text runs across
};

struct LetteringRead {
    std::vector<ReadText> texts;
    std::vector<std::size_t> strokes;  // those that the texts were read from
    std::size_t doubtfulTexts = 0;
    bool canRead = true;               // false where no language data for Tesseract is installed
};

// Rows of small strokes are words when they can be read; what cannot is left linework. Faults: Cancelled,
// LimitExceeded, External.
Result<LetteringRead> readLettering(const Lettering& lettering, const Run& run);

// What a letter can be at most, inches.
constexpr double kTallestStroke = 0.5;

} // namespace holdfast::scan
