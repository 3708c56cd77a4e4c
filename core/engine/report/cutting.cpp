#include "core/engine/report/cutting.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "core/engine/report/cut_units.h"

namespace holdfast::report {

namespace {

constexpr double kSlack = 1e-6;          // of a sixteenth: arithmetic, not length
constexpr int kFewPieces = 40;           // searched whole as well, set by judgement
constexpr double kLongest = 1e6;         // sixteenths, a mile

int roundedUp(Length length) { return int(std::ceil(length / kCutGrid - kSlack)); }
int roundedDown(Length length) { return int(std::floor(length / kCutGrid + kSlack)); }

// The least sum of whole bars that is not below the bound.
long attainable(double bound, const std::vector<StockBar>& bars)
{
    long step = 0, longest = 0;
    for (const StockBar& bar : bars) {
        step = std::gcd(step, long(bar.cost));
        longest = std::max(longest, long(bar.cost));
    }
    const long least = long(std::ceil(bound / double(step) - kSlack));
    const std::size_t end = std::size_t(least + longest / step) + 1;
    constexpr std::size_t kLargestTable = 10'000'000;
    if (end > kLargestTable)
        return least * step;  // still a bound
    std::vector<bool> reached(end);
    reached[0] = true;
    for (std::size_t sum = 0; sum < end; ++sum)
        for (const StockBar& bar : bars)
            if (const std::size_t length = std::size_t(bar.cost / step); sum >= length && reached[sum - length])
                reached[sum] = true;
    long sum = least;
    while (std::size_t(sum) < end && !reached[std::size_t(sum)])
        ++sum;
    return sum * step;
}

// Whole bars of the relaxation, then what they leave, packed.
std::vector<CutPattern> rounded(const CutRelaxation& relaxed, std::vector<CutItem> items,
                                const std::vector<StockBar>& bars, long enough)
{
    std::vector<CutPattern> plan;
    for (const auto& [pattern, amount] : relaxed.patterns)
        for (long n = long(std::floor(amount + kSlack)); n > 0; --n) {
            CutPattern useful = pattern;  // no more of an item than is left
            for (std::size_t i = 0; i < items.size(); ++i) {
                useful.pieces[i] = std::min(useful.pieces[i], items[i].count);
                items[i].count -= useful.pieces[i];
            }
            if (std::ranges::any_of(useful.pieces, [](int p) { return p > 0; }))
                plan.push_back(std::move(useful));
        }
    const auto rest = packBars(items, bars, enough - costOf(plan, bars));
    plan.insert(plan.end(), rest.begin(), rest.end());
    return plan;
}

struct Problem {
    std::vector<CutItem> items;          // pieces of one size together
    std::vector<std::size_t> itemOf;     // of each piece
    std::vector<StockBar> bars;
};

Result<Problem> problemOf(const std::vector<CutPiece>& pieces, const std::vector<Length>& stock, Length kerf)
{
    const auto invalid = [](std::string cause) {
        return Fault{FaultCode::InvalidValue, {}, "cutting", std::move(cause)};
    };
    Problem problem;
    const int saw = roundedUp(kerf);
    int longest = 0;
    for (const Length bar : stock) {
        if (!(bar > kCutGrid) || bar / kCutGrid > kLongest)
            return invalid("a stock length is not positive");
        problem.bars.push_back({roundedDown(bar), roundedDown(bar) + saw});
        longest = std::max(longest, roundedDown(bar) + saw);
    }
    std::map<int, std::size_t, std::greater<>> bySize;
    for (const CutPiece& piece : pieces) {
        if (!(piece.length > Length()) || piece.count <= 0)
            return invalid("a piece has no length or no count");
        if (piece.length / kCutGrid > kLongest || roundedUp(piece.length) + saw > longest)
            return invalid("a piece is longer than every stock length");
        bySize[roundedUp(piece.length) + saw] = 0;
    }
    for (auto& [size, index] : bySize) {
        index = problem.items.size();
        problem.items.push_back({size, 0});
    }
    for (const CutPiece& piece : pieces) {
        problem.itemOf.push_back(bySize[roundedUp(piece.length) + saw]);
        problem.items[problem.itemOf.back()].count += piece.count;
    }
    return problem;
}

std::vector<CutPattern> bestPatterns(const Problem& problem, const CutRelaxation& relaxed, long bound)
{
    std::vector<CutPattern> plan = rounded(relaxed, problem.items, problem.bars, bound);
    int count = 0;
    for (const CutItem& item : problem.items)
        count += item.count;
    if (costOf(plan, problem.bars) > bound && count <= kFewPieces)
        if (auto whole = packBars(problem.items, problem.bars, bound);
            costOf(whole, problem.bars) < costOf(plan, problem.bars))
            plan = std::move(whole);
    return plan;
}

// Pieces of one size that were given apart are handed out in the order given.
std::vector<CutBar> barsOf(std::vector<CutPattern> patterns, const Problem& problem,
                           const std::vector<CutPiece>& pieces)
{
    std::ranges::sort(patterns, [&](const CutPattern& a, const CutPattern& b) {
        const int lengthA = problem.bars[a.bar].cost, lengthB = problem.bars[b.bar].cost;
        return lengthA != lengthB ? lengthA > lengthB : b.pieces < a.pieces;
    });
    std::vector<int> left;
    for (const CutPiece& piece : pieces)
        left.push_back(piece.count);
    std::vector<CutBar> bars;
    for (const CutPattern& pattern : patterns) {
        CutBar bar {pattern.bar, std::vector<int>(pieces.size()), 1};
        std::vector<int> wanted = pattern.pieces;
        for (std::size_t p = 0; p < pieces.size(); ++p) {
            int& want = wanted[problem.itemOf[p]];
            bar.pieces[p] = std::min(want, left[p]);
            want -= bar.pieces[p];
            left[p] -= bar.pieces[p];
        }
        if (!bars.empty() && bars.back().stock == bar.stock && bars.back().pieces == bar.pieces)
            ++bars.back().times;
        else
            bars.push_back(std::move(bar));
    }
    return bars;
}

}  // namespace

Result<CutPlan> planCuts(const std::vector<CutPiece>& pieces, const std::vector<Length>& stock, Length kerf,
                         const Run& run)
{
    CutPlan plan;
    if (pieces.empty())
        return plan;
    const auto problem = problemOf(pieces, stock, kerf);
    if (!problem)
        return problem.fault();
    if (run.stopped())
        return cancelled("the cutting plan");
    const CutRelaxation relaxed = relaxCuts(problem->items, problem->bars);
    const long bound = attainable(relaxed.bound, problem->bars);
    if (run.stopped())
        return cancelled("the cutting plan");
    auto patterns = bestPatterns(*problem, relaxed, bound);
    plan.bought = kCutGrid * double(costOf(patterns, problem->bars));
    plan.bound = kCutGrid * double(bound);
    for (const CutPiece& piece : pieces)
        plan.net += piece.length * double(piece.count);
    plan.bars = barsOf(std::move(patterns), *problem, pieces);
    return plan;
}

}  // namespace holdfast::report
