#include "ui/window/batch_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QThread>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/models/text.h"
#include "ui/window/sites_page.h"

namespace holdfast::window {

namespace {
enum Column { Project, Status, Priority, Seconds, Walls, Runs, Clashes, Worst, Findings, Attempts, ColumnCount };
}

BatchDialog::BatchDialog(std::shared_ptr<const rods::Catalogs> catalogs, QWidget* parent)
    : QDialog(parent)
    , m_catalogs(std::move(catalogs))
{
    setWindowTitle(tr("Batch Run"));
    resize(1080, 560);
    makeTable();
    makeOptions();
    makePages();
    connectButtons();
    updateButtons();
}

BatchDialog::~BatchDialog()
{
    m_stop.request_stop();
    if (m_worker)
        m_worker->wait();
}

void BatchDialog::makeTable()
{
    m_table = new QTableWidget(0, ColumnCount, this);
    m_table->setHorizontalHeaderLabels({tr("Project"), tr("Status"), tr("Priority (9 first)"), tr("Time (s)"),
                                        tr("Walls"), tr("Rod runs"), tr("Clashes"), tr("Worst ratio"),
                                        tr("Findings"), tr("Attempts")});
    m_table->horizontalHeader()->setSectionResizeMode(Status, QHeaderView::Stretch);
    m_table->setColumnWidth(Project, 220);
    for (const int column : {Seconds, Walls, Runs, Clashes, Findings, Attempts})
        m_table->setColumnWidth(column, 70);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setAccessibleName(tr("Projects of the batch"));
}

void BatchDialog::makeOptions()
{
    m_folder = new QLineEdit(this);
    m_folder->setPlaceholderText(tr("Folder for the results, one subfolder a project"));
    m_steps = new QListWidget(this);
    m_steps->setMaximumHeight(110);
    m_steps->setAccessibleName(tr("What is written for each project"));
    for (const std::string& step : batch::knownSteps()) {
        auto* row = new QListWidgetItem(models::text(step), m_steps);
        row->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled);
    }
    setSteps({QStringLiteral("schedules"), QStringLiteral("report")});
    m_onError = new QComboBox(this);
    m_onError->addItem(tr("Go on with the others"));
    m_onError->addItem(tr("Stop the batch"));
    m_resume = new QCheckBox(tr("Go on with an earlier run"), this);
    m_resume->setToolTip(tr("Projects that are done are left out while inputs, program and files are unchanged"));
    m_resume->setChecked(true);
    m_dryRun = new QCheckBox(tr("Only show what would be done"), this);
    m_choose = new QPushButton(tr("Choose..."), this);
    m_add = new QPushButton(tr("Add Projects..."), this);
    m_addFolder = new QPushButton(tr("Add Folder..."), this);
    m_remove = new QPushButton(tr("Remove"), this);
    m_openFolder = new QPushButton(tr("Open Results"), this);
    m_start = new QPushButton(tr("Start"), this);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_bar = new QProgressBar(this);
    m_bar->setRange(0, 1000);
    m_left = new QLabel(this);
    m_summary = new QLabel(this);
    m_summary->setWordWrap(true);
}

QLayout* BatchDialog::makeLayout()
{
    auto* options = new QGridLayout;
    options->addWidget(new QLabel(tr("Output folder:"), this), 0, 0);
    options->addWidget(m_folder, 0, 1, 1, 2);
    options->addWidget(m_choose, 0, 3);
    options->addWidget(new QLabel(tr("Write:"), this), 1, 0, Qt::AlignTop);
    options->addWidget(m_steps, 1, 1, 3, 1);
    options->addWidget(m_resume, 1, 2, 1, 2);
    options->addWidget(m_dryRun, 2, 2, 1, 2);
    options->addWidget(new QLabel(tr("When one fails:"), this), 3, 2);
    options->addWidget(m_onError, 3, 3);
    options->setColumnStretch(1, 1);
    auto* buttons = new QHBoxLayout;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_add, m_addFolder, m_remove, m_openFolder})
        buttons->addWidget(widget);
    buttons->addWidget(m_bar, 1);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_left, m_start, m_cancel})
        buttons->addWidget(widget);
    auto* layout = new QVBoxLayout;
    layout->addWidget(m_table, 1);
    layout->addLayout(options);
    layout->addLayout(buttons);
    layout->addWidget(m_summary);
    return layout;
}

