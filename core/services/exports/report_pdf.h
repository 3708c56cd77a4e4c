// The calculation package as a PDF: embedded fonts, vectors, searchable text, bookmarks, page labels.
#pragma once

#include <QByteArray>
#include <QString>

#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/pipeline/snapshot.h"
#include "core/services/exports/firm_template.h"

namespace holdfast::exports {

// Needs a QGuiApplication (offscreen will do), no OpenGL and no particular thread. The same snapshot gives
// the same bytes. A package with missing chapters is refused.
Result<QByteArray> renderReportPdf(const pipeline::Snapshot& snapshot, const Run& run, const ReportLook& look = {});

// Any other document without figures: a batch's summary. The same document gives the same bytes.
Result<QByteArray> renderDocumentPdf(const report::ReportDocument& document, const Run& run);

// The file that was at `path` stays when anything goes wrong or the run is stopped.
Outcome writeReportPdf(const pipeline::Snapshot& snapshot, const QString& path, const Run& run,
                       const ReportLook& look = {});

}  // namespace holdfast::exports
