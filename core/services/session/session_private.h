// The inside of a session. Everything here is touched on the session's thread only; workers get values.
#pragma once

#include <QThreadPool>
#include <QUndoStack>

#include "core/services/jobs/latest_job.h"
#include "core/services/jobs/pool_executor.h"
#include "core/services/session/design_run.h"
#include "core/services/session/session.h"

namespace holdfast::session {

class ReviewDesk;

// All that a step of the history may change.
struct InputState {
    pipeline::Shared<pipeline::ProjectInputs> inputs;
    pipeline::Shared<rods::Catalogs> catalogs;
};

Json hashJson(const std::string& hash);

class Session::Private {
public:
    Private(Session& owner, pipeline::Shared<rods::Catalogs> shippedCatalogs);
    ~Private();

    // --- project ------------------------------------------------------------------------------------------
    void reset(std::shared_ptr<store::ProjectFile> file, pipeline::ProjectInputs newInputs,
               pipeline::Shared<rods::Catalogs> newCatalogs);
    Outcome create(const std::string& path);
    Outcome moveTo(const std::string& path);
    Outcome saveInto(store::ProjectFile& file);
    void keepEverything();              // results and drawings of the snapshot into a newly attached file
    void setModified(bool now);

    // --- inputs -------------------------------------------------------------------------------------------
    void change(pipeline::ProjectInputs changed, const QString& step);
    void change(InputState changed, const QString& step);
    void correct(std::vector<building::Override> words, const QString& step);
    std::string now() const;            // ISO 8601, by the session's clock
    void sign(building::Override& word) const;   // who and when, where it does not say
    // Signed, in the audit trail, and among the overrides of `changed`.
    void say(std::vector<building::Override> words, pipeline::ProjectInputs& changed);
    // Makes a state of the history the present one.
    void adopt(const InputState& state);
    void tellProject();                 // another one, or none, is open
    void designAgain();                 // where there are results that a change made stale
    void forgetSteps();                 // modified, and nothing to undo
    // Written at once, or with the first save of an untitled project.
    void record(store::EventType type, std::string description, Json before = {}, Json after = {});
    store::AuditEntry entry(store::EventType type, std::string description, Json before, Json after) const;

    // --- runs ---------------------------------------------------------------------------------------------
    void startDesign();
    void startRestore();
    void stopRuns();
    void adoptDesign(std::shared_ptr<pipeline::Snapshot> made);
    void adoptRestored(std::shared_ptr<pipeline::Snapshot> stored);
    void keepLists(const pipeline::Snapshot& made);
    DesignRequest request(std::stop_token stop);
    Run runFor(std::stop_token stop);
    void startExport(const Exporters::Write& write, const QString& path, const std::string& what);
    void finishExport(const QString& path, const std::string& what, const Outcome& written);

    Session& q;
    pipeline::Shared<rods::Catalogs> shipped;
    pipeline::Shared<rods::Catalogs> catalogs;
    pipeline::Shared<pipeline::ProjectInputs> inputs;
    std::shared_ptr<const pipeline::Snapshot> snapshot;
    std::shared_ptr<store::ProjectFile> file;          // null while untitled
    std::shared_ptr<StageKeeper> keeper;
    std::vector<store::AuditEntry> unwritten;          // events of an untitled project
    std::string savedHash;                             // of the inputs in the file
    QUndoStack history;
    bool stepping = false;                             // a step is being made, not undone or redone
    bool modified = false;
    bool stale = true;
    std::uint64_t revision = 0;
    QString actor;
    Exporters exporters;
    std::function<QDateTime()> clock = [] { return QDateTime::currentDateTimeUtc(); };
    std::stop_source closing;
    ReviewDesk* desk = nullptr;      // owned by the session

    QThreadPool pool, exportPool;
    jobs::LatestJob designJob, restoreJob;
};

} // namespace holdfast::session
