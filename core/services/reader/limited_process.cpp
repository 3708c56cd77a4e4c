#include "core/services/reader/limited_process.h"

#include <QElapsedTimer>
#include <QProcessEnvironment>

#ifndef _WIN32
#include <sys/resource.h>
#endif

namespace holdfast::reader {

namespace {

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

std::optional<Fault> runLimited(QProcess& process, const QString& program, const QStringList& arguments,
                                const std::string& path, const Limits& limits, const Run& run)
{
    limit(process, limits);
    // Tesseract's threads wait for each other by spinning: measured 20 times slower on a busy machine.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("OMP_THREAD_LIMIT"), QStringLiteral("1"));
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForStarted())
        return Fault{FaultCode::FileNotFound, program.toStdString(), {}, "the program cannot be started"};
    return awaitEnd(process, path, limits, run);
}

} // namespace holdfast::reader
