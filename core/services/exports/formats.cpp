#include "core/services/exports/formats.h"

#include <algorithm>
#include <array>

#include <QDate>
#include <QDir>

#include "core/engine/solids/solid.h"
#include "core/services/exports/atomic_file.h"
#include "core/services/exports/dxf_overlay.h"
#include "core/services/exports/gltf_model.h"
#include "core/services/exports/ifc_model.h"
#include "core/services/exports/office_formats.h"
#include "core/services/exports/report_pdf.h"
#include "core/services/exports/rod_facts.h"
#include "core/services/exports/tables.h"
#include "core/services/store/sealed_register.h"

namespace holdfast::exports {

namespace {

QString inFolder(const ExportTask& task, const char* name)
{
    return QDir(task.folder).filePath(QString::fromUtf8(name));
}

Result<QStringList> writeReport(const ExportTask& task, const Run& run)
{
    const QString path = inFolder(task, "report.pdf");
    if (const Outcome written = writeReportPdf(task.snapshot, path, run, task.look); !written)
        return written.fault();
    return QStringList {path};
}

Result<QStringList> writeTexts(const ExportTask& task, const Run& run,
                               const std::vector<std::pair<const char*, std::string>>& files)
{
    QStringList paths;
    for (const auto& [name, text] : files) {
        if (run.stopped())
            return cancelled("the export");
        paths << inFolder(task, name);
        if (const Outcome written = writeAtomically(paths.back(), QByteArray::fromStdString(text)); !written)
            return written.fault();
    }
    return paths;
}

Result<QStringList> writeCsv(const ExportTask& task, const Run& run)
{
    return writeTexts(task, run,
                      {{"rod_schedule.csv", rodScheduleCsv(task.snapshot)},
                       {"hardware_schedule.csv", hardwareScheduleCsv(task.snapshot)}});
}

std::string pretty(const Json& json)
{
    // Texts from drawings may hold bytes that are no UTF-8; they are replaced, not refused.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<QStringList> writeJson(const ExportTask& task, const Run& run)
{
    return writeTexts(task, run,
                      {{"rod_schedule.json", pretty(rodScheduleJson(task.snapshot))},
                       {"clashes.json", pretty(clashesJson(task.snapshot))},
                       {"audit.json", pretty(auditJson(task.snapshot))},
                       {"model.json", pretty(modelJson(task.snapshot))}});
}

template<DxfVersion version, OverlayFiles files>
Result<QStringList> writeDxf(const ExportTask& task, const Run& run)
{
    return writeOverlay(task.snapshot, task.folder, version, files, run);
}

template<IfcVersion version>
Result<QStringList> writeIfc(const ExportTask& task, const Run& run)
{
    return writeBytes(task, version == IfcVersion::Ifc4 ? "model.ifc" : "model_2x3.ifc",
                      ifcModel(task.snapshot, version, task.time, run));
}

Fault noModel()
{
    return {FaultCode::NothingToDo, {}, "export", "the parts have not been modelled yet"};
}

Result<QStringList> writeGltf(const ExportTask& task, const Run& run)
{
    if (!task.snapshot.solids)
        return noModel();
    return writeBytes(task, "model.glb", gltfModel(*task.snapshot.solids, projectId(task.snapshot), run));
}

Result<QStringList> writeStepModel(const ExportTask& task, const Run& run)
{
    if (!task.snapshot.solids)
        return noModel();
    const QString path = inFolder(task, "model.step");
    if (const Outcome allowed = store::mayReplace(path.toStdString()); !allowed)
        return allowed.fault();
    const building::ProjectInfo& project = task.snapshot.inputs->criteria.project;
    const solids::StepHeader header {project.name, project.engineer, project.firm, task.time};
    if (const Outcome written = solids::writeStep(*task.snapshot.solids, header, path.toStdString(), run); !written)
        return written.fault();
    return QStringList {path};
}

constexpr std::array kFormats = {
    ExportFormat {"pdf", "Calculation package (PDF)", "pdf", "report.pdf: every chapter, ready for the seal",
                  writeReport},
    ExportFormat {"csv", "Schedules (CSV)", "csv", "rod_schedule.csv, hardware_schedule.csv", writeCsv},
    ExportFormat {"json", "Schedules, clashes, audit and model (JSON)", "json",
                  "documents of resources/schema: rod_schedule, clashes, audit, model", writeJson},
    ExportFormat {"dxf", "DXF overlay, a drawing a level (R2000)", "dxf",
                  "rods, hardware, clashes and schedule over each plan; inches of the set",
                  writeDxf<DxfVersion::R2000, OverlayFiles::EachLevel>},
    ExportFormat {"dxf2018", "DXF overlay, a drawing a level (R2018)", "dxf", "the same for readers of UTF-8 drawings",
                  writeDxf<DxfVersion::R2018, OverlayFiles::EachLevel>},
    ExportFormat {"dxf-all", "DXF overlay, one drawing (R2018)", "dxf",
                  "all levels in one drawing, each at its elevation",
                  writeDxf<DxfVersion::R2018, OverlayFiles::OneForAll>},
    ExportFormat {"dxf-sheet", "DXF overlay, over each sheet (R2000)", "dxf",
                  "in the drawing's own units and place, to be inserted at its origin",
                  writeDxf<DxfVersion::R2000, OverlayFiles::EachSheet>},
    ExportFormat {"ifc", "Building model (IFC4)", "ifc",
                  "storeys, shear walls, rod runs with hardware and property sets; no obstructions, no slab",
                  writeIfc<IfcVersion::Ifc4>},
    ExportFormat {"ifc2x3", "Building model (IFC2x3)", "ifc", "the same for readers of IFC2x3",
                  writeIfc<IfcVersion::Ifc2x3>},
    ExportFormat {"step", "Solids (STEP AP214)", "step",
                  "every part as an exact solid with its name and colour; no properties", writeStepModel},
    ExportFormat {"gltf", "3D model (glTF 2.0)", "glb",
                  "every part with name and colour, for viewers; round parts have 32 sides, so it is not to scale from",
                  writeGltf},
    ExportFormat {"xlsx", "Design workbook (XLSX)", "xlsx",
                  "walls, rod runs, hardware with weights and costs, shrinkage, clashes, ratios, assumptions",
                  writeWorkbook},
    ExportFormat {"shop", "Shop list (XLSX, CSV)", "xlsx",
                  "rods from coupler to coupler, cut from stock with a proven bound; stock lengths to be confirmed",
                  writeShopList},
    ExportFormat {"bcf", "Clashes (BCF 2.1)", "bcf",
                  "a topic a clash with picture, camera and both elements; metres of the exported model", writeBcf21},
    ExportFormat {"bcf3", "Clashes (BCF 3.0)", "bcf", "the same for readers of BCF 3.0", writeBcf30},
    ExportFormat {"revit", "Revit shared parameters and values", "txt",
                  "shared-parameter file, rod runs and hold-downs as CSV; no geometry", writeRevit},
};

}  // namespace

std::span<const ExportFormat> exportFormats()
{
    return kFormats;
}

const ExportFormat* exportFormat(const std::string& id)
{
    const auto found = std::ranges::find_if(kFormats, [&](const ExportFormat& f) { return f.id == id; });
    return found == kFormats.end() ? nullptr : &*found;
}

namespace {

Fault unknownFormat(const std::string& id)
{
    std::string known;
    for (const ExportFormat& format : kFormats)
        known += (known.empty() ? "" : ", ") + std::string(format.id);
    return {FaultCode::InvalidValue, {}, "format", "there is no format '" + id + "'; there are " + known};
}

}  // namespace

Result<QStringList> writeFormats(const std::vector<std::string>& ids, const ExportTask& task, const Run& run)
{
    for (const std::string& id : ids)
        if (!exportFormat(id))
            return unknownFormat(id);
    if (!task.snapshot.inputs || !task.snapshot.catalogs || !task.snapshot.layout || !task.snapshot.schedule)
        return Fault {FaultCode::NothingToDo, {}, "export", "no rods have been designed yet"};
    if (!QDir().mkpath(task.folder))
        return Fault {FaultCode::FileUnreadable, task.folder.toStdString(), {}, "the folder cannot be made"};
    QStringList paths;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (run.stopped())
            return cancelled("the export");
        const double share = 1 / double(ids.size());
        const auto written = exportFormat(ids[i])->write(task, run.part(share * double(i), share * double(i + 1)));
        if (!written)
            return written.fault();
        paths << *written;
    }
    return paths;
}

std::string exportTime(const pipeline::Snapshot& snapshot, const std::string& now)
{
    const std::string date = snapshot.inputs ? snapshot.inputs->criteria.project.date : "";
    return QDate::fromString(QString::fromStdString(date), Qt::ISODate).isValid() ? date + "T00:00:00" : now;
}

}  // namespace holdfast::exports
