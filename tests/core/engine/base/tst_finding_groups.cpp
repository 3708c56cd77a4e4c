#include <gtest/gtest.h>

#include "core/engine/base/finding_groups.h"

using namespace holdfast;

namespace {

Finding drift(const std::string& run, const std::string& number)
{
    return {"rods.drift", Severity::Warning, {SubjectKind::RodRun, run, 4},
            "The drift of run " + run + " is " + number + " in.", "", "", {}};
}

TEST(FindingGroups, EqualRunsAreOneSentence)
{
    const auto groups = groupAlike({drift("RR-1", "1.9"), drift("RR-2", "1.9"), drift("RR-3", "2.1")});
    ASSERT_EQ(groups.size(), 2u);
    EXPECT_EQ(subjectsText(groups[0]), "RR-1 and 1 more");
    EXPECT_EQ(subjectsText(groups[1]), "RR-3");
}

TEST(FindingGroups, AnotherSeverityIsAnotherFinding)
{
    Finding worse = drift("RR-2", "1.9");
    worse.severity = Severity::Error;
    EXPECT_EQ(groupAlike({drift("RR-1", "1.9"), worse}).size(), 2u);
}

} // namespace
