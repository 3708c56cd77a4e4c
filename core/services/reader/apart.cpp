#include "core/services/reader/apart.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include "core/engine/ingest/reader.h"
#include "core/services/reader/limited_process.h"

namespace holdfast::reader {

namespace {

struct Answer {
    std::string shape; // of this struct: another version of the program packs another one
    bool read = false;
    FaultCode code = FaultCode::External;
    std::string place, cause;
    drawing::Drawing drawing;
};
HOLDFAST_FIELDS(Answer, shape, read, code, place, cause, drawing)

} // namespace

Bytes answerFor(const std::string& path)
{
    Answer answer;
    answer.shape = shapeOf<Answer>();
    auto drawing = ingest::readDrawingFile(path, {});
    answer.read = drawing.ok();
    if (drawing) {
        answer.drawing = std::move(*drawing);
    } else {
        answer.code = drawing.fault().code;
        answer.place = drawing.fault().place;
        answer.cause = drawing.fault().cause;
    }
    return encode(answer);
}

bool isReadApart(ingest::Format format)
{
    using enum ingest::Format;
    return format == Pdf || format == Ifc || format == Step || format == Zip || format == Png || format == Tiff
           || format == Jpeg;
}

std::string readerProgram()
{
    const QFileInfo self(QCoreApplication::applicationFilePath());
    const QString name = QStringLiteral("holdfast-cli");
    if (self.completeBaseName() == name)
        return self.absoluteFilePath().toStdString();
    // Beside an installed program, or in the next folder of a build.
    for (const QString& folder : {QStringLiteral("."), QStringLiteral("../cli")}) {
        const QString found = QStandardPaths::findExecutable(name, {self.dir().filePath(folder)});
        if (!found.isEmpty())
            return found.toStdString();
    }
    return {};
}

Result<drawing::Drawing> unpackAnswer(const Bytes& bytes)
{
    auto answer = decode<Answer>(bytes);
    if (!answer || answer->shape != shapeOf<Answer>())
        return Fault{FaultCode::Malformed, {}, {}, "the reader's answer is not whole"};
    if (!answer->read)
        return Fault{answer->code, answer->drawing.path, answer->place, answer->cause};
    return std::move(answer->drawing);
}

Result<drawing::Drawing> readApart(const std::string& program, const std::string& path, const Limits& limits,
                                   const Run& run)
{
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    const auto stopped = runLimited(process, QString::fromStdString(program),
                                    {QStringLiteral("read-page-set"), QString::fromStdString(path)}, path, limits, run);
    if (stopped)
        return *stopped;
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return Fault{
            FaultCode::External,
            path,
            {},
            "the reader stopped on this file (it crashed, or needed more time or memory than allowed)"};
    const QByteArray out = process.readAllStandardOutput();
    auto drawing = unpackAnswer(Bytes(out.begin(), out.end()));
    if (drawing)
        return drawing;
    Fault fault = drawing.fault();
    fault.file = path;
    return fault;
}

} // namespace holdfast::reader
