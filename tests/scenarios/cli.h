// Runs holdfast-cli as a person would and keeps what it said.
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QProcess>
#include <QStringList>

#include <nlohmann/json.hpp>

namespace scenario {

struct CliRun {
    int code = -1;               // -1: crashed or ran longer than the limit
    QByteArray out, err;
    qint64 milliseconds = 0;

    nlohmann::json json() const { return nlohmann::json::parse(out.toStdString(), nullptr, false); }
};

inline CliRun holdfastCli(const QStringList& arguments, int limitMilliseconds = 120'000)
{
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(QStringLiteral(HOLDFAST_CLI), arguments);
    CliRun run;
    if (process.waitForFinished(limitMilliseconds) && process.exitStatus() == QProcess::NormalExit)
        run.code = process.exitCode();
    else
        process.kill();
    process.waitForFinished();
    run.milliseconds = timer.elapsed();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

} // namespace scenario
