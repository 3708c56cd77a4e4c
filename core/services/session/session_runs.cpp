// Runs of a session: started here, made on the pool, adopted here again.
#include <atomic>
#include <chrono>

#include <QFileInfo>

#include "core/services/session/session_private.h"
#include "core/services/store/sha256.h"

namespace holdfast::session {

namespace {

// About thirty reports a second: smooth to the eye, nothing to the event loop.
constexpr std::int64_t kReportEveryMs = 33;

std::int64_t nowMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

Json summary(const pipeline::Snapshot& snapshot)
{
    Json stages = Json::object();
    for (const pipeline::StageStatus& status : snapshot.stages)
        stages[enumText(status.stage)] = {{"state", enumText(status.state)}, {"key", status.key}};
    return {{"inputs", hashOf(*snapshot.inputs)}, {"catalog", snapshot.catalogs->edition}, {"stages", stages},
            {"findings", allFindings(snapshot).size()}};
}

} // namespace

Run Session::Private::runFor(std::stop_token stop)
{
    const auto last = std::make_shared<std::atomic<std::int64_t>>(0);
    return {stop, Progress([this, stop, last](double share) {
                const std::int64_t now = nowMs();
                std::int64_t before = *last;
                if ((share < 1 && now - before < kReportEveryMs) || !last->compare_exchange_strong(before, now))
                    return;
                QMetaObject::invokeMethod(&q, [this, stop, share] {
                    if (!stop.stop_requested())
                        Q_EMIT q.progressChanged(share);
                }, Qt::QueuedConnection);
            })};
}

DesignRequest Session::Private::request(std::stop_token stop)
{
    DesignRequest wanted{inputs, catalogs, keeper, snapshot->drawings, {}};
    wanted.time = now();
    wanted.onStage = [this, stop](const pipeline::StageStatus& status) {
        QMetaObject::invokeMethod(&q, [this, stop, status] {
            if (!stop.stop_requested())
                Q_EMIT q.stageChanged(status);
        }, Qt::QueuedConnection);
    };
    return wanted;
}

void Session::Private::startDesign()
{
    restoreJob.cancel();
    record(store::EventType::DesignStarted, "design started", {},
           {{"inputs", hashOf(*inputs)}, {"catalog", catalogs->edition}});
    designJob.start(
        [this, values = request({})](std::stop_token stop) {
            DesignRequest wanted = values;
            wanted.onStage = [tell = values.onStage, stop](const pipeline::StageStatus& status) {
                if (!stop.stop_requested())
                    tell(status);
            };
            jobs::PoolExecutor executor(pool);
            return std::make_shared<pipeline::Snapshot>(session::design(wanted, executor, runFor(stop)));
        },
        [this](std::shared_ptr<pipeline::Snapshot> made) { adoptDesign(std::move(made)); });
    Q_EMIT q.runStarted();
}

void Session::Private::startRestore()
{
    DesignRequest wanted = request({});
    wanted.onStage = {};
    restoreJob.start(
        [this, wanted = std::move(wanted)](std::stop_token stop) {
            jobs::PoolExecutor executor(pool);
            return std::make_shared<pipeline::Snapshot>(session::restore(wanted, executor, Run{stop, {}}));
        },
        [this](std::shared_ptr<pipeline::Snapshot> stored) { adoptRestored(std::move(stored)); });
}

void Session::Private::stopRuns()
{
    designJob.cancel();
    restoreJob.cancel();
}

void Session::Private::adoptDesign(std::shared_ptr<pipeline::Snapshot> made)
{
    made->revision = ++revision;
    stale = made->inputs != nullptr && hashOf(*made->inputs) != hashOf(*inputs);
    record(store::EventType::DesignCompleted, isComplete(*made) ? "design completed" : "design ended with faults", {},
           summary(*made));
    // Words said while the run was under way are not overwritten; the next run knows them.
    inputs = std::make_shared<const pipeline::ProjectInputs>(
        stale ? withHashes(*inputs, *made) : settled(*inputs, *made, now()));
    made->inputs = inputs;
    snapshot = made;
    if (!modified)
        savedHash = hashOf(*inputs);
    keepLists(*made);
    Q_EMIT q.snapshotChanged();
    Q_EMIT q.runFinished(false);
}

void Session::Private::adoptRestored(std::shared_ptr<pipeline::Snapshot> stored)
{
    const bool complete = isComplete(*stored);
    stored->revision = ++revision;
    stored->inputs = inputs;
    stale = !complete;
    snapshot = stored;
    Q_EMIT q.snapshotChanged();
    Q_EMIT q.restoreFinished(complete);
}

void Session::Private::keepLists(const pipeline::Snapshot& made)
{
    keeper->post([findings = allFindings(made), assumptions = allAssumptions(made),
                  drawings = made.inputs->drawings, records = made.inputs->clashRecords,
                  saved = !modified](store::ProjectFile& target) {
        const Outcome noted = target.noteHashes(drawings);
        const Outcome known = noted && saved ? target.noteClashes(records) : noted;
        return known ? target.keepFindings(findings, assumptions) : known;
    });
}

void Session::Private::startExport(const Exporters::Write& write, const QString& path, const std::string& what)
{
    if (!write || !isComplete(*snapshot)) {
        const Fault fault{FaultCode::NothingToDo, path.toStdString(), {},
                          write ? "the project is not designed yet" : "nothing can write " + what};
        QMetaObject::invokeMethod(&q, [this, path, what, fault] { finishExport(path, what, fault); },
                                  Qt::QueuedConnection);
        return;
    }
    exportPool.start([this, write, path, what, made = snapshot, stop = closing.get_token()] {
        Outcome written = Fault{};
        try {
            written = write(*made, path, Run{stop, {}});
        } catch (const std::exception& thrown) {
            written = Fault{FaultCode::External, path.toStdString(), {}, thrown.what()};
        }
        QMetaObject::invokeMethod(&q, [this, path, what, written] { finishExport(path, what, written); },
                                  Qt::QueuedConnection);
    });
}

void Session::Private::finishExport(const QString& path, const std::string& what, const Outcome& written)
{
    if (written) {
        const auto sha256 = QFileInfo(path).isFile() ? store::sha256OfFile(path.toStdString())
                                                     : Result<std::string>(std::string());
        record(store::EventType::DocumentGenerated, what + " written", {},
               {{"path", path.toStdString()}, {"sha256", sha256 ? *sha256 : std::string()}});
    }
    Q_EMIT q.exportFinished(path, written ? QString() : QString::fromStdString(describe(written.fault())));
}

} // namespace holdfast::session
