// Concrete around cast-in anchors, ACI 318-19 chapter 17: nominal strengths from areas, not from factors.
#pragma once

#include <vector>

#include "core/engine/building/criteria.h"
#include "core/engine/rods/rod_schedule.h"

namespace holdfast::audit {

// Anchors in plan, in; edges below, above, left and right of the first anchor's axes, infinite where there is none.
struct ConcreteGroup {
    std::vector<std::pair<double, double>> at;
    double below = 0, over = 0, left = 0, right = 0;
};
// The run's own anchors: one, or two along the wall.
ConcreteGroup groupOf(const rods::RodRun& run, const building::AnchorCriteria& concrete);

// Area covered by at least one square of half side `reach` about an anchor, inside the edges; in2.
double coveredArea(const ConcreteGroup& group, double reach);

struct Breakout {
    double areaRatio = 1;        // A_Nc/A_Nco
    double nominal = 0;          // N_cb or N_cbg, lb
};
Breakout breakoutOf(const ConcreteGroup& group, const building::AnchorCriteria& concrete);
double pulloutOf(const rods::Anchor& anchor, const building::AnchorCriteria& concrete);
// 0 where the edge is not near (17.6.4.1).
double blowoutOf(const rods::Anchor& anchor, const ConcreteGroup& group, const building::AnchorCriteria& concrete);
// N_sa; not a number for a grade or diameter that is in no table.
double anchorSteel(const rods::Anchor& anchor);

} // namespace holdfast::audit
