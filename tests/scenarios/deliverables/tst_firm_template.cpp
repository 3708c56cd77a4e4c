// The firm's template on the calculation package, judged by Poppler's tools and qpdf.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "tests/scenarios/cli.h"

using scenario::CliRun;
using scenario::holdfastCli;

namespace {

const QString kProject = QStringLiteral(HOLDFAST_SOURCE_DIR "/resources/samples/five-story-podium/project.json");
const QString kTemplate = QStringLiteral(HOLDFAST_SOURCE_DIR "/resources/samples/firm-template/firm.json");

QString said(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForStarted() && process.waitForFinished(60000)
        ? QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError())
        : QString();
}

}  // namespace

class FirmTemplate : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    CliRun report(const QString& firm, const QString& out)
    {
        return holdfastCli({QStringLiteral("report"), kProject, QStringLiteral("--template"), firm,
                            QStringLiteral("--out"), out});
    }
    QString templateOf(const char* json)
    {
        const QString path = m_folder.filePath(QStringLiteral("firm.json"));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(json);
        return path;
    }

private Q_SLOTS:
    void theShippedSampleCarriesItsFirmAndMetricValues()
    {
        const QString out = m_folder.filePath(QStringLiteral("sample.pdf"));
        const CliRun run = report(kTemplate, out);
        QVERIFY2(run.code == 0, run.err.constData());
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("poppler-utils is not installed");
        const QString cover = said(QStringLiteral("pdftotext"),
                                   {QStringLiteral("-layout"), QStringLiteral("-l"), QStringLiteral("1"), out,
                                    QStringLiteral("-")});
        QVERIFY2(cover.contains(QLatin1String("for nobody else's use")), qPrintable(cover));
        const QString all = said(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), out, QStringLiteral("-")});
        QVERIFY(all.contains(QLatin1String("[kN]")));
        QVERIFY(all.contains(QLatin1String("US units govern")));
        QVERIFY(said(QStringLiteral("pdffonts"), {out}).contains(QLatin1String(" yes ")));
        QVERIFY(!said(QStringLiteral("pdfimages"), {QStringLiteral("-list"), QStringLiteral("-l"), QStringLiteral("1"),
                                                    out}).trimmed().endsWith(u'-'));
        if (!QStandardPaths::findExecutable(QStringLiteral("qpdf")).isEmpty())
            QVERIFY(said(QStringLiteral("qpdf"), {QStringLiteral("--check"), out})
                        .contains(QLatin1String("No syntax or stream encoding errors")));
    }

    void everyPageSizeIsWhatItIsCalled_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("size");
        QTest::newRow("legal") << QStringLiteral("legal") << QStringLiteral("612 x 1008 pts");
        QTest::newRow("tabloid") << QStringLiteral("tabloid") << QStringLiteral("1224 x 792 pts");
        QTest::newRow("arch_d") << QStringLiteral("arch_d") << QStringLiteral("2592 x 1728 pts");
    }
    void everyPageSizeIsWhatItIsCalled()
    {
        QFETCH(QString, page);
        QFETCH(QString, size);
        const QString out = m_folder.filePath(page + QStringLiteral(".pdf"));
        const CliRun run = report(templateOf(("{\"page\": \"" + page.toUtf8() + "\"}").constData()), out);
        QVERIFY2(run.code == 0, run.err.constData());
        if (QStandardPaths::findExecutable(QStringLiteral("pdfinfo")).isEmpty())
            QSKIP("poppler-utils is not installed");
        const QString facts = said(QStringLiteral("pdfinfo"), {out});
        QVERIFY2(facts.contains(size), qPrintable(facts));
    }

    void aTemplateThatIsWrongIsRefusedByFileAndField()
    {
        const QString out = m_folder.filePath(QStringLiteral("none.pdf"));
        const CliRun colour = report(templateOf("{\"accent\": \"mauvish\"}"), out);
        QCOMPARE(colour.code, 4);
        QVERIFY2(colour.err.contains("mauvish") && colour.err.contains("accent"), colour.err.constData());
        const CliRun logo = report(templateOf("{\"logo\": \"nowhere.png\"}"), out);
        QVERIFY(logo.code != 0);
        QVERIFY2(logo.err.contains("nowhere.png"), logo.err.constData());
        const CliRun unknown = report(templateOf("{\"colour\": \"#123456\"}"), out);
        QVERIFY(unknown.code != 0);
        QVERIFY2(unknown.err.contains("colour"), unknown.err.constData());
        QVERIFY(!QFile::exists(out));
    }
};

QTEST_GUILESS_MAIN(FirmTemplate)
#include "tst_firm_template.moc"
