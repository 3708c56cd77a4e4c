// A set read through the program's own readers and stages, and how its walls lie to the true ones.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/engine/building/plan_set.h"
#include "tests/support/plan_sets/plan_sets.h"

namespace holdfast::support {

struct SetReading {
    building::PlanSet plan;
    building::WallLayout layout;
    std::vector<std::string> faults;
    double readSeconds = 0, detectSeconds = 0;
};
SetReading readSet(const PlanSetFiles& set);

// The sheet a true plan was read as, or null.
const building::Sheet* sheetOf(const TruePlan& plan, const building::PlanSet& set);

// Turns and shifts only, exact at `about`: what is read at the wrong scale shall not look right.
geometry::Transform2 rigid(const geometry::Transform2& t, geometry::Point2 about);

// Of a found wall and a true one: between their axes, in, and in common as a share of the longer.
struct Overlap {
    double beside = 1e9, share = 0;
};
Overlap overlapOf(const building::ShearWall& found, const building::ShearWall& truth);
std::pair<double, double> endErrors(const building::ShearWall& found, const building::ShearWall& truth,
                                    const EndViews& views);

std::string placeWords(geometry::Point2 p);
std::string wallWords(const building::ShearWall& wall);

} // namespace holdfast::support
