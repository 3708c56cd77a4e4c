#include "core/services/permits/mirror_import.h"

#include <chrono>
#include <filesystem>

#include "core/services/permits/csv_reader.h"
#include "core/services/permits/mirror_columns.h"
#include "core/services/permits/prepared_rows.h"
#include "core/services/permits/record_keeper.h"

namespace holdfast::permits {

using providers::CityRecord;
using store::Statement;

namespace {

constexpr std::int64_t kPiece = 20'000;        // rows of one transaction: about a second in which others wait
constexpr std::size_t kBadListed = 50;

std::int64_t fileDate(const std::string& path)
{
    using namespace std::chrono;
    std::error_code failed;
    const auto time = std::filesystem::last_write_time(std::u8string(path.begin(), path.end()), failed);
    if (failed)
        return 0;
    const auto system = file_clock::to_sys(time);
    return duration_cast<seconds>(system.time_since_epoch()).count();
}

class Import {
public:
    Import(PermitStore& store, const providers::CityDatasets& datasets, const ImportOrder& order, CsvReader& rows,
           MirrorColumns columns, const Run& run)
        : m_store(store)
        , m_order(order)
        , m_rows(rows)
        , m_columns(std::move(columns))
        , m_run(run)
        , m_maker(rows, m_columns, datasets)
    {
        m_report.dataset = m_columns.dataset->id;
        m_report.name = m_columns.dataset->name;
        m_report.file = order.file;
        m_report.asOf = order.asOf > 0 ? order.asOf : fileDate(order.file);
        m_report.asOfFrom = order.asOf > 0 ? "given" : "the file's date";
        m_report.absentColumns = m_columns.absent;
    }

    Result<ImportReport> run()
    {
        const auto begin = std::chrono::steady_clock::now();
        for (bool more = true; more && !m_run.stopped();) {
            const std::lock_guard hold(m_store.lock());   // others of this program get their turn between pieces
            const auto wrote = store::guarded([&] { return piece(); });
            if (!wrote)
                return wrote.fault();
            more = *wrote;
            m_run.progress.report(double(m_bytesRead) / double(m_rows.bytes()));
        }
        m_report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        return std::move(m_report);
    }

private:
    // One transaction; false behind the last row.
    bool piece()
    {
        store::Database& database = m_store.database();
        // Whole registers do not fit the usual two megabytes of pages; of this connection only.
        database.run("PRAGMA cache_size = -131072");
        store::Transaction transaction(database);
        RecordKeeper keeper(database, m_order.city, m_order.now);
        bool more = true;
        for (const std::int64_t end = m_report.rows + kPiece; more && m_report.rows < end && !m_run.stopped();)
            more = takeRows(keeper);
        m_report.complete = !more;
        writeMirror(database);
        transaction.commit();
        return more;
    }

    bool takeRows(RecordKeeper& keeper)
    {
        const PreparedRows rows = m_maker.next();
        for (const PreparedRow& row : rows.rows)
            take(row, keeper);
        m_report.rows += std::int64_t(rows.rows.size());
        m_bytesRead = rows.bytesRead;
        return !rows.isLast;
    }

    void take(const PreparedRow& row, RecordKeeper& keeper)
    {
        if (row.met == PreparedRow::Met::Bad)
            return bad(row);
        if (row.met == PreparedRow::Met::FurtherAddress) {
            ++m_report.furtherAddresses;
            return;
        }
        m_report.doubtful += !row.record.doubts.empty();
        switch (keeper.keep(row.record, row.digest, m_report.asOf, true).met) {
        case RecordKeeper::Met::New: ++m_report.added; break;
        case RecordKeeper::Met::Changed: ++m_report.changed; break;
        case RecordKeeper::Met::Same: ++m_report.same; break;
        case RecordKeeper::Met::Older: ++m_report.older; break;
        }
    }

    void bad(const PreparedRow& row)
    {
        ++m_report.bad;
        if (m_report.firstBad.size() < kBadListed)
            m_report.firstBad.push_back({row.line, row.cause});
    }

    void writeMirror(store::Database& database) const
    {
        Statement(database, "INSERT OR REPLACE INTO mirrors(dataset, city, name, file, as_of, imported_at, rows, bad,"
                            " complete) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)")(
            m_report.dataset, enumText(m_order.city), m_report.name,
            std::filesystem::path(m_report.file).filename().string(), m_report.asOf, m_order.now,
            m_report.rows - m_report.bad - m_report.furtherAddresses, m_report.bad, m_report.complete)
            .run();
    }

    PermitStore& m_store;
    const ImportOrder& m_order;
    CsvReader& m_rows;                // of its size alone; its rows belong to the maker
    MirrorColumns m_columns;
    const Run& m_run;
    ImportReport m_report;
    std::int64_t m_bytesRead = 0;
    RowMaker m_maker;
};

} // namespace

Result<ImportReport> importMirror(PermitStore& store, const providers::CityDatasets& datasets,
                                  const ImportOrder& order, const Run& run)
{
    auto rows = CsvReader::open(order.file);
    if (!rows)
        return rows.fault();
    if ((*rows)->next() != CsvReader::Met::Row)
        return Fault{FaultCode::Malformed, order.file, "line 1", "it does not begin with the names of its columns"};
    const std::vector<std::string> header((*rows)->fields().begin(), (*rows)->fields().end());
    auto columns = mirrorColumns(header, datasets, order.city, order.dataset, order.file);
    if (!columns)
        return columns.fault();
    return Import(store, datasets, order, **rows, std::move(*columns), run).run();
}

} // namespace holdfast::permits
