#include "core/engine/confidence/gates.h"

#include <algorithm>

#include "core/engine/building/review.h"
#include "core/engine/confidence/stage_scores.h"

namespace holdfast::confidence {
namespace {

constexpr double kOverUsed = 1.0;

std::string counted(std::size_t n, const char* one, const char* many)
{
    return std::to_string(n) + " " + (n == 1 ? one : many);
}

// Ranges of every criterion, as they are checked when a file is read; the window can change them afterwards.
GateResult inputGate(const ConfidenceInput& input)
{
    GateResult gate{1,
                    "Input",
                    GateState::Open,
                    "every criterion within its range",
                    "halt",
                    "the criteria were not handed over",
                    {}};
    if (!input.criteria)
        return gate;
    const Outcome valid = building::validate(*input.criteria, "criteria");
    gate.state = valid ? GateState::Passed : GateState::Failed;
    gate.details = valid ? "all criteria are within their ranges" : describe(valid.fault());
    return gate;
}

GateResult geometryGate(const ConfidenceInput& input)
{
    GateResult gate{
        2, "Geometry", GateState::Passed, "every wall in use is surer than 0.70", "flag for review", {}, {}};
    if (input.plans.sheets.empty()) {
        gate.details = "the walls were given directly, not read from drawings";
        return gate;
    }
    for (const building::WallStack& stack : input.layout.stacks)
        for (const building::WallId id : stack.walls)
            if (id.value < input.layout.walls.size())
                if (const auto& wall = input.layout.walls[id.value]; building::isForReview(wall.confidence))
                    gate.subjects.push_back({SubjectKind::Wall, wall.label, wall.level});
    if (input.layout.stacks.empty())
        gate.state = GateState::Open;
    else if (!gate.subjects.empty())
        gate.state = GateState::Failed;
    gate.details = input.layout.stacks.empty() ? "no wall is in use"
                   : gate.subjects.empty()     ? "all walls in use are surer than 0.70"
                                               : counted(gate.subjects.size(), "wall is", "walls are")
                                                 + " to be confirmed or rejected";
    return gate;
}

// The selection has already gone through larger diameters, higher grades and pairs before a run stays
// above 1.
GateResult designGate(const ConfidenceInput& input)
{
    GateResult gate{3, "Design", GateState::Passed, "every utilization at most 1.0", "redesign", {}, {}};
    for (const rods::RodRun& run : input.schedule.runs)
        if (!(run.utilization <= kOverUsed))
            gate.subjects.push_back({SubjectKind::RodRun, run.label, run.governingStory});
    const bool missing = input.schedule.runs.empty() && rodsAreNeeded(input);
    if (missing || !gate.subjects.empty())
        gate.state = GateState::Failed;
    gate.details =
        missing ? "no rod run was designed"
        : gate.subjects.empty()
            ? counted(input.schedule.runs.size(), "rod run is", "rod runs are") + " within the limit"
            : counted(gate.subjects.size(), "rod run is", "rod runs are")
                  + " above 1.0 after every larger diameter, higher grade and pair that the criteria allow";
    return gate;
}

GateResult verificationGate(const ConfidenceInput& input)
{
    GateResult gate{4, "Verification", GateState::Passed, "no critical or blocking discrepancy", "review", {},
                    {}};
    for (const audit::Comparison& c : input.audit.comparisons)
        if (c.agreement >= audit::Agreement::Critical
            && std::ranges::find(gate.subjects, c.subject) == gate.subjects.end())
            gate.subjects.push_back(c.subject);
    if (input.audit.comparisons.empty())
        gate.state = GateState::Open;
    else if (!gate.subjects.empty())
        gate.state = GateState::Failed;
    gate.details = input.audit.comparisons.empty() ? "nothing was calculated a second time"
                   : gate.subjects.empty()
                       ? counted(input.audit.comparisons.size(), "comparison", "comparisons")
                             + ", none critical or blocking"
                       : counted(gate.subjects.size(), "subject has", "subjects have")
                             + " a critical or blocking discrepancy";
    return gate;
}

// Passes when a licensed engineer has resolved every comment; no review is kept yet.
GateResult reviewGate()
{
    return {5,
            "Review",
            GateState::Open,
            "every comment of the engineer resolved",
            "revise",
            "no engineer's review is on record",
            {}};
}

} // namespace

std::vector<GateResult> gates(const ConfidenceInput& input)
{
    return {inputGate(input), geometryGate(input), designGate(input), verificationGate(input), reviewGate()};
}

} // namespace holdfast::confidence
