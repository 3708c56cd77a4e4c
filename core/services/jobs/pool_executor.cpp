#include "core/services/jobs/pool_executor.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <exception>
#include <mutex>

namespace holdfast::jobs {

namespace {

// Tasks are taken one by one by whoever is free. Lives until the last pool thread that was asked to help has
// looked, which may be after runAll returned.
class TaskBoard {
public:
    explicit TaskBoard(std::vector<std::function<void()>> tasks)
        : m_tasks(std::move(tasks)), m_thrown(m_tasks.size()), m_open(m_tasks.size())
    {
    }

    void work()
    {
        for (std::size_t at = m_next++; at < m_tasks.size(); at = m_next++) {
            try {
                m_tasks[at]();
            } catch (...) {
                m_thrown[at] = std::current_exception();
            }
            m_tasks[at] = nullptr;   // what the task holds ends with it, not with the board
            closeOne();
        }
    }

    void waitForAll()
    {
        std::unique_lock lock(m_mutex);
        m_allClosed.wait(lock, [this] { return m_open == 0; });
        for (const std::exception_ptr& thrown : m_thrown)
            if (thrown)
                std::rethrow_exception(thrown);
    }

private:
    void closeOne()
    {
        const std::lock_guard lock(m_mutex);
        if (--m_open == 0)
            m_allClosed.notify_all();
    }

    std::vector<std::function<void()>> m_tasks;
    std::vector<std::exception_ptr> m_thrown;
    std::atomic<std::size_t> m_next = 0;
    std::size_t m_open;
    std::mutex m_mutex;
    std::condition_variable m_allClosed;
};

} // namespace

void PoolExecutor::runAll(std::vector<std::function<void()>> tasks)
{
    if (tasks.empty())
        return;
    const std::size_t helpers = std::min(tasks.size() - 1, std::size_t(std::max(0, m_pool.maxThreadCount())));
    const auto board = std::make_shared<TaskBoard>(std::move(tasks));
    for (std::size_t i = 0; i < helpers; ++i)
        m_pool.start([board] { board->work(); });
    board->work();
    board->waitForAll();
}

} // namespace holdfast::jobs
