#include "ui/window/workspace.h"

#include <set>

#include <QComboBox>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/services/permits/cities.h"
#include "ui/models/relations.h"
#include "ui/models/text.h"
#include "ui/panels/metrics_panel.h"
#include "ui/panels/permit_panel.h"
#include "ui/panels/queue_panel.h"
#include "ui/panels/sign_off_panel.h"

namespace holdfast::window {

Workspace::Workspace(QWidget* parent)
    : QMainWindow(parent)
    , m_messages(new MessageBar(this))
    , m_tabs(new QTabWidget(this))
    , m_view3d(new view3d::View3D(this))
    , m_sheetPage(new SheetPage(this))
    , m_elevation(new panels::ElevationPanel(m_selection, this))
    , m_layouts(new TaskLayouts(*this))
{
    setDockNestingEnabled(true);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(view3dPage(), tr("3D"));
    m_tabs->addTab(m_sheetPage, tr("Sheet"));
    m_tabs->addTab(m_elevation, tr("Elevation"));
    auto* center = new QWidget(this);
    auto* layout = new QVBoxLayout(center);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_tabs, 1);
    setCentralWidget(center);
    makeDocks();
    connectSelection();
    m_layouts->reset();
}

QWidget* Workspace::view3dPage()
{
    auto* page = new QWidget(this);
    auto* bar = new QToolBar(page);   // what has no room waits behind its arrow
    m_levels = new QComboBox(page);
    m_levels->setAccessibleName(tr("Levels shown"));
    m_levels->setMinimumWidth(160);
    auto* byUse = new QToolButton(page);
    byUse->setText(tr("Colour by utilization"));
    byUse->setCheckable(true);
    byUse->setChecked(true);
    auto* walls = new QToolButton(page);
    walls->setText(tr("Walls"));
    walls->setCheckable(true);
    walls->setChecked(true);
    auto* parallel = new QToolButton(page);
    parallel->setText(tr("Parallel"));
    parallel->setCheckable(true);
    bar->addWidget(new QLabel(tr("Levels:"), page));
    bar->addWidget(m_levels);
    bar->addWidget(byUse);
    bar->addWidget(walls);
    bar->addWidget(parallel);
    addLookButtons(*bar);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_view3d, 1);
    connect(byUse, &QToolButton::toggled, m_view3d, &view3d::View3D::setColouredByUtilization);
    connect(parallel, &QToolButton::toggled, m_view3d, &view3d::View3D::setParallel);
    connect(walls, &QToolButton::toggled, m_view3d,
            [this](bool shown) { m_view3d->setKindShown(solids::PartKind::Wall, shown); });
    connect(m_levels, &QComboBox::activated, this, [this] {
        const QPoint limits = m_levels->currentData().toPoint();
        m_view3d->setLevelClip(limits.x(), limits.y());
    });
    return page;
}

// Isolate and hide what is selected, bring it all back, measure.
void Workspace::addLookButtons(QToolBar& bar)
{
    const auto add = [&](const QString& text, const QString& tip, bool holds) {
        auto* button = new QToolButton(&bar);
        button->setText(text);
        button->setToolTip(tip);
        button->setCheckable(holds);
        bar.addWidget(button);
        return button;
    };
    const auto selected = [this] {
        return m_selection.current() ? models::pictured(*m_snapshot, *m_selection.current()) : std::vector<Subject>();
    };
    connect(add(tr("Isolate"), tr("Only what is selected"), false), &QToolButton::clicked, this, [this, selected] {
        if (m_selection.current() && m_selection.current()->kind == SubjectKind::Clash)
            isolateClash(*m_selection.current());
        else if (const auto subjects = selected(); !subjects.empty())
            m_view3d->isolate(subjects, std::nullopt);
    });
    connect(add(tr("Hide"), tr("What is selected"), false), &QToolButton::clicked, this,
            [this, selected] { m_view3d->hide(selected()); });
    connect(add(tr("Restore"), tr("As it was before isolating and hiding"), false), &QToolButton::clicked, m_view3d,
            &view3d::View3D::restoreLook);
    connect(add(tr("Measure"), tr("The distance between two points that are clicked"), true), &QToolButton::toggled,
            m_view3d, &view3d::View3D::setMeasuring);
    connect(m_view3d, &view3d::View3D::measured, this, &Workspace::pointed);
}

QDockWidget* Workspace::dock(const QString& name, const QString& title, QWidget* content,
                             Qt::DockWidgetArea area, Tasks tasks)
{
    auto* dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(content);
    m_layouts->add(*dock, area, tasks);
    return dock;
}

panels::TablePanel* Workspace::tableDock(const QString& name, const QString& title, Tasks tasks)
{
    auto* panel = new panels::TablePanel(name, m_selection, this);
    QDockWidget* const made = dock(name, title, panel, Qt::BottomDockWidgetArea, tasks);
    connect(panel, &panels::TablePanel::countChanged, made, [made, title](int rows) {
        made->setWindowTitle(rows ? QStringLiteral("%1 (%2)").arg(title).arg(rows) : title);
    });
    return panel;
}

