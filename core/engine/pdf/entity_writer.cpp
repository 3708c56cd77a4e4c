#include "core/engine/pdf/entity_writer.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace holdfast::pdf {

namespace {

using drawing::EntityHead;
using drawing::EntityKind;

// Plotters write coordinates to 0.01 pt (1.4e-4 in) and coarser; a tenth of the thinnest pen.
constexpr double kSamePlace = 5e-4;
constexpr double kSameDirection = 1e-3; // radians

bool samePaint(const PaintStyle& a, const PaintStyle& b)
{
    return a.rgb == b.rgb && a.width == b.width && a.dash == b.dash && a.origin == b.origin
           && a.annotation == b.annotation;
}

bool goesOn(Point2 start, Point2 middle, Point2 a, Point2 b)
{
    if (geometry::distance(middle, a) > kSamePlace)
        return false;
    const Point2 u = middle - start, v = b - a;
    const double along = geometry::dot(u, v);
    return along > 0 && std::fabs(geometry::cross(u, v)) <= kSameDirection * along;
}

} // namespace

void EntityWriter::beginPage(std::uint32_t layout)
{
    m_layout = layout;
    m_layer = 0;
    m_firstOfPage = m_drawing.entities.size();
}

EntityHead& EntityWriter::begin(EntityKind kind, const PaintStyle& style)
{
    EntityHead& head = m_drawing.entities.emplace_back();
    head.kind = kind;
    head.paperSpace = true;
    head.layer = m_layer;
    head.handle = m_drawing.entities.size(); // PDF names no entity; its place in the file stands for a handle
    head.owner = m_layout;
    head.firstNumber = std::uint32_t(m_drawing.numbers.size());
    head.firstText = std::uint32_t(m_drawing.texts.size());
    m_drawing.strokes.push_back(style);
    return head;
}

void EntityWriter::end(EntityHead& head) const
{
    head.numberCount = std::uint32_t(m_drawing.numbers.size() - head.firstNumber);
    head.textCount = std::uint32_t(m_drawing.texts.size() - head.firstText);
}

bool EntityWriter::joinsLast(Point2 a, Point2 b, const PaintStyle& style)
{
    if (m_drawing.entities.size() <= m_firstOfPage)
        return false;
    const EntityHead& last = m_drawing.entities.back();
    if (last.kind != EntityKind::Line || last.layer != m_layer || !samePaint(m_drawing.strokes.back(), style))
        return false;
    double* n = m_drawing.numbers.data() + last.firstNumber;
    if (!goesOn({n[0], n[1]}, {n[3], n[4]}, a, b))
        return false;
    n[3] = b.x;
    n[4] = b.y;
    return true;
}

void EntityWriter::line(Point2 a, Point2 b, const PaintStyle& style)
{
    if (joinsLast(a, b, style))
        return;
    EntityHead& head = begin(EntityKind::Line, style);
    add({a.x, a.y, 0, b.x, b.y, 0});
    end(head);
}

void EntityWriter::chain(const std::vector<Point2>& points, bool closed, const PaintStyle& style)
{
    std::size_t count = points.size();
    if (closed && count > 2 && points.front() == points.back())
        --count;
    if (count < 2)
        return;
    if (count == 2) {
        if (points[0] != points[1])
            line(points[0], points[1], style);
        else
            dot(points[0], style);
        return;
    }
    EntityHead& head = begin(EntityKind::Polyline, style);
    add({closed ? 1.0 : 0.0, double(count)});
    for (std::size_t i = 0; i < count; ++i)
        add({points[i].x, points[i].y, 0});
    end(head);
}

void EntityWriter::pieces(const std::vector<Piece>& pieces, bool closed, const PaintStyle& style)
{
    constexpr double kWhole = 2 * std::numbers::pi;
    if (pieces.empty())
        return;
    const Piece arc = commonArc(pieces);
    if (std::fabs(arc.sweep) == kWhole)
        return circle(arc.center, arc.radius, style);
    if (arc.sweep != 0 && !closed) {
        const Point2 from = (arc.sweep > 0 ? arc.a : arc.b) - arc.center;
        const double start = std::atan2(from.y, from.x);
        EntityHead& head = begin(EntityKind::Arc, style);
        add({arc.center.x, arc.center.y, 0, arc.radius, start, start + std::fabs(arc.sweep)});
        return end(head);
    }
    if (pieces.size() == 1 && pieces.front().sweep == 0)
        return line(pieces.front().a, pieces.front().b, style);
    const bool meets = closed && geometry::distance(pieces.back().b, pieces.front().a) <= kSamePlace;
    EntityHead& head = begin(EntityKind::Polyline, style);
    add({closed ? 1.0 : 0.0, double(pieces.size() + (meets ? 0 : 1))});
    for (const Piece& piece : pieces)
        add({piece.a.x, piece.a.y, piece.sweep == 0 ? 0 : std::tan(piece.sweep / 4)});
    if (!meets)
        add({pieces.back().b.x, pieces.back().b.y, 0});
    end(head);
}

void EntityWriter::circle(Point2 center, double radius, const PaintStyle& style)
{
    EntityHead& head = begin(EntityKind::Circle, style);
    add({center.x, center.y, 0, radius});
    end(head);
}

void EntityWriter::area(const std::vector<std::vector<Point2>>& rings, bool solid, const PaintStyle& style)
{
    EntityHead& head = begin(EntityKind::Hatch, style);
    add({solid ? 1.0 : 0.0, double(rings.size())});
    for (const auto& ring : rings) {
        add({double(ring.size())});
        for (const Point2 p : ring)
            add({p.x, p.y});
    }
    m_drawing.texts.emplace_back(solid ? "SOLID" : "PATTERN");
    end(head);
}

void EntityWriter::dot(Point2 at, const PaintStyle& style)
{
    EntityHead& head = begin(EntityKind::Point, style);
    add({at.x, at.y, 0});
    end(head);
}

void EntityWriter::text(const TextLine& line, const PaintStyle& style)
{
    // The width factor under which drawing::linework() finds the middle of this text: it takes 0.8 of the
    // height for each letter.
    constexpr double kAdvance = 0.8;
    const auto letters = std::ranges::count_if(
        line.value, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    const double usual = kAdvance * line.height * double(letters);
    EntityHead& head = begin(EntityKind::Text, style);
    head.visible = line.visible;
    add({line.at.x, line.at.y, line.height, line.rotation, 0, 0, usual > 0 ? line.width / usual : 1});
    m_drawing.texts.push_back(line.value);
    m_drawing.texts.push_back(line.font);
    end(head);
}

} // namespace holdfast::pdf
