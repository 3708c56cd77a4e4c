#include "core/services/reader/dwg.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

#include "core/services/reader/limited_process.h"

namespace holdfast::reader {

namespace {

const QString kOda = QStringLiteral("ODAFileConverter");

bool isOda(const QString& converter)
{
    return QFileInfo(converter).fileName().startsWith(kOda, Qt::CaseInsensitive);
}

// Beside PATH: where the ODA installer and Homebrew put them.
QStringList usualFolders()
{
    QStringList folders{QStringLiteral("/usr/bin"), QStringLiteral("/usr/local/bin"),
                        QStringLiteral("/opt/homebrew/bin"),
                        QStringLiteral("/Applications/ODAFileConverter.app/Contents/MacOS")};
    for (const char* variable : {"ProgramFiles", "ProgramFiles(x86)"}) {
        const QDir oda(qEnvironmentVariable(variable) + QStringLiteral("/ODA"));
        if (!qEnvironmentVariableIsSet(variable))
            continue;
        for (const QString& release : oda.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            folders.push_back(oda.filePath(release));
    }
    return folders;
}

// The ODA converter works on folders: input, output, version, type, recurse, audit, filter.
QStringList arguments(bool oda, const QDir& folder)
{
    const QString in = folder.filePath(QStringLiteral("in")), out = folder.filePath(QStringLiteral("out"));
    if (oda)
        return {in, out, QStringLiteral("ACAD2018"), QStringLiteral("DXF"), QStringLiteral("0"), QStringLiteral("1"),
                QStringLiteral("*.dwg")};
    return {QStringLiteral("-y"), QStringLiteral("-o"), out + QStringLiteral("/drawing.dxf"),
            in + QStringLiteral("/drawing.dwg")};
}

Fault failed(const std::string& path, const QString& converter, const char* how)
{
    return {FaultCode::External, path, {},
            "the DWG converter " + converter.toStdString() + " " + how + "; save the drawing as DXF instead"};
}

} // namespace

std::string dwgConverter()
{
    const QStringList named{qEnvironmentVariable(kDwgConverterVariable),
                            QSettings().value(QLatin1String(kDwgConverterKey)).toString()};
    for (const QString& name : named)
        if (!name.isEmpty())
            return name.toStdString();
    for (const QString& name : {QStringLiteral("dwg2dxf"), kOda}) {
        QString found = QStandardPaths::findExecutable(name);
        if (found.isEmpty())
            found = QStandardPaths::findExecutable(name, usualFolders());
        if (!found.isEmpty())
            return found.toStdString();
    }
    return {};
}

Result<drawing::Drawing> readDwg(const std::string& converter, const std::string& path, const Limits& limits,
                                 const Run& run)
{
    const QTemporaryDir temporary;
    const QDir folder(temporary.path());
    const QString program = QString::fromStdString(converter);
    if (!temporary.isValid() || !folder.mkdir(QStringLiteral("in")) || !folder.mkdir(QStringLiteral("out"))
        || !QFile::copy(QString::fromStdString(path), folder.filePath(QStringLiteral("in/drawing.dwg"))))
        return Fault{FaultCode::FileUnreadable, path, {}, "it cannot be copied for the DWG converter"};
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    if (auto stopped = runLimited(process, program, arguments(isOda(program), folder), path, limits, run))
        return *stopped;
    if (process.exitStatus() != QProcess::NormalExit)
        return failed(path, program, "crashed on it");
    const std::string dxf = folder.filePath(QStringLiteral("out/drawing.dxf")).toStdString();
    if (!QFile::exists(QString::fromStdString(dxf)))
        return failed(path, program, "made no DXF of it");
    auto drawing = ingest::readDrawingFile(dxf, run);
    if (!drawing)
        return Fault{drawing.fault().code, path, drawing.fault().place,
                     "the DXF that " + converter + " made of it: " + drawing.fault().cause};
    drawing->path = path;
    const std::string name = QFileInfo(QString::fromStdString(path)).fileName().toStdString();
    for (Finding& finding : drawing->findings)
        finding.subject.label = name;
    const bool whole = process.exitCode() == 0;
    drawing->findings.push_back({"ingest.dwg.converted", whole ? Severity::Info : Severity::Warning,
                                 {SubjectKind::Drawing, name, -1},
                                 "The DWG was converted to DXF by " + converter
                                     + (whole ? "." : ", which reported errors: something may be missing."),
                                 "Compare it with the drawing in CAD where something is missing.", {}, {}});
    return drawing;
}

} // namespace holdfast::reader
