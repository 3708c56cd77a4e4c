#include "core/services/jobs/drawing_cache.h"

namespace holdfast::jobs {

DrawingCache::Drawing DrawingCache::find(const std::string& key)
{
    const std::lock_guard lock(m_mutex);
    ++m_looks;
    const auto at = m_at.find(key);
    if (at == m_at.end())
        return {};
    ++m_hits;
    m_order.splice(m_order.begin(), m_order, at->second);
    return at->second->drawing;
}

bool DrawingCache::put(const std::string& key, Drawing drawing, std::uint64_t bytes)
{
    const std::lock_guard lock(m_mutex);
    if (bytes > m_room)
        return false;
    if (const auto at = m_at.find(key); at != m_at.end())
        drop(at->second);
    while (m_bytes + bytes > m_room)
        drop(std::prev(m_order.end()));
    m_order.push_front({key, std::move(drawing), bytes});
    m_at[key] = m_order.begin();
    m_bytes += bytes;
    return true;
}

void DrawingCache::drop(Order::iterator kept)
{
    m_bytes -= kept->bytes;
    m_at.erase(kept->key);
    m_order.erase(kept);
}

std::uint64_t DrawingCache::bytes() const
{
    const std::lock_guard lock(m_mutex);
    return m_bytes;
}

std::size_t DrawingCache::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_order.size();
}

double DrawingCache::hitRate() const
{
    const std::lock_guard lock(m_mutex);
    return m_looks ? double(m_hits) / double(m_looks) : 0;
}

} // namespace holdfast::jobs
