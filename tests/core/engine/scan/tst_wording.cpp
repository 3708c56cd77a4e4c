// Readings of letters as they came from scans, and what the drafter wrote.
#include <gtest/gtest.h>

#include "core/engine/scan/wording.h"

namespace {

using holdfast::scan::mendedWording;

TEST(Wording, lengthsHaveFootMarksAndDigits)
{
    EXPECT_EQ(mendedWording("24-6\""), "24'-6\"");
    EXPECT_EQ(mendedWording("4'-Q\"'"), "4'-0\"");
    EXPECT_EQ(mendedWording("SCALE: 1/8\" = 1'-O\""), "SCALE: 1/8\" = 1'-0\"");
    EXPECT_EQ(mendedWording("1O\xE2\x80\x99 \xE2\x80\x93 3 1/2''"), "10'-3 1/2\"");
    EXPECT_EQ(mendedWording("24\xC2\xB0-6\""), "24'-6\"");
    EXPECT_EQ(mendedWording("21'-0\" 8'-6\""), "21'-0\" 8'-6\"");
}

TEST(Wording, marksAndNotesStayAsTheyAre)
{
    for (const char* text : {"HD-1", "S-201", "SW4", "D-D'S", "SIDE-S\" B", "8d @ 6\" O.C.", "W12X26", "A-101 \"B\""})
        EXPECT_EQ(mendedWording(text), text);
    EXPECT_EQ(mendedWording("10d @ 4\" 0.C."), "10d @ 4\" O.C.");
}

TEST(Wording, aMarkIsLettersAndANumber)
{
    using namespace holdfast::scan;
    EXPECT_TRUE(isMark("SW4") && isMark("HD-1") && isMark("P3"));
    EXPECT_FALSE(isMark("SWl") || isMark("24'-6\"") || isMark("UNIT") || isMark("2"));
    EXPECT_EQ(markFamily("Swi"), "SW");
    EXPECT_EQ(markFamily("ATS-2"), "ATS-");
    EXPECT_EQ(markFamily("BEDROOM"), "");
}

} // namespace