// Two kinds of many: projects to design, sites to look at.
void BatchDialog::makePages()
{
    m_pages = new QTabWidget(this);
    auto* projects = new QWidget(m_pages);
    projects->setLayout(makeLayout());
    m_sites = new SitesPage(m_pages);
    m_pages->addTab(projects, tr("Projects"));
    m_pages->addTab(m_sites, tr("Sites"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_pages);
}

void BatchDialog::showSites()
{
    m_pages->setCurrentWidget(m_sites);
}

void BatchDialog::connectButtons()
{
    connect(m_choose, &QPushButton::clicked, this, &BatchDialog::chooseFolder);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addProjects(QFileDialog::getOpenFileNames(this, tr("Add projects"), {},
                                                  tr("Projects and lists (*.holdfast *.json *.csv *.txt)")));
    });
    connect(m_addFolder, &QPushButton::clicked, this, [this] {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder with projects"));
        if (!folder.isEmpty())
            addProjects({folder});
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const int row = m_table->currentRow(); row >= 0) {
            m_table->removeRow(row);
            m_lines.erase(m_lines.begin() + row);
        }
        updateButtons();
    });
    connect(m_openFolder, &QPushButton::clicked, this, [this] { openResult(m_table->currentRow()); });
    connect(m_table, &QTableWidget::cellDoubleClicked, this, [this](int row) {
        if (row < int(m_lines.size()))
            Q_EMIT openRequested(QString::fromStdString(m_lines[std::size_t(row)].project));
    });
    connect(m_start, &QPushButton::clicked, this, &BatchDialog::start);
    connect(m_cancel, &QPushButton::clicked, this, &BatchDialog::cancel);
    connect(m_folder, &QLineEdit::textChanged, this, &BatchDialog::updateButtons);
}

void BatchDialog::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Output folder"));
    if (!folder.isEmpty())
        setOutputFolder(folder);
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
    for (const batch::ProjectLine& line : *projects)
        addLine(line);
}

void BatchDialog::addLine(const batch::ProjectLine& line)
{
    for (const batch::ProjectLine& known : m_lines)
        if (known.project == line.project)
            return;
    const QString path = QString::fromStdString(line.project);
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    setCell(row, Project, QFileInfo(path).dir().dirName() + QLatin1Char('/') + QFileInfo(path).fileName(), false);
    m_table->item(row, Project)->setToolTip(path);
    setCell(row, Status, tr("Waiting"), false);
    setCell(row, Priority, QString::number(line.priority), true);
    m_lines.push_back(line);
}

void BatchDialog::setOutputFolder(const QString& folder)
{
    m_folder->setText(QDir::toNativeSeparators(folder));
}

void BatchDialog::setSteps(const QStringList& steps)
{
    const auto known = batch::knownSteps();
    for (int row = 0; row < m_steps->count(); ++row)
        m_steps->item(row)->setCheckState(
            steps.contains(QString::fromStdString(known[std::size_t(row)])) ? Qt::Checked : Qt::Unchecked);
}

void BatchDialog::setDryRun(bool dryRun)
{
    m_dryRun->setChecked(dryRun);
}

void BatchDialog::setResume(bool resume)
{
    m_resume->setChecked(resume);
}

QString BatchDialog::status(int row) const
{
    const QTableWidgetItem* cell = m_table->item(row, Status);
    return cell ? cell->text() : QString();
}

QString BatchDialog::outcome() const
{
    return m_summary->text();
}

void BatchDialog::updateButtons()
{
    const bool running = isRunning();
    m_start->setEnabled(!running && m_table->rowCount() > 0 && !m_folder->text().isEmpty());
    m_cancel->setEnabled(running);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_add, m_addFolder, m_folder, m_choose, m_steps, m_onError,
                                                           m_dryRun, m_resume})
        widget->setEnabled(!running);
    m_remove->setEnabled(!running && m_table->rowCount() > 0);
    m_openFolder->setEnabled(!m_folder->text().isEmpty());
}

std::vector<batch::ProjectLine> BatchDialog::chosenLines()
{
    std::vector<std::string> steps;
    const auto known = batch::knownSteps();
    for (int row = 0; row < m_steps->count(); ++row)
        if (m_steps->item(row)->checkState() == Qt::Checked)
            steps.push_back(known[std::size_t(row)]);
    const batch::ProjectLine plain;
    std::vector<batch::ProjectLine> lines = m_lines;
    for (batch::ProjectLine& line : lines) {
        if (line.steps == plain.steps)
            line.steps = steps;
        if (m_onError->currentIndex() == 1)
            line.onError = batch::OnError::Stop;
    }
    return lines;
}

