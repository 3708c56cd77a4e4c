// Records from site: read from CSV, kept as one JSON document beside the project, told as a chapter.
#pragma once

#include <string>

#include "core/engine/asbuilt/deviations.h"
#include "core/engine/report/report_document.h"

namespace holdfast::asbuilt {

struct CsvRecords {
    std::vector<InstalledLevel> levels;
    std::vector<Finding> findings;   // rows and cells that were left out, by line, with what was written
};

// Columns rod_run, story, rod_diameter, rod_grade, coupler_engagement, plate, device, device_travel_left, nut_tight,
// anchor_offset, inspector, date, photograph, remarks, confidence in any order; the first two are required. A size is
// a text with its unit ("1 1/8\"", "28 mm"), or a number in a column whose name ends in _in or _mm. Fault: no header.
Result<CsvRecords> recordsFromCsv(const std::string& text, const std::string& file);
// The same columns with one row for each level of the design, to be filled in on site.
std::string blankForm(const rods::RodSchedule& schedule);

// holdfast.asbuilt/1. A file that is not there is an empty one.
Result<SiteRecords> readRecords(const std::string& path);
Outcome writeRecords(const std::string& path, const SiteRecords& site);
// "tower.holdfast" -> "tower.asbuilt.json", in its folder.
std::string recordsBeside(const std::string& project);
// The shipped ones.
Result<Tolerances> tolerances();

// Fault: no such deviation, or nobody named.
Outcome approve(SiteRecords& site, const AsBuiltReport& report, Approval approval);

// The as-built chapter.
report::ReportDocument asBuiltDocument(const AsBuiltReport& report, const SiteRecords& site,
                                       const std::string& project);
std::string deviationsCsv(const AsBuiltReport& report);

} // namespace holdfast::asbuilt
