#include "core/services/session/session_private.h"

#include "core/services/exports/report_pdf.h"
#include "core/services/exports/tables.h"
#include "core/services/session/review_desk.h"

namespace holdfast::session {

namespace {

QString currentUser()
{
    const QString unixName = qEnvironmentVariable("USER");
    return unixName.isEmpty() ? qEnvironmentVariable("USERNAME", QStringLiteral("unknown")) : unixName;
}

constexpr int kStepsKept = 500;   // each is a copy of the inputs, some kilobytes; set by judgement

} // namespace

Json hashJson(const std::string& hash)
{
    return hash.empty() ? Json() : Json{{"inputs", hash}};
}

Session::Private::Private(Session& owner, pipeline::Shared<rods::Catalogs> shippedCatalogs)
    : q(owner), shipped(std::move(shippedCatalogs)), catalogs(shipped), actor(currentUser()),
      designJob(pool, [this](const std::string& what) {
          Q_EMIT q.bugReported(QString::fromStdString(what));
          Q_EMIT q.runFinished(false);
      }),
      restoreJob(pool, [this](const std::string& what) { Q_EMIT q.bugReported(QString::fromStdString(what)); })
{
    invariant(shipped != nullptr, "a session needs catalogues");
    exporters.report = [](const auto& made, const QString& path, const Run& run) {
        return exports::writeReportPdf(made, path, run);
    };
    exporters.deliverables = [](const auto& made, const QString& path, const Run& run) {
        return exports::writeDeliverables(made, path, run);
    };
    history.setUndoLimit(kStepsKept);
    QObject::connect(&history, &QUndoStack::cleanChanged, &q, [this](bool clean) {
        if (!stepping)
            setModified(!clean);
    });
    reset(nullptr, {}, shipped);
    desk = new ReviewDesk(q, {[this] { return file; }, [this] { keeper->flush(); },
                       [this] { return actor.toStdString(); }, [this] { return now(); }});   // owned by the session
}

// Workers hold values and post to the session, which must outlive them.
Session::Private::~Private()
{
    closing.request_stop();
    stopRuns();
    pool.waitForDone();
    exportPool.waitForDone();
    keeper->flush();
}

void Session::Private::reset(std::shared_ptr<store::ProjectFile> newFile, pipeline::ProjectInputs newInputs,
                             pipeline::Shared<rods::Catalogs> newCatalogs)
{
    stopRuns();
    pool.waitForDone();    // a run that winds down still holds the old file and its lock
    if (desk)
        desk->letGo();     // so does its worker
    if (keeper)
        keeper->flush();
    file = std::move(newFile);
    keeper = std::make_shared<StageKeeper>(file);
    catalogs = std::move(newCatalogs);
    inputs = std::make_shared<const pipeline::ProjectInputs>(std::move(newInputs));
    auto none = std::make_shared<pipeline::Snapshot>();
    none->inputs = inputs;
    none->catalogs = catalogs;
    snapshot = std::move(none);
    unwritten.clear();
    savedHash = file ? hashOf(*inputs) : std::string();
    stepping = true;
    history.clear();
    stepping = false;
    modified = false;
    stale = true;
}

Outcome Session::Private::create(const std::string& path)
{
    std::vector<store::AuditEntry> events{entry(store::EventType::ProjectCreated, "project created", {},
                                                hashJson(hashOf(*inputs)))};
    events.insert(events.end(), unwritten.begin(), unwritten.end());
    auto created = store::ProjectFile::create(path, *inputs, *catalogs, events);
    if (!created)
        return created.fault();
    file = std::move(*created);
    unwritten.clear();
    keeper->attach(file);
    keepEverything();
    return Done{};
}

// The old file stays as it was last saved; unsaved changes go into the new one.
Outcome Session::Private::moveTo(const std::string& path)
{
    keeper->flush();
    if (const Outcome copied = file->copyTo(path); !copied)
        return copied;
    auto opened = store::ProjectFile::open(path, store::ProjectFile::Access::ReadWrite);
    if (!opened)
        return opened.fault();
    if (const Outcome saved = saveInto(**opened); !saved)
        return saved;
    file = std::move(*opened);
    keeper->attach(file);
    keepEverything();
    return Done{};
}

Outcome Session::Private::saveInto(store::ProjectFile& target)
{
    const std::string hash = hashOf(*inputs);
    std::vector<store::AuditEntry> events;
    if (hash != savedHash)
        events.push_back(entry(store::EventType::InputsChanged, "inputs saved", hashJson(savedHash), hashJson(hash)));
    return target.save(*inputs, *catalogs, events);
}

void Session::Private::keepEverything()
{
    if (!snapshot->drawings)
        return;
    keeper->post([drawings = snapshot->drawings](store::ProjectFile& target) -> Outcome {
        int version = 1;
        for (const pipeline::StageRule& rule : pipeline::stageTable())
            version = rule.stage == pipeline::Stage::Ingest ? rule.version : version;
        for (const drawing::Drawing& drawing : *drawings)
            if (const Outcome kept = target.keepDrawing(drawing, version); !kept)
                return kept;
        return Done{};
    });
    keepLists(*snapshot);
}

void Session::Private::tellProject()
{
    Q_EMIT q.projectChanged();
    Q_EMIT q.inputsChanged();
    Q_EMIT q.snapshotChanged();
}

void Session::Private::setModified(bool now)
{
    modified = now;
    Q_EMIT q.projectChanged();
}

store::AuditEntry Session::Private::entry(store::EventType type, std::string description, Json before,
                                          Json after) const
{
    return {clock().toUTC().toString(Qt::ISODateWithMs).toStdString(), type, actor.toStdString(),
            store::ActorType::User, std::move(description), std::move(before), std::move(after)};
}

void Session::Private::record(store::EventType type, std::string description, Json before, Json after)
{
    auto event = entry(type, std::move(description), std::move(before), std::move(after));
    if (!file)
        unwritten.push_back(std::move(event));
    else
        keeper->post([event = std::move(event)](store::ProjectFile& target) { return target.append({event}); });
}

} // namespace holdfast::session
