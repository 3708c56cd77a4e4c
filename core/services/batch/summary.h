// The summary of a batch as the files others read.
#pragma once

#include <string>
#include <vector>

#include "core/engine/base/json.h"
#include "core/engine/report/report_document.h"
#include "core/services/batch/batch.h"

namespace holdfast::batch {

std::string summaryCsv(const std::vector<ProjectSummary>& rows);
Json summaryJson(const std::vector<ProjectSummary>& rows);   // holdfast.batch/2
report::ReportDocument summaryDocument(const std::vector<ProjectSummary>& rows);

// summary.csv alone while the batch runs; with `whole` summary.json and summary.pdf too. Each whole or not at all.
Outcome writeSummary(const std::vector<ProjectSummary>& rows, const std::string& folder, bool whole, const Run& run);

} // namespace holdfast::batch
