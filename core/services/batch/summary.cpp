#include "core/services/batch/summary.h"

#include <QDir>

#include "core/services/exports/atomic_file.h"
#include "core/services/exports/csv.h"

namespace holdfast::batch {

namespace {

Outcome write(const QDir& folder, const char* name, const QByteArray& bytes)
{
    return exports::writeAtomically(folder.filePath(QLatin1String(name)), bytes);
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

Outcome writeSummary(const std::vector<ProjectSummary>& rows, const std::string& folder, bool whole, const Run& run)
{
    const QDir directory(QString::fromStdString(folder));
    const Outcome csv = write(directory, "summary.csv", QByteArray::fromStdString(summaryCsv(rows)));
    if (!csv || !whole)
        return csv;
    (void)run;
    const std::string json = summaryJson(rows).dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    return write(directory, "summary.json", QByteArray::fromStdString(json));
}

} // namespace holdfast::batch
