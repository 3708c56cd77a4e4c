// How a sheet shows shear walls where no layer says so: a heavy or dashed line along them, a hatch or a fill between
// their faces. A sign is believed when nearly all that is drawn in its style lies along walls, along some of the
// walls but not most of them, and most of its stretches stand beside a mark.
#pragma once

#include <vector>

#include "core/engine/detect/wall_faces.h"
#include "core/engine/detect/wall_pieces.h"
#include "core/engine/detect/wall_styles.h"

namespace holdfast::detect {

struct ShearSign {
    std::size_t piece = 0;
    double from = 0, to = 0;  // along the piece
};

// `fills`: strips paired from edges of fills. Ordered by piece, then along it; none overlap.
std::vector<ShearSign> shearSigns(const PlanView& view, const StyledStrokes& drawn,
                                  const std::vector<WallPiece>& pieces, const std::vector<WallPiece>& fills,
                                  const std::vector<LooseLine>& loose, const std::vector<geometry::Point2>& marks);

// Hatching drawn as lines on layers of shear walls, as the same.
std::vector<ShearSign> hatchedOnShearLayers(const PlanView& view, const std::vector<WallPiece>& pieces);

// Takes the lines of hatching between the faces of `pieces` out; says how many.
std::size_t dropHatching(const PlanView& view, StyledStrokes& drawn, const std::vector<WallPiece>& pieces);

} // namespace holdfast::detect
