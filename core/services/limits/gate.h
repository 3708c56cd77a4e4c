// One door of one provider: (provider, account, endpoint). All processes of the machine pass through the same
// gate, one turn at a time at the pace of the plan, and no more at once than it allows.
#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>

#include "core/services/limits/rate_record.h"
#include "core/services/limits/shared_block.h"

namespace holdfast::limits {

struct Asking {
    std::int64_t tokens = 0;                              // estimate, for rates in tokens
    Span hold = std::chrono::seconds(60);                 // the longest the call can take
    Span patience = std::chrono::seconds(120);            // a longer wait is told, not waited for
    std::stop_token stop;
    std::function<void(Span wallUntil)> waiting;          // told once when the wait is longer than a second
};

class Gate;

// The right to make one call; given back when it goes.
class Pass {
public:
    Pass() = default;
    Pass(Gate& gate, Places places, std::size_t lease) : m_gate(&gate), m_places(places), m_lease(lease) {}
    Pass(Pass&& other) noexcept { *this = std::move(other); }
    Pass& operator=(Pass&& other) noexcept;
    ~Pass() { giveBack(); }

    void sent(Span at);                    // when the request really went to the socket
    void used(std::int64_t tokens);        // as the reply says

private:
    friend class Gate;
    void giveBack();
    Gate* m_gate = nullptr;
    Places m_places{};
    std::size_t m_lease = 0;
};

enum class Verdict { Go, Later, Cancelled, TooLarge };

struct Permission {
    Verdict verdict = Verdict::Go;
    Span notBefore{0};                     // Later: wall clock
    Pass pass;                             // Go
};

class Gate {
public:
    Gate(std::unique_ptr<SharedBlock> block, Plan plan, Clock& clock);

    Permission pass(const Asking& asking);

    // Nobody passes before `until` (Clock::steady): Retry-After, an empty allowance. Never shortens a wait.
    void block(Span until);
    // The user says "retry now".
    void unblock();
    Span blockedUntil();
    // The allowance a minute as the provider says it.
    void learn(Unit unit, std::int64_t perMinute);

    struct Usage {
        std::vector<std::int64_t> used;    // by rate of the plan, in the window that ends now
        int atOnce = 0;
    };
    Usage usage();
    const Plan& plan() const { return m_plan; }

private:
    friend class Pass;
    RateRecord& record() { return *static_cast<RateRecord*>(m_block->memory()); }
    bool enter(std::stop_token stop);
    void leave();
    std::optional<std::size_t> lease(const Asking& asking);
    Permission takeTurn(const Asking& asking);

    std::unique_ptr<SharedBlock> m_block;
    Plan m_plan;
    Clock& m_clock;
    std::mutex m_mutex;                     // guards m_inside: the threads of this process
    std::condition_variable_any m_left;
    int m_inside = 0;
};

} // namespace holdfast::limits
