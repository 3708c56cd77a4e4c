#include "tests/core/engine/compliance/rule_cases.h"

namespace holdfast::test {

namespace {

loads::LoadCombination& combination(Set& s, const std::string& id)
{
    return *std::ranges::find(s.d.path.combinations, id, &loads::LoadCombination::id);
}

// The building behind the wall: 200 kip a floor, 100 kip on the roof, C_s = 0.1 well above its floor of
// 0.053.
void withBuilding(Set& s)
{
    s.forces.building.clear();
    for (int n = 1; n <= 5; ++n) {
        s.criteria().loads.storyWeights.push_back({n, n < 5 ? 200_kip : 100_kip});
        building::StoryForce force;
        force.story = n;
        force.seismic = 18_kip;
        s.forces.building.push_back(force);
    }
}

void withWind(Set& s)
{
    for (auto& d : s.stack().stories)
        d.windShear = 10_kip;
    s.d.path.combinations = loads::combinations(s.criteria(), true, true);
    s.criteria().wind.widthX = 100_ft;
    s.criteria().wind.widthY = 60_ft;
    withBuilding(s);
    // 16 psf x 60 ft x 10 ft = 9.6 kip on a floor.
    for (auto& force : s.forces.building)
        force.windX = 10_kip;
}

void onPodium(Set& s)
{
    s.criteria().podium = {true, 5.0, 1.0, 12.0, 1.05};
    s.stack().reaction.podiumFactor = 1.3; // 6.5/1.0 over 5.0/1.0
}

} // namespace

std::vector<RuleCase> loadCases()
{
    return {
        {"asce7.design_category", "category C where S_DS asks for D",
         [](Set& s) { s.criteria().seismic.category = building::DesignCategory::C; }},
        {"asce7.height_limit", "66 ft", [](Set& s) { s.criteria().stories[0].height = 26_ft; }},
        {"asce7.redundancy", "rho of 1.0 nobody confirmed", [](Set& s) { s.criteria().confirmed.clear(); }},
        {"asce7.combinations", "no strength combinations",
         [](Set& s) {
             std::erase_if(s.d.path.combinations, [](const auto& c) { return c.id.starts_with("LRFD"); });
         }},
        {"asce7.bases_not_mixed", "an ASD tension of a strength combination",
         [](Set& s) {
             s.segment(0).governing = int(&combination(s, "LRFD-7") - s.d.path.combinations.data());
         }},
        {"loadpath.coverage", "a stack without a load path", [](Set& s) { s.d.path.stacks.clear(); }},
        {"asce7.response_modification", "R = 7", [](Set& s) { s.criteria().seismic.r = 7; }},
        {"asce7.overstrength_factor", "Omega_0 = 2.5 with a rigid diaphragm",
         [](Set& s) { s.criteria().loads.diaphragms.back().kind = building::DiaphragmKind::Rigid; },
         [](Set& s) {
             s.criteria().seismic.omega0 = 2.5;
             s.criteria().loads.diaphragms.push_back({});
         }},
        {"asce7.deflection_amplification", "C_d = 3", [](Set& s) { s.criteria().seismic.cd = 3; }},
        {"asce7.base_shear_floor", "C_s of 0.05 under 0.044 S_DS",
         [](Set& s) {
             for (auto& f : s.forces.building)
                 f.seismic = 9_kip; // 45/900 = 0.05 < 0.044 x 1.206 = 0.053
         },
         withBuilding},
        {"asce7.base_shear_near_fault", "S_1 of 1.4: 0.5 x 1.4/6.5 = 0.108 > 90/900",
         [](Set& s) { s.criteria().seismic.s1 = 1.4; },
         [](Set& s) {
             withBuilding(s);
             s.criteria().seismic.s1 = 1.2; // 0.092
         }},
        {"asce7.two_stage_stiffness", "nobody showed the stiffness",
         [](Set& s) { s.criteria().podium.stiffnessRatio = 0; }, onPodium},
        {"asce7.two_stage_period", "nobody showed the period",
         [](Set& s) { s.criteria().podium.periodRatio = 0; }, onPodium},
        {"asce7.two_stage_reactions", "reactions left at 1.0",
         [](Set& s) { s.stack().reaction.podiumFactor = 1.0; }, onPodium},
        {"asce7.p_delta", "theta = 900 x 12/(90 x 120 x 4) = 0.25",
         [](Set& s) { s.restraint(0).drift = 12_in; }, withBuilding},
        {"asce7.stability_limit", "theta of 0.25 above 0.5/4", [](Set& s) { s.restraint(0).drift = 12_in; },
         withBuilding},
        {"ibc.construction_type", "five wood stories", [](Set& s) { s.criteria().stories.push_back({}); },
         [](Set& s) { s.criteria().stories.resize(4); }},
        {"asce7.dead_against_uplift", "0.6 D without E_v",
         [](Set& s) { combination(s, "ASD-10").dead = 0.6; }},
        {"asce7.dead_in_compression", "D without E_v", [](Set& s) { combination(s, "ASD-8").dead = 1.0; }},
        {"asce7.lateral_factor", "rho left out", [](Set& s) { s.criteria().seismic.rho = 1.3; }},
        {"asce7.live_beside_lateral", "0.5 L in a garage",
         [](Set& s) { s.criteria().loads.heavyLive = true; }},
        {"asce7.snow_of_the_edition", "0.2 S of 7-16 in a design by 7-22",
         [](Set& s) { s.criteria().codes.loads = building::Asce7::Asce7_22; }},
        {"asce7.gravity_combinations", "D + L left out",
         [](Set& s) { std::erase_if(s.d.path.combinations, [](const auto& c) { return c.lateral == 0; }); }},
        {"asce7.wind_combinations", "0.6 D + 0.6 W left out",
         [](Set& s) { std::erase_if(s.d.path.combinations, [](const auto& c) { return c.id == "ASD-W7"; }); },
         withWind},
        {"asce7.wind_minimum", "9 kip where 16 psf give 9.6",
         [](Set& s) { s.forces.building[0].windX = 9_kip; }, withWind},
        {"asce7.wind_drift", "1 in where 0.5 is allowed",
         [](Set& s) { firstCheck(s.d, rods::CheckKind::WindDrift).demand = 1; },
         [](Set& s) {
             s.run().checks.push_back({rods::CheckKind::WindDrift, 1, 0.4, 0.5, Unit::Inch, 0.8});
         }},
    };
}

} // namespace holdfast::test
