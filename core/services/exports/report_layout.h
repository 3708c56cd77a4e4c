// A report document on pages: cover, index with page numbers, chapters, and the frame of each sheet.
#pragma once

#include "core/engine/base/run.h"
#include "core/engine/report/report_document.h"
#include "core/services/exports/firm_template.h"
#include "core/services/exports/pages.h"
#include "core/services/exports/text_ruler.h"

namespace holdfast::exports {

// Cancelled runs give the pages laid out so far.
Pages layReport(const report::ReportDocument& document, const TextRuler& ruler, const ReportLook& look, const Run& run);

}  // namespace holdfast::exports
