// Pairs of faces: the two sides of a wall.
#pragma once

#include <functional>
#include <vector>

#include "core/engine/detect/wall_pieces.h"
#include "core/engine/plan/face_lines.h"

namespace holdfast::detect {

struct FaceRule {
    double thinnest = 3.0, thickest = 12.75;  // in: 2x4 stud walls to double walls with finishes
    double shortestOverlap = 12.0;
    PieceOrigin origin = PieceOrigin::Faces;
};

// A stretch of a face line that no pair used.
struct LooseLine {
    geometry::Segment2 line;
    std::uint32_t layer = 0;
    std::vector<std::uint64_t> handles;
};

struct FaceFindings {
    std::vector<WallPiece> pieces;
    std::vector<LooseLine> loose;
};

FaceFindings pairFaces(const PlanView& view, const FaceRule& rule,
                       const std::function<bool(const drawing::Stroke&)>& wanted);

} // namespace holdfast::detect
