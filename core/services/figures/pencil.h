// A painter that speaks points and knows the palette: what every figure draws with.
#pragma once

#include <vector>

#include <QPainter>
#include <QPolygonF>
#include <QRectF>
#include <QString>

#include "core/services/figures/figures.h"
#include "core/services/figures/fonts.h"

namespace holdfast::figures {

class Pencil {
public:
    // Clips to the area and fills it with paper.
    Pencil(QPainter& painter, const QRectF& area, const Style& style);
    ~Pencil();
    Pencil(const Pencil&) = delete;
    Pencil& operator=(const Pencil&) = delete;

    QPainter& painter() { return m_painter; }
    const QRectF& area() const { return m_area; }
    const Style& style() const { return m_style; }
    // Points to device units.
    double pt(double points) const { return points * m_unit; }

    QColor paper() const { return m_style.dark ? QColor(0x1b, 0x1e, 0x23) : QColor(Qt::white); }
    QColor ink() const { return m_style.dark ? QColor(0xe6, 0xe9, 0xed) : QColor(0x16, 0x19, 0x1d); }
    QColor quiet() const { return m_style.dark ? QColor(0x9a, 0xa4, 0xaf) : QColor(0x5b, 0x65, 0x70); }
    QColor faint() const { return m_style.dark ? QColor(0x4a, 0x52, 0x5c) : QColor(0xb8, 0xc0, 0xc8); }
    QColor accent() const { return m_style.dark ? QColor(0x7f, 0xb2, 0xe5) : QColor(0x1f, 0x4e, 0x79); }
    QColor wood() const { return m_style.dark ? QColor(0x6b, 0x55, 0x3a) : QColor(0xe9, 0xdc, 0xc6); }
    QColor concrete() const { return m_style.dark ? QColor(0x55, 0x5a, 0x60) : QColor(0xd0, 0xd4, 0xd8); }
    QColor steel() const { return m_style.dark ? QColor(0xa9, 0xb4, 0xc0) : QColor(0x46, 0x52, 0x5e); }

    void line(QPointF a, QPointF b, QColor color, double widthPoints = 0.5, Qt::PenStyle pen = Qt::SolidLine);
    void polygon(const QPolygonF& shape, QColor fill, QColor edge, double widthPoints = 0.4);
    void rect(const QRectF& r, QColor fill, QColor edge, double widthPoints = 0.4);
    void circle(QPointF center, double radius, QColor fill, QColor edge, double widthPoints = 0.5);
    void arrow(QPointF from, QPointF to, QColor color, double widthPoints = 0.7);
    // Anchored by `align`; `share` of the style's type size. A backdrop keeps it readable over lines.
    void text(QPointF anchor, const QString& words, Qt::Alignment align, QColor color, double share = 1,
              Face face = Face::Regular, bool backdrop = false);
    QSizeF sizeOf(const QString& words, double share = 1, Face face = Face::Regular) const;
    // One sentence in the middle of the area.
    void sentence(const QString& words);

private:
    QPainter& m_painter;
    QRectF m_area;
    Style m_style;
    double m_unit;
};

// Finds room for labels so that they do not lie over each other.
class Labels {
public:
    explicit Labels(Pencil& pencil)
        : m_pencil(pencil)
    {
    }
    void occupy(const QRectF& r) { m_taken.push_back(r); }
    // Tries places around the anchor, nearer ones first; a far one gets a leader. The least crowded one is
    // taken when all collide: a label is never left out.
    void place(QPointF anchor, double clear, const QString& words, QColor color, double share,
               Face face = Face::Regular);

private:
    double crowding(const QRectF& r) const;

    Pencil& m_pencil;
    std::vector<QRectF> m_taken;
};

// Real inches to the page: y up, one scale, centred.
class Fit {
public:
    Fit(const QRectF& area, double lowX, double lowY, double highX, double highY);
    QPointF operator()(double x, double y) const { return {m_x0 + x * m_scale, m_y0 - y * m_scale}; }
    double scale() const { return m_scale; }

private:
    double m_scale = 1, m_x0 = 0, m_y0 = 0;
};

// "12,345": thousands separated, whole.
QString grouped(double value);
QString words(const std::string& utf8);

}  // namespace holdfast::figures
