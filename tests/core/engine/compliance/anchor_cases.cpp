#include "tests/core/engine/compliance/rule_cases.h"

namespace holdfast::test {

namespace {

using rods::CheckKind;

RuleCase overload(const char* rule, CheckKind kind)
{
    return {rule, "overload", [kind](Set& s) { firstCheck(s.d, kind).demand = 2e6; },
            [kind](Set& s) {
                if (std::ranges::find(s.run().checks, kind, &rods::Check::kind) == s.run().checks.end())
                    s.run().checks.push_back({kind, 1, 10e3, 20e3, Unit::Pound, 0.5});
            }};
}

void byOverstrength(Set& s)
{
    for (auto& run : s.d.schedule.runs) {
        run.anchor.route = building::AnchorRoute::Overstrength;
        run.anchor.demandStrength = 120_kip;
    }
    s.stack().reaction.tensionOverstrength = 110_kip;
}

} // namespace

std::vector<RuleCase> anchorCases()
{
    return {
        overload("aci.anchor_steel", CheckKind::AnchorSteel),
        overload("aci.anchor_breakout", CheckKind::AnchorBreakout),
        overload("aci.anchor_pullout", CheckKind::AnchorPullout),
        overload("aci.anchor_blowout", CheckKind::AnchorSideBlowout),
        overload("aci.anchor_reinforcement", CheckKind::AnchorReinforcement),
        overload("aci.anchor_group", CheckKind::AnchorGroup),
        overload("aci.slab_punching", CheckKind::SlabPunching),
        {"aci.embedment", "23-1/2 in in a 24 in slab", [](Set& s) { s.run().anchor.embedment = 23.5_in; }},
        {"rods.anchor_diameter", "a 1/2 in anchor", [](Set& s) { s.run().anchor.diameter = 0.5_in; }},
        {"aci.stretch_length", "6 in of free rod",
         [](Set& s) { s.segment(0).top = s.segment(0).bottom + 6_in; }},
        {"aci.ductile_steel", "a breakout of half the steel",
         [](Set& s) { firstCheck(s.d, CheckKind::AnchorBreakout).capacity *= 0.3; }},
        {"aci.overstrength_demand", "Omega_0 left out",
         [](Set& s) { s.run().anchor.demandStrength = 40_kip; }, byOverstrength},
        {"aci.anchor_demand", "half the tension of the rod",
         [](Set& s) { s.run().anchor.demandStrength = 0.5 * s.segment(0).tensionStrength; }},
        {"aci.seismic_reduction", "0.75 left out",
         [](Set& s) { firstCheck(s.d, CheckKind::AnchorPullout).capacity *= 1 / 0.75; }},
        {"aci.edge_cover", "1 in from the edge", [](Set& s) { s.criteria().anchor.edgeDistance = 1_in; }},
        {"aci.pair_spacing", "anchors 3 in apart", [](Set& s) { s.run().pairSpacing = 3_in; },
         [](Set& s) {
             s.run().rods = 2;
             s.run().pairSpacing = 6_in;
         }},
    };
}

} // namespace holdfast::test
