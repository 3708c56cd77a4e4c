#include "core/engine/pdf/text_lines.h"

#include <cmath>

#include "core/engine/base/utf8.h"

namespace holdfast::pdf {

namespace {

// Capitals of Helvetica, Arial and Liberation Sans are 0.716 of the em (1466 of 2048 units).
constexpr double kCapital = 0.716;

// In ems. A blank is 0.25 to 0.33 wide in the usual fonts; columns of a table stand farther apart than one
// em.
constexpr double kBlank = 0.15, kColumn = 1.0, kBack = 0.4, kOffBaseline = 0.15;

bool isBlank(char32_t c)
{
    return c <= 0x20 || c == 0xA0 || (c >= 0x7F && c < 0xA0);
}

} // namespace

bool TextLines::continues(const Glyph& glyph, const PaintStyle& style) const
{
    if (!m_open || glyph.visible != m_first.visible || style.rgb != m_style.rgb
        || style.annotation != m_style.annotation)
        return false;
    for (std::size_t i = 0; i < glyph.matrix.size(); ++i)
        if (std::fabs(glyph.matrix[i] - m_first.matrix[i]) > 0.01 * m_em)
            return false;
    const Point2 step = glyph.at - m_pen;
    const double along = geometry::dot(step, m_direction), aside = geometry::cross(m_direction, step);
    return std::fabs(aside) < kOffBaseline * m_em && along > -kBack * m_em && along < kColumn * m_em;
}

void TextLines::begin(const Glyph& glyph, const PaintStyle& style)
{
    m_open = true;
    m_first = glyph;
    m_style = style;
    m_value.clear();
    const Point2 x{glyph.matrix[0], glyph.matrix[1]};
    const double wide = geometry::length(x);
    m_direction = wide > 0 ? x * (1 / wide) : Point2{1, 0};
    m_em = std::hypot(glyph.matrix[2], glyph.matrix[3]);
    m_pen = m_inkEnd = glyph.at;
}

void TextLines::append(const Glyph& glyph)
{
    const double gap = geometry::dot(glyph.at - m_pen, m_direction);
    for (std::size_t i = 0; i < glyph.letterCount; ++i) {
        const bool blank = isBlank(glyph.letters[i]);
        if (blank && m_value.empty()) {
            m_first.at = glyph.at + glyph.advance; // a line begins with its first letter
            continue;
        }
        const bool apart = i == 0 && gap > kBlank * m_em;
        if ((blank || apart) && !m_value.empty() && m_value.back() != ' ')
            m_value += ' ';
        if (blank)
            continue;
        appendUtf8(m_value, glyph.letters[i]);
        m_inkEnd = glyph.at + glyph.advance;
    }
    m_pen = glyph.at + glyph.advance;
}

void TextLines::flush()
{
    if (!m_open)
        return;
    m_open = false;
    while (!m_value.empty() && m_value.back() == ' ')
        m_value.pop_back();
    if (m_value.empty())
        return;
    TextLine line;
    line.value = m_value;
    line.font = m_font;
    line.at = m_first.at;
    line.height = kCapital * m_em;
    line.width = geometry::distance(m_first.at, m_inkEnd);
    line.rotation = std::atan2(m_direction.y, m_direction.x);
    line.visible = m_first.visible;
    m_style.origin = drawing::PaintOrigin::Text;
    m_writer.text(line, m_style);
}

} // namespace holdfast::pdf
