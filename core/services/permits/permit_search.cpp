// Looking in permits.db without the city: by words, and for what a city did not answer.
#include <algorithm>
#include <cctype>
#include <set>

#include "core/services/permits/permit_store.h"
#include "core/services/permits/record_rows.h"

namespace holdfast::permits {

using providers::CityDataset;
using providers::CityRecord;
using providers::LocalRecords;
using providers::Property;
using store::Statement;

namespace {

std::string upper(std::string_view text)
{
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return char(std::toupper(c)); });
    return out;
}

// The database's own quotes around what was typed, so that no word of it is an operator.
std::string inQuotes(const std::string& word)
{
    std::string out = "\"";
    for (const char c : word)
        out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"*";
}

bool allDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](unsigned char c) { return std::isdigit(c) != 0; });
}

// The other way a word of an address is written: "BLVD" is stored as "BOULEVARD", "4TH" as "4", and a BBL without
// its dashes.
std::string otherWriting(const std::string& word)
{
    std::string plain = word;
    std::erase(plain, '-');
    if (plain != word && allDigits(plain) && plain.size() == 10)
        return plain;
    const std::string key = providers::streetKey(providers::City::Nyc, "X " + word);
    return key.size() > 2 && key.substr(2) != upper(word) ? key.substr(2) : std::string();
}

bool hasWordCharacter(const std::string& word)
{
    return std::ranges::any_of(word, [](unsigned char c) { return std::isalnum(c) != 0 || c >= 0x80; });
}

std::string matchOf(const std::string& text)
{
    std::string match, word;
    const auto take = [&] {
        while (!word.empty() && (word.back() == ',' || word.back() == '.'))
            word.pop_back();
        if (hasWordCharacter(word)) {
            const std::string other = otherWriting(word);
            match += (match.empty() ? "" : " AND ")
                     + (other.empty() ? inQuotes(word) : "(" + inQuotes(word) + " OR " + inQuotes(other) + ")");
        }
        word.clear();
    };
    for (const char c : text)
        std::isspace(static_cast<unsigned char>(c)) != 0 ? take() : word.push_back(c);
    take();
    return match;
}

// Where in records a property is found: the surest that is known. "<> ''" is what makes the partial indices usable.
struct Place {
    std::string where, first, second;
};

std::vector<Place> placesOf(const CityDataset& dataset, const Property& p)
{
    std::vector<Place> places;
    if (p.city == providers::City::Nyc && !p.bin.empty() && dataset.fields.contains("bin"))
        places.push_back({"r.bin <> '' AND r.bin = ?2 AND ?3 = ''", p.bin, {}});
    if (p.city == providers::City::Nyc && !p.bbl.empty() && dataset.fields.contains("block"))
        places.push_back({"r.bbl <> '' AND r.bbl = ?2 AND ?3 = ''", p.bbl, {}});
    if (p.city == providers::City::Sf && !p.block.empty() && !p.lot.empty() && dataset.fields.contains("block"))
        places.push_back({"r.city = 'sf' AND r.block <> '' AND r.block = ?2 AND r.lot = ?3", p.block, p.lot});
    if (const std::string place = placeKey(p.city, p.house, p.street);
        !place.empty() && dataset.fields.contains("house"))
        places.push_back({"r.place <> '' AND r.place = ?2 AND (?3 = '' OR r.borough IN ('', ?3))", place, p.borough});
    return places;
}

std::vector<CityRecord> recordsAt(store::Database& database, const CityDataset& dataset, const Place& place)
{
    std::vector<std::pair<std::int64_t, CityRecord>> found;
    Statement rows(database, selectRecords("WHERE r.dataset = ?1 AND " + place.where));
    for (rows(dataset.id, place.first, place.second); rows.next();)
        found.emplace_back(rows.integer(kIdColumn), recordOf(rows));
    std::vector<CityRecord> records;
    for (auto& [id, record] : found) {
        record.contacts = contactsOf(database, id);
        records.push_back(std::move(record));
    }
    return records;
}

// A register that is asked by numbers has them for its key.
std::vector<CityRecord> recordsNumbered(store::Database& database, const CityDataset& dataset,
                                        const std::vector<std::string>& numbers)
{
    std::vector<CityRecord> records;
    for (const std::string& number : numbers)
        for (CityRecord& record : recordsAt(database, dataset, {"r.key = ?2 AND ?3 = ''", number, {}}))
            records.push_back(std::move(record));
    return records;
}

// The same street in two boroughs is two places; which one is meant is not guessed.
bool isOnePlace(const std::vector<CityRecord>& records)
{
    std::set<std::string> boroughs;
    for (const CityRecord& record : records)
        if (!record.borough.empty())
            boroughs.insert(record.borough);
    return boroughs.size() < 2;
}

