// Rows a second into SQLite at the same batch size, pragmas and table: through store::Statement, through bare calls of
// the library, and jobs through JobStore (a row, its key looked up, its place in line). Both tables are counted after.
// links: jobs SQLite::SQLite3
#include <benchmark/benchmark.h>

#include <filesystem>

#include <sqlite3.h>
#include <unistd.h>

#include "core/services/jobs/job_store.h"
#include "core/services/store/database.h"

using namespace holdfast;

namespace {

constexpr int kRows = 5000;
constexpr const char* kPragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;";
constexpr const char* kTable = "CREATE TABLE t(id INTEGER PRIMARY KEY, name TEXT NOT NULL, value REAL NOT NULL,"
                               " note TEXT NOT NULL) STRICT";
constexpr const char* kInsert = "INSERT INTO t(name, value, note) VALUES(?, ?, ?)";
const std::string kNote(120, 'n');

class Folder {
public:
    Folder() : m_path(std::filesystem::temp_directory_path() / ("bench_store." + std::to_string(getpid())))
    {
        std::filesystem::remove_all(m_path);
        std::filesystem::create_directories(m_path);
    }
    ~Folder() { std::filesystem::remove_all(m_path); }
    std::string file() const { return (m_path / "b.db").string(); }

private:
    std::filesystem::path m_path;
};

void ours(benchmark::State& state)
{
    const int batch = int(state.range(0));
    for (auto _ : state) {
        state.PauseTiming();
        const Folder folder;
        store::Database database(folder.file(), store::Database::Mode::Create);
        database.run(kPragmas);
        database.run(kTable);
        state.ResumeTiming();
        for (int from = 0; from < kRows; from += batch) {
            store::Transaction transaction(database);
            store::Statement insert(database, kInsert);
            for (int i = from; i < from + batch; ++i)
                insert("row " + std::to_string(i), 0.5 * i, kNote).run();
            transaction.commit();
        }
        if (database.integer("SELECT COUNT(*) FROM t") != kRows)
            state.SkipWithError("rows are missing");
    }
    state.SetItemsProcessed(state.iterations() * kRows);
}

void bare(benchmark::State& state)
{
    const int batch = int(state.range(0));
    for (auto _ : state) {
        state.PauseTiming();
        const Folder folder;
        sqlite3* database = nullptr;
        sqlite3_open(folder.file().c_str(), &database);
        sqlite3_exec(database, kPragmas, nullptr, nullptr, nullptr);
        sqlite3_exec(database, kTable, nullptr, nullptr, nullptr);
        state.ResumeTiming();
        for (int from = 0; from < kRows; from += batch) {
            sqlite3_exec(database, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
            sqlite3_stmt* insert = nullptr;
            sqlite3_prepare_v2(database, kInsert, -1, &insert, nullptr);
            for (int i = from; i < from + batch; ++i) {
                const std::string name = "row " + std::to_string(i);
                sqlite3_reset(insert);
                sqlite3_bind_text(insert, 1, name.data(), int(name.size()), SQLITE_TRANSIENT);
                sqlite3_bind_double(insert, 2, 0.5 * i);
                sqlite3_bind_text(insert, 3, kNote.data(), int(kNote.size()), SQLITE_TRANSIENT);
                if (sqlite3_step(insert) != SQLITE_DONE)
                    state.SkipWithError("a row was refused");
            }
            sqlite3_finalize(insert);
            sqlite3_exec(database, "COMMIT", nullptr, nullptr, nullptr);
        }
        sqlite3_close(database);
    }
    state.SetItemsProcessed(state.iterations() * kRows);
}

void jobsAdded(benchmark::State& state)
{
    std::vector<jobs::NewJob> all(kRows);
    for (int i = 0; i < kRows; ++i) {
        all[std::size_t(i)].queue = "eval";
        all[std::size_t(i)].kind = "bench";
        all[std::size_t(i)].key = std::to_string(i);
        all[std::size_t(i)].payload = kNote;
    }
    for (auto _ : state) {
        state.PauseTiming();
        const Folder folder;
        const auto store = jobs::JobStore::open(folder.file());
        state.ResumeTiming();
        if (!(*store)->addAll(all))
            state.SkipWithError("jobs were refused");
    }
    state.SetItemsProcessed(state.iterations() * kRows);
}

void jobsDone(benchmark::State& state)
{
    const Folder folder;
    const auto store = jobs::JobStore::open(folder.file());
    int next = 0;
    for (auto _ : state) {
        state.PauseTiming();
        jobs::NewJob job;
        job.queue = "eval";
        job.kind = "bench";
        job.key = std::to_string(++next);
        (void)(*store)->add(job);
        state.ResumeTiming();
        const auto lease = (*store)->lease("eval", "bench");
        if (!lease || !*lease || !(*store)->start(**lease) || !(*store)->succeed(**lease, "{}"))
            state.SkipWithError("a job was not done");
    }
    state.SetItemsProcessed(state.iterations());
}

} // namespace

BENCHMARK(bare)->Arg(1)->Arg(50)->Arg(1000)->Unit(benchmark::kMillisecond);
BENCHMARK(ours)->Arg(1)->Arg(50)->Arg(1000)->Unit(benchmark::kMillisecond);
BENCHMARK(jobsAdded)->Unit(benchmark::kMillisecond);
BENCHMARK(jobsDone)->Unit(benchmark::kMicrosecond);
BENCHMARK_MAIN();
