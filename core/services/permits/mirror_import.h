// Reads a city's export of a whole register (CSV) into permits.db, so that its properties are answered without the
// network. Reading the same register again updates it.
#pragma once

#include "core/engine/base/run.h"
#include "core/services/permits/permit_store.h"

namespace holdfast::permits {

struct ImportOrder {
    std::string file;
    providers::City city = providers::City::Nyc;
    std::string dataset;           // "" found by its columns
    std::int64_t asOf = 0;         // when the city's register was so; 0: the file's date
    std::int64_t now = 0;
};

struct BadRow {
    std::int64_t line = 0;
    std::string cause;
};
HOLDFAST_FIELDS(BadRow, line, cause)

struct ImportReport {
    std::string dataset, name, file;
    std::int64_t asOf = 0;
    std::string asOfFrom;          // "given", "the file's date"
    std::int64_t rows = 0, added = 0, changed = 0, same = 0;
    std::int64_t older = 0;        // the city was asked about them later than the file is; they stay
    std::int64_t furtherAddresses = 0;   // rows of a permit's second address, left out
    std::int64_t doubtful = 0;     // read, but a date or an amount of them was not
    std::int64_t bad = 0;
    std::vector<BadRow> firstBad;  // at most 50
    std::vector<std::string> absentColumns;   // known to the table, missing in this file
    double seconds = 0;
    bool complete = false;
};
HOLDFAST_FIELDS(ImportReport, dataset, name, file, asOf, asOfFrom, rows, added, changed, same, older,
                furtherAddresses, doubtful, bad, firstBad, absentColumns, seconds, complete)

// Written in pieces: when it is stopped, what was read so far is kept and the mirror says that it is not complete.
// Faults: the file cannot be read, it lacks columns of every register of the city (names the nearest), the database.
Result<ImportReport> importMirror(PermitStore& store, const providers::CityDatasets& datasets,
                                  const ImportOrder& order, const Run& run);

// "Job doc. #" -> "job_doc": a column's title and its name in the city's interface, made comparable.
std::string columnKey(std::string_view title);

} // namespace holdfast::permits
