#include "core/services/exports/page_flow.h"

namespace holdfast::exports {

Page& PageFlow::page()
{
    if (m_pages.pages.empty())
        newPage();
    return m_pages.pages.back();
}

int PageFlow::pageIndex()
{
    page();
    return int(m_pages.pages.size()) - 1;
}

void PageFlow::newPage()
{
    m_pages.pages.emplace_back();
    m_y = geometry().top();
}

void PageFlow::need(double height)
{
    if (m_pages.pages.empty() || (room() < height && !atTop()))
        newPage();
}

void PageFlow::text(double x, double baseline, figures::Face face, double size, const QString& text,
                    QRgb color)
{
    if (!text.isEmpty())
        page().texts.push_back({x, baseline, size, face, color, text});
}

void PageFlow::textRight(double right, double baseline, figures::Face face, double size, const QString& text,
                         QRgb color)
{
    PageFlow::text(right - m_ruler.width(face, size, text), baseline, face, size, text, color);
}

void PageFlow::line(double x1, double y1, double x2, double y2, QRgb color, double width)
{
    page().lines.push_back({x1, y1, x2, y2, width, color});
}

void PageFlow::fill(const QRectF& area, QRgb color)
{
    page().fills.push_back({area, color});
}

void PageFlow::paragraph(figures::Face face, double size, const QString& text, QRgb color, double indent)
{
    for (const QString& line : m_ruler.wrap(face, size, text, geometry().textWidth() - indent)) {
        need(size * kLeading);
        PageFlow::text(geometry().margin + indent, m_y + size, face, size, line, color);
        m_y += size * kLeading;
    }
}

}  // namespace holdfast::exports
