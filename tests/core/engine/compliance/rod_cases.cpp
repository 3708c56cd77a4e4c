#include "tests/core/engine/compliance/rule_cases.h"

namespace holdfast::test {

namespace {

using rods::CheckKind;

RuleCase overload(const char* rule, CheckKind kind)
{
    return {rule, "overload", [kind](Set& s) { firstCheck(s.d, kind).demand = 2e6; }};
}

// Two rods 6 in apart, 6 in from the end: room for 6 in plates.
void asPair(Set& s)
{
    s.run().rods = 2;
    s.run().pairSpacing = 6_in;
    for (auto& r : s.run().restraints)
        r.plateLength = 6_in;
}

} // namespace

std::vector<RuleCase> rodCases()
{
    return {
        overload("aisc.rod_tension", CheckKind::RodTension),
        overload("nds.plate_bearing", CheckKind::PlateBearing),
        overload("aisc.plate_bending", CheckKind::PlateBending),
        overload("ac316.device_load", CheckKind::DeviceLoad),
        overload("ac316.coupler", CheckKind::CouplerStrength),
        overload("nds.post_compression", CheckKind::PostCompression),
        overload("nds.post_bearing", CheckKind::PostBearing),
        {"nds.post_slenderness", "l_e/d of 60",
         [](Set& s) { firstCheck(s.d, CheckKind::PostSlenderness).demand = 60; },
         [](Set& s) {
             s.run().checks.push_back({CheckKind::PostSlenderness, 1, 20, 50, Unit::None, 0.4});
         }},
        {"ac316.elongation", "0.21 in", [](Set& s) { s.segment(1).elongationAsd = 0.21_in; }},
        {"ac316.device_travel", "0.25 in of travel", [](Set& s) { s.restraint(4).travel = 0.25_in; }},
        {"ac316.every_level", "a level without device", [](Set& s) { s.restraint(2).device.clear(); }},
        {"rods.diameter_upward", "2 in at the roof", [](Set& s) { s.segment(4).diameter = 2_in; }},
        {"rods.tension_downward", "1 lb at the base", [](Set& s) { s.segment(0).tensionAsd = 1_lb; }},
        {"aisc.rod_area", "the yield strength, or no Omega", [](Set& s) { s.segment(0).allowable *= 1.1; }},
        {"astm.grade_of_the_diameter", "A449 at 3 in",
         [](Set& s) {
             s.segment(0).grade = "A449";
             s.segment(0).diameter = 3_in;
         }},
        {"rods.diameter_range", "1 in where 3/4 is the most",
         [](Set& s) { s.criteria().rods.maxDiameter = 0.75_in; }},
        {"ac316.elongation_formed", "half the length", [](Set& s) { s.segment(2).elongationAsd *= 0.5; }},
        {"ac391.elongation", "0.19 in", [](Set& s) { s.segment(2).elongationAsd = 0.19_in; }},
        {"rods.tension_of_the_story", "half the tension of the story",
         [](Set& s) {
             for (auto& run : s.d.schedule.runs)
                 run.segments[3].tensionAsd *= 0.5;
         }},
        {"rods.plates_carry_tension", "plates that take nothing",
         [](Set& s) { s.restraint(2).increment = Force(0); }},
        {"rods.plate_load_not_negative", "a nut that pulls",
         [](Set& s) { s.restraint(3).increment = Force(-439); }},
        {"rods.differential_reported", "less tension below than above",
         [](Set& s) { s.story(1).cases[0].tension = s.story(2).cases[0].tension - 439_lb; },
         [](Set& s) {
             for (auto& d : s.stack().stories) // no case falls on the way down
                 for (auto& c : d.cases)
                     c.tension = Force(10000.0 * (6 - d.story));
         },
         true},
        {"rods.both_ends", "a run at one end only", [](Set& s) { s.d.schedule.runs.resize(1); }},
        {"rods.utilization", "1.01", [](Set& s) { s.run().utilization = 1.01; }},
        {"rods.pair_room", "8 in plates 6 in apart", [](Set& s) { s.restraint(1).plateLength = 8_in; },
         asPair},
        {"rods.base", "an anchor where there is no podium",
         [](Set& s) { s.stack().base = building::StackBase::Transfer; }},
        {"nds.bearing_stress", "C_D of 1.6 on F_c_perp",
         [](Set& s) { firstCheck(s.d, CheckKind::PlateBearing).capacity *= 1.6; }},
        {"nds.bearing_area", "the gross area",
         [](Set& s) { firstCheck(s.d, CheckKind::PlateBearing).demand *= 0.9; }},
        {"ac316.device_deflection", "Delta_R left out",
         [](Set& s) { s.restraint(1).deviceSeating = Length(0); }},
        {"rods.reducer_at_change", "no reducers", [](Set& s) { s.run().couplers.clear(); }},
        {"rods.coupler_fits", "a coupler of another size", [](Set& s) { s.run().couplers[0].lower = 2_in; }},
        {"nds.post_strong_axis", "23 ft of 5-1/2 in studs",
         [](Set& s) { s.restraint(0).postHeight = 280_in; }},
        {"nds.post_both_axes", "the weak axis was never checked",
         [](Set& s) {
             std::erase_if(s.run().checks,
                           [](const auto& c) { return c.kind == CheckKind::PostSlenderness; });
         },
         [](Set& s) {
             s.criteria().posts.sheathingBraces = false;
             for (auto& run : s.d.schedule.runs)
                 for (int n = 1; n <= 5; ++n)
                     run.checks.push_back({CheckKind::PostSlenderness, n, 20, 50, Unit::None, 0.4});
         }},
        {"rods.posts_downward", "fewer posts below", [](Set& s) { s.restraint(0).studs = 1; }},
        {"ac316.shrinkage_cumulative", "only the story's own shrinkage",
         [](Set& s) { s.restraint(4).shrinkageCumulative = s.restraint(4).shrinkage; }},
        {"ibc.shrinkage_analysis", "no shrinkage formed",
         [](Set& s) { s.restraint(0).shrinkageCumulative = s.restraint(0).shrinkage = Length(0); }},
        {"fpl.moisture_range", "30 %", [](Set& s) { s.criteria().materials.moistureInitial = 0.30; }},
        {"catalog.edition", "a schedule of another catalogue",
         [](Set& s) { s.d.schedule.catalogEdition = "2019"; }},
        {"catalog.verified", "a plate nobody verified", [](Set& s) { s.restraint(0).plateVerified = false; },
         [](Set& s) {
             for (auto& grade : s.d.catalogs.grades)
                 grade.verified = true;
             for (auto& run : s.d.schedule.runs) {
                 for (auto& r : run.restraints)
                     r.plateVerified = r.deviceVerified = r.sheathing.verified = true;
                 for (auto& c : run.couplers)
                     c.verified = true;
                 run.anchor.verified = true;
             }
         }},
    };
}

} // namespace holdfast::test
