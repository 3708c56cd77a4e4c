// The anchor rod in the podium: thinnest and weakest that passes by the chosen route of ACI 318-19 17.10.5.3.
#pragma once

#include "core/engine/rods/anchor_aci.h"
#include "core/engine/rods/anchor_slab.h"
#include "core/engine/rods/rod_schedule.h"
#include "core/engine/rods/run_demand.h"

namespace holdfast::rods {

// What the base of a run asks of ONE of its anchors, strength level unless the name says otherwise, and of the slab.
struct AnchorNeed {
    Force asd;
    Force wind, seismic;         // greatest tension by kind of lateral load
    Force overstrength;          // seismic with Omega_0
    int anchors = 1;             // 2: a pair, criteria.rods.pairSpacing apart
    Force slabTension, slabCompression;   // of the whole run on the slab, with Omega_0 in SDC B to F (12.3.3.3)
    Length postLength;           // studs of the compression group side by side
};
AnchorNeed anchorNeed(const loadpath::LoadPath& path, const loadpath::StackLoads& stack,
                      const building::DesignCriteria& criteria, int rods, int studs);

struct AnchorNumbers {
    AnchorNeed need;
    Force demand;                // T_u of one anchor: the greatest, with Omega_0 by route (d)
    Force windDemand, seismicDemand;
    AnchorStrength strength;
    bool seismic = false;        // SDC C to F with seismic tension: 17.10.5 applies beside the wind case
    bool ductile = false;        // 1.2 N_sa against the nominal concrete strengths applies
    Area headBearing;
    Length head;
    PunchingStrength slabUp, slabDown;
};

// `head` and the embedment of criteria.anchor replaced by the model's, where it has one of its own.
AnchorNumbers anchorNumbers(const RodSize& size, const RodGrade& grade, Length head, Length embedment,
                            const AnchorNeed& need, const building::DesignCriteria& criteria);

// The checks of the run's anchors. Concrete strengths carry the worst of wind, seismic (0.75) and, by the ductile
// route, 1.2 N_sa over the nominal strength. Breakout, blowout and reinforcement are of all the run's anchors.
std::vector<Check> anchorChecks(const AnchorNumbers& numbers);

struct AnchorChoice {
    const RodSize* size = nullptr;
    const RodGrade* grade = nullptr;
    const AnchorModel* model = nullptr;
    AnchorNumbers numbers;
};
// Not thinner than `rod`; when none passes, the one that fails least. Empty when the catalogue has no anchor for it.
AnchorChoice chooseAnchor(Length rod, const AnchorNeed& need, const Catalogs& catalogs,
                          const building::DesignCriteria& criteria);
// The anchor as the schedule shows it; `verified` only when rod, grade and model are.
Anchor anchorOf(const AnchorChoice& choice, const building::DesignCriteria& criteria);

} // namespace holdfast::rods
