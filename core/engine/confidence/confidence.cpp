#include "core/engine/confidence/confidence.h"

#include <algorithm>
#include <cmath>

#include "core/engine/confidence/failure_modes.h"
#include "core/engine/confidence/gates.h"
#include "core/engine/confidence/stage_scores.h"

namespace holdfast::confidence {
namespace {

// Counted once more than the stage scores do: what holds for the set as a whole.
struct Adjustment {
    double factor = 1;
    std::string basis;
};

std::size_t assumptionsOf(const ConfidenceInput& input)
{
    return input.plans.assumptions.size() + input.layout.assumptions.size() + input.path.assumptions.size()
        + input.schedule.assumptions.size() + std::size_t(std::max(0, input.assumedCriteria));
}

std::size_t ambiguitiesOf(const ConfidenceInput& input)
{
    std::size_t count = 0;
    for (const auto& stack : input.layout.stacks)
        count += stack.doubts.size();
    for (const Finding& f : input.layout.findings)
        count += f.severity >= Severity::Warning;
    return count;
}

std::string twoDigits(double value)
{
    const std::string text = std::to_string(std::lround(std::fabs(value) * 100));
    const std::string padded = text.size() < 3 ? std::string(3 - text.size(), '0') + text : text;
    return (value < 0 ? "-" : "") + padded.substr(0, padded.size() - 2) + "." + padded.substr(padded.size() - 2);
}

Adjustment adjustmentOf(const ConfidenceInput& input)
{
    const SetQuality quality = setQuality(input);
    const double pro = 0.1 * quality.clarity + 0.1 * quality.schedule + 0.15 * quality.continuity + 0.1 * quality.code;
    const double runs = std::max<double>(1.0, double(input.schedule.runs.size()));
    const double clashes = std::min(0.2, 0.05 * double(input.clashes.clashes.size()) / runs);
    const double ambiguous = std::min(0.15, 0.01 * double(ambiguitiesOf(input)));
    const double assumed = std::min(0.15, 0.01 * double(assumptionsOf(input)));
    const double overridden = std::min(0.1, 0.02 * double(std::max(0, input.overrides)));
    const double contra = clashes + ambiguous + assumed + overridden;
    return {std::clamp(1 + pro - contra, 0.5, 1.2),
            "1 + " + twoDigits(pro) + " (clear sheets, schedule, continuous stacks, code checks) - " + twoDigits(contra)
                + " (clashes, ambiguities, assumptions, overrides), held between 0.50 and 1.20"};
}

double weighted(const std::vector<StageScore>& scores)
{
    double sum = 0, weights = 0;
    for (const StageScore& s : scores) {
        sum += s.weight * s.score * s.penalty;
        weights += s.weight;
    }
    return weights > 0 ? 100 * sum / weights : 0.0;
}

struct Grade {
    double from;
    RiskClass risk;
    const char* intensity;
    const char* time;
};

constexpr Grade kGrades[] = {
    {85, RiskClass::Low, "Standard", "2-4 h"},
    {70, RiskClass::Moderate, "Enhanced", "4-8 h"},
    {50, RiskClass::High, "Detailed", "1-2 d"},
    {0, RiskClass::Critical, "Full recalculation", "2-5 d"},
};

void classify(Confidence& c)
{
    for (const Grade& grade : kGrades)
        if (c.overall >= grade.from) {
            c.risk = grade.risk;
            c.reviewIntensity = grade.intensity;
            c.reviewTime = grade.time;
            return;
        }
}

void cap(Confidence& c, double limit, bool applies, const std::string& reason)
{
    if (!applies)
        return;
    c.caps.push_back("at most " + std::to_string(int(limit)) + ": " + reason);
    c.overall = std::min(c.overall, limit);
}

bool overUsed(const rods::RodSchedule& schedule)
{
    return std::ranges::any_of(schedule.runs, [](const auto& run) { return !(run.utilization <= 1.0); });
}

bool blocked(const audit::AuditRecord& record)
{
    return std::ranges::any_of(record.comparisons,
                               [](const auto& c) { return c.agreement == audit::Agreement::Blocking; });
}

void capAll(Confidence& c, const ConfidenceInput& input)
{
    constexpr double kBlocked = 49, kCritical = 69, kNotLow = 84;
    cap(c, kBlocked, overUsed(input.schedule), "a rod run is used beyond its capacity");
    cap(c, kBlocked, blocked(input.audit), "the second calculation is blocked");
    cap(c, kBlocked, input.schedule.runs.empty() && rodsAreNeeded(input), "no rod run was designed");
    cap(c, kCritical, !c.canProceed, "a critical failure mode is open");
    cap(c, kCritical, input.audit.comparisons.empty(), "nothing was calculated a second time");
    cap(c, kNotLow, input.audit.verifiedRuns < input.audit.totalRuns, "a rod run is not verified");
    cap(c, kNotLow, input.compliance.failed > 0, "a code check fails");
}

bool isCritical(const FailureMode& mode)
{
    return mode.severity == Severity::Critical;
}

} // namespace

Result<Confidence> assessConfidence(const ConfidenceInput& input, const Run& run)
{
    if (run.stopped())
        return cancelled("confidence");
    Confidence c;
    c.failureModes = failureModes(input);
    std::ranges::stable_sort(c.failureModes, std::ranges::greater{}, &FailureMode::severity);
    c.canProceed = std::ranges::none_of(c.failureModes, isCritical);
    c.scores = stageScores(input);
    for (StageScore& s : c.scores)
        s.penalty = penaltyOf(s.stage, c.failureModes);
    const Adjustment adjustment = adjustmentOf(input);
    c.weighted = weighted(c.scores);
    c.adjustment = adjustment.factor;
    c.adjustmentBasis = adjustment.basis;
    c.overall = std::min(100.0, c.weighted * c.adjustment);
    capAll(c, input);
    classify(c);
    c.gates = gates(input);
    run.progress.report(1);
    return c;
}

} // namespace holdfast::confidence
