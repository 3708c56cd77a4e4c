// A spatial index: boxes sorted into the cells of a regular grid.
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
        for (int z = low.z; z <= high.z; ++z)
            for (int y = low.y; y <= high.y; ++y) {
                // The cells of a row lie one after another.
                const std::uint32_t end = m_starts[number(high.x, y, z) + 1];
                for (std::uint32_t i = m_starts[number(low.x, y, z)]; i < end; ++i) {
                    const Entry& e = m_entries[i];
                    // A pair that shares several cells is met in the first of them.
                    if (meet(e.box, query) && e.x == std::max(low.x, e.low.x) && y == std::max(low.y, e.low.y)
                        && z == std::max(low.z, e.low.z))
                        visit(e.index);
                }
            }
    }

private:
    struct Cell {
        std::int16_t x = 0, y = 0, z = 0;
    };
    struct Entry {
        Box3 box;
        std::uint32_t index = 0;
        Cell low;             // the first cell of the box
        std::int16_t x = 0;   // of this cell
    };

    // Box3::overlaps without short circuits: here no comparison alone is predictable, all together mostly are.
    static bool meet(const Box3& a, const Box3& b)
    {
        return (a.low.x <= b.high.x) & (b.low.x <= a.high.x) & (a.low.y <= b.high.y) & (b.low.y <= a.high.y)
            & (a.low.z <= b.high.z) & (b.low.z <= a.high.z);
    }
    void chooseCells(std::span<const Box3> boxes);
    void fill(std::span<const Box3> boxes);
    std::size_t number(int x, int y, int z) const
    {
        return (std::size_t(z) * m_rows + std::size_t(y)) * m_columns + std::size_t(x);
    }
    static std::int16_t clamped(double v, int count)
    {
        return std::int16_t(v <= 0 ? 0 : v >= count - 1 ? count - 1 : int(v));
    }
    Cell cellAt(Point3 p) const
    {
        return {clamped((p.x - m_bounds.low.x) * m_perInch, m_columns),
                clamped((p.y - m_bounds.low.y) * m_perInch, m_rows),
                clamped((p.z - m_bounds.low.z) * m_layersPerInch, m_layers)};
    }

    Box3 m_bounds;
    double m_perInch = 1, m_layersPerInch = 1;
    int m_columns = 1, m_rows = 1, m_layers = 1;
    std::vector<std::uint32_t> m_starts;
    std::vector<Entry> m_entries;
};

} // namespace holdfast::geometry
