// Writes records of one answer or one file, and the changes they bring to the properties that hold them. Inside the
// caller's transaction; throws StoreFault.
#pragma once

#include "core/services/permits/permit_store.h"
#include "core/services/permits/record_rows.h"

namespace holdfast::permits {

class RecordKeeper {
public:
    RecordKeeper(store::Database& database, providers::City city, std::int64_t now);

    enum class Met { New, Changed, Same, Older };   // Older: what is kept is of a later date and stays
    struct Kept {
        std::int64_t id = 0;
        Met met = Met::New;
    };
    Kept keep(const providers::CityRecord& record, std::int64_t asOf, bool mirrored);
    // `digest`: hashOf(record).
    Kept keep(const providers::CityRecord& record, const std::string& digest, std::int64_t asOf, bool mirrored);
    void note(std::int64_t property, std::int64_t record, ChangeKind kind, const std::string& words);

private:
    void noteForHolders(std::int64_t record, const std::string& words);

    store::Database& m_database;
    providers::City m_city;
    std::int64_t m_now;
    RecordWriter m_writer;
    store::Statement m_read, m_holders, m_note;
};

} // namespace holdfast::permits