void Workspace::makeDocks()
{
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
    m_tree = new panels::TreePanel(m_selection, this);
    m_properties = new panels::PropertyPanel(m_selection, this);
    dock(QStringLiteral("tree"), tr("Project"), m_tree, Qt::LeftDockWidgetArea, kEveryTask);
    dock(QStringLiteral("properties"), tr("Properties"), m_properties, Qt::RightDockWidgetArea, kEveryTask);
    m_rodRuns = tableDock(QStringLiteral("rodRuns"), tr("Rod runs"), Task::Design);
    m_rodSchedule = tableDock(QStringLiteral("rodSchedule"), tr("Rod schedule"), Task::Design);
    m_loadPath = tableDock(QStringLiteral("loadPath"), tr("Load path"), Task::Design);
    m_walls = tableDock(QStringLiteral("walls"), tr("Walls"), Task::Import | Task::Design);
    makeClashDock();
    m_findings = tableDock(QStringLiteral("findings"), tr("Findings"), kEveryTask);
    m_checks = tableDock(QStringLiteral("checks"), tr("Checks"), Task::Design | Task::Review);
    m_verification = tableDock(QStringLiteral("verification"), tr("Verification"), Task::Review);
    m_assumptions = tableDock(QStringLiteral("assumptions"), tr("Assumptions"), Task::Design | Task::Review);
    m_revisions = tableDock(QStringLiteral("revisions"), tr("Revisions"), Task::Review);
    auto* signOff = new panels::SignOffPanel(m_selection, this);
    QDockWidget* review
        = dock(QStringLiteral("signOff"), tr("Sign-off"), signOff, Qt::BottomDockWidgetArea, Task::Review);
    connect(signOff, &panels::SignOffPanel::countChanged, review, [review](int open) {
        review->setWindowTitle(open ? tr("Sign-off (%1)").arg(open) : tr("Sign-off"));
    });
    makeReadingDocks();
    makeSuggestionDocks();
    m_jobs = new panels::JobPanel(this);
    m_log = new panels::LogPanel(this);
    dock(QStringLiteral("jobs"), tr("Jobs"), m_jobs, Qt::BottomDockWidgetArea, Task::Design);
    dock(QStringLiteral("log"), tr("Log"), m_log, Qt::BottomDockWidgetArea, Task::Import);
    dock(QStringLiteral("permits"), tr("Permits"),
         new panels::PermitPanel({permits::usualStore(), cloud::userPlaces(), {}}, this), Qt::BottomDockWidgetArea,
         Task::Coordinate);
    dock(QStringLiteral("background"), tr("Background jobs"),
         new panels::QueuePanel(jobs::JobStore::usualPath(), this), Qt::BottomDockWidgetArea, Task::Coordinate);
    dock(QStringLiteral("metrics"), tr("Metrics"),
         new panels::MetricsPanel(metrics::MetricsStore::usualPath(), this), Qt::BottomDockWidgetArea,
         Task::Coordinate);
}

void Workspace::makeClashDock()
{
    m_clashes = new panels::ClashPanel(m_selection, this);
    QDockWidget* made = dock(QStringLiteral("clashes"), tr("Clashes"), m_clashes, Qt::BottomDockWidgetArea,
                             Task::Coordinate);
    connect(m_clashes, &panels::ClashPanel::countChanged, made, [made](int open) {
        made->setWindowTitle(open ? tr("Clashes (%1)").arg(open) : tr("Clashes"));
    });
    connect(m_clashes, &panels::ClashPanel::isolateWanted, this, &Workspace::isolateClash);
    connect(m_clashes, &panels::ClashPanel::restoreWanted, m_view3d, &view3d::View3D::restoreLook);
}

// What was read of the drawings, to be reviewed and corrected.
void Workspace::makeReadingDocks()
{
    m_review = new panels::ReviewPanel(this);
    m_wallSchedule = new panels::SchedulePanel(this);
    m_layers = new panels::LayerPanel(this);
    QDockWidget* review
        = dock(QStringLiteral("reviewDock"), tr("To review"), m_review, Qt::RightDockWidgetArea, Task::Import);
    dock(QStringLiteral("scheduleDock"), tr("Wall schedule"), m_wallSchedule, Qt::BottomDockWidgetArea,
         Task::Import);
    m_criteria = new panels::CriteriaPanel(this);
    dock(QStringLiteral("criteriaDock"), tr("Criteria"), m_criteria, Qt::LeftDockWidgetArea,
         Task::Import | Task::Design);
    dock(QStringLiteral("layersDock"), tr("Layers"), m_layers, Qt::LeftDockWidgetArea, Task::Import);
    m_overrides = tableDock(QStringLiteral("overrides"), tr("Overrides"), Task::Import | Task::Review);
    connect(m_review, &panels::ReviewPanel::countChanged, review, [review](int open) {
        review->setWindowTitle(open ? tr("To review (%1)").arg(open) : tr("To review"));
    });
    connect(&m_layers->model(), &models::LayerModel::hiddenChanged, &m_sheetPage->view(),
            &sheet::SheetView::setHiddenLayers);
}

