// What the anchor of a run says about itself, and what would make it pass: every remedy solved for.
#pragma once

#include "core/engine/rods/anchor_choice.h"

namespace holdfast::rods {

// The least change of one criterion alone that lets every check of this anchor pass; empty where none does inside
// the range tried. Depth is tried to 36 in, concrete to 10,000 psi, the edge to 1.5 h_ef.
struct AnchorRemedies {
    std::optional<Area> reinforcement;           // across the cone, of criteria.anchor.reinforcementYield
    std::optional<Stress> concrete;
    std::optional<Length> embedment;             // with the slab deepened by as much where it has to be
    std::optional<Length> edge;
    std::optional<Length> slab;                  // thickness, for two-way shear
    bool overstrengthRoute = false;              // route (d) would pass
};
AnchorRemedies anchorRemedies(const AnchorChoice& choice, const building::DesignCriteria& criteria);

void findInAnchor(const RodRun& run, const AnchorChoice& choice, const building::DesignCriteria& criteria,
                  std::vector<Finding>& findings);

// What every anchor of a design takes for granted.
void assumeForAnchors(const building::DesignCriteria& criteria, const RodSchedule& schedule,
                      std::vector<Assumption>& assumptions);

} // namespace holdfast::rods
