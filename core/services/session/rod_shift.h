// A way out for a rod run that is in the way: the smallest shift along its wall that clears everything, designed again,
// with what it costs. The engineer takes it or not.
#pragma once

#include <string>
#include <vector>

#include "core/engine/clash/resolver.h"
#include "core/services/session/design_run.h"

namespace holdfast::session {

// Of the run, and of the whole project.
struct ShiftState {
    Length endOffset;            // rods.end_offset: rod centre from the wall end
    double utilization = 0;      // of the run
    std::string governing;       // its check, "rod_tension"
    std::size_t clashes = 0;     // of the run, warnings left out
    std::size_t allClashes = 0;
    double worst = 0;            // utilization of all runs
};
HOLDFAST_FIELDS(ShiftState, endOffset, utilization, governing, clashes, allClashes, worst)

struct ShiftProposal {
    std::string rodRun;
    ShiftState before, after;
    Length shift;                // of both rods of every stack, from the wall ends inward
    std::vector<clash::Span> forbidden = {};  // of the run as it is designed at first, in
    clash::Span range;           // that was looked at
    int rounds = 0;              // designs it took
    bool clears() const { return after.clashes == 0; }
};
HOLDFAST_FIELDS(ShiftProposal, rodRun, before, after, shift, forbidden, range, rounds)

// `request` with the snapshot it gave. The distance of rods from the wall ends is one criterion, so every design that
// is tried moves all rods alike. Faults: NothingToDo where the run is unknown, clear already, or has no free place
// within 1 to 36 in of its wall end and half of its wall; Cancelled; those of the stages.
Result<ShiftProposal> proposeShift(const DesignRequest& request, const pipeline::Snapshot& snapshot,
                                   const std::string& rodRun, pipeline::Executor& executor, const Run& run);

// The inputs with the proposal taken, confirmed by the engineer.
pipeline::ProjectInputs withShift(pipeline::ProjectInputs inputs, const ShiftProposal& proposal);

} // namespace holdfast::session
