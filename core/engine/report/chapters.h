// The chapters of the package, in the order they are bound. A chapter may bring sections of depth 2 with it.
#pragma once

#include <vector>

#include "core/engine/report/build_report.h"

namespace holdfast::report {

using Chapters = std::vector<Chapter>;

Chapters coverChapter(const ReportInput& input);
Chapters indexChapter();
Chapters summaryChapter(const ReportInput& input);
Chapters revisionChapter(const ReportInput& input);
Chapters basisChapter(const ReportInput& input);
Chapters hardwareSourcesChapter(const ReportInput& input);
Chapters assumptionsChapter(const ReportInput& input);
Chapters wallPlansChapter(const ReportInput& input);
Chapters wallScheduleChapter(const ReportInput& input);
Chapters distributionChapter(const ReportInput& input);
Chapters loadPathChapter(const ReportInput& input, const Run& run);
Chapters rodRunsChapter(const ReportInput& input, const Run& run);
Chapters rodScheduleChapter(const ReportInput& input);
Chapters hardwareScheduleChapter(const ReportInput& input);
Chapters shrinkageChapter(const ReportInput& input);
Chapters anchorageChapter(const ReportInput& input);
Chapters clashChapter(const ReportInput& input);
Chapters complianceChapter(const ReportInput& input);
Chapters verificationChapter(const ReportInput& input);
Chapters confidenceChapter(const ReportInput& input);
Chapters trailChapter(const ReportInput& input);
Chapters limitationsChapter();

// Runs whose design is the same to the last digit, the first of each kind first: calculations are printed
// once.
struct RunGroup {
    const rods::RodRun* typical = nullptr;
    std::vector<std::string> alsoFor;  // labels of the others
};
std::vector<RunGroup> groupsOf(const rods::RodSchedule& schedule);

}  // namespace holdfast::report
