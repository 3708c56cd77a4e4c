// Signed with a certificate that openssl made, judged by pdfsig and qpdf, and changed behind the engineer's back.
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "core/services/signing/pdf_signature.h"

using namespace holdfast;
using namespace holdfast::signing;

namespace {

struct Ended {
    int code = -1;
    QByteArray said;
};

Ended run(const char* program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QLatin1String(program), arguments);
    process.waitForFinished(60'000);
    return {process.exitCode(), process.readAll()};
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestSigning : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;

    QString at(const char* name) const { return m_dir.filePath(QLatin1String(name)); }
    void openssl(const QString& line)
    {
        const Ended ended = run("openssl", line.split(QLatin1Char(' ')));
        QVERIFY2(ended.code == 0, ended.said.constData());
    }
    // An authority, an engineer it certified for `days`, both in one PKCS#12.
    void makeEngineer(const char* name, int days)
    {
        const QString stem = at(name);
        openssl(QStringLiteral("req -new -newkey rsa:2048 -nodes -keyout %1.key -out %1.csr -subj /CN=Ada_Lovelace")
                    .arg(stem));
        openssl(QStringLiteral("x509 -req -in %1.csr -CA %2.pem -CAkey %2.key -CAcreateserial -out %1.pem -days %3 "
                               "-sha256").arg(stem, at("authority")).arg(days));
        openssl(QStringLiteral("pkcs12 -export -inkey %1.key -in %1.pem -certfile %2.pem -out %1.p12 "
                               "-passout pass:secret").arg(stem, at("authority")));
    }
    SignatureWords words() const
    {
        return {QStringLiteral("Ada Lovelace, S.E. \u00e9"), QStringLiteral("License S 1815, California"),
                QStringLiteral("For permit"), QStringLiteral("Oakland"), QDateTime::currentDateTimeUtc()};
    }
    Outcome signReport(const char* out = "signed.pdf")
    {
        const auto engineer = Identity::open(at("engineer.p12"), QStringLiteral("secret"));
        if (!engineer)
            return engineer.fault();
        return signPdf(at("report.pdf"), at(out), *engineer, words(), SealArea{2, QRectF(300, 600, 220, 90)});
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
            QSKIP("openssl is not installed");
        openssl(QStringLiteral("req -x509 -newkey rsa:2048 -nodes -days 30 -keyout %1.key -out %1.pem "
                               "-subj /CN=Test_authority").arg(at("authority")));
        makeEngineer("engineer", 20);
        makeEngineer("expired", -1);
        QPdfWriter writer(at("report.pdf"));
        QPainter painter(&writer);
        painter.drawText(500, 500, QStringLiteral("Calculation package"));
        writer.newPage();
        painter.drawText(500, 500, QStringLiteral("Sheet 2"));
    }

    void othersFindTheSignatureValidAndOverTheWholeFile()
    {
        const Outcome signed_ = signReport();
        QVERIFY2(signed_.ok(), signed_ ? "" : describe(signed_.fault()).c_str());
        const Ended qpdf = run("qpdf", {QStringLiteral("--check"), at("signed.pdf")});
        QVERIFY2(qpdf.code == 0, qpdf.said.constData());
        if (QStandardPaths::findExecutable(QStringLiteral("pdfsig")).isEmpty())
            QSKIP("pdfsig is not installed");
        const Ended pdfsig = run("pdfsig", {QStringLiteral("-nocert"), at("signed.pdf")});
        for (const char* words : {"Signature is Valid", "Total document signed", "ETSI.CAdES.detached", "Ada_Lovelace"})
            QVERIFY2(pdfsig.said.contains(words), pdfsig.said.constData());
    }

    void theProgramSaysWhoSignedAndWhy()
    {
        QVERIFY(signReport().ok());
        const auto checks = verifyPdf(at("signed.pdf"));
        QVERIFY(checks.ok());
        QCOMPARE(checks->size(), std::size_t(1));
        const SignatureCheck& check = checks->front();
        QVERIFY(check.isValid());
        QVERIFY(!check.cms.isTrusted && !check.cms.trust.isEmpty());    // the test's authority is nobody's
        QCOMPARE(check.cms.signer.subject, QStringLiteral("Ada_Lovelace"));
        QCOMPARE(check.cms.signer.issuer, QStringLiteral("Test_authority"));
        QCOMPARE(check.reason, QStringLiteral("For permit"));
        QVERIFY(check.time.secsTo(QDateTime::currentDateTimeUtc()) < 60);
    }

    void anyChangedByteIsFound()
    {
        QVERIFY(signReport().ok());
        const QByteArray whole = read(at("signed.pdf"));
        const qsizetype at_ = whole.indexOf("/Type /Page");
        for (const qsizetype place : {at_ + 1, whole.size() / 2, qsizetype(30)}) {
            QByteArray changed = whole;
            changed[place] = char(changed[place] ^ 1);
            QFile file(at("changed.pdf"));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(changed) == changed.size());
            file.close();
            const auto checks = verifyPdf(at("changed.pdf"));
            QVERIFY(!checks || checks->empty() || !checks->front().isValid());
        }
    }

