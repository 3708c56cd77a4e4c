#include "core/services/store/project_rows.h"

#include <algorithm>
#include <charconv>

#include "core/services/store/paths.h"
#include "core/services/store/stored_value.h"

namespace holdfast::store {

namespace {

constexpr const char* kAuditCount = "audit_count";
constexpr const char* kAuditHead = "audit_head";
constexpr const char* kProjectId = "project_id";

std::int64_t number(const std::string& text)
{
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

template<class T>
void writeOptional(Database& database, const char* name, const std::optional<T>& value)
{
    if (value)
        writeValue(database, name, *value);
    else
        Statement(database, "DELETE FROM inputs WHERE name = ?")(name).run();
}

std::vector<pipeline::DrawingInput> readDrawings(Database& database)
{
    const std::string folder = folderOf(database.path());
    std::vector<pipeline::DrawingInput> drawings;
    Statement rows(database, "SELECT path, sha256 FROM drawings ORDER BY position");
    while (rows.next())
        drawings.push_back({resolved(folder, rows.text(0)), rows.text(1)});
    return drawings;
}

AuditEvent eventOf(const Statement& row)
{
    return {row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6),
            row.text(7), row.text(8), row.text(9), row.text(10)};
}

void insertEvent(Statement& insert, const AuditEvent& e)
{
    insert(e.sequence, e.id, e.time, e.type, e.actorId, e.actorType, e.description, e.before, e.after,
           e.previousHash, e.hash).run();
}

} // namespace

std::string metaValue(Database& database, const std::string& key)
{
    Statement select(database, "SELECT value FROM meta WHERE key = ?");
    return select(key).next() ? select.text(0) : std::string();
}

void setMeta(Database& database, const std::string& key, const std::string& value)
{
    Statement(database, "INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)")(key, value).run();
}

void writeDrawings(Database& database, const std::vector<pipeline::DrawingInput>& drawings)
{
    const std::string folder = folderOf(database.path());
    database.run("DELETE FROM drawings");
    Statement insert(database, "INSERT INTO drawings(position, path, sha256) VALUES(?, ?, ?)");
    int position = 0;
    for (const pipeline::DrawingInput& drawing : drawings)
        insert(position++, relativeTo(folder, drawing.path), drawing.sha256).run();
}

void writeInputs(Database& database, const pipeline::ProjectInputs& inputs, const rods::Catalogs& catalogs)
{
    writeValue(database, "criteria", inputs.criteria);
    writeValue(database, "catalogs", catalogs);
    writeOptional(database, "layout", inputs.layout);
    writeOptional(database, "baseline", inputs.baseline);
    writeOptional(database, "clash_rules", inputs.clashRules);
    writeValue(database, "clash_records", inputs.clashRecords);
    writeDrawings(database, inputs.drawings);
    database.run("DELETE FROM drawing_contents WHERE sha256 NOT IN (SELECT sha256 FROM drawings)");
}

pipeline::ProjectInputs readInputs(Database& database)
{
    pipeline::ProjectInputs inputs;
    auto criteria = readValue<building::DesignCriteria>(database, "criteria");
    if (!criteria)
        throw StoreFault{{FaultCode::Malformed, database.path(), {}, "it holds no design criteria"}};
    inputs.criteria = std::move(*criteria);
    inputs.layout = readValue<building::WallLayout>(database, "layout");
    inputs.baseline = readValue<revision::Baseline>(database, "baseline");
    inputs.clashRules = readValue<clash::RuleSet>(database, "clash_rules");
    inputs.clashRecords = readValue<std::vector<clash::ClashRecord>>(database, "clash_records")
                              .value_or(std::vector<clash::ClashRecord>{});
    inputs.drawings = readDrawings(database);
    return inputs;
}

void appendEvents(Database& database, const std::vector<AuditEntry>& entries)
{
    if (entries.empty())
        return;
    const std::string project = metaValue(database, kProjectId);
    std::int64_t count = number(metaValue(database, kAuditCount));
    std::int64_t last = std::max(count, database.integer("SELECT MAX(sequence) FROM audit_trail"));
    std::string head = metaValue(database, kAuditHead);
    Statement insert(database, "INSERT INTO audit_trail(sequence, id, time, type, actor_id, actor_type, description,"
                               " before, after, previous_hash, hash) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (const AuditEntry& entry : entries) {
        const AuditEvent event = seal(entry, project, last, head.empty() ? std::string(kGenesis) : head);
        insertEvent(insert, event);
        last = event.sequence;
        head = event.hash;
        ++count;
    }
    setMeta(database, kAuditCount, std::to_string(count));
    setMeta(database, kAuditHead, head);
}

std::vector<AuditEvent> readTrail(Database& database)
{
    std::vector<AuditEvent> events;
    Statement rows(database, "SELECT sequence, id, time, type, actor_id, actor_type, description, before, after,"
                             " previous_hash, hash FROM audit_trail ORDER BY sequence");
    while (rows.next())
        events.push_back(eventOf(rows));
    return events;
}

TrailVerdict verifyTrail(Database& database)
{
    return verifyTrail(readTrail(database), number(metaValue(database, kAuditCount)), metaValue(database, kAuditHead));
}

void writeFindings(Database& database, std::span<const Finding> findings)
{
    database.run("DELETE FROM findings");
    Statement insert(database, "INSERT INTO findings(position, rule, severity, subject_kind, subject, level, message,"
                               " remedy, clause, ratio) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    int position = 0;
    for (const Finding& f : findings)
        insert(position++, f.rule, enumText(f.severity), enumText(f.subject.kind), f.subject.label, f.subject.level,
               f.message, f.remedy, f.clause, f.ratio).run();
}

void writeAssumptions(Database& database, std::span<const Assumption> assumptions)
{
    database.run("DELETE FROM assumptions");
    Statement insert(database, "INSERT INTO assumptions(position, key, category, description, value, source,"
                               " reference, verified) VALUES(?, ?, ?, ?, ?, ?, ?, ?)");
    int position = 0;
    for (const Assumption& a : assumptions)
        insert(position++, a.key, enumText(a.category), a.description, a.value, enumText(a.source), a.reference,
               a.verified).run();
}

} // namespace holdfast::store
