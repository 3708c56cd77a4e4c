#include "core/services/cache/disk_cache.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include "core/engine/base/log.h"
#include "core/services/store/compression.h"
#include "core/services/store/database.h"
#include "core/services/store/sha256.h"

namespace holdfast::cache {

using store::Database;
using store::Statement;
using store::StoreFault;

namespace {

constexpr std::size_t kInline = 64 * 1024;     // larger bodies lie in files
constexpr std::int64_t kSweepEvery = 256;      // puts
constexpr const char* kSchema = R"(
CREATE TABLE IF NOT EXISTS answers (
  class TEXT NOT NULL, key TEXT NOT NULL, stored INTEGER NOT NULL, expires INTEGER NOT NULL, used INTEGER NOT NULL,
  bytes INTEGER NOT NULL, mark TEXT NOT NULL, tag TEXT NOT NULL, sha TEXT NOT NULL, file INTEGER NOT NULL,
  body BLOB NOT NULL, PRIMARY KEY (class, key)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS answers_used ON answers (used);
CREATE INDEX IF NOT EXISTS answers_tag ON answers (tag) WHERE tag <> '';
)";

std::span<const std::uint8_t> bytesOf(const std::string& text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

} // namespace

struct DiskCache::Base {
    explicit Base(const std::string& path) : database(path, Database::Mode::Create)
    {
        database.run("PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF");   // what is lost is asked again
        database.run(kSchema);
        if (database.integer("SELECT count(*) FROM pragma_quick_check(1) WHERE quick_check <> 'ok'") > 0)
            throw StoreFault{{FaultCode::Malformed, path, {}, "the cache is damaged"}};
    }
    Database database;
};

DiskCache::DiskCache(std::string folder, std::int64_t mostBytes)
    : m_folder(std::move(folder)), m_mostBytes(mostBytes)
{
}

DiskCache::~DiskCache() = default;

Result<std::unique_ptr<DiskCache>> DiskCache::open(const std::string& folder, std::int64_t mostBytes)
{
    const QString base = QString::fromStdString(folder);
    if (!QDir().mkpath(base + QStringLiteral("/files")))
        return Fault{FaultCode::FileUnreadable, folder, {}, "the folder of the cache cannot be made"};
    std::unique_ptr<DiskCache> cache(new DiskCache(folder, mostBytes));
    const std::string path = folder + "/answers.db";
    for (int attempt = 0;; ++attempt) {
        try {
            cache->m_base = std::make_unique<Base>(path);
            return cache;
        } catch (const StoreFault& fault) {
            if (attempt > 0 || fault.fault.code != FaultCode::Malformed)
                return fault.fault;
            log::warning("the cache is damaged and begins anew: " + describe(fault.fault));
            for (const char* end : {"", "-wal", "-shm"})
                QFile::remove(QString::fromStdString(path + end));
            ++cache->m_repaired;
        }
    }
}

template<class Work>
auto DiskCache::guarded(Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const StoreFault& fault) {
        return fault.fault;
    }
}

std::string DiskCache::filePath(const std::string& sha) const
{
    return m_folder + "/files/" + sha.substr(0, 2) + "/" + sha;
}

// nullopt: it does not verify.
Result<std::optional<std::string>> DiskCache::bodyOf(const std::string& sha, std::string packed, bool inFile)
{
    if (inFile) {
        QFile file(QString::fromStdString(filePath(sha)));
        if (!file.open(QIODevice::ReadOnly))
            return std::optional<std::string>();
        packed = file.readAll().toStdString();
    }
    const auto plain = store::decompress(bytesOf(packed));
    if (!plain)
        return std::optional<std::string>();
    std::string body(plain->begin(), plain->end());
    return store::sha256(body) == sha ? std::optional(std::move(body)) : std::optional<std::string>();
}

Result<std::optional<StoredAnswer>> DiskCache::find(const std::string& cacheClass, const std::string& key,
                                                    std::int64_t now)
{
    using Found = Result<std::optional<StoredAnswer>>;
    return guarded([&]() -> Found {
        StoredAnswer answer;
        std::string sha, packed;
        bool inFile = false;
        {
            Statement row(m_base->database,
                          "SELECT stored, mark, tag, sha, file, body FROM answers WHERE class=? AND key=?");
            if (!row(cacheClass, key).next())
                return std::optional<StoredAnswer>();
            answer = {{}, row.text(1), row.text(2), row.integer(0), false};
            sha = row.text(3);
            inFile = row.integer(4) != 0;
            const auto blob = row.blob(5);
            packed.assign(blob.begin(), blob.end());
        }
        auto body = bodyOf(sha, std::move(packed), inFile);
        if (!body || !*body) {
            ++m_repaired;
            log::warning("a cached answer was damaged and is asked again");
            (void)remove(cacheClass, key);
            if (inFile)
                QFile::remove(QString::fromStdString(filePath(sha)));
            return std::optional<StoredAnswer>();
        }
        answer.body = std::move(**body);
        Statement(m_base->database, "UPDATE answers SET used=? WHERE class=? AND key=?")(now, cacheClass, key)
            .run();
        return std::optional(std::move(answer));
    });
}

Outcome DiskCache::put(const std::string& cacheClass, const std::string& key, const StoredAnswer& answer,
                       double seconds)
{
    return guarded([&]() -> Outcome {
        const std::string sha = store::sha256(answer.body);
        Bytes packed = store::compress(bytesOf(answer.body));
        const auto size = std::int64_t(packed.size());
        const bool inFile = packed.size() > kInline;
        if (inFile) {
            const QString path = QString::fromStdString(filePath(sha));
            QDir().mkpath(QFileInfo(path).path());
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly)
                || file.write(reinterpret_cast<const char*>(packed.data()), size) != size || !file.flush()
                || !file.commit())
                return Fault{FaultCode::FileUnreadable, path.toStdString(), {},
                             "an answer cannot be kept: " + file.errorString().toStdString()};
            packed.clear();
        }
        Statement(m_base->database, "INSERT OR REPLACE INTO answers (class, key, stored, expires, used, "
                                    "bytes, mark, tag, sha, file, body)"
                                    " VALUES (?,?,?,?,?,?,?,?,?,?,?)")(
            cacheClass, key, answer.stored, answer.stored + std::int64_t(seconds), answer.stored, size,
            answer.mark, answer.tag, sha, inFile, packed)
            .run();
        return ++m_puts % kSweepEvery == 0 ? sweep(answer.stored) : Outcome(Done{});
    });
}

