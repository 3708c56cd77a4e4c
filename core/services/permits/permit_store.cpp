#include "core/services/permits/permit_store.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "core/services/permits/record_keeper.h"
#include "core/services/permits/record_rows.h"
#include "core/services/store/shared_database.h"

namespace holdfast::permits {

using providers::CityRecord;
using providers::DatasetAnswer;
using providers::Property;
using store::Statement;

namespace {

constexpr const char* kProperties =
    "SELECT p.id, p.city, p.asked, p.house, p.street, p.borough, p.bin, p.bbl, p.block, p.lot, p.watched,"
    " p.first_asked, p.last_asked, (SELECT COUNT(*) FROM held h WHERE h.property = p.id AND h.gone_at = 0),"
    " (SELECT COUNT(*) FROM held h JOIN records r ON r.id = h.record WHERE h.property = p.id AND h.gone_at = 0"
    " AND r.open) FROM properties p ";

// One property is one writing of it: two writings are kept twice rather than taken for the same.
std::string nameOf(const Property& property)
{
    std::string name = providers::tidy(property.asked);
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return char(std::toupper(c)); });
    return name;
}

KeptProperty propertyOf(const Statement& row)
{
    KeptProperty kept;
    kept.id = row.integer(0);
    (void)parseEnum(row.text(1), kept.property.city);
    int at = 2;
    Property& p = kept.property;
    for (std::string* text : {&p.asked, &p.house, &p.street, &p.borough, &p.bin, &p.bbl, &p.block, &p.lot})
        *text = row.text(at++);
    kept.watched = row.integer(10) != 0;
    kept.firstAsked = row.integer(11);
    kept.lastAsked = row.integer(12);
    kept.records = int(row.integer(13));
    kept.open = int(row.integer(14));
    return kept;
}

std::int64_t findProperty(store::Database& database, const Property& property)
{
    Statement row(database, "SELECT id FROM properties WHERE city = ? AND name = ?");
    return row(enumText(property.city), nameOf(property)).next() ? row.integer(0) : 0;
}

// What was learnt about the place is kept where a later answer knows less; only the city's own word replaces it.
std::int64_t writeProperty(store::Database& database, const Property& p, std::int64_t now, bool isFromCity)
{
    std::string learnt;
    for (const char* column : {"borough", "bin", "bbl", "block", "lot"})
        learnt += (learnt.empty() ? "" : ", ") + std::string(column) + " = COALESCE(NULLIF("
                  + (isFromCity ? "excluded." : "properties.") + column + ", ''), "
                  + (isFromCity ? "properties." : "excluded.") + column + ")";
    Statement(database, "INSERT INTO properties(city, name, asked, house, street, borough, bin, bbl, block, lot,"
                        " first_asked, last_asked) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)"
                        " ON CONFLICT(city, name) DO UPDATE SET " + learnt)(
        enumText(p.city), nameOf(p), providers::tidy(p.asked), p.house, p.street, p.borough, p.bin, p.bbl, p.block,
        p.lot, now)
        .run();
    return findProperty(database, p);
}

// Writes one report inside a transaction.
class ReportKeeper {
public:
    ReportKeeper(store::Database& database, const providers::PropertyReport& report, std::int64_t now)
        : m_database(database)
        , m_report(report)
        , m_now(now)
        , m_keeper(database, report.property.city, now)
        , m_hold(database, "INSERT INTO held(property, record) VALUES(?, ?) ON CONFLICT DO UPDATE SET gone_at = 0")
        , m_held(database, "SELECT gone_at FROM held WHERE property = ? AND record = ?")
    {
    }

