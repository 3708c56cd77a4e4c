// Answers on the disk: a table in SQLite, large bodies beside it in files named by their SHA-256. What does
// not verify is a miss and is removed; a database that cannot be read is set aside and begun anew. Every
// process of the machine may use the same folder. Not thread-safe: Cache holds the lock.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/engine/base/result.h"
#include "core/services/cache/stored_answer.h"

namespace holdfast::cache {

struct DiskUsage {
    std::string cacheClass;
    std::int64_t answers = 0;
    std::int64_t bytes = 0;
};

class DiskCache {
public:
    static Result<std::unique_ptr<DiskCache>> open(const std::string& folder, std::int64_t mostBytes);
    ~DiskCache();

    // A fault is told and is otherwise a miss.
    Result<std::optional<StoredAnswer>> find(const std::string& cacheClass, const std::string& key,
                                             std::int64_t now);
    // Kept for `seconds`; after that the next sweep takes it.
    Outcome put(const std::string& cacheClass, const std::string& key, const StoredAnswer& answer,
                double seconds);
    Outcome remove(const std::string& cacheClass, const std::string& key);
    Outcome removeTag(const std::string& tag);
    Outcome clear(const std::string& cacheClass);   // "" all
    // What is past its time, then the least recently used until the bound holds.
    Outcome sweep(std::int64_t now);
    Result<std::vector<DiskUsage>> usage();
    std::int64_t repaired() const { return m_repaired; }

private:
    struct Base;
    DiskCache(std::string folder, std::int64_t mostBytes);
    template<class Work> auto guarded(Work work) -> decltype(work());
    Result<std::optional<std::string>> bodyOf(const std::string& sha, std::string packed, bool inFile);
    std::string filePath(const std::string& sha) const;
    void removeOrphans();

    std::string m_folder;
    std::int64_t m_mostBytes;
    std::int64_t m_repaired = 0;
    std::int64_t m_puts = 0;
    std::unique_ptr<Base> m_base;
};

} // namespace holdfast::cache