batch::BatchOptions BatchDialog::options() const
{
    batch::BatchOptions options;
    options.out = QDir::fromNativeSeparators(m_folder->text()).toStdString();
    options.jobs = m_jobs.toStdString();
    options.dryRun = m_dryRun->isChecked();
    options.resume = m_resume->isChecked();
    return options;
}

void BatchDialog::start()
{
    if (isRunning())
        return;
    m_rowOf.clear();
    for (std::size_t row = 0; row < m_lines.size(); ++row)
        m_rowOf[m_lines[row].project] = int(row);
    m_summary->clear();
    m_stop = std::stop_source();
    m_elapsed.start();
    const auto report = [this](double share) {
        QMetaObject::invokeMethod(this, [this, share] { showProgress(share); }, Qt::QueuedConnection);
    };
    const auto changed = [this](const batch::ProjectSummary& row) {
        QMetaObject::invokeMethod(this, [this, row] { showRow(row); }, Qt::QueuedConnection);
    };
    // The worker is waited for before the dialog goes, so what it posts always finds it.
    m_worker.reset(QThread::create([this, lines = chosenLines(), how = options(), report, changed,
                                    catalogs = m_catalogs, stop = m_stop.get_token()] {
        const Run run{stop, Progress(report)};
        auto rows = batch::runBatch(lines, *catalogs, how, run, changed);
        QMetaObject::invokeMethod(this, [this, rows = std::move(rows)] { finish(rows); }, Qt::QueuedConnection);
    }));
    m_worker->start();
    updateButtons();
}

void BatchDialog::cancel()
{
    m_stop.request_stop();
}

void BatchDialog::showProgress(double share)
{
    m_bar->setValue(int(1000 * share));
    m_left->setText(QString::fromStdString(batch::timeLeft(share, double(m_elapsed.elapsed()) / 1000)));
}

void BatchDialog::showRow(const batch::ProjectSummary& summary)
{
    const auto found = m_rowOf.find(summary.project);
    if (found == m_rowOf.end())
        return;
    const int row = found->second;
    QString state = models::text(std::string(enumName(summary.state)));
    if (!summary.stage.empty())
        state += QStringLiteral(": ") + models::text(summary.stage);
    if (!summary.fault.empty())
        state += QStringLiteral(": ") + models::text(summary.fault);
    setCell(row, Status, state, false);
    if (summary.state == batch::ProjectState::Running || summary.state == batch::ProjectState::Waiting)
        return;
    setCell(row, Seconds, models::number(summary.seconds, 2), true);
    setCell(row, Walls, QString::number(summary.walls), true);
    setCell(row, Runs, QString::number(summary.rodRuns), true);
    setCell(row, Clashes, QString::number(summary.clashes), true);
    setCell(row, Worst,
            models::ratioText(summary.worstUtilization) + QLatin1Char(' ')
                + models::verdictText(summary.worstUtilization),
            true);
    setCell(row, Findings, QString::number(summary.critical + summary.errors + summary.warnings), true);
    setCell(row, Attempts, QString::number(summary.attempts), true);
}

void BatchDialog::finish(const Result<std::vector<batch::ProjectSummary>>& rows)
{
    m_worker->wait();
    m_worker.reset();
    m_left->clear();
    if (!rows) {
        m_summary->setText(models::text(describe(rows.fault())));
    } else {
        for (const batch::ProjectSummary& row : *rows)
            showRow(row);
        if (m_stop.stop_requested())
            m_summary->setText(
                tr("Cancelled. What was finished is in %1; start again to go on.").arg(m_folder->text()));
        else if (m_dryRun->isChecked())
            m_summary->setText(tr("Nothing was written. Projects marked Skipped are done already."));
        else
            m_summary->setText(tr("%n project(s) worked through; summary.pdf, summary.csv and summary.json are in %1.",
                                  nullptr, int(rows->size())).arg(m_folder->text()));
    }
    updateButtons();
    Q_EMIT allFinished();
}

// The project's own folder while a row is chosen, else the folder of the batch.
void BatchDialog::openResult(int row)
{
    QString folder = m_folder->text();
    if (row >= 0 && row < int(m_lines.size()))
        for (const QFileInfo& inner : QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot))
            if (inner.fileName().startsWith(QStringLiteral("%1-").arg(row + 1, 3, 10, QLatin1Char('0'))))
                folder = inner.absoluteFilePath();
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

void BatchDialog::setCell(int row, int column, const QString& text, bool isNumber)
{
    QTableWidgetItem* cell = m_table->item(row, column);
    if (!cell)
        m_table->setItem(row, column, cell = new QTableWidgetItem);
    cell->setText(text);
    cell->setToolTip(text);
    cell->setTextAlignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace holdfast::window
