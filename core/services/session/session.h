// One open project: its inputs, the latest snapshot, and the design run on the pool. Lives on the UI thread;
// everything long happens elsewhere and comes back as a queued signal. Shows nothing and asks nothing.
#pragma once

#include <functional>
#include <memory>

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QStringList>

#include "core/engine/pipeline/pipeline.h"
#include "core/services/session/clashes_home.h"
#include "core/services/session/corrections.h"
#include "core/services/store/audit_trail.h"

class QUndoStack;

namespace holdfast::session {

// Who writes deliverables; the session itself knows no page and no table.
struct Exporters {
    using Write = std::function<Outcome(const pipeline::Snapshot&, const QString& path, const Run&)>;
    Write report;        // one PDF
    Write deliverables;  // everything, into a folder
};

class Session : public QObject {
    Q_OBJECT
public:
    // `catalogs` are the shipped ones (resources/catalogs); a project pins the edition it was designed with.
    explicit Session(std::shared_ptr<const rods::Catalogs> catalogs, QObject* parent = nullptr);
    ~Session() override;   // stops a running design and waits for it

    // Before the first use: who acts (login, for the audit trail), what writes, and the clock (tests).
    void setActor(const QString& actor);
    void setExporters(Exporters exporters);
    void setClock(std::function<QDateTime()> clock);

    // --- project file -------------------------------------------------------------------------------------
    void newProject();                          // empty, untitled
    void startWith(pipeline::ProjectInputs inputs);  // untitled and modified, with nothing to undo
    Outcome open(const QString& path);          // reads inputs and stored results; nothing is recomputed here
    Outcome save();                             // to path(); a fault when untitled
    Outcome saveAs(const QString& path);
    QString path() const;                       // empty while untitled
    QString title() const;                      // file name, or "Untitled"
    bool isModified() const;
    std::string savedHash() const;              // of the inputs in the file; empty while untitled
    // Opened where it cannot be written, or while another program writes it; save() is a fault, saveAs() is not.
    bool isReadOnly() const;
    Result<store::TrailVerdict> verifyAuditTrail() const;   // of the file; NothingToDo while untitled
    Result<std::vector<store::AuditEvent>> auditTrail() const;
    // Edition of the catalogue this project is designed with, and the way to the program's own.
    QString catalogEdition() const;
    QString shippedEdition() const;
    bool usesShippedCatalogs() const;
    void useShippedCatalogs();
    std::shared_ptr<const rods::Catalogs> catalogs() const;
    // An edited or imported catalogue, pinned with the project; results become stale.
    void setCatalogs(std::shared_ptr<const rods::Catalogs> catalogs);

    // --- inputs (each change makes results stale, emits inputsChanged and is one step of history()) --------
    std::shared_ptr<const pipeline::ProjectInputs> inputs() const;
    QUndoStack& history() const;                // steps are made here only; undo and redo are anybody's
    void setInputs(pipeline::ProjectInputs inputs, const QString& step = {});
    // Adds files; the same file twice replaces. `words` about them (units, levels, layers) belong to the step.
    Outcome importDrawings(const QStringList& paths, const std::vector<building::Override>& words = {});
    // A new revision of a drawing: the file `by` stands where `path` stood. Overrides stay and find their things.
    Outcome replaceDrawing(const QString& path, const QString& by);
    void removeDrawing(const QString& path);
    Outcome importCriteria(const QString& jsonPath);    // design criteria as JSON

    // --- corrections (a project that is designed is designed again) ---------------------------------------
    void applyOverride(building::Override override);
    // Author and time are added where a word has none.
    void correct(const Correction& correction);
    void retract(std::size_t override);         // by its place in the criteria's list

    // --- clashes (one step each; a project that is designed tells its clashes again) ----------------------
    // One word about many clashes, by their labels; author and time are added where the word has none.
    Outcome judgeClashes(const std::vector<std::string>& labels, clash::ClashWord word);
    // Statuses, assignees and comments that others gave, from a BCF package.
    Result<ClashesHome> importClashes(const QString& bcfPath);
    Outcome setClashRules(std::optional<clash::RuleSet> rules);   // none: the shipped ones

    // --- results ------------------------------------------------------------------------------------------
    std::shared_ptr<const pipeline::Snapshot> snapshot() const;   // never null; empty before the first run
    bool isRunning() const;
    bool isStale() const;                       // inputs changed since the snapshot was made
    void design();                              // starts, or restarts with the newest inputs
    void cancel();                              // answers within a second with runFinished

    // --- deliverables (on the pool; exportFinished tells) --------------------------------------------------
    void exportReport(const QString& pdfPath);
    void exportAll(const QString& folder);      // report.pdf, CSV and JSON files of the command line's `design`
    void exportBy(const Exporters::Write& write, const QString& path, const QString& what);  // any other writer

Q_SIGNALS:
    void projectChanged();                      // another project, or its path or modified state
    void inputsChanged();
    void runStarted();
    void stageChanged(const holdfast::pipeline::StageStatus& status);
    void progressChanged(double share);         // 0..1 of the whole run
    void snapshotChanged();                     // snapshot() is new
    void runFinished(bool cancelled);
    // After open(): stored results were read. Not complete: design() has something to compute.
    void restoreFinished(bool complete);
    void bugReported(const QString& what);      // something that must not happen did; nothing of it is shown
    void exportFinished(const QString& path, const QString& fault);  // fault empty when it went well

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace holdfast::session
