// A default that is applied without being logged fails here: for each constant a stage uses on its own
// account there is an assumption, with a dagger where it was recalled.
#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "core/engine/building/criteria_leaves.h"
#include "tests/core/engine/compliance/good_design.h"

using namespace holdfast;
using namespace holdfast::test;

namespace {

// Nothing entered but what has no default: the wall, its forces, the stories and S_DS.
building::DesignCriteria bareCriteria()
{
    auto criteria = published::criteria();
    criteria.confirmed.clear();
    criteria.seismic.comparisonDeadFactor.reset();
    criteria.loads.wallLines[0].leverArm.clear();
    return criteria;
}

std::vector<Assumption> stageAssumptions(const building::DesignCriteria& criteria)
{
    const Design d = published::design(criteria);
    auto all = d.path.assumptions;
    all.insert(all.end(), d.schedule.assumptions.begin(), d.schedule.assumptions.end());
    return all;
}

struct Constant {
    const char* used; // what the stage computes with
    const char* key;  // of the assumption that says so
    bool verified;
};

constexpr Constant kAlways[] = {
    {"lever arm of a wall without an entered one", "loadpath.lever_arm", true},
    {"M_R about the wall end", "loadpath.resisting_moment", true},
    {"gravity on end offset and half a stud bay", "loadpath.tributary_width", true},
    {"0.5 L beside E or W", "loadpath.live_factor", true},
    {"small strain, no pretension, chord couple", "rods.elastic", true},
    {"rod length from plate to plate", "rods.plate_level", true},
    {"12 ft rods", "rods.stock_length", true},
    {"nut flats 1.5 d", "rods.nuts", true},
    {"one diameter between rod and studs", "rods.post_gap", true},
    {"strong axis only", "rods.posts_braced", true},
    {"G_a of plywood", "rods.plywood", true},
    {"1.75 between post and plate", "rods.crushing_factor", false},
    {"0.02 and 0.04 in of crushing", "rods.crushing_curve", false},
    {"engineered floors do not shrink", "rods.engineered_floors", true},
    {"one shrinkage coefficient", "rods.shrinkage_species", true},
    {"square plate washer", "rods.anchor_head", true},
    {"which edge is nearest", "rods.anchor_edges", true},
    {"cover and bar of the slab", "anchor.slab", true},
};

void expectLogged(const std::vector<Assumption>& all, const Constant& c)
{
    const auto found = std::ranges::find(all, c.key, &Assumption::key);
    ASSERT_NE(found, all.end()) << c.used << " is used and " << c.key << " is not logged";
    EXPECT_EQ(found->verified, c.verified) << c.key;
    EXPECT_FALSE(found->description.empty()) << c.key;
    EXPECT_FALSE(found->value.empty()) << c.key;
    EXPECT_FALSE(found->reference.empty()) << c.key;
}

TEST(Assumptions, EveryConstantOfAStageIsLogged)
{
    const auto all = stageAssumptions(bareCriteria());
    for (const Constant& c : kAlways)
        expectLogged(all, c);
}

TEST(Assumptions, WhatAChoiceBringsIsLoggedWithIt)
{
    auto strength = bareCriteria();
    strength.codes.basis = building::DesignBasis::Lrfd;
    expectLogged(stageAssumptions(strength), {"K_F phi lambda of wood", "rods.lrfd_wood", false});
    expectLogged(stageAssumptions(strength), {"devices by ASD", "rods.device_asd", true});
    auto wet = bareCriteria();
    wet.posts.wetService = true;
    expectLogged(stageAssumptions(wet), {"C_M", "rods.wet_service", false});
    auto newer = bareCriteria();
    newer.codes.loads = building::Asce7::Asce7_22;
    expectLogged(stageAssumptions(newer), {"snow factors of 7-22", "loadpath.snow_22", false});
    auto sheathing = bareCriteria();
    sheathing.codes.sheathing = building::Sdpws::Sdpws_2021;
    expectLogged(stageAssumptions(sheathing), {"2.8 and 2.0 on one nominal value", "rods.sheathing_2021", false});
    auto unbraced = bareCriteria();
    unbraced.posts.sheathingBraces = false;
    expectLogged(stageAssumptions(unbraced), {"K_f of built-up posts", "rods.posts_built_up", true});
}

TEST(Assumptions, EveryUnverifiedRowInUseIsLogged)
{
    const Design d = published::design(bareCriteria());
    const auto isLogged = [&](const std::string& what) {
        return std::ranges::any_of(d.schedule.assumptions, [&](const Assumption& a) {
            return !a.verified && a.description.find(what) != std::string::npos;
        });
    };
    for (const auto& run : d.schedule.runs)
        for (const auto& r : run.restraints) {
            EXPECT_TRUE(r.plateVerified || isLogged(r.plate)) << r.plate;
            EXPECT_TRUE(r.deviceVerified || isLogged(r.device)) << r.device;
        }
}

TEST(Assumptions, EveryCriterionNobodyEnteredIsLogged)
{
    const auto criteria = bareCriteria();
    std::set<std::string> logged;
    for (const Assumption& a : building::assumptionsOf(criteria))
        logged.insert(a.key);
    building::eachLeaf(criteria, "", [&](const std::string& path, const auto&) {
        const std::string key = building::withoutPositions(path);
        const auto* facts = building::factsOf(key);
        ASSERT_TRUE(facts) << key;
        EXPECT_EQ(facts->assumable, logged.contains(key)) << key;
    });
}

TEST(Assumptions, NoKeyIsLoggedTwice)
{
    std::set<std::string> seen;
    for (const Assumption& a : stageAssumptions(bareCriteria()))
        EXPECT_TRUE(seen.insert(a.key).second) << a.key;
}

} // namespace