Outcome DiskCache::remove(const std::string& cacheClass, const std::string& key)
{
    return guarded([&]() -> Outcome {
        Statement(m_base->database, "DELETE FROM answers WHERE class=? AND key=?")(cacheClass, key).run();
        return Done{};
    });
}

Outcome DiskCache::removeTag(const std::string& tag)
{
    return guarded([&]() -> Outcome {
        Statement(m_base->database, "DELETE FROM answers WHERE tag=?")(tag).run();
        return Done{};
    });
}

Outcome DiskCache::clear(const std::string& cacheClass)
{
    return guarded([&]() -> Outcome {
        Statement(m_base->database, "DELETE FROM answers WHERE ?='' OR class=?")(cacheClass, cacheClass)
            .run();
        removeOrphans();
        return Done{};
    });
}

Outcome DiskCache::sweep(std::int64_t now)
{
    return guarded([&]() -> Outcome {
        Statement(m_base->database, "DELETE FROM answers WHERE expires < ?")(now).run();
        const std::int64_t bytes = m_base->database.integer("SELECT coalesce(sum(bytes),0) FROM answers");
        if (bytes > m_mostBytes) {
            // Down to nine tenths, so that not every answer after the bound pays for a sweep.
            Statement(m_base->database,
                      "DELETE FROM answers WHERE (class, key) IN (SELECT class, key FROM (SELECT class, key,"
                      " sum(bytes) OVER (ORDER BY used DESC, key) AS total FROM answers) WHERE total > ?)")(
                m_mostBytes / 10 * 9)
                .run();
        }
        removeOrphans();
        return Done{};
    });
}

// Files that no answer names any more.
void DiskCache::removeOrphans()
{
    Statement named(m_base->database, "SELECT 1 FROM answers WHERE sha=? AND file=1 LIMIT 1");
    const QDir root(QString::fromStdString(m_folder + "/files"));
    for (const QString& part : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        for (const QString& name : QDir(root.filePath(part)).entryList(QDir::Files))
            if (!named(name.toStdString()).next())
                QFile::remove(root.filePath(part + QLatin1Char('/') + name));
}

Result<std::vector<DiskUsage>> DiskCache::usage()
{
    return guarded([&]() -> Result<std::vector<DiskUsage>> {
        std::vector<DiskUsage> all;
        Statement row(m_base->database,
                      "SELECT class, count(*), sum(bytes) FROM answers GROUP BY class ORDER BY class");
        while (row.next())
            all.push_back({row.text(0), row.integer(1), row.integer(2)});
        return all;
    });
}

} // namespace holdfast::cache
