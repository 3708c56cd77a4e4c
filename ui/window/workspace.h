// The views and docks of one project and the selection they share. Shows a snapshot; starts nothing.
#pragma once

#include <memory>

#include <QMainWindow>

#include "ui/models/selection.h"
#include "ui/models/table_set.h"
#include "ui/panels/clash_panel.h"
#include "ui/panels/elevation_panel.h"
#include "ui/panels/job_panel.h"
#include "ui/panels/criteria_panel.h"
#include "ui/panels/layer_panel.h"
#include "ui/panels/log_panel.h"
#include "ui/panels/property_panel.h"
#include "ui/panels/review_panel.h"
#include "ui/panels/schedule_panel.h"
#include "ui/panels/suggestion_panel.h"
#include "ui/panels/table_panel.h"
#include "ui/panels/tree_panel.h"
#include "ui/sheet/newest.h"
#include "ui/sheet/sheet_view.h"
#include "ui/view3d/view3d.h"
#include "ui/window/message_bar.h"
#include "ui/window/sheet_page.h"
#include "ui/window/task_layouts.h"

class QComboBox;
class QDockWidget;
class QTabWidget;
class QToolBar;

namespace holdfast::window {

class Workspace : public QMainWindow {
    Q_OBJECT
public:
    explicit Workspace(QWidget* parent = nullptr);

    void showSnapshot(std::shared_ptr<const pipeline::Snapshot> snapshot);

    models::Selection& selection() { return m_selection; }
    view3d::View3D& view3d() { return *m_view3d; }
    sheet::SheetView& sheetView() { return m_sheetPage->view(); }
    SheetPage& sheetPage() { return *m_sheetPage; }
    panels::ElevationPanel& elevation() { return *m_elevation; }
    panels::PropertyPanel& properties() { return *m_properties; }
    panels::TreePanel& tree() { return *m_tree; }
    panels::JobPanel& jobs() { return *m_jobs; }
    panels::TablePanel& rodRuns() { return *m_rodRuns; }
    panels::TablePanel& walls() { return *m_walls; }
    panels::TablePanel& clashes() { return m_clashes->table(); }
    panels::ClashPanel& clashPanel() { return *m_clashes; }
    panels::TablePanel& findings() { return *m_findings; }
    panels::TablePanel& revisions() { return *m_revisions; }
    panels::TablePanel& overrides() { return *m_overrides; }
    panels::ReviewPanel& review() { return *m_review; }
    panels::SchedulePanel& wallSchedule() { return *m_wallSchedule; }
    panels::CriteriaPanel& criteria() { return *m_criteria; }
    panels::LayerPanel& layers() { return *m_layers; }
    panels::SuggestionPanel& suggestions() { return *m_suggestions; }
    panels::TablePanel& sheetSet() { return *m_sheetSet; }
    MessageBar& messages() { return *m_messages; }
    void raiseDock(const QString& objectName);
    void showSheetTab();
    void show3dTab();
    void showElevationTab();
    TaskLayouts& layouts() { return *m_layouts; }

Q_SIGNALS:
    void pointed(const QString& where);
    void tablesShown();          // every table and the tree show the newest snapshot

private:
    QWidget* view3dPage();
    void addLookButtons(QToolBar& bar);
    void makeDocks();
    void makeReadingDocks();
    void makeClashDock();
    void makeSuggestionDocks();
    QDockWidget* dock(const QString& name, const QString& title, QWidget* content, Qt::DockWidgetArea area,
                      Tasks tasks);
    panels::TablePanel* tableDock(const QString& name, const QString& title, Tasks tasks);
    void connectSelection();
    void showSelection();
    void showTables(models::TableSet tables);
    void isolateClash(const Subject& subject);
    void fillLevels();

    models::Selection m_selection;
    std::shared_ptr<const pipeline::Snapshot> m_snapshot = std::make_shared<pipeline::Snapshot>();
    MessageBar* m_messages;
    QTabWidget* m_tabs;
    view3d::View3D* m_view3d;
    SheetPage* m_sheetPage;
    panels::ElevationPanel* m_elevation;
    QComboBox* m_levels = nullptr;
    panels::TreePanel* m_tree;
    panels::PropertyPanel* m_properties;
    panels::JobPanel* m_jobs;
    panels::LogPanel* m_log;
    panels::TablePanel *m_rodRuns, *m_rodSchedule, *m_walls, *m_loadPath, *m_findings, *m_checks, *m_verification,
        *m_assumptions, *m_revisions, *m_overrides;
    panels::ClashPanel* m_clashes;
    panels::ReviewPanel* m_review;
    panels::SchedulePanel* m_wallSchedule;
    panels::CriteriaPanel* m_criteria = nullptr;
    panels::LayerPanel* m_layers;
    panels::SuggestionPanel* m_suggestions;
    panels::TablePanel* m_sheetSet;
    TaskLayouts* m_layouts;
    sheet::Newest m_building{this};
};

} // namespace holdfast::window
