#include "core/engine/geometry/box_grid.h"

namespace holdfast::geometry {

namespace {

constexpr int kMostCells = 1024;   // each way in plan
constexpr int kMostLayers = 64;

double meanOf(std::span<const Box3> boxes, double Point3::* axis)
{
    double sum = 0;
    for (const Box3& box : boxes)
        sum += box.empty() ? 0 : box.high.*axis - box.low.*axis;
    return sum / double(boxes.size());
}

} // namespace

BoxGrid::BoxGrid(std::span<const Box3> boxes)
{
    for (const Box3& box : boxes)
        m_bounds.add(box);
    if (m_bounds.empty())
        return;
    chooseCells(boxes);
    fill(boxes);
}

// Layers as high as the mean box; in plan about two cells a box and layer, but none smaller than the mean box, so
// that a box lies in few cells.
void BoxGrid::chooseCells(std::span<const Box3> boxes)
{
    constexpr double kSmallest = 1e-6;  // in; guards the divisions when all boxes are points
    const Point3 size = m_bounds.high - m_bounds.low;
    const double layer = std::max({meanOf(boxes, &Point3::z), size.z / kMostLayers, kSmallest});
    m_layers = std::clamp(int(size.z / layer), 1, kMostLayers);
    m_layersPerInch = m_layers / std::max(size.z, kSmallest);

    const double mean = (meanOf(boxes, &Point3::x) + meanOf(boxes, &Point3::y)) / 2;
    const double fair = std::sqrt(size.x * size.y * m_layers / (2 * double(boxes.size())));
    const double side = std::max({mean, fair, std::max(size.x, size.y) / kMostCells, kSmallest});
    m_perInch = 1 / side;
    m_columns = std::clamp(int(size.x * m_perInch) + 1, 1, kMostCells);
    m_rows = std::clamp(int(size.y * m_perInch) + 1, 1, kMostCells);
}

void BoxGrid::fill(std::span<const Box3> boxes)
{
    const auto eachCell = [&](const Box3& box, auto&& use) {
        if (box.empty())
            return;
        const Cell low = cellAt(box.low), high = cellAt(box.high);
        for (int z = low.z; z <= high.z; ++z)
            for (int y = low.y; y <= high.y; ++y)
                for (int x = low.x; x <= high.x; ++x)
                    use(number(x, y, z), std::int16_t(x));
    };
    m_starts.assign(std::size_t(m_columns) * m_rows * m_layers + 1, 0);
    for (const Box3& box : boxes)
        eachCell(box, [&](std::size_t cell, int) { ++m_starts[cell + 1]; });
    for (std::size_t i = 1; i < m_starts.size(); ++i)
        m_starts[i] += m_starts[i - 1];
    m_entries.resize(m_starts.back());
    std::vector<std::uint32_t> next(m_starts.begin(), m_starts.end() - 1);
    for (std::size_t i = 0; i < boxes.size(); ++i)
        eachCell(boxes[i], [&](std::size_t cell, std::int16_t x) {
            m_entries[next[cell]++] = {outward(boxes[i]), std::uint32_t(i), cellAt(boxes[i].low), x};
        });
}

} // namespace holdfast::geometry
