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
    RuleRow{"detect.wall.length", "FM-DI-001"},  RuleRow{"loadpath.shift_along_line", "FM-GE-003"},
    RuleRow{"loadpath.lever_arm", "FM-SA-011"},  RuleRow{"loadpath.force_transfer", "FM-SA-011"},
    RuleRow{"anchor.breakout", "FM-CC-002"},     RuleRow{"anchor.blowout", "FM-CC-002"},
    RuleRow{"aci.edge_cover", "FM-CC-002"},      RuleRow{"ibc.special_inspection", "FM-CC-003"},
};

// Critical findings without a mode of their own still stop the design.
const std::array kUnnamed{
    ModeRow{"FM-DI-000", Severity::Critical, 0.3, "plan", "A critical finding of the sheets.", "", ""},
    ModeRow{"FM-GE-000", Severity::Critical, 0.3, "detect", "A critical finding of the walls.", "", ""},
    ModeRow{"FM-SA-000", Severity::Critical, 0.3, "load_path", "A critical finding of the forces.", "", ""},
    ModeRow{"FM-SA-900", Severity::Critical, 0.3, "rods", "A critical finding of the rods.", "", ""},
    ModeRow{"FM-CC-000", Severity::Critical, 0.3, "compliance", "A critical finding of the code checks.", "", ""},
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

// "SDPWS 4.3.4 (FM-CC-001)", or the short "GE-010" alone.
const ModeRow* modeNamedIn(const std::string& clause)
{
    const auto at = clause.find("FM-");
    return at == std::string::npos ? modeById("FM-" + clause)
                                   : modeById(clause.substr(at, std::string_view("FM-DI-001").size()));
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

// A duct or sprinkler main in the way for which the clash search knows no way out but a new structural run.
void addImmovable(std::vector<FailureMode>& modes, const clash::ClashReport& report)
{
    const auto moves = [](const clash::ResolutionOption& o) { return !o.structural && o.id.starts_with("RELOCATE"); };
    for (const clash::Clash& c : report.clashes) {
        const bool main = c.trade == clash::Trade::Mechanical || c.trade == clash::Trade::FireProtection;
        const bool critical = c.severity == clash::ClashSeverity::Critical && clash::isOpen(c);
        if (!main || !critical || std::ranges::any_of(c.options, moves))
            continue;
        const ModeRow& row = *modeById("FM-CO-001");
        modes.push_back({row.id, row.severity, row.penalty, row.stage,
                         c.obstruction + " is in the way of " + c.rodRun + " and cannot be moved", row.mitigation,
                         {SubjectKind::Clash, c.label, c.level}});
    }
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
         "Confirm the scale of the sheet against a dimension.",
         "findings of scale and units of a sheet; walls longer than 100 ft"},
        {"FM-DI-002", Error, 0.15, "ingest", "A title block is missing or incomplete.",
         "Enter sheet number, title and level.",
         "sheets without number, title or level"},
        {"FM-DI-003", Error, 0.2, "plan", "No grid, or no labels on it.", "Check the sheets over each other by hand.",
         "plans without grid lines, and sheets that do not lie over each other"},
        {"FM-DI-010", Warning, 0.1, "ingest", "Layers have names of no known standard.", "Map the layers.",
         "no layer of a sheet has a name that says what is on it"},
        {"FM-DI-011", Error, 0.25, "ingest", "Structural layers or schedules are missing.",
         "Ask for the missing sheets.",
         "no schedule, or no plan of a level, among the sheets"},
        {"FM-GE-001", Critical, 0.3, "detect", "It is not clear whether a wall is a shear wall.",
         "Confirm or reject the wall.",
         "walls whose signs contradict each other"},
        {"FM-GE-002", Error, 0.2, "detect", "A hold-down is missing at a wall end.", "Check the plan at the wall end.",
         "wall ends without a hold-down where others have one"},
        {"FM-GE-003", Warning, 0.15, "load_path", "Walls of a stack are offset.",
         "Check that a straight rod and a collector are possible.",
         "ends of stacked walls more than 12 in apart"},
        {"FM-GE-004", Error, 0.1, "detect", "Drawn and scheduled length differ.", "Design with the shorter length.",
         "not detectable: the schedules read give marks and no wall lengths"},
        {"FM-GE-010", Error, 0.25, "detect", "Schedule and plan do not match.", "Correct the mark or the schedule.",
         "marks that are in no row, and rows that are in no table"},
        {"FM-GE-011", Warning, 0.15, "detect", "The schedule is incomplete.", "Enter what the schedule leaves open.",
         "rows that leave panel, nail or spacing open"},
        {"FM-SA-001", Critical, 0.5, "load_path", "An upper wall has no wall below it.",
         "Add the wall, or design the transfer for overstrength.",
         "stacks that nothing carries, gaps between their walls"},
        {"FM-SA-002", Error, 0.4, "rods", "No rod of the catalogue is strong enough.",
         "Lengthen the wall, use a higher grade, or pair the rods.",
         "utilization of a rod run above 1.0"},
        {"FM-SA-003", Warning, 0.1, "rods", "A rod run is used beyond 95 %.", "Check whether a larger size fits.",
         "utilization of a rod run above 0.95"},
        {"FM-SA-004", Error, 0.3, "rods", "Shrinkage exceeds what the device takes up.",
         "Use a device with more travel or engineered floor framing.",
         "travel of a take-up device below what is required"},
        {"FM-SA-010", Critical, 0.4, "audit", "The second calculation disagrees.",
         "Find the cause before anything is issued.",
         "comparisons with the second calculation"},
        {"FM-SA-011", Error, 0.3, "load_path", "A quantity could not be computed.", "Correct the named input.",
         "zero lengths, missing load, numbers that are none"},
        {"FM-CC-001", Error, 0.25, "compliance", "A wall is too slender.", "Lengthen the wall or do not count it.",
         "height over length of every wall"},
        {"FM-CC-002", Error, 0.2, "compliance", "An anchor is too near an edge.",
         "Move the anchor or provide anchor reinforcement.",
         "breakout and blowout near an edge, cover of the head"},
        {"FM-CC-003", Warning, 0.05, "compliance", "Special inspection is required.", "List it on the drawings.",
         "nails at 4 in or closer in seismic design category C and above"},
        {"FM-CO-001", Critical, 0.35, "clash", "A main duct or sprinkler cannot be moved out of the way.",
         "Move the rod or the wall.",
         "critical clashes with ducts and sprinklers that have no way out"},
        {"FM-CO-002", Error, 0.2, "clash", "Nothing is known of pipes, ducts and beams.",
         "Have the clearances verified in the field.",
         "no obstruction on any sheet"},
        {"FM-CO-003", Warning, 0.15, "clash", "The disciplines' drawings are of different dates.",
         "Ask for a coordinated set.",
         "not detectable: dates and revisions of sheets are not read"},
        {"FM-DB-001", Critical, 0.5, "record", "The project file does not match its checksum.",
         "Restore the file from a copy.",
         "not detectable: a damaged project file is refused when it is opened, before anything is designed"},
        {"FM-DB-002", Warning, 0.1, "record", "A stored result is of other inputs.", "Design again.",
         "not detectable: a stored stage is taken only when the hash of its inputs fits, else it is computed"},
        {"FM-DB-003", Critical, 0.4, "record", "The audit trail of the project is broken.",
         "Compare with the backup and find who changed the file.",
         "not detectable: the trail belongs to the file; holdfast-cli audit-verify and the window check it"},
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
    addImmovable(modes, input.clashes);
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
