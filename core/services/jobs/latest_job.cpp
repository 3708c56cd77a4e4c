#include "core/services/jobs/latest_job.h"

namespace holdfast::jobs {

// The receiver is shared with the workers and deleted on its own thread, so a worker never meets a dead one.
LatestJob::LatestJob(QThreadPool& pool, Broken broken)
    : m_pool(pool), m_broken(std::move(broken)), m_receiver(new QObject, [](QObject* o) { o->deleteLater(); })
{
}

LatestJob::~LatestJob()
{
    m_stop.request_stop();
}

void LatestJob::cancel()
{
    m_stop.request_stop();
    *m_running = false;
}

std::stop_token LatestJob::renew()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    *m_running = true;
    return m_stop.get_token();
}

LatestJob::Answer LatestJob::ifWanted(std::stop_token stop, std::shared_ptr<bool> running, Answer answer)
{
    return [stop = std::move(stop), running = std::move(running), answer = std::move(answer)] {
        if (stop.stop_requested())
            return;
        *running = false;
        answer();
    };
}

void LatestJob::runOnPool(std::function<Answer()> work) const
{
    m_pool.start([work = std::move(work), receiver = m_receiver] {
        const Answer answer = work();
        QMetaObject::invokeMethod(receiver.get(), answer, Qt::QueuedConnection);
    });
}

} // namespace holdfast::jobs
