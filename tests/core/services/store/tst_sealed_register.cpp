// Sealed documents: entered once, never taken out, and safe from the program for their term.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/services/store/sealed_register.h"
#include "core/services/store/sha256.h"

using namespace holdfast;
using store::SealedFile;
using store::SealedRegister;

class TestSealedRegister : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;

    std::string at(const char* name) const { return m_dir.filePath(QLatin1String(name)).toStdString(); }
    static void write(const std::string& path, const char* text)
    {
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

private Q_SLOTS:
    void initTestCase() { qputenv("HOLDFAST_STATE", m_dir.filePath(QStringLiteral("state")).toUtf8()); }

    void nothingIsInTheWayBeforeAnythingIsSealed()
    {
        write(at("report.pdf"), "signed");
        QVERIFY(store::mayReplace(at("report.pdf")).ok());
    }

    void theTermIsSevenYearsToTheDay()
    {
        QCOMPARE(store::keepUntil("2026-11-21T10:00:00Z"), std::string("2033-11-19"));
        QCOMPARE(store::keepUntil("yesterday"), std::string());
    }

    void aSealedFileIsNotWrittenOverBeforeItsDay()
    {
        auto opened = SealedRegister::open();
        QVERIFY2(opened.ok(), opened ? "" : describe(opened.fault()).c_str());
        SealedFile sealed;
        sealed.path = at("report.pdf");
        sealed.sha256 = *store::sha256OfFile(sealed.path);
        sealed.signer = "Ada";
        sealed.sealed = "2026-11-21T10:00:00Z";
        const auto added = (*opened)->add(sealed);
        QVERIFY2(added.ok(), added ? "" : describe(added.fault()).c_str());
        QCOMPARE(added->id, std::string("SIG-00000001"));
        QCOMPARE((*opened)->list()->size(), 1u);
        QCOMPARE(store::stateOf(*added), store::SealedState::Unaltered);
        const Outcome early = store::mayReplace(sealed.path, "2033-11-18");   // day 2,554
        QVERIFY(!early.ok());
        QVERIFY(describe(early.fault()).find("kept until 2033-11-19") != std::string::npos);
        QVERIFY(store::mayReplace(sealed.path, "2033-11-19").ok());           // day 2,555
        QVERIFY(store::mayReplace(at("other.pdf"), "2026-11-22").ok());
    }

    void aMovedOneIsKnownByItsBytes()
    {
        write(at("moved.pdf"), "signed");
        QVERIFY(!store::mayReplace(at("moved.pdf"), "2026-11-22").ok());
        write(at("moved.pdf"), "another");
        QVERIFY(store::mayReplace(at("moved.pdf"), "2026-11-22").ok());
    }

    void alteredAndMissingFilesAreToldApart()
    {
        const auto files = (*SealedRegister::open())->list();
        write(at("report.pdf"), "forged");
        QCOMPARE(store::stateOf(files->front()), store::SealedState::Altered);
        QVERIFY(!store::mayReplace(at("report.pdf"), "2026-11-22").ok());
        QVERIFY(QFile::remove(QString::fromStdString(at("report.pdf"))));
        QCOMPARE(store::stateOf(files->front()), store::SealedState::Missing);
        QVERIFY(store::mayReplace(at("report.pdf"), "2026-11-22").ok());      // nothing there to write over
    }
};

QTEST_GUILESS_MAIN(TestSealedRegister)
#include "tst_sealed_register.moc"
