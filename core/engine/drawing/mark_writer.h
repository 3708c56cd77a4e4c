// Appends marks to a linework through the transform of the insert they stand in.
#pragma once

#include <map>
#include <span>
#include <string>

#include "core/engine/drawing/curves.h"
#include "core/engine/drawing/linework.h"

namespace holdfast::drawing {

struct TextPlacing {
    Point2 at;
    double height = 0, rotation = 0, widthFactor = 1;
    int halign = 0, valign = 0;
};

class MarkWriter {
public:
    // Strokes of a curve stay within `chordError` of it, in units of the sheet.
    MarkWriter(Linework& out, double chordError) : m_out(out), m_chordError(chordError) {}

    // What the next marks share.
    void place(const geometry::Transform2& transform, std::uint32_t layer, Source source, const PaintStyle& paint);

    void stroke(Point2 a, Point2 b);
    void strokes(std::span<const Point2> points);
    // An arc stays one under uniform scale and becomes strokes otherwise.
    void arc(EllipseArc arc);
    void spline(const SplineCurve& spline);
    void text(const std::string& text, const TextPlacing& placing);
    void dimension(double measured, const std::string& written, Point2 from, Point2 to);
    void fill(std::vector<Point2> ring, bool solid);
    void view(ViewMark view);

    std::size_t written() const { return m_written; }

private:
    void extend(Point2 p) { m_out.extents.add(p); }
    // The chord error before the transform.
    double chordError() const;

    Linework& m_out;
    double m_chordError;
    geometry::Transform2 m_transform;
    std::uint32_t m_layer = 0;
    Source m_source;
    std::map<PaintStyle, std::uint32_t> m_paints;
    std::uint32_t m_paint = 0;
    std::size_t m_written = 0;
};

} // namespace holdfast::drawing
