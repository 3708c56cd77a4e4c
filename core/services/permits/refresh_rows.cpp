// The list of refreshes, so that two programs do not ask the same at night and a failure is seen.
#include "core/services/permits/permit_store.h"
#include "core/services/store/database.h"

namespace holdfast::permits {

using store::Statement;

namespace {

constexpr std::int64_t kLongest = 3600;   // a refresh that takes longer belongs to a program that was killed

} // namespace

Result<bool> PermitStore::beginRefresh(Refresh& refresh)
{
    const std::lock_guard hold(m_mutex);
    return store::guarded([&] {
        store::Transaction transaction(*m_database);
        Statement other(*m_database, "SELECT COUNT(*) FROM refreshes WHERE finished = 0 AND started > ?");
        if (other(refresh.started - kLongest).next() && other.integer(0) > 0)
            return false;
        Statement(*m_database, "INSERT INTO refreshes(cause, started) VALUES(?, ?)")(refresh.cause, refresh.started)
            .run();
        refresh.id = m_database->integer("SELECT last_insert_rowid()");
        transaction.commit();
        return true;
    });
}

Outcome PermitStore::endRefresh(const Refresh& r)
{
    const std::lock_guard hold(m_mutex);
    return store::guarded([&] {
        Statement(*m_database, "UPDATE refreshes SET finished = ?, properties = ?, added = ?, changed = ?, gone = ?,"
                               " failed = ?, words = ? WHERE id = ?")(r.finished, r.properties, r.added, r.changed,
                                                                     r.gone, r.failed, r.words, r.id)
            .run();
        return Done{};
    });
}

Result<std::vector<Refresh>> PermitStore::refreshes(int atMost)
{
    const std::lock_guard hold(m_mutex);
    return store::guarded([&] {
        Statement rows(*m_database,
                       "SELECT id, cause, started, finished, properties, added, changed, gone, failed, words"
                       " FROM refreshes ORDER BY id DESC LIMIT ?");
        std::vector<Refresh> all;
        for (rows(atMost); rows.next();)
            all.push_back({rows.integer(0), rows.text(1), rows.integer(2), rows.integer(3), int(rows.integer(4)),
                           int(rows.integer(5)), int(rows.integer(6)), int(rows.integer(7)), int(rows.integer(8)),
                           rows.text(9)});
        return all;
    });
}

} // namespace holdfast::permits
