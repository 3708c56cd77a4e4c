#include "core/services/jobs/memory_budget.h"

#include <algorithm>
#include <array>
#include <mutex>

#ifdef _WIN32
#include <windows.h>
#else
#include <unistd.h>
#endif

namespace holdfast::jobs {

namespace {

constexpr std::array<double, kMemoryCategories> kShares = {0.30, 0.25, 0.25, 0.15, 0.05};

} // namespace

struct MemoryShelf {
    mutable std::mutex mutex;
    std::array<MemoryUse, kMemoryCategories> uses;
    MemoryUse& at(MemoryCategory category) { return uses[std::size_t(category)]; }
};

MemoryTicket::MemoryTicket(std::shared_ptr<MemoryShelf> shelf, MemoryCategory category, std::uint64_t bytes)
    : m_shelf(std::move(shelf)), m_category(category), m_bytes(bytes)
{
}

MemoryTicket& MemoryTicket::operator=(MemoryTicket&& other) noexcept
{
    if (this != &other) {
        giveBack();
        m_shelf = std::move(other.m_shelf);
        m_category = other.m_category;
        m_bytes = other.m_bytes;
    }
    return *this;
}

MemoryTicket::~MemoryTicket()
{
    giveBack();
}

void MemoryTicket::giveBack()
{
    if (!m_shelf)
        return;
    const std::lock_guard lock(m_shelf->mutex);
    m_shelf->at(m_category).used -= m_bytes;
}

MemoryBudget::MemoryBudget(std::uint64_t physicalBytes, double target)
    : m_shelf(std::make_shared<MemoryShelf>())
{
    for (std::size_t i = 0; i < kShares.size(); ++i)
        m_shelf->uses[i] = {MemoryCategory(i), std::uint64_t(double(physicalBytes) * target * kShares[i]), 0, 0};
}

std::optional<MemoryTicket> MemoryBudget::request(MemoryCategory category, std::uint64_t bytes)
{
    const std::lock_guard lock(m_shelf->mutex);
    MemoryUse& use = m_shelf->at(category);
    if (bytes > use.limit - use.used)
        return std::nullopt;
    use.used += bytes;
    use.peak = std::max(use.peak, use.used);
    return MemoryTicket(m_shelf, category, bytes);
}

MemoryUse MemoryBudget::use(MemoryCategory category) const
{
    const std::lock_guard lock(m_shelf->mutex);
    return m_shelf->at(category);
}

std::uint64_t MemoryBudget::total() const
{
    std::uint64_t sum = 0;
    for (int i = 0; i < kMemoryCategories; ++i)
        sum += use(MemoryCategory(i)).limit;
    return sum;
}

std::uint64_t physicalMemory()
{
#ifdef _WIN32
    MEMORYSTATUSEX status{};
    status.dwLength = sizeof status;
    return GlobalMemoryStatusEx(&status) ? status.ullTotalPhys : 4ULL << 30;
#else
    const long pages = sysconf(_SC_PHYS_PAGES), size = sysconf(_SC_PAGE_SIZE);
    return pages > 0 && size > 0 ? std::uint64_t(pages) * std::uint64_t(size) : 4ULL << 30;
#endif
}

} // namespace holdfast::jobs
