#include "core/engine/confidence/stage_scores.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace holdfast::confidence {
namespace {

using building::PlanSet;
using building::SheetKind;
using building::WallLayout;

constexpr double kGateConfidence = 0.70;  // a wall below it is for review

double share(std::size_t part, std::size_t whole)
{
    return whole == 0 ? 0.0 : double(part) / double(whole);
}

template<class List, class Test>
double shareOf(const List& list, Test test)
{
    return share(std::size_t(std::ranges::count_if(list, test)), list.size());
}

double clamped(double score)
{
    return std::isfinite(score) ? std::clamp(score, 0.0, 1.0) : 0.0;
}

std::string percent(double share)
{
    return std::to_string(int(std::lround(share * 100))) + " %";
}

bool isPlan(const building::Sheet& sheet)
{
    return sheet.kind == SheetKind::FloorPlan || sheet.kind == SheetKind::Foundation;
}

std::vector<building::Sheet> planSheets(const PlanSet& plans)
{
    std::vector<building::Sheet> sheets;
    std::ranges::copy_if(plans.sheets, std::back_inserter(sheets), isPlan);
    return sheets;
}

double scaleConfidence(const std::vector<building::Sheet>& sheets)
{
    double sum = 0;
    for (const auto& sheet : sheets)
        sum += clamped(sheet.scale.confidence);
    return sheets.empty() ? 0.0 : sum / double(sheets.size());
}

double shareOfSheetsInError(const PlanSet& plans)
{
    std::set<std::string> inError;
    for (const Finding& f : plans.findings)
        if (f.severity >= Severity::Error)
            inError.insert(f.subject.label);
    return std::min(1.0, share(inError.size(), plans.sheets.size()));
}

double sheetCompleteness(const PlanSet& plans)
{
    return shareOf(plans.sheets, [](const auto& s) { return s.kind != SheetKind::Other && !s.number.empty(); });
}

StageScore ingestScore(const PlanSet& plans)
{
    const double complete = sheetCompleteness(plans), scale = scaleConfidence(planSheets(plans));
    const double errors = shareOfSheetsInError(plans);
    constexpr double kRecognition = 1;  // text of vector drawings is read, not recognised from pixels
    return {"ingest", clamped(0.4 * complete + 0.3 * kRecognition + 0.2 * scale + 0.1 * (1 - errors)), 0.15,
            1,
            percent(complete)
                + " of the sheets have a number and a known kind (0.4), text is read from the file (0.3), "
                  "scale confidence "
                + percent(scale) + " (0.2), " + percent(errors) + " of the sheets in error (0.1)"};
}

StageScore planScore(const PlanSet& plans)
{
    const auto sheets = planSheets(plans);
    const double scale = scaleConfidence(sheets);
    const double levels = shareOf(sheets, [](const auto& s) { return s.level >= 0; });
    const double grids = shareOf(sheets, [](const auto& s) { return !s.grids.empty(); });
    return {"plan", clamped(0.5 * scale + 0.3 * levels + 0.2 * grids), 0.10, 1,
            "scale confidence " + percent(scale) + " (0.5), level known on " + percent(levels)
                + " of the plans (0.3), grid on " + percent(grids) + " (0.2)"};
}

std::vector<building::ShearWall> shearWalls(const WallLayout& layout)
{
    std::vector<building::ShearWall> walls;
    std::ranges::copy_if(layout.walls, std::back_inserter(walls), &building::ShearWall::isShear);
    return walls;
}

double scheduleMatch(const WallLayout& layout)
{
    return shareOf(shearWalls(layout), [&](const auto& wall) {
        return !wall.mark.empty()
            && std::ranges::find(layout.schedule, wall.mark, &building::WallType::mark) != layout.schedule.end();
    });
}

double flagsPerWall(const WallLayout& layout)
{
    const auto flags = std::ranges::count_if(layout.findings,
                                             [](const Finding& f) { return f.severity >= Severity::Warning; });
    return std::min(1.0, share(std::size_t(flags), std::max<std::size_t>(1, layout.walls.size())));
}

StageScore detectScore(const WallLayout& layout)
{
    const double sure = shareOf(shearWalls(layout), [](const auto& w) { return w.confidence > kGateConfidence; });
    const double match = scheduleMatch(layout);
    const double held = shareOf(layout.holdowns, [](const auto& h) { return h.wall.has_value(); });
    const double flags = flagsPerWall(layout);
    return {"detect", clamped(0.3 * sure + 0.3 * match + 0.2 * held + 0.2 * (1 - flags)), 0.20, 1,
            percent(sure) + " of the shear walls are sure (0.3), " + percent(match)
                + " have a schedule row (0.3), " + percent(held) + " of the hold-downs stand at a wall end (0.2), "
                + percent(flags) + " flags a wall (0.2)"};
}

double continuity(const ConfidenceInput& input)
{
    std::set<std::string> doubted;
    for (const Finding& f : input.path.findings)
        if (f.severity >= Severity::Warning && f.subject.kind == SubjectKind::Stack)
            doubted.insert(f.subject.label);
    if (input.loads)
        for (const Finding& f : *input.loads)
            if (f.clause == "FM-SA-001")
                doubted.insert(f.subject.label);
    return shareOf(input.layout.stacks,
                   [&](const auto& s) { return s.doubts.empty() && !doubted.contains(s.label); });
}

// Statics of the load path that the second calculation confirms.
double equilibrium(const audit::AuditRecord& record)
{
    std::size_t agreed = 0, all = 0;
    for (const auto& c : record.comparisons)
        if (c.subject.kind == SubjectKind::Stack) {
            ++all;
            agreed += c.agreement == audit::Agreement::Agrees;
        }
    return share(agreed, all);
}

StageScore loadPathScore(const ConfidenceInput& input)
{
    const double continuous = continuity(input), balanced = equilibrium(input.audit);
    const double covered = share(input.path.stacks.size(), input.layout.stacks.size());
    return {"load_path", clamped(0.4 * continuous + 0.3 * balanced + 0.3 * covered), 0.15, 1,
            percent(continuous) + " of the stacks are continuous and without doubt (0.4), " + percent(balanced)
                + " of their numbers are confirmed by the second calculation (0.3), " + percent(covered)
                + " of the stacks carry load (0.3)"};
}

double takenUp(const rods::RodSchedule& schedule)
{
    std::size_t enough = 0, all = 0;
    for (const auto& run : schedule.runs)
        for (const auto& r : run.restraints) {
            ++all;  // travel 0 is a ratchet without an end
            enough += r.travel == Length(0) || r.travel >= r.travelRequired;
        }
    return share(enough, all);
}

double verifiedHardware(const rods::RodSchedule& schedule)
{
    std::size_t verified = 0, all = 0;
    for (const auto& run : schedule.runs) {
        for (const auto& r : run.restraints) {
            verified += std::size_t(r.plateVerified) + std::size_t(r.deviceVerified);
            all += 2;
        }
        for (const auto& c : run.couplers) {
            verified += c.verified;
            ++all;
        }
        verified += run.anchor.verified;
        ++all;
    }
    return share(verified, all);
}

double greatestUtilization(const rods::RodSchedule& schedule)
{
    constexpr double kUnknown = 9.99;  // not a number: as bad as can be printed
    double greatest = 0;
    for (const auto& run : schedule.runs)
        greatest = std::max(greatest, std::isfinite(run.utilization) ? run.utilization : kUnknown);
    return greatest;
}

// Full marks up to the target, none at the limit: an efficient design is not a doubtful one.
constexpr double kTarget = 0.90, kLimit = 1.0;

StageScore rodScore(const ConfidenceInput& input)
{
    const double used = greatestUtilization(input.schedule);
    const double room = input.schedule.runs.empty() ? 0.0 : clamped((kLimit - used) / (kLimit - kTarget));
    const double travel = takenUp(input.schedule), hardware = verifiedHardware(input.schedule);
    const double forces = loadPathScore(input).score;
    return {"rods", clamped(0.35 * room + 0.25 * travel + 0.20 * hardware + 0.20 * forces), 0.20, 1,
            "greatest utilization " + percent(used) + ", full marks to 90 % (0.35), shrinkage taken up at "
                + percent(travel) + " of the levels (0.25), " + percent(hardware)
                + " of the hardware rows are verified (0.20), forces " + percent(forces) + " (0.20)"};
}

std::size_t countOf(const clash::ClashReport& report, clash::ClashSeverity severity)
{
    return std::size_t(std::ranges::count_if(report.clashes, [&](const clash::Clash& c) {
        return c.severity == severity && clash::isOpen(c);
    }));
}

StageScore clashScore(const clash::ClashReport& report)
{
    using enum clash::ClashSeverity;
    const std::size_t critical = countOf(report, Critical), major = countOf(report, Major),
                      minor = countOf(report, Minor);
    const double lost = 0.2 * double(critical) + 0.1 * double(major) + 0.02 * double(minor);
    return {"clash", clamped(1 - lost), 0.05, 1,
            std::to_string(critical) + " critical (0.2 each), " + std::to_string(major) + " major (0.1), "
                + std::to_string(minor) + " minor (0.02)"};
}

double passRatio(const compliance::ComplianceReport& report)
{
    return report.passed < 0 || report.failed < 0
        ? 0.0 : share(std::size_t(report.passed), std::size_t(report.passed + report.failed));
}

StageScore complianceScore(const compliance::ComplianceReport& report)
{
    const auto critical = std::ranges::count(report.findings, Severity::Critical, &Finding::severity);
    const double passed = passRatio(report), uncritical = clamped(1 - 0.15 * double(critical));
    const bool nothing = report.passed + report.failed <= 0;
    return {"compliance", nothing ? 0.0 : clamped(0.7 * passed + 0.3 * uncritical), 0.10, 1,
            nothing ? "no code check ran"
                    : percent(passed) + " of the checks pass (0.7), " + std::to_string(critical)
                        + " critical failures (0.3)"};
}

// How near the worst pair comes to its tolerance; 1 at the tolerance and beyond.
double nearestToTolerance(const audit::AuditRecord& record)
{
    double worst = 0;
    for (const auto& c : record.comparisons)
        worst = std::max(worst, c.agreement == audit::Agreement::Agrees && c.tolerance > 0
                                    ? clamped(c.difference / c.tolerance)
                                    : c.agreement == audit::Agreement::Agrees ? 0.0 : 1.0);
    return worst;
}

StageScore auditScore(const ConfidenceInput& input)
{
    const audit::AuditRecord& record = input.audit;
    if (record.comparisons.empty())
        return {"audit", 0, 0.15, 1, "nothing was compared"};
    const bool nothingToVerify = record.totalRuns == 0 && !rodsAreNeeded(input);
    const double verified = nothingToVerify
        ? 1.0 : share(std::size_t(std::max(0, record.verifiedRuns)), std::size_t(std::max(0, record.totalRuns)));
    const double worst = nearestToTolerance(record);
    const double agreed = shareOf(record.comparisons,
                                  [](const auto& c) { return c.agreement == audit::Agreement::Agrees; });
    return {"audit", clamped(0.5 * verified + 0.3 * (1 - worst) + 0.2 * agreed), 0.15, 1,
            percent(verified) + " of the rod runs are verified (0.5), the worst pair uses " + percent(worst)
                + " of its tolerance (0.3), " + percent(agreed) + " of the comparisons agree (0.2)"};
}

// How surely the things of the earlier run were found again: a wrong pair hides a change.
StageScore revisionScore(const revision::RevisionReport& report)
{
    const double doubtful = share(report.ambiguous.size(), std::size_t(std::max(1, report.matched)));
    return {"revision", clamped(1 - doubtful), 0.02, 1,
            std::to_string(report.matched) + " walls, hold-downs and rod runs were found again, "
                + std::to_string(report.ambiguous.size()) + " of them not surely"};
}

} // namespace

