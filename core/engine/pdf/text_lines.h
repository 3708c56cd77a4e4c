// Glyphs in the order of painting become lines of text. A line may change its font (plotters take hyphens and
// fractions from another one); it is named by its first.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/engine/pdf/entity_writer.h"

namespace holdfast::pdf {

struct Glyph {
    const char32_t* letters = nullptr;
    std::size_t letterCount = 0;
    Point2 at, advance;             // paper inches
    std::array<double, 4> matrix{}; // x axis and y axis of the em in paper inches
    bool visible = true;
};

class TextLines {
public:
    explicit TextLines(EntityWriter& writer) : m_writer(writer) {}

    // `fontName` is asked once a line.
    template<class FontName>
    void add(const Glyph& glyph, const PaintStyle& style, FontName fontName)
    {
        if (!continues(glyph, style)) {
            flush();
            begin(glyph, style);
            m_font = fontName();
        }
        append(glyph);
    }
    // Writes the line that is open.
    void flush();

private:
    bool continues(const Glyph& glyph, const PaintStyle& style) const;
    void begin(const Glyph& glyph, const PaintStyle& style);
    void append(const Glyph& glyph);

    EntityWriter& m_writer;
    bool m_open = false;
    Glyph m_first;
    PaintStyle m_style;
    std::string m_value, m_font;
    Point2 m_direction, m_pen, m_inkEnd;
    double m_em = 0;
};

} // namespace holdfast::pdf
