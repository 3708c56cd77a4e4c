#include "core/services/exports/page_frame.h"

#include <algorithm>
#include <cmath>

namespace holdfast::exports {

using figures::Face;

namespace {

constexpr double kStripTop = 26, kStripRow = 18.5, kIndexStep = 13.5;
constexpr double kLabelSize = 5.2, kValueSize = 8;

// Places marks on a page that is already laid out.
class Stamp {
public:
    Stamp(Page& page, const TextRuler& ruler)
        : m_page(page)
        , m_ruler(ruler)
    {
    }

    void line(double x1, double y1, double x2, double y2, QRgb color, double width)
    {
        m_page.lines.push_back({x1, y1, x2, y2, width, color});
    }
    void text(double x, double baseline, Face face, double size, const QString& text, QRgb color)
    {
        if (!text.isEmpty())
            m_page.texts.push_back({x, baseline, size, face, color, text});
    }
    void centered(double x, double baseline, Face face, double size, const QString& words, QRgb color)
    {
        text(x - m_ruler.width(face, size, words) / 2, baseline, face, size, words, color);
    }
    // A labelled field of the strip; a value too long for it is set smaller, then cut with an ellipsis.
    void field(double x, double y, double width, const char* label, QString value)
    {
        text(x + 3, y + 6.5, Face::Regular, kLabelSize, QString::fromLatin1(label), Ink::quiet);
        double size = kValueSize;
        while (size > 6 && m_ruler.width(Face::Bold, size, value) > width - 6)
            size -= 0.5;
        while (value.size() > 4 && m_ruler.width(Face::Bold, size, value) > width - 6)
            value = value.left(value.size() - 2) + QStringLiteral("\u2026");
        text(x + 3, y + 15, Face::Bold, size, value, Ink::text);
    }

private:
    Page& m_page;
    const TextRuler& m_ruler;
};

QString slashed(const std::string& who, const std::string& when)
{
    if (who.empty() && when.empty())
        return QStringLiteral("-");
    return QString::fromStdString(who.empty() ? when : when.empty() ? who : who + " / " + when);
}

// The fields keep their shares of the width on every size of sheet.
void stampStrip(Stamp& stamp, const PageGeometry& geometry, const report::ReportDocument& d, int sheet, int sheets)
{
    const double left = geometry.left(), right = geometry.right(), k = geometry.textWidth() / 468;
    const double rows[] = {kStripTop, kStripTop + kStripRow, kStripTop + 2 * kStripRow};
    for (const double y : rows)
        stamp.line(left, y, right, y, Ink::faint, y == rows[2] ? 1.0 : 0.5);
    const double upper[] = {left, left + 270 * k, left + 370 * k, right};
    const double lower[] = {left, left + 190 * k, left + 308 * k, left + 426 * k, right};
    for (const double x : upper)
        stamp.line(x, rows[0], x, rows[1], Ink::faint, 0.5);
    for (const double x : lower)
        stamp.line(x, rows[1], x, rows[2], Ink::faint, 0.5);
    stamp.field(upper[0], rows[0], 270 * k, "PROJECT", QString::fromStdString(d.project));
    stamp.field(upper[1], rows[0], 100 * k, "JOB NO.", QString::fromStdString(d.number));
    stamp.field(upper[2], rows[0], 98 * k, "SHEET", QStringLiteral("Sheet %1 of %2").arg(sheet).arg(sheets));
    stamp.field(lower[0], rows[1], 190 * k, "SUBJECT", QString::fromStdString(d.subject));
    stamp.field(lower[1], rows[1], 118 * k, "BY / DATE", slashed(d.preparedBy, d.date));
    stamp.field(lower[2], rows[1], 118 * k, "CHK / DATE", slashed(d.checkedBy, ""));
    stamp.field(lower[3], rows[1], 42 * k, "REV", QString::fromStdString(d.revision));
}

QString statusOf(const report::ReportDocument& document)
{
    for (const auto& chapter : document.chapters)
        for (const auto& block : chapter.blocks)
            if (const auto* cover = std::get_if<report::CoverPage>(&block))
                return QString::fromStdString(cover->status);
    return {};
}

void stampFoot(Stamp& stamp, const PageGeometry& geometry, const report::ReportDocument& d, const QString& status)
{
    const double y = geometry.bottom() + 12;
    stamp.line(geometry.left(), y, geometry.right(), y, Ink::faint, 0.5);
    stamp.centered(geometry.width / 2, y + 10, Face::Regular, 6.5, QString::fromStdString(d.footer),
                   Ink::quiet);
    stamp.centered(geometry.width / 2, y + 21, Face::Bold, 7.5, status, inkOf(status));
}

std::size_t indexLines(const report::ReportDocument& document)
{
    return document.chapters.size();
}

int linesPerPage(const PageGeometry& geometry, double top)
{
    return int(std::floor((geometry.bottom() - top) / kIndexStep));
}

void dots(Page& page, const TextRuler& ruler, double from, double to, double baseline, double size)
{
    const double step = ruler.width(Face::Regular, size, u". ");
    const int count = int((to - from) / step);
    if (count > 1)
        page.texts.push_back({to - count * step, baseline, size, Face::Regular, Ink::faint,
                              QStringLiteral(". ").repeated(count)});
}

}  // namespace

QRgb inkOf(const QString& status)
{
    return status.startsWith(QLatin1String("PRELIMINARY")) ? Ink::bad : Ink::good;
}

void layFrames(const report::ReportDocument& document, const TextRuler& ruler, Pages& pages)
{
    const QString status = statusOf(document);
    const int count = int(pages.pages.size());
    for (int i = 0; i < count; ++i) {
        Page& page = pages.pages[std::size_t(i)];
        if (!page.hasFrame)
            continue;
        Stamp stamp(page, ruler);
        stampStrip(stamp, pages.geometry, document, i + 1, count);
        stampFoot(stamp, pages.geometry, document, status);
    }
}

int indexPageCount(const report::ReportDocument& document, const PageGeometry& geometry, double top)
{
    const int first = linesPerPage(geometry, top), each = linesPerPage(geometry, geometry.top());
    const int left = int(indexLines(document)) - first;
    return left <= 0 ? 0 : (left + each - 1) / each;
}

void fillIndex(PageFlow& flow, int firstPage, double top, const std::vector<Bookmark>& bookmarks)
{
    int pageIndex = firstPage;
    double y = top;
    const TextRuler& ruler = flow.ruler();
    const PageGeometry& geometry = flow.geometry();
    for (const Bookmark& mark : bookmarks) {
        if (y + kIndexStep > geometry.bottom()) {
            ++pageIndex;
            y = geometry.top();
        }
        Page& page = flow.pages().pages[std::size_t(pageIndex)];
        const bool isMain = mark.depth <= 1;
        const Face face = isMain ? Face::Bold : Face::Regular;
        const double size = isMain ? 9 : 8.5, x = geometry.left() + (isMain ? 0 : 14), baseline = y + 9.5;
        const QString number = QString::number(mark.page + 1);
        const QString title = ruler.wrap(face, size, mark.title, geometry.right() - x - 60).front();
        const double numberLeft = geometry.right() - ruler.width(face, size, number);
        page.texts.push_back({x, baseline, size, face, Ink::text, title});
        dots(page, ruler, x + ruler.width(face, size, title) + 6, numberLeft - 4, baseline, size);
        page.texts.push_back({numberLeft, baseline, size, face, Ink::text, number});
        page.links.push_back({QRectF(geometry.left(), y, geometry.right() - geometry.left(), kIndexStep), mark.page});
        y += kIndexStep;
    }
}

}  // namespace holdfast::exports
