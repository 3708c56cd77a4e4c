#include <QTemporaryDir>
#include <QTest>

#include "core/services/store/audit_trail.h"
#include "core/services/store/database.h"
#include "core/services/store/sha256.h"
#include "tests/core/services/store/project_samples.h"

using namespace holdfast;
using namespace holdfast::store;

namespace {

std::vector<AuditEvent> trailOf(int count)
{
    std::vector<AuditEvent> events;
    for (int i = 0; i < count; ++i)
        events.push_back(seal(sample::entry(EventType::DesignStarted, "run " + std::to_string(i)),
                              "1f0c92ab-0000", i, i == 0 ? std::string(kGenesis) : events.back().hash));
    return events;
}

QString problems(const TrailVerdict& verdict)
{
    QStringList texts;
    for (const TrailProblem& problem : verdict.problems)
        texts += QString::fromStdString(capitals(problem.kind) + " " + problem.eventId);
    return texts.join(QStringLiteral(", "));
}

QString verdictAfter(const QString& path, const char* sql)
{
    {
        Database database(path.toStdString(), Database::Mode::ReadWrite);
        database.run(sql);
    }
    return problems(*ProjectFile::open(path.toStdString(), ProjectFile::Access::Read).value()->verify());
}

} // namespace

class AuditTrailTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    QString projectWithThreeEvents()
    {
        static int number = 0;
        const QString path = m_folder.filePath(QString::number(++number) + QStringLiteral(".holdfast"));
        sample::created(path)->append({sample::entry(EventType::DesignStarted, "a"),
                                       sample::entry(EventType::DesignCompleted, "b")}).ok();
        return path;
    }
    QString idOf(const QString& path, std::size_t index)
    {
        return QString::fromStdString(ProjectFile::open(path.toStdString(), ProjectFile::Access::Read).value()
                                          ->auditTrail()->at(index).id);
    }

private Q_SLOTS:
    void canonicalJsonIsOneTextForOneValue();
    void anEventIsIdentifiedAndSealed();
    void aChangeOfAnyFieldShows();
    void aRemovedEventBreaksTheChain();
    void aCutEndIsMissed();
    void theDatabaseRefusesToChangeOrDelete();
    void aForgedRowIsNamed();
    void aCutTrailKeepsShowingAfterMoreEvents();
};

void AuditTrailTest::canonicalJsonIsOneTextForOneValue()
{
    const Json json = *parseJson(R"({ "b": 1.0, "a": [1, 1.5, 1e300, -0.0, null, true], "\u00e9": "\u00e9\n" })", "");
    QCOMPARE(canonicalJson(json), "{\"a\":[1,1.5,1e+300,0,null,true],\"b\":1,\"\xc3\xa9\":\"\xc3\xa9\\n\"}");
    QCOMPARE(canonicalJson(*parseJson(canonicalJson(json), "")), canonicalJson(json));
    QCOMPARE(canonicalJson(Json("\xff")), "\"\xef\xbf\xbd\"");   // not UTF-8: replaced, not thrown
}

void AuditTrailTest::anEventIsIdentifiedAndSealed()
{
    const AuditEvent first = trailOf(1)[0];
    QCOMPARE(first.id, "EVT-1f0c92ab-00000001");
    QCOMPARE(first.type, "DESIGN_STARTED");
    QCOMPARE(first.actorType, "USER");
    QCOMPARE(first.previousHash, "GENESIS");
    // The seal by hand: SHA-256 of the sorted fields, so that another program can check it.
    QCOMPARE(first.hash, sha256(R"({"actor_id":"jane","actor_type":"USER","after":"null","before":"null",)"
                                R"("description":"run 0","id":"EVT-1f0c92ab-00000001","previous_hash":"GENESIS",)"
                                R"("sequence":1,"time":"2026-11-21T08:00:00.000Z","type":"DESIGN_STARTED"})"));
}

