#include <functional>

#include <QDir>

#include "core/services/exports/atomic_file.h"
#include "core/services/exports/report_pdf.h"
#include "core/services/exports/tables.h"

namespace holdfast::exports {

namespace {

struct Deliverable {
    const char* name;
    std::function<std::string(const pipeline::Snapshot&)> make;
};

std::string pretty(const Json& json)
{
    // Texts from drawings may hold bytes that are no UTF-8; they are replaced, not refused.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

const std::vector<Deliverable>& dataFiles()
{
    using S = const pipeline::Snapshot&;
    static const std::vector<Deliverable> files = {
        {"rod_schedule.csv", [](S s) { return rodScheduleCsv(s); }},
        {"rod_schedule.json", [](S s) { return pretty(rodScheduleJson(s)); }},
        {"hardware_schedule.csv", [](S s) { return hardwareScheduleCsv(s); }},
        {"clashes.json", [](S s) { return pretty(clashesJson(s)); }},
        {"audit.json", [](S s) { return pretty(auditJson(s)); }},
        {"model.json", [](S s) { return pretty(modelJson(s)); }},
    };
    return files;
}

constexpr double kDataShare = 0.2;  // of the progress bar; the rest is the report

}  // namespace

Result<QStringList> writeSchedules(const pipeline::Snapshot& snapshot, const QString& folder, const Run& run)
{
    if (!snapshot.inputs || !snapshot.catalogs || !snapshot.schedule)
        return Fault {FaultCode::NothingToDo, {}, "export", "no rods have been designed yet"};
    if (!QDir().mkpath(folder))
        return Fault {FaultCode::FileUnreadable, folder.toStdString(), {}, "the folder cannot be made"};
    const QDir directory(folder);
    QStringList names;
    for (const Deliverable& file : dataFiles()) {
        if (run.stopped())
            return cancelled("the export");
        const QByteArray bytes = QByteArray::fromStdString(file.make(snapshot));
        const Outcome written = writeAtomically(directory.filePath(QLatin1String(file.name)), bytes);
        if (!written)
            return written.fault();
        names << QLatin1String(file.name);
        run.progress.report(double(names.size()) / double(dataFiles().size()));
    }
    return names;
}

Outcome writeDeliverables(const pipeline::Snapshot& snapshot, const QString& folder, const Run& run,
                          const ReportLook& look)
{
    if (const auto written = writeSchedules(snapshot, folder, run.part(0, kDataShare)); !written)
        return written.fault();
    return writeReportPdf(snapshot, QDir(folder).filePath(QStringLiteral("report.pdf")), run.part(kDataShare, 1),
                          look);
}

}  // namespace holdfast::exports
