#include "tests/core/engine/compliance/rule_cases.h"

namespace holdfast::test {

namespace {

using rods::CheckKind;

// A 4 ft door in the middle of story 1: 12.5 ft on both sides count in full.
void withOpening(Set& s)
{
    auto& wall = s.d.layout.walls[0];
    wall.openings = {{150_in, 198_in, 80_in}};
    auto& d = s.story(0);
    d.perforation = 0.85; // below the C_o of this opening, 0.90
    d.fullHeightLength = 300_in;
    d.storyShear = 15_kip; // 0.7 x 15,000/(0.85 x 25) = 494 plf, cap 870
}

rods::Check& shear(Set& s)
{
    return firstCheck(s.d, CheckKind::SheathingShear);
}

// Gypsum wallboard on the other side, not counted with panels but for twice the lesser.
void withGypsum(Set& s)
{
    rods::GypsumRow board;
    board.board = "GWB 1/2";
    board.edgeSpacing = 7_in;
    board.seismic = board.wind = 200_plf;
    s.d.catalogs.gypsum = {board};
    auto& use = s.restraint(0).sheathing;
    use.otherPanel = "GWB 1/2";
    use.otherEdgeSpacing = 7_in;
    const auto row = std::ranges::find_if(
        s.d.catalogs.sheathing, [&](const auto& r) { return r.panel == use.panel && r.nail == use.nail; });
    use.edgeSpacing = 6_in;
    use.nominalSeismic = row->seismic[0];
    use.nominalWind = row->wind[0];
}

} // namespace

std::vector<RuleCase> wallCases()
{
    return {
        {"sdpws.aspect_ratio", "10 ft over 2.5 ft", [](Set& s) { s.story(0).wallLength = 2.5_ft; }},
        {"sdpws.sheathing_known", "a mark of no table",
         [](Set& s) { s.restraint(2).sheathing.panel.clear(); }},
        {"sdpws.sheathing_shear", "overload", [](Set& s) { shear(s).demand = 2e6; }},
        {"asce7.story_drift", "9 in", [](Set& s) { s.restraint(3).drift = 9_in; }},
        {"sdpws.capacity_of_the_edition", "2.0 with the 2021 edition",
         [](Set& s) { shear(s).capacity *= 2.8 / 2.0 * 1.5; }},
        {"sdpws.dissimilar_sides", "the sum of both sides against earthquakes",
         [](Set& s) { s.restraint(0).sheathing.nominalSeismic += 200_plf; }, withGypsum},
        {"sdpws.inside_face_holdown", "no reduction with hold-downs inside",
         [](Set& s) { s.restraint(0).sheathing.adjustment = 1.0; },
         [](Set& s) {
             s.criteria().codes.sheathing = building::Sdpws::Sdpws_2021;
             s.criteria().sheathing.insideFaceHoldown = true;
             for (auto& run : s.d.schedule.runs)
                 for (auto& r : run.restraints)
                     r.sheathing.adjustment = 0.92;
         }},
        {"sdpws.green_lumber", "green studs with the stiffness of dry ones",
         [](Set& s) { s.criteria().materials.moistureInitial = 0.25; }},
        {"sdpws.panel_permission",
         "7/16 in panels",
         [](Set& s) { s.restraint(0).sheathing.panel = "SHEATH 7/16"; },
         {},
         true},
        {"sdpws.slenderness_factor", "full strength at 10/4", [](Set& s) { s.story(0).aspectFactor = 1.0; },
         [](Set& s) {
             s.story(0).wallLength = 4_ft;
             s.story(0).leverArm = 3_ft;
             s.story(0).aspectFactor = 1.25 - 0.125 * 2.5;
         }},
        {"ibc.special_inspection", "nails at 4 in",
         [](Set& s) { s.restraint(0).sheathing.edgeSpacing = 4_in; },
         [](Set& s) {
             for (auto& run : s.d.schedule.runs)
                 for (auto& r : run.restraints)
                     r.sheathing.edgeSpacing = 6_in;
         }},
        {"sdpws.perforated_cap", "30 kip on 21.25 ft: 988 plf",
         [](Set& s) { s.story(0).storyShear = 30_kip; }, withOpening},
        {"sdpws.perforated_height", "21 ft", [](Set& s) { s.story(0).height = 21_ft; }, withOpening},
        {"sdpws.perforated_ends", "the door reaches the end",
         [](Set& s) { s.d.layout.walls[0].openings[0].from = Length(0); }, withOpening},
        {"sdpws.perforated_segments", "the door counted as wall",
         [](Set& s) { s.story(0).fullHeightLength = 348_in; }, withOpening},
        {"sdpws.perforated_factor", "C_o left at 1", [](Set& s) { s.story(0).perforation = 0.999; },
         withOpening},
        {"asce7.drift_limit_ratio", "0.025 with five stories",
         [](Set& s) { s.criteria().drift.limitRatio = 0.025; }},
        {"asce7.drift_limit", "a limit of 5 in", [](Set& s) { s.restraint(0).driftLimit = 5_in; }},
        {"sdpws.drift_equation", "Delta_a left out", [](Set& s) { s.restraint(0).deltaA = 3_in; }},
        {"sdpws.drift_formulation", "the lesser of the two",
         [](Set& s) { s.restraint(4).drift = 0.5 * s.restraint(4).driftSingle; }},
        {"loadpath.lever_arm", "no lever arm", [](Set& s) { s.story(2).leverArm = Length(0); }},
    };
}

} // namespace holdfast::test
