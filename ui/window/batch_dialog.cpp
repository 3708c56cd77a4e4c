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
#include <QThread>
#include <QVBoxLayout>

#include "ui/models/text.h"

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

BatchDialog::~BatchDialog()
{
    m_stop.request_stop();
    if (m_worker)
        m_worker->wait();
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
    connectButtons(choose);
}

void BatchDialog::connectButtons(QPushButton* choose)
{
    connect(choose, &QPushButton::clicked, this, [this] {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("Output folder"));
        if (!folder.isEmpty())
            setOutputFolder(folder);
    });
    connect(m_add, &QPushButton::clicked, this, [this] {
        addProjects(QFileDialog::getOpenFileNames(this, tr("Add projects"), {},
                                                  tr("Projects and lists (*.holdfast *.json *.csv *.txt)")));
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_table->removeRow(m_table->currentRow());
        updateButtons();
    });
    connect(m_start, &QPushButton::clicked, this, &BatchDialog::start);
    connect(m_cancel, &QPushButton::clicked, this, &BatchDialog::cancel);
    connect(m_folder, &QLineEdit::textChanged, this, &BatchDialog::updateButtons);
}

// A list (CSV, folder) is opened into the projects it names.
void BatchDialog::addProjects(const QStringList& paths)
{
    for (const QString& path : paths)
        addListed(path);
    updateButtons();
}

void BatchDialog::addListed(const QString& list)
{
    const auto projects = batch::projectsOf(list.toStdString());
    if (!projects) {
        m_summary->setText(models::text(describe(projects.fault())));
        return;
    }
    for (const batch::ProjectLine& line : *projects) {
        const QString path = QString::fromStdString(line.project);
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        auto* cell = new QTableWidgetItem(QFileInfo(path).dir().dirName() + QLatin1Char('/')
                                          + QFileInfo(path).fileName());
        cell->setData(Qt::UserRole, path);
        cell->setToolTip(path);
        m_table->setItem(row, Project, cell);
        m_table->setItem(row, Status, new QTableWidgetItem(tr("Waiting")));
    }
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
    std::vector<batch::ProjectLine> projects;
    m_rowOf.clear();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        projects.emplace_back().project = m_table->item(row, Project)->data(Qt::UserRole).toString().toStdString();
        m_rowOf[projects.back().project] = row;
    }
    m_summary->clear();
    m_stop = std::stop_source();
    batch::BatchOptions options;
    options.out = m_folder->text().toStdString();
    const auto report = [this](double share) {
        QMetaObject::invokeMethod(this, [this, share] { m_bar->setValue(int(1000 * share)); }, Qt::QueuedConnection);
    };
    const auto changed = [this](const batch::ProjectSummary& row) {
        QMetaObject::invokeMethod(this, [this, row] { showRow(row); }, Qt::QueuedConnection);
    };
    // The worker is waited for before the dialog goes, so what it posts always finds it.
    m_worker.reset(QThread::create([this, projects, options, report, changed, catalogs = m_catalogs,
                                    stop = m_stop.get_token()] {
        const Run run{stop, Progress(report)};
        auto rows = batch::runBatch(projects, *catalogs, options, run, changed);
        QMetaObject::invokeMethod(this, [this, rows = std::move(rows)] { finish(rows); }, Qt::QueuedConnection);
    }));
    m_worker->start();
    updateButtons();
}

void BatchDialog::cancel()
{
    m_stop.request_stop();
}

void BatchDialog::showRow(const batch::ProjectSummary& summary)
{
    const auto found = m_rowOf.find(summary.project);
    if (found == m_rowOf.end())
        return;
    const int row = found->second;
    const QString state = models::text(std::string(enumName(summary.state)));
    setCell(row, Status, summary.fault.empty() ? state : state + QStringLiteral(": ") + models::text(summary.fault),
            false);
    if (summary.state == batch::ProjectState::Running)
        return;
    setCell(row, Seconds, models::number(summary.seconds, 2), true);
    setCell(row, Runs, QString::number(summary.rodRuns), true);
    setCell(row, Worst,
            models::ratioText(summary.worstUtilization) + QLatin1Char(' ')
                + models::verdictText(summary.worstUtilization),
            true);
    setCell(row, Findings, QString::number(summary.critical + summary.errors + summary.warnings), true);
}

void BatchDialog::finish(const Result<std::vector<batch::ProjectSummary>>& rows)
{
    m_worker->wait();
    m_worker.reset();
    if (!rows)
        m_summary->setText(models::text(describe(rows.fault())));
    else if (m_stop.stop_requested())
        m_summary->setText(tr("Cancelled. What was finished is in %1.").arg(m_folder->text()));
    else
        m_summary->setText(
            tr("%n project(s) done; summary.csv is in %1.", nullptr, int(rows->size())).arg(m_folder->text()));
    updateButtons();
    Q_EMIT allFinished();
}

void BatchDialog::setCell(int row, int column, const QString& text, bool isNumber)
{
    auto* cell = new QTableWidgetItem(text);
    cell->setToolTip(text);
    cell->setTextAlignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    m_table->setItem(row, column, cell);
}

} // namespace holdfast::window
