// Who may use how much memory. Work asks for a ticket before it begins and waits, never crashes, when its category
// is full. Rows 4-6 and 4-7 of the requirements: 0.8 of the machine's memory, split 30/25/25/15/5.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "core/engine/base/reflect.h"

namespace holdfast::jobs {

enum class MemoryCategory { DrawingCache, GeometryIndex, CalcWorkspace, ReportGeneration, SystemReserve };
HOLDFAST_NAMES(MemoryCategory, DrawingCache, GeometryIndex, CalcWorkspace, ReportGeneration, SystemReserve)
inline constexpr int kMemoryCategories = 5;

struct MemoryUse {               // bytes
    MemoryCategory category = MemoryCategory::DrawingCache;
    std::uint64_t limit = 0, used = 0, peak = 0;
    double pressure() const { return limit ? double(used) / double(limit) : 0; }
};

struct MemoryShelf;              // what is in use

// Memory that was granted; given back when it ends.
class MemoryTicket {
public:
    MemoryTicket(MemoryTicket&&) noexcept = default;
    MemoryTicket& operator=(MemoryTicket&& other) noexcept;
    ~MemoryTicket();
    std::uint64_t bytes() const { return m_bytes; }

private:
    friend class MemoryBudget;
    MemoryTicket(std::shared_ptr<MemoryShelf> shelf, MemoryCategory category, std::uint64_t bytes);
    void giveBack();
    std::shared_ptr<MemoryShelf> m_shelf;
    MemoryCategory m_category;
    std::uint64_t m_bytes;
};

// May be asked from any thread.
class MemoryBudget {
public:
    static constexpr double kTarget = 0.8;
    explicit MemoryBudget(std::uint64_t physicalBytes, double target = kTarget);

    // None while in use + bytes would pass the limit of the category.
    std::optional<MemoryTicket> request(MemoryCategory category, std::uint64_t bytes);
    MemoryUse use(MemoryCategory category) const;
    std::uint64_t total() const;

private:
    std::shared_ptr<MemoryShelf> m_shelf;
};

std::uint64_t physicalMemory();  // bytes of this machine; 4 GB where it cannot be asked

} // namespace holdfast::jobs
