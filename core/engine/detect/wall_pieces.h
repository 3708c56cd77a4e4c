// Straight pieces of wall on one sheet, before anybody says which is a shear wall.
#pragma once

#include <vector>

#include "core/engine/base/quantity.h"
#include "core/engine/detect/plan_view.h"

namespace holdfast::detect {

enum class PieceOrigin { Faces, UnlayeredFaces, SingleLine, Fill };

struct WallPiece {
    geometry::Segment2 axis;
    double thickness = 0;  // in
    PieceOrigin origin = PieceOrigin::Faces;
    bool onShearLayer = false;
    bool shearIndicator = false;  // a line or hatch on a shear layer runs along it
    std::vector<building::Opening> openings;
    std::vector<std::uint64_t> handles;

    double length() const { return geometry::length(axis); }
};

// `lineThickness`: what a wall drawn as a single line is taken to be.
std::vector<WallPiece> findWallPieces(const PlanView& view, Length lineThickness);

// Along the axis of `piece` from its start, and beside it; for points and other pieces.
double alongPiece(const WallPiece& piece, geometry::Point2 p);
double besidePiece(const WallPiece& piece, geometry::Point2 p);
bool parallel(const WallPiece& a, const geometry::Segment2& b);

} // namespace holdfast::detect
