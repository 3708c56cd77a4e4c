#include "core/services/drawing_review/tile_picture.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <QBuffer>
#include <QImage>
#include <QPainter>

#include "core/services/figures/fonts.h"

namespace holdfast::drawing_review {

namespace {

using drawing::Linework;
using geometry::Box2;
using geometry::Point2;

// The usual height of letters within the box, 0 without any.
double usualHeight(const Linework& marks, const Box2& box)
{
    std::vector<double> heights;
    for (const drawing::TextMark& text : marks.texts)
        if (text.height > 0 && box.contains(text.middle))
            heights.push_back(text.height);
    if (heights.empty())
        return 0;
    const auto middle = heights.begin() + std::ptrdiff_t(heights.size() / 2);
    std::ranges::nth_element(heights, middle);
    return *middle;
}

// Pixels a drawing unit: as much as the bounds allow, but letters no larger than they need be.
double scaleOf(const Linework& marks, const Box2& box, const ReviewRules& rules)
{
    const double byEdge = rules.longestEdge / std::max(box.width(), box.height());
    const double byArea = std::sqrt(rules.mostPixels / (box.width() * box.height()));
    const double most = std::min(byEdge, byArea) * 0.999;
    const double height = usualHeight(marks, box);
    constexpr double kLeastEdge = 512;   // a tile of one word still shows where it stands
    const double enough = height > 0 ? rules.textPixels / height : most;
    return std::min(most, std::max(enough, kLeastEdge / std::max(box.width(), box.height())));
}

class TilePainter {
public:
    TilePainter(QPainter& painter, const Box2& box, double scale) : m_painter(painter), m_box(box), m_scale(scale) {}

    void draw(const Linework& marks)
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(QColor(160, 160, 160));
        for (const drawing::FillMark& fill : marks.fills)
            if (fill.solid && !fill.ring.empty())
                drawFill(fill);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(Qt::black, 1.4));
        for (const drawing::Stroke& stroke : marks.strokes)
            drawLine(stroke.line.a, stroke.line.b);
        for (const drawing::ArcMark& arc : marks.arcs)
            drawArc(arc);
        for (const drawing::TextMark& text : marks.texts)
            drawText(text);
    }

private:
    QPointF at(Point2 p) const
    {
        return {(p.x - m_box.low.x) * m_scale, (m_box.high.y - p.y) * m_scale};
    }

    void drawLine(Point2 a, Point2 b)
    {
        const bool outside = std::max(a.x, b.x) < m_box.low.x || std::min(a.x, b.x) > m_box.high.x
                          || std::max(a.y, b.y) < m_box.low.y || std::min(a.y, b.y) > m_box.high.y;
        if (!outside)
            m_painter.drawLine(at(a), at(b));
    }

    void drawArc(const drawing::ArcMark& arc)
    {
        constexpr double kChord = std::numbers::pi / 18;
        const int chords = std::max(1, int(std::ceil(std::fabs(arc.sweep) / kChord)));
        const auto point = [&](int i) {
            const double angle = arc.start + arc.sweep * i / chords;
            return arc.center + Point2{std::cos(angle), std::sin(angle)} * arc.radius;
        };
        for (int i = 0; i < chords; ++i)
            drawLine(point(i), point(i + 1));
    }

    void drawFill(const drawing::FillMark& fill)
    {
        QPolygonF ring;
        for (const Point2 p : fill.ring)
            ring << at(p);
        m_painter.drawPolygon(ring);
    }

    void drawText(const drawing::TextMark& text)
    {
        const double pixels = text.height * m_scale;
        constexpr double kSmallest = 3, kLargest = 600;   // smaller is a line, larger is no letter
        if (pixels < kSmallest || pixels > kLargest || !m_box.grown(20 * text.height).contains(text.at))
            return;
        m_painter.save();
        m_painter.translate(at(text.at));
        m_painter.rotate(-text.rotation * 180 / std::numbers::pi);
        QFont font = figures::face(figures::Face::Regular);
        font.setPixelSize(std::max(1, int(std::lround(pixels * 1.35))));   // a cap height is about 0.74 of the font's
        m_painter.setFont(font);
        const QStringList rows = QString::fromStdString(text.text).split(QLatin1Char('\n'));
        const QPointF first = rows.size() == 1 ? startOf(text, m_painter.fontMetrics().horizontalAdvance(rows.front()))
                                               : QPointF();
        for (qsizetype i = 0; i < rows.size(); ++i)
            m_painter.drawText(first + QPointF(0, double(i) * pixels * 5 / 3), rows[i]);
        m_painter.restore();
    }

    // Of a line of this many pixels, from its insertion point: that may be its left end, its middle or its right end,
    // as the place of its middle tells.
    QPointF startOf(const drawing::TextMark& text, double advance) const
    {
        const Point2 along{std::cos(text.rotation), std::sin(text.rotation)}, to = text.middle - text.at;
        const double ahead = dot(to, along) * m_scale, up = cross(along, to) * m_scale, near = 0.25 * advance / 2;
        const double left = ahead > near ? 0 : ahead > -near ? -advance / 2 : -advance;
        return {left, up > 0.25 * text.height * m_scale ? 0 : text.height * m_scale / 2};
    }

    QPainter& m_painter;
    const Box2& m_box;
    double m_scale;
};

} // namespace

Result<providers::Picture> pictureOf(const Tile& tile, const ReviewRules& rules, const Run& run)
{
    const Box2& box = tile.box;
    if (box.empty() || !(box.width() > 0) || !(box.height() > 0) || !std::isfinite(box.width() + box.height()))
        return Fault{FaultCode::Empty, tile.sheetName, {}, "the tile has no size"};
    const double scale = scaleOf(*tile.marks, box, rules);
    QImage image(std::max(1, int(box.width() * scale)), std::max(1, int(box.height() * scale)), QImage::Format_RGB32);
    if (image.isNull())
        return Fault{FaultCode::LimitExceeded, tile.sheetName, {}, "there is no memory for the picture of a tile"};
    image.fill(Qt::white);
    {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        TilePainter(painter, box, scale).draw(*tile.marks);
    }
    if (run.stopped())
        return cancelled("drawing review");
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.convertToFormat(QImage::Format_Grayscale8).save(&buffer, "PNG"))
        return Fault{FaultCode::External, tile.sheetName, {}, "the picture of a tile cannot be written"};
    return providers::Picture{bytes.toStdString(), image.width(), image.height()};
}

} // namespace holdfast::drawing_review
