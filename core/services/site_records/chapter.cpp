#include <QCoreApplication>

#include "core/engine/base/calculation.h"
#include "core/services/site_records/site_file.h"
#include "core/services/exports/csv.h"

namespace holdfast::asbuilt {

namespace {

using report::Align;
using report::Paragraph;
using report::ParagraphStyle;
using report::Table;

constexpr const char* kDagger = " \xE2\x80\xA0";

std::string stateOf(const Deviation& d)
{
    if (d.isCorrected)
        return "corrected";
    if (d.approval)
        return (d.approval->decision == Decision::AcceptAsIs ? "accepted by " : "to repair, ") + d.approval->by + ", "
            + d.approval->when.substr(0, 10);
    return isOpen(d) ? "OPEN" : "noted";
}

Table deviationTable(const AsBuiltReport& report)
{
    Table table{"Deviations, the worst first",
                {{"Deviation", Align::Left, 1.3}, {"Rod run", Align::Left, 1.1}, {"Story", Align::Right, 0.5},
                 {"Item", Align::Left, 1}, {"Designed", Align::Left, 1.3}, {"Found", Align::Left, 1.3},
                 {"Rank", Align::Left, 0.7}, {"Ratio", Align::Right, 0.6}, {"Found on", Align::Left, 1},
                 {"State", Align::Left, 1.4}},
                {}};
    for (const Deviation& d : report.deviations)
        table.rows.push_back({d.label, d.rodRun, std::to_string(d.story), d.item, d.designed, d.found,
                              enumText(d.rank), d.ratio ? quantityText(*d.ratio, Unit::None) : "-", d.date,
                              stateOf(d) + (d.verified ? "" : kDagger)});
    return table;
}

Table reasons(const AsBuiltReport& report)
{
    Table table{"What follows",
                {{"Deviation", Align::Left, 1}, {"Why", Align::Left, 4}, {"Decision", Align::Left, 2}}, {}};
    for (const Deviation& d : report.deviations)
        table.rows.push_back({d.label, d.why, d.approval ? d.approval->note : ""});
    return table;
}

Table recordTable(const SiteRecords& site)
{
    Table table{"Records, in the order they were entered",
                {{"Rod run", Align::Left, 1}, {"Story", Align::Right, 0.5}, {"Date", Align::Left, 0.8},
                 {"Inspector", Align::Left, 1}, {"From", Align::Left, 0.5}, {"Photograph", Align::Left, 1.5},
                 {"Remarks", Align::Left, 2}},
                {}};
    for (const InstalledLevel& level : site.levels)
        table.rows.push_back({level.rodRun, std::to_string(level.story), level.date, level.inspector,
                              enumText(level.origin), level.photograph, level.remarks});
    return table;
}

std::string summary(const AsBuiltReport& report)
{
    int open = 0, corrected = 0;
    for (const Deviation& d : report.deviations) {
        open += isOpen(d);
        corrected += d.isCorrected;
    }
    return std::to_string(report.inspected) + " of " + std::to_string(report.levels)
        + " levels of rod runs were inspected. Deviations: " + std::to_string(report.deviations.size()) + "; "
        + std::to_string(open) + " wait for a decision, " + std::to_string(corrected) + " are corrected.";
}

std::string places(const std::vector<Subject>& subjects)
{
    std::string text, run;
    for (const Subject& s : subjects) {
        text += s.label == run ? ", " : (text.empty() ? "" : "; ") + s.label + " story ";
        text += std::to_string(s.level);
        run = s.label;
    }
    return text;
}

} // namespace

report::ReportDocument asBuiltDocument(const AsBuiltReport& report, const SiteRecords& site, const std::string& project)
{
    report::ReportDocument document;
    document.project = project;
    document.subject = "As-built record of the tie-down installation";
    document.footer = "Holdfast " + QCoreApplication::applicationVersion().toStdString();
    report::Chapter chapter{"As-built record", 1, {}};
    chapter.blocks.push_back(Paragraph{summary(report), ParagraphStyle::Body});
    if (!report.deviations.empty()) {
        chapter.blocks.push_back(deviationTable(report));
        chapter.blocks.push_back(reasons(report));
        chapter.blocks.push_back(
            Paragraph{std::string("High and critical deviations need the engineer's decision.") + kDagger
                          + " The tolerance or catalogue row behind it is not verified; coupler engagement is held "
                            "against half the coupler, the thread taken to carry in proportion.",
                      ParagraphStyle::Note});
    }
    if (!report.notInspected.empty())
        chapter.blocks.push_back(
            Paragraph{"Not inspected: " + places(report.notInspected) + ".", ParagraphStyle::Body});
    for (const Finding& finding : report.findings)
        chapter.blocks.push_back(Paragraph{finding.message + " " + finding.remedy, ParagraphStyle::Bullet});
    chapter.blocks.push_back(recordTable(site));
    document.chapters.push_back(std::move(chapter));
    return document;
}

std::string deviationsCsv(const AsBuiltReport& report)
{
    std::string csv = exports::csvHeader({"deviation", "rod_run", "story", "item", "designed", "found", "rank", "ratio",
                                          "why", "inspector", "date", "state"});
    for (const Deviation& d : report.deviations)
        csv += exports::CsvRow()
                   .text(d.label).text(d.rodRun).whole(d.story).text(d.item).text(d.designed).text(d.found)
                   .text(enumText(d.rank)).number(d.ratio).text(d.why).text(d.inspector).text(d.date)
                   .text(stateOf(d)).line();
    return csv;
}

} // namespace holdfast::asbuilt
