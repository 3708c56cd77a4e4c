// The commands about what a model or the program alone says of a set of sheets, and about how good models are.
#pragma once

#include "app/cli/commands.h"

namespace holdfast::cli {

// By rules alone: missing sheets, numbers given twice, title blocks that disagree ...
ExitCode checkSheets(const Console& console, const DesignOptions& options);

struct DrawingReviewOptions : InputOptions {
    std::string services, provider;
    std::vector<std::string> kinds;          // title_block, schedule, notes, wall_mark; empty: all
    std::vector<std::string> accept, reject, reopen;   // ids of suggestions
    std::string by;
    std::string tile;                        // id of a suggestion whose picture is written
    std::string out;
    bool list = false, noJudge = false, ensemble = false;
};
ExitCode reviewDrawings(const Console& console, const DrawingReviewOptions& options);

struct EvaluateOptions {
    std::string file;                        // of answers, one JSON a line
    std::string policy;                      // JSON instead of the shipped one
    std::string services, provider, by, note, use;
    std::int64_t approve = 0, reject = 0;    // of proposals
    double days = 0;                         // of the statistics; 0: all
    bool judge = false, ensemble = false;
};
ExitCode evaluateRun(const Console& console, const EvaluateOptions& options);
ExitCode evaluateStats(const Console& console, const EvaluateOptions& options);
ExitCode evaluateProposals(const Console& console, const EvaluateOptions& options);
ExitCode evaluateTemplates(const Console& console, const EvaluateOptions& options);

} // namespace holdfast::cli