    Differences run()
    {
        const bool isFromCity = std::ranges::any_of(m_report.datasets, [](const DatasetAnswer& a) {
            return a.asked && a.refusal.empty() && a.provenance.origin <= cloud::Origin::Cache;
        });
        m_differences.isOtherQuestion = isAskedOtherwise();
        m_property = writeProperty(m_database, m_report.property, m_now, isFromCity);
        m_differences.isFirst = true;
        bool answered = false;
        for (const DatasetAnswer& answer : m_report.datasets)
            if (answer.asked)
                answered = take(answer) || answered;
        if (answered)
            Statement(m_database, "UPDATE properties SET last_asked = ? WHERE id = ?")(m_now, m_property).run();
        return m_differences;
    }

private:
    // A place that was found by its street last time and by its building's number now has other records without any
    // change at the city.
    bool isAskedOtherwise()
    {
        const Property& p = m_report.property;
        Statement row(m_database, "SELECT COUNT(*) FROM properties WHERE city = ? AND name = ?"
                                  " AND (bin <> ? OR bbl <> ? OR block <> ? OR lot <> ?)");
        return row(enumText(p.city), nameOf(p), p.bin, p.bbl, p.block, p.lot).next() && row.integer(0) > 0;
    }

    // Whether the city itself answered.
    bool take(const DatasetAnswer& answer)
    {
        const std::int64_t before = keptAsOf(answer.dataset);
        if (before > 0)
            m_differences.isFirst = false;
        const bool isCity = answer.provenance.origin <= cloud::Origin::Cache;
        if (!answer.refusal.empty() || (before > 0 && answer.provenance.asOf <= before)) {
            noteTrouble(answer, before);
            return answer.refusal.empty() && isCity;
        }
        const std::set<std::int64_t> seen = takeRecords(answer, before > 0 && !m_differences.isOtherQuestion);
        if (isCity && answer.doubts.empty() && before > 0 && !m_differences.isOtherQuestion)
            dropUnseen(answer.dataset, seen);
        write(answer);
        return isCity;
    }

    std::int64_t keptAsOf(const std::string& dataset)
    {
        Statement row(m_database, "SELECT as_of FROM answers WHERE property = ? AND dataset = ?");
        return row(m_property, dataset).next() ? row.integer(0) : 0;
    }

    std::set<std::int64_t> takeRecords(const DatasetAnswer& answer, bool isNews)
    {
        std::set<std::int64_t> seen;
        const bool mirrored = answer.provenance.origin == cloud::Origin::LocalMirror;
        for (const CityRecord& record : m_report.records) {
            if (record.dataset != answer.dataset || record.key.empty() || record.key.starts_with('/'))
                continue;   // without its key it cannot be found again
            const auto [id, met] = m_keeper.keep(record, answer.provenance.asOf, mirrored);
            seen.insert(id);
            const bool isHeld = m_held(m_property, id).next();
            const bool wasGone = isHeld && m_held.integer(0) != 0;
            while (isHeld && m_held.next()) { }
            if (isHeld && !wasGone) {
                m_differences.changed += met == RecordKeeper::Met::Changed;
                continue;
            }
            m_hold(m_property, id).run();
            if (!isNews)
                continue;
            m_keeper.note(m_property, id, ChangeKind::New, wasGone ? "the city lists it again" : "");
            ++m_differences.added;
        }
        return seen;
    }

    void dropUnseen(const std::string& dataset, const std::set<std::int64_t>& seen)
    {
        std::vector<std::int64_t> gone;
        Statement rows(m_database, "SELECT h.record FROM held h JOIN records r ON r.id = h.record"
                                   " WHERE h.property = ? AND h.gone_at = 0 AND r.dataset = ?");
        for (rows(m_property, dataset); rows.next();)
            if (!seen.contains(rows.integer(0)))
                gone.push_back(rows.integer(0));
        Statement drop(m_database, "UPDATE held SET gone_at = ? WHERE property = ? AND record = ?");
        for (const std::int64_t id : gone) {
            drop(m_now, m_property, id).run();
            m_keeper.note(m_property, id, ChangeKind::Gone, "the city lists it no more");
            ++m_differences.gone;
        }
    }

    void write(const DatasetAnswer& answer)
    {
        const cloud::Provenance& from = answer.provenance;
        Statement(m_database,
                  "INSERT OR REPLACE INTO answers(property, dataset, name, origin, source, as_of, fallback,"
                  " refusal, doubts, records) VALUES(?, ?, ?, ?, ?, ?, ?, '', ?, ?)")(
            m_property, answer.dataset, answer.name, enumText(from.origin), from.source, from.asOf,
            from.fallbackReason, lines(answer.doubts), answer.records)
            .run();
    }

