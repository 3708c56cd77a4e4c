#include "core/services/cache/memory_cache.h"

#include <functional>

namespace holdfast::cache {

namespace {

// What a list node, a hash node and their strings take beside the text, about.
constexpr std::size_t kOverhead = 256;

} // namespace

std::size_t MemoryCache::weight(const Kept& kept)
{
    return kOverhead + 2 * kept.key.size() + kept.answer.body.size() + kept.answer.mark.size()
        + kept.answer.tag.size();
}

std::optional<StoredAnswer> MemoryCache::find(const std::string& key)
{
    const auto it = m_byKey.find(key);
    if (it == m_byKey.end())
        return std::nullopt;
    m_order.splice(m_order.begin(), m_order, it->second);
    return it->second->answer;
}

void MemoryCache::put(const std::string& key, StoredAnswer answer)
{
    remove(key);
    Kept kept{key, std::move(answer)};
    const std::size_t bytes = weight(kept);
    if (bytes > m_mostBytes)
        return;
    m_order.push_front(std::move(kept));
    m_byKey[key] = m_order.begin();
    m_bytes += bytes;
    while (m_bytes > m_mostBytes) {
        drop(std::prev(m_order.end()));
        ++m_evictions;
    }
}

void MemoryCache::drop(Order::iterator it)
{
    m_bytes -= weight(*it);
    m_byKey.erase(it->key);
    m_order.erase(it);
}

void MemoryCache::remove(const std::string& key)
{
    if (const auto it = m_byKey.find(key); it != m_byKey.end())
        drop(it->second);
}

void MemoryCache::removeTag(const std::string& tag)
{
    for (auto it = m_order.begin(); it != m_order.end();) {
        const auto next = std::next(it);
        if (it->answer.tag == tag)
            drop(it);
        it = next;
    }
}

void MemoryCache::removeClass(const std::string& prefix)
{
    for (auto it = m_order.begin(); it != m_order.end();) {
        const auto next = std::next(it);
        if (it->key.starts_with(prefix))
            drop(it);
        it = next;
    }
}

void MemoryCache::clear()
{
    m_order.clear();
    m_byKey.clear();
    m_bytes = 0;
}

} // namespace holdfast::cache
