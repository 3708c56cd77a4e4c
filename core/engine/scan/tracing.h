// What a picture shows, as lines, circles, areas and texts in paper inches, origin lower left, y up.
//
// Nothing here is exact. Straight strokes are found by what stays when the picture is opened by a long thin
// box, along the sheet's main directions; the rest by the line segment detector of OpenCV, whose two edges of
// a stroke are one centre line again. Letters are the small parts that stand in a row; Tesseract reads them row
// by row, and what it is less than 60 % sure of stays linework.
#pragma once

#include <string>
#include <vector>

#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/geometry/shapes.h"
#include "core/engine/scan/picture.h"

namespace holdfast::scan {

struct TracedLine {
    geometry::Segment2 line;
    double width = 0;
    bool dashed = false;
};

struct TracedCircle {
    geometry::Point2 center;
    double radius = 0, width = 0;
};

struct TracedArea {
    std::vector<std::vector<geometry::Point2>> rings;  // the outline first, then its holes
};

struct ReadText {
    std::string value;
    geometry::Point2 at;     // where its baseline begins
    double height = 0;       // of capitals
    double width = 0;        // along the baseline
    double rotation = 0;     // 0 or a quarter turn
    double certainty = 0;    // 0..1, as Tesseract says
};

struct Tracing {
    double paperWidth = 0, paperHeight = 0;
    double skewDegrees = 0;  // the picture was turned by so much, counter-clockwise, to stand straight
    int quarterTurns = 0;    // and before that by so many quarter turns
    std::vector<TracedLine> lines;
    std::vector<TracedCircle> circles;
    std::vector<TracedArea> areas;
    std::vector<ReadText> texts;
    std::size_t doubtfulTexts = 0;  // rows that were left linework
    bool canRead = true;            // false where no language data for Tesseract is installed
};

// Faults: Cancelled, LimitExceeded (memory), External (a library gave up).
Result<Tracing> trace(const Picture& picture, const Run& run);

// Below this a text is not believed (Tesseract's own scale; set by judgement).
constexpr double kLeastCertainty = 0.60;

} // namespace holdfast::scan
