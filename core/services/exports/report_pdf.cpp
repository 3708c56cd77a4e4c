#include "core/services/exports/report_pdf.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>

#include "core/engine/base/json.h"
#include "core/engine/report/metric.h"
#include "core/services/exports/atomic_file.h"
#include "core/services/exports/pdf_finish.h"
#include "core/services/exports/report_layout.h"
#include "core/services/figures/figures.h"

namespace holdfast::exports {

namespace {

constexpr int kDpi = 720;  // ten device units a point: fine enough for hair lines, short in the file
constexpr double kUnit = kDpi / 72.0;
constexpr double kLaidOut = 0.15, kPainted = 0.85;  // shares of the progress bar

QRectF onDevice(const QRectF& r)
{
    return {r.left() * kUnit, r.top() * kUnit, r.width() * kUnit, r.height() * kUnit};
}

class PagePainter {
public:
    PagePainter(QPainter& painter, const PaintFigure& paintFigure, const ReportLook& look)
        : m_painter(painter)
        , m_paintFigure(paintFigure)
        , m_look(look)
    {
    }

    void paint(const Page& page)
    {
        for (const FillMark& mark : page.fills)
            m_painter.fillRect(onDevice(mark.area), inked(mark.color));
        for (const LineMark& mark : page.lines) {
            m_painter.setPen(
                QPen(inked(mark.color), mark.width * kUnit, Qt::SolidLine, Qt::FlatCap));
            m_painter.drawLine(QPointF(mark.x1, mark.y1) * kUnit, QPointF(mark.x2, mark.y2) * kUnit);
        }
        for (const FigureMark& mark : page.figures) {
            m_painter.save();
            if (m_paintFigure)
                m_paintFigure(m_painter, onDevice(mark.area), mark.figure);
            m_painter.restore();
        }
        for (const LogoMark& mark : page.logos)
            paintLogo(onDevice(mark.area));
        for (const TextMark& mark : page.texts)
            paintText(mark);
    }

private:
    // The firm's colour takes the place of ours.
    QColor inked(QRgb color) const { return QColor::fromRgba(color == Ink::accent ? m_look.accent : color); }

    // As large as the area allows, at its lower right corner.
    void paintLogo(const QRectF& area)
    {
        const QSizeF size = QSizeF(m_look.logo.size()).scaled(area.size(), Qt::KeepAspectRatio);
        m_painter.drawImage(QRectF(area.bottomRight() - QPointF(size.width(), size.height()), size), m_look.logo);
    }

    void paintText(const TextMark& mark)
    {
        if (m_face != int(mark.face) || m_size != mark.size) {
            m_face = int(mark.face);
            m_size = mark.size;
            m_painter.setFont(figures::faceAt(mark.face, mark.size));
        }
        m_painter.setPen(inked(mark.color));
        m_painter.drawText(QPointF(mark.x, mark.baseline) * kUnit, mark.text);
    }

    QPainter& m_painter;
    const PaintFigure& m_paintFigure;
    const ReportLook& m_look;
    int m_face = -1;
    double m_size = 0;
};

Outcome paintPages(const Pages& pages, const PaintFigure& paintFigure, const ReportLook& look, QBuffer& buffer,
                   const Run& run)
{
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QSizeF(pages.geometry.width, pages.geometry.height), QPageSize::Point, {},
                                 QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setResolution(kDpi);
    QPainter painter;
    if (!painter.begin(&writer))
        return Fault {FaultCode::External, {}, "report", "the PDF writer did not start"};
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        if (run.stopped())
            return cancelled("the report");
        if (i > 0)
            writer.newPage();
        PagePainter(painter, paintFigure, look).paint(pages.pages[i]);
        run.progress.report(double(i + 1) / double(pages.pages.size()));
    }
    painter.end();
    return Done {};
}

std::string joined(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

PdfExtras extrasOf(const pipeline::Snapshot& snapshot)
{
    const report::ReportDocument& d = *snapshot.report;
    PdfExtras extras;
    extras.title = (d.project.empty() ? "Tie-down calculations" : d.project + " - tie-down calculations");
    extras.author = d.preparedBy;
    extras.subject = d.subject;
    extras.creator = d.footer.substr(0, d.footer.find("  |"));
    extras.keywords = d.footer;
    extras.date = d.date;
    if (snapshot.inputs) {
        extras.attachmentName = "criteria.json";
        extras.attachment = QByteArray::fromStdString(toJson(snapshot.inputs->criteria).dump(2));
    }
    return extras;
}

// The words on liability are the firm's or ours, the stamp is the review's.
Result<report::ReportDocument> issuedDocument(const report::ReportDocument& made, const ReportLook& look)
{
    auto words = look.liability ? Result<report::LiabilityText>(*look.liability) : liabilityFrom({});
    if (!words)
        return words.fault();
    report::ReportDocument document = look.issue ? report::withIssue(made, *look.issue) : made;
    document = report::withLiability(std::move(document), *words);
    return look.metric ? report::withMetric(std::move(document)) : document;
}

}  // namespace

Result<QByteArray> renderReportPdf(const pipeline::Snapshot& snapshot, const Run& run, const ReportLook& look)
{
    if (!snapshot.report)
        return Fault {
            FaultCode::NothingToDo, {}, "report", "the design has not been run to the report stage"};
    if (const auto missing = report::missingChapters(*snapshot.report); !missing.empty())
        return Fault {FaultCode::MissingField, {}, "report", "the package lacks " + joined(missing)};
    if (!qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
        return Fault {FaultCode::External, {}, "report", "fonts need a QGuiApplication"};

    const auto issued = issuedDocument(*snapshot.report, look);
    if (!issued)
        return issued.fault();
    const TextRuler ruler;
    const Pages pages = layReport(*issued, ruler, look, run.part(0, kLaidOut));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const PaintFigure paint = [&snapshot](QPainter& painter, const QRectF& area, const report::FigureRef& figure) {
        figures::draw(painter, area, figure, snapshot, {});
    };
    if (const Outcome painted = paintPages(pages, paint, look, buffer, run.part(kLaidOut, kPainted)); !painted)
        return painted.fault();
    auto finished = finishPdf(buffer.data(), pages, extrasOf(snapshot));
    if (run.stopped())
        return cancelled("the report");
    run.progress.report(1);
    return finished;
}

Result<QByteArray> renderDocumentPdf(const report::ReportDocument& document, const Run& run, const PaintFigure& paint)
{
    if (!qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
        return Fault {FaultCode::External, {}, document.project, "fonts need a QGuiApplication"};
    const TextRuler ruler;
    const Pages pages = layReport(document, ruler, {}, run.part(0, kLaidOut));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (const Outcome painted = paintPages(pages, paint, {}, buffer, run.part(kLaidOut, 1)); !painted)
        return painted.fault();
    PdfExtras extras;
    extras.title = document.project;
    extras.subject = document.subject;
    extras.date = document.date;
    return finishPdf(buffer.data(), pages, extras);
}

Outcome writeReportPdf(const pipeline::Snapshot& snapshot, const QString& path, const Run& run,
                       const ReportLook& look)
{
    const auto pdf = renderReportPdf(snapshot, run, look);
    if (!pdf)
        return pdf.fault();
    return writeAtomically(path, *pdf);
}

}  // namespace holdfast::exports
