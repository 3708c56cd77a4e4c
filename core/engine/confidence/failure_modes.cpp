#include "core/engine/confidence/failure_modes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string_view>

namespace holdfast::confidence {
namespace {

struct RuleRow {
    const char* prefix;          // of Finding::rule
    const char* mode;
};

// The longest prefix that fits decides.
constexpr std::array kRules{
    RuleRow{"plan.scale", "FM-DI-001"},          RuleRow{"plan.units.contradiction", "FM-DI-001"},
    RuleRow{"plan.title", "FM-DI-002"},          RuleRow{"plan.level.unknown", "FM-DI-002"},
    RuleRow{"plan.grid", "FM-DI-003"},           RuleRow{"plan.registration", "FM-DI-003"},
    RuleRow{"detect.layer", "FM-DI-010"},        RuleRow{"plan.level.missing", "FM-DI-011"},
    RuleRow{"detect.schedule.missing", "FM-DI-011"}, RuleRow{"detect.wall", "FM-GE-001"},
    RuleRow{"detect.holdown", "FM-GE-002"},      RuleRow{"loadpath.offset", "FM-GE-003"},
    RuleRow{"detect.stack", "FM-GE-003"},        RuleRow{"detect.length", "FM-GE-004"},
    RuleRow{"detect.mark", "FM-GE-010"},         RuleRow{"detect.schedule", "FM-GE-011"},
    RuleRow{"loadpath.discontinuous", "FM-SA-001"}, RuleRow{"loadpath.not_computable", "FM-SA-011"},
    RuleRow{"loads.share", "FM-SA-011"},         RuleRow{"audit.mismatch", "FM-SA-010"},
    RuleRow{"audit.not_comparable", "FM-SA-011"}, RuleRow{"audit.stack", "FM-SA-010"},
    RuleRow{"sdpws.aspect", "FM-CC-001"},        RuleRow{"device.travel", "FM-SA-004"},
    RuleRow{"rods.travel", "FM-SA-004"},         RuleRow{"clash.obstructions", "FM-CO-002"},
};

// Critical findings without a mode of their own still stop the design.
const std::array kUnnamed{
    ModeRow{"FM-DI-000", Severity::Critical, 0.3, "plan", "A critical finding of the sheets.", ""},
    ModeRow{"FM-GE-000", Severity::Critical, 0.3, "detect", "A critical finding of the walls.", ""},
    ModeRow{"FM-SA-000", Severity::Critical, 0.3, "load_path", "A critical finding of the forces.", ""},
    ModeRow{"FM-SA-900", Severity::Critical, 0.3, "rods", "A critical finding of the rods.", ""},
    ModeRow{"FM-CC-000", Severity::Critical, 0.3, "compliance", "A critical finding of the code checks.", ""},
};

const ModeRow& unnamed(std::string_view rule)
{
    const auto begins = [rule](std::initializer_list<const char*> prefixes) {
        return std::ranges::any_of(prefixes, [rule](const char* p) { return rule.starts_with(p); });
    };
    if (begins({"plan.", "ingest.", "dxf."}))
        return kUnnamed[0];
    if (begins({"detect."}))
        return kUnnamed[1];
    if (begins({"load"}))
        return kUnnamed[2];
    if (begins({"rod", "plate", "device", "anchor", "coupler", "post", "solids."}))
        return kUnnamed[3];
    return kUnnamed[4];
}

const ModeRow* modeNamedIn(const std::string& clause)
{
    const auto at = clause.find("FM-");
    return at == std::string::npos ? nullptr : modeById(clause.substr(at, std::string_view("FM-DI-001").size()));
}

const ModeRow* modeOfRule(std::string_view rule)
{
    const RuleRow* best = nullptr;
    for (const RuleRow& row : kRules)
        if (rule.starts_with(row.prefix)
            && (!best || std::string_view(best->prefix).size() < std::string_view(row.prefix).size()))
            best = &row;
    return best ? modeById(best->mode) : nullptr;
}

FailureMode failureOf(const ModeRow& row, const Finding& finding)
{
    FailureMode mode{row.id, std::max(row.severity, finding.severity), row.penalty, row.stage,
                     finding.message, finding.remedy.empty() ? row.mitigation : finding.remedy, finding.subject};
    if (mode.details.empty())
        mode.details = row.meaning;
    return mode;
}

void addAll(std::vector<FailureMode>& modes, const std::vector<Finding>& findings)
{
    for (const Finding& finding : findings)
        if (const ModeRow* row = modeOf(finding))
            modes.push_back(failureOf(*row, finding));
}

FailureMode ofRun(const char* id, const rods::RodRun& run)
{
    const ModeRow& row = *modeById(id);
    return {row.id, row.severity, row.penalty, row.stage,
            "rod run " + run.label + " is used to "
                + (std::isfinite(run.utilization) ? quantityText(run.utilization * 100, Unit::Percent) : "no number")
                + " by " + enumText(run.governing) + " in story " + std::to_string(run.governingStory),
            row.mitigation, {SubjectKind::RodRun, run.label, run.governingStory}};
}

constexpr double kOverUsed = 1.0, kNearlyUsed = 0.95;  // gate 3 of the design, and where marginal begins

void addUtilizations(std::vector<FailureMode>& modes, const rods::RodSchedule& schedule)
{
    for (const rods::RodRun& run : schedule.runs)
        if (!(run.utilization <= kOverUsed))
            modes.push_back(ofRun("FM-SA-002", run));
        else if (run.utilization > kNearlyUsed)
            modes.push_back(ofRun("FM-SA-003", run));
}

bool sameFailure(const FailureMode& a, const FailureMode& b)
{
    return a.id == b.id && a.subject == b.subject;
}

} // namespace

const std::vector<ModeRow>& modeTable()
{
    using enum Severity;
    static const std::vector<ModeRow> table = {
        {"FM-DI-001", Critical, 0.5, "ingest", "No scale, or scales that contradict each other.",
         "Confirm the scale of the sheet against a dimension."},
        {"FM-DI-002", Error, 0.15, "ingest", "A title block is missing or incomplete.",
         "Enter sheet number, title and level."},
        {"FM-DI-003", Error, 0.2, "plan", "No grid, or no labels on it.", "Check the sheets over each other by hand."},
        {"FM-DI-010", Warning, 0.1, "ingest", "Layers have names of no known standard.", "Map the layers."},
        {"FM-DI-011", Error, 0.25, "ingest", "Structural layers or schedules are missing.",
         "Ask for the missing sheets."},
        {"FM-GE-001", Critical, 0.3, "detect", "It is not clear whether a wall is a shear wall.",
         "Confirm or reject the wall."},
        {"FM-GE-002", Error, 0.2, "detect", "A hold-down is missing at a wall end.", "Check the plan at the wall end."},
        {"FM-GE-003", Warning, 0.15, "load_path", "Walls of a stack are offset.",
         "Check that a straight rod and a collector are possible."},
        {"FM-GE-004", Error, 0.1, "detect", "Drawn and scheduled length differ.", "Design with the shorter length."},
        {"FM-GE-010", Error, 0.25, "detect", "Schedule and plan do not match.", "Correct the mark or the schedule."},
        {"FM-GE-011", Warning, 0.15, "detect", "The schedule is incomplete.", "Enter what the schedule leaves open."},
        {"FM-SA-001", Critical, 0.5, "load_path", "An upper wall has no wall below it.",
         "Add the wall, or design the transfer for overstrength."},
        {"FM-SA-002", Error, 0.4, "rods", "No rod of the catalogue is strong enough.",
         "Lengthen the wall, use a higher grade, or pair the rods."},
        {"FM-SA-003", Warning, 0.1, "rods", "A rod run is used beyond 95 %.", "Check whether a larger size fits."},
        {"FM-SA-004", Error, 0.3, "rods", "Shrinkage exceeds what the device takes up.",
         "Use a device with more travel or engineered floor framing."},
        {"FM-SA-010", Critical, 0.4, "audit", "The second calculation disagrees.",
         "Find the cause before anything is issued."},
        {"FM-SA-011", Error, 0.3, "load_path", "A quantity could not be computed.", "Correct the named input."},
        {"FM-CC-001", Error, 0.25, "compliance", "A wall is too slender.", "Lengthen the wall or do not count it."},
        {"FM-CC-002", Error, 0.2, "compliance", "An anchor is too near an edge.",
         "Move the anchor or provide anchor reinforcement."},
        {"FM-CC-003", Warning, 0.05, "compliance", "Special inspection is required.", "List it on the drawings."},
        {"FM-CO-001", Critical, 0.35, "clash", "A main duct or sprinkler cannot be moved out of the way.",
         "Move the rod or the wall."},
        {"FM-CO-002", Error, 0.2, "clash", "Nothing is known of pipes, ducts and beams.",
         "Have the clearances verified in the field."},
        {"FM-CO-003", Warning, 0.15, "clash", "The disciplines' drawings are of different dates.",
         "Ask for a coordinated set."},
    };
    return table;
}

const ModeRow* modeById(const std::string& id)
{
    for (const ModeRow& row : modeTable())
        if (row.id == id)
            return &row;
    return nullptr;
}

const ModeRow* modeOf(const Finding& finding)
{
    if (finding.severity < Severity::Warning)
        return nullptr;
    if (const ModeRow* named = modeNamedIn(finding.clause))
        return named;
    if (const ModeRow* known = modeOfRule(finding.rule))
        return known;
    return finding.severity == Severity::Critical ? &unnamed(finding.rule) : nullptr;
}

std::vector<FailureMode> failureModes(const ConfidenceInput& input)
{
    std::vector<FailureMode> modes;
    addAll(modes, input.plans.findings);
    addAll(modes, input.layout.findings);
    if (input.loads)
        addAll(modes, *input.loads);
    addAll(modes, input.path.findings);
    addAll(modes, input.schedule.findings);
    addUtilizations(modes, input.schedule);
    addAll(modes, input.clashes.findings);
    addAll(modes, input.compliance.findings);
    addAll(modes, input.audit.findings);
    std::vector<FailureMode> once;
    for (FailureMode& mode : modes) {
        const auto known = std::ranges::find_if(once, [&](const auto& m) { return sameFailure(m, mode); });
        if (known == once.end())
            once.push_back(std::move(mode));
        else
            known->severity = std::max(known->severity, mode.severity);
    }
    return once;
}

double penaltyOf(const std::string& stage, const std::vector<FailureMode>& modes)
{
    constexpr double kFloor = 0.1;
    std::set<std::string> counted;
    double product = 1;
    for (const FailureMode& mode : modes)
        if (mode.stage == stage && counted.insert(mode.id).second)
            product *= 1 - mode.penalty;
    return std::max(product, kFloor);
}

} // namespace holdfast::confidence
