// What a review compares: facts of a project, and their differences in words.
#include <gtest/gtest.h>

#include "core/engine/review/content.h"
#include "core/engine/review/pins.h"

using namespace holdfast;
using namespace holdfast::review;

namespace {

pipeline::ProjectInputs inputs()
{
    pipeline::ProjectInputs made;
    made.drawings = {{"/job/S-201.dxf", "aa"}};
    made.criteria.seismic.sds = 1;
    made.criteria.stories.resize(2);
    made.criteria.stories[0].story = 1;
    made.criteria.stories[1].story = 2;
    return made;
}

std::vector<std::string> differences(const pipeline::ProjectInputs& after)
{
    std::vector<std::string> said;
    for (const Change& change : changesBetween(inputFacts(inputs(), {}), inputFacts(after, {})))
        said.push_back(sentenceOf(change));
    return said;
}

pipeline::Snapshot snapshot(double utilization, const char* extra = nullptr)
{
    pipeline::Snapshot s;
    s.inputs = std::make_shared<const pipeline::ProjectInputs>(inputs());
    s.catalogs = std::make_shared<const rods::Catalogs>();
    rods::RodSchedule schedule;
    for (const char* label : {extra, "RR-3-1-S"}) {
        if (!label)
            continue;
        rods::RodRun run;
        run.id.value = std::uint32_t(schedule.runs.size());
        run.label = label;
        run.utilization = utilization;
        schedule.runs.push_back(run);
    }
    s.schedule = std::make_shared<const rods::RodSchedule>(std::move(schedule));
    return s;
}

} // namespace

TEST(ReviewContent, EqualInputsDoNotDiffer)
{
    EXPECT_TRUE(differences(inputs()).empty());
    EXPECT_TRUE(std::ranges::is_sorted(inputFacts(inputs(), {})));
}

TEST(ReviewContent, AChangedCriterionIsNamed)
{
    pipeline::ProjectInputs changed = inputs();
    changed.criteria.seismic.sds = 1.2;
    EXPECT_EQ(differences(changed), std::vector<std::string>{"criteria: seismic.sds 1 -> 1.2"});
}

TEST(ReviewContent, AListElementIsNamedByWhatItIs)
{
    pipeline::ProjectInputs changed = inputs();
    changed.criteria.stories[1].height = Length(131);
    const auto said = differences(changed);
    ASSERT_EQ(said.size(), 1u);
    EXPECT_NE(said.front().find("stories[story 2].height"), std::string::npos) << said.front();
}

TEST(ReviewContent, ADrawingCountsByItsContentNotByItsPlace)
{
    pipeline::ProjectInputs moved = inputs();
    moved.drawings[0].path = "/elsewhere/S-201.dxf";
    EXPECT_TRUE(differences(moved).empty());
    moved.drawings[0].sha256 = "bb";
    EXPECT_EQ(differences(moved), std::vector<std::string>{"drawing S-201.dxf: content changed"});
    moved.drawings[0].sha256.clear();      // not read yet: nobody knows
    EXPECT_TRUE(differences(moved).empty());
    moved.drawings.clear();
    EXPECT_EQ(differences(moved), std::vector<std::string>{"drawing S-201.dxf: content is gone"});
}

TEST(ReviewContent, AnOverrideAndAWordAboutAClashAreInputs)
{
    pipeline::ProjectInputs changed = inputs();
    changed.criteria.overrides.push_back({building::OverrideAction::RejectWall, "SW-1", "", {}, "", "ann"});
    changed.clashRecords.push_back({"CLH-1", clash::ClashStatus::Approved, ""});
    const auto said = differences(changed);
    ASSERT_EQ(said.size(), 3u);
    EXPECT_NE(said[0].find("clash CLH-1"), std::string::npos) << said[0];
    EXPECT_EQ(said[2], "override: reject_wall SW-1 is new");
}

TEST(ReviewContent, AResultIsNamedByItsElementAndField)
{
    const auto changes = changesBetween(factsOf(snapshot(0.84)), factsOf(snapshot(0.97)));
    ASSERT_EQ(changes.size(), 1u);
    EXPECT_EQ(sentenceOf(changes.front()), "rod run RR-3-1-S: utilization 0.84 -> 0.97");
}

TEST(ReviewContent, ANewNeighbourDoesNotChangeTheOthers)
{
    for (const Change& change : changesBetween(factsOf(snapshot(0.84)), factsOf(snapshot(0.84, "RR-0"))))
        EXPECT_EQ(change.about, "rod run RR-0") << sentenceOf(change);
}

TEST(ReviewContent, PinsNameWhatIsThere)
{
    const pipeline::Snapshot s = snapshot(0.84);
    const auto facts = factsOf(s);
    EXPECT_EQ(*pinOf("RR-3-1-S", s, facts), (Pin{PinKind::RodRun, "RR-3-1-S"}));
    EXPECT_EQ(*pinOf("rod_run:RR-3-1-S", s, facts), (Pin{PinKind::RodRun, "RR-3-1-S"}));
    EXPECT_EQ(*pinOf("page:12", s, facts), (Pin{PinKind::Page, "12"}));
    EXPECT_EQ(*pinOf("number:criteria/seismic.sds", s, facts), (Pin{PinKind::Number, "criteria/seismic.sds"}));
    EXPECT_EQ(*pinOf("", s, facts), Pin{});
    EXPECT_FALSE(pinOf("page:0", s, facts).ok());
    EXPECT_FALSE(pinOf("wall:RR-3-1-S", s, facts).ok());
    EXPECT_FALSE(pinOf("RR-9", s, facts).ok());
    EXPECT_EQ(subjectOf(Pin{PinKind::RodRun, "RR-3-1-S"})->kind, SubjectKind::RodRun);
    EXPECT_FALSE(subjectOf(Pin{PinKind::Page, "3"}).has_value());
}
