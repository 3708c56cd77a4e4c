#include <gtest/gtest.h>

#include "tests/core/services/exports/sample_snapshot.h"

using namespace holdfast;

namespace {

report::ReportDocument sampleDocument()
{
    const pipeline::Snapshot results = sample::results();
    return *report::buildReport(sample::reportInput(results), {});
}

std::vector<std::string> mainTitles(const report::ReportDocument& document)
{
    std::vector<std::string> titles;
    for (const auto& chapter : document.chapters)
        if (chapter.depth == 1)
            titles.push_back(chapter.title);
    return titles;
}

bool has(const report::ReportDocument& document, const std::string& title)
{
    return std::any_of(document.chapters.begin(), document.chapters.end(),
                       [&](const auto& chapter) { return chapter.title == title; });
}

// All words of a chapter, cells and sentences.
std::string textOf(const report::ReportDocument& document, const std::string& title)
{
    std::string text;
    for (const auto& chapter : document.chapters) {
        if (chapter.title != title)
            continue;
        for (const auto& block : chapter.blocks) {
            if (const auto* p = std::get_if<report::Paragraph>(&block))
                text += p->text + "\n";
            if (const auto* t = std::get_if<report::Table>(&block))
                for (const auto& row : t->rows)
                    for (const auto& cell : row)
                        text += cell + "\n";
        }
    }
    return text;
}

TEST(BuildReport, ChaptersStandInTheOrderTheyAreBound)
{
    const std::vector<std::string> expected = {"Cover",
                                               "Index",
                                               "Executive summary",
                                               "Revision history",
                                               "Basis of design",
                                               "Materials and hardware",
                                               "Assumptions",
                                               "Wall plans",
                                               "Shear wall schedule",
                                               "Distribution of forces",
                                               "Wall stacks",
                                               "Rod runs",
                                               "Rod schedule",
                                               "Hardware schedule",
                                               "Shrinkage and take-up",
                                               "Anchorage",
                                               "Clash register",
                                               "Code compliance",
                                               "Verification",
                                               "Failure modes and confidence",
                                               "Audit trail",
                                               "Limitations"};
    const auto document = sampleDocument();
    EXPECT_EQ(mainTitles(document), expected);
    EXPECT_TRUE(report::missingChapters(document).empty());
}

TEST(BuildReport, AMissingChapterAndAnEmptyOneAreNamed)
{
    auto document = sampleDocument();
    std::erase_if(document.chapters, [](const auto& c) { return c.title == "Verification"; });
    for (auto& chapter : document.chapters)
        if (chapter.title == "Anchorage")
            chapter.blocks.clear();
    EXPECT_EQ(report::missingChapters(document), (std::vector<std::string> {"Anchorage", "Verification"}));
}

TEST(BuildReport, EqualRunsArePrintedOnce)
{
    const auto document = sampleDocument();
    EXPECT_NE(textOf(document, "Rod run RR-A-1-S").find("Typical of RR-A-1-E"), std::string::npos);
    EXPECT_FALSE(has(document, "Rod run RR-A-1-E"));
    EXPECT_TRUE(has(document, "Rod run RR-B-1-E"));
}

TEST(BuildReport, ARunOverItsLimitIsSaidInTheSummary)
{
    const std::string summary = textOf(sampleDocument(), "Executive summary");
    EXPECT_NE(summary.find("NOT ADEQUATE: 1 rod run exceeds a limit"), std::string::npos);
    EXPECT_NE(summary.find("1.070\nNG"), std::string::npos);
}

TEST(BuildReport, WhatNobodyVerifiedCarriesADagger)
{
    const std::string schedule = textOf(sampleDocument(), "Hardware schedule");
    EXPECT_NE(schedule.find("TUD-9 \u2020"), std::string::npos);
    EXPECT_EQ(schedule.find("BP-3x3 \u2020"), std::string::npos);
}

TEST(BuildReport, NoSealIsAppliedAndTheLimitsAreSaid)
{
    const auto document = sampleDocument();
    const auto& cover = std::get<report::CoverPage>(document.chapters.front().blocks.front());
    EXPECT_EQ(cover.status, "PRELIMINARY - NOT FOR CONSTRUCTION");
    const std::string limits = textOf(document, "Limitations");
    for (const char* excluded :
         {"Collectors", "diaphragms", "foundations", "Field verification", "observation"})
        EXPECT_NE(limits.find(excluded), std::string::npos) << excluded;
}

TEST(BuildReport, AStageWithoutResultIsSaidSo)
{
    pipeline::Snapshot results = sample::results();
    results.clashes.reset();
    const auto document = report::buildReport(sample::reportInput(results), {});
    EXPECT_NE(textOf(*document, "Clash register").find("were not looked for"), std::string::npos);
    EXPECT_TRUE(report::missingChapters(*document).empty());
}

TEST(BuildReport, NothingDesignedAndStoppedAreFaults)
{
    pipeline::Snapshot results = sample::results();
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = report::buildReport(sample::reportInput(results), {stop.get_token(), {}});
    ASSERT_FALSE(stopped.ok());
    EXPECT_EQ(stopped.fault().code, FaultCode::Cancelled);
    results.layout = sample::shared(building::WallLayout {});
    results.schedule = sample::shared(rods::RodSchedule {});
    const auto nothing = report::buildReport(sample::reportInput(results), {});
    ASSERT_FALSE(nothing.ok());
    EXPECT_EQ(nothing.fault().code, FaultCode::NothingToDo);
}

TEST(BuildReport, FindingsComeWorstFirstAndOnce)
{
    pipeline::Snapshot results = sample::results();
    audit::AuditRecord audited = *results.audit;
    Finding worse = results.layout->findings.front();
    worse.severity = Severity::Critical;
    worse.message = "The second calculation differs by 12 %.";
    audited.findings = {results.layout->findings.front(), worse};
    results.audit = sample::shared(audited);
    const auto findings = report::findingsOf(sample::reportInput(results));
    ASSERT_EQ(findings.size(), 2u);
    EXPECT_EQ(findings.front().severity, Severity::Critical);
}

}  // namespace
