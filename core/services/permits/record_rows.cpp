#include "core/services/permits/record_rows.h"

#include <array>
#include <cstdlib>

#include "core/engine/base/invariant.h"
#include "core/services/permits/names.h"

namespace holdfast::permits {

using providers::City;
using providers::CityRecord;
using providers::Contact;
using store::Statement;

namespace {

// Days are texts "2020-10-26", times seconds since 1970 UTC, amounts whole cents as text ("" unknown). `place` is
// placeKey(). `held` says what belongs to a property, `mirrors` which files of a city were read. Whole registers are
// read into it, so there is no index that no question needs: names are found by `words`, numbers by `key`.
constexpr const char* kVersion1 = R"sql(
CREATE TABLE records(id INTEGER PRIMARY KEY, as_of INTEGER NOT NULL, mirrored INTEGER NOT NULL, city TEXT NOT NULL,
    digest TEXT NOT NULL, place TEXT NOT NULL,
    dataset TEXT NOT NULL, key TEXT NOT NULL, kind TEXT NOT NULL, number TEXT NOT NULL, status TEXT NOT NULL,
    type TEXT NOT NULL, severity TEXT NOT NULL, description TEXT NOT NULL, disposition TEXT NOT NULL,
    open INTEGER NOT NULL, filed TEXT NOT NULL, issued TEXT NOT NULL, served TEXT NOT NULL, hearing TEXT NOT NULL,
    hearing_time TEXT NOT NULL, inspected TEXT NOT NULL, expires TEXT NOT NULL, closed TEXT NOT NULL,
    house TEXT NOT NULL, street TEXT NOT NULL, borough TEXT NOT NULL, block TEXT NOT NULL, lot TEXT NOT NULL,
    bin TEXT NOT NULL, bbl TEXT NOT NULL, cost TEXT NOT NULL, penalty TEXT NOT NULL, balance TEXT NOT NULL,
    doubts TEXT NOT NULL, UNIQUE(dataset, key)) STRICT;
CREATE INDEX records_by_bin ON records(bin, dataset) WHERE bin <> '';
CREATE INDEX records_by_bbl ON records(bbl, dataset) WHERE bbl <> '';
CREATE INDEX records_by_lot ON records(block, lot, dataset) WHERE city = 'sf' AND block <> '';
CREATE INDEX records_by_place ON records(place, dataset) WHERE place <> '';
CREATE VIRTUAL TABLE words USING fts5(text, columnsize = 0, tokenize = 'unicode61 remove_diacritics 2');

CREATE TABLE contacts(record INTEGER NOT NULL REFERENCES records(id) ON DELETE CASCADE, place INTEGER NOT NULL,
    role TEXT NOT NULL, name TEXT NOT NULL, business TEXT NOT NULL, license TEXT NOT NULL, name_key TEXT NOT NULL,
    business_key TEXT NOT NULL, license_key TEXT NOT NULL, PRIMARY KEY(record, place)) STRICT, WITHOUT ROWID;
CREATE INDEX contacts_by_license ON contacts(license_key) WHERE license_key <> '';

CREATE TABLE properties(id INTEGER PRIMARY KEY, city TEXT NOT NULL, name TEXT NOT NULL, asked TEXT NOT NULL,
    house TEXT NOT NULL, street TEXT NOT NULL, borough TEXT NOT NULL, bin TEXT NOT NULL, bbl TEXT NOT NULL,
    block TEXT NOT NULL, lot TEXT NOT NULL, watched INTEGER NOT NULL DEFAULT 0, first_asked INTEGER NOT NULL,
    last_asked INTEGER NOT NULL, UNIQUE(city, name)) STRICT;
CREATE TABLE answers(property INTEGER NOT NULL REFERENCES properties(id) ON DELETE CASCADE, dataset TEXT NOT NULL,
    name TEXT NOT NULL, origin TEXT NOT NULL, source TEXT NOT NULL, as_of INTEGER NOT NULL, fallback TEXT NOT NULL,
    refusal TEXT NOT NULL, doubts TEXT NOT NULL, records INTEGER NOT NULL, PRIMARY KEY(property, dataset)) STRICT;
CREATE TABLE held(property INTEGER NOT NULL REFERENCES properties(id) ON DELETE CASCADE,
    record INTEGER NOT NULL REFERENCES records(id) ON DELETE CASCADE, gone_at INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY(property, record)) STRICT;
CREATE INDEX held_by_record ON held(record);
CREATE TABLE changes(id INTEGER PRIMARY KEY, at INTEGER NOT NULL,
    property INTEGER NOT NULL REFERENCES properties(id) ON DELETE CASCADE, record INTEGER NOT NULL,
    kind TEXT NOT NULL, words TEXT NOT NULL) STRICT;
CREATE INDEX changes_by_property ON changes(property, at);
CREATE TABLE mirrors(dataset TEXT PRIMARY KEY, city TEXT NOT NULL, name TEXT NOT NULL, file TEXT NOT NULL,
    as_of INTEGER NOT NULL, imported_at INTEGER NOT NULL, rows INTEGER NOT NULL, bad INTEGER NOT NULL,
    complete INTEGER NOT NULL) STRICT;
CREATE TABLE refreshes(id INTEGER PRIMARY KEY, cause TEXT NOT NULL, started INTEGER NOT NULL,
    finished INTEGER NOT NULL DEFAULT 0, properties INTEGER NOT NULL DEFAULT 0, added INTEGER NOT NULL DEFAULT 0,
    changed INTEGER NOT NULL DEFAULT 0, gone INTEGER NOT NULL DEFAULT 0, failed INTEGER NOT NULL DEFAULT 0,
    words TEXT NOT NULL DEFAULT '') STRICT;
)sql";
constexpr std::array kSteps = {kVersion1};

// In the order of the table, from dataset on.
constexpr const char* kColumns = "dataset, key, kind, number, status, type, severity, description, disposition, open,"
                                 " filed, issued, served, hearing, hearing_time, inspected, expires, closed, house,"
                                 " street, borough, block, lot, bin, bbl, cost, penalty, balance, doubts";

std::string centsText(const std::optional<std::int64_t>& cents)
{
    return cents ? std::to_string(*cents) : std::string();
}

std::optional<std::int64_t> centsOf(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional<std::int64_t>(std::strtoll(text.c_str(), nullptr, 10));
}

// All that a search may look for.
std::string wordsOf(const CityRecord& r)
{
    std::string words;
    words.reserve(256);
    const auto add = [&](const std::string& text, char between = '\n') {
        if (!text.empty())
            words += (words.empty() ? std::string() : std::string(1, between)) + text;
    };
    add(r.number);
    if (r.key != r.number)
        add(r.key);
    add(r.house);
    add(r.street, ' ');
    add(r.borough, ' ');
    for (const std::string* text : {&r.bin, &r.bbl, &r.type, &r.description})
        add(*text);
    if (!r.block.empty())
        add(r.block + '/' + r.lot);
    for (const Contact& c : r.contacts)
        for (const std::string* text : {&c.name, &c.business, &c.license})
            add(*text);
    return words;
}

} // namespace

