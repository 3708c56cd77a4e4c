#include "ui/window/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QTimer>

#include "core/services/recovery/journal.h"
#include "ui/models/text.h"
#include "ui/window/batch_dialog.h"
#include "ui/window/catalog_dialog.h"
#include "ui/window/editions_dialog.h"
#include "ui/window/scenarios_dialog.h"
#include "ui/window/open_project.h"
#include "ui/window/recent_files.h"
#include "ui/window/recovery_dialog.h"
#include "ui/window/sign_off.h"

namespace holdfast::window {

namespace {

const QString kGeometryKey = QStringLiteral("window/geometry");

QString projectFilter()
{
    return MainWindow::tr("Projects (*.holdfast *.json);;All files (*)");
}

QString loadsText(building::Asce7 edition)
{
    return edition == building::Asce7::Asce7_16 ? QStringLiteral("ASCE 7-16") : QStringLiteral("ASCE 7-22");
}

QString codesText(const building::DesignCriteria& criteria)
{
    const auto& codes = criteria.codes;
    return QStringLiteral("%1 | %2 | %3 | %4")
        .arg(MainWindow::tr("ft-in, lb"), models::text(codes.building), loadsText(codes.loads),
             models::words(codes.basis).toUpper());
}

} // namespace

MainWindow::MainWindow(session::Session& session, std::shared_ptr<const rods::Catalogs> catalogs,
                       QWidget* parent)
    : Workspace(parent)
    , m_session(session)
    , m_catalogs(std::move(catalogs))
{
    setAcceptDrops(true);
    resize(1600, 1000);
    makeFileMenu();
    makeEditMenu();
    makeViewMenu();
    makeDesignMenu();
    makeToolsMenu();
    makeHelpMenu();
    makeToolBar();
    makeStatusBar();
    connectSession();
    connectReading();
    connectReview();
    connectCriteria();
    connectSuggestions();
    connectClashes();
    connectSignOff(*this, m_session);
    connectPermits();
    restoreLayout();
    showProject();
    showInputs();
    showRunState();
}

void MainWindow::connectSession()
{
    using session::Session;
    connect(&m_session, &Session::projectChanged, this, &MainWindow::showProject);
    connect(&m_session, &Session::inputsChanged, this, &MainWindow::showInputs);
    connect(&m_session, &Session::runStarted, this, [this] {
        jobs().startRun();
        showRunState();
    });
    connect(&m_session, &Session::stageChanged, this,
            [this](const pipeline::StageStatus& status) { jobs().setStage(status); });
    connect(&m_session, &Session::progressChanged, this, [this](double share) {
        jobs().setProgress(share);
        m_progress->setValue(int(share * 1000));
    });
    connect(&m_session, &Session::snapshotChanged, this, [this] {
        showSnapshot(m_session.snapshot());
        showInputs();
    });
    connect(&m_session, &Session::runFinished, this, [this](bool cancelled) {
        jobs().endRun(cancelled);
        showRunState();
    });
    connect(&m_session, &Session::exportFinished, this, [this](const QString& path, const QString& fault) {
        messages().say(fault.isEmpty() ? tr("Written: %1").arg(path) : fault);
    });
    connect(&m_session, &Session::restoreFinished, this, [this](bool complete) {
        if (!complete)
            messages().say(tr("The stored results are not complete. Press F5 to design."));
    });
    connect(&m_session, &Session::bugReported, this, [this](const QString& what) { messages().say(what); });
    connect(&jobs(), &panels::JobPanel::cancelRequested, this, [this] { m_session.cancel(); });
    connect(&selection(), &models::Selection::changed, this, [this] {
        const auto& current = selection().current();
        m_selected->setText(current ? models::describe(*current) : tr("Nothing selected"));
    });
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    restoreGeometry(settings.value(kGeometryKey).toByteArray());
    layouts().restore(settings);
}

void MainWindow::showProject()
{
    setWindowTitle(QStringLiteral("%1[*] - Holdfast").arg(m_session.title()));
    setWindowModified(m_session.isModified());
    setWindowFilePath(m_session.path());
}

void MainWindow::showInputs()
{
    m_codes->setText(codesText(m_session.inputs()->criteria));
    criteria().setCriteria(m_session.inputs()->criteria);
    showRunState();
}

void MainWindow::showRunState()
{
    const bool running = m_session.isRunning();
    m_progress->setVisible(running);
    m_cancel->setVisible(running);
    m_actions.at(QStringLiteral("stop"))->setEnabled(running);
    const bool stale = m_session.isStale() && !running;
    m_state->setText(running     ? tr("Designing...")
                         : stale ? tr("Results are out of date: press F5")
                                 : QString());
    m_actions.at(QStringLiteral("exportReport"))->setEnabled(!running && m_session.snapshot()->report);
    m_actions.at(QStringLiteral("exportAll"))->setEnabled(!running && m_session.snapshot()->schedule);
    setWindowModified(m_session.isModified());
}

void MainWindow::report(const Outcome& outcome)
{
    messages().say(outcome ? QString() : models::text(describe(outcome.fault())));
}

bool MainWindow::mayDiscard()
{
    if (!m_session.isModified())
        return true;
    const auto answer = QMessageBox::question(this, tr("Unsaved changes"),
                                              tr("Save the changes to %1?").arg(m_session.title()),
                                              QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    if (answer == QMessageBox::Discard && m_journal)
        m_journal->discard();
    return answer == QMessageBox::Discard || (answer == QMessageBox::Save && save());
}

void MainWindow::keepJournal(const QString& folder)
{
    recovery::Leftovers left = recovery::leftovers(folder);
    m_journal = new recovery::Journal(m_session, folder, this);
    connect(m_journal, &recovery::Journal::failed, this, [this](const QString& fault) {
        messages().say(tr("Unsaved changes are not safe: %1 Save the project.").arg(fault));
    });
    for (const Fault& fault : left.damaged)
        messages().say(models::text(describe(fault)));
    if (left.found.empty())
        return;
    auto* dialog = new RecoveryDialog(std::move(left.found), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RecoveryDialog::recoverWanted, this, [this](const recovery::Leftover& leftover) {
        const Outcome recovered = recovery::recover(m_session, leftover);
        report(recovered);
        if (recovered)                 // the journal of this program takes its place, then the old one may go
            connect(m_journal, &recovery::Journal::written, this, [leftover] { recovery::drop(leftover); },
                    Qt::SingleShotConnection);
    });
    dialog->open();
}

void MainWindow::newProject()
{
    if (!mayDiscard())
        return;
    selection().clear();
    m_session.newProject();
    messages().say({});
}

void MainWindow::openDialog()
{
    if (!mayDiscard())
        return;
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open project"), m_session.path(), projectFilter());
    if (!path.isEmpty())
        openProject(path);
}

bool MainWindow::openProject(const QString& path)
{
    selection().clear();
    const Outcome opened = openInto(m_session, path);
    report(opened);
    if (!opened)
        return false;
    rememberFile(path);
    sayCatalogEdition();
    if (isProjectDocument(path))       // it holds no results to show
        m_session.design();
    return true;
}

void MainWindow::openPaths(const QStringList& paths)
{
    QStringList drawings;
    for (const QString& path : paths)
        if (isProject(path))
            openProject(path);
        else
            drawings << path;
    if (!drawings.isEmpty())
        report(m_session.importDrawings(drawings));
}

bool MainWindow::save()
{
    if (m_session.path().isEmpty())
        return saveAs();
    const Outcome saved = m_session.save();
    if (!saved)
        QMessageBox::warning(this, tr("Not saved"), models::text(describe(saved.fault())));
    return saved.ok();
}

bool MainWindow::saveAs()
{
    QString path =
        QFileDialog::getSaveFileName(this, tr("Save project"), m_session.path(), tr("Projects (*.holdfast)"));
    if (path.isEmpty())
        return false;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".holdfast");
    const QString before = m_session.path();
    const Outcome saved = m_session.saveAs(path);
    if (saved) {
        rememberFile(path);
        takePermitsAlong(before, path);
    } else
        QMessageBox::warning(this, tr("Not saved"), models::text(describe(saved.fault())));
    return saved.ok();
}

void MainWindow::importCriteria()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Import design criteria"), {}, tr("Criteria (*.json)"));
    if (!path.isEmpty())
        report(m_session.importCriteria(path));
}

