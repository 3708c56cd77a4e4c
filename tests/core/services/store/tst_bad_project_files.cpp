#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>
#endif

#include "core/services/store/database.h"
#include "core/services/store/schema.h"
#include "tests/core/services/store/project_samples.h"

using namespace holdfast;
using namespace holdfast::store;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QString openFault(const QString& path, ProjectFile::Access access = ProjectFile::Access::ReadWrite)
{
    const auto file = ProjectFile::open(path.toStdString(), access);
    return file ? QStringLiteral("opened") : QString::fromStdString(enumText(file.fault().code));
}

#ifdef Q_OS_UNIX
constexpr uid_t kNobody = 65534;
// Root may write anywhere; for these lines we are nobody.
struct WithoutPrivileges {
    WithoutPrivileges() { m_dropped = ::geteuid() == 0 && ::seteuid(kNobody) == 0; }
    ~WithoutPrivileges()
    {
        if (m_dropped && ::seteuid(0) != 0)
            qFatal("cannot become root again");
    }
    bool m_dropped = false;
};
#endif

} // namespace

class BadProjectFilesTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

private Q_SLOTS:
    void whatIsNotAProjectIsRefusedAndUntouched_data();
    void whatIsNotAProjectIsRefusedAndUntouched();
    void aProjectOfANewerVersionIsRefusedAndUntouched();
    void anOlderVersionIsMigratedStepByStep();
    void aMigrationThatFailsLeavesTheOldVersion();
    void aTruncatedProjectIsRefusedOrWhole();
    void flippedBytesNeverCrash();
    void aFullDiskLeavesTheOldContent();
    void aReadOnlyFolderIsAFault();
    void savingOverARandomFileNeedsAWholeNewOne();
};

void BadProjectFilesTest::whatIsNotAProjectIsRefusedAndUntouched_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("fault");
    QTest::newRow("empty") << QByteArray() << "empty";
    QTest::newRow("text") << QByteArray("0\nSECTION\n2\nHEADER\n").repeated(20) << "not_a_project";
    QTest::newRow("short") << QByteArray("SQLite format 3") << "not_a_project";
    QByteArray noise(5000, 0);
    QRandomGenerator(7).fillRange(reinterpret_cast<quint32*>(noise.data()), noise.size() / 4);
    QTest::newRow("noise") << noise << "not_a_project";

    { Database other(path("other.db").toStdString(), Database::Mode::Create); other.run("CREATE TABLE t(a)"); }
    QTest::newRow("other database") << bytesOf(path("other.db")) << "not_a_project";
    {
        Database bare(path("bare.db").toStdString(), Database::Mode::Create);
        bare.run("CREATE TABLE t(a); PRAGMA application_id = 0x48465354; PRAGMA user_version = 1");
    }
    QTest::newRow("mark without tables") << bytesOf(path("bare.db")) << "malformed";
}

void BadProjectFilesTest::whatIsNotAProjectIsRefusedAndUntouched()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, fault);
    const QString file = path("bad.holdfast");
    write(file, content);
    QCOMPARE(openFault(file), fault);
    QCOMPARE(openFault(file, ProjectFile::Access::Read), fault);
    QCOMPARE(bytesOf(file), content);
    QCOMPARE(openFault(path("missing.holdfast")), QStringLiteral("file_not_found"));
    QVERIFY(!QFile::exists(path("missing.holdfast")));
}

void BadProjectFilesTest::aProjectOfANewerVersionIsRefusedAndUntouched()
{
    const QString file = path("newer.holdfast");
    sample::created(file);
    { Database database(file.toStdString(), Database::Mode::ReadWrite); database.run("PRAGMA user_version = 99"); }
    const QByteArray before = bytesOf(file);
    QCOMPARE(openFault(file), QStringLiteral("newer_version"));
    QCOMPARE(openFault(file, ProjectFile::Access::Read), QStringLiteral("newer_version"));
    QCOMPARE(bytesOf(file), before);
}

void BadProjectFilesTest::anOlderVersionIsMigratedStepByStep()
{
    Database database(path("steps.db").toStdString(), Database::Mode::Create);
    const std::array first{"CREATE TABLE a(x)"};
    const std::array both{"CREATE TABLE a(x)", "ALTER TABLE a ADD COLUMN y"};
    migrate(database, first);
    QCOMPARE(database.integer("PRAGMA user_version"), 1);
    migrate(database, both);
    migrate(database, both);
    QCOMPARE(database.integer("PRAGMA user_version"), 2);
    database.run("INSERT INTO a(x, y) VALUES(1, 2)");
}

void BadProjectFilesTest::aMigrationThatFailsLeavesTheOldVersion()
{
    Database database(path("fails.db").toStdString(), Database::Mode::Create);
    const std::array first{"CREATE TABLE a(x)"};
    const std::array broken{"CREATE TABLE a(x)", "ALTER TABLE a ADD COLUMN y; CREATE TABLE a(x)"};
    migrate(database, first);
    QVERIFY_EXCEPTION_THROWN(migrate(database, broken), StoreFault);
    QCOMPARE(database.integer("PRAGMA user_version"), 1);
    QVERIFY_EXCEPTION_THROWN(database.run("SELECT y FROM a"), StoreFault);
}