    void whatIsAddedAfterwardsIsFound()
    {
        QVERIFY(signReport().ok());
        QFile file(at("longer.pdf"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(read(at("signed.pdf")) + "\n%% added\n") > 0);
        file.close();
        const auto checks = verifyPdf(at("longer.pdf"));
        QVERIFY(checks.ok() && checks->size() == 1);
        QVERIFY(checks->front().cms.isIntact);
        QVERIFY(!checks->front().coversWholeFile && !checks->front().isValid());
    }

    void anUnsignedFileHasNoSignature()
    {
        const auto checks = verifyPdf(at("report.pdf"));
        QVERIFY(checks.ok() && checks->empty());
    }

    void aWrongPasswordAndAFileThatIsNoCertificateAreSaid()
    {
        const auto wrong = Identity::open(at("engineer.p12"), QStringLiteral("guess"));
        QVERIFY(!wrong && describe(wrong.fault()).find("password") != std::string::npos);
        const auto none = Identity::open(at("report.pdf"), QStringLiteral("secret"));
        QVERIFY(!none && describe(none.fault()).find("PKCS#12") != std::string::npos);
    }

    void anExpiredCertificateDoesNotSign()
    {
        const auto engineer = Identity::open(at("expired.p12"), QStringLiteral("secret"));
        QVERIFY(engineer.ok());
        const Outcome refused = signPdf(at("report.pdf"), at("never.pdf"), *engineer, words(), std::nullopt);
        QVERIFY(!refused && describe(refused.fault()).find("valid from") != std::string::npos);
        QVERIFY(!QFile::exists(at("never.pdf")));
    }

    void aSignedFileIsNotSignedOver()
    {
        QVERIFY(signReport().ok());
        const auto engineer = Identity::open(at("engineer.p12"), QStringLiteral("secret"));
        const QByteArray before = read(at("signed.pdf"));
        const Outcome again = signPdf(at("signed.pdf"), at("signed.pdf"), *engineer, words(), std::nullopt);
        QVERIFY(!again && describe(again.fault()).find("signed") != std::string::npos);
        QCOMPARE(read(at("signed.pdf")), before);
    }

    void theSealIsSeenOnItsPage()
    {
        QVERIFY(signReport().ok());
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("pdftotext is not installed");
        const Ended text = run("pdftotext", {QStringLiteral("-f"), QStringLiteral("2"), at("signed.pdf"),
                                             QStringLiteral("-")});
        for (const char* words : {"Ada Lovelace, S.E. \xc3\xa9", "License S 1815, California", "Digitally signed"})
            QVERIFY2(text.said.contains(words), text.said.constData());
    }
};

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    TestSigning test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_signing.moc"
