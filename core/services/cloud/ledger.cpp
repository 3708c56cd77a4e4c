#include "core/services/cloud/ledger.h"

#include <chrono>

#include "core/services/store/database.h"

namespace holdfast::cloud {

using store::Database;
using store::Statement;
using store::StoreFault;
using store::Transaction;

namespace {

constexpr std::int64_t kDay = 86'400;
constexpr const char* kSchema = R"(
CREATE TABLE IF NOT EXISTS calls (
  id INTEGER PRIMARY KEY, time INTEGER NOT NULL, project TEXT NOT NULL, item TEXT NOT NULL, task TEXT NOT NULL,
  user TEXT NOT NULL, provider TEXT NOT NULL, model TEXT NOT NULL, prompt TEXT NOT NULL, prices TEXT NOT NULL,
  outcome TEXT NOT NULL, input INTEGER NOT NULL, cached INTEGER NOT NULL, output INTEGER NOT NULL,
  cost INTEGER NOT NULL, saved INTEGER NOT NULL, ms INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS calls_time ON calls (time);
CREATE INDEX IF NOT EXISTS calls_spent ON calls (time, user, cost);
CREATE INDEX IF NOT EXISTS calls_item ON calls (item, time) WHERE item <> '';
)";

std::int64_t systemNow()
{
    return std::chrono::duration_cast<std::chrono::seconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

std::string over(const char* what, MicroDollars spent, MicroDollars more, MicroDollars bound)
{
    return std::string("the budget of ") + what + " is " + dollars(bound) + "; " + dollars(spent)
        + " is spent and this call may cost " + dollars(more);
}

} // namespace

struct Ledger::Base {
    explicit Base(const std::string& path) : database(path, Database::Mode::Create)
    {
        database.run("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL");
        database.run(kSchema);
    }
    Database database;
};

Ledger::Ledger(std::string user, std::function<std::int64_t()> now)
    : m_user(std::move(user)), m_now(std::move(now))
{
    if (!m_now)
        m_now = systemNow;
}

Ledger::~Ledger() = default;

Result<std::unique_ptr<Ledger>> Ledger::open(const std::string& path, std::string user,
                                             std::function<std::int64_t()> now)
{
    std::unique_ptr<Ledger> ledger(new Ledger(std::move(user), std::move(now)));
    try {
        ledger->m_base = std::make_unique<Base>(path);
    } catch (const StoreFault& fault) {
        return fault.fault;
    }
    return ledger;
}

template<class Work>
auto Ledger::guarded(Work work) -> decltype(work())
{
    const std::lock_guard lock(m_mutex);
    try {
        return work();
    } catch (const StoreFault& fault) {
        return fault.fault;
    }
}

MicroDollars Ledger::spentSince(std::int64_t since, const std::string& user, const std::string& item)
{
    // An item is found by its index: a list of ten thousand sites asks this before every call.
    Statement sum(m_base->database, "SELECT coalesce(sum(cost),0) FROM calls WHERE time > ? AND (?='' OR user=?)"
                      + std::string(item.empty() ? "" : " AND item=? AND item<>''"));
    if (item.empty())
        sum(since, user, user).next();
    else
        sum(since, user, user, item).next();
    return sum.integer(0);
}

// Days, weeks and months are the last 1, 7 and 30 days: a bound that nobody can double at midnight.
std::string Ledger::broken(const Spend& spend, const Budget& budget)
{
    const std::int64_t now = m_now();
    const MicroDollars more = spend.estimated;
    if (budget.request > 0 && more > budget.request)
        return over("one request", 0, more, budget.request);
    const auto breaks = [&](MicroDollars bound, MicroDollars spent) {
        return bound > 0 && spent + more > bound;
    };
    if (!spend.item.empty())
        if (const auto spent = spentSince(0, {}, spend.item); breaks(budget.item, spent))
            return over("one item", spent, more, budget.item);
    if (const auto spent = spentSince(now - kDay, m_user, {}); breaks(budget.userDay, spent))
        return over("a day of one user", spent, more, budget.userDay);
    if (const auto spent = spentSince(now - kDay, {}, {}); breaks(budget.stopDay, spent))
        return over("a day", spent, more, budget.stopDay);
    if (const auto spent = spentSince(now - 7 * kDay, {}, {}); breaks(budget.week, spent))
        return over("a week", spent, more, budget.week);
    if (const auto spent = spentSince(now - 30 * kDay, {}, {}); breaks(budget.month, spent))
        return over("a month", spent, more, budget.month);
    return {};
}

Result<Ledger::Reservation> Ledger::reserve(const Spend& spend, const Budget& budget)
{
    return guarded([&]() -> Result<Reservation> {
        Transaction transaction(m_base->database);   // no other process spends between the sum and the row
        if (std::string words = broken(spend, budget); !words.empty())
            return Fault{FaultCode::LimitExceeded, {}, {}, std::move(words)};
        const MicroDollars before = spentSince(m_now() - kDay, {}, {});
        Statement(m_base->database,
                  "INSERT INTO calls (time, project, item, task, user, provider, model, prompt, prices,"
                  " outcome, input, cached, output, cost, saved, ms)"
                  " VALUES (?,?,?,?,?,?,?,?,?,'sent',?,0,?,?,0,0)")(
            m_now(), spend.project, spend.item, spend.task, m_user, spend.provider, spend.model,
            spend.promptVersion, spend.priceTable, spend.estimate.inputTokens, spend.estimate.outputTokens,
            spend.estimated)
            .run();
        Reservation reservation{m_base->database.integer("SELECT last_insert_rowid()"), {}};
        transaction.commit();
        if (budget.warnDay > 0 && before <= budget.warnDay && before + spend.estimated > budget.warnDay)
            reservation.warning = "More than " + dollars(budget.warnDay)
                                  + " was spent in the last 24 hours; at " + dollars(budget.stopDay)
                                  + " no more calls are made.";
        return reservation;
    });
}

Outcome Ledger::settle(std::int64_t id, const Spend& spend, const Usage& usage, std::int64_t milliseconds,
                       const std::string& outcome)
{
    return guarded([&]() -> Outcome {
        Statement(m_base->database,
                  "UPDATE calls SET outcome=?, input=?, cached=?, output=?, cost=?, ms=? WHERE id=?")(
            outcome, usage.inputTokens, usage.cachedTokens, usage.outputTokens, spend.costOf(usage),
            milliseconds, id)
            .run();
        return Done{};
    });
}

Outcome Ledger::release(std::int64_t id)
{
    return guarded([&]() -> Outcome {
        Statement(m_base->database, "DELETE FROM calls WHERE id=?")(id).run();
        return Done{};
    });
}

Outcome Ledger::cacheHit(const Spend& spend)
{
    return guarded([&]() -> Outcome {
        Statement(m_base->database,
                  "INSERT INTO calls (time, project, item, task, user, provider, model, prompt, prices,"
                  " outcome, input, cached, output, cost, saved, ms)"
                  " VALUES (?,?,?,?,?,?,?,?,?,'cache',0,0,0,0,?,0)")(
            m_now(), spend.project, spend.item, spend.task, m_user, spend.provider, spend.model,
            spend.promptVersion, spend.priceTable, spend.estimated)
            .run();
        return Done{};
    });
}

Result<Totals> Ledger::totals(const std::string& project, std::int64_t since, const std::string& item)
{
    return guarded([&]() -> Result<Totals> {
        Statement sum(m_base->database,
                      "SELECT count(*), coalesce(sum(outcome='cache'),0), coalesce(sum(cost),0),"
                      " coalesce(sum(saved),0) FROM calls WHERE time >= ? AND (?='' OR project=?)"
                      + std::string(item.empty() ? "" : " AND item=? AND item<>''"));   // by its index
        if (item.empty())
            sum(since, project, project).next();
        else
            sum(since, project, project, item).next();
        return Totals{sum.integer(0), sum.integer(1), sum.integer(2), sum.integer(3)};
    });
}

Result<std::vector<LedgerRow>> Ledger::rows(std::int64_t since)
{
    return guarded([&]() -> Result<std::vector<LedgerRow>> {
        Statement row(m_base->database,
                      "SELECT id, time, project, item, task, user, provider, model, prompt, prices, outcome,"
                      " input, cached, output, cost, ms FROM calls WHERE time >= ? ORDER BY id");
        std::vector<LedgerRow> all;
        for (row(since); row.next();) {
            LedgerRow r{row.integer(0),  row.integer(1),
                        row.text(2),     row.text(3),
                        row.text(4),     row.text(5),
                        row.text(6),     row.text(7),
                        row.text(8),     row.text(9),
                        row.text(10),    {row.integer(11), row.integer(12), row.integer(13)},
                        row.integer(14), row.text(10) == "cache",
                        row.integer(15)};
            all.push_back(std::move(r));
        }
        return all;
    });
}

} // namespace holdfast::cloud
