// The window of one session: menus, files, runs and exports. Never waits: everything long is the session's.
#pragma once

#include <map>

#include "core/services/session/session.h"
#include "ui/window/workspace.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace holdfast::recovery {
class Journal;
}

namespace holdfast::window {

class MainWindow : public Workspace {
    Q_OBJECT
public:
    // The session outlives the window.
    explicit MainWindow(session::Session& session, std::shared_ptr<const rods::Catalogs> catalogs,
                        QWidget* parent = nullptr);

    // A project, a project.json or drawings, in any mix; a fault is said in the message bar.
    void openPaths(const QStringList& paths);
    // From now on unsaved changes are journalled there; what an earlier program left behind is offered first.
    void keepJournal(const QString& folder);
    // Roles given by hand, kept outside the project and given again.
    Outcome saveLayerProfile(const QString& path) const;
    Outcome loadLayerProfile(const QString& path);
    // The window as it is, after the run has ended; quits when it is saved (help pages, screenshots).
    void saveScreenshotAfterRun(const QString& pngPath, int afterMs);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeFileMenu();
    void makeEditMenu();
    void makeViewMenu();
    void makeDesignMenu();
    void makeToolsMenu();
    void makeHelpMenu();
    void makeToolBar();
    void makeStatusBar();
    void connectSession();
    void connectReading();
    void connectReview();
    void connectClashes();
    void connectSuggestions();
    void showSuggested(const QString& sheet, const std::string& wall);
    void connectPermits();
    void takePermitsAlong(const QString& from, const QString& to);
    void importClashes();
    void askClashRules();
    void showReading();          // layers, schedule and overrides
    void answerReview(const models::ReviewItem& item);
    void showReviewed(const models::ReviewItem& item);
    bool showSheetOf(const models::ReviewItem& item);
    QAction* action(const QString& name, const QString& text, const QKeySequence& keys,
                    std::function<void()> run);
    void addStandardViews(QMenu& menu);
    void addThemes(QMenu& menu);
    void addLayouts(QMenu& menu);
    void findCommand();

    void newProject();
    void openDialog();
    bool openProject(const QString& path);
    bool save();
    bool saveAs();
    bool mayDiscard();           // asks when there are unsaved changes
    void importDrawings(const QStringList& paths);
    void askDrawings();
    void fillDrawingMenu(QMenu& menu, bool revise);
    void importCriteria();
    void batchRun();
    void editCatalog();
    void sayCatalogEdition();    // when the project keeps another edition than the program's
    void compareEditions();
    void compareScenarios();
    void connectCriteria();
    void takeCriteria(const Result<building::DesignCriteria>& made, const QString& step);
    void design();
    void report(const Outcome& outcome);      // a fault goes to the message bar

    void showProject();          // title, recent files
    void showInputs();           // units, codes, stale mark
    void showRunState();
    void fillRecentMenu();
    void restoreLayout();

    session::Session& m_session;
    std::shared_ptr<const rods::Catalogs> m_catalogs;
    std::map<QString, QAction*> m_actions;
    QList<QAction*> m_taskActions;      // as kTasks
    QMenu* m_recent = nullptr;
    QLabel *m_pointed = nullptr, *m_hint = nullptr, *m_selected = nullptr, *m_codes = nullptr, *m_state = nullptr;
    QProgressBar* m_progress = nullptr;
    class SuggestionDesk* m_suggestionDesk = nullptr;
    sheet::Newest m_sheetChecks{this};
    recovery::Journal* m_journal = nullptr;   // null in a window that keeps none
    QPushButton* m_cancel = nullptr;
};

} // namespace holdfast::window