std::optional<LocalRecords> fromMirror(store::Database& database, const CityDataset& dataset,
                                       const Property& property, const std::vector<std::string>& numbers)
{
    Statement mirror(database, "SELECT name, as_of, bad, complete FROM mirrors WHERE dataset = ?");
    if (!mirror(dataset.id).next())
        return std::nullopt;
    LocalRecords local;
    local.provenance = {cloud::Origin::LocalMirror, "local mirror of " + mirror.text(0) + " " + dataset.id,
                        mirror.integer(1), 0, {}};
    if (mirror.integer(3) == 0)
        local.doubts.push_back("the import of the mirror was stopped before its end; records may be missing");
    if (mirror.integer(2) > 0)
        local.doubts.push_back(std::to_string(mirror.integer(2)) + " rows of the mirror could not be read");
    const auto places = placesOf(dataset, property);
    if (!places.empty())
        local.records = recordsAt(database, dataset, places.front());
    else
        local.records = recordsNumbered(database, dataset, numbers);
    if (!isOnePlace(local.records)) {
        local.records.clear();
        local.doubts.push_back("the mirror knows the address in more than one borough and none was taken: give the"
                               " borough, BIN or BBL");
    }
    return local;
}

// As it was when the city was last asked about this very property.
std::optional<LocalRecords> fromLastAnswer(store::Database& database, const CityDataset& dataset,
                                           const Property& property)
{
    Statement answer(database,
                     "SELECT a.property, a.source, a.as_of FROM answers a JOIN properties p ON p.id = a.property"
                     " WHERE p.city = ? AND p.name = ? AND a.dataset = ? AND a.as_of > 0");
    if (!answer(enumText(property.city), upper(providers::tidy(property.asked)), dataset.id).next())
        return std::nullopt;
    LocalRecords local;
    local.provenance = {
        cloud::Origin::LocalMirror, answer.text(1) + ", kept on this machine", answer.integer(2), 0, {}};
    std::vector<std::int64_t> ids;
    Statement rows(database, selectRecords("JOIN held h ON h.record = r.id WHERE h.property = ? AND h.gone_at = 0"
                                           " AND r.dataset = ?"));
    for (rows(answer.integer(0), dataset.id); rows.next();) {
        ids.push_back(rows.integer(kIdColumn));
        local.records.push_back(recordOf(rows));
    }
    for (std::size_t i = 0; i < ids.size(); ++i)
        local.records[i].contacts = contactsOf(database, ids[i]);
    return local;
}

} // namespace

providers::LocalAnswer PermitStore::localAnswer()
{
    return [this](const CityDataset& dataset, const Property& property, const std::vector<std::string>& numbers) {
        const std::lock_guard hold(m_mutex);
        const auto found = store::guarded([&] {
            auto kept = fromLastAnswer(*m_database, dataset, property);
            auto mirror = fromMirror(*m_database, dataset, property, numbers);
            const bool isMirror = mirror && (!kept || mirror->provenance.asOf > kept->provenance.asOf);
            return isMirror ? std::move(mirror) : std::move(kept);
        });
        return found ? *found : std::optional<LocalRecords>();
    };
}

Result<std::vector<SearchHit>> PermitStore::search(const std::string& words, int atMost)
{
    const std::string match = matchOf(words);
    if (match.empty())
        return Fault{FaultCode::MissingField, {}, "search", "there is no word to look for"};
    const std::lock_guard hold(m_mutex);
    return store::guarded([&] {
        std::vector<std::int64_t> ids;
        Statement found(*m_database, "SELECT rowid FROM words WHERE words MATCH ? LIMIT ?");
        for (found(match, atMost); found.next();)
            ids.push_back(found.integer(0));
        std::vector<SearchHit> hits;
        Statement row(*m_database, selectRecords("WHERE r.id = ?"));
        Statement city(*m_database, "SELECT city FROM records WHERE id = ?");
        for (const std::int64_t id : ids) {
            if (!row(id).next() || !city(id).next())
                continue;
            hits.push_back(
                {recordOf(row), city.text(0), row.integer(kAsOfColumn), row.integer(kMirroredColumn) != 0});
            hits.back().record.contacts = contactsOf(*m_database, id);
        }
        const auto day = [](const SearchHit& hit) {
            return std::max({hit.record.filed, hit.record.issued, hit.record.inspected, hit.record.closed});
        };
        std::ranges::stable_sort(hits, std::greater<>(), day);
        return hits;
    });
}

} // namespace holdfast::permits
