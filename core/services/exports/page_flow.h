// A cursor that walks down the pages and opens a new one when there is no room left.
#pragma once

#include "core/services/exports/pages.h"
#include "core/services/exports/text_ruler.h"

namespace holdfast::exports {

class PageFlow {
public:
    PageFlow(const TextRuler& ruler, const PageGeometry& geometry)
        : m_ruler(ruler)
    {
        m_pages.geometry = geometry;
        m_y = geometry.top();
    }

    const TextRuler& ruler() const { return m_ruler; }
    Pages& pages() { return m_pages; }
    Page& page();
    int pageIndex();
    double y() const { return m_y; }
    const PageGeometry& geometry() const { return m_pages.geometry; }
    double room() const { return geometry().bottom() - m_y; }
    bool atTop() const { return m_y <= geometry().top(); }

    void newPage();
    void breakUnlessAtTop()
    {
        if (!m_pages.pages.empty() && !atTop())
            newPage();
    }
    // Goes to a new page when less than `height` is left, so that what belongs together stays together.
    void need(double height);
    // Moves down; blank space at the top of a page is not kept.
    void skip(double height)
    {
        if (!atTop())
            m_y += height;
    }
    void advance(double height) { m_y += height; }

    void text(double x, double baseline, figures::Face face, double size, const QString& text,
              QRgb color = Ink::text);
    void textRight(double right, double baseline, figures::Face face, double size, const QString& text,
                   QRgb color = Ink::text);
    void line(double x1, double y1, double x2, double y2, QRgb color = Ink::hair, double width = 0.5);
    void fill(const QRectF& area, QRgb color);

    // Wrapped text at the cursor, over as many pages as it needs.
    void paragraph(figures::Face face, double size, const QString& text, QRgb color = Ink::text,
                   double indent = 0);

private:
    const TextRuler& m_ruler;
    Pages m_pages;
    double m_y = 0;
};

inline constexpr double kLeading = 1.28;  // line distance over type size

}  // namespace holdfast::exports
