// The first sheet: what the package is about, who made it, and an empty place for a seal.
#pragma once

#include "core/engine/report/report_document.h"
#include "core/services/exports/firm_template.h"
#include "core/services/exports/page_flow.h"

namespace holdfast::exports {

void layCover(PageFlow& flow, const report::CoverPage& cover, const ReportLook& look);

}  // namespace holdfast::exports
