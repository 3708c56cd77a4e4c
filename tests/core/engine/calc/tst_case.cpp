#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "core/engine/calc/case.h"

using namespace holdfast;

namespace {

std::string fileText(const std::string& path)
{
    std::ifstream file(std::string(HOLDFAST_SOURCE_DIR) + "/" + path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string published()
{
    return fileText("resources/samples/cases/published_five_story.json");
}

std::string with(std::string text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

std::string sentence(const std::string& text)
{
    const auto made = calc::caseFromJson(text, "case.json");
    return made ? "accepted" : describe(made.fault());
}

void expectRefused(const std::string& text, const std::string& place, const std::string& cause)
{
    const std::string words = sentence(text);
    EXPECT_NE(words.find("case.json"), std::string::npos) << words;
    EXPECT_NE(words.find(place), std::string::npos) << words;
    EXPECT_NE(words.find(cause), std::string::npos) << words;
}

TEST(Case, TheSamplesAreAccepted)
{
    EXPECT_EQ(sentence(published()), "accepted");
    EXPECT_EQ(sentence(fileText("resources/samples/cases/wind_five_story.json")), "accepted");
}

TEST(Case, BecomesWallsAndOneStackFromTheBaseUp)
{
    const auto layout = calc::toLayout(*calc::caseFromJson(published(), "case.json"));
    ASSERT_EQ(layout.walls.size(), 5u);
    ASSERT_EQ(layout.stacks.size(), 1u);
    EXPECT_EQ(layout.stacks[0].gridLabel, "C");
    for (std::uint32_t i = 0; i < 5; ++i) {
        EXPECT_EQ(layout.walls[i].id.value, i);
        EXPECT_EQ(layout.walls[i].level, int(i) + 1);
        EXPECT_EQ(layout.stacks[0].walls[i].value, i);
        EXPECT_DOUBLE_EQ(layout.walls[i].length.in(1_ft), 29);
    }
    EXPECT_EQ(layout.walls[0].label, "SW-1-C-1");
}

TEST(Case, AMissingFieldIsNamed)
{
    expectRefused(with(published(), "\"length_ft\": 29,", ""), "stacks[0].walls[0].length", "is missing");
    expectRefused(R"({"criteria": {}})", "stacks", "is missing");
}

TEST(Case, AnUnknownFieldIsNamed)
{
    expectRefused(
        with(published(), "\"grid\": \"C\"", "\"gird\": \"C\""), "stacks[0].gird", "not a known field");
}

TEST(Case, ALengthWithoutAUnitIsNamed)
{
    expectRefused(
        with(published(), "\"length_ft\": 29", "\"length\": 29"), "stacks[0].walls[0].length", "no unit");
}

TEST(Case, AbsurdValuesAreNamed)
{
    expectRefused(
        with(published(), "\"length_ft\": 29", "\"length_ft\": -29"), "stacks[0].walls[0].length", "-29 ft");
    expectRefused(
        with(published(), "\"length_ft\": 29", "\"length_ft\": 1e9"), "stacks[0].walls[0].length", "outside");
    expectRefused(
        with(published(), "\"height_ft\": 10", "\"height_ft\": 0"), "criteria.stories[0].height", "0 ft");
    expectRefused(with(published(), "\"sds\": 1.206", "\"sds\": 50"), "criteria.seismic.sds", "50");
    expectRefused(with(published(), "\"story\": 1,\n     \"length_ft\"", "\"story\": 9,\n     \"length_ft\""),
                  "stacks[0].walls[0].story", "is 9");
    expectRefused(with(published(), "\"sides\": 2", "\"sides\": 7"), "schedule[0].sides", "1 or 2");
}

TEST(Case, AnotherSchemaIsNotGuessedAt)
{
    expectRefused(with(published(), "holdfast.case/1", "holdfast.case/9"), "schema", "holdfast.case/9");
}

TEST(Case, CutInHalfIsOneSentence)
{
    const std::string text = published();
    expectRefused(text.substr(0, text.size() / 2), "line", "not valid JSON");
    expectRefused("", "line 1", "empty");
}

TEST(Case, AnOpeningOutsideItsWallIsNamed)
{
    const std::string opening
        = "\"mark\": \"SW1\", \"openings\": [{\"from_ft\": 25, \"to_ft\": 32, \"height_ft\": 7}]";
    expectRefused(with(published(), "\"thickness_in\": 5.5,\n     \"mark\": \"SW1\"",
                      "\"thickness_in\": 5.5,\n     " + opening),
        "stacks[0].walls[0].openings[0].to", "32 ft");
}

TEST(Case, WhatIsWrittenReadsBack)
{
    auto made = *calc::caseFromJson(published(), "case.json");
    made.criteria.confirmed.clear();
    Json json = toJson(made);
    json["criteria"].erase("confirmed");
    const auto again = calc::caseFromJson(json.dump(), "case.json");
    ASSERT_TRUE(again) << describe(again.fault());
    EXPECT_EQ(toJson(again->stacks).dump(), toJson(made.stacks).dump());
}

TEST(Case, TheCommittedSchemaIsTheOneTheFieldsGive)
{
    EXPECT_EQ(fileText("resources/schema/calc_case.schema.json"), calc::caseSchema().dump(1) + "\n")
        << "write it again: HOLDFAST_WRITE_SCHEMA=1 tst_calc";
    if (std::getenv("HOLDFAST_WRITE_SCHEMA"))
        std::ofstream(std::string(HOLDFAST_SOURCE_DIR) + "/resources/schema/calc_case.schema.json")
            << calc::caseSchema().dump(1) << "\n";
}

} // namespace
