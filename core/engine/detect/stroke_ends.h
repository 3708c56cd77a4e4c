// Ends of strokes by the cells they lie in.
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/engine/drawing/linework.h"

namespace holdfast::detect {

class StrokeEnds {
public:
    // The strokes must outlive this; `cell` in their units.
    StrokeEnds(const std::vector<drawing::Stroke>& strokes, double cell);

    // Calls visit(stroke, near end, far end) for every end within the box of `reach` about `at`, or a cell more.
    template<class Visit>
    void visit(geometry::Point2 at, double reach, Visit&& visit) const
    {
        const auto [x0, y0] = key(at - geometry::Point2{reach, reach});
        const auto [x1, y1] = key(at + geometry::Point2{reach, reach});
        for (long x = x0; x <= x1; ++x)
            for (long y = y0; y <= y1; ++y)
                for (const End& end : std::ranges::equal_range(m_ends, CellKey{x, y}, {}, &End::cell)) {
                    const drawing::Stroke& s = m_strokes[end.stroke];
                    visit(s, end.atB ? s.line.b : s.line.a, end.atB ? s.line.a : s.line.b);
                }
    }

private:
    using CellKey = std::pair<long, long>;
    struct End {
        CellKey cell;
        std::size_t stroke;
        bool atB;
    };
    CellKey key(geometry::Point2 p) const
    {
        return {std::lround(std::floor(p.x / m_cell)), std::lround(std::floor(p.y / m_cell))};
    }

    const std::vector<drawing::Stroke>& m_strokes;
    double m_cell;
    std::vector<End> m_ends;
};

} // namespace holdfast::detect
