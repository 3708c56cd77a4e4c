// What stands on each sheet around the text: the title strip with "Sheet n of N", the foot with program,
// codes and run, and the index that points at the sheets.
#pragma once

#include "core/engine/report/report_document.h"
#include "core/services/exports/page_flow.h"

namespace holdfast::exports {

// Of a package's stamp: a warning while it is preliminary, else as sure as the text.
QRgb inkOf(const QString& status);

void layFrames(const report::ReportDocument& document, const TextRuler& ruler, Pages& pages);

// Sheets the index needs beyond the one on which it starts at `top`.
int indexPageCount(const report::ReportDocument& document, const PageGeometry& geometry, double top);
// Writes the index lines onto the reserved sheets; each line leads to its sheet when it is clicked.
void fillIndex(PageFlow& flow, int firstPage, double top, const std::vector<Bookmark>& bookmarks);

}  // namespace holdfast::exports
