// Bars and pieces in whole sixteenths, for the searches of the cutting plan.
#pragma once

#include <vector>

namespace holdfast::report {

struct CutItem {
    int size = 0;                // with one kerf
    int count = 0;
};

struct StockBar {
    int cost = 0;                // its length
    int room = 0;                // with one kerf: the last piece needs no cut
};

struct CutPattern {
    std::size_t bar = 0;
    std::vector<int> pieces;     // of each item
    auto operator<=>(const CutPattern&) const = default;
};

// The relaxation: fractional counts of patterns, and what no plan can go below.
struct CutRelaxation {
    std::vector<std::pair<CutPattern, double>> patterns;
    double bound = 0;
};
CutRelaxation relaxCuts(const std::vector<CutItem>& items, const std::vector<StockBar>& bars);

// Whole patterns for all items, the cheapest found in the nodes allowed; ends early at `enough`.
std::vector<CutPattern> packBars(const std::vector<CutItem>& items, const std::vector<StockBar>& bars, long enough);

long costOf(const std::vector<CutPattern>& patterns, const std::vector<StockBar>& bars);

}  // namespace holdfast::report
