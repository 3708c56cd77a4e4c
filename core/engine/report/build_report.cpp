#include "core/engine/report/build_report.h"

#include <algorithm>
#include <functional>
#include <set>

#include "core/engine/report/chapters.h"
#include "core/engine/report/wording.h"

namespace holdfast::report {

namespace {

struct ChapterRule {
    const char* title;  // of its first chapter; a package without it is incomplete
    std::function<Chapters(const ReportInput&, const Run&)> make;
    double weight;  // share of the work
};

const std::vector<ChapterRule>& chapterTable()
{
    using I = const ReportInput&;
    using R = const Run&;
    static const std::vector<ChapterRule> table = {
        {"Cover", [](I i, R) { return coverChapter(i); }, 1},
        {kIndexTitle, [](I, R) { return indexChapter(); }, 1},
        {"Executive summary", [](I i, R) { return summaryChapter(i); }, 1},
        {"Revision history", [](I i, R) { return revisionChapter(i); }, 1},
        {"Basis of design", [](I i, R) { return basisChapter(i); }, 1},
        {"Materials and hardware", [](I i, R) { return hardwareSourcesChapter(i); }, 1},
        {"Assumptions", [](I i, R) { return assumptionsChapter(i); }, 1},
        {"Wall plans", [](I i, R) { return wallPlansChapter(i); }, 1},
        {"Shear wall schedule", [](I i, R) { return wallScheduleChapter(i); }, 1},
        {"Distribution of forces", [](I i, R) { return distributionChapter(i); }, 1},
        {"Wall stacks", [](I i, R r) { return loadPathChapter(i, r); }, 20},
        {"Rod runs", [](I i, R r) { return rodRunsChapter(i, r); }, 60},
        {"Rod schedule", [](I i, R) { return rodScheduleChapter(i); }, 2},
        {"Hardware schedule", [](I i, R) { return hardwareScheduleChapter(i); }, 1},
        {"Shrinkage and take-up", [](I i, R) { return shrinkageChapter(i); }, 1},
        {"Anchorage", [](I i, R) { return anchorageChapter(i); }, 1},
        {"Clash register", [](I i, R) { return clashChapter(i); }, 1},
        {"Code compliance", [](I i, R) { return complianceChapter(i); }, 2},
        {"Verification", [](I i, R) { return verificationChapter(i); }, 2},
        {"Failure modes and confidence", [](I i, R) { return confidenceChapter(i); }, 1},
        {"Audit trail", [](I i, R) { return trailChapter(i); }, 1},
        {"Limitations", [](I, R) { return limitationsChapter(); }, 1},
    };
    return table;
}

ReportDocument frameOf(const ReportInput& input)
{
    const building::ProjectInfo& project = input.criteria.project;
    ReportDocument document;
    document.project = project.name.empty() ? "Untitled project" : project.name;
    document.number = orDash(project.number);
    document.subject = "Continuous rod tie-down design";
    document.preparedBy = project.engineer;
    document.checkedBy = project.checker;
    document.date = project.date;
    document.revision = orDash(project.revision);
    document.footer = joined(
        {orDash(input.program), codeSet(input.criteria.codes), "run " + orDash(input.runHash.substr(0, 16))},
        "  |  ");
    document.findings = findingsOf(input);
    return document;
}

}  // namespace

Result<ReportDocument> buildReport(const ReportInput& input, const Run& run)
{
    if (input.layout.walls.empty() && input.schedule.runs.empty())
        return Fault {
            FaultCode::NothingToDo, {}, "report", "there is neither a wall nor a rod run to report on"};
    double whole = 0, done = 0;
    for (const ChapterRule& rule : chapterTable())
        whole += rule.weight;
    ReportDocument document = frameOf(input);
    for (const ChapterRule& rule : chapterTable()) {
        const Run part = run.part(done / whole, (done + rule.weight) / whole);
        for (Chapter& chapter : rule.make(input, part))
            document.chapters.push_back(std::move(chapter));
        if (run.stopped())
            return cancelled("the report");
        done += rule.weight;
        run.progress.report(done / whole);
    }
    return document;
}

std::vector<std::string> missingChapters(const ReportDocument& document)
{
    std::set<std::string> present;
    std::string chapter;
    for (const Chapter& c : document.chapters) {
        if (c.depth <= 1)
            chapter = c.title;
        // The index is filled by the writer; all others need something to read, in themselves or in a
        // section.
        if (!c.blocks.empty() || c.title == kIndexTitle)
            present.insert(chapter);
    }
    std::vector<std::string> missing;
    for (const ChapterRule& rule : chapterTable())
        if (!present.contains(rule.title))
            missing.emplace_back(rule.title);
    return missing;
}

}  // namespace holdfast::report
