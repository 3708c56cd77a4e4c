#include <algorithm>

#include "core/engine/pipeline/pipeline.h"

namespace holdfast::pipeline {

// Weights are shares of a measured run of the sample building, rounded; they only move the progress bar.
const std::vector<StageRule>& stageTable()
{
    using enum Stage;
    static const std::vector<StageRule> table = {
        {Ingest, {}, {}, 2, 20},
        {Plan, {Ingest}, {}, 1, 10},
        {Detect, {Ingest, Plan}, {}, 1, 15},
        {Loads, {Detect}, {}, 1, 2},
        {LoadPath, {Detect, Loads}, {}, 1, 3},
        {Rods, {Detect, LoadPath}, {}, 1, 15},
        {Solids, {Detect, Rods}, {}, 1, 5},
        {Clash, {Detect, Solids}, {Plan}, 1, 5},
        {Compliance, {Detect, LoadPath, Rods}, {}, 1, 5},
        {Audit, {Detect, LoadPath, Rods}, {}, 1, 5},
        {Confidence, {Detect, Loads, LoadPath, Rods, Clash, Compliance, Audit}, {Plan}, 1, 2},
        {Revision, {Detect, Rods}, {}, 1, 3},
        {Report, {Detect, Loads, LoadPath, Rods, Compliance, Audit, Confidence},
         {Ingest, Plan, Solids, Clash, Revision}, 1, 10},
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
