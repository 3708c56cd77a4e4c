#include "core/services/exports/cover_layout.h"

#include "core/services/exports/page_frame.h"

namespace holdfast::exports {

using figures::Face;

namespace {

constexpr double kSealSide = 144;  // room for a 2 in. seal with a border, as state boards ask
constexpr double kSealRise = 230;  // of the seal's top over the sheet's lower edge
constexpr double kLogoWidth = 190, kLogoHeight = 46;

void frame(PageFlow& flow, const QRectF& r, QRgb color, double width)
{
    flow.line(r.left(), r.top(), r.right(), r.top(), color, width);
    flow.line(r.left(), r.bottom(), r.right(), r.bottom(), color, width);
    flow.line(r.left(), r.top(), r.left(), r.bottom(), color, width);
    flow.line(r.right(), r.top(), r.right(), r.bottom(), color, width);
}

void layLetterhead(PageFlow& flow, const ReportLook& look)
{
    const PageGeometry& sheet = flow.geometry();
    const double bottom = sheet.top() + 16;
    if (!look.logo.isNull())
        flow.page().logos.push_back(
            {QRectF(sheet.right() - kLogoWidth, bottom - kLogoHeight, kLogoWidth, kLogoHeight)});
    flow.text(sheet.left(), bottom - 2, Face::Bold, 13, look.firm);
}

void layTitle(PageFlow& flow, const report::CoverPage& cover)
{
    flow.fill({flow.geometry().left(), 96, flow.geometry().textWidth(), 5}, Ink::accent);
    flow.advance(48);
    flow.paragraph(Face::Bold, 24, QString::fromStdString(cover.title), Ink::text);
    flow.advance(4);
    flow.paragraph(Face::Regular, 13, QString::fromStdString(cover.subtitle), Ink::quiet);
    flow.advance(18);
}

void layStatus(PageFlow& flow, const std::string& status)
{
    const QRectF band(flow.geometry().left(), flow.y(), flow.geometry().textWidth(), 26);
    const QString text = QString::fromStdString(status);
    frame(flow, band, inkOf(text), 1.4);
    const double width = flow.ruler().width(Face::Bold, 13, text);
    flow.text(band.center().x() - width / 2, band.top() + 17.5, Face::Bold, 13, text, inkOf(text));
    flow.advance(26 + 22);
}

void layFacts(PageFlow& flow, const report::CoverPage& cover)
{
    constexpr double labelWidth = 118, size = 9.5, step = 13;
    constexpr std::size_t kRoomy = 12;     // more rows than these stand closer, so that they end above the seal
    const double gap = cover.facts.size() > kRoomy ? 2 : 3.5;
    for (const auto& [label, value] : cover.facts) {
        flow.text(flow.geometry().left(), flow.y() + size, Face::Regular, size, QString::fromStdString(label),
                  Ink::quiet);
        const QStringList lines = flow.ruler().wrap(Face::Bold, size, QString::fromStdString(value),
                                                    flow.geometry().textWidth() - labelWidth);
        for (const QString& line : lines) {
            flow.text(flow.geometry().left() + labelWidth, flow.y() + size, Face::Bold, size, line);
            flow.advance(step);
        }
        flow.advance(gap - 0.5);
        flow.line(flow.geometry().left(), flow.y(), flow.geometry().right(), flow.y());
        flow.advance(gap + 0.5);
    }
}

void ruled(PageFlow& flow, double x, double y, double width, const char* label)
{
    flow.line(x, y, x + width, y, Ink::quiet, 0.7);
    flow.text(x, y + 9, Face::Regular, 7, QString::fromLatin1(label), Ink::quiet);
}

// The program never applies a seal: the box and the lines stay empty for the engineer of record.
void laySeal(PageFlow& flow)
{
    const double sealTop = flow.geometry().height - kSealRise;
    const QRectF box(flow.geometry().right() - kSealSide, sealTop, kSealSide, kSealSide);
    frame(flow, box, Ink::quiet, 0.8);
    const char* words[] = {"SEAL OF THE ENGINEER", "OF RECORD", "(left empty by the program)"};
    double y = box.center().y() - 8;
    for (const char* word : words) {
        const QString text = QString::fromLatin1(word);
        const double width = flow.ruler().width(Face::Regular, 7.5, text);
        flow.text(box.center().x() - width / 2, y, Face::Regular, 7.5, text, Ink::faint);
        y += 11;
    }
    ruled(flow, flow.geometry().left(), sealTop + 42, 240, "Signature of the engineer of record");
    ruled(flow, flow.geometry().left(), sealTop + 88, 112, "Date");
    ruled(flow, flow.geometry().left() + 128, sealTop + 88, 112, "Licence expires");
    ruled(flow, flow.geometry().left(), sealTop + 134, 240, "Digital signature");
}

// The firm's words end where the seal begins; what does not fit is cut, for the cover is one sheet.
void layWords(PageFlow& flow, const QString& words)
{
    constexpr double size = 9, step = 12;
    const double end = flow.geometry().height - kSealRise - 8;
    flow.advance(6);
    for (const QString& paragraph : words.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        for (const QString& line : flow.ruler().wrap(Face::Regular, size, paragraph, flow.geometry().textWidth())) {
            if (flow.y() + step > end)
                return;
            flow.text(flow.geometry().left(), flow.y() + size, Face::Regular, size, line);
            flow.advance(step);
        }
}

}  // namespace

void layCover(PageFlow& flow, const report::CoverPage& cover, const ReportLook& look)
{
    layLetterhead(flow, look);
    layTitle(flow, cover);
    if (!cover.status.empty())
        layStatus(flow, cover.status);
    layFacts(flow, cover);
    if (!look.coverText.isEmpty())
        layWords(flow, look.coverText);
    laySeal(flow);
}

}  // namespace holdfast::exports
