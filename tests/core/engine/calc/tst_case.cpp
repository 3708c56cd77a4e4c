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

// Two stacks of one story each over each other, 20 ft below 10 ft, as a case.
std::string pair(const std::string& upper, const std::string& lower = "", const std::string& rest = "")
{
    return R"({"stacks": [{"label": "LOW", "walls": [{"story": 1, "length_ft": 20)" + lower + R"(}]},
                {"label": "UP", "walls": [{"story": 2, "length_ft": 10, "offset_ft": 5}])" + upper + R"(}],
               "schedule": [{"mark": "FT", "method": "force_transfer", "edge_spacing_in": 4},
                            {"mark": "SG", "method": "segmented", "edge_spacing_in": 4}],
               "criteria": {"stories": [{"story": 1, "height_ft": 10}, {"story": 2, "height_ft": 10}])" + rest + "}}";
}

building::WallLayout layoutOf(const std::string& text)
{
    const auto made = calc::caseFromJson(text, "case.json");
    EXPECT_TRUE(made.ok()) << describe(made.fault());
    return made ? calc::toLayout(*made) : building::WallLayout{};
}

TEST(CaseSupport, ALateStartIsOnATransferElementUnlessItSaysOtherwise)
{
    const auto alone = layoutOf(pair(""));
    EXPECT_EQ(alone.stacks.at(0).base, building::StackBase::Podium);
    EXPECT_EQ(alone.stacks.at(1).base, building::StackBase::Transfer);
    const auto carried = layoutOf(pair(R"(, "supported_by": "LOW")"));
    EXPECT_EQ(carried.stacks.at(1).base, building::StackBase::Wall);
    EXPECT_EQ(carried.stacks.at(1).support, carried.stacks.at(0).id);
    // Without places of their own it lies on the wall below, 5 ft from its start.
    EXPECT_DOUBLE_EQ(carried.walls.at(1).axis.a.x, 60);
    EXPECT_DOUBLE_EQ(carried.walls.at(1).axis.a.y, carried.walls.at(0).axis.a.y);
}

TEST(CaseSupport, AWrongSupportIsNamed)
{
    expectRefused(pair(R"(, "supported_by": "NONE")"), "stacks[1].supported_by", "NONE");
    expectRefused(with(pair(""), "\"label\": \"LOW\",", "\"label\": \"LOW\", \"supported_by\": \"UP\","),
                  "stacks[0].supported_by", "begins at story 1");
    expectRefused(with(pair(R"(, "supported_by": "LOW")"), "\"offset_ft\": 5", "\"offset_ft\": 12"),
                  "stack UP.supported_by", "does not lie");
    const std::string third = R"(, {"story": 3, "height_ft": 10}])";
    std::string high = with(pair(R"(, "supported_by": "LOW")"), "{\"story\": 2, \"length_ft\"",
                            "{\"story\": 3, \"length_ft\"");
    high = with(high, "{\"story\": 2, \"height_ft\": 10}]", "{\"story\": 2, \"height_ft\": 10}" + third);
    expectRefused(high, "stacks[1].supported_by", "no wall on story 2");
}

TEST(CaseSupport, AStoryLeftOutIsNamed)
{
    std::string text = published();
    text = with(text,
                "\"story\": 3,\n     \"length_ft\": 29,\n     \"thickness_in\": 5.5,\n     \"mark\": "
                "\"SW3\"\n    },\n    {\n     ",
                "");
    expectRefused(text, "stacks[0].walls", "leave out a story");
}

TEST(CasePlaces, AreGivenForAllStacksOrForNone)
{
    expectRefused(pair(R"(, "x_ft": 3, "y_ft": 4)"), "stacks[0].x", "other stacks have a place");
    expectRefused(pair("", "", R"(, "loads": {"diaphragms": [{"story": 1, "kind": "rigid", "extent_x_ft": 40,
                                 "extent_y_ft": 40}]})"), "stacks[0].x", "rigid");
}

TEST(CasePlaces, DirectionTurnsTheWall)
{
    std::string text = pair(R"(, "x_ft": 10, "y_ft": 20, "direction_degrees": 90)");
    text = with(text, "\"label\": \"LOW\",", "\"label\": \"LOW\", \"x_ft\": 0, \"y_ft\": 0,");
    const auto layout = layoutOf(text);
    const auto& axis = layout.walls.at(1).axis;
    EXPECT_DOUBLE_EQ(axis.a.x, 120);
    EXPECT_DOUBLE_EQ(axis.b.x, 120);
    EXPECT_DOUBLE_EQ(axis.a.y, 300);             // 20 ft + 5 ft of offset
    EXPECT_DOUBLE_EQ(axis.b.y, 420);
}

const char* kOpening = R"(, "openings": [{"from_ft": 8, "to_ft": 12, "height_ft": 7}])";

TEST(CaseSegments, ASegmentedWallBecomesAStackASegment)
{
    const auto layout = layoutOf(pair("", std::string(R"(, "method": "segmented")") + kOpening));
    ASSERT_EQ(layout.stacks.size(), 3u);
    EXPECT_EQ(layout.stacks[0].label, "LOW-a");
    EXPECT_EQ(layout.stacks[1].label, "LOW-b");
    EXPECT_EQ(layout.stacks[1].gridLabel, "LOW");      // the row that named the wall serves its segments
    EXPECT_DOUBLE_EQ(layout.walls.at(1).length.in(1_ft), 8);
    EXPECT_TRUE(layout.walls.at(1).openings.empty());
    EXPECT_EQ(layout.stacks[2].id.value, 2u);
}

TEST(CaseSegments, TheScheduleMaySayTheMethod)
{
    EXPECT_EQ(layoutOf(pair("", std::string(R"(, "mark": "SG")") + kOpening)).stacks.size(), 3u);
    const auto transfer = layoutOf(pair("", std::string(R"(, "mark": "FT")") + kOpening));
    EXPECT_EQ(transfer.walls.at(0).method, building::OpeningMethod::ForceTransfer);
}

TEST(CaseSegments, PointLoadsOnThemAreRefused)
{
    expectRefused(pair("", std::string(R"(, "mark": "SG")") + kOpening,
                       R"(, "loads": {"wall_lines": [{"lines": ["LOW"],
                            "points": [{"story": 1, "load_lb": 100, "from_start_ft": 2}]}]})"),
                  "criteria.loads.wall_lines[0].points", "segments");
}

} // namespace
