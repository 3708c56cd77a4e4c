// A city's record as a row of permits.db and back. Throws StoreFault, inside the caller's transaction.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/services/providers/city_record.h"
#include "core/services/providers/property.h"
#include "core/services/store/database.h"

namespace holdfast::permits {

inline constexpr std::uint32_t kPermitsApplicationId = 0x48465052;   // "HFPR"
std::span<const char* const> permitSchemaSteps();

// Texts of a list in one column, a line each.
std::string lines(const std::vector<std::string>& texts);
std::vector<std::string> linesOf(const std::string& text);

// "SELECT <id, as_of, mirrored and the columns of CityRecord> FROM records r " and what follows.
std::string selectRecords(const std::string& rest);
inline constexpr int kIdColumn = 0, kAsOfColumn = 1, kMirroredColumn = 2;
// Without its contacts.
providers::CityRecord recordOf(const store::Statement& row);
std::vector<providers::Contact> contactsOf(store::Database& database, std::int64_t record);

// Writes records with statements that are prepared once.
class RecordWriter {
public:
    explicit RecordWriter(store::Database& database);

    struct Known {
        std::int64_t id = 0;          // 0: not there yet
        std::string digest;
        std::int64_t asOf = 0;
    };
    Known find(const std::string& dataset, const std::string& key);
    // `mirrored`: it was read from a file of the city, not asked of it.
    std::int64_t insert(providers::City city, const providers::CityRecord& record, const std::string& digest,
                        std::int64_t asOf, bool mirrored);
    void update(std::int64_t id, providers::City city, const providers::CityRecord& record, const std::string& digest,
                std::int64_t asOf, bool mirrored);
    // The same as before, seen again later.
    void touch(std::int64_t id, std::int64_t asOf, bool mirrored);

private:
    void writeWords(std::int64_t id, const providers::CityRecord& record, bool isNew);
    void writeContacts(std::int64_t id, const providers::CityRecord& record, bool isNew);

    store::Statement m_find, m_insert, m_update, m_lastId, m_touch, m_words, m_newWords, m_dropContacts, m_contact;
};

// House number and street as two writings of them are compared: "261 EAST 4 STREET"; "" without a house number.
std::string placeKey(providers::City city, const std::string& house, const std::string& street);

} // namespace holdfast::permits
