// Rows of a file made into records on a thread of their own, while the database writes the ones before.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "core/services/permits/csv_reader.h"
#include "core/services/permits/mirror_columns.h"
#include "core/services/providers/city_record.h"

namespace holdfast::permits {

struct PreparedRow {
    enum class Met { Good, Bad, FurtherAddress } met = Met::Good;
    std::int64_t line = 0;
    std::string cause;                 // Bad
    providers::CityRecord record;      // Good
    std::string digest;
};

struct PreparedRows {
    std::vector<PreparedRow> rows;
    std::int64_t bytesRead = 0;
    bool isLast = false;
};

class RowMaker {
public:
    // The arguments outlive it; `rows` stands behind the header.
    RowMaker(CsvReader& rows, const MirrorColumns& columns, const providers::CityDatasets& datasets);

    // Waits for the next ones; throws what was thrown on the other thread.
    PreparedRows next();

private:
    void make(std::stop_token stop);
    PreparedRows batch();
    PreparedRow prepared(CsvReader::Met met) const;

    CsvReader& m_rows;
    const MirrorColumns& m_columns;
    const providers::CityDatasets& m_datasets;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<PreparedRows> m_ready;
    std::exception_ptr m_thrown;
    std::jthread m_thread;             // last: it ends before what it uses
};

} // namespace holdfast::permits
