// Writes entities and their paint into a drawing, page after page.
#pragma once

#include <string>
#include <vector>

#include "core/engine/drawing/drawing.h"
#include "core/engine/pdf/curve_pieces.h"

namespace holdfast::pdf {

using drawing::PaintStyle;

struct TextLine {
    std::string value, font;
    Point2 at;         // start of the baseline
    double height = 0; // of capitals
    double width = 0;  // along the baseline
    double rotation = 0;
    bool visible = true;
};

class EntityWriter {
public:
    explicit EntityWriter(drawing::Drawing& drawing) : m_drawing(drawing) {}

    void beginPage(std::uint32_t layout);
    void setLayer(std::uint32_t layer) { m_layer = layer; }
    std::size_t size() const { return m_drawing.entities.size(); }

    // Continues the line before it when it goes on where that ended, in the same direction and paint.
    void line(Point2 a, Point2 b, const PaintStyle& style);
    // Points of straight lines; closed ones repeat the first point.
    void chain(const std::vector<Point2>& points, bool closed, const PaintStyle& style);
    // A circle, an arc, a line or a polyline with bulges, whichever the pieces are.
    void pieces(const std::vector<Piece>& pieces, bool closed, const PaintStyle& style);
    void circle(Point2 center, double radius, const PaintStyle& style);
    void area(const std::vector<std::vector<Point2>>& rings, bool solid, const PaintStyle& style);
    void dot(Point2 at, const PaintStyle& style);
    void text(const TextLine& line, const PaintStyle& style);

private:
    drawing::EntityHead& begin(drawing::EntityKind kind, const PaintStyle& style);
    void end(drawing::EntityHead& head) const;
    bool joinsLast(Point2 a, Point2 b, const PaintStyle& style);
    void add(std::initializer_list<double> numbers)
    {
        m_drawing.numbers.insert(m_drawing.numbers.end(), numbers.begin(), numbers.end());
    }

    drawing::Drawing& m_drawing;
    std::uint32_t m_layout = 0, m_layer = 0;
    std::size_t m_firstOfPage = 0;
};

} // namespace holdfast::pdf
