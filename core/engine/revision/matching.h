// Which thing of the new run is which of the old: by label where it still stands near, else by likeness.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

namespace holdfast::revision {

inline constexpr double kLowestLikeness = 0.60;

struct Match {
    std::size_t before = 0, after = 0;
    double similarity = 0;
};

// One of `after` and all of `before` that are equally like it, the one it was matched to first; or one of `before` and
// two of `after`, when that is where the tie is: then `candidates` holds the one alone.
struct Tie {
    std::size_t after = 0;
    std::vector<std::size_t> candidates;
};

struct Matching {
    std::vector<Match> matches;               // in the order of `after`
    std::vector<std::size_t> removed, added;  // indices that found nobody
    std::vector<Tie> ambiguous;
};

struct Likeness {
    std::function<bool(std::size_t before, std::size_t after)> sameLabel;
    std::function<double(std::size_t before, std::size_t after)> similarity;  // 0..1
};

// Same label and alike first, then the best pairs from the most alike down to kLowestLikeness. A pair whose rival
// is equally like is left for the engineer: it is matched to the first and listed as ambiguous.
Matching match(std::size_t before, std::size_t after, const Likeness& likeness);

} // namespace holdfast::revision
