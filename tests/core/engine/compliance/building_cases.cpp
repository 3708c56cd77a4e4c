#include "tests/core/engine/compliance/rule_cases.h"

namespace holdfast::test {

namespace {

using building::DiaphragmKind;
using building::StackBase;

void withDiaphragm(Set& s, DiaphragmKind kind)
{
    building::DiaphragmCriteria d;
    d.kind = kind;
    d.topping = 1.5_in;
    s.criteria().loads.diaphragms = {d};
}

// 1.1 at the far wall, A_x 1; both walls together take the 100 kip.
void withRigidStory(Set& s)
{
    withDiaphragm(s, DiaphragmKind::Rigid);
    loads::RigidStory r;
    r.shear = 100_kip;
    r.torsionRatio = 1.1;
    r.walls = {{{0}, 1e5, 60_kip, 5_kip, 65_kip}, {{1}, 1e5, 40_kip, -5_kip, 45_kip}};
    s.forces.rigid = {r};
}

void withWeights(Set& s)
{
    for (int n = 1; n <= 5; ++n)
        s.criteria().loads.storyWeights.push_back({n, n < 5 ? 200_kip : 100_kip});
}

// The stack begins at story 3 on a transfer element; story 2 has a wall of its own in the same plane.
void withLateStart(Set& s, StackBase base)
{
    s.stack().base = base;
    s.run().base = base;
    s.d.schedule.runs[1].base = base;
    s.stack().stories.erase(s.stack().stories.begin(), s.stack().stories.begin() + 2);
    s.d.layout.stacks[0].walls.erase(s.d.layout.stacks[0].walls.begin(),
                                     s.d.layout.stacks[0].walls.begin() + 2);
    s.stack().stories[0].tensionSeismic = 20_kip;
    s.stack().reaction.compressionOverstrength = 65_kip; // 3 x 20 and gravity
    s.stack().reaction.tensionStrength = 18_kip;
    s.stack().reaction.tensionOverstrength = 55_kip;
}

// The wall of story 1 and 2 as a stack of its own, which the one above stands on.
void withSupport(Set& s)
{
    const auto whole = s.stack();
    withLateStart(s, StackBase::Wall);
    auto below = whole;
    below.stack = {7};
    below.label = "ST-C-2";
    below.base = StackBase::Podium;
    below.stories.resize(2);
    below.stories[1].seismicFromAbove = s.story(0).storyShear;
    s.d.path.stacks.push_back(below);
    s.d.path.stacks[0].support = building::StackId{7};
}

} // namespace

std::vector<RuleCase> buildingCases()
{
    return {
        {"asce7.flexible_diaphragm", "2 in of topping",
         [](Set& s) { s.criteria().loads.diaphragms[0].topping = 2_in; },
         [](Set& s) { withDiaphragm(s, DiaphragmKind::Flexible); }},
        {"asce7.accidental_torsion", "no accidental eccentricity",
         [](Set& s) { s.criteria().loads.diaphragms[0].accidental = 0; },
         [](Set& s) { withDiaphragm(s, DiaphragmKind::Rigid); }},
        {"asce7.torsional_irregularity", "1.3 at the far wall",
         [](Set& s) { s.forces.rigid[0].torsionRatio = 1.3; }, withRigidStory},
        {"asce7.extreme_torsion", "1.5 in category E", [](Set& s) { s.forces.rigid[0].torsionRatio = 1.5; },
         [](Set& s) {
             withRigidStory(s);
             s.criteria().seismic.category = building::DesignCategory::E;
         }},
        {"asce7.torsion_amplification", "A_x 1 where (1.5/1.2)^2 = 1.56",
         [](Set& s) { s.forces.rigid[0].torsionRatio = 1.5; }, withRigidStory},
        {"asce7.rigid_balance", "10 kip of the story shear lost",
         [](Set& s) { s.forces.rigid[0].walls[0].direct = 50_kip; }, withRigidStory},
        {"asce7.collectors", "category C",
         [](Set& s) { s.criteria().seismic.category = building::DesignCategory::C; },
         [](Set& s) { s.criteria().seismic.category = building::DesignCategory::B; }, true},
        {"asce7.weight_irregularity", "a floor of 320 kip beside 200",
         [](Set& s) { s.criteria().loads.storyWeights[2].weight = 320_kip; }, withWeights},
        {"asce7.geometric_irregularity", "29 ft over 40 ft",
         [](Set& s) { s.d.layout.walls[0].axis.b.x = 480; }},
        {"asce7.soft_story", "a story of a tenth of the stiffness",
         [](Set& s) { s.restraint(1).driftSingle *= 10; }},
        {"asce7.extreme_soft_story", "a tenth of the stiffness in category E",
         [](Set& s) { s.restraint(1).driftSingle *= 10; },
         [](Set& s) { s.criteria().seismic.category = building::DesignCategory::E; }},
        {"asce7.weak_story", "70 % of the strength above",
         [](Set& s) {
             s.restraint(1).sheathing.nominalSeismic = 0.7 * s.restraint(2).sheathing.nominalSeismic;
         }},
        {"asce7.extreme_weak_story", "60 % of the strength above",
         [](Set& s) {
             s.restraint(1).sheathing.nominalSeismic = 0.6 * s.restraint(2).sheathing.nominalSeismic;
         }},
        {"sdpws.strength_irregularity", "70 % of the strength above",
         [](Set& s) { s.restraint(1).sheathing.nominalWind = 0.7 * s.restraint(2).sheathing.nominalWind; },
         [](Set& s) { s.criteria().codes.sheathing = building::Sdpws::Sdpws_2021; }},
        {"asce7.in_plane_discontinuity", "the stack stands on a transfer element",
         [](Set& s) { s.stack().base = StackBase::Transfer; }},
        {"asce7.out_of_plane_offset", "the wall below is 30 in out of plane",
         [](Set& s) { s.d.layout.walls[1].axis.a.y = s.d.layout.walls[1].axis.b.y = 30; },
         [](Set& s) { withLateStart(s, StackBase::Transfer); }, true},
        {"asce7.support_overstrength", "Omega_0 left out of the reaction",
         [](Set& s) { s.stack().reaction.compressionOverstrength = 25_kip; },
         [](Set& s) { withLateStart(s, StackBase::Transfer); }},
        {"loadpath.support_receives", "the wall below does not know of it",
         [](Set& s) { s.d.path.stacks[1].stories[1].seismicFromAbove = Force(0); }, withSupport},
        {"loadpath.shift_along_line", "a shift of 18 in",
         [](Set& s) {
             s.d.layout.walls[3].axis.a.x += 18;
             s.d.layout.walls[3].axis.b.x += 18;
         }},
        {"loadpath.anchor_by_others",
         "the stack stands on a transfer element",
         [](Set& s) { withLateStart(s, StackBase::Transfer); },
         {},
         true},
    };
}

} // namespace holdfast::test