bool rodsAreNeeded(const ConfidenceInput& input)
{
    const auto rises = [](const loadpath::StoryDemand& d) {  // not a number counts as rising
        return !(d.tensionAsd <= Force(0) && d.tensionStrength <= Force(0));
    };
    return input.path.stacks.empty() || !input.schedule.runs.empty()
        || std::ranges::any_of(input.path.stacks, [&](const auto& s) { return std::ranges::any_of(s.stories, rises); });
}

std::vector<StageScore> stageScores(const ConfidenceInput& input)
{
    std::vector<StageScore> scores;
    if (!input.plans.sheets.empty()) {  // else the walls were given directly
        scores.push_back(ingestScore(input.plans));
        scores.push_back(planScore(input.plans));
        scores.push_back(detectScore(input.layout));
    }
    scores.push_back(loadPathScore(input));
    if (rodsAreNeeded(input))
        scores.push_back(rodScore(input));
    scores.push_back(clashScore(input.clashes));
    scores.push_back(complianceScore(input.compliance));
    scores.push_back(auditScore(input));
    if (input.revisions && input.revisions->hasBaseline)  // a first run has nothing to compare with
        scores.push_back(revisionScore(*input.revisions));
    return scores;
}

SetQuality setQuality(const ConfidenceInput& input)
{
    return {sheetCompleteness(input.plans), scheduleMatch(input.layout), continuity(input),
            passRatio(input.compliance)};
}

} // namespace holdfast::confidence
