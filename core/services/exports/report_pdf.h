// The calculation package as a PDF: embedded fonts, vectors, searchable text, bookmarks, page labels.
#pragma once

#include <functional>

#include <QByteArray>
#include <QPainter>
#include <QString>

#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/pipeline/snapshot.h"
#include "core/services/exports/firm_template.h"

namespace holdfast::exports {

// Needs a QGuiApplication (offscreen will do), no OpenGL and no particular thread. The same snapshot gives
// the same bytes. A package with missing chapters is refused.
Result<QByteArray> renderReportPdf(const pipeline::Snapshot& snapshot, const Run& run, const ReportLook& look = {});

// Paints a figure of such a document into its area, in device units.
using PaintFigure = std::function<void(QPainter& painter, const QRectF& area, const report::FigureRef& figure)>;

// Any other document: a batch's summary. The same document gives the same bytes. Its figures, if it has any, are
// painted by `paint`, on this thread.
Result<QByteArray> renderDocumentPdf(const report::ReportDocument& document, const Run& run,
                                     const PaintFigure& paint = {});

// The file that was at `path` stays when anything goes wrong or the run is stopped.
Outcome writeReportPdf(const pipeline::Snapshot& snapshot, const QString& path, const Run& run,
                       const ReportLook& look = {});

}  // namespace holdfast::exports
