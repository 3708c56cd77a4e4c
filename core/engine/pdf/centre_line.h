// Lines that a plotter wrote as areas: a filled sliver, or the outline of a pen stroke.
#pragma once

#include <optional>
#include <vector>

#include "core/engine/pdf/page_path.h"

namespace holdfast::pdf {

struct CentreLine {
    std::vector<Point2> points; // a closed line repeats its first point
    double width = 0;
};

// The widest pen of a sheet in paper inches: plotters write pens up to 1.4 mm as outlines (1.5 pt in the
// tables of PDF extractors is about 0.02 in). A framed wall (3.5 in) is 0.036 in wide at 1/8" = 1'-0" and
// stays an area.
constexpr double kWidestPen = 0.025;

// Of one ring (first point not repeated), when its two long sides run beside each other.
std::optional<CentreLine> centreLine(const std::vector<Point2>& ring);
// Of two rings, one inside the other, as an outlined frame is written.
std::optional<CentreLine> centreLine(const std::vector<Point2>& outer, const std::vector<Point2>& inner);

} // namespace holdfast::pdf
