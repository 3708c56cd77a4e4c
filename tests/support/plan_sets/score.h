// A reading of a set held against its truth.
#pragma once

#include <string>
#include <vector>

#include "core/engine/building/plan_set.h"
#include "tests/support/plan_sets/plan_sets.h"

namespace holdfast::support {

struct Tally {
    int right = 0, missed = 0, invented = 0;
    void add(const Tally& o)
    {
        right += o.right;
        missed += o.missed;
        invented += o.invented;
    }
    double precision() const { return right + invented == 0 ? 1 : double(right) / (right + invented); }
    double recall() const { return right + missed == 0 ? 1 : double(right) / (right + missed); }
    double f1() const
    {
        return 2 * right + missed + invented == 0 ? 1 : 2.0 * right / (2 * right + missed + invented);
    }
};

struct Score {
    Tally walls;                   // shear walls: same level, axis within 12 in, more than half in common
    std::vector<double> endErrors; // in, of matched walls
    Tally marks;                   // of matched walls
    Tally openings;
    Tally holdowns; // within 12 in, same level and mark
    Tally scales;   // right: exact within 0.5 %, or asked
    int asked = 0;
    Tally levels, registrations; // registrations: within 0.5 in of the others
    Tally cells, stacks, grids;
    double readSeconds = 0, detectSeconds = 0;
    std::vector<std::string> reasons; // what was missed or invented, and where
    void add(const Score& o);
};

// Reads the files through the program's own readers and stages.
Score score(const PlanSetFiles& set);
// The part of it that is the schedule's: adds cells and remarks.
void scoreSchedule(const std::vector<building::WallType>& truth, const std::vector<building::WallType>& found,
                   Score& score);

// "--- walls 0.981 ..." of one seed or of all.
std::string tableHead();
std::string tableRow(const std::string& name, const Score& score);

} // namespace holdfast::support