    // What is kept stays what it is; only the reason why nothing newer came is new.
    void noteTrouble(const DatasetAnswer& answer, std::int64_t before)
    {
        if (before > 0)
            Statement(m_database, "UPDATE answers SET refusal = ?, fallback = ? WHERE property = ? AND dataset = ?")(
                answer.refusal, answer.provenance.fallbackReason, m_property, answer.dataset)
                .run();
        else
            Statement(m_database, "INSERT OR REPLACE INTO answers(property, dataset, name, origin, source, as_of,"
                                  " fallback, refusal, doubts, records) VALUES(?, ?, ?, ?, ?, 0, '', ?, '', 0)")(
                m_property, answer.dataset, answer.name, enumText(answer.provenance.origin), answer.provenance.source,
                answer.refusal)
                .run();
    }

    store::Database& m_database;
    const providers::PropertyReport& m_report;
    std::int64_t m_now;
    RecordKeeper m_keeper;
    Statement m_hold, m_held;
    std::int64_t m_property = 0;
    Differences m_differences;
};

std::vector<DatasetAnswer> answersOf(store::Database& database, std::int64_t property)
{
    Statement rows(database,
                   "SELECT dataset, name, origin, source, as_of, fallback, refusal, doubts, records FROM answers"
                   " WHERE property = ? ORDER BY rowid");
    std::vector<DatasetAnswer> answers;
    for (rows(property); rows.next();) {
        DatasetAnswer a{rows.text(0),         rows.text(1),         true, rows.text(6), {},
                        int(rows.integer(8)), linesOf(rows.text(7))};
        (void)parseEnum(rows.text(2), a.provenance.origin);
        a.provenance.source = rows.text(3);
        a.provenance.asOf = rows.integer(4);
        a.provenance.fallbackReason = rows.text(5);
        answers.push_back(std::move(a));
    }
    return answers;
}

std::vector<KeptRecord> recordsOf(store::Database& database, std::int64_t property)
{
    std::vector<std::pair<std::int64_t, KeptRecord>> read;
    Statement rows(database,
                   selectRecords("JOIN held h ON h.record = r.id WHERE h.property = ? ORDER BY h.gone_at > 0,"
                                 " r.dataset, max(r.filed, r.issued, r.inspected, r.closed) DESC, r.id"));
    for (rows(property); rows.next();) {
        KeptRecord kept;
        kept.record = recordOf(rows);
        kept.asOf = rows.integer(kAsOfColumn);
        kept.mirrored = rows.integer(kMirroredColumn) != 0;
        read.emplace_back(rows.integer(kIdColumn), std::move(kept));
    }
    Statement gone(database, "SELECT gone_at FROM held WHERE property = ? AND record = ?");
    Statement last(
        database, "SELECT kind, at, words FROM changes WHERE property = ? AND record = ? ORDER BY id DESC LIMIT 1");
    std::vector<KeptRecord> records;
    for (auto& [id, kept] : read) {
        kept.record.contacts = contactsOf(database, id);
        if (gone(property, id).next())
            kept.goneAt = gone.integer(0);
        if (last(property, id).next()) {
            (void)parseEnum(last.text(0), kept.lastChange);
            kept.changedAt = last.integer(1);
            kept.changeWords = last.text(2);
        }
        records.push_back(std::move(kept));
    }
    return records;
}

} // namespace

PermitStore::PermitStore(std::unique_ptr<store::Database> database) : m_database(std::move(database)) {}
PermitStore::~PermitStore() = default;

Result<std::unique_ptr<PermitStore>> PermitStore::open(const std::string& path)
{
    return store::guarded([&] {
        return std::unique_ptr<PermitStore>(
            new PermitStore(store::openShared(path, kPermitsApplicationId, permitSchemaSteps())));
    });
}

