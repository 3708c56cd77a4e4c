// The program as it is installed: into an empty folder, started from there, checked by the desktop's own tools.
#include <QDir>
#include <QDirIterator>
#include <QMimeDatabase>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Ended {
    int code = -1;
    QByteArray out, err;
};

Ended run(const QString& program, const QStringList& arguments, const QString& folder = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("HOLDFAST_RESOURCES"));
    process.setProcessEnvironment(environment);
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForFinished(300'000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList filesBelow(const QString& folder)
{
    QStringList files;
    for (QDirIterator all(folder, QDir::Files, QDirIterator::Subdirectories); all.hasNext();)
        files << all.next();
    files.sort();
    return files;
}

} // namespace

class TestInstalled : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;

    QString at(const char* path) const { return m_dir.filePath(QStringLiteral("usr/") + QLatin1String(path)); }
    void judge(const char* tool, const QStringList& arguments)
    {
        const QString program = QStandardPaths::findExecutable(QLatin1String(tool));
        if (program.isEmpty())
            QSKIP("the tool is not installed");
        const Ended ended = run(program, arguments);
        QVERIFY2(ended.code == 0, (ended.out + ended.err).constData());
    }

private Q_SLOTS:
    void initTestCase()
    {
        const Ended ended = run(QStringLiteral("cmake"), {QStringLiteral("--install"),
                                                          QStringLiteral(HOLDFAST_BINARY_DIR),
                                                          QStringLiteral("--prefix"), at("")});
        QVERIFY2(ended.code == 0, ended.err.constData());
    }

    void theSampleIsDesignedFromWhereItIsInstalled()
    {
        const QString work = m_dir.filePath(QStringLiteral("work"));
        QDir().mkpath(work);
        const QStringList before = filesBelow(at(""));
        const Ended ended = run(at("bin/holdfast-cli"),
                                {QStringLiteral("design"), at("share/holdfast/samples/five-story-podium/project.json"),
                                 QStringLiteral("--out"), QStringLiteral("out")}, work);
        QVERIFY2(ended.code == 0, ended.err.constData());
        QVERIFY(QFile(work + QStringLiteral("/out/report.pdf")).size() > 100'000);
        QCOMPARE(filesBelow(at("")), before);      // nothing is written beside the program
    }

    void theMenuEntryIsValid()
    {
        judge("desktop-file-validate", {at("share/applications/org.holdfast.Holdfast.desktop")});
    }

    void theDescriptionForSoftwareCentresIsValid()
    {
        judge("appstreamcli", {QStringLiteral("validate"), QStringLiteral("--no-net"),
                               at("share/metainfo/org.holdfast.Holdfast.metainfo.xml")});
    }

    void theManualPagesAreWellFormed()
    {
        for (const char* page : {"share/man/man1/holdfast.1", "share/man/man1/holdfast-cli.1"})
            judge("mandoc", {QStringLiteral("-Tlint"), QStringLiteral("-Werror"), at(page)});
        QVERIFY(read(at("share/man/man1/holdfast-cli.1")).contains("audit\\-verify"));
    }

    void aProjectIsKnownByItsBytesWithoutItsSuffix()
    {
        const QString updater = QStandardPaths::findExecutable(QStringLiteral("update-mime-database"));
        if (updater.isEmpty())
            QSKIP("update-mime-database is not installed");
        QVERIFY(run(updater, {at("share/mime")}).code == 0);
        qputenv("XDG_DATA_DIRS", at("share").toUtf8());
        qputenv("XDG_DATA_HOME", m_dir.filePath(QStringLiteral("home")).toUtf8());
        QByteArray head(200, '\0');
        head.replace(0, 16, QByteArray("SQLite format 3\0", 16));
        head.replace(68, 4, "HFST");
        const QMimeDatabase types;
        QCOMPARE(types.mimeTypeForData(head).name(), QStringLiteral("application/vnd.holdfast.project"));
        head.replace(68, 4, "XXXX");               // any other database is none of ours
        QVERIFY(types.mimeTypeForData(head).name() != QStringLiteral("application/vnd.holdfast.project"));
        QCOMPARE(types.mimeTypeForFile(QStringLiteral("tower.holdfast"), QMimeDatabase::MatchExtension).name(),
                 QStringLiteral("application/vnd.holdfast.project"));
    }

    void theShellCompletesCommandsAndOptions_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("completed");
        QTest::newRow("a command") << "audit-" << "audit-verify";
        QTest::newRow("a command below") << "catalog imp" << "import";
        QTest::newRow("an option") << "design --fail" << "--fail-on";
        QTest::newRow("an option after a file") << "design tower.json --fail" << "--fail-on";
    }

    void theShellCompletesCommandsAndOptions()
    {
        QFETCH(QString, typed);
        QFETCH(QString, completed);
        const QString script = QStringLiteral("source '%1'; COMP_WORDS=(holdfast-cli %2); "
                                              "COMP_CWORD=$((${#COMP_WORDS[@]}-1)); _holdfast_cli; "
                                              "echo \"${COMPREPLY[@]}\"")
                                   .arg(at("share/bash-completion/completions/holdfast-cli"), typed);
        const Ended ended = run(QStringLiteral("bash"), {QStringLiteral("-c"), script});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(QString::fromUtf8(ended.out).trimmed(), completed);
    }

    void everyIconSizeIsThere()
    {
        for (const char* icon : {"16x16", "48x48", "256x256", "512x512"})
            QVERIFY(QFile::exists(at(("share/icons/hicolor/" + std::string(icon)
                                      + "/apps/org.holdfast.Holdfast.png").c_str())));
        QVERIFY(QFile::exists(at("share/icons/hicolor/scalable/apps/org.holdfast.Holdfast.svg")));
    }
};

QTEST_GUILESS_MAIN(TestInstalled)
#include "tst_installed.moc"
