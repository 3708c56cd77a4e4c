// What is different between two matched things, and how much it matters.
#pragma once

#include "core/engine/revision/revision.h"

namespace holdfast::revision {

// Ends or centre moved beyond this is a move; below it is the drafter's hand.
inline constexpr double kMoved = 0.5;  // in

// 0..1 from level, place, length, direction and mark; 0 across levels.
double similarityOf(const building::ShearWall& before, const building::ShearWall& after);
double similarityOf(const building::Holdown& before, const building::Holdown& after);
double similarityOf(const rods::RodRun& before, const rods::RodRun& after);

Change changeOf(const building::ShearWall& before, const building::ShearWall& after,
                const building::WallLayout& layoutBefore, const building::WallLayout& layoutAfter);
Change changeOf(const building::Holdown& before, const building::Holdown& after);
Change changeOf(const rods::RodRun& before, const rods::RodRun& after);

} // namespace holdfast::revision
