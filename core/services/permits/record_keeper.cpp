#include "core/services/permits/record_keeper.h"

#include "core/engine/base/archive.h"

namespace holdfast::permits {

using providers::CityRecord;

namespace {

std::string valueText(const Json& value)
{
    if (value.is_null())
        return "none";
    if (value.is_string())
        return value.get<std::string>().empty() ? "none" : value.get<std::string>();
    return value.dump();
}

} // namespace

std::string differenceWords(const CityRecord& before, const CityRecord& after)
{
    const Json old = toJson(before), now = toJson(after);
    std::string words;
    for (const auto& [name, value] : now.items())
        if (const auto it = old.find(name); it == old.end() || *it != value)
            words += (words.empty() ? "" : "; ") + name + ": " + (it == old.end() ? "none" : valueText(*it)) + " -> "
                + valueText(value);
    for (const auto& [name, value] : old.items())
        if (!now.contains(name))
            words += (words.empty() ? "" : "; ") + name + ": " + valueText(value) + " -> none";
    return words;
}

RecordKeeper::RecordKeeper(store::Database& database, providers::City city, std::int64_t now)
    : m_database(database)
    , m_city(city)
    , m_now(now)
    , m_writer(database)
    , m_read(database, selectRecords("WHERE r.id = ?"))
    , m_holders(database, "SELECT property FROM held WHERE record = ? AND gone_at = 0")
    , m_note(database, "INSERT INTO changes(at, property, record, kind, words) VALUES(?, ?, ?, ?, ?)")
{
}

RecordKeeper::Kept RecordKeeper::keep(const CityRecord& record, std::int64_t asOf, bool mirrored)
{
    return keep(record, hashOf(record), asOf, mirrored);
}

RecordKeeper::Kept RecordKeeper::keep(const CityRecord& record, const std::string& digest, std::int64_t asOf,
                                      bool mirrored)
{
    const RecordWriter::Known known = m_writer.find(record.dataset, record.key);
    if (known.id == 0)
        return {m_writer.insert(m_city, record, digest, asOf, mirrored), Met::New};
    if (known.asOf > asOf)
        return {known.id, Met::Older};
    if (known.digest == digest) {
        if (known.asOf != asOf)
            m_writer.touch(known.id, asOf, mirrored);
        return {known.id, Met::Same};
    }
    CityRecord before;
    if (m_read(known.id).next())
        before = recordOf(m_read);
    while (m_read.next()) { }
    before.contacts = contactsOf(m_database, known.id);
    noteForHolders(known.id, differenceWords(before, record));
    m_writer.update(known.id, m_city, record, digest, asOf, mirrored);
    return {known.id, Met::Changed};
}

void RecordKeeper::note(std::int64_t property, std::int64_t record, ChangeKind kind, const std::string& words)
{
    m_note(m_now, property, record, enumText(kind), words).run();
}

void RecordKeeper::noteForHolders(std::int64_t record, const std::string& words)
{
    std::vector<std::int64_t> holders;
    for (m_holders(record); m_holders.next();)
        holders.push_back(m_holders.integer(0));
    for (const std::int64_t holder : holders)
        note(holder, record, ChangeKind::Changed, words);
}

} // namespace holdfast::permits
