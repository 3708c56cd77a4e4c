#include "core/services/reader/apart.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>

#include "core/engine/ingest/reader.h"

#ifndef _WIN32
#include <sys/resource.h>
#endif

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

void limit(QProcess& process, const Limits& limits)
{
#ifndef _WIN32
    process.setChildProcessModifier([limits] {
        const auto cap = [](auto what, std::uint64_t most) {
            const rlimit both{rlim_t(most), rlim_t(most)};
            setrlimit(what, &both);
        };
        cap(RLIMIT_AS, limits.bytes);
        cap(RLIMIT_CPU, std::uint64_t(limits.seconds));
        cap(RLIMIT_CORE, 0);
    });
#else
    (void)process;
    (void)limits;
#endif
}

// Stopped by us: the reason; otherwise nothing and the child has ended by itself.
std::optional<Fault> awaitEnd(QProcess& process, const std::string& path, const Limits& limits,
                              const Run& run)
{
    constexpr int kLook = 50; // milliseconds between two looks at the stop button
    QElapsedTimer timer;
    timer.start();
    while (!process.waitForFinished(kLook)) {
        if (process.state() == QProcess::NotRunning)
            break;
        const bool late = timer.elapsed() > qint64(limits.seconds) * 1000;
        if (!late && !run.stopped())
            continue;
        process.kill();
        process.waitForFinished();
        if (run.stopped())
            return cancelled("Reading " + path);
        return Fault{FaultCode::LimitExceeded,
                     path,
                     {},
                     "reading it took longer than " + std::to_string(limits.seconds) + " s"};
    }
    return std::nullopt;
}

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
    limit(process, limits);
    process.setStandardErrorFile(QProcess::nullDevice());
    // Tesseract's threads wait for each other by spinning: measured 20 times slower on a busy machine.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("OMP_THREAD_LIMIT"), QStringLiteral("1"));
    process.setProcessEnvironment(environment);
    process.start(QString::fromStdString(program),
                  {QStringLiteral("read-page-set"), QString::fromStdString(path)});
    if (!process.waitForStarted())
        return Fault{FaultCode::FileNotFound, program, {}, "the reader process cannot be started"};
    if (auto stopped = awaitEnd(process, path, limits, run))
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
