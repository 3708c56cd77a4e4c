#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include "core/services/store/audit_log.h"

using namespace holdfast;
using namespace holdfast::store;

namespace {

std::vector<AuditEvent> trail()
{
    std::vector<AuditEvent> events;
    std::string last(kGenesis);
    for (int i = 0; i < 3; ++i) {
        AuditEntry entry;
        entry.time = "2026-11-21T03:31:0" + std::to_string(i) + ".120Z";
        entry.type = EventType::ManualOverride;
        entry.actor = "J. \"Rod\" Rivera, \u674e\n";
        entry.actorType = ActorType::Pe;
        entry.description = "Set 1/3 <&> of it";
        entry.before = {{"b", 0.1}, {"a", 1}};
        entry.after = i ? Json("x") : Json(nullptr);
        events.push_back(seal(entry, "1f0c92ab77", i, last));
        last = events.back().hash;
    }
    return events;
}

// Verifies the document by its own words, with nothing of ours.
const char* const kJudge = R"(
import hashlib, json, sys
log = json.load(open(sys.argv[1], encoding='utf-8'))
last, bad = 'GENESIS', []
for e in log['events']:
    body = {k: v for k, v in e.items() if k not in ('hash', 'verified')}
    text = json.dumps(body, sort_keys=True, separators=(',', ':'), ensure_ascii=False)
    good = hashlib.sha256(text.encode()).hexdigest() == e['hash']
    if not good or e['previous_hash'] != last or good != e['verified']:
        bad.append(e['sequence'])
    last = e['hash']
print(bad, last == log['verification']['head_hash'], log['verification']['intact'])
try:
    from jsonschema import Draft202012Validator as V
    print('; '.join(x.message for x in V(json.load(open(sys.argv[2]))).iter_errors(log)) or 'valid')
except ImportError:
    print('valid')
)";

QString judged(const Json& log, const QTemporaryDir& folder)
{
    QFile file(folder.filePath(QStringLiteral("log.json")));
    if (!file.open(QIODevice::WriteOnly))
        return QStringLiteral("cannot be written");
    file.write(QByteArray::fromStdString(log.dump()));
    file.close();
    QProcess judge;
    judge.start(QStringLiteral("python3"),
                {QStringLiteral("-c"), QString::fromLatin1(kJudge), file.fileName(),
                 QStringLiteral(HOLDFAST_SOURCE_DIR "/resources/schema/audit_log.schema.json")});
    if (!judge.waitForStarted())
        return QStringLiteral("no judge");
    judge.waitForFinished(60000);
    return QString::fromUtf8(judge.readAllStandardOutput() + judge.readAllStandardError()).trimmed();
}

} // namespace

class AuditLogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aStrangerVerifiesTheTrailFromTheDocumentAlone()
    {
        const auto events = trail();
        const QString verdict = judged(auditLogJson(events, verifyTrail(events, 3, events.back().hash)), m_folder);
        if (verdict == QLatin1String("no judge"))
            QSKIP("python3 is not installed");
        QCOMPARE(verdict, QStringLiteral("[] True True\nvalid"));
    }

    void aChangedEventIsMarkedAndAStrangerSeesItToo()
    {
        auto events = trail();
        events[1].after = "\"y\"";
        const Json log = auditLogJson(events, verifyTrail(events, 3, events.back().hash));
        QCOMPARE(log["events"][1]["verified"].dump() + log["verification"]["intact"].dump(), std::string("falsefalse"));
        const QString verdict = judged(log, m_folder);
        if (verdict == QLatin1String("no judge"))
            QSKIP("python3 is not installed");
        QCOMPARE(verdict, QStringLiteral("[2] True False\nvalid"));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(AuditLogTest)
#include "tst_audit_log.moc"
