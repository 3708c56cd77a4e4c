// The anchor rod in the podium: thinnest and weakest that passes by the chosen route of ACI 318-19 17.10.5.3.
#pragma once

#include "core/engine/rods/anchor_aci.h"
#include "core/engine/rods/rod_schedule.h"
#include "core/engine/rods/run_demand.h"

namespace holdfast::rods {

struct AnchorNumbers {
    Force demandAsd, demand;         // demand: T_u at strength, or with Omega_0 by route (d)
    AnchorStrength strength;
    bool ductile = false;            // 1.2 N_sa against the nominal concrete strengths applies
    Area headBearing;
    Length head;
};

// Demands follow from level and route; the 0.75 of 17.10.5.4 and the routes apply to seismic in SDC C to F.
AnchorNumbers anchorNumbers(const RodSize& size, const RodGrade& grade, Length head, const LevelDemand& base,
                            bool seismicGoverns, const building::DesignCriteria& criteria);

// The checks of one anchor; breakout, pullout and blowout carry the worse of T_u over the design strength
// and, by the ductile route, 1.2 N_sa over the nominal strength.
std::vector<Check> anchorChecks(const AnchorNumbers& numbers);

struct AnchorChoice {
    const RodSize* size = nullptr;
    const RodGrade* grade = nullptr;
    AnchorNumbers numbers;
};
// Not thinner than `rod`; when none passes, the one that fails least.
AnchorChoice chooseAnchor(Length rod, const LevelDemand& base, bool seismicGoverns, const Catalogs& catalogs,
                          const building::DesignCriteria& criteria);

} // namespace holdfast::rods
