#include "core/engine/sheet_checks/blank_area.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace holdfast::sheet_checks {

namespace {

using geometry::Box2;
using geometry::Point2;

constexpr int kCellsASide = 8;
constexpr double kMostCells = 4e6;   // a page of 40 x 40 ft

class Raster {
public:
    Raster(const Box2& paper, double cell)
        : m_low(paper.low), m_cell(cell), m_columns(int(paper.width() / cell)), m_rows(int(paper.height() / cell)),
          m_taken(std::size_t(m_columns) * std::size_t(m_rows), 0)
    {
    }

    void line(Point2 a, Point2 b)
    {
        const double length = distance(a, b);
        const int steps = std::isfinite(length) ? int(std::min(length / m_cell * 2, 1e5)) + 1 : 0;
        for (int i = 0; i <= steps; ++i)
            point(a + (b - a) * (double(i) / std::max(steps, 1)));
    }

    void box(Point2 low, Point2 high)
    {
        for (double y = low.y; y < high.y + m_cell; y += m_cell)
            line({low.x, std::min(y, high.y)}, {high.x, std::min(y, high.y)});
    }

    // The largest free square ending at each cell, from its three neighbours.
    bool hasFreeSquare(int side) const
    {
        std::vector<int> above(std::size_t(m_columns) + 1, 0);
        for (int row = 0; row < m_rows; ++row) {
            std::vector<int> here(std::size_t(m_columns) + 1, 0);
            for (int column = 0; column < m_columns; ++column) {
                const auto at = std::size_t(column);
                if (m_taken[std::size_t(row) * std::size_t(m_columns) + at])
                    continue;
                here[at + 1] = 1 + std::min({here[at], above[at], above[at + 1]});
                if (here[at + 1] >= side)
                    return true;
            }
            above = std::move(here);
        }
        return false;
    }

private:
    void point(Point2 p)
    {
        const double x = (p.x - m_low.x) / m_cell, y = (p.y - m_low.y) / m_cell;
        if (x >= 0 && y >= 0 && x < m_columns && y < m_rows)
            m_taken[std::size_t(y) * std::size_t(m_columns) + std::size_t(x)] = 1;
    }

    Point2 m_low;
    double m_cell;
    int m_columns, m_rows;
    std::vector<char> m_taken;
};

void drawText(Raster& raster, const drawing::TextMark& text)
{
    const Point2 half = {std::fabs(text.middle.x - text.at.x), std::fabs(text.middle.y - text.at.y)};
    const double reach = text.height / 2;
    raster.box({text.middle.x - half.x - reach, text.middle.y - half.y - reach},
               {text.middle.x + half.x + reach, text.middle.y + half.y + reach});
}

void drawArc(Raster& raster, const drawing::ArcMark& arc)
{
    constexpr int kChords = 24;
    const auto at = [&](int i) {
        const double angle = arc.start + arc.sweep * i / kChords;
        return arc.center + Point2{std::cos(angle), std::sin(angle)} * arc.radius;
    };
    for (int i = 0; i < kChords; ++i)
        raster.line(at(i), at(i + 1));
}

void drawFill(Raster& raster, const drawing::FillMark& fill)
{
    Box2 box;
    for (const Point2 p : fill.ring)
        box.add(p);
    if (!box.empty())
        raster.box(box.low, box.high);
}

} // namespace

bool hasBlankSquare(const drawing::Linework& marks, const Box2& paper, double side)
{
    const double cell = side / kCellsASide;
    if (paper.empty() || cell <= 0 || paper.width() / cell * (paper.height() / cell) > kMostCells)
        return true;    // no page that could be full
    Raster raster(paper, cell);
    for (const drawing::Stroke& stroke : marks.strokes)
        raster.line(stroke.line.a, stroke.line.b);
    for (const drawing::ArcMark& arc : marks.arcs)
        drawArc(raster, arc);
    for (const drawing::TextMark& text : marks.texts)
        drawText(raster, text);
    for (const drawing::FillMark& fill : marks.fills)
        drawFill(raster, fill);
    return raster.hasFreeSquare(kCellsASide);
}

} // namespace holdfast::sheet_checks
