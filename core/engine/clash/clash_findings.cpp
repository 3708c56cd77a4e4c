// What a clash report tells the list of findings.
#include "core/engine/clash/clash_findings.h"

#include <algorithm>
#include <cstdio>

namespace holdfast::clash {

namespace {

std::string inches(Length length)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.2f in", length.value());
    return text;
}

std::string sentence(const Clash& c)
{
    const std::string where = " on level " + std::to_string(c.level)
        + (c.gridReference.empty() ? "" : " near grid " + c.gridReference) + ".";
    std::string part = snakeCase(c.part);
    std::ranges::replace(part, '_', ' ');
    const std::string who = c.rodRun + ": its " + part;
    if (c.kind == ClashKind::Duplicate)
        return c.rodRun + " stands in the place of " + c.obstruction + where;
    if (c.kind == ClashKind::HardInterference)
        return who + " runs " + inches(-c.gap) + " into " + c.obstruction + where;
    return who + " passes " + inches(c.gap) + " from " + c.obstruction + " where " + inches(c.required)
        + " of clearance is required" + where;
}

// Who said so last.
std::string approvedBy(const ClashReport& report, const Clash& c)
{
    const auto record = std::ranges::find(report.records, c.label, &ClashRecord::label);
    if (record == report.records.end() || record->changes.empty())
        return "an unknown person";
    const StatusChange& last = record->changes.back();
    return last.author + (last.time.empty() ? "" : " on " + last.time.substr(0, 10));
}

Finding findingOf(const ClashReport& report, const Clash& c)
{
    const bool clearance = c.kind == ClashKind::ClearanceViolation;
    Finding f;
    f.rule = !isOpen(c) ? "clash.approved" : clearance ? "clash.clearance" : "clash.hard";
    f.severity = !isOpen(c) ? Severity::Info
        : c.severity == ClashSeverity::Critical ? Severity::Critical : Severity::Error;
    f.subject = {SubjectKind::Clash, c.label, c.level};
    f.message = sentence(c) + (isOpen(c) ? "" : " Approved by " + approvedBy(report, c) + ".");
    f.remedy = c.options.empty() ? "Verify in the field." : c.options.front().text;
    return f;
}

Finding nothingToTestAgainst()
{
    return {"clash.obstructions.missing", Severity::Warning, {},
            "The drawings show no duct, pipe, beam or other obstruction, so no rod run could be tested for clashes.",
            "Add the mechanical, plumbing, electrical and framing drawings, or verify in the field.", "CO-002", {}};
}

} // namespace

void addFindings(ClashReport& report)
{
    for (const Clash& c : report.clashes)
        if (c.severity == ClashSeverity::Critical || c.severity == ClashSeverity::Major)
            report.findings.push_back(findingOf(report, c));
    if (report.obstructionsTested == 0 && report.partsTested > 0)
        report.findings.push_back(nothingToTestAgainst());
}

} // namespace holdfast::clash
