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
    bool shearIndicator = false;  // a line, hatch or fill of shear walls runs along it
    bool indicatorByStyle = false;  // told by no layer, but by marks along others of its style
    bool joined = false;          // meets another wall; only of UnlayeredFaces and of fills among them
    bool cappedStart = false, cappedEnd = false;  // a line from face to face closes it there
    std::uint32_t style = 0;      // of its faces, index into StyledStrokes::styles
    std::vector<building::Opening> openings;
    std::vector<std::uint64_t> handles;

    double length() const { return geometry::length(axis); }
};

// `lineThickness`: what a wall drawn as a single line is taken to be. `marks`: where marks of walls stand; they help
// to tell walls where no layer does.
std::vector<WallPiece> findWallPieces(const PlanView& view, Length lineThickness,
                                      const std::vector<geometry::Point2>& marks);

// Along the axis of `piece` from its start, and beside it; for points and other pieces.
double alongPiece(const WallPiece& piece, geometry::Point2 p);
double besidePiece(const WallPiece& piece, geometry::Point2 p);
bool parallel(const WallPiece& a, const geometry::Segment2& b);

} // namespace holdfast::detect
