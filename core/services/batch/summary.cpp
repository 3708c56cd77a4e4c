#include "core/services/batch/summary.h"

#include <cstdio>
#include <map>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include "core/services/exports/atomic_file.h"
#include "core/services/exports/csv.h"
#include "core/services/exports/report_pdf.h"

namespace holdfast::batch {

namespace {

Outcome write(const QDir& folder, const char* name, const QByteArray& bytes)
{
    return exports::writeAtomically(folder.filePath(QLatin1String(name)), bytes);
}

std::string fixed(double value, int decimals)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

std::string shortName(const std::string& project)
{
    const QFileInfo about(QString::fromStdString(project));
    return (about.dir().dirName() + QLatin1Char('/') + about.fileName()).toStdString();
}

report::Table resultTable(const std::vector<ProjectSummary>& rows)
{
    using report::Align;
    report::Table table;
    table.caption = "Every project of the batch";
    table.columns = {{"Project", Align::Left, 3}, {"Status", Align::Left, 1.1}, {"Time (s)", Align::Right, 1},
                     {"Walls", Align::Right, 0.8}, {"Rod runs", Align::Right, 0.9}, {"Clashes", Align::Right, 0.9},
                     {"Worst ratio", Align::Right, 1}, {"Critical", Align::Right, 0.9},
                     {"Confidence (of 100)", Align::Right, 1.2}};
    for (const ProjectSummary& s : rows)
        table.rows.push_back({shortName(s.project), enumText(s.state), fixed(s.seconds, 2), std::to_string(s.walls),
                              std::to_string(s.rodRuns), std::to_string(s.clashes), fixed(s.worstUtilization, 2),
                              std::to_string(s.critical), fixed(s.confidence, 1)});
    return table;
}

report::Table faultTable(const std::vector<ProjectSummary>& rows)
{
    report::Table table;
    table.caption = "What failed, and why";
    table.columns = {{"Project", report::Align::Left, 1}, {"Cause", report::Align::Left, 2.5}};
    for (const ProjectSummary& s : rows)
        if (!s.fault.empty())
            table.rows.push_back({shortName(s.project), s.fault});
    return table;
}

std::string countSentence(const std::vector<ProjectSummary>& rows)
{
    std::map<std::string, int> counts;
    for (const ProjectSummary& row : rows)
        ++counts[enumText(row.state)];
    std::string text = std::to_string(rows.size()) + " projects:";
    const char* separator = " ";
    for (const auto& [state, count] : counts) {
        text += separator + std::to_string(count) + " " + state;
        separator = ", ";
    }
    return text + ". A worst ratio above 1.00 or a critical finding needs the engineer's eye before a package is used.";
}

} // namespace

std::string summaryCsv(const std::vector<ProjectSummary>& rows)
{
    std::string text = exports::csvHeader({"project", "out", "status", "seconds", "walls", "rod_runs", "clashes",
                                           "worst_utilization", "critical", "errors", "warnings", "confidence",
                                           "attempts", "fault"});
    for (const ProjectSummary& s : rows)
        text += exports::CsvRow()
                    .text(s.project).text(s.out).text(enumText(s.state)).number(s.seconds, 2).whole(s.walls)
                    .whole(s.rodRuns).whole(s.clashes).number(s.worstUtilization).whole(s.critical).whole(s.errors)
                    .whole(s.warnings).number(s.confidence, 1).whole(s.attempts).text(s.fault).line();
    return text;
}

Json summaryJson(const std::vector<ProjectSummary>& rows)
{
    return {{"schema", "holdfast.batch/2"}, {"projects", toJson(rows)}};
}

report::ReportDocument summaryDocument(const std::vector<ProjectSummary>& rows)
{
    report::ReportDocument document;
    document.project = "Batch summary";
    document.subject = "Tie-down designs of many projects";
    document.footer = "Holdfast " + QCoreApplication::applicationVersion().toStdString();
    report::Chapter chapter{"Batch summary", 1, {}};
    chapter.blocks.push_back(report::Paragraph{countSentence(rows), report::ParagraphStyle::Body});
    chapter.blocks.push_back(resultTable(rows));
    if (auto faults = faultTable(rows); !faults.rows.empty())
        chapter.blocks.push_back(std::move(faults));
    document.chapters.push_back(std::move(chapter));
    return document;
}

Outcome writeSummary(const std::vector<ProjectSummary>& rows, const std::string& folder, bool whole, const Run& run)
{
    const QDir directory(QString::fromStdString(folder));
    const Outcome csv = write(directory, "summary.csv", QByteArray::fromStdString(summaryCsv(rows)));
    if (!csv || !whole)
        return csv;
    const std::string json = summaryJson(rows).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    if (const Outcome written = write(directory, "summary.json", QByteArray::fromStdString(json)); !written)
        return written;
    const auto pdf = exports::renderDocumentPdf(summaryDocument(rows), run);
    return pdf ? write(directory, "summary.pdf", *pdf) : Outcome(pdf.fault());
}

} // namespace holdfast::batch