// What the rules and a model say of the sheets.
void Workspace::makeSuggestionDocks()
{
    m_sheetSet = tableDock(QStringLiteral("sheetSet"), tr("Sheet set"), Task::Import);
    m_suggestions = new panels::SuggestionPanel(this);
    QDockWidget* made = dock(QStringLiteral("suggestionsDock"), tr("Suggestions"), m_suggestions,
                             Qt::RightDockWidgetArea, Task::Import);
    connect(m_suggestions, &panels::SuggestionPanel::countChanged, made, [made](int open) {
        made->setWindowTitle(open ? tr("Suggestions (%1)").arg(open) : tr("Suggestions"));
    });
}

void Workspace::connectSelection()
{
    const auto follow = [this](auto* view) {
        using View = std::remove_pointer_t<decltype(view)>;
        connect(view, &View::picked, &m_selection, &models::Selection::select);
        connect(view, &View::focused, &m_selection, &models::Selection::focus);
        connect(view, &View::pickedNothing, &m_selection, &models::Selection::clear);
        connect(view, &View::pointed, this, &Workspace::pointed);
    };
    follow(m_view3d);
    follow(&m_sheetPage->view());
    connect(&m_selection, &models::Selection::changed, this, &Workspace::showSelection);
    connect(&m_selection, &models::Selection::focusRequested, this, [this](const Subject& subject) {
        m_view3d->bringIntoSight(models::pictured(*m_snapshot, subject));
        m_sheetPage->view().bringIntoSight(models::pictured(*m_snapshot, subject));
    });
}

void Workspace::showSelection()
{
    const auto& current = m_selection.current();
    const auto pictures = current ? models::pictured(*m_snapshot, *current) : std::vector<Subject>();
    m_view3d->highlight(pictures);
    m_sheetPage->view().highlight(pictures);
    if (current)
        m_sheetPage->view().bringIntoSight(pictures);
}

void Workspace::showSnapshot(std::shared_ptr<const pipeline::Snapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    m_view3d->setSnapshot(m_snapshot);
    m_sheetPage->setSnapshot(m_snapshot);
    m_elevation->setSnapshot(m_snapshot);
    m_properties->setSnapshot(m_snapshot);
    m_jobs->setStages(m_snapshot->stages);
    fillLevels();
    showSelection();
    m_building.start([shown = m_snapshot](std::stop_token) { return models::buildTables(*shown); },
                     [this](models::TableSet tables) { showTables(std::move(tables)); });
}

void Workspace::showTables(models::TableSet tables)
{
    m_walls->setContent(std::move(tables.walls));
    m_loadPath->setContent(std::move(tables.loadPath));
    m_rodRuns->setContent(std::move(tables.rodRuns));
    m_rodSchedule->setContent(std::move(tables.rodSchedule));
    m_clashes->setSnapshot(m_snapshot);
    m_checks->setContent(std::move(tables.checks));
    m_verification->setContent(std::move(tables.verification));
    m_findings->setContent(std::move(tables.findings));
    m_assumptions->setContent(std::move(tables.assumptions));
    m_revisions->setContent(std::move(tables.revisions));
    m_tree->setRoot(std::move(tables.tree));
    Q_EMIT tablesShown();
}

// The rod run, what it meets and the walls about it, in a box of a stud bay or two around the point.
void Workspace::isolateClash(const Subject& subject)
{
    constexpr double kAround = 36;  // in
    if (!m_snapshot->clashes)
        return;
    for (const clash::Clash& c : m_snapshot->clashes->clashes)
        if (c.label == subject.label) {
            geometry::Box3 box;
            box.add(c.at);
            m_view3d->isolate(models::pictured(*m_snapshot, subject), box.grown(kAround));
            m_tabs->setCurrentIndex(0);
        }
}

void Workspace::fillLevels()
{
    const QString chosen = m_levels->currentText();
    m_levels->clear();
    m_levels->addItem(tr("All levels"), QPoint(-1, -1));
    std::set<int> levels;
    if (m_snapshot->inputs)
        for (const building::StoryCriteria& story : m_snapshot->inputs->criteria.stories)
            levels.insert(story.story);
    for (const int level : levels)
        m_levels->addItem(tr("Level %1 only").arg(level), QPoint(level, level));
    for (const int level : levels)
        if (level > 1)
            m_levels->addItem(tr("Up to level %1").arg(level), QPoint(-1, level));
    m_levels->setCurrentIndex(std::max(0, m_levels->findText(chosen)));
}

void Workspace::raiseDock(const QString& objectName)
{
    if (auto* wanted = findChild<QDockWidget*>(objectName)) {
        wanted->show();
        wanted->raise();
    }
}

void Workspace::showSheetTab()
{
    m_tabs->setCurrentWidget(m_sheetPage);
}

void Workspace::showElevationTab()
{
    m_tabs->setCurrentWidget(m_elevation);
}

void Workspace::show3dTab()
{
    m_tabs->setCurrentIndex(0);
}

} // namespace holdfast::window
