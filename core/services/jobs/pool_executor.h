// The engine's Executor on a thread pool. The caller works too, so a task may itself call runAll from a pool
// thread: even a pool whose threads are all busy makes progress.
#pragma once

#include <QThreadPool>

#include "core/engine/pipeline/pipeline.h"

namespace holdfast::jobs {

class PoolExecutor final : public pipeline::Executor {
public:
    explicit PoolExecutor(QThreadPool& pool) : m_pool(pool) {}

    // Returns when all tasks have ended. An exception does not stop the others; the one of the first task (in
    // the order given) that threw is thrown again here.
    void runAll(std::vector<std::function<void()>> tasks) override;

private:
    QThreadPool& m_pool;
};

} // namespace holdfast::jobs
