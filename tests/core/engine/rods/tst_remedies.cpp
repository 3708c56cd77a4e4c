// What a failing check offers is tried: the design with it passes.
#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>

#include "tests/core/engine/rods/published_rods.h"

using namespace holdfast;

namespace {

const Finding* findingOf(const published::Design& d, const std::string& rule)
{
    const auto at = std::ranges::find(d.schedule.findings, rule, &Finding::rule);
    return at == d.schedule.findings.end() ? nullptr : &*at;
}

std::string remedyOf(const published::Design& d, const std::string& rule)
{
    const Finding* f = findingOf(d, rule);
    if (f && std::getenv("HOLDFAST_PRINT"))
        std::cout << f->message << "\n  " << f->remedy << "\n";
    return f ? f->remedy : "";
}

bool says(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

// A36 of 3/4 in at most: 9,609 lb where 25,723 lb are asked, 2.68 times.
building::DesignCriteria weakRods()
{
    auto c = published::criteria();
    c.rods.grades = {"A36"};
    c.rods.maxDiameter = 0.75_in;
    c.rods.pairs = false;
    c.rods.elongationLimit = 1_in;
    return c;
}

TEST(Remedies, ARodSaysHowMuchIsMissingAndTheSizeThatDoes)
{
    const std::string remedy = remedyOf(published::design(weakRods()), "rod.tension");
    EXPECT_TRUE(says(remedy, "Needs 2.68 times the capacity")) << remedy;
    EXPECT_TRUE(says(remedy, "A36 at 1 1/4\"")) << remedy; // 26,691 lb
    EXPECT_TRUE(says(remedy, "a lever arm of 69'-7\""))
        << remedy;                                        // 25.98 * 2.677 = 69.55 ft, whole inches up
    EXPECT_FALSE(says(remedy, "side by side")) << remedy; // 12,862 lb each is still too much
    auto c = weakRods();
    c.rods.maxDiameter = 1.25_in;
    EXPECT_EQ(findingOf(published::design(c), "rod.tension"), nullptr);
}

TEST(Remedies, TheLeverArmThatIsOfferedIsTheLeastThatDoes)
{
    const auto made = published::design(weakRods());
    const auto& base = made.schedule.runs[0].segments[0];
    const double moment = base.tensionAsd.value() * 25.98 * 12; // (f_E M - f_D M_R), greatest at the base
    EXPECT_LE(moment / (69 * 12 + 7), base.allowable.value());
    EXPECT_GT(moment / (69 * 12 + 6), base.allowable.value());
}

TEST(Remedies, AHigherGradeIsOfferedWhereItDoes)
{
    auto c = weakRods();
    c.rods.maxDiameter = 0.875_in; // 13,079 lb; B7 28,187, A449 27,059, F1554-55 16,912
    const std::string remedy = remedyOf(published::design(c), "rod.tension");
    EXPECT_TRUE(says(remedy, "grade A449 at 7/8\"")) << remedy;
    EXPECT_TRUE(says(remedy, "two such rods side by side")) << remedy; // 12,862 of 13,079
}

TEST(Remedies, ElongationNamesTheRodThatIsStiffEnough)
{
    auto c = weakRods();
    c.rods.grades = {"A193-B7"};
    c.rods.maxDiameter = 0.875_in;
    c.rods.elongationLimit = 0.20_in;
    const auto made = published::design(c);
    const std::string remedy = remedyOf(made, "rod.elongation");
    ASSERT_NE(remedy, "");
    EXPECT_TRUE(says(remedy, "rods of ")) << remedy;
}

TEST(Remedies, SheathingNamesAConstructionThatDoes)
{
    auto layout = published::scheduledLayout();
    layout.schedule[4].sides = 1; // story 1: 4 in on one side, 510 plf where 1,001 are asked
    layout.schedule[4].allowable = LineLoad(0);
    const auto made = published::design(published::criteria(), layout);
    const std::string remedy = remedyOf(made, "sheathing.shear");
    EXPECT_TRUE(says(remedy, "Needs 1.96 times")) << remedy;
    // Twice 1010/2 = 1,010 plf is the least of the table above 1,001.
    EXPECT_TRUE(says(remedy, "STR1 7/16 8d at 3\" on both sides")) << remedy;
    EXPECT_TRUE(says(remedy, "a wall of 57'-0\"")) << remedy; // 29 ft * 1.9632 = 56.93 ft, whole inches up
}

TEST(Remedies, TheStifferPanelsThatAreOfferedBringTheDriftDown)
{
    auto c = published::criteria();
    c.drift.formulation = building::DriftFormulation::SingleStory;
    c.drift.limitRatio = 0.020;
    auto layout = published::scheduledLayout();
    for (auto& type : layout.schedule)
        type = {type.mark, "15/32 STR I", "10d", 6_in, 12_in, 1, LineLoad(0), "CTR"};
    const auto made = published::design(c, layout);
    const std::string remedy = remedyOf(made, "story.drift");
    ASSERT_TRUE(says(remedy, "in every story at least the stiffness of ")) << remedy;
    const auto from = remedy.find("stiffness of ") + 13;
    const std::string words = remedy.substr(from, remedy.find(" would do") - from);
    for (auto& type : layout.schedule) {
        type.sheathing = words.substr(0, words.find(" ", words.find(" ") + 1));
        type.nail = says(words, "10d") ? "10d" : "8d";
        type.edgeSpacing = Length(std::stod(words.substr(words.find(" at ") + 4)));
        type.sides = says(words, "both") ? 2 : 1;
    }
    EXPECT_EQ(findingOf(published::design(c, layout), "story.drift"), nullptr) << words;
}

TEST(Remedies, TravelNamesDeviceFramingAndMoisture)
{
    auto c = published::criteria();
    c.materials.moistureInitial = 0.28;
    c.materials.settlementPerStory = 0.1_in;
    for (auto& s : c.stories)
        s.floorFraming = building::FramingKind::Sawn;
    const std::string remedy = remedyOf(published::design(c), "device.travel");
    EXPECT_TRUE(says(remedy, "engineered floor framing")) << remedy;
    EXPECT_TRUE(says(remedy, "moisture")) << remedy;
    for (auto& s : c.stories)
        s.floorFraming = building::FramingKind::Engineered;
    EXPECT_EQ(findingOf(published::design(c), "device.travel"), nullptr);
}

TEST(Remedies, SlenderPostsSayHowWideTheyMustBe)
{
    auto c = published::criteria();
    c.posts.sheathingBraces = false;
    c.rods.endOffset = 3_in; // room for one stud outside of the rod
    const auto made = published::design(c);
    const std::string remedy = remedyOf(made, "post.slenderness");
    EXPECT_TRUE(says(remedy, "posts at least ")) << remedy;
}

TEST(Remedies, WhenNothingDoesTheyDoNotPretend)
{
    auto c = published::criteria();
    for (Force& f : c.loads.wallLines[0].seismic)
        f *= 40;
    const auto made = published::design(c);
    for (const Finding& f : made.schedule.findings)
        if (f.rule == "rod.tension" || f.rule == "device.load") {
            EXPECT_TRUE(says(f.remedy, "times the capacity")) << f.remedy;
            EXPECT_FALSE(says(f.remedy, "grade ")) << f.remedy;
        }
}

} // namespace
