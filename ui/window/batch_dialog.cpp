#include "ui/window/batch_dialog.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/models/text.h"
#include "ui/window/open_project.h"

namespace holdfast::window {

namespace {
enum Column { Project, Status, Seconds, Runs, Worst, Findings, ColumnCount };
}

BatchDialog::BatchDialog(std::shared_ptr<const rods::Catalogs> catalogs, QWidget* parent)
    : QDialog(parent)
    , m_catalogs(std::move(catalogs))
{
    setWindowTitle(tr("Batch Run"));
    resize(900, 420);
    makeWidgets();
    updateButtons();
}

void BatchDialog::makeWidgets()
{
    m_table = new QTableWidget(0, ColumnCount, this);
    m_table->setHorizontalHeaderLabels(
        {tr("Project"), tr("Status"), tr("Time (s)"), tr("Rod runs"), tr("Worst ratio"), tr("Findings")});
    m_table->horizontalHeader()->setSectionResizeMode(Status, QHeaderView::Stretch);
    m_table->setColumnWidth(Project, 240);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_folder = new QLineEdit(this);
    m_folder->setPlaceholderText(tr("Folder for the results, one subfolder a project"));
    auto* choose = new QPushButton(tr("Choose..."), this);
    m_add = new QPushButton(tr("Add Projects..."), this);
    m_remove = new QPushButton(tr("Remove"), this);
    m_start = new QPushButton(tr("Start"), this);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_bar = new QProgressBar(this);
    m_bar->setRange(0, 1000);
    m_summary = new QLabel(this);

    auto* folderRow = new QHBoxLayout;
    folderRow->addWidget(new QLabel(tr("Output folder:"), this));
    folderRow->addWidget(m_folder, 1);
    folderRow->addWidget(choose);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addWidget(m_bar, 1);
    buttons->addWidget(m_start);
    buttons->addWidget(m_cancel);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_table, 1);
    layout->addLayout(folderRow);
    layout->addLayout(buttons);
    layout->addWidget(m_summary);

    connect(choose, &QPushButton::clicked, this, [this] {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("Output folder"));
        if (!folder.isEmpty())
            setOutputFolder(folder);
    });
    connect(m_add, &QPushButton::clicked, this, [this] {
        addProjects(
            QFileDialog::getOpenFileNames(this, tr("Add projects"), {}, tr("Projects (*.holdfast *.json)")));
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_table->removeRow(m_table->currentRow());
        updateButtons();
    });
    connect(m_start, &QPushButton::clicked, this, &BatchDialog::start);
    connect(m_cancel, &QPushButton::clicked, this, &BatchDialog::cancel);
    connect(m_folder, &QLineEdit::textChanged, this, &BatchDialog::updateButtons);
}

void BatchDialog::addProjects(const QStringList& paths)
{
    for (const QString& path : paths) {
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        auto* cell = new QTableWidgetItem(QFileInfo(path).fileName());
        cell->setData(Qt::UserRole, path);
        cell->setToolTip(path);
        m_table->setItem(row, Project, cell);
        m_table->setItem(row, Status, new QTableWidgetItem(tr("Waiting")));
    }
    updateButtons();
}

void BatchDialog::setOutputFolder(const QString& folder)
{
    m_folder->setText(QDir::toNativeSeparators(folder));
}

QString BatchDialog::status(int row) const
{
    const QTableWidgetItem* cell = m_table->item(row, Status);
    return cell ? cell->text() : QString();
}

void BatchDialog::updateButtons()
{
    const bool running = isRunning();
    m_start->setEnabled(!running && m_table->rowCount() > 0 && !m_folder->text().isEmpty());
    m_cancel->setEnabled(running);
    m_add->setEnabled(!running);
    m_remove->setEnabled(!running && m_table->rowCount() > 0);
    m_folder->setEnabled(!running);
}

void BatchDialog::start()
{
    if (isRunning())
        return;
    m_row = -1;
    m_cancelled = false;
    m_summary->clear();
    runNext();
}

void BatchDialog::cancel()
{
    m_cancelled = true;
    if (m_session)
        m_session->cancel();
}

void BatchDialog::runNext()
{
    ++m_row;
    if (m_row >= m_table->rowCount() || m_cancelled) {
        m_session.reset();
        m_bar->setValue(m_cancelled ? m_bar->value() : 1000);
        m_summary->setText(m_cancelled ? tr("Cancelled.")
                                       : tr("%n project(s) done.", nullptr, m_table->rowCount()));
        updateButtons();
        Q_EMIT allFinished();
        return;
    }
    m_clock.start();
    m_session = std::make_unique<session::Session>(m_catalogs);
    using session::Session;
    connect(m_session.get(), &Session::progressChanged, this, [this](double share) {
        m_bar->setValue(int(1000 * (m_row + share) / m_table->rowCount()));
    });
    connect(
        m_session.get(), &Session::runFinished, this,
        [this](bool cancelled) { cancelled ? endCurrent(tr("Cancelled")) : exportCurrent(); },
        Qt::QueuedConnection);
    connect(m_session.get(), &Session::exportFinished, this, [this](const QString&, const QString& fault) {
        endCurrent(fault.isEmpty() ? tr("Done") : fault);
    }, Qt::QueuedConnection);
    updateButtons();
    setCell(Status, tr("Designing..."), false);
    const Outcome opened = openInto(*m_session, m_table->item(m_row, Project)->data(Qt::UserRole).toString());
    if (!opened)
        return endCurrent(models::text(describe(opened.fault())));
    m_session->design();
}

void BatchDialog::exportCurrent()
{
    showResult();
    const QString name =
        QFileInfo(m_table->item(m_row, Project)->data(Qt::UserRole).toString()).completeBaseName();
    // Two projects may have the same file name; the number keeps their results apart.
    const QString folder =
        QStringLiteral("%1/%2-%3").arg(m_folder->text()).arg(m_row + 1, 3, 10, QLatin1Char('0')).arg(name);
    QDir().mkpath(folder);
    setCell(Status, tr("Writing..."), false);
    m_session->exportAll(folder);
}

void BatchDialog::showResult()
{
    const auto snapshot = m_session->snapshot();
    double worst = 0;
    if (snapshot->schedule)
        for (const rods::RodRun& run : snapshot->schedule->runs)
            worst = std::max(worst, run.utilization);
    setCell(Runs, QString::number(snapshot->schedule ? snapshot->schedule->runs.size() : 0), true);
    setCell(Worst,
            snapshot->schedule ? models::ratioText(worst) + QLatin1Char(' ') + models::verdictText(worst)
                               : QStringLiteral("-"),
            true);
    setCell(Findings, QString::number(pipeline::allFindings(*snapshot).size()), true);
}

void BatchDialog::endCurrent(const QString& status)
{
    setCell(Status, status, false);
    setCell(Seconds, models::number(double(m_clock.elapsed()) / 1000, 2), true);
    // The session that tells of its end is deleted after it has told.
    QMetaObject::invokeMethod(this, &BatchDialog::runNext, Qt::QueuedConnection);
}

void BatchDialog::setCell(int column, const QString& text, bool isNumber)
{
    auto* cell = new QTableWidgetItem(text);
    cell->setToolTip(text);
    cell->setTextAlignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    m_table->setItem(m_row, column, cell);
}

} // namespace holdfast::window
