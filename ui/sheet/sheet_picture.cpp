#include "ui/sheet/sheet_picture.h"

#include <cmath>
#include <numbers>

#include <QPainter>

namespace holdfast::sheet {

namespace {

// A chord of 10 degrees departs 0.4 % of the radius from its arc: under half a pixel on a door swing.
constexpr double kChord = std::numbers::pi / 18;
constexpr double kSmallestText = 4, kLargestText = 400;    // pixels; outside it is noise, not text
constexpr std::size_t kStopEvery = 4096;

class Tracer {
public:
    Tracer(const building::Sheet& sheet, SheetPicture& picture) : m_toSet(sheet.toSet), m_picture(picture) {}

    QPointF at(geometry::Point2 p) const
    {
        const geometry::Point2 q = m_toSet(p);
        return {q.x, q.y};
    }
    void line(geometry::Point2 a, geometry::Point2 b, std::uint32_t layer)
    {
        const QLineF line(at(a), at(b));
        if (!std::isfinite(line.x1() + line.y1() + line.x2() + line.y2()))
            return;
        m_picture.lines.push_back(line);
        m_picture.lineLayers.push_back(layer);
        grow(line.p1());
        grow(line.p2());
    }
    void arc(const drawing::ArcMark& arc)
    {
        const int chords = std::max(1, int(std::ceil(std::fabs(arc.sweep) / kChord)));
        geometry::Point2 from = onArc(arc, 0);
        for (int i = 1; i <= chords; ++i) {
            const geometry::Point2 to = onArc(arc, double(i) / chords);
            line(from, to, arc.layer);
            from = to;
        }
    }
    void text(const drawing::TextMark& mark)
    {
        const geometry::Point2 along = m_toSet.vector({std::cos(mark.rotation), std::sin(mark.rotation)});
        m_picture.texts.push_back({QString::fromStdString(mark.text), at(mark.at),
                                   mark.height * m_toSet.scale(),
                                   std::atan2(along.y, along.x) * 180 / std::numbers::pi});
    }
    void fill(const drawing::FillMark& mark)
    {
        QPolygonF ring;
        for (const geometry::Point2& p : mark.ring)
            ring << at(p);
        if (mark.solid)
            m_picture.fills.push_back(ring);
    }

private:
    static geometry::Point2 onArc(const drawing::ArcMark& arc, double share)
    {
        const double angle = arc.start + arc.sweep * share;
        return {arc.center.x + arc.radius * std::cos(angle), arc.center.y + arc.radius * std::sin(angle)};
    }
    void grow(const QPointF& p)
    {
        QRectF& box = m_picture.extents;
        if (box.isNull())
            box = QRectF(p, QSizeF(1e-6, 1e-6));
        box.setLeft(std::min(box.left(), p.x()));
        box.setRight(std::max(box.right(), p.x()));
        box.setTop(std::min(box.top(), p.y()));
        box.setBottom(std::max(box.bottom(), p.y()));
    }

    const geometry::Transform2& m_toSet;
    SheetPicture& m_picture;
};

void drawText(QPainter& painter, const SheetText& text, const QPointF& at, double pixels)
{
    painter.save();
    painter.translate(at);
    painter.rotate(-text.degrees);
    QFont font = painter.font();
    font.setPixelSize(int(std::lround(pixels * 1.35)));    // a cap height is about 0.72 of the font's size
    painter.setFont(font);
    double down = 0;
    for (const QString& row : text.text.split(QLatin1Char('\n'))) {
        painter.drawText(QPointF(0, down), row);
        down += pixels * 1.6;
    }
    painter.restore();
}

} // namespace

QPointF toWidget(const SheetPlace& place, const QSizeF& size, const QPointF& at)
{
    return {size.width() / 2 + (at.x() - place.center.x()) * place.scale,
            size.height() / 2 - (at.y() - place.center.y()) * place.scale};
}

QPointF toSheet(const SheetPlace& place, const QSizeF& size, const QPointF& at)
{
    return {place.center.x() + (at.x() - size.width() / 2) / place.scale,
            place.center.y() - (at.y() - size.height() / 2) / place.scale};
}

Result<SheetPicture> pictureOf(const drawing::Drawing& drawing, const building::Sheet& sheet, const Run& run,
                               const QStringList& hidden)
{
    const Result<drawing::Linework> linework = drawing::linework(drawing, sheet.space, run);
    if (!linework)
        return linework.fault();
    SheetPicture picture;
    picture.layers = linework->layers;
    Tracer tracer(sheet, picture);
    std::vector<bool> isHidden;
    for (const std::string& layer : linework->layers)
        isHidden.push_back(hidden.contains(QString::fromStdString(layer)));
    const auto shown = [&](std::uint32_t layer, geometry::Point2 p) {
        return !(layer < isHidden.size() && isHidden[layer]) && (sheet.region.empty() || sheet.region.contains(p));
    };
    for (const drawing::Stroke& stroke : linework->strokes)
        if (shown(stroke.layer, geometry::middle(stroke.line)))
            tracer.line(stroke.line.a, stroke.line.b, stroke.layer);
    for (const drawing::ArcMark& arc : linework->arcs)
        if (shown(arc.layer, arc.center))
            tracer.arc(arc);
    for (const drawing::TextMark& text : linework->texts)
        if (shown(text.layer, text.at))
            tracer.text(text);
    for (const drawing::FillMark& fill : linework->fills)
        if (!fill.ring.empty() && shown(fill.layer, fill.ring.front()))
            tracer.fill(fill);
    return picture;
}

QImage render(const SheetPicture& picture, const SheetPlace& place, const QSize& size, double pixelRatio,
              const SheetInk& ink, const Run& run)
{
    QImage image(size * pixelRatio, QImage::Format_RGB32);
    image.setDevicePixelRatio(pixelRatio);
    image.fill(ink.paper);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing, picture.lines.size() < 200000);
    const auto placed = [&](const QPointF& p) { return toWidget(place, size, p); };
    const QRectF sight = QRectF(QPointF(), size).adjusted(-2, -2, 2, 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink.fill);
    for (const QPolygonF& ring : picture.fills) {
        QPolygonF onWidget;
        for (const QPointF& p : ring)
            onWidget << placed(p);
        painter.drawPolygon(onWidget);
    }
    painter.setPen(QPen(ink.line, 1));
    for (std::size_t i = 0; i < picture.lines.size(); ++i) {
        if (i % kStopEvery == 0 && run.stopped())
            return image;
        const QLineF line(placed(picture.lines[i].p1()), placed(picture.lines[i].p2()));
        if (sight.intersects(QRectF(line.p1(), line.p2()).normalized().adjusted(-1, -1, 1, 1)))
            painter.drawLine(line);
    }
    for (const SheetText& text : picture.texts) {
        const double pixels = text.height * place.scale;
        if (pixels >= kSmallestText && pixels <= kLargestText && !run.stopped())
            drawText(painter, text, placed(text.at), pixels);
    }
    return image;
}

} // namespace holdfast::sheet
