#include "core/services/metrics/metrics_store.h"

#include <array>

#include <QStandardPaths>

#include "core/engine/base/archive.h"
#include "core/services/store/shared_database.h"

namespace holdfast::metrics {

using store::Statement;

namespace {

constexpr std::uint32_t kApplicationId = 0x48464d45;   // "HFME"
constexpr std::int64_t kHour = 3600 * 1000;

// `shape`: samples of another version of the program are left out, not misread.
constexpr const char* kVersion1 = R"sql(
CREATE TABLE raw(id INTEGER PRIMARY KEY, at INTEGER NOT NULL, shape TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
CREATE INDEX raw_by_time ON raw(at);
CREATE TABLE hours(at INTEGER NOT NULL, shape TEXT NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY(at, shape)) STRICT;
)sql";
constexpr std::array kSteps = {kVersion1};

std::vector<Sample> samplesOf(Statement& rows)
{
    std::vector<Sample> samples;
    while (rows.next())
        if (auto measures = decode<Measures>(rows.blob(1)))
            samples.push_back({rows.integer(0), std::move(*measures)});
    return samples;
}

} // namespace

std::int64_t systemMilliseconds()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

Result<std::unique_ptr<MetricsStore>> MetricsStore::open(const std::string& path, Clock clock)
{
    return store::guarded([&] {
        return std::unique_ptr<MetricsStore>(
            new MetricsStore(store::openShared(path, kApplicationId, kSteps), std::move(clock)));
    });
}

std::string MetricsStore::usualPath()
{
    if (const QString chosen = qEnvironmentVariable("HOLDFAST_METRICS"); !chosen.isEmpty())
        return chosen.toStdString();
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation).toStdString()
        + "/holdfast/metrics.db";
}

MetricsStore::MetricsStore(std::unique_ptr<store::Database> database, Clock clock)
    : m_database(std::move(database)), m_clock(std::move(clock))
{
}

MetricsStore::~MetricsStore() = default;

Outcome MetricsStore::keep(const Measures& measures)
{
    const std::lock_guard lock(m_mutex);
    return store::guarded([&] {
        const Bytes bytes = encode(measures);
        Statement(*m_database, "INSERT INTO raw(at, shape, bytes) VALUES(?, ?, ?)")(
            m_clock(), shapeOf<Measures>(), bytes).run();
        return Done{};
    });
}

Result<std::vector<Sample>> MetricsStore::samples(std::int64_t since) const
{
    const std::lock_guard lock(m_mutex);
    return store::guarded([&] {
        Statement rows(*m_database, "SELECT at, bytes FROM hours WHERE at >= ?1 AND shape = ?2"
                                    " UNION ALL SELECT at, bytes FROM raw WHERE at >= ?1 AND shape = ?2 ORDER BY at");
        return samplesOf(rows(since, shapeOf<Measures>()));
    });
}

Result<Measures> MetricsStore::since(std::int64_t since) const
{
    const auto all = samples(since);
    if (!all)
        return all.fault();
    Measures sum;
    for (const Sample& sample : *all)
        sum.add(sample.measures);
    return sum;
}

Outcome MetricsStore::rollUp()
{
    const std::lock_guard lock(m_mutex);
    return store::guarded([&] {
        store::Transaction transaction(*m_database);
        const std::int64_t old = m_clock() - kRawKept;
        std::map<std::int64_t, Measures> hours;
        {
            Statement rows(*m_database, "SELECT at, bytes FROM raw WHERE at < ? AND shape = ? ORDER BY at");
            for (const Sample& sample : samplesOf(rows(old, shapeOf<Measures>())))
                hours[sample.at / kHour * kHour].add(sample.measures);
        }
        for (auto& [at, measures] : hours) {
            Statement known(*m_database, "SELECT at, bytes FROM hours WHERE at = ? AND shape = ?");
            for (const Sample& before : samplesOf(known(at, shapeOf<Measures>()))) {
                Measures sum = before.measures;
                sum.add(measures);
                measures = std::move(sum);
            }
            const Bytes bytes = encode(measures);
            Statement(*m_database, "INSERT OR REPLACE INTO hours(at, shape, bytes) VALUES(?, ?, ?)")(
                at, shapeOf<Measures>(), bytes).run();
        }
        Statement(*m_database, "DELETE FROM raw WHERE at < ?")(old).run();
        Statement(*m_database, "DELETE FROM hours WHERE at < ?")(m_clock() - kHoursKept).run();
        transaction.commit();
        return Done{};
    });
}

} // namespace holdfast::metrics
