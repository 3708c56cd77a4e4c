// Beziers as the arcs and lines they were before a plotter turned them into curves.
#pragma once

#include <vector>

#include "core/engine/pdf/page_path.h"

namespace holdfast::pdf {

// A line, or with sweep != 0 an arc about center (counter-clockwise positive).
struct Piece {
    Point2 a, b;
    double sweep = 0;
    Point2 center{};
    double radius = 0;
};

// Chord error of flattened curves and deviation of a recognised arc, in paper inches: a quarter of the
// thinnest pen in use (0.13 mm = 0.005 in), 0.1 in on the building at 1/8" = 1'-0".
constexpr double kCurveError = 0.001;

// The pieces of a subpath in order; pieces without length are left out.
std::vector<Piece> piecesOf(const Subpath& path);
// Its points with curves flattened within kCurveError.
std::vector<Point2> flattened(const Subpath& path);
// One arc when all pieces lie on one circle and go round one way (sweep +-2 pi for a whole circle), otherwise
// a piece without sweep.
Piece commonArc(const std::vector<Piece>& pieces);

} // namespace holdfast::pdf
