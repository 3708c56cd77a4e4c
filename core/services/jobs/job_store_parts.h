// What the sources of JobStore share.
#pragma once

#include "core/services/jobs/job_store.h"
#include "core/services/store/database.h"

namespace holdfast::jobs {

[[noreturn]] inline void refuse(const std::string& why, JobId job)
{
    throw store::StoreFault{{FaultCode::InvalidValue, {}, "job " + std::to_string(job), why}};
}

template<class Work>
auto JobStore::locked(const Work& work) const
{
    const std::lock_guard lock(m_mutex);
    return store::guarded(work);
}

template<class Work>
auto JobStore::inTransaction(const Work& work) const
{
    return locked([&] {
        store::Transaction transaction(*m_database);
        auto value = work();
        transaction.commit();
        return value;
    });
}

} // namespace holdfast::jobs