void AuditTrailTest::aChangeOfAnyFieldShows()
{
    const auto good = trailOf(3);
    QVERIFY(verifyTrail(good, 3, good.back().hash).intact());
    const std::vector<std::string AuditEvent::*> fields{
        &AuditEvent::id, &AuditEvent::time, &AuditEvent::type, &AuditEvent::actorId, &AuditEvent::actorType,
        &AuditEvent::description, &AuditEvent::before, &AuditEvent::after, &AuditEvent::previousHash,
        &AuditEvent::hash};
    for (const auto field : fields) {
        auto changed = good;
        changed[1].*field += "x";
        const auto verdict = verifyTrail(changed, 3, good.back().hash);
        QVERIFY(!verdict.intact());
        QVERIFY(std::ranges::any_of(verdict.problems, [](const TrailProblem& p) {
            return p.kind == TrailProblemKind::HashMismatch;
        }));
    }
}

void AuditTrailTest::aRemovedEventBreaksTheChain()
{
    auto events = trailOf(3);
    const std::string head = events.back().hash;
    events.erase(events.begin() + 1);
    QCOMPARE(problems(verifyTrail(events, 3, head)),
             QStringLiteral("CHAIN_BREAK EVT-1f0c92ab-00000003, COUNT EVT-1f0c92ab-00000003"));
}

void AuditTrailTest::aCutEndIsMissed()
{
    auto events = trailOf(3);
    const std::string head = events.back().hash;
    events.pop_back();
    QCOMPARE(problems(verifyTrail(events, 3, head)), QStringLiteral("COUNT EVT-1f0c92ab-00000002"));
    QCOMPARE(problems(verifyTrail(events, 2, head)), QStringLiteral("CHAIN_BREAK EVT-1f0c92ab-00000002"));
    QCOMPARE(problems(verifyTrail({}, 3, head)), QStringLiteral("COUNT "));
}

void AuditTrailTest::theDatabaseRefusesToChangeOrDelete()
{
    const QString path = projectWithThreeEvents();
    for (const char* sql : {"UPDATE audit_trail SET actor_id = 'mallory'", "DELETE FROM audit_trail WHERE sequence = 2",
                            "INSERT OR REPLACE INTO audit_trail SELECT 2, 'x', time, type, actor_id, actor_type,"
                            " description, before, after, previous_hash, hash FROM audit_trail WHERE sequence = 1"}) {
        Database database(path.toStdString(), Database::Mode::ReadWrite);
        QVERIFY_EXCEPTION_THROWN(database.run(sql), StoreFault);
    }
    QVERIFY(ProjectFile::open(path.toStdString(), ProjectFile::Access::Read).value()->verify()->intact());
}

void AuditTrailTest::aForgedRowIsNamed()
{
    const QString path = projectWithThreeEvents();
    QCOMPARE(verdictAfter(path, "DROP TRIGGER audit_trail_keeps_values;"
                                "UPDATE audit_trail SET actor_id = 'mallory' WHERE sequence = 2"),
             QStringLiteral("HASH_MISMATCH ") + idOf(path, 1));
}

void AuditTrailTest::aCutTrailKeepsShowingAfterMoreEvents()
{
    const QString path = projectWithThreeEvents();
    QVERIFY(!verdictAfter(path, "DROP TRIGGER audit_trail_keeps_rows;"
                                "DELETE FROM audit_trail WHERE sequence = 3").isEmpty());
    const auto file = ProjectFile::open(path.toStdString(), ProjectFile::Access::ReadWrite);
    QVERIFY((*file)->append({sample::entry(EventType::DesignStarted, "later")}).ok());
    const QString id = QString::fromStdString((*file)->auditTrail()->back().id);
    QVERIFY(id.endsWith(QStringLiteral("-00000004")));
    QCOMPARE(problems(*(*file)->verify()), QStringLiteral("CHAIN_BREAK %1, COUNT %1").arg(id));
}

QTEST_GUILESS_MAIN(AuditTrailTest)
#include "tst_audit_trail.moc"