void BadProjectFilesTest::aTruncatedProjectIsRefusedOrWhole()
{
    const QString whole = path("whole.holdfast");
    sample::created(whole)->keepDrawing(sample::drawing("ab"), 1).ok();
    const QByteArray bytes = bytesOf(whole);
    for (int part = 0; part < 40; ++part) {
        const QByteArray cut = bytes.left(bytes.size() * part / 40);
        write(path("cut.holdfast"), cut);
        QVERIFY(openFault(path("cut.holdfast")) != QStringLiteral("opened"));
        QCOMPARE(bytesOf(path("cut.holdfast")), cut);
    }
}

// Damage anywhere gives a fault or another readable value, never a crash, and the trail says when it was hit.
void BadProjectFilesTest::flippedBytesNeverCrash()
{
    const QString whole = path("flip-whole.holdfast");
    {
        const auto file = sample::created(whole);
        QVERIFY(file->keepDrawing(sample::drawing("ab"), 1).ok());
    }
    const QByteArray bytes = bytesOf(whole);
    QRandomGenerator random(11);
    int refused = 0;
    for (int round = 0; round < 300; ++round) {
        QByteArray damaged = bytes;
        for (int i = 0; i < 8; ++i)
            damaged[random.bounded(int(damaged.size()))] = char(random.bounded(256));
        write(path("flip.holdfast"), damaged);
        auto file = ProjectFile::open(path("flip.holdfast").toStdString(), ProjectFile::Access::ReadWrite);
        const bool good = file.ok() && (*file)->inputs().ok() && (*file)->verify().ok() && (*file)->verify()->intact();
        if (file.ok())
            (*file)->drawing("ab", 1);
        refused += !good;
    }
    QVERIFY2(refused > 0, "no damage was noticed");
}

void BadProjectFilesTest::aFullDiskLeavesTheOldContent()
{
#ifdef Q_OS_UNIX
    const QString path = m_folder.filePath(QStringLiteral("full.holdfast"));
    auto file = sample::created(path);
    auto large = sample::inputs("too large");
    QByteArray noise(4 << 20, 0);
    QRandomGenerator(3).fillRange(reinterpret_cast<quint32*>(noise.data()), noise.size() / 4);
    large.criteria.project.address = noise.toHex().toStdString();

    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small{rlim_t(1 << 20), before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    const Outcome saved = file->save(large, {}, {});
    const Outcome copied = file->copyTo((path + QStringLiteral("-copy")).toStdString());
    const auto createdLarge = ProjectFile::create((path + QStringLiteral("-new")).toStdString(), large, {}, {});
    setrlimit(RLIMIT_FSIZE, &before);

    QVERIFY(!saved.ok());
    QCOMPARE(saved.fault().code, FaultCode::FileUnreadable);
    QVERIFY(copied.ok());   // the saved content is small
    QVERIFY(!createdLarge.ok());
    QVERIFY(!QFile::exists(path + QStringLiteral("-new")));
    QVERIFY(!QFile::exists(path + QStringLiteral("-new.saving")));
    QCOMPARE(file->inputs()->criteria.project.name, "Alder House");
    QVERIFY(file->save(sample::inputs("space again"), {}, {}).ok());
    file.reset();
    QCOMPARE(ProjectFile::open(path.toStdString(), ProjectFile::Access::Read).value()->inputs()->criteria.project.name,
             "space again");
#else
    QSKIP("needs RLIMIT_FSIZE");
#endif
}

void BadProjectFilesTest::aReadOnlyFolderIsAFault()
{
#ifdef Q_OS_UNIX
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("kept.holdfast"));
    sample::created(file);
    const QByteArray before = bytesOf(file);
    QFile::setPermissions(file, QFile::ReadOwner | QFile::ReadOther | QFile::ReadGroup);
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup
                                             | QFile::ReadOther | QFile::ExeOther);
    {
        const WithoutPrivileges nobody;
        QCOMPARE(openFault(file), QStringLiteral("file_unreadable"));
        QCOMPARE(openFault(file, ProjectFile::Access::Read), QStringLiteral("opened"));
        const auto inFolder = ProjectFile::create(folder.filePath(QStringLiteral("new.holdfast")).toStdString(),
                                                  sample::inputs("x"), {}, {});
        QVERIFY(!inFolder.ok());
        QCOMPARE(inFolder.fault().code, FaultCode::FileUnreadable);
        const auto source = ProjectFile::open(file.toStdString(), ProjectFile::Access::Read);
        QVERIFY(!(*source)->copyTo(folder.filePath(QStringLiteral("c.holdfast")).toStdString()).ok());
    }
    QCOMPARE(bytesOf(file), before);
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
#else
    QSKIP("needs POSIX permissions");
#endif
}

void BadProjectFilesTest::savingOverARandomFileNeedsAWholeNewOne()
{
    const QString file = path("letter.holdfast");
    write(file, "a letter");
    write(file + QStringLiteral("-journal"), "left behind by something");
    QVERIFY(sample::created(file));
    QCOMPARE(openFault(file), QStringLiteral("opened"));
}

QTEST_GUILESS_MAIN(BadProjectFilesTest)
#include "tst_bad_project_files.moc"
