#include "core/services/session/rod_shift.h"

#include <algorithm>
#include <cmath>

#include "core/engine/pipeline/system_names.h"

namespace holdfast::session {

namespace {

using pipeline::Snapshot;
using rods::RodRun;

constexpr double kLeast = 1, kMost = 36;   // in: limits of rods.end_offset (criteria_ranges.cpp)
constexpr double kLeastArm = 12;           // in between the rods of a stack; a shorter arm is no design
constexpr int kRounds = 4;                 // hardware grows with the shift; it settles in one or two
constexpr const char* kEndOffset = "rods.end_offset";

const RodRun* findRun(const Snapshot& s, const std::string& label)
{
    const auto found = std::ranges::find(s.schedule->runs, label, &RodRun::label);
    return found == s.schedule->runs.end() ? nullptr : &*found;
}

bool countsAs(const clash::Clash& c) { return c.kind != clash::ClashKind::Warning; }

bool isOf(const clash::Clash& c, const std::string& run)
{
    return c.rodRun == run || (c.met == clash::Met::RodRun && c.obstruction == run);
}

ShiftState stateOf(const Snapshot& s, const RodRun& run, Length endOffset)
{
    ShiftState state{endOffset, run.utilization, enumText(run.governing), 0, 0, 0};
    for (const clash::Clash& c : s.clashes->clashes) {
        state.allClashes += countsAs(c);
        state.clashes += countsAs(c) && isOf(c, run.label);
    }
    for (const RodRun& other : s.schedule->runs)
        state.worst = std::max(state.worst, other.utilization);
    return state;
}

// From the wall end inward.
geometry::Point2 inward(const RodRun& run)
{
    const double sign = run.end == rods::WallEnd::Start ? 1 : -1;
    return {sign * std::cos(run.wallAngle), sign * std::sin(run.wallAngle)};
}

// The plates stay on the wall, and the rods of the stack stay apart; both move.
clash::Span rangeOf(const Snapshot& s, const RodRun& run, double offset)
{
    double least = kLeast, between = 2 * kMost + kLeastArm;
    const double pair = run.rods > 1 ? run.pairSpacing.value() / 2 : 0;
    for (const rods::Restraint& r : run.restraints)
        least = std::max(least, r.plateLength.value() / 2 + pair);
    for (const RodRun& other : s.schedule->runs)
        if (other.stack == run.stack && other.label != run.label)
            between = geometry::distance(run.at, other.at);
    return {std::min(0.0, least - offset), std::max(0.0, std::min(kMost - offset, (between - kLeastArm) / 2))};
}

Result<std::vector<clash::Span>> forbidden(const Snapshot& s, const RodRun& run, clash::Span range, const Run& job)
{
    const pipeline::ProjectInputs& inputs = *s.inputs;
    const clash::Coordination team{inputs.clashRules ? *inputs.clashRules : clash::defaultRules(), {},
                                   pipeline::systemNames(*s.layout, *s.drawings)};
    return clash::forbiddenShifts({*s.solids, *s.layout, inputs.criteria, team, run.label, inward(run), range}, job);
}

// The first stage that did not finish, in its own words.
std::optional<Fault> faultOf(const Snapshot& s)
{
    for (const pipeline::StageStatus& status : s.stages)
        if (status.stage <= pipeline::Stage::Clash && !status.fault.empty())
            return Fault{status.faultCode.value_or(FaultCode::External), {}, enumText(status.stage), status.fault};
    if (!s.clashes || !s.schedule || !s.solids || !s.layout || !s.drawings)
        return Fault{FaultCode::NothingToDo, {}, "clash", "the project has no clashes yet; design it first"};
    return std::nullopt;
}

class Proposer {
public:
    Proposer(const DesignRequest& request, const std::string& rodRun, pipeline::Executor& executor, const Run& run)
        : m_request(request), m_executor(executor), m_run(run)
    {
        m_proposal.rodRun = rodRun;
        m_request.last = pipeline::Stage::Clash;
        m_request.onStage = {};
        m_request.keeper = std::make_shared<StageKeeper>(nullptr);   // what is only tried is not kept in the project
    }

    Result<ShiftProposal> propose(Snapshot s)
    {
        if (const auto fault = faultOf(s))
            return *fault;
        double offset = s.inputs->criteria.rods.endOffset.value();
        const RodRun* run = findRun(s, m_proposal.rodRun);
        if (!run)
            return nothing("there is no such rod run");
        m_proposal.before = stateOf(s, *run, Length(offset));
        if (m_proposal.before.clashes == 0)
            return nothing("the run is clear already");
        m_request.known = s.drawings;
        for (m_proposal.rounds = 1; m_proposal.rounds <= kRounds; ++m_proposal.rounds) {
            const auto shift = shiftOf(s, *run, offset);
            if (!shift)
                return shift.fault();
            offset += *shift;
            s = designedAt(offset);
            if (m_run.stopped())
                return cancelled("the search for a place");
            if (const auto fault = faultOf(s))
                return *fault;
            run = findRun(s, m_proposal.rodRun);
            if (!run)
                return nothing("the run needs no rod at the new place");
            m_proposal.after = stateOf(s, *run, Length(offset));
            if (m_proposal.clears())
                break;
        }
        m_proposal.rounds = std::min(m_proposal.rounds, kRounds);
        m_proposal.shift = m_proposal.after.endOffset - m_proposal.before.endOffset;
        return m_proposal;
    }

private:
    Fault nothing(std::string cause) const { return {FaultCode::NothingToDo, {}, m_proposal.rodRun, std::move(cause)}; }

    Result<double> shiftOf(const Snapshot& s, const RodRun& run, double offset)
    {
        const clash::Span range = rangeOf(s, run, offset);
        const auto spans = forbidden(s, run, range, m_run);
        if (!spans)
            return spans.fault();
        if (m_proposal.rounds == 1) {
            m_proposal.range = range;
            m_proposal.forbidden = *spans;
        }
        const auto shift = clash::smallestShift(*spans, range, offset);
        if (!shift)
            return nothing("no place along the wall is clear within 36 in of its end");
        return *shift;
    }

    Snapshot designedAt(double offset)
    {
        pipeline::ProjectInputs inputs = *m_request.inputs;
        inputs.criteria.rods.endOffset = Length(offset);
        m_request.inputs = std::make_shared<const pipeline::ProjectInputs>(std::move(inputs));
        return design(m_request, m_executor, {m_run.stop, {}});
    }

    DesignRequest m_request;
    pipeline::Executor& m_executor;
    const Run& m_run;
    ShiftProposal m_proposal;
};

} // namespace

Result<ShiftProposal> proposeShift(const DesignRequest& request, const pipeline::Snapshot& snapshot,
                                   const std::string& rodRun, pipeline::Executor& executor, const Run& run)
{
    return Proposer(request, rodRun, executor, run).propose(snapshot);
}

pipeline::ProjectInputs withShift(pipeline::ProjectInputs inputs, const ShiftProposal& proposal)
{
    inputs.criteria.rods.endOffset = proposal.after.endOffset;
    auto& confirmed = inputs.criteria.confirmed;
    if (std::ranges::find(confirmed, kEndOffset) == confirmed.end())
        confirmed.insert(std::ranges::upper_bound(confirmed, kEndOffset), kEndOffset);
    return inputs;
}

} // namespace holdfast::session
