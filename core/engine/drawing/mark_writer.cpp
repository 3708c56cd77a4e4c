#include "core/engine/drawing/mark_writer.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace holdfast::drawing {

namespace {

constexpr double kTurn = 2 * std::numbers::pi;

double withinTurn(double angle)
{
    const double turned = std::fmod(angle, kTurn);
    return turned < 0 ? turned + kTurn : turned;
}

std::size_t characters(std::string_view line)
{
    return std::size_t(
        std::ranges::count_if(line, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

struct TextSize {
    double width = 0, height = 0;
};

// An estimate, used only to say where the middle of a text lies. Capitals and digits of the usual lettering
// (Simplex, Arial) advance by 0.7 to 0.9 of their height; single-spaced lines are 5/3 of it apart (AutoCAD).
TextSize sizeOf(std::string_view text, const TextPlacing& placing)
{
    constexpr double kAdvance = 0.8, kLineStep = 5.0 / 3.0;
    std::size_t longest = 0, lines = 0;
    for (std::size_t from = 0; from <= text.size(); ++lines) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        longest = std::max(longest, characters(text.substr(from, end - from)));
        from = end + 1;
    }
    const double factor = placing.widthFactor > 0 ? placing.widthFactor : 1;
    return {kAdvance * factor * placing.height * double(longest),
            placing.height * (1 + kLineStep * (double(lines) - 1))};
}

// From the insertion point to the middle, in the text's own axes.
Point2 toMiddle(const TextSize& size, int halign, int valign)
{
    constexpr int kMiddle = 4;  // the middle both ways
    if (halign == kMiddle)
        return {0, 0};
    const double x = halign == 1 ? 0 : halign == 2 ? -size.width / 2 : size.width / 2;
    const double y = valign == 2 ? 0 : valign == 3 ? -size.height / 2 : size.height / 2;
    return {x, y};
}

} // namespace

void MarkWriter::place(const geometry::Transform2& transform, std::uint32_t layer, Source source,
                       const PaintStyle& paint)
{
    m_transform = transform;
    m_layer = layer;
    m_source = source;
    if (m_out.paints[m_paint] == paint)
        return;
    const auto [known, added] = m_paints.try_emplace(paint, std::uint32_t(m_out.paints.size()));
    if (added)
        m_out.paints.push_back(paint);
    m_paint = known->second;
}

void MarkWriter::stroke(Point2 a, Point2 b)
{
    const Point2 p = m_transform(a), q = m_transform(b);
    if (p == q)
        return;
    m_out.strokes.push_back({{p, q}, m_layer, m_source, m_paint});
    extend(p);
    extend(q);
    ++m_written;
}

void MarkWriter::strokes(std::span<const Point2> points)
{
    for (std::size_t i = 1; i < points.size(); ++i)
        stroke(points[i - 1], points[i]);
}

double MarkWriter::chordError() const
{
    const double scale = std::max(geometry::length(m_transform.vector({1, 0})),
                                  geometry::length(m_transform.vector({0, 1})));
    return scale > 0 ? m_chordError / scale : m_chordError;
}

void MarkWriter::spline(const SplineCurve& spline) { strokes(flatten(spline, chordError())); }

void MarkWriter::arc(EllipseArc arc)
{
    if (arc.sweep < 0) {
        arc.start += arc.sweep;
        arc.sweep = -arc.sweep;
    }
    const EllipseArc placed {m_transform(arc.center), m_transform.vector(arc.u), m_transform.vector(arc.v),
                             arc.start, arc.sweep};
    if (!isCircular(placed)) {
        strokes(flatten(arc, chordError()));
        return;
    }
    const EllipseArc round = principal(placed);
    const double radius = geometry::length(round.u);
    if (radius == 0)
        return;
    const double start = withinTurn(round.start + std::atan2(round.u.y, round.u.x));
    m_out.arcs.push_back({round.center, radius, start, round.sweep, m_layer, m_source, m_paint});
    ++m_written;
    const auto at = [&](double angle) {
        return round.center + Point2{std::cos(angle), std::sin(angle)} * radius;
    };
    extend(at(start));
    extend(at(start + round.sweep));
    constexpr double kQuarter = kTurn / 4;
    for (double angle = std::ceil(start / kQuarter) * kQuarter; angle < start + round.sweep;
         angle += kQuarter)
        extend(at(angle));
}

void MarkWriter::text(const std::string& text, const TextPlacing& placing)
{
    if (text.empty())
        return;
    const Point2 along{std::cos(placing.rotation), std::sin(placing.rotation)}, up{-along.y, along.x};
    const Point2 offset = toMiddle(sizeOf(text, placing), placing.halign, placing.valign);
    const Point2 direction = m_transform.vector(along);
    TextMark mark;
    mark.text = text;
    mark.at = m_transform(placing.at);
    mark.height = geometry::length(m_transform.vector(up)) * placing.height;
    mark.rotation = std::atan2(direction.y, direction.x);
    mark.layer = m_layer;
    mark.source = m_source;
    mark.paint = m_paint;
    mark.middle = m_transform(placing.at + along * offset.x + up * offset.y);
    extend(mark.at);
    m_out.texts.push_back(std::move(mark));
    ++m_written;
}

void MarkWriter::dimension(double measured, const std::string& written, Point2 from, Point2 to)
{
    m_out.dimensions.push_back({measured, written, m_transform(from), m_transform(to), m_layer, m_source});
    ++m_written;
}

void MarkWriter::fill(std::vector<Point2> ring, bool solid)
{
    if (ring.size() < 3)
        return;
    for (Point2& p : ring) {
        p = m_transform(p);
        extend(p);
    }
    m_written += ring.size();
    m_out.fills.push_back({std::move(ring), solid, m_layer, m_source, m_paint});
}

void MarkWriter::view(ViewMark view)
{
    view.source = m_source;
    m_out.views.push_back(view);
    ++m_written;
}

} // namespace holdfast::drawing
