#include "core/services/exports/office_formats.h"

#include <QDir>

#include "core/services/exports/atomic_file.h"
#include "core/services/exports/bcf.h"
#include "core/services/exports/design_workbook.h"
#include "core/services/exports/revit.h"
#include "core/services/exports/shop_export.h"

namespace holdfast::exports {

Result<QStringList> writeBytes(const ExportTask& task, const char* name, const Result<QByteArray>& bytes)
{
    const QString path = QDir(task.folder).filePath(QLatin1String(name));
    if (!bytes) {
        Fault fault = bytes.fault();
        if (fault.file.empty())          // of a writer that knows no file; the reader wants to know which one lacks
            fault.file = path.toStdString();
        return fault;
    }
    if (const Outcome written = writeAtomically(path, *bytes); !written)
        return written.fault();
    return QStringList {path};
}

namespace {

Result<QStringList> both(const Result<QStringList>& first, const Result<QStringList>& second)
{
    if (!first || !second)
        return first ? second.fault() : first.fault();
    return *first + *second;
}

Result<QStringList> writeBcf(const ExportTask& task, BcfVersion version, const char* name, const Run& run)
{
    BcfOptions options {version, task.time, "", {}};
    if (task.snapshot.clashes)
        options.records = task.snapshot.clashes->records;
    return writeBytes(task, name, bcfOf(task.snapshot, options, run));
}

}  // namespace

Result<QStringList> writeWorkbook(const ExportTask& task, const Run& run)
{
    return writeBytes(task, "design.xlsx", designWorkbook(task.snapshot, run));
}

Result<QStringList> writeShopList(const ExportTask& task, const Run& run)
{
    const auto book = writeBytes(task, "shop_list.xlsx", shopWorkbook(task.snapshot, {}, run.part(0, 0.5)));
    return book ? both(book, writeBytes(task, "shop_list.csv", shopCsv(task.snapshot, {}, run.part(0.5, 1)))) : book;
}

Result<QStringList> writeBcf21(const ExportTask& task, const Run& run)
{
    return writeBcf(task, BcfVersion::Bcf2_1, "clashes.bcf", run);
}

Result<QStringList> writeBcf30(const ExportTask& task, const Run& run)
{
    return writeBcf(task, BcfVersion::Bcf3_0, "clashes_3.0.bcf", run);
}

Result<QStringList> writeRevit(const ExportTask& task, const Run& run)
{
    const auto parameters = writeBytes(task, "Holdfast_shared_parameters.txt", revitSharedParameters());
    if (!parameters)
        return parameters;
    if (run.stopped())
        return cancelled("the export");
    const auto runs = writeBytes(task, "revit_rod_runs.csv", QByteArray::fromStdString(revitRodRuns(task.snapshot)));
    return both(both(parameters, runs),
                writeBytes(task, "revit_holdowns.csv", QByteArray::fromStdString(revitHoldowns(task.snapshot))));
}

}  // namespace holdfast::exports
