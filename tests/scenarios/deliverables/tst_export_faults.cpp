// Every format where it cannot be written: the old file stays whole, nothing half is left, the message names the file.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "tests/scenarios/cli.h"

using scenario::CliRun;
using scenario::holdfastCli;

namespace {

const QString kProject = QStringLiteral(HOLDFAST_SOURCE_DIR "/resources/samples/five-story-podium/project.json");
const char kOld[] = "the file of yesterday";

QStringList allFormats()
{
    QStringList ids;
    const auto listed
        = holdfastCli({QStringLiteral("export"), QStringLiteral("--list"), QStringLiteral("--json")}).json();
    for (const auto& row : listed.at("formats"))
        ids << QString::fromStdString(row.at("id").get<std::string>());
    return ids;
}

CliRun exported(const QString& formats, const QString& out)
{
    return holdfastCli({QStringLiteral("export"), kProject, QStringLiteral("--format"), formats,
                        QStringLiteral("--out"), out});
}

// As on a disk without a free byte: every write to a file fails, pipes still work.
CliRun exportedOnAFullDisk(const QString& format, const QString& out)
{
    QProcess shell;
    shell.start(QStringLiteral("bash"),
                {QStringLiteral("-c"), QStringLiteral("trap '' XFSZ; ulimit -f 0; exec \"$@\""), QStringLiteral("bash"),
                 QStringLiteral(HOLDFAST_CLI), QStringLiteral("export"), kProject, QStringLiteral("--format"), format,
                 QStringLiteral("--out"), out});
    CliRun run;
    if (shell.waitForFinished(120'000) && shell.exitStatus() == QProcess::NormalExit)
        run.code = shell.exitCode();
    run.out = shell.readAllStandardOutput();
    run.err = shell.readAllStandardError();
    return run;
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class ExportFaults : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QStringList m_formats;

private Q_SLOTS:
    void initTestCase()
    {
        m_formats = allFormats();
        QVERIFY(m_formats.size() > 10);
    }

    void aFolderWithQuotesAndChineseCharactersTakesEveryFormat()
    {
        const QString out = m_folder.filePath(QStringLiteral("\u5de5\u7a0b \"O'Brien\" & co"));
        const CliRun run = exported(m_formats.join(u','), out);
        QVERIFY2(run.code == 0, run.err.constData());
        for (const QByteArray& line : run.out.split('\n'))
            if (!line.isEmpty())
                QVERIFY2(QFileInfo(QString::fromUtf8(line)).size() > 0, line.constData());
    }

    void onAFullDiskTheOldFilesStay()
    {
#ifdef Q_OS_WIN
        QSKIP("the limit of the file size is a POSIX one");
#endif
        for (const QString& format : m_formats) {
            const QString out = m_folder.filePath(QStringLiteral("full-") + format);
            const CliRun first = exported(format, out);
            QVERIFY2(first.code == 0, first.err.constData());
            const QStringList names = QDir(out).entryList(QDir::Files | QDir::Hidden);
            for (const QString& name : names) {
                QFile file(out + u'/' + name);
                QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(kOld) > 0);
            }
            const CliRun run = exportedOnAFullDisk(format, out);
            QVERIFY2(run.code == 1, qPrintable(format + QString::fromUtf8(run.err)));
            bool isNamed = false;
            for (const QString& name : names)
                isNamed = isNamed || run.err.contains(name.toUtf8());
            QVERIFY2(isNamed, qPrintable(format + QStringLiteral(": ") + QString::fromUtf8(run.err)));
            QCOMPARE(QDir(out).entryList(QDir::Files | QDir::Hidden), names);
            for (const QString& name : names)
                QVERIFY2(read(out + u'/' + name) == kOld, qPrintable(format + QStringLiteral(": ") + name));
        }
    }

    void aFolderThatIsAFileIsNamed()
    {
        const QString out = m_folder.filePath(QStringLiteral("occupied"));
        QFile file(out);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(kOld) > 0);
        file.close();
        const CliRun run = exported(QStringLiteral("csv"), out);
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.contains("occupied"), run.err.constData());
        QVERIFY(read(out) == kOld);
    }

    void aReadOnlyFolderIsNamed()
    {
        const QString out = m_folder.filePath(QStringLiteral("locked"));
        QDir().mkpath(out);
        QFile::setPermissions(out, QFileDevice::ReadOwner | QFileDevice::ExeOwner);
        if (QFile probe(out + QStringLiteral("/probe")); probe.open(QIODevice::WriteOnly)) {
            probe.remove();
            QFile::setPermissions(out, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
            QSKIP("this user may write everywhere");
        }
        for (const QString& format : m_formats) {
            const CliRun run = exported(format, out);
            QVERIFY2(run.code == 1 && run.err.contains("locked"), qPrintable(format + QString::fromUtf8(run.err)));
        }
        QFile::setPermissions(out, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        QVERIFY(QDir(out).entryList(QDir::Files | QDir::Hidden).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ExportFaults)
#include "tst_export_faults.moc"
