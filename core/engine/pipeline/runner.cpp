#include "core/engine/pipeline/runner.h"

#include <algorithm>
#include <new>

namespace holdfast::pipeline {

Runner::Runner(const Ports& ports, const Run& run, Stage last) : m_ports(ports), m_run(run), m_last(last)
{
    for (const StageRule& rule : stageTable())
        at(rule.stage).status.stage = rule.stage;
}

void Runner::given(Stage stage, std::string outputHash)
{
    at(stage).outputHash = std::move(outputHash);
    at(stage).status.state = StageState::Reused;
}

bool Runner::good(Stage stage)
{
    const StageState state = at(stage).status.state;
    return state == StageState::Computed || state == StageState::Reused;
}

bool Runner::isReady(const StageRule& rule)
{
    return !finished(rule.stage) && rule.stage <= m_last
        && std::ranges::all_of(rule.needs, [this](Stage s) { return good(s); })
        && std::ranges::all_of(rule.uses, [this](Stage s) { return finished(s); });
}

void Runner::blockWhatCannotRun()
{
    for (const StageRule& rule : stageTable()) {
        const auto failed = std::ranges::find_if(rule.needs, [this](Stage s) { return finished(s) && !good(s); });
        if (!finished(rule.stage) && failed != rule.needs.end())
            tell(rule.stage, m_run.stopped() ? StageState::Cancelled : StageState::Blocked,
                 "needs the stage '" + enumText(*failed) + "', which did not finish");
    }
}

std::vector<StageStatus> Runner::runAll()
{
    while (!m_run.stopped()) {
        blockWhatCannotRun();
        std::vector<std::function<void()>> ready;
        for (const StageRule& rule : stageTable())
            if (isReady(rule))
                ready.push_back([this, &rule] { start(rule); });
        if (ready.empty())
            break;
        m_ports.executor.runAll(std::move(ready));
    }
    std::vector<StageStatus> statuses;
    for (Task& task : m_tasks) {
        if (m_run.stopped() && task.status.state == StageState::Waiting && task.status.stage <= m_last)
            tell(task.status.stage, StageState::Cancelled);
        statuses.push_back(task.status);
    }
    return statuses;
}

// A bug and an exhausted memory end the stage, not the program: the reader is told what happened and no number
// of this stage exists.
void Runner::start(const StageRule& rule)
{
    at(rule.stage).began = seconds();
    const std::string key = keyOf(rule);
    at(rule.stage).status.key = key;
    {
        const std::lock_guard lock(m_mutex);
        if (m_ports.onStage)
            m_ports.onStage({rule.stage, StageState::Running, key, 0, {}, {}});
    }
    try {
        at(rule.stage).run(key);
    } catch (const Bug& b) {
        tell(rule.stage, StageState::Failed, std::string(b.what()) + ". Please report it with the drawings.");
    } catch (const std::bad_alloc&) {
        tell(rule.stage, StageState::Failed, "there is not enough memory for this stage. Close other programs.");
    }
    reportShare(rule.stage, 1.0);
}

std::string Runner::keyOf(const StageRule& rule)
{
    std::vector<std::string> parts{enumText(rule.stage), std::to_string(rule.version), at(rule.stage).shape,
                                   at(rule.stage).inputsHash};
    for (const Stage s : rule.needs)
        parts.push_back(at(s).outputHash);
    for (const Stage s : rule.uses)
        parts.push_back(good(s) ? at(s).outputHash : "");
    return hashOf(parts);
}

std::vector<StageStatus> Runner::finishedStages()
{
    std::vector<StageStatus> statuses;
    for (const StageRule& rule : stageTable())
        if (good(rule.stage))
            statuses.push_back(at(rule.stage).status);
    return statuses;
}

void Runner::tell(Stage stage, StageState state, std::string fault)
{
    const std::lock_guard lock(m_mutex);
    StageStatus& status = at(stage).status;
    status.state = state;
    status.seconds = at(stage).run && state != StageState::Blocked ? seconds() - at(stage).began : 0;
    status.fault = std::move(fault);
    if (m_ports.onStage)
        m_ports.onStage(status);
}

void Runner::fail(Stage stage, const Fault& fault)
{
    at(stage).status.faultCode = fault.code;
    tell(stage, fault.code == FaultCode::Cancelled ? StageState::Cancelled : StageState::Failed, describe(fault));
}

void Runner::reportShare(Stage stage, double share)
{
    const std::lock_guard lock(m_mutex);
    at(stage).share = share;
    double done = 0, whole = 0;
    for (const StageRule& rule : stageTable()) {
        done += rule.weight * at(rule.stage).share;
        whole += rule.weight;
    }
    m_run.progress.report(done / whole);
}

Run Runner::runFor(Stage stage)
{
    return {m_run.stop, Progress([this, stage](double share) { reportShare(stage, share); })};
}

std::optional<Bytes> Runner::load(Stage stage, const std::string& key)
{
    if (!m_ports.cache || !at(stage).cached)
        return std::nullopt;
    const std::lock_guard lock(m_mutex);
    return m_ports.cache->load(stage, key);
}

void Runner::save(Stage stage, const std::string& key, const Bytes& bytes)
{
    if (!m_ports.cache)
        return;
    const std::lock_guard lock(m_mutex);
    m_ports.cache->save(stage, key, bytes);
}

void InlineExecutor::runAll(std::vector<std::function<void()>> tasks)
{
    for (const auto& task : tasks)
        task();
}

} // namespace holdfast::pipeline
