// Two schedules in one set of drawings.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "core/engine/detect/detect.h"
#include "core/engine/plan/plan.h"
#include "tests/support/drawn_drawings.h"
#include "tests/support/five_story_podium.h"

using namespace holdfast;
using namespace holdfast::building;

namespace {

// The sample, and behind it the schedule sheet once more as `change` leaves it.
WallLayout withSecondSchedule(const std::function<void(std::vector<WallType>&)>& change)
{
    auto drawn = support::fiveStoryPodium();
    auto drawings = support::drawAndRead(drawn);
    change(drawn.schedule);
    drawn.scheduleNumber = "S-302";
    drawings.push_back(support::drawAndRead(drawn).back());
    const DesignCriteria criteria;
    const auto plan = plan::buildPlanSet(drawings, criteria, holdfast::Run{});
    EXPECT_TRUE(plan.ok());
    auto layout = detect::detectWalls(*plan, drawings, criteria, holdfast::Run{});
    EXPECT_TRUE(layout.ok());
    return std::move(*layout);
}

const Finding* conflict(const WallLayout& layout)
{
    const auto f = std::ranges::find(layout.findings, "detect.schedule.conflict", &Finding::rule);
    return f == layout.findings.end() ? nullptr : &*f;
}

TEST(ScheduleConflicts, TheSameScheduleTwiceIsNone)
{
    const auto layout = withSecondSchedule([](auto&) {});
    EXPECT_EQ(layout.schedule.size(), 5u);
    EXPECT_EQ(conflict(layout), nullptr);
}

TEST(ScheduleConflicts, OneMarkThatIsTwoWallsIsSaid)
{
    const auto layout = withSecondSchedule([](auto& rows) { rows[1].edgeSpacing = Length(6); });
    const Finding* finding = conflict(layout);
    ASSERT_NE(finding, nullptr);
    EXPECT_EQ(finding->severity, Severity::Error);
    EXPECT_NE(finding->message.find("SW2"), std::string::npos) << finding->message;
    EXPECT_NE(finding->message.find("sheet S-301 is followed, not sheet S-302"), std::string::npos) << finding->message;
    EXPECT_NE(finding->message.find("edge nailing 4\" and 6\""), std::string::npos) << finding->message;
    EXPECT_EQ(layout.schedule[1].edgeSpacing, Length(4));
}

TEST(ScheduleConflicts, ACapacityOfItsOwnIsSaid)
{
    const auto layout = withSecondSchedule([](auto& rows) { rows[0].allowable = 999_plf; });
    ASSERT_NE(conflict(layout), nullptr);
    EXPECT_NE(conflict(layout)->message.find("340 plf and 999 plf"), std::string::npos);
}

} // namespace
