// jobs work: a process that serves the queues, beside the window and other workers.
#include <chrono>
#include <thread>

#include <QThreadPool>

#include "app/cli/commands.h"
#include "core/services/batch/project_design.h"
#include "core/services/jobs/pool_executor.h"
#include "core/services/jobs/pool_scaler.h"
#include "core/services/metrics/machine.h"
#include "core/services/resources/resources.h"
#include "core/services/sites/site_jobs.h"
#include "core/services/store/paths.h"

namespace holdfast::cli {

namespace {

using namespace std::chrono_literals;

jobs::PoolScaler::Look machineLook(const std::string& folder)
{
    return [folder, sampler = std::make_shared<metrics::MachineSampler>()] {
        const metrics::MachineLoad load = sampler->sample(folder);
        jobs::LoadSample sample;
        sample.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
        sample.cpu = load.cpu;
        sample.memory = load.memory;
        sample.diskFreeMegabytes = double(load.diskFreeBytes) / 1e6;
        return sample;
    };
}

bool isEmpty(const jobs::JobStore& store)
{
    const auto queues = store.queues();
    if (!queues)
        return false;
    for (const jobs::QueueCount& queue : *queues)
        if (queue.queued + queue.running > 0)
            return false;
    return true;
}

} // namespace

ExitCode worker(const Console& console, const std::string& path, bool untilEmpty)
{
    const auto catalogs = resources::catalogs();
    if (!catalogs)
        return console.fail(catalogs.fault());
    const auto rules
        = jobs::readScalingRules(resources::path(QStringLiteral("jobs/pools.json")).toStdString());
    if (!rules)
        return console.fail(rules.fault(), kInternal);
    const std::string database = path.empty() ? jobs::JobStore::usualPath() : path;
    const auto store = jobs::JobStore::open(database);
    if (!store)
        return console.fail(store.fault());
    const int cores = std::max(1, int(std::thread::hardware_concurrency()));
    QThreadPool pool;
    pool.setMaxThreadCount(0);           // the workers are as many as the cores already
    jobs::PoolExecutor executor(pool);
    jobs::MemoryBudget memory(jobs::physicalMemory());
    jobs::JobRunner runner(**store, memory);
    const auto drawings
        = std::make_shared<jobs::DrawingCache>(memory.use(jobs::MemoryCategory::DrawingCache).limit);
    runner.handle(batch::kProjectKind, batch::projectHandler(*catalogs, executor, drawings));
    runner.handle(sites::kSitesKind, sites::sitesHandler(sites::usersInspectors()));
    runner.onFinished([&console](const jobs::JobRunner::Finished& done) {
        console.note(enumText(done.state) + "  " + done.job.label);
    });
    runner.start();
    const jobs::PoolScaler scaler(runner, **store, *rules, machineLook(store::folderOf(database)), cores);
    const auto stop = console.run("worker").stop;
    while (!stop.stop_requested() && !(untilEmpty && isEmpty(**store)))
        std::this_thread::sleep_for(200ms);
    runner.drain();                      // what runs gives its job back with its checkpoints
    return stop.stop_requested() ? kCancelled : kOk;
}

} // namespace holdfast::cli
