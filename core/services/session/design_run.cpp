#include "core/services/session/design_run.h"

#include <algorithm>
#include <chrono>

#include <QDateTime>

#include "core/services/metrics/registry.h"

namespace holdfast::session {

namespace {

double monotonicSeconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// Stops the run at the first stage that is not stored, so that nothing is computed.
class StoredOnly final : public pipeline::StageCache {
public:
    StoredOnly(StageKeeper& keeper, std::stop_source stop) : m_keeper(keeper), m_stop(std::move(stop)) {}
    std::optional<Bytes> load(pipeline::Stage stage, const std::string& key) override
    {
        auto bytes = m_keeper.load(stage, key);
        if (!bytes)
            m_stop.request_stop();
        return bytes;
    }
    void save(pipeline::Stage, const std::string&, const Bytes&) override {}

private:
    StageKeeper& m_keeper;
    std::stop_source m_stop;
};

void measure(const pipeline::StageStatus& status)
{
    using enum pipeline::StageState;
    if (status.state == Computed || status.state == Failed)
        metrics::Registry::ofProgram().time("stage." + enumText(status.stage), status.seconds,
                                            status.state == Computed);
}

pipeline::Ports portsOf(const DesignRequest& request, const DrawingSource& source, pipeline::Executor& executor,
                        pipeline::StageCache* cache)
{
    const auto measured = [told = request.onStage](const pipeline::StageStatus& status) {
        measure(status);
        if (told)
            told(status);
    };
    return {executor, cache,
            [&source](const pipeline::DrawingInput& input, const Run& run) { return source.read(input, run); },
            measured, monotonicSeconds};
}

// A stage the restore did not reach was not cancelled by anybody; drawings taken from the file were not read.
void tellAsRestored(std::vector<pipeline::StageStatus>& stages)
{
    using enum pipeline::StageState;
    for (pipeline::StageStatus& status : stages) {
        if (status.stage == pipeline::Stage::Ingest && status.state == Computed)
            status.state = Reused;
        if (status.state == Cancelled || status.state == Blocked || status.state == Failed) {
            status.state = Waiting;
            status.fault.clear();
            status.faultCode.reset();
        }
    }
}

pipeline::Snapshot onePass(const DesignRequest& request, pipeline::Executor& executor, const Run& run)
{
    const DrawingSource source(request.inputs->drawings, request.keeper, request.known,
                               DrawingSource::From::DiskFirst);
    pipeline::StageCache* cache = request.keeper ? request.keeper.get() : request.checkpoints;
    return runPipeline(*request.inputs, *request.catalogs, portsOf(request, source, executor, cache), run,
                       request.last);
}

std::string timeOf(const DesignRequest& request)
{
    return request.time.empty() ? QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString() : request.time;
}

// What the first pass computed counts as computed, though the second took it from the store.
void keepStates(pipeline::Snapshot& second, const pipeline::Snapshot& first)
{
    for (pipeline::StageStatus& status : second.stages)
        for (const pipeline::StageStatus& before : first.stages)
            if (before.stage == status.stage && before.state == pipeline::StageState::Computed) {
                status.state = before.state;
                status.seconds += before.seconds;
            }
}

} // namespace

pipeline::Snapshot design(const DesignRequest& request, pipeline::Executor& executor, const Run& run)
{
    pipeline::Snapshot first = onePass(request, executor, run);
    if (!request.keeper || !first.clashes || run.stopped())
        return first;
    auto inputs = settled(*request.inputs, first, timeOf(request));
    if (hashOf(clash::spoken(inputs.clashRecords)) == hashOf(clash::spoken(request.inputs->clashRecords)))
        return first;
    DesignRequest again = request;
    again.inputs = std::make_shared<const pipeline::ProjectInputs>(std::move(inputs));
    again.known = first.drawings;
    again.onStage = {};
    pipeline::Snapshot second = onePass(again, executor, {run.stop, {}});
    if (run.stopped())
        return first;
    keepStates(second, first);
    second.inputs = request.inputs;
    return second;
}

pipeline::Snapshot restore(const DesignRequest& request, pipeline::Executor& executor, const Run& run)
{
    invariant(request.keeper != nullptr, "a restore needs a keeper");
    std::stop_source stop;
    const std::stop_callback follow(run.stop, [&stop] { stop.request_stop(); });
    StoredOnly cache(*request.keeper, stop);
    const DrawingSource source(request.inputs->drawings, request.keeper, request.known,
                               DrawingSource::From::StoredOnly);
    auto snapshot = runPipeline(*request.inputs, *request.catalogs, portsOf(request, source, executor, &cache),
                                {stop.get_token(), run.progress});
    tellAsRestored(snapshot.stages);
    return snapshot;
}

bool isComplete(const pipeline::Snapshot& snapshot)
{
    return !snapshot.stages.empty() && std::ranges::all_of(snapshot.stages, [](const pipeline::StageStatus& s) {
        return s.state == pipeline::StageState::Computed || s.state == pipeline::StageState::Reused;
    });
}

pipeline::ProjectInputs withHashes(const pipeline::ProjectInputs& inputs, const pipeline::Snapshot& snapshot)
{
    pipeline::ProjectInputs hashed = inputs;
    if (!snapshot.drawings || snapshot.drawings->size() != inputs.drawings.size())
        return hashed;
    for (std::size_t i = 0; i < inputs.drawings.size(); ++i)
        hashed.drawings[i].sha256 = (*snapshot.drawings)[i].sha256;
    return hashed;
}

pipeline::ProjectInputs settled(const pipeline::ProjectInputs& inputs, const pipeline::Snapshot& snapshot,
                                const std::string& time)
{
    pipeline::ProjectInputs kept = withHashes(inputs, snapshot);
    if (snapshot.clashes)
        kept.clashRecords = clash::stamped(snapshot.clashes->records, time);
    return kept;
}

} // namespace holdfast::session
