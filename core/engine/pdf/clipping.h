// What is left of lines and areas inside an upright box.
#pragma once

#include <optional>
#include <vector>

#include "core/engine/pdf/page_path.h"

namespace holdfast::pdf {

std::optional<geometry::Segment2> clipped(geometry::Segment2 line, const Box2& box);
// Runs of a chain of points that lie inside; closed chains repeat their first point.
std::vector<std::vector<Point2>> clippedChain(const std::vector<Point2>& chain, const Box2& box);
// A ring cut by the box (Sutherland and Hodgman 1974); empty when nothing is left.
std::vector<Point2> clippedRing(std::vector<Point2> ring, const Box2& box);

} // namespace holdfast::pdf
