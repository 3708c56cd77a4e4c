// Other people's readers, asked about a file: a script prints one fact a line.
#pragma once

#include <QProcess>
#include <QStringList>

#include "core/engine/solids/model.h"
#include "tests/core/services/exports/sample_snapshot.h"

namespace holdfast::judge {

struct Verdict {
    bool there = true;           // false: the judge is not installed
    QStringList lines;

    QStringList startingWith(const QString& word) const
    {
        QStringList found;
        for (const QString& line : lines)
            if (line.startsWith(word + QLatin1Char(' ')))
                found << line.mid(word.size() + 1);
        return found;
    }
    bool says(const QString& line) const { return lines.contains(line); }
};

// Exit code 2 says that what the script needs is not installed.
inline Verdict ask(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted() || !process.waitForFinished(120000))
        return {false, {}};
    if (process.exitCode() == 2)
        return {false, {}};
    Verdict verdict {true, QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts)};
    const QString complaint = QString::fromUtf8(process.readAllStandardError()).trimmed();
    if (process.exitCode() != 0 || !complaint.isEmpty())
        verdict.lines << QStringLiteral("problem ") + complaint.right(400);
    return verdict;
}

inline Verdict askPython(const char* script, const QStringList& files)
{
    return ask(QStringLiteral("/usr/bin/python3"),
               QStringList {QStringLiteral(HOLDFAST_SOURCE_DIR "/tests/support/") + QString::fromLatin1(script)}
                   + files);
}

// All that a program says, in one piece; "not installed" when it is not there.
inline QString answer(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted())
        return QStringLiteral("not installed");
    process.waitForFinished(60000);
    return QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError()).trimmed();
}

inline bool write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

// The sample with every part modelled.
inline pipeline::Snapshot modelled()
{
    pipeline::Snapshot s = sample::snapshot();
    auto model = solids::buildSolids(*s.layout, *s.schedule, s.inputs->criteria, {});
    s.solids = sample::shared(*std::move(model));
    return s;
}

}  // namespace holdfast::judge