std::string lines(const std::vector<std::string>& texts)
{
    std::string all;
    for (const std::string& text : texts)
        all += (all.empty() ? "" : "\n") + text;
    return all;
}

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> all;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        all.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return all;
}

std::span<const char* const> permitSchemaSteps()
{
    return kSteps;
}

std::string placeKey(City city, const std::string& house, const std::string& street)
{
    const std::string key = house.empty() ? std::string() : providers::streetKey(city, street);
    return key.empty() ? std::string() : house + ' ' + key;
}

std::string selectRecords(const std::string& rest)
{
    std::string columns(kColumns);
    for (std::size_t at = 0; (at = columns.find(", ", at)) != std::string::npos; at += 4)
        columns.replace(at, 2, ", r.");
    return "SELECT r.id, r.as_of, r.mirrored, r." + columns + " FROM records r " + rest;
}

CityRecord recordOf(const Statement& row)
{
    CityRecord r;
    int at = kMirroredColumn;
    const auto next = [&] { return row.text(++at); };
    r.dataset = next();
    r.key = next();
    invariant(parseEnum(next(), r.kind), "a stored record has an unknown kind");
    for (std::string* text : {&r.number, &r.status, &r.type, &r.severity, &r.description, &r.disposition})
        *text = next();
    r.open = row.integer(++at) != 0;
    for (std::string* text : {&r.filed, &r.issued, &r.served, &r.hearing, &r.hearingTime, &r.inspected, &r.expires,
                              &r.closed, &r.house, &r.street, &r.borough, &r.block, &r.lot, &r.bin, &r.bbl})
        *text = next();
    r.costCents = centsOf(next());
    r.penaltyCents = centsOf(next());
    r.balanceCents = centsOf(next());
    r.doubts = linesOf(next());
    return r;
}

