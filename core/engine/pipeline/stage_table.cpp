#include <algorithm>

#include "core/engine/pipeline/pipeline.h"

namespace holdfast::pipeline {

// Weights are shares of a measured run of the sample building, rounded; they only move the progress bar.
const std::vector<StageRule>& stageTable()
{
    using enum Stage;
    static const std::vector<StageRule> table = {
        {Ingest, {}, {}, 4, 20},
        {Plan, {Ingest}, {}, 4, 10},
        {Detect, {Ingest, Plan}, {}, 8, 15},
        {Loads, {Detect}, {}, 2, 4},
        {LoadPath, {Detect, Loads}, {}, 2, 3},
        {Rods, {Detect, LoadPath}, {}, 2, 15},
        {Solids, {Detect, Rods}, {}, 2, 5},
        {Clash, {Detect, Solids}, {Ingest, Plan}, 3, 5},
        {Compliance, {Detect, Loads, LoadPath, Rods}, {}, 2, 5},
        {Audit, {Detect, LoadPath, Rods}, {}, 2, 5},
        {Revision, {Detect, Rods}, {}, 2, 3},
        {Confidence, {Detect, Loads, LoadPath, Rods, Clash, Compliance, Audit}, {Plan, Revision}, 3, 2},
        {Report, {Detect, Loads, LoadPath, Rods, Compliance, Audit, Confidence},
         {Ingest, Plan, Solids, Clash, Revision}, 3, 10},
    };
    return table;
}

std::set<Stage> staleAfter(Stage stage)
{
    std::set<Stage> stale{stage};
    // The table is in order of execution, so one pass meets every dependent after what it depends on.
    for (const StageRule& rule : stageTable()) {
        const auto isStale = [&stale](Stage s) { return stale.contains(s); };
        if (std::ranges::any_of(rule.needs, isStale) || std::ranges::any_of(rule.uses, isStale))
            stale.insert(rule.stage);
    }
    return stale;
}

} // namespace holdfast::pipeline
