// A spatial index: boxes sorted into the cells of a regular grid.
#pragma once

#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

#include "core/engine/geometry/shapes.h"

namespace holdfast::geometry {

class BoxGrid {
public:
    explicit BoxGrid(std::span<const Box3> boxes);

    // Calls visit(index) once for every box that meets `query`, and perhaps for some that miss it by less than 1e-6 of
    // their coordinates: the boxes are kept in single precision, rounded outward.
    template<class Visit>
    void visit(const Box3& query, Visit&& visit) const
    {
        if (m_entries.empty() || !m_bounds.overlaps(query))
            return;
        const Cell low = cellAt(query.low), high = cellAt(query.high);
        const Bounds bounds = outward(query);
        for (int z = low.z; z <= high.z; ++z)
            for (int y = low.y; y <= high.y; ++y) {
                // The cells of a row lie one after another.
                const std::uint32_t end = m_starts[number(high.x, y, z) + 1];
                for (std::uint32_t i = m_starts[number(low.x, y, z)]; i < end; ++i) {
                    const Entry& e = m_entries[i];
                    // A pair that shares several cells is met in the first of them.
                    if (meet(e.box, bounds) && e.x == std::max(low.x, e.low.x) && y == std::max(low.y, e.low.y)
                        && z == std::max(low.z, e.low.z))
                        visit(e.index);
                }
            }
    }

private:
    struct Cell {
        std::int16_t x = 0, y = 0, z = 0;
    };
    // Half the size of a Box3: a query reads many, and how much it reads is what it costs.
    struct Bounds {
        float low[3], high[3];
    };
    struct Entry {
        Bounds box;
        std::uint32_t index = 0;
        Cell low;             // the first cell of the box
        std::int16_t x = 0;   // of this cell
    };

    // A part in a million is more than a float loses (6e-8), and cheaper than the next float.
    static Bounds outward(const Box3& box)
    {
        constexpr double kOut = 1e-6;
        const auto down = [](double v) { return float(v - std::fabs(v) * kOut); };
        const auto up = [](double v) { return float(v + std::fabs(v) * kOut); };
        return {{down(box.low.x), down(box.low.y), down(box.low.z)},
                {up(box.high.x), up(box.high.y), up(box.high.z)}};
    }
    // Box3::overlaps without short circuits: here no comparison alone is predictable, all together mostly are.
    static bool meet(const Bounds& a, const Bounds& b)
    {
        return (a.low[0] <= b.high[0]) & (b.low[0] <= a.high[0]) & (a.low[1] <= b.high[1])
            & (b.low[1] <= a.high[1]) & (a.low[2] <= b.high[2]) & (b.low[2] <= a.high[2]);
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
