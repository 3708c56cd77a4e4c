#include "core/services/session/session.h"

#include <algorithm>

#include <QFile>
#include <QFileInfo>

#include "core/engine/base/log.h"
#include "core/services/session/pinned_catalog.h"
#include "core/services/session/session_private.h"
#include "core/services/store/paths.h"

namespace holdfast::session {

namespace {

Result<std::shared_ptr<store::ProjectFile>> openProject(const std::string& path)
{
    using store::ProjectFile;
    auto writable = ProjectFile::open(path, ProjectFile::Access::ReadWrite);
    if (writable)
        return std::shared_ptr<ProjectFile>(std::move(*writable));
    if (writable.fault().code != FaultCode::FileUnreadable)
        return writable.fault();
    auto readable = ProjectFile::open(path, ProjectFile::Access::Read);
    if (!readable)
        return readable.fault();
    log::warning(describe(writable.fault()) + " It is opened for reading only.");
    return std::shared_ptr<ProjectFile>(std::move(*readable));
}

pipeline::Shared<rods::Catalogs> catalogsOf(const store::ProjectFile& file,
                                            const pipeline::Shared<rods::Catalogs>& shipped)
{
    auto pinned = pinnedCatalog(file, shipped);
    if (pinned)
        return *pinned;
    log::warning(describe(pinned.fault()) + " The catalogue of the program is used instead.");
    return shipped;
}

} // namespace

Session::Session(std::shared_ptr<const rods::Catalogs> catalogs, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(*this, std::move(catalogs)))
{
}

Session::~Session() = default;

void Session::setActor(const QString& actor)
{
    d->actor = actor;
}

void Session::setExporters(Exporters exporters)
{
    d->exporters = std::move(exporters);
}

void Session::setClock(std::function<QDateTime()> clock)
{
    d->clock = std::move(clock);
}

void Session::newProject()
{
    d->reset(nullptr, {}, d->shipped);
    d->tellProject();
}

void Session::startWith(pipeline::ProjectInputs inputs)
{
    newProject();
    setInputs(std::move(inputs));
    d->forgetSteps();
}

Outcome Session::open(const QString& path)
{
    const bool again = d->file && store::absolutePath(path.toStdString()) == d->file->path();
    if (again) {
        d->keeper->flush();
        d->reset(nullptr, {}, d->shipped);   // gives up the lock, so that the file can be read again
    }
    const auto refused = [&](const Fault& fault) {
        if (again)
            d->tellProject();                // nothing is open now
        return fault;
    };
    auto opened = openProject(path.toStdString());
    if (!opened)
        return refused(opened.fault());
    auto inputs = (*opened)->inputs();
    if (!inputs)
        return refused(inputs.fault());
    if (const auto verdict = (*opened)->verify(); verdict && !verdict->intact())
        log::error(path.toStdString() + ": the audit trail was changed from outside; verify it");
    d->reset(*opened, std::move(*inputs), catalogsOf(**opened, d->shipped));
    d->tellProject();
    d->startRestore();
    return Done{};
}

Outcome Session::save()
{
    if (!d->file)
        return Fault{FaultCode::NothingToDo, {}, {}, "the project has no file yet; save it under a name"};
    d->keeper->flush();
    if (const Outcome saved = d->saveInto(*d->file); !saved)
        return saved;
    d->savedHash = hashOf(*d->inputs);
    d->history.setClean();
    d->setModified(false);
    return Done{};
}

Outcome Session::saveAs(const QString& path)
{
    const std::string target = store::absolutePath(path.toStdString());
    if (d->file && d->file->path() == target)
        return save();
    const Outcome saved = d->file ? d->moveTo(target) : d->create(target);
    if (!saved)
        return saved;
    d->savedHash = hashOf(*d->inputs);
    d->history.setClean();
    d->setModified(false);
    return Done{};
}

QString Session::path() const
{
    return d->file ? QString::fromStdString(d->file->path()) : QString();
}

QString Session::title() const
{
    return d->file ? QFileInfo(path()).fileName() : tr("Untitled");
}

bool Session::isModified() const
{
    return d->modified;
}

std::string Session::savedHash() const
{
    return d->savedHash;
}

bool Session::isReadOnly() const
{
    return d->file && d->file->isReadOnly();
}

Result<store::TrailVerdict> Session::verifyAuditTrail() const
{
    d->keeper->flush();
    if (!d->file)
        return Fault{FaultCode::NothingToDo, {}, {}, "an untitled project has no audit trail yet"};
    return d->file->verify();
}

Result<std::vector<store::AuditEvent>> Session::auditTrail() const
{
    d->keeper->flush();
    return d->file ? d->file->auditTrail() : std::vector<store::AuditEvent>{};
}

QString Session::catalogEdition() const
{
    return QString::fromStdString(d->catalogs->edition);
}

QString Session::shippedEdition() const
{
    return QString::fromStdString(d->shipped->edition);
}

bool Session::usesShippedCatalogs() const
{
    return d->catalogs == d->shipped || hashOf(*d->catalogs) == hashOf(*d->shipped);
}

void Session::useShippedCatalogs()
{
    setCatalogs(d->shipped);
}

std::shared_ptr<const rods::Catalogs> Session::catalogs() const
{
    return d->catalogs;
}

void Session::setCatalogs(std::shared_ptr<const rods::Catalogs> catalogs)
{
    invariant(catalogs != nullptr, "a project is designed with a catalogue");
    if (d->catalogs == catalogs || hashOf(*d->catalogs) == hashOf(*catalogs))
        return;
    d->record(store::EventType::CatalogChanged, "catalogue changed",
              {{"edition", d->catalogs->edition}, {"hash", hashOf(*d->catalogs)}},
              {{"edition", catalogs->edition}, {"hash", hashOf(*catalogs)}});
    d->change(InputState{d->inputs, std::move(catalogs)}, tr("Change catalogue"));
}

std::shared_ptr<const pipeline::Snapshot> Session::snapshot() const
{
    return d->snapshot;
}

bool Session::isRunning() const
{
    return d->designJob.isRunning();
}

bool Session::isStale() const
{
    return d->stale;
}

void Session::design()
{
    d->startDesign();
}

// The run winds down by itself; what it finished is kept, its answer is not waited for.
void Session::cancel()
{
    if (!d->designJob.isRunning())
        return;
    d->designJob.cancel();
    QMetaObject::invokeMethod(this, [this] { Q_EMIT runFinished(true); }, Qt::QueuedConnection);
}

void Session::exportReport(const QString& pdfPath)
{
    d->startExport(d->exporters.report, pdfPath, "report");
}

void Session::exportAll(const QString& folder)
{
    d->startExport(d->exporters.deliverables, folder, "deliverables");
}

void Session::exportBy(const Exporters::Write& write, const QString& path, const QString& what)
{
    d->startExport(write, path, what.toStdString());
}

} // namespace holdfast::session
