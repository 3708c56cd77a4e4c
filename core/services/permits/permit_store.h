// permits.db: what the cities said of the properties that were asked about, what changed since, and the mirrors of
// whole registers that were imported. Several programs may use it at the same time; any thread, one call at a time.
// Times are seconds since 1970 UTC and come from the caller.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "core/engine/base/json.h"
#include "core/engine/base/result.h"
#include "core/services/providers/permits.h"

namespace holdfast::store {
class Database;
}

namespace holdfast::permits {

enum class ChangeKind { New, Changed, Gone };
HOLDFAST_NAMES(ChangeKind, New, Changed, Gone)

struct RecordChange {
    std::int64_t at = 0;
    ChangeKind kind = ChangeKind::New;
    std::string property;              // as it was asked
    providers::RecordKind record = providers::RecordKind::Permit;
    std::string dataset, number;
    std::string words;                 // Changed: "status: ISSUED -> SIGNED OFF; expires: ..."
};
HOLDFAST_FIELDS(RecordChange, at, kind, property, record, dataset, number, words)

struct KeptProperty {
    std::int64_t id = 0;
    providers::Property property;
    bool watched = false;              // asked again every night
    std::int64_t firstAsked = 0, lastAsked = 0;   // last: that the city itself answered; 0 never
    int records = 0, open = 0;
};

// A record as it is kept.
struct KeptRecord {
    providers::CityRecord record;
    std::int64_t asOf = 0;
    bool mirrored = false;             // read from an imported file
    std::int64_t goneAt = 0;           // 0: the city still lists it
    ChangeKind lastChange = ChangeKind::New;
    std::int64_t changedAt = 0;        // 0: as it was first seen
    std::string changeWords;
};

// What is known of one property.
struct KeptReport {
    KeptProperty property;
    std::vector<providers::DatasetAnswer> datasets;
    std::vector<KeptRecord> records;   // by dataset, then newest first; those gone last
};

struct Differences {
    int added = 0, changed = 0, gone = 0;
    bool isFirst = false;              // nothing was known before: all records are new to us, none is news
    bool isOtherQuestion = false;      // asked by other numbers (BIN, lot ...) than last time: none is new or gone
};

struct Mirror {
    std::string dataset, city, name, file;
    std::int64_t asOf = 0, importedAt = 0, rows = 0, bad = 0;
    bool complete = false;             // false: the import was stopped
};
HOLDFAST_FIELDS(Mirror, dataset, city, name, file, asOf, importedAt, rows, bad, complete)

struct Refresh {
    std::int64_t id = 0;
    std::string cause;                 // "nightly", "asked"
    std::int64_t started = 0, finished = 0;
    int properties = 0, added = 0, changed = 0, gone = 0, failed = 0;
    std::string words;                 // of what failed
};
HOLDFAST_FIELDS(Refresh, id, cause, started, finished, properties, added, changed, gone, failed, words)

struct SearchHit {
    providers::CityRecord record;
    std::string city;
    std::int64_t asOf = 0;
    bool mirrored = false;
};

class PermitStore {
public:
    static Result<std::unique_ptr<PermitStore>> open(const std::string& path);
    ~PermitStore();

    // Keeps a report and tells what is different from the last one. Answers older than what is kept change nothing;
    // only a whole answer of the city itself makes records gone.
    Result<Differences> keep(const providers::PropertyReport& report, std::int64_t now);
    Outcome watch(const providers::Property& property, bool watched, std::int64_t now);
    Outcome forget(const providers::Property& property);

    Result<std::vector<KeptProperty>> properties();
    // NothingToDo when it was never asked about.
    Result<KeptReport> report(const providers::Property& property);
    // Newest first. `property`: "" of all.
    Result<std::vector<RecordChange>> changes(std::int64_t since, const std::string& property = {});

    // For providers::propertyReport: what is kept of the property, or what the mirror holds, whichever is newer.
    providers::LocalAnswer localAnswer();

    // Every word begins a word of the record: address, number, name, licence, BIN, BBL, block/lot. Newest first.
    Result<std::vector<SearchHit>> search(const std::string& words, int atMost = 100);

    Result<std::vector<Mirror>> mirrors();

    // False when another program is at it (its row is younger than an hour and not finished).
    Result<bool> beginRefresh(Refresh& refresh);
    Outcome endRefresh(const Refresh& refresh);
    Result<std::vector<Refresh>> refreshes(int atMost = 20);

    // For the other halves of this room; hold `lock` while it is used.
    store::Database& database() { return *m_database; }
    std::mutex& lock() { return m_mutex; }

private:
    explicit PermitStore(std::unique_ptr<store::Database> database);
    std::mutex m_mutex;
    std::unique_ptr<store::Database> m_database;
};

// "house: ...; expires: 2021-03-27 -> 2022-03-27" by the names of the fields; "" when they are equal.
std::string differenceWords(const providers::CityRecord& before, const providers::CityRecord& after);

} // namespace holdfast::permits