void MainWindow::batchRun()
{
    auto* dialog = new BatchDialog(m_catalogs, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BatchDialog::openRequested, this, [this](const QString& project) {
        if (mayDiscard())
            openPaths({project});
    });
    dialog->show();
}

void MainWindow::editCatalog()
{
    auto* dialog = new CatalogDialog(m_session.catalogs(), m_catalogs, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_session.setCatalogs(dialog->catalogs()); });
    dialog->open();
}

void MainWindow::sayCatalogEdition()
{
    if (!m_session.usesShippedCatalogs())
        messages().say(tr("This project keeps the catalogue \"%1\" it was designed with; the program brings \"%2\". "
                          "Tools > Catalogue takes that one.")
                           .arg(m_session.catalogEdition(), m_session.shippedEdition()));
}

void MainWindow::compareEditions()
{
    auto* dialog
        = new EditionsDialog(m_session.inputs(), m_session.catalogs(), m_session.snapshot()->drawings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &EditionsDialog::adopted, this, [this](const building::CodeCriteria& codes) {
        pipeline::ProjectInputs inputs = *m_session.inputs();
        inputs.criteria = session::withEditions(inputs.criteria, codes);
        m_session.setInputs(std::move(inputs), tr("Adopt code editions"));
    });
    dialog->show();
}

void MainWindow::compareScenarios()
{
    auto* dialog
        = new ScenariosDialog(m_session.inputs(), m_session.catalogs(), m_session.snapshot()->drawings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ScenariosDialog::adopted, this, [this](const scenarios::Scenario& scenario) {
        // The criteria may have changed since the comparison; only what the scenario says is taken over.
        pipeline::ProjectInputs inputs = *m_session.inputs();
        auto criteria = building::changed(inputs.criteria, scenario.changes, scenario.name);
        if (!criteria)
            return report(criteria.fault());
        inputs.criteria = std::move(*criteria);
        m_session.setInputs(std::move(inputs), tr("Adopt scenario %1").arg(models::text(scenario.name)));
    });
    dialog->show();
}

void MainWindow::design()
{
    messages().say({});
    m_session.design();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!mayDiscard())
        return event->ignore();
    QSettings settings;
    settings.setValue(kGeometryKey, saveGeometry());
    layouts().keep(settings);
    m_session.cancel();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    const bool replaces = std::ranges::any_of(paths, isProject);
    if (!replaces)
        importDrawings(paths);
    else if (mayDiscard())
        openPaths(paths);
}

void MainWindow::saveScreenshotAfterRun(const QString& pngPath, int afterMs)
{
    // Polled, because a run may be over, going on, or not begun when this is asked.
    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this, timer, pngPath] {
        if (m_session.isRunning())
            return;
        timer->stop();
        QApplication::exit(grab().save(pngPath) ? 0 : 1);
    });
    timer->start(afterMs);
}

} // namespace holdfast::window
