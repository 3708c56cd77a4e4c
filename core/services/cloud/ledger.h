// Every paid call is a row before it is sent: what it may cost is taken from the budgets first and corrected
// by what it did cost, so that no crash and no second process spends unseen. One database a user.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "core/engine/base/json.h"
#include "core/services/cloud/spend.h"

namespace holdfast::cloud {

// 0: no bound. In micro-dollars.
struct Budget {
    MicroDollars request = 1'000'000;
    MicroDollars item = 40'000;
    MicroDollars userDay = 10'000'000;
    MicroDollars warnDay = 5'000'000;      // of all; told once
    MicroDollars stopDay = 20'000'000;
    MicroDollars week = 300'000'000;
    MicroDollars month = 1'000'000'000;
};
HOLDFAST_FIELDS(Budget, request, item, userDay, warnDay, stopDay, week, month)

struct LedgerRow {
    std::int64_t id = 0;
    std::int64_t time = 0;              // seconds since 1970 UTC
    std::string project, item, task, user, provider, model, promptVersion, priceTable, outcome;
    Usage usage;
    MicroDollars cost = 0;
    bool cacheHit = false;
    std::int64_t milliseconds = 0;
};
HOLDFAST_FIELDS(LedgerRow, id, time, project, item, task, user, provider, model, promptVersion, priceTable,
                outcome, usage, cost, cacheHit, milliseconds)

struct Totals {
    std::int64_t calls = 0, cacheHits = 0;
    MicroDollars cost = 0, saved = 0;   // saved: what the cache hits would have cost
};

class Ledger {
public:
    // `now`: seconds since 1970; empty: the system's.
    static Result<std::unique_ptr<Ledger>> open(const std::string& path, std::string user,
                                                std::function<std::int64_t()> now = {});
    ~Ledger();

    struct Reservation {
        std::int64_t id = 0;
        std::string warning;            // "" or a sentence: the day's spending passed the warning
    };
    // Takes the estimate from the budgets, or says which one it would break (LimitExceeded).
    Result<Reservation> reserve(const Spend& spend, const Budget& budget);
    Outcome settle(std::int64_t id, const Spend& spend, const Usage& usage, std::int64_t milliseconds,
                   const std::string& outcome);
    // Nothing was sent.
    Outcome release(std::int64_t id);
    Outcome cacheHit(const Spend& spend);

    // "" in `project` or `item`: all of them.
    Result<Totals> totals(const std::string& project = {}, std::int64_t since = 0, const std::string& item = {});
    Result<std::vector<LedgerRow>> rows(std::int64_t since = 0);

private:
    struct Base;
    Ledger(std::string user, std::function<std::int64_t()> now);
    template<class Work> auto guarded(Work work) -> decltype(work());
    MicroDollars spentSince(std::int64_t since, const std::string& user, const std::string& item);
    std::string broken(const Spend& spend, const Budget& budget);

    std::string m_user;
    std::function<std::int64_t()> m_now;
    std::mutex m_mutex;
    std::unique_ptr<Base> m_base;
};

} // namespace holdfast::cloud
