#include "core/engine/detect/repeated_lines.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace holdfast::detect {

namespace {

constexpr std::size_t kShortestRow = 5;
constexpr std::size_t kNeighbours = 4;   // steps tried from each line
constexpr double kFinest = 0.2;          // in: nearer lines are one line drawn twice

class RowFinder {
public:
    RowFinder(const plan::Bundle& bundle, double widest)
        : m_lines(bundle.lines), m_widest(widest), m_rows(bundle.lines.size(), -1)
    {
    }

    std::vector<int> find()
    {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            std::size_t tried = 0;
            for (std::size_t j = i + 1; j < m_lines.size() && tried < kNeighbours; ++j) {
                const double step = m_lines[j].offset - m_lines[i].offset;
                if (step > m_widest)
                    break;
                if (step < kFinest || !beside(i, j) || (m_rows[i] >= 0 && m_rows[i] == m_rows[j]))
                    continue;
                ++tried;
                mark(rowFrom(i, j));
            }
        }
        return std::move(m_rows);
    }

private:
    bool beside(std::size_t i, std::size_t j) const
    {
        const auto &a = m_lines[i], &b = m_lines[j];
        return a.layer == b.layer
            && std::min(a.to, b.to) - std::max(a.from, b.from) > 0.5 * std::max(a.length(), b.length());
    }

    std::optional<std::size_t> next(std::size_t from, double offset, double within) const
    {
        auto at = std::ranges::lower_bound(m_lines, offset - within, {}, &plan::FaceLine::offset);
        for (; at != m_lines.end() && at->offset <= offset + within; ++at)
            if (beside(from, std::size_t(at - m_lines.begin())))
                return std::size_t(at - m_lines.begin());
        return std::nullopt;
    }

    std::vector<std::size_t> rowFrom(std::size_t first, std::size_t second) const
    {
        const double step = m_lines[second].offset - m_lines[first].offset, within = std::max(0.05, step / 20);
        std::vector<std::size_t> row{first, second};
        while (const auto after = next(row.back(), m_lines[row.back()].offset + step, within)) {
            if (*after <= row.back())
                break;
            row.push_back(*after);
        }
        return row;
    }

    void mark(const std::vector<std::size_t>& row)
    {
        if (row.size() < kShortestRow)
            return;
        const int number = m_rows[row.front()] >= 0 ? m_rows[row.front()] : m_count++;
        for (const std::size_t line : row)
            m_rows[line] = number;
    }

    const std::vector<plan::FaceLine>& m_lines;
    double m_widest;
    std::vector<int> m_rows;
    int m_count = 0;
};

} // namespace

std::vector<int> rowsOfLines(const plan::Bundle& bundle, double widest) { return RowFinder(bundle, widest).find(); }

} // namespace holdfast::detect
