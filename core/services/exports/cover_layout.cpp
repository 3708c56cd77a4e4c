#include "core/services/exports/cover_layout.h"

namespace holdfast::exports {

using figures::Face;

namespace {

constexpr double kLeft = PageGeometry::margin, kRight = PageGeometry::margin + PageGeometry::textWidth;
constexpr double kSealSide = 144;  // room for a 2 in. seal with a border, as state boards ask
constexpr double kSealTop = 530;

void frame(PageFlow& flow, const QRectF& r, QRgb color, double width)
{
    flow.line(r.left(), r.top(), r.right(), r.top(), color, width);
    flow.line(r.left(), r.bottom(), r.right(), r.bottom(), color, width);
    flow.line(r.left(), r.top(), r.left(), r.bottom(), color, width);
    flow.line(r.right(), r.top(), r.right(), r.bottom(), color, width);
}

void layTitle(PageFlow& flow, const report::CoverPage& cover)
{
    flow.fill({kLeft, 96, PageGeometry::textWidth, 5}, Ink::accent);
    flow.advance(48);
    flow.paragraph(Face::Bold, 24, QString::fromStdString(cover.title), Ink::text);
    flow.advance(4);
    flow.paragraph(Face::Regular, 13, QString::fromStdString(cover.subtitle), Ink::quiet);
    flow.advance(18);
}

void layStatus(PageFlow& flow, const std::string& status)
{
    const QRectF band(kLeft, flow.y(), PageGeometry::textWidth, 26);
    frame(flow, band, Ink::bad, 1.4);
    const QString text = QString::fromStdString(status);
    const double width = flow.ruler().width(Face::Bold, 13, text);
    flow.text(band.center().x() - width / 2, band.top() + 17.5, Face::Bold, 13, text, Ink::bad);
    flow.advance(26 + 22);
}

void layFacts(PageFlow& flow, const report::CoverPage& cover)
{
    constexpr double labelWidth = 118, size = 9.5, step = 13;
    for (const auto& [label, value] : cover.facts) {
        flow.text(kLeft, flow.y() + size, Face::Regular, size, QString::fromStdString(label), Ink::quiet);
        const QStringList lines = flow.ruler().wrap(Face::Bold, size, QString::fromStdString(value),
                                                    PageGeometry::textWidth - labelWidth);
        for (const QString& line : lines) {
            flow.text(kLeft + labelWidth, flow.y() + size, Face::Bold, size, line);
            flow.advance(step);
        }
        flow.advance(3);
        flow.line(kLeft, flow.y(), kRight, flow.y());
        flow.advance(4);
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
    const QRectF box(kRight - kSealSide, kSealTop, kSealSide, kSealSide);
    frame(flow, box, Ink::quiet, 0.8);
    const char* words[] = {"SEAL OF THE ENGINEER", "OF RECORD", "(left empty by the program)"};
    double y = box.center().y() - 8;
    for (const char* word : words) {
        const QString text = QString::fromLatin1(word);
        const double width = flow.ruler().width(Face::Regular, 7.5, text);
        flow.text(box.center().x() - width / 2, y, Face::Regular, 7.5, text, Ink::faint);
        y += 11;
    }
    ruled(flow, kLeft, kSealTop + 42, 240, "Signature of the engineer of record");
    ruled(flow, kLeft, kSealTop + 88, 112, "Date");
    ruled(flow, kLeft + 128, kSealTop + 88, 112, "Licence expires");
    ruled(flow, kLeft, kSealTop + 134, 240, "Digital signature");
}

}  // namespace

void layCover(PageFlow& flow, const report::CoverPage& cover)
{
    layTitle(flow, cover);
    if (!cover.status.empty())
        layStatus(flow, cover.status);
    layFacts(flow, cover);
    laySeal(flow);
}

}  // namespace holdfast::exports
