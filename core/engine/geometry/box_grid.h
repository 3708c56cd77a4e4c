// A spatial index for things that stand over a plan: boxes sorted into square cells of the plan.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/engine/geometry/shapes.h"

namespace holdfast::geometry {

class BoxGrid {
public:
    explicit BoxGrid(std::span<const Box3> boxes);

    // Calls visit(index) once for every box that meets `query`.
    template<class Visit>
    void visit(const Box3& query, Visit&& visit) const
    {
        if (m_entries.empty() || !m_bounds.overlaps(query))
            return;
        const Cell low = cellAt(query.low), high = cellAt(query.high);
        for (int y = low.y; y <= high.y; ++y)
            for (int x = low.x; x <= high.x; ++x) {
                const std::size_t cell = std::size_t(y) * m_columns + x;
                for (std::uint32_t i = m_starts[cell]; i < m_starts[cell + 1]; ++i) {
                    const Entry& e = m_entries[i];
                    // A pair that shares several cells is met in the first of them.
                    if (e.box.overlaps(query) && x == std::max(low.x, e.low.x) && y == std::max(low.y, e.low.y))
                        visit(e.index);
                }
            }
    }

private:
    struct Cell {
        std::int16_t x = 0, y = 0;
    };
    struct Entry {
        Box3 box;
        std::uint32_t index = 0;
        Cell low;
    };

    void chooseCells(std::span<const Box3> boxes);
    void fill(std::span<const Box3> boxes);
    Cell cellAt(Point3 p) const
    {
        const auto clamped = [](double v, int count) {
            return std::int16_t(v <= 0 ? 0 : v >= count - 1 ? count - 1 : int(v));
        };
        return {clamped((p.x - m_bounds.low.x) * m_perInch, m_columns),
                clamped((p.y - m_bounds.low.y) * m_perInch, m_rows)};
    }

    Box3 m_bounds;
    double m_perInch = 1;   // cells an inch
    int m_columns = 1, m_rows = 1;
    std::vector<std::uint32_t> m_starts;
    std::vector<Entry> m_entries;
};

} // namespace holdfast::geometry
