#include "core/services/figures/pencil.h"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>

#include "core/engine/base/calculation.h"

namespace holdfast::figures {

namespace {
constexpr double kPointsPerInch = 72;
constexpr int kDirections = 12;  // places tried around an anchor, on each ring
constexpr double kRings[] = {1, 1.8, 2.8, 4.2};
}  // namespace

Pencil::Pencil(QPainter& painter, const QRectF& area, const Style& style)
    : m_painter(painter)
    , m_area(area)
    , m_style(style)
    , m_unit(painter.device()->logicalDpiY() / kPointsPerInch)
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setClipRect(area);
    m_painter.fillRect(area, paper());
}

Pencil::~Pencil()
{
    m_painter.restore();
}

void Pencil::line(QPointF a, QPointF b, QColor color, double widthPoints, Qt::PenStyle pen)
{
    m_painter.setPen(QPen(color, pt(widthPoints), pen, Qt::FlatCap));
    m_painter.drawLine(a, b);
}

void Pencil::polygon(const QPolygonF& shape, QColor fill, QColor edge, double widthPoints)
{
    m_painter.setPen(widthPoints > 0 ? QPen(edge, pt(widthPoints), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin)
                                     : QPen(Qt::NoPen));
    m_painter.setBrush(fill);
    m_painter.drawPolygon(shape);
}

void Pencil::rect(const QRectF& r, QColor fill, QColor edge, double widthPoints)
{
    polygon(QPolygonF(QList<QPointF> {r.topLeft(), r.topRight(), r.bottomRight(), r.bottomLeft()}), fill,
            edge, widthPoints);
}

void Pencil::circle(QPointF center, double radius, QColor fill, QColor edge, double widthPoints)
{
    m_painter.setPen(QPen(edge, pt(widthPoints)));
    m_painter.setBrush(fill);
    m_painter.drawEllipse(center, radius, radius);
}

void Pencil::arrow(QPointF from, QPointF to, QColor color, double widthPoints)
{
    line(from, to, color, widthPoints);
    const QPointF d = to - from;
    const double length = std::hypot(d.x(), d.y());
    if (length <= 0)
        return;
    const QPointF along = d / length, across(-along.y(), along.x());
    const double head = std::min(pt(5), length * 0.6);
    polygon(QPolygonF(QList<QPointF> {to, to - along * head + across * head * 0.35,
                                      to - along * head - across * head * 0.35}),
            color, color, 0.2);
}

QSizeF Pencil::sizeOf(const QString& words, double share, Face which) const
{
    const QFontMetricsF metrics(faceAt(which, m_style.fontPoints * share), m_painter.device());
    return {metrics.horizontalAdvance(words), metrics.ascent() + metrics.descent()};
}

void Pencil::text(QPointF anchor, const QString& words, Qt::Alignment align, QColor color, double share,
                  Face which, bool backdrop)
{
    if (words.isEmpty())
        return;
    const QFont font = faceAt(which, m_style.fontPoints * share);
    const QFontMetricsF metrics(font, m_painter.device());
    const double width = metrics.horizontalAdvance(words), height = metrics.ascent() + metrics.descent();
    const double left = align & Qt::AlignRight ? anchor.x() - width
        : align & Qt::AlignHCenter             ? anchor.x() - width / 2
                                               : anchor.x();
    const double top = align & Qt::AlignBottom ? anchor.y() - height
        : align & Qt::AlignVCenter             ? anchor.y() - height / 2
                                               : anchor.y();
    if (backdrop)
        m_painter.fillRect(QRectF(left - pt(0.8), top, width + pt(1.6), height), paper());
    m_painter.setFont(font);
    m_painter.setPen(color);
    m_painter.drawText(QPointF(left, top + metrics.ascent()), words);
}

void Pencil::sentence(const QString& words)
{
    text(m_area.center(), words, Qt::AlignCenter, quiet(), 1.2);
}

double Labels::crowding(const QRectF& r) const
{
    double sum = 0;
    for (const QRectF& taken : m_taken) {
        const QRectF both = taken.intersected(r);
        sum += both.width() * both.height();
    }
    const QRectF inside = r.intersected(m_pencil.area());
    return sum + 4 * (r.width() * r.height() - inside.width() * inside.height());
}

void Labels::place(QPointF anchor, double clear, const QString& words, QColor color, double share, Face which)
{
    const QSizeF size = m_pencil.sizeOf(words, share, which);
    QRectF best;
    double least = -1;
    for (const double ring : kRings) {
        for (int i = 0; i < kDirections && least != 0; ++i) {
            const double angle = 2 * M_PI * i / kDirections;
            const double reach = clear + m_pencil.pt(1.5) * ring + (ring - 1) * size.height() * 1.2;
            const QPointF c = anchor
                + QPointF(std::cos(angle) * (reach + size.width() / 2),
                          -std::sin(angle) * (reach + size.height() / 2));
            const QRectF r(c.x() - size.width() / 2, c.y() - size.height() / 2, size.width(), size.height());
            const double crowd = crowding(r);
            if (least < 0 || crowd < least) {
                least = crowd;
                best = r;
            }
        }
        if (least == 0)
            break;
    }
    const QPointF toLabel = best.center() - anchor;
    if (std::hypot(toLabel.x(), toLabel.y()) > clear + size.width() / 2 + m_pencil.pt(8))
        m_pencil.line(anchor, best.center(), m_pencil.faint(), 0.4);
    m_pencil.text(best.topLeft(), words, Qt::AlignLeft | Qt::AlignTop, color, share, which, true);
    m_taken.push_back(best);
}

Fit::Fit(const QRectF& area, double lowX, double lowY, double highX, double highY)
{
    const double width = std::max(1e-6, highX - lowX), height = std::max(1e-6, highY - lowY);
    m_scale = std::min(area.width() / width, area.height() / height);
    m_x0 = area.center().x() - (lowX + highX) / 2 * m_scale;
    m_y0 = area.center().y() + (lowY + highY) / 2 * m_scale;
}

QString grouped(double value)
{
    return QString::fromStdString(quantityText(std::round(value), Unit::None));
}

QString words(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

}  // namespace holdfast::figures
