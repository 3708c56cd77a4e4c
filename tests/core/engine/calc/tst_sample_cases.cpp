// Every sample case is read and designed; the base tension is the one its comment works out by hand.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "core/engine/balance/balanced_forces.h"
#include "core/engine/calc/case.h"
#include "core/engine/loadpath/load_path.h"
#include "core/engine/rods/catalog.h"
#include "core/engine/rods/rod_schedule.h"

using namespace holdfast;

namespace {

std::string fileText(const std::string& path)
{
    std::ifstream file(std::string(HOLDFAST_SOURCE_DIR) + "/" + path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

struct Designed {
    calc::CalcCase given;
    loads::StoryForces forces;
    loadpath::LoadPath path;
    rods::RodSchedule schedule;

    const loadpath::StoryDemand& at(const std::string& stack, int story) const
    {
        return *std::ranges::find(path.stacks, stack, &loadpath::StackLoads::label)->at(story);
    }
};

Designed designed(const std::string& name)
{
    const auto given = calc::caseFromJson(fileText("resources/samples/cases/" + name), name);
    EXPECT_TRUE(given.ok()) << describe(given.fault());
    const auto catalogs = rods::catalogsFromJson(fileText("resources/catalogs/catalog.json"), "catalog.json");
    const auto layout = calc::toLayout(*given);
    auto forces = balance::balancedForces(layout, given->criteria, *catalogs, {});
    EXPECT_TRUE(forces.ok()) << describe(forces.fault());
    auto path = loadpath::traceLoadPath(layout, *forces, given->criteria, {});
    auto schedule = rods::designRods(layout, *path, given->criteria, *catalogs, {});
    EXPECT_TRUE(schedule.ok()) << describe(schedule.fault());
    return {*given, *forces, *path, *schedule};
}

void expectNothingCritical(const std::vector<Finding>& findings)
{
    for (const Finding& f : findings)
        EXPECT_NE(f.severity, Severity::Critical) << f.rule << ": " << f.message;
}

class SampleCase : public testing::TestWithParam<const char*> { };

TEST_P(SampleCase, IsDesignedWithoutCriticalFindings)
{
    const Designed made = designed(GetParam());
    expectNothingCritical(made.forces.findings);
    expectNothingCritical(made.path.findings);
    expectNothingCritical(made.schedule.findings);
    EXPECT_EQ(made.path.stacks.size(), made.given.stacks.size());
    // Rods at both ends of what lifts; dead load holds the wall of wind_five_story down.
    const auto lifting = std::ranges::count_if(made.path.stacks, [](const loadpath::StackLoads& stack) {
        return std::ranges::any_of(stack.stories, [](const auto& d) { return d.tensionStrength > Force(0); });
    });
    EXPECT_EQ(made.schedule.runs.size(), std::size_t(2 * lifting));
}

INSTANTIATE_TEST_SUITE_P(All, SampleCase,
                         testing::Values("published_five_story.json", "wind_five_story.json", "seismic.json",
                                         "wind.json", "perforated.json", "discontinuous.json",
                                         "two_diaphragms.json"));

TEST(SampleCases, SeismicHasTheTensionOfItsComment)
{
    const Designed made = designed("seismic.json");
    EXPECT_NEAR(made.at("ST-A-1", 1).overturning.in(1_ftlb), 86154, 5);
    EXPECT_NEAR(made.at("ST-A-1", 1).tensionAsd.value(), 2017, 1);
}

TEST(SampleCases, WindHasTheTensionOfItsComment)
{
    const Designed made = designed("wind.json");
    EXPECT_NEAR(made.at("ST-A-1", 1).windOverturning.in(1_ftlb), 76600, 0.01 * 76600);
    EXPECT_NEAR(made.at("ST-A-1", 1).tensionAsd.value(), 1900, 0.015 * 1900);
}

TEST(SampleCases, PerforatedHasTheTensionOfItsComment)
{
    const Designed made = designed("perforated.json");
    EXPECT_NEAR(made.at("ST-A-1", 1).perforation, 0.8197, 1e-4);
    EXPECT_NEAR(made.at("ST-A-1", 1).tensionAsd.value(), 2512, 1);
    EXPECT_NEAR(made.at("ST-A-1", 1).unitShearAsd.in(1_plf), 320, 0.5);
}

TEST(SampleCases, DiscontinuousHasTheTensionsOfItsComment)
{
    const Designed made = designed("discontinuous.json");
    EXPECT_NEAR(made.at("UP", 2).tensionAsd.value(), 2244, 1);
    EXPECT_NEAR(made.at("LOW", 1).overturning.in(1_ftlb), 110000, 1e-3);
    EXPECT_NEAR(made.at("LOW", 1).tensionAsd.value(), 1133, 1);
    const auto& off = *std::ranges::find(made.path.stacks, "OFF", &loadpath::StackLoads::label);
    EXPECT_EQ(off.base, building::StackBase::Transfer);
    EXPECT_NEAR(off.reaction.tensionOverstrength.value(), 7724, 1);
}

TEST(SampleCases, TwoDiaphragmsHaveTheShearsOfTheirComment)
{
    const Designed made = designed("two_diaphragms.json");
    for (const char* stack : {"ST-A-1", "ST-B-1", "ST-1-1", "ST-2-1"}) {
        EXPECT_NEAR(made.at(stack, 2).storyShear.value(), 6000, 1e-3) << stack;
        EXPECT_NEAR(made.at(stack, 1).storyShear.value(), 10200, 10) << stack;
    }
}

} // namespace
