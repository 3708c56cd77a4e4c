#include <gtest/gtest.h>

#include <algorithm>

#include "core/engine/building/criteria.h"
#include "core/engine/building/criteria_leaves.h"

using namespace holdfast;
using namespace holdfast::building;

namespace {

Result<DesignCriteria> read(const std::string& text)
{
    return criteriaFromJson(*parseJson(text, "case.json"), "case.json");
}

std::string refusal(const std::string& text)
{
    const auto criteria = read(text);
    return criteria ? "accepted" : criteria.fault().place + " " + criteria.fault().cause;
}

bool assumes(const DesignCriteria& criteria, const std::string& key)
{
    return std::ranges::any_of(assumptionsOf(criteria), [&](const Assumption& a) { return a.key == key; });
}

// One of everything, so that the walk reaches the fields of list entries too.
DesignCriteria full()
{
    DesignCriteria c;
    c.stories.resize(1);
    c.loads.wallLines.resize(1);
    c.loads.wallLines[0].points.resize(1);
    c.loads.storyWeights.resize(1);
    c.loads.tributary.resize(1);
    c.overrides.resize(1);
    return c;
}

TEST(Criteria, EveryCriterionHasAnEntryInTheFactsTable)
{
    int leaves = 0;
    eachLeaf(full(), "", [&](const std::string& path, const auto&) {
        ++leaves;
        EXPECT_NE(factsOf(withoutPositions(path)), nullptr) << path;
    });
    EXPECT_GT(leaves, 70);
}

TEST(Criteria, EveryAssumptionSaysWhatAndWhere)
{
    for (const Assumption& a : assumptionsOf(full())) {
        EXPECT_FALSE(a.description.empty()) << a.key;
        EXPECT_FALSE(a.value.empty()) << a.key;
        EXPECT_FALSE(a.reference.empty()) << a.key;
    }
}

TEST(Criteria, WhatIsEnteredIsNoAssumption)
{
    const auto c = read(R"({"seismic": {"sds": 1.206, "rho": 1.0}, "rods": {"end_offset_in": 4.5}})");
    ASSERT_TRUE(c.ok()) << describe(c.fault());
    EXPECT_FALSE(assumes(*c, "seismic.sds"));
    EXPECT_FALSE(assumes(*c, "seismic.rho"));
    EXPECT_FALSE(assumes(*c, "rods.end_offset"));
    EXPECT_TRUE(assumes(*c, "seismic.omega0"));
}

TEST(Criteria, AnAssumptionCarriesItsValueAndUnit)
{
    const auto all = assumptionsOf(DesignCriteria{});
    const auto limit = std::ranges::find(all, "rods.elongation_limit", &Assumption::key);
    ASSERT_NE(limit, all.end());
    EXPECT_EQ(limit->value, "0.2 in");
    const auto strength = std::ranges::find(all, "anchor.concrete_strength", &Assumption::key);
    ASSERT_NE(strength, all.end());
    EXPECT_EQ(strength->value, "5000 psi");
}

TEST(Criteria, AStoryThatLacksAFieldIsAnAssumptionForAllItsKind)
{
    const auto c = read(R"({"stories": [{"story": 1, "height_ft": 10, "floor_depth_in": 14},
                                        {"story": 2, "height_ft": 10}]})");
    ASSERT_TRUE(c.ok()) << describe(c.fault());
    EXPECT_FALSE(assumes(*c, "stories.height"));
    EXPECT_TRUE(assumes(*c, "stories.floor_depth"));
}

TEST(Criteria, ValuesOutsideTheirRangeAreRefusedWithNameValueAndRange)
{
    EXPECT_EQ(refusal(R"({"seismic": {"sds": 12}})"), "seismic.sds is 12 g, outside 0 g to 3 g");
    EXPECT_EQ(refusal(R"({"stories": [{"story": 1, "height_ft": 3}]})"),
              "stories[0].height is 3 ft, outside 6 ft to 30 ft");
    EXPECT_EQ(refusal(R"({"materials": {"moisture_initial": 0.5}})"),
              "materials.moisture_initial is 0.5, outside 0.04 to 0.28");
    EXPECT_EQ(refusal(R"({"loads": {"tributary": [{"lines": ["A"], "share": 1.5}]}})"),
              "loads.tributary[0].share is 1.5, outside 0 to 1");
}

TEST(Criteria, SeismicForcesNeedTheGroundMotion)
{
    EXPECT_EQ(refusal(R"({"stories": [{"story": 1, "height_ft": 10}],
                          "loads": {"wall_lines": [{"lines": ["A"], "seismic_lb": [100]}]}})"),
              "seismic.sds is needed with seismic forces");
}

TEST(Criteria, ForceListsHaveOneValueAStory)
{
    EXPECT_EQ(refusal(R"({"seismic": {"sds": 1}, "stories": [{"story": 1, "height_ft": 10}],
                          "loads": {"wall_lines": [{"lines": ["A"], "seismic_lb": [100, 200]}]}})"),
              "loads.wall_lines[0].seismic has 2 values for 1 stories");
}

TEST(Criteria, StoriesRunUpwardFromOne)
{
    EXPECT_EQ(refusal(R"({"stories": [{"story": 2, "height_ft": 10}]})"),
              "stories[0].story is 2; stories run 1, 2, 3 ... upward");
}

TEST(Criteria, TheDefaultsAreValid) { EXPECT_TRUE(validate(DesignCriteria{}, "").ok()); }

} // namespace
