#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

#include "core/services/exports/atomic_file.h"
#include "core/services/exports/report_pdf.h"
#include "tests/core/services/exports/sample_snapshot.h"

using namespace holdfast;

namespace {

// What a judge says about a file; skips the caller when it is not installed.
QString said(const QString& program, const QStringList& arguments)
{
    QProcess judge;
    judge.setProcessChannelMode(QProcess::MergedChannels);
    judge.start(program, arguments);
    if (!judge.waitForStarted())
        return QStringLiteral("not installed");
    judge.waitForFinished(60000);
    return QString::fromUtf8(judge.readAll()) + QStringLiteral("\nexit %1").arg(judge.exitCode());
}

#ifdef Q_OS_UNIX
// As if the disk were full after one page: files of this process may not grow beyond 4 KiB.
class SmallFilesOnly {
public:
    SmallFilesOnly()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit small = m_before;
        small.rlim_cur = 4096;
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallFilesOnly() { setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before {};
};
#endif

}  // namespace

class TestReportPdf : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_snapshot = sample::snapshot();
        m_path = m_folder.filePath(QStringLiteral("report.pdf"));
        const Outcome written = exports::writeReportPdf(m_snapshot, m_path, {});
        QVERIFY2(written.ok(), written ? "" : describe(written.fault()).c_str());
        // Where a reviewer wants to look at the pages.
        if (const QByteArray keep = qgetenv("HOLDFAST_KEEP_REPORT"); !keep.isEmpty())
            QFile::copy(m_path, QString::fromLocal8Bit(keep));
    }

    void qpdfFindsNoFlaw()
    {
        const QString verdict = said(QStringLiteral("qpdf"), {QStringLiteral("--check"), m_path});
        if (verdict == QLatin1String("not installed"))
            QSKIP("qpdf is not installed");
        QVERIFY2(verdict.contains(QLatin1String("No syntax or stream encoding errors found")),
                 qPrintable(verdict));
    }

    void allFontsAreEmbedded()
    {
        const QString fonts = said(QStringLiteral("pdffonts"), {m_path});
        if (fonts == QLatin1String("not installed"))
            QSKIP("pdffonts is not installed");
        const QStringList lines = fonts.split(u'\n');
        // Columns emb, sub, uni: embedded, and with a map back to Unicode.
        const QRegularExpression embedded(QStringLiteral("Identity-H +yes +(yes|no) +yes"));
        int seen = 0;
        for (const QString& line : lines)
            if (line.contains(QLatin1String("CID"))) {
                ++seen;
                QVERIFY2(embedded.match(line).hasMatch(), qPrintable(line));
            }
        QVERIFY(seen >= 3);
    }

    void theTextCanBeSearchedAndEachSheetIsCounted()
    {
        const QString text
            = said(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), m_path, QStringLiteral("-")});
        if (text == QLatin1String("not installed"))
            QSKIP("pdftotext is not installed");
        const QString info = said(QStringLiteral("pdfinfo"), {m_path});
        const int sheets
            = QRegularExpression(QStringLiteral("Pages:\\s+(\\d+)")).match(info).captured(1).toInt();
        QVERIFY(sheets > 10);
        QVERIFY(text.contains(QLatin1String("PRELIMINARY - NOT FOR CONSTRUCTION")));
        QVERIFY(text.contains(QLatin1String("RR-B-1-E")));
        for (int sheet = 2; sheet <= sheets; ++sheet)
            QVERIFY2(text.contains(QStringLiteral("Sheet %1 of %2").arg(sheet).arg(sheets)),
                     qPrintable(QString::number(sheet)));
        QVERIFY(info.contains(QLatin1String("Alder Court Apartments - tie-down calculations")));
        QVERIFY(info.contains(QLatin1String("Page size:       612 x 792 pts (letter)")));
    }

    void chaptersAreBookmarksThatLeadToTheirPage()
    {
        const QString json = said(QStringLiteral("qpdf"),
                                  {QStringLiteral("--json"), QStringLiteral("--json-key=outlines"),
                                   QStringLiteral("--json-key=pagelabels"), m_path});
        if (json == QLatin1String("not installed"))
            QSKIP("qpdf is not installed");
        for (const auto& chapter : m_snapshot.report->chapters)
            QVERIFY2(json.contains(QStringLiteral("\"title\": \"") + QString::fromStdString(chapter.title)),
                     chapter.title.c_str());
        QVERIFY(json.contains(QLatin1String("\"destpageposfrom1\": 2")));
        QVERIFY(json.contains(QLatin1String("/PageLabels"))
                || json.contains(QLatin1String("\"pagelabels\"")));
    }

    void theSameSnapshotGivesTheSameBytes()
    {
        const auto again = exports::renderReportPdf(m_snapshot, {});
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(*again == file.readAll());
    }

    void aPackageThatLacksAChapterIsRefused()
    {
        pipeline::Snapshot damaged = m_snapshot;
        report::ReportDocument document = *m_snapshot.report;
        std::erase_if(document.chapters, [](const report::Chapter& c) { return c.title == "Limitations"; });
        damaged.report = sample::shared(document);
        const auto refused = exports::renderReportPdf(damaged, {});
        QVERIFY(!refused.ok());
        QVERIFY(describe(refused.fault()).find("Limitations") != std::string::npos);
    }

    void aStoppedRunWritesNothing()
    {
        std::stop_source stop;
        stop.request_stop();
        const QString path = m_folder.filePath(QStringLiteral("stopped.pdf"));
        const Outcome outcome = exports::writeReportPdf(m_snapshot, path, {stop.get_token(), {}});
        QVERIFY(!outcome.ok());
        QCOMPARE(outcome.fault().code, FaultCode::Cancelled);
        QVERIFY(!QFile::exists(path));
    }

    void aFolderThatIsNotThereIsAFault()
    {
        const Outcome outcome
            = exports::writeReportPdf(m_snapshot, QStringLiteral("/nowhere/at/all/report.pdf"), {});
        QVERIFY(!outcome.ok());
        QVERIFY(describe(outcome.fault()).find("/nowhere/at/all/report.pdf") != std::string::npos);
    }

    void theOldFileStaysWhenNothingMoreCanBeWritten()
    {
#ifdef Q_OS_UNIX
        const QString path = m_folder.filePath(QStringLiteral("kept.pdf"));
        QVERIFY(exports::writeAtomically(path, "the old file"));
        {
            const SmallFilesOnly limit;
            QVERIFY(!exports::writeAtomically(path, QByteArray(1 << 20, 'x')));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("the old file"));
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("kept*")}).size(), 1);
#else
        QSKIP("needs a limit on the size of files");
#endif
    }

private:
    QTemporaryDir m_folder;
    QString m_path;
    pipeline::Snapshot m_snapshot;
};

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    TestReportPdf test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_report_pdf.moc"
