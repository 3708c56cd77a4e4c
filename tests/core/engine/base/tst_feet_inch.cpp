#include <gtest/gtest.h>

#include "core/engine/base/feet_inch.h"

using namespace holdfast;

namespace {

double inches(std::string_view text, LengthUnit bare = LengthUnit::None)
{
    const auto length = parseLength(text, bare);
    return length ? length->value() : -999.0;
}

TEST(FeetInch, ReadsWhatDraftersWrite)
{
    EXPECT_DOUBLE_EQ(inches("10'"), 120);
    EXPECT_DOUBLE_EQ(inches("10'-0\""), 120);
    EXPECT_DOUBLE_EQ(inches("9'-1 1/8\""), 109.125);
    EXPECT_DOUBLE_EQ(inches("-0'-6\""), -6);
    EXPECT_DOUBLE_EQ(inches("8'6"), 102);
    EXPECT_DOUBLE_EQ(inches("1'-13\""), 25);
    EXPECT_DOUBLE_EQ(inches("1'-6 1/2\""), 18.5);
    EXPECT_DOUBLE_EQ(inches("1' 6-1/2\""), 18.5);
    EXPECT_DOUBLE_EQ(inches("1'6-1/2"), 18.5);
    EXPECT_DOUBLE_EQ(inches("6\xC2\xBD\""), 6.5);
    EXPECT_DOUBLE_EQ(inches("2.5'"), 30);
    EXPECT_DOUBLE_EQ(inches("12 ft 3 in"), 147);
    EXPECT_DOUBLE_EQ(inches("254 mm"), 10);
    EXPECT_DOUBLE_EQ(inches("5/8", LengthUnit::Inch), 0.625);
    EXPECT_DOUBLE_EQ(inches("9.5", LengthUnit::Foot), 114);
    EXPECT_DOUBLE_EQ(inches("6''"), 6);
}

TEST(FeetInch, RefusesWhatIsNoLength)
{
    for (const char* text : {"3/0\"", "1''2'", "6\"-1'", "", "abc", "10", "1e5'"})
        EXPECT_FALSE(parseLength(text, LengthUnit::None).ok()) << text;
}

TEST(FeetInch, FormatsWithOneRoundingAndACarry)
{
    EXPECT_EQ(formatFeetInches(Length(11.97)), "1'-0\"");
    EXPECT_EQ(formatFeetInches(Length(6.5)), "0'-6 1/2\"");
    EXPECT_EQ(formatFeetInches(Length(-6.5)), "-0'-6 1/2\"");
    EXPECT_EQ(formatInches(Length(126.25)), "126 1/4\"");
    EXPECT_EQ(formatInches(Length(0.75)), "3/4\"");
    EXPECT_EQ(formatInches(Length(0)), "0\"");
    EXPECT_EQ(formatFeetInches(Length(-0.001)), "0'-0\"");
}

TEST(FeetInch, ParseOfFormatIsTheRoundedLength)
{
    for (int sixteenths = -4000; sixteenths < 4000; sixteenths += 7)
        EXPECT_DOUBLE_EQ(inches(formatFeetInches(Length(sixteenths / 16.0))), sixteenths / 16.0);
}

} // namespace
