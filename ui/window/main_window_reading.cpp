// Reading drawings in the window: import, layers, schedule, overrides and the review queue. Each answer
// becomes a step of the session.
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QShortcut>
#include <QTableView>
#include <QUndoStack>

#include "core/services/reader/read_file.h"
#include "core/services/session/layer_profile.h"
#include "ui/models/override_table.h"
#include "ui/models/relations.h"
#include "ui/models/text.h"
#include "ui/window/import_dialog.h"
#include "ui/window/main_window.h"

namespace holdfast::window {

using models::ReviewItem;
using models::ReviewKind;

namespace {

QString drawingFilter()
{
    return MainWindow::tr("Drawings, models and scans (%1);;All files (*)")
        .arg(reader::drawingPatterns().join(QLatin1Char(' ')));
}

QString profileFilter()
{
    return MainWindow::tr("Layer profiles (*.json)");
}

} // namespace

void MainWindow::askDrawings()
{
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Import drawings"), {}, drawingFilter());
    if (!paths.isEmpty())
        importDrawings(paths);
}

void MainWindow::connectCriteria()
{
    using panels::CriteriaPanel;
    const auto now = [this]() -> const building::DesignCriteria& { return m_session.inputs()->criteria; };
    const auto about = [this] { return m_session.title().toStdString(); };
    connect(&criteria(), &CriteriaPanel::changeWanted, this,
            [this, now, about](const building::CriterionChange& change) {
                takeCriteria(building::changed(now(), {change}, about()),
                             tr("Set %1").arg(models::text(building::textOf(change))));
            });
    connect(&criteria(), &CriteriaPanel::rowWanted, this, [this, now, about](const QString& list) {
        const auto made = building::withRow(now(), list.toStdString(), about());
        takeCriteria(made, tr("Add a row to %1").arg(list));
        if (!made)
            criteria().say(models::text(describe(made.fault())) + QLatin1Char(' ')
                           + tr("Empty the lists that have a value a story first, then fill them anew."));
    });
    connect(&criteria(), &CriteriaPanel::rowUnwanted, this, [this, now, about](const QString& list, int position) {
        takeCriteria(building::withoutRow(now(), list.toStdString(), std::size_t(position), about()),
                     tr("Remove a row of %1").arg(list));
    });
}

// One step of the history, or the reason why not, where it was typed.
void MainWindow::takeCriteria(const Result<building::DesignCriteria>& made, const QString& step)
{
    if (!made)
        return criteria().say(models::text(describe(made.fault())));
    pipeline::ProjectInputs inputs = *m_session.inputs();
    inputs.criteria = *made;
    m_session.setInputs(std::move(inputs), step);
}

void MainWindow::importDrawings(const QStringList& paths)
{
    auto* dialog = new ImportDialog(m_session.inputs(), paths, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { report(m_session.importDrawings(dialog->chosen(), dialog->words())); });
    dialog->open();
}

void MainWindow::fillDrawingMenu(QMenu& menu, bool revise)
{
    menu.clear();
    for (const pipeline::DrawingInput& drawing : m_session.inputs()->drawings) {
        const QString path = models::text(drawing.path);
        QAction* made = menu.addAction(QFileInfo(path).fileName(), this, [this, path, revise] {
            if (!revise)
                return m_session.removeDrawing(path);
            const QString by =
                QFileDialog::getOpenFileName(this, tr("New revision of %1").arg(QFileInfo(path).fileName()),
                                             QFileInfo(path).absolutePath(), drawingFilter());
            if (!by.isEmpty())
                report(m_session.replaceDrawing(path, by));
        });
        made->setToolTip(path);
    }
    menu.setEnabled(true);
    if (menu.isEmpty())
        menu.addAction(tr("The project has no drawings"))->setEnabled(false);
}

void MainWindow::connectReading()
{
    using session::Session;
    sheet::SheetEditor& editor = sheetPage().editor();
    connect(&editor, &sheet::SheetEditor::corrected, this,
            [this](const session::Correction& correction) { m_session.correct(correction); });
    connect(&editor, &sheet::SheetEditor::hinted, this,
            [this](const QString& hint) { m_hint->setText(hint); });
    connect(&m_session, &Session::inputsChanged, this, &MainWindow::showReading);
    connect(&m_session, &Session::snapshotChanged, this, &MainWindow::showReading);
    connect(&wallSchedule().model(), &models::ScheduleModel::edited, this,
            [this](const QString& mark, const QString& column, const QString& value) {
                m_session.correct(
                    session::setScheduleCell(mark.toStdString(), column.toStdString(), value.toStdString()));
            });
    connect(&layers().model(), &models::LayerModel::roleChosen, this,
            [this](const QString& layer, const QString& role) {
                m_session.correct(session::mapLayers({{layer.toStdString(), role.toStdString()}}));
            });
    connect(&layers(), &panels::LayerPanel::saveWanted, this, [this] {
        const QString path = QFileDialog::getSaveFileName(this, tr("Save layer profile"),
                                                          QStringLiteral("layers.json"), profileFilter());
        if (!path.isEmpty())
            report(saveLayerProfile(path));
    });
    connect(&layers(), &panels::LayerPanel::loadWanted, this, [this] {
        const QString path =
            QFileDialog::getOpenFileName(this, tr("Load layer profile"), {}, profileFilter());
        if (!path.isEmpty())
            report(loadLayerProfile(path));
    });
    auto* withdraw = new QAction(tr("&Withdraw"), this);
    withdraw->setObjectName(QStringLiteral("withdraw"));
    withdraw->setShortcut(QKeySequence::Delete);
    withdraw->setShortcutContext(Qt::WidgetShortcut);
    overrides().view().addAction(withdraw);
    overrides().view().setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(withdraw, &QAction::triggered, this, [this] {
        if (const int row = overrides().currentRow(); row >= 0)
            m_session.retract(std::size_t(row));
    });
}

void MainWindow::showReading()
{
    const auto& criteria = m_session.inputs()->criteria;
    const pipeline::Snapshot& snapshot = *m_session.snapshot();
    overrides().setContent(models::overrideTable(criteria, snapshot));
    wallSchedule().model().setContent(
        snapshot.layout ? snapshot.layout->schedule : std::vector<building::WallType>(), criteria.overrides);
    layers().model().setRows(snapshot.drawings ? models::layerRows(*snapshot.drawings, criteria)
                                               : std::vector<models::LayerRow>());
}

Outcome MainWindow::saveLayerProfile(const QString& path) const
{
    return session::saveLayerProfile(
        session::layerProfile(m_session.inputs()->criteria, QFileInfo(path).completeBaseName().toStdString()),
        path.toStdString());
}

Outcome MainWindow::loadLayerProfile(const QString& path)
{
    const auto profile = session::loadLayerProfile(path.toStdString());
    if (!profile)
        return profile.fault();
    std::vector<std::pair<std::string, std::string>> roles;
    for (const session::LayerRule& rule : profile->layers)
        roles.emplace_back(rule.pattern, rule.role);
    m_session.correct(session::mapLayers(roles));
    return Done{};
}

// --- review ----------------------------------------------------------------------------------------------

void MainWindow::connectReview()
{
    using panels::ReviewPanel;
    sheet::SheetEditor& editor = sheetPage().editor();
    connect(&m_session, &session::Session::snapshotChanged, this,
            [this] { review().setQueue(models::reviewQueue(*m_session.snapshot())); });
    connect(&review(), &ReviewPanel::shown, this, &MainWindow::showReviewed);
    connect(&review(), &ReviewPanel::answerWanted, this, &MainWindow::answerReview);
    connect(&review(), &ReviewPanel::undoWanted, this, [this] { m_session.history().undo(); });
    // Yes and no answer what the program says of the wall, be it a shear wall or none.
    const auto settle = [&editor](const ReviewItem& item, bool yes) {
        if (item.isTakenAsShear == yes)
            editor.confirmWall(item.subject.label);
        else
            editor.rejectWall(item.subject.label);
    };
    connect(&review(), &ReviewPanel::confirmed, this, [this, &editor, settle](const ReviewItem& item) {
        if (item.kind == ReviewKind::Wall)
            settle(item, true);
        else if (item.kind == ReviewKind::Sheet && item.subject.level >= 0 && showSheetOf(item))
            editor.confirmScale();
    });
    connect(&review(), &ReviewPanel::rejected, this, [this, &editor, settle](const ReviewItem& item) {
        if (item.kind == ReviewKind::Wall)
            settle(item, false);
        else if (item.kind == ReviewKind::Holdown)
            editor.removeHoldown(item.subject.label);
        else
            answerReview(item);
    });
}

// The sheet of an item, or the one a finding names.
bool MainWindow::showSheetOf(const ReviewItem& item)
{
    const auto& plans = m_session.snapshot()->plans;
    int wanted = item.sheet;
    for (std::size_t i = 0; plans && wanted < 0 && i < plans->sheets.size(); ++i)
        if (item.subject.kind == SubjectKind::Sheet
            && (plans->sheets[i].number == item.subject.label || plans->sheets[i].file == item.subject.label))
            wanted = int(i);
    if (wanted < 0)
        return false;
    showSheetTab();
    sheetView().showSheet(wanted);
    return true;
}

void MainWindow::showReviewed(const ReviewItem& item)
{
    if (item.kind == ReviewKind::ScheduleRow)
        return wallSchedule().showRow(item.subject.label);
    if (item.subject.kind == SubjectKind::Sheet) {
        showSheetOf(item);
        return;
    }
    if (item.subject.kind != SubjectKind::Wall && item.subject.kind != SubjectKind::Holdown)
        return;
    showSheetTab();
    selection().focus(item.subject);
    sheetView().zoomTo(models::pictured(*m_session.snapshot(), item.subject));
}

void MainWindow::answerReview(const ReviewItem& item)
{
    sheet::SheetEditor& editor = sheetPage().editor();
    if (item.kind == ReviewKind::Wall)
        return editor.askMark(item.subject.label);
    if (item.kind == ReviewKind::ScheduleRow) {
        raiseDock(QStringLiteral("scheduleDock"));
        return wallSchedule().showRow(item.subject.label);
    }
    if (item.subject.kind == SubjectKind::Sheet && showSheetOf(item))
        item.subject.level < 0 ? editor.askLevel() : editor.askScale();
}

} // namespace holdfast::window
