// Pairs of faces: the two sides of a wall.
#pragma once

#include <vector>

#include "core/engine/detect/wall_pieces.h"
#include "core/engine/detect/wall_styles.h"
#include "core/engine/plan/face_lines.h"

namespace holdfast::detect {

// Thicker than this are walls of two rows of studs, and many things that are no walls. In.
inline constexpr double kDoubledWall = 10.0;

struct FaceRule {
    double thinnest = 3.0, thickest = 12.75;  // in: 2x4 stud walls to double walls with finishes
    double shortestOverlap = 12.0;
    PieceOrigin origin = PieceOrigin::Faces;
    // By pens: both faces are drawn alike, and lines at equal distances over and over are no faces.
    bool byPen = false;
    // Traced lines: how far pieces of one face lie beside each other, and how far apart.
    double sameFace = 0.125, touching = 0.25;
};

// A stretch of a face line that no pair used.
struct LooseLine {
    geometry::Segment2 line;
    std::uint32_t layer = 0;  // index into Linework::layers
    std::uint32_t style = 0;  // index into StyledStrokes::styles
    std::vector<std::uint64_t> handles;
};

struct FaceFindings {
    std::vector<WallPiece> pieces;
    std::vector<LooseLine> loose;
};

FaceFindings pairFaces(const StyledStrokes& drawn, const FaceRule& rule);

} // namespace holdfast::detect
