// Cutting stock in one dimension: which pieces are sawn from which bar so that the least bar is bought, and the
// length below which no plan can go.
#pragma once

#include <vector>

#include "core/engine/base/quantity.h"
#include "core/engine/base/result.h"
#include "core/engine/base/run.h"

namespace holdfast::report {

// Lengths are counted in sixteenths: a piece is rounded up, a bar down.
inline constexpr Length kCutGrid = Length(1.0 / 16);

struct CutPiece {
    Length length;
    int count = 0;
};

struct CutBar {                  // `times` bars sawn alike
    std::size_t stock = 0;       // index of the stock length
    std::vector<int> pieces;     // of each CutPiece, in the order given
    int times = 0;
};

struct CutPlan {
    std::vector<CutBar> bars;    // longest stock first, then by what they hold
    Length bought;               // sum of the bars
    Length net;                  // sum of the pieces
    Length bound;                // proven: no plan buys less than this
    bool isLeast() const { return bought <= bound; }
};

// Every cut loses `kerf`. Columns are generated on the linear relaxation, whose dual gives the bound; what rounding
// leaves is packed by branch and bound with a fixed count of nodes, so the same pieces give the same plan. Faults:
// InvalidValue for a piece that fits no stock, a length or count that is not positive; Cancelled.
Result<CutPlan> planCuts(const std::vector<CutPiece>& pieces, const std::vector<Length>& stock, Length kerf,
                         const Run& run);

}  // namespace holdfast::report
