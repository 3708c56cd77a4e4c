// Answers of services, kept by class: in memory, then on the disk. Works without a disk (and says so once).
// Any thread.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "core/services/cache/cache_class.h"
#include "core/services/cache/disk_cache.h"
#include "core/services/cache/memory_cache.h"

namespace holdfast::cache {

struct CacheOptions {
    std::string folder;                                   // "" none: memory only
    std::size_t memoryBytes = 256u << 20;
    std::int64_t diskBytes = std::int64_t(8) << 30;       // and at most a tenth of the disk
    std::function<std::int64_t()> wallSeconds;            // since 1970; empty: the system's
};

struct Found {
    Tier tier = Tier::None;      // None: nothing usable
    bool fresh = false;          // false: past its time, usable only when the source is down
    StoredAnswer answer;
};

struct ClassStats {
    std::int64_t hits = 0, diskHits = 0, misses = 0, staleServed = 0, answers = 0, bytes = 0;
};

class Cache {
public:
    Cache(CacheClasses classes, CacheOptions options);
    ~Cache();

    Found find(const std::string& cacheClass, const std::string& key);
    void put(const std::string& cacheClass, const std::string& key, StoredAnswer answer);
    // The source said no; for 30 s it is not asked again.
    void putNegative(const std::string& cacheClass, const std::string& key, std::string words);
    // The source says that it is still the same: the time begins anew.
    void confirm(const std::string& cacheClass, const std::string& key, StoredAnswer answer);
    void countStale(const std::string& cacheClass);

    void invalidateTag(const std::string& tag);
    void clear(const std::string& cacheClass = {});

    std::map<std::string, ClassStats> stats();
    std::size_t memoryBytes();
    std::int64_t evictions();
    std::int64_t repaired();
    const std::string& diskTrouble() const { return m_diskTrouble; }   // "" when the disk works

private:
    const CacheClass& named(const std::string& cacheClass) const;
    void told(const Fault& fault);
    bool isFresh(const CacheClass& c, const StoredAnswer& answer, double seconds) const;

    CacheClasses m_classes;
    CacheOptions m_options;
    std::mutex m_mutex;
    MemoryCache m_memory;
    std::unique_ptr<DiskCache> m_disk;
    std::map<std::string, ClassStats> m_stats;
    std::string m_diskTrouble;
};

} // namespace holdfast::cache