Result<Differences> PermitStore::keep(const providers::PropertyReport& report, std::int64_t now)
{
    const std::lock_guard hold(m_mutex);
    return store::guarded([&] {
        store::Transaction transaction(*m_database);
        const Differences differences = ReportKeeper(*m_database, report, now).run();
        transaction.commit();
        return differences;
    });
}

Outcome PermitStore::watch(const Property& property, bool watched, std::int64_t now)
{
    const std::lock_guard hold(m_mutex);
    return store::guarded([&] {
        store::Transaction transaction(*m_database);
        const std::int64_t id = writeProperty(*m_database, property, now, false);
        Statement(*m_database, "UPDATE properties SET watched = ? WHERE id = ?")(watched, id).run();
        transaction.commit();
        return Done{};
    });
}

// Records that no other property holds and no mirror brought go with it.
Outcome PermitStore::forget(const Property& property)
{
    const std::lock_guard hold(m_mutex);
    return store::guarded([&] {
        store::Transaction transaction(*m_database);
        const std::int64_t id = findProperty(*m_database, property);
        Statement(*m_database, "DELETE FROM properties WHERE id = ?")(id).run();
        m_database->run("DELETE FROM words WHERE rowid IN (SELECT id FROM records WHERE mirrored = 0 AND id NOT IN"
                        " (SELECT record FROM held));"
                        "DELETE FROM records WHERE mirrored = 0 AND id NOT IN (SELECT record FROM held)");
        transaction.commit();
        return Done{};
    });
}

Result<std::vector<KeptProperty>> PermitStore::properties()
{
    const std::lock_guard hold(m_mutex);
    return store::guarded([&] {
        Statement rows(*m_database, std::string(kProperties) + "ORDER BY p.city, p.name");
        std::vector<KeptProperty> all;
        while (rows.next())
            all.push_back(propertyOf(rows));
        return all;
    });
}

Result<KeptReport> PermitStore::report(const Property& property)
{
    const std::lock_guard hold(m_mutex);
    const auto read = store::guarded([&] {
        KeptReport report;
        Statement row(*m_database, std::string(kProperties) + "WHERE p.id = ?");
        if (const std::int64_t id = findProperty(*m_database, property); id != 0 && row(id).next()) {
            report.property = propertyOf(row);
            report.datasets = answersOf(*m_database, id);
            report.records = recordsOf(*m_database, id);
        }
        return report;
    });
    if (read && read->property.id == 0)
        return Fault{FaultCode::NothingToDo, {}, property.asked, "nothing was asked about it yet"};
    return read;
}

Result<std::vector<RecordChange>> PermitStore::changes(std::int64_t since, const std::string& property)
{
    const std::lock_guard hold(m_mutex);
    return store::guarded([&] {
        Property named;
        named.asked = property;
        Statement rows(
            *m_database,
            "SELECT c.at, c.kind, p.asked, r.kind, r.dataset, r.number, c.words FROM changes c JOIN properties p"
            " ON p.id = c.property JOIN records r ON r.id = c.record WHERE c.at >= ?1 AND (?2 = '' OR"
            " p.name = ?2) ORDER BY c.at DESC, c.id DESC");
        std::vector<RecordChange> all;
        for (rows(since, nameOf(named)); rows.next();) {
            RecordChange c;
            c.at = rows.integer(0);
            (void)parseEnum(rows.text(1), c.kind);
            c.property = rows.text(2);
            (void)parseEnum(rows.text(3), c.record);
            c.dataset = rows.text(4);
            c.number = rows.text(5);
            c.words = rows.text(6);
            all.push_back(std::move(c));
        }
        return all;
    });
}

Result<std::vector<Mirror>> PermitStore::mirrors()
{
    const std::lock_guard hold(m_mutex);
    return store::guarded([&] {
        Statement rows(*m_database,
                       "SELECT dataset, city, name, file, as_of, imported_at, rows, bad, complete FROM mirrors"
                       " ORDER BY city, name");
        std::vector<Mirror> all;
        while (rows.next())
            all.push_back({rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.integer(4), rows.integer(5),
                           rows.integer(6), rows.integer(7), rows.integer(8) != 0});
        return all;
    });
}

} // namespace holdfast::permits
