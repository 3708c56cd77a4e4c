// export: a designed project in the formats that others read.
#include <QDateTime>

#include "app/cli/commands.h"
#include "core/services/exports/formats.h"

namespace holdfast::cli {

namespace {

void sayFormats(const Console& console)
{
    Json rows = Json::array();
    for (const exports::ExportFormat& format : exports::exportFormats()) {
        console.say(std::string(format.id) + std::string(std::max(1, 12 - int(std::string(format.id).size())), ' ')
                    + format.name + ": " + format.description);
        rows.push_back({{"id", format.id}, {"name", format.name}, {"suffix", format.suffix},
                        {"description", format.description}});
    }
    console.document({{"schema", "holdfast.formats/1"}, {"formats", rows}});
}

std::string now()
{
    return QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")).toStdString();
}

} // namespace

ExitCode exportFiles(const Console& console, const ExportOptions& options)
{
    if (options.list) {
        sayFormats(console);
        return kOk;
    }
    if (options.formats.empty() || options.out.empty())
        return console.fail({FaultCode::MissingField, {}, {}, "export needs --format and --out, or --list"}, kUsage);
    for (const std::string& id : options.formats)
        if (!exports::exportFormat(id))
            return console.fail({FaultCode::InvalidValue, {}, {}, "there is no format '" + id + "'; --list names all"},
                                kUsage);
    auto look = lookOf(options);
    if (!look)
        return console.fail(look.fault());
    const auto outcome = designed(console, options, pipeline::Stage::Report);
    if (const auto* code = std::get_if<ExitCode>(&outcome))
        return *code;
    const auto& snapshot = std::get<pipeline::Snapshot>(outcome);
    if (const Outcome issued = issue(*look, options, snapshot); !issued)
        return console.fail(issued.fault());
    const exports::ExportTask task{snapshot, QString::fromStdString(options.out),
                                   exports::exportTime(snapshot, now()), *look};
    const auto written = exports::writeFormats(options.formats, task, console.run("writing"));
    console.endProgress();
    if (!written)
        return console.fail(written.fault(),
                            written.fault().code == FaultCode::Cancelled ? kCancelled : kInternal);
    Json files = Json::array();
    for (const QString& path : *written) {
        console.say(path.toStdString());
        files.push_back(path.toStdString());
    }
    console.document({{"schema", "holdfast.export/1"}, {"files", files}});
    return findingsCode(console, options.failOn, snapshot);
}

} // namespace holdfast::cli
