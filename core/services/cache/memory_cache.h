// The newest answers in memory, so many bytes of them; the least recently used goes first. Not thread-safe:
// Cache holds the lock.
#pragma once

#include <list>
#include <optional>
#include <string>
#include <unordered_map>

#include "core/services/cache/stored_answer.h"

namespace holdfast::cache {

class MemoryCache {
public:
    explicit MemoryCache(std::size_t mostBytes) : m_mostBytes(mostBytes) {}

    std::optional<StoredAnswer> find(const std::string& key);
    void put(const std::string& key, StoredAnswer answer);
    void remove(const std::string& key);
    void removeTag(const std::string& tag);
    void removeClass(const std::string& prefix);   // keys that start so
    void clear();

    std::size_t bytes() const { return m_bytes; }
    std::size_t count() const { return m_order.size(); }
    std::int64_t evictions() const { return m_evictions; }

private:
    struct Kept {
        std::string key;
        StoredAnswer answer;
    };
    using Order = std::list<Kept>;   // the newest in front
    static std::size_t weight(const Kept& kept);
    void drop(Order::iterator it);

    std::size_t m_mostBytes;
    std::size_t m_bytes = 0;
    std::int64_t m_evictions = 0;
    Order m_order;
    std::unordered_map<std::string, Order::iterator> m_byKey;
};

} // namespace holdfast::cache
