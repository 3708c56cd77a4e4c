// Depth first over whole patterns: the longest piece left is put into every bar in every way that leaves no room for
// another piece. The first path is first-fit decreasing, so there is always a plan.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/engine/report/cut_units.h"

namespace holdfast::report {

namespace {

constexpr long kMostNodes = 200'000;  // set by judgement: a tenth of a second

class Packer {
public:
    Packer(const std::vector<CutItem>& items, const std::vector<StockBar>& bars, long enough)
        : m_bars(bars), m_enough(enough)
    {
        for (const CutItem& item : items) {
            m_sizes.push_back(item.size);
            m_left.push_back(item.count);
            m_material += long(item.size) * item.count;
        }
        for (const StockBar& bar : bars) {
            m_step = std::gcd(m_step, long(bar.cost));
            m_cheapest = std::min(m_cheapest, double(bar.cost) / bar.room);
        }
        m_order.resize(items.size());
        std::iota(m_order.begin(), m_order.end(), std::size_t(0));
        std::ranges::sort(m_order, [&](std::size_t a, std::size_t b) {
            return m_sizes[a] != m_sizes[b] ? m_sizes[a] > m_sizes[b] : a < b;
        });
    }

    std::vector<CutPattern> best()
    {
        descend();
        return m_best;
    }

private:
    // What is left costs at least this: all room of the cheapest bar used, in whole steps of the stock.
    long leastMore() const
    {
        const double cost = double(m_material) * m_cheapest;
        return long(std::ceil(cost / double(m_step) - 1e-9)) * m_step;
    }
    bool isDone() const { return m_found && (m_bestCost <= m_enough || m_nodes > kMostNodes); }

    void descend()
    {
        ++m_nodes;
        if (isDone() || (m_found && m_cost + leastMore() >= m_bestCost))
            return;
        const auto longest = std::ranges::find_if(m_order, [&](std::size_t i) { return m_left[i] > 0; });
        if (longest == m_order.end()) {
            m_found = true;
            m_best = m_used;
            m_bestCost = m_cost;
            return;
        }
        for (const std::size_t bar : barsByFit(m_sizes[*longest])) {
            m_used.push_back({bar, std::vector<int>(m_sizes.size())});
            m_cost += m_bars[bar].cost;
            put(*longest, 1);
            fill(std::size_t(longest - m_order.begin()), m_bars[bar].room - m_sizes[*longest]);
            put(*longest, -1);
            m_cost -= m_bars[bar].cost;
            m_used.pop_back();
        }
    }

    // Bars that hold the piece: first the one that would be filled best by such pieces alone.
    std::vector<std::size_t> barsByFit(int size) const
    {
        std::vector<std::size_t> fitting;
        for (std::size_t b = 0; b < m_bars.size(); ++b)
            if (m_bars[b].room >= size)
                fitting.push_back(b);
        const auto each = [&](std::size_t b) { return double(m_bars[b].cost) / (m_bars[b].room / size); };
        std::ranges::stable_sort(fitting, {}, each);
        return fitting;
    }

    void put(std::size_t item, int count)
    {
        m_used.back().pieces[item] += count;
        m_left[item] -= count;
        m_material -= long(count) * m_sizes[item];
    }

    // As many of each length as fit, then fewer; a bar that could still take a piece is not looked at further.
    void fill(std::size_t from, int room)
    {
        ++m_nodes;
        if (isDone())
            return;
        while (from < m_order.size() && (m_left[m_order[from]] == 0 || m_sizes[m_order[from]] > room))
            ++from;
        if (from == m_order.size()) {
            if (isFull(room))
                descend();
            return;
        }
        const std::size_t item = m_order[from];
        const int most = std::min(m_left[item], room / m_sizes[item]);
        for (int n = most; n >= 0; --n) {
            put(item, n);
            fill(from + 1, room - n * m_sizes[item]);
            put(item, -n);
        }
    }
    bool isFull(int room) const
    {
        for (std::size_t i = 0; i < m_sizes.size(); ++i)
            if (m_left[i] > 0 && m_sizes[i] <= room)
                return false;
        return true;
    }

    const std::vector<StockBar>& m_bars;
    long m_enough, m_step = 0, m_material = 0;
    double m_cheapest = 1e300;
    std::vector<int> m_sizes, m_left;
    std::vector<std::size_t> m_order;  // longest first
    std::vector<CutPattern> m_used, m_best;
    long m_cost = 0, m_bestCost = 0, m_nodes = 0;
    bool m_found = false;
};

}  // namespace

std::vector<CutPattern> packBars(const std::vector<CutItem>& items, const std::vector<StockBar>& bars, long enough)
{
    return Packer(items, bars, enough).best();
}

long costOf(const std::vector<CutPattern>& patterns, const std::vector<StockBar>& bars)
{
    long cost = 0;
    for (const CutPattern& pattern : patterns)
        cost += bars[pattern.bar].cost;
    return cost;
}

}  // namespace holdfast::report
