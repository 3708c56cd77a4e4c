#include "core/services/signing/seal_picture.h"

#include <algorithm>

#include <QBuffer>
#include <QFontMetricsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include "core/services/figures/fonts.h"

namespace holdfast::signing {

namespace {

// All lengths below in dots.
constexpr int kDotsAPoint = 10;
constexpr int kLargest = 90, kSmallest = 45, kMargin = 40;
constexpr double kLineHeight = 1.3;      // of the letters' size

QFont faceOf(qsizetype line, int size)
{
    QFont font = figures::face(line == 0 ? figures::Face::Bold : figures::Face::Regular);
    font.setPixelSize(size);
    return font;
}

// The largest letters whose lines fit; the smallest that can be read when none do.
int lettersFor(const QStringList& lines, const QSizeF& room)
{
    for (int size = kLargest; size > kSmallest; --size) {
        double width = 0;
        for (qsizetype i = 0; i < lines.size(); ++i)
            width = std::max(width, QFontMetricsF(faceOf(i, size)).horizontalAdvance(lines[i]));
        if (width <= room.width() && double(lines.size()) * size * kLineHeight <= room.height())
            return size;
    }
    return kSmallest;
}

} // namespace

QByteArray sealPicture(const QStringList& lines, const QSizeF& points)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&out);
        writer.setResolution(72 * kDotsAPoint);
        writer.setPageSize(QPageSize(points, QPageSize::Point, {}, QPageSize::ExactMatch));
        writer.setPageMargins({0, 0, 0, 0});
        QPainter painter(&writer);
        const QRectF page(QPointF(0, 0), points * kDotsAPoint);
        painter.setPen(QPen(QColor(0x1f, 0x4e, 0x79), 8));
        painter.drawRect(page.adjusted(5, 5, -5, -5));
        const QRectF room = page.adjusted(kMargin, kMargin, -kMargin, -kMargin);
        const int size = lettersFor(lines, room.size());
        painter.setPen(QColor(0x16, 0x19, 0x1d));
        for (qsizetype i = 0; i < lines.size(); ++i) {
            painter.setFont(faceOf(i, size));
            painter.drawText(QPointF(room.left(), room.top() + size + double(i) * size * kLineHeight), lines[i]);
        }
    }
    return out.data();
}

} // namespace holdfast::signing
