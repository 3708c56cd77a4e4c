#include "core/engine/geometry/box_grid.h"

namespace holdfast::geometry {

namespace {

constexpr int kMostCells = 1024;  // each way; an index of a million cells still fits the second-level cache

template<class Use>
void forCells(int lowX, int lowY, int highX, int highY, int columns, Use&& use)
{
    for (int y = lowY; y <= highY; ++y)
        for (int x = lowX; x <= highX; ++x)
            use(std::size_t(y) * columns + x);
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

// About two cells a box, but none smaller than the mean box, so that a box lies in few cells.
void BoxGrid::chooseCells(std::span<const Box3> boxes)
{
    const double width = m_bounds.high.x - m_bounds.low.x, height = m_bounds.high.y - m_bounds.low.y;
    double mean = 0;
    for (const Box3& box : boxes)
        mean += (box.high.x - box.low.x + box.high.y - box.low.y) / (2 * double(boxes.size()));
    double side = std::max(mean, std::sqrt(width * height / (2 * double(boxes.size()))));
    side = std::max({side, std::max(width, height) / kMostCells, 1e-6});
    m_perInch = 1 / side;
    m_columns = std::clamp(int(width * m_perInch) + 1, 1, kMostCells);
    m_rows = std::clamp(int(height * m_perInch) + 1, 1, kMostCells);
}

void BoxGrid::fill(std::span<const Box3> boxes)
{
    m_starts.assign(std::size_t(m_columns) * m_rows + 1, 0);
    const auto eachCell = [&](const Box3& box, auto&& use) {
        const Cell low = cellAt(box.low), high = cellAt(box.high);
        forCells(low.x, low.y, high.x, high.y, m_columns, use);
    };
    for (const Box3& box : boxes)
        if (!box.empty())
            eachCell(box, [&](std::size_t cell) { ++m_starts[cell + 1]; });
    for (std::size_t i = 1; i < m_starts.size(); ++i)
        m_starts[i] += m_starts[i - 1];
    m_entries.resize(m_starts.back());
    std::vector<std::uint32_t> next(m_starts.begin(), m_starts.end() - 1);
    for (std::size_t i = 0; i < boxes.size(); ++i)
        if (!boxes[i].empty())
            eachCell(boxes[i], [&](std::size_t cell) {
                m_entries[next[cell]++] = {boxes[i], std::uint32_t(i), cellAt(boxes[i].low)};
            });
}

} // namespace holdfast::geometry