std::vector<Contact> contactsOf(store::Database& database, std::int64_t record)
{
    Statement rows(database, "SELECT role, name, business, license FROM contacts WHERE record = ? ORDER BY place");
    std::vector<Contact> contacts;
    for (rows(record); rows.next();)
        contacts.push_back({rows.text(0), rows.text(1), rows.text(2), rows.text(3)});
    return contacts;
}

RecordWriter::RecordWriter(store::Database& database)
    : m_find(database, "SELECT id, digest, as_of FROM records WHERE dataset = ? AND key = ?"),
      m_insert(database, std::string("INSERT INTO records(as_of, mirrored, city, digest, place, ") + kColumns
                             + ") VALUES(?,?,?,?,?, ?,?,?,?,?,?,?,?,?,?, ?,?,?,?,?,?,?,?,?, ?,?,?,?,?,?, ?,?,?,?)"),
      m_update(database,
               std::string("UPDATE records SET (as_of, mirrored, city, digest, place, ") + kColumns
                   + ") = (?,?,?,?,?, ?,?,?,?,?,?,?,?,?,?, ?,?,?,?,?,?,?,?,?, ?,?,?,?,?,?, ?,?,?,?) WHERE id = ?"),
      m_lastId(database, "SELECT last_insert_rowid()"),
      m_touch(database, "UPDATE records SET as_of = ?, mirrored = ? WHERE id = ?"),
      m_words(database, "UPDATE words SET text = ? WHERE rowid = ?"),
      m_newWords(database, "INSERT INTO words(text, rowid) VALUES(?, ?)"),
      m_dropContacts(database, "DELETE FROM contacts WHERE record = ?"),
      m_contact(database, "INSERT INTO contacts(record, place, role, name, business, license, name_key, business_key,"
                          " license_key) VALUES(?,?,?,?,?,?,?,?,?)")
{
}

RecordWriter::Known RecordWriter::find(const std::string& dataset, const std::string& key)
{
    if (!m_find(dataset, key).next())
        return {};
    Known known{m_find.integer(0), m_find.text(1), m_find.integer(2)};
    while (m_find.next()) { }
    return known;
}

namespace {

template<class... Last>
Statement& bound(Statement& statement, City city, const CityRecord& r, const std::string& digest, std::int64_t asOf,
                 bool mirrored, const Last&... last)
{
    return statement(asOf, mirrored, enumText(city), digest, placeKey(city, r.house, r.street), r.dataset, r.key,
                     enumText(r.kind), r.number, r.status, r.type, r.severity, r.description, r.disposition, r.open,
                     r.filed, r.issued, r.served, r.hearing, r.hearingTime, r.inspected, r.expires, r.closed, r.house,
                     r.street, r.borough, r.block, r.lot, r.bin, r.bbl, centsText(r.costCents),
                     centsText(r.penaltyCents), centsText(r.balanceCents), lines(r.doubts), last...);
}

} // namespace

std::int64_t RecordWriter::insert(City city, const CityRecord& record, const std::string& digest, std::int64_t asOf,
                                  bool mirrored)
{
    bound(m_insert, city, record, digest, asOf, mirrored).run();
    m_lastId().next();
    const std::int64_t id = m_lastId.integer(0);
    writeWords(id, record, true);
    writeContacts(id, record, true);
    return id;
}

void RecordWriter::update(std::int64_t id, City city, const CityRecord& record, const std::string& digest,
                          std::int64_t asOf, bool mirrored)
{
    bound(m_update, city, record, digest, asOf, mirrored, id).run();
    writeWords(id, record, false);
    writeContacts(id, record, false);
}

void RecordWriter::touch(std::int64_t id, std::int64_t asOf, bool mirrored)
{
    m_touch(asOf, mirrored, id).run();
}

void RecordWriter::writeWords(std::int64_t id, const CityRecord& record, bool isNew)
{
    (isNew ? m_newWords : m_words)(wordsOf(record), id).run();
}

void RecordWriter::writeContacts(std::int64_t id, const CityRecord& record, bool isNew)
{
    if (!isNew)
        m_dropContacts(id).run();
    int place = 0;
    for (const Contact& c : record.contacts)
        m_contact(id, place++, c.role, c.name, c.business, c.license, personKey(c.name), businessKey(c.business),
                  licenseKey(c.license))
            .run();
}

} // namespace holdfast::permits
