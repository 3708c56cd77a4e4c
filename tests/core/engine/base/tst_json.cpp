#include <gtest/gtest.h>

#include "core/engine/base/archive.h"
#include "core/engine/base/calculation.h"
#include "core/engine/base/json.h"

using namespace holdfast;

namespace sample {

enum class Kind { FloorPlan, Other };
HOLDFAST_NAMES(Kind, FloorPlan, Other)

struct Wall {
    std::string mark;
    Length wallLength;
    std::optional<Force> uplift;
    Kind kind = Kind::Other;
    std::vector<Force> forces;
};
HOLDFAST_FIELDS(Wall, mark, wallLength, uplift, kind, forces)
HOLDFAST_REQUIRED(Wall, mark, wallLength)

struct Pipe {
    Length radius;
};
HOLDFAST_FIELDS(Pipe, radius)

} // namespace sample

namespace {

Result<sample::Wall> read(const char* text)
{
    return fromJson<sample::Wall>(*parseJson(text, "case.json"), "case.json");
}

std::string sentence(const char* text)
{
    const auto wall = read(text);
    return wall ? "accepted" : describe(wall.fault());
}

TEST(Json, KeysCarryTheirUnits)
{
    const auto wall =
        read(R"({"mark":"SW1","wall_length_ft":29,"uplift_kip":2.5,"forces_lb":[1,2],"kind":"floor_plan"})");
    ASSERT_TRUE(wall.ok());
    EXPECT_EQ(wall->wallLength, 29_ft);
    EXPECT_EQ(wall->uplift, 2.5_kip);
    EXPECT_EQ(wall->kind, sample::Kind::FloorPlan);
    EXPECT_EQ(toJson(*wall).dump(),
              R"({"mark":"SW1","wall_length_in":348.0,"uplift_lb":2500.0,"kind":"floor_plan","forces_lb":[1.0,2.0]})");
}

TEST(Json, ALengthMayBeWrittenAsFeetAndInches)
{
    EXPECT_EQ(read(R"({"mark":"SW1","wall_length":"9'-1 1/8\""})")->wallLength, 109.125_in);
}

TEST(Json, WhatIsWrongIsNamed)
{
    EXPECT_EQ(sentence(R"({"mark":"SW1","wall_length":29})"),
              "case.json, wall_length: has no unit; name it with its unit, for example wall_length_in. "
              "Write the unit with the value.");
    EXPECT_NE(sentence(R"({"mark":"SW1"})").find("wall_length: is missing"), std::string::npos);
    EXPECT_NE(sentence(R"({"mark":"SW1","wall_length_ft":1,"colour":3})").find("colour: is not a known field"),
              std::string::npos);
    EXPECT_NE(sentence(R"({"mark":7,"wall_length_ft":1})").find("mark: must be a text"), std::string::npos);
    EXPECT_NE(sentence(R"({"mark":"a","wall_length_ft":1,"wall_length_in":12})").find("given twice"),
              std::string::npos);
    EXPECT_NE(sentence(R"({"mark":"a","wall_length_ft":1,"kind":"x"})").find("one of floor_plan, other"),
              std::string::npos);
}

TEST(Json, ABigHandleIsReadAndATooBigOneRefused)
{
    const Json big = std::uint64_t(0xFFFFFFFFFFFFFFFF);
    EXPECT_EQ(*fromJson<std::uint64_t>(big, ""), 0xFFFFFFFFFFFFFFFFu);
    EXPECT_FALSE(fromJson<std::uint32_t>(big, "").ok());
    EXPECT_FALSE(fromJson<std::uint32_t>(Json(-1), "").ok());
    EXPECT_FALSE(fromJson<int>(Json(1.5), "").ok());
}

TEST(Json, AVariantIsReadByItsFields)
{
    using Shape = std::variant<sample::Wall, sample::Pipe>;
    const Shape pipe = sample::Pipe{2_in};
    EXPECT_EQ(toJson(pipe).dump(), R"({"radius_in":2.0})");
    EXPECT_EQ(std::get<sample::Pipe>(*fromJson<Shape>(toJson(pipe), "")).radius, 2_in);
    EXPECT_FALSE(fromJson<Shape>(Json::object({{"colour", 3}}), "").ok());
}

TEST(Json, BrokenTextNamesTheLine)
{
    const auto json = parseJson("{\n\"a\": 1,\n oops\n}", "case.json");
    ASSERT_FALSE(json.ok());
    EXPECT_EQ(json.fault().place, "line 3");
}

TEST(Archive, RoundTripsAndRefusesDamage)
{
    const sample::Wall wall{"SW1", 29_ft, 2.5_kip, sample::Kind::FloorPlan, {1_lb, 2_lb}};
    const Bytes bytes = encode(wall);
    EXPECT_EQ(encode(*decode<sample::Wall>(bytes)), bytes);
    for (std::size_t cut = 0; cut < bytes.size(); ++cut)
        EXPECT_FALSE(decode<sample::Wall>(std::span(bytes).first(cut)).ok()) << cut;
}

TEST(Calculation, TheSubstitutionShowsTheNumbers)
{
    Calculation c;
    c.formula = "T = (f_E*M_OT - f_D*M_R)/d";
    c.symbols = {{"f_E", 0.7, Unit::None, "", true}, {"M_OT", 1502751, Unit::FootPound, "", true},
                 {"f_D", 0.431, Unit::None, "", true}, {"M_R", 889778, Unit::FootPound, "", true},
                 {"d", 25.98, Unit::Foot, "", true}};
    c.result = 25723;
    c.unit = Unit::Pound;
    EXPECT_EQ(line(c), "T = (f_E*M_OT - f_D*M_R)/d = (0.700*1,502,751 - 0.431*889,778)/25.98 = 25,723 lb");
}

} // namespace
