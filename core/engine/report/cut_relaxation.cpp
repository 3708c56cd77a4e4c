// Gilmore and Gomory, "A linear programming approach to the cutting-stock problem" (1961): patterns are priced by a
// knapsack. The bound is Farley's ("A note on bounding a class of linear programming problems", 1990): duals divided
// by the greatest ratio of a pattern's value to its cost are feasible, at whatever step they are taken.
#include <algorithm>
#include <cmath>

#include "core/engine/report/cut_units.h"

namespace holdfast::report {

namespace {

constexpr double kSmall = 1e-9;
constexpr int kMostSteps = 2000;  // of the simplex, set by judgement: tens suffice for tens of lengths

using Row = std::vector<double>;

// The most valuable pattern for every room up to the greatest, by a bounded knapsack.
class Knapsack {
public:
    Knapsack(const std::vector<CutItem>& items, int room)
        : m_items(items)
        , m_taken(items.size(), std::vector<int>(std::size_t(room) + 1))
        , m_best(std::size_t(room) + 1)
    {
    }

    void price(const Row& values)
    {
        std::ranges::fill(m_best, 0.0);
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            std::ranges::fill(m_taken[i], 0);
            if (values[i] > 0)
                take(i, values[i]);
        }
    }
    double value(int room) const { return m_best[std::size_t(room)]; }
    std::vector<int> pattern(int room) const
    {
        std::vector<int> pieces(m_items.size());
        for (std::size_t i = m_items.size(); i-- > 0;) {
            pieces[i] = m_taken[i][std::size_t(room)];
            room -= pieces[i] * m_items[i].size;
        }
        return pieces;
    }

private:
    void take(std::size_t i, double value)
    {
        const CutItem& item = m_items[i];
        for (int room = int(m_best.size()) - 1; room >= item.size; --room) {
            const int most = std::min(item.count, room / item.size);
            for (int n = 1; n <= most; ++n) {
                const double sum = m_best[std::size_t(room - n * item.size)] + n * value;
                if (sum > m_best[std::size_t(room)] + kSmall) {
                    m_best[std::size_t(room)] = sum;
                    m_taken[i][std::size_t(room)] = n;
                }
            }
        }
    }

    const std::vector<CutItem>& m_items;
    std::vector<std::vector<int>> m_taken;  // of item i when items 0..i share the room
    Row m_best;
};

// Minimise the cost of patterns that cover every item; the basis is kept as its inverse.
class Master {
public:
    Master(const std::vector<CutItem>& items, const std::vector<StockBar>& bars, const StockBar& longest)
        : m_items(items), m_bars(bars), m_inverse(items.size(), Row(items.size()))
    {
        for (std::size_t i = 0; i < items.size(); ++i) {
            CutPattern pattern {std::size_t(&longest - bars.data()), std::vector<int>(items.size())};
            pattern.pieces[i] = std::min(items[i].count, longest.room / items[i].size);
            m_inverse[i][i] = 1.0 / pattern.pieces[i];
            m_amount.push_back(items[i].count * m_inverse[i][i]);
            m_basis.push_back({std::move(pattern), double(longest.cost), true});
        }
    }

    Row duals() const
    {
        Row y(m_items.size());
        for (std::size_t r = 0; r < y.size(); ++r)
            for (std::size_t i = 0; i < y.size(); ++i)
                y[i] += m_basis[r].cost * m_inverse[r][i];
        return y;
    }

    void enter(const CutPattern& pattern)
    {
        Row column(pattern.pieces.begin(), pattern.pieces.end());
        pivot(column, {pattern, double(m_bars[pattern.bar].cost), true});
    }
    // More of an item than asked.
    void enterSurplus(std::size_t item)
    {
        Row column(m_items.size());
        column[item] = -1;
        pivot(column, {{}, 0, false});
    }

    std::vector<std::pair<CutPattern, double>> solution() const
    {
        std::vector<std::pair<CutPattern, double>> used;
        for (std::size_t r = 0; r < m_basis.size(); ++r)
            if (m_basis[r].isPattern && m_amount[r] > kSmall)
                used.emplace_back(m_basis[r].pattern, m_amount[r]);
        return used;
    }

private:
    struct Basic {
        CutPattern pattern;
        double cost = 0;
        bool isPattern = false;
    };

    void pivot(const Row& column, Basic entering)
    {
        const std::size_t n = m_items.size();
        Row direction(n);
        for (std::size_t r = 0; r < n; ++r)
            for (std::size_t i = 0; i < n; ++i)
                direction[r] += m_inverse[r][i] * column[i];
        std::size_t leaving = n;
        for (std::size_t r = 0; r < n; ++r)
            if (direction[r] > kSmall
                && (leaving == n || m_amount[r] / direction[r] < m_amount[leaving] / direction[leaving]))
                leaving = r;
        if (leaving == n)
            return;  // cannot be: every cost is at least 0
        for (double& v : m_inverse[leaving])
            v /= direction[leaving];
        m_amount[leaving] /= direction[leaving];
        for (std::size_t r = 0; r < n; ++r) {
            if (r == leaving)
                continue;
            for (std::size_t i = 0; i < n; ++i)
                m_inverse[r][i] -= direction[r] * m_inverse[leaving][i];
            m_amount[r] = std::max(0.0, m_amount[r] - direction[r] * m_amount[leaving]);
        }
        m_basis[leaving] = std::move(entering);
    }

    const std::vector<CutItem>& m_items;
    const std::vector<StockBar>& m_bars;
    std::vector<Row> m_inverse;
    Row m_amount;
    std::vector<Basic> m_basis;
};

double worth(const Row& duals, const std::vector<CutItem>& items)
{
    double sum = 0;
    for (std::size_t i = 0; i < items.size(); ++i)
        sum += std::max(0.0, duals[i]) * items[i].count;
    return sum;
}

}  // namespace

CutRelaxation relaxCuts(const std::vector<CutItem>& items, const std::vector<StockBar>& bars)
{
    const StockBar& longest = *std::ranges::max_element(bars, {}, &StockBar::room);
    Knapsack knapsack(items, longest.room);
    Master master(items, bars, longest);
    CutRelaxation relaxed;
    for (int step = 0; step < kMostSteps; ++step) {
        const Row duals = master.duals();
        knapsack.price(duals);
        double ratio = 1;
        std::size_t best = bars.size();
        double gain = kSmall;
        for (std::size_t b = 0; b < bars.size(); ++b) {
            const double value = knapsack.value(bars[b].room);
            ratio = std::max(ratio, value / bars[b].cost);
            if (value - bars[b].cost > gain) {
                gain = value - bars[b].cost;
                best = b;
            }
        }
        relaxed.bound = std::max(relaxed.bound, worth(duals, items) / ratio);
        const auto negative = std::ranges::find_if(duals, [](double y) { return y < -kSmall; });
        if (negative != duals.end())
            master.enterSurplus(std::size_t(negative - duals.begin()));
        else if (best < bars.size())
            master.enter({best, knapsack.pattern(bars[best].room)});
        else
            break;
    }
    relaxed.patterns = master.solution();
    return relaxed;
}

}  // namespace holdfast::report
