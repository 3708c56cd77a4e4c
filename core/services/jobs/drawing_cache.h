// Parsed drawings of this program, the least recently used leave first: row 4-8 of the requirements. Keys name the
// content: hash of the file, reader version. May be asked from any thread.
#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "core/engine/drawing/drawing.h"

namespace holdfast::jobs {

class DrawingCache {
public:
    using Drawing = std::shared_ptr<const drawing::Drawing>;
    // Room is made when what is held would pass this share of the limit.
    static constexpr double kEvictAbove = 0.9;

    explicit DrawingCache(std::uint64_t limitBytes) : m_room(std::uint64_t(kEvictAbove * double(limitBytes))) {}

    Drawing find(const std::string& key);
    // False, and nothing is changed, when it alone is larger than the room. The same key again replaces.
    bool put(const std::string& key, Drawing drawing, std::uint64_t bytes);

    std::uint64_t bytes() const;
    std::size_t count() const;
    double hitRate() const;          // 0 before the first look

private:
    struct Kept {
        std::string key;
        Drawing drawing;
        std::uint64_t bytes = 0;
    };
    using Order = std::list<Kept>;   // the most recently used first
    void drop(Order::iterator kept);

    const std::uint64_t m_room;
    mutable std::mutex m_mutex;
    Order m_order;
    std::unordered_map<std::string, Order::iterator> m_at;
    std::uint64_t m_bytes = 0, m_hits = 0, m_looks = 0;
};

} // namespace holdfast::jobs
