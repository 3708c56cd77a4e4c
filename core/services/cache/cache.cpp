#include "core/services/cache/cache.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <sstream>

#include <QStorageInfo>

#include "core/engine/base/invariant.h"
#include "core/engine/base/log.h"

namespace holdfast::cache {

namespace {

constexpr std::int64_t kNegativeSeconds = 30;

std::int64_t systemSeconds()
{
    return std::chrono::duration_cast<std::chrono::seconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

std::string memoryKey(const std::string& cacheClass, const std::string& key)
{
    return cacheClass + '\n' + key;
}

std::int64_t boundOf(const CacheOptions& options)
{
    const QStorageInfo disk(QString::fromStdString(options.folder));
    return disk.isValid() && disk.bytesTotal() > 0
               ? std::min(options.diskBytes, std::int64_t(disk.bytesTotal() / 10))
               : options.diskBytes;
}

} // namespace

Result<CacheClasses> readCacheClasses(const std::string& path)
{
    std::ifstream in(path, std::ios::binary);
    if (!in)
        return Fault{FaultCode::FileNotFound, path, {}, "the classes of the cache cannot be read"};
    std::ostringstream text;
    text << in.rdbuf();
    const auto json = parseJson(text.str(), path);
    return json ? fromJson<CacheClasses>(*json, path) : Result<CacheClasses>(json.fault());
}

Cache::Cache(CacheClasses classes, CacheOptions options)
    : m_classes(std::move(classes)), m_options(std::move(options)), m_memory(m_options.memoryBytes)
{
    if (!m_options.wallSeconds)
        m_options.wallSeconds = systemSeconds;
    if (m_options.folder.empty())
        return;
    auto disk = DiskCache::open(m_options.folder, boundOf(m_options));
    if (disk)
        m_disk = std::move(*disk);
    else
        told(disk.fault());
}

Cache::~Cache() = default;

const CacheClass& Cache::named(const std::string& cacheClass) const
{
    const auto it = std::ranges::find(m_classes.classes, cacheClass, &CacheClass::name);
    invariant(it != m_classes.classes.end(), "there is no cache class " + cacheClass);
    return *it;
}

// Once: a full disk would otherwise fill the log too.
void Cache::told(const Fault& fault)
{
    if (m_diskTrouble.empty())
        log::warning("answers are kept in memory only: " + describe(fault));
    m_diskTrouble = describe(fault);
}

// An answer from the future was stored before the clock was set back: nobody knows how old it is.
bool Cache::isFresh(const CacheClass& c, const StoredAnswer& answer, double seconds) const
{
    const std::int64_t age = m_options.wallSeconds() - answer.stored;
    if (answer.negative)
        return age >= 0 && age < kNegativeSeconds;
    return c.invalidation == Invalidation::Event || (age >= 0 && double(age) < seconds);
}

Found Cache::find(const std::string& cacheClass, const std::string& key)
{
    const CacheClass& c = named(cacheClass);
    const std::lock_guard lock(m_mutex);
    ClassStats& stats = m_stats[cacheClass];
    const std::string inMemory = memoryKey(cacheClass, key);
    // Past its time in memory the disk is looked at: another process may have renewed it.
    const bool onDisk = m_disk && c.diskSeconds > 0;
    if (auto answer = m_memory.find(inMemory)) {
        if (isFresh(c, *answer, onDisk ? c.memorySeconds : std::max(c.memorySeconds, c.diskSeconds))) {
            ++stats.hits;
            return {Tier::Memory, true, std::move(*answer)};
        }
        if (answer->negative)
            m_memory.remove(inMemory);
    }
    if (onDisk) {
        auto kept = m_disk->find(cacheClass, key, m_options.wallSeconds());
        if (!kept)
            told(kept.fault());
        else if (*kept) {
            const bool fresh = isFresh(c, **kept, c.diskSeconds);
            if (fresh) {
                ++stats.diskHits;
                m_memory.put(inMemory, **kept);
            } else {
                ++stats.misses;
            }
            return {Tier::Disk, fresh, std::move(**kept)};
        }
    }
    ++stats.misses;
    if (auto answer = m_memory.find(inMemory); answer && !answer->negative)
        return {Tier::Memory, false, std::move(*answer)};
    return {};
}

void Cache::put(const std::string& cacheClass, const std::string& key, StoredAnswer answer)
{
    const CacheClass& c = named(cacheClass);
    const std::lock_guard lock(m_mutex);
    answer.stored = m_options.wallSeconds();
    if (m_disk && c.diskSeconds > 0)
        if (const auto kept = m_disk->put(cacheClass, key, answer, c.diskSeconds + c.staleSeconds); !kept)
            told(kept.fault());
    m_memory.put(memoryKey(cacheClass, key), std::move(answer));
}

void Cache::putNegative(const std::string& cacheClass, const std::string& key, std::string words)
{
    const std::lock_guard lock(m_mutex);
    StoredAnswer answer{std::move(words), {}, {}, m_options.wallSeconds(), true};
    m_memory.put(memoryKey(cacheClass, key), std::move(answer));
}

void Cache::confirm(const std::string& cacheClass, const std::string& key, StoredAnswer answer)
{
    put(cacheClass, key, std::move(answer));
}

void Cache::countStale(const std::string& cacheClass)
{
    const std::lock_guard lock(m_mutex);
    ++m_stats[cacheClass].staleServed;
}

void Cache::invalidateTag(const std::string& tag)
{
    const std::lock_guard lock(m_mutex);
    m_memory.removeTag(tag);
    if (m_disk)
        if (const auto removed = m_disk->removeTag(tag); !removed)
            told(removed.fault());
}

void Cache::clear(const std::string& cacheClass)
{
    const std::lock_guard lock(m_mutex);
    if (cacheClass.empty())
        m_memory.clear();
    else
        m_memory.removeClass(cacheClass + '\n');
    if (m_disk)
        if (const auto cleared = m_disk->clear(cacheClass); !cleared)
            told(cleared.fault());
}

std::map<std::string, ClassStats> Cache::stats()
{
    const std::lock_guard lock(m_mutex);
    auto all = m_stats;
    if (m_disk)
        if (const auto usage = m_disk->usage(); usage)
            for (const DiskUsage& u : *usage) {
                all[u.cacheClass].answers = u.answers;
                all[u.cacheClass].bytes = u.bytes;
            }
    return all;
}

std::size_t Cache::memoryBytes()
{
    const std::lock_guard lock(m_mutex);
    return m_memory.bytes();
}

std::int64_t Cache::evictions()
{
    const std::lock_guard lock(m_mutex);
    return m_memory.evictions();
}

std::int64_t Cache::repaired()
{
    const std::lock_guard lock(m_mutex);
    return m_disk ? m_disk->repaired() : 0;
}

} // namespace holdfast::cache
