#include "ui/panels/queue_panel.h"

#include <QComboBox>
#include <QDateTime>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/models/text.h"

namespace holdfast::panels {

namespace {

enum Column { Number, State, Progress, What, Queue, Priority, Attempts, Began, Cause, ColumnCount };
enum Which { Batches, Open, All, Failed, Dead };
constexpr int kLookEvery = 1000, kMostRows = 2000;

QString timeText(std::int64_t milliseconds)
{
    return milliseconds ? QDateTime::fromMSecsSinceEpoch(milliseconds).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
                        : QString();
}

bool isWanted(const jobs::Job& job, int which)
{
    switch (which) {
    case Batches: return job.parent == 0;
    case Open: return !jobs::isSettled(job.state);
    case Failed: return job.state == jobs::JobState::Failed || job.state == jobs::JobState::Partial;
    case Dead: return job.state == jobs::JobState::Dead;
    default: return true;
    }
}

} // namespace

QueuePanel::QueuePanel(std::string path, QWidget* parent)
    : QWidget(parent)
    , m_path(std::move(path))
    , m_which(new QComboBox(this))
    , m_table(new QTableWidget(0, ColumnCount, this))
    , m_state(new QLabel(this))
{
    m_pool.setMaxThreadCount(1);
    m_which->addItems({tr("Batches and single jobs"), tr("Waiting and running"), tr("All jobs"), tr("Failed"),
                       tr("Given up")});
    m_which->setAccessibleName(tr("Jobs shown"));
    m_table->setHorizontalHeaderLabels({tr("No."), tr("State"), tr("Progress (%)"), tr("Job"), tr("Queue"),
                                        tr("Priority (9 first)"), tr("Attempts"), tr("Begun"), tr("Cause")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(Number, 60);
    m_table->setColumnWidth(What, 320);
    m_table->setAccessibleName(tr("Background jobs"));
    auto* top = new QHBoxLayout;
    top->addWidget(m_which);
    top->addWidget(button(tr("Pause"), tr("A running job stops at its next checkpoint and waits"),
                          &jobs::JobStore::pause));
    top->addWidget(button(tr("Resume"), tr("It goes on behind its last checkpoint"), &jobs::JobStore::resume));
    top->addWidget(button(tr("Cancel"), tr("What runs stops within a second"), &jobs::JobStore::cancel));
    top->addWidget(button(tr("Retry now"), tr("Waiting ones at once; failed, cancelled and given up ones again"),
                          &jobs::JobStore::retryNow));
    top->addWidget(m_state);
    top->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addLayout(top);
    layout->addWidget(m_table);
    connect(m_which, &QComboBox::currentIndexChanged, this, &QueuePanel::look);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &QueuePanel::updateButtons);
    connect(&m_timer, &QTimer::timeout, this, &QueuePanel::look);
    updateButtons();
}

QueuePanel::~QueuePanel()
{
    m_look.cancel();
    m_pool.waitForDone();
}

QPushButton* QueuePanel::button(const QString& text, const QString& tip, Order order)
{
    auto* made = new QPushButton(text, this);
    made->setToolTip(tip);
    connect(made, &QPushButton::clicked, this, [this, order] { give(order); });
    m_buttons.push_back(made);
    return made;
}

void QueuePanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_timer.start(kLookEvery);
    look();
}

void QueuePanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

QueuePanel::Seen QueuePanel::seen(const std::string& path, int which)
{
    Seen seen;
    if (!QFileInfo::exists(QString::fromStdString(path)))
        return seen;                     // nothing has run yet
    const auto store = jobs::JobStore::open(path);
    if (!store)
        return {{}, {}, models::text(describe(store.fault()))};
    jobs::JobFilter filter;
    filter.atMost = kMostRows;
    if (which == Batches)
        filter.parent = 0;
    const auto jobs = (*store)->list(filter);
    const auto queues = (*store)->queues();
    if (!jobs || !queues)
        return {{}, {}, models::text(describe(jobs ? queues.fault() : jobs.fault()))};
    for (const jobs::Job& job : *jobs)
        if (isWanted(job, which))
            seen.jobs.push_back(job);
    seen.queues = *queues;
    return seen;
}

void QueuePanel::look()
{
    if (m_look.isRunning())
        return;
    m_look.start([path = m_path, which = m_which->currentIndex()](std::stop_token) { return seen(path, which); },
                 [this](const Seen& found) { display(found); });
}

void QueuePanel::display(const Seen& found)
{
    m_jobs = found.jobs;
    if (m_table->rowCount() != int(m_jobs.size()))
        m_table->setRowCount(int(m_jobs.size()));
    for (int row = 0; row < int(m_jobs.size()); ++row)
        showJob(row, m_jobs[std::size_t(row)]);
    std::int64_t queued = 0, running = 0, dead = 0;
    for (const jobs::QueueCount& queue : found.queues) {
        queued += queue.queued;
        running += queue.running;
        dead += queue.dead;
    }
    const QString counts = tr("%1 waiting, %2 running, %3 given up").arg(queued).arg(running).arg(dead);
    m_state->setText(found.fault.isEmpty() ? counts : found.fault);
    updateButtons();
    Q_EMIT shown(int(queued + running));
}

void QueuePanel::showJob(int row, const jobs::Job& job)
{
    QString state = models::text(std::string(enumName(job.state)));
    if (job.isPaused && !jobs::isSettled(job.state))
        state = tr("Paused");
    else if (job.state == jobs::JobState::Running && !job.stage.empty())
        state += QStringLiteral(" (%1)").arg(models::text(job.stage));
    const QString cells[ColumnCount]
        = {QString::number(job.id), state, QString::number(qRound(100 * job.progress)), models::text(job.label),
           job.queue.empty() ? tr("batch") : models::text(job.queue), QString::number(job.priority),
           job.queue.empty() ? QString() : QStringLiteral("%1 of %2").arg(job.attempts).arg(job.maxAttempts),
           timeText(job.startedAt ? job.startedAt : job.createdAt), models::text(job.error)};
    for (int column = 0; column < ColumnCount; ++column) {
        QTableWidgetItem* shownCell = m_table->item(row, column);
        if (!shownCell)
            m_table->setItem(row, column, shownCell = new QTableWidgetItem);
        if (shownCell->text() != cells[column]) {
            shownCell->setText(cells[column]);
            shownCell->setToolTip(cells[column]);
        }
    }
}

void QueuePanel::give(Order order)
{
    std::vector<jobs::JobId> ids;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        if (index.row() < int(m_jobs.size()))
            ids.push_back(m_jobs[std::size_t(index.row())].id);
    const auto work = [path = m_path, ids, order](std::stop_token) -> QString {
        const auto store = jobs::JobStore::open(path);
        if (!store)
            return models::text(describe(store.fault()));
        for (const jobs::JobId id : ids)
            if (const Outcome done = ((**store).*order)(id); !done)
                return models::text(describe(done.fault()));
        return {};
    };
    m_look.start(work, [this](const QString& fault) {
        if (!fault.isEmpty())
            m_state->setText(fault);
        look();
    });
}

void QueuePanel::updateButtons()
{
    const bool any = m_table->selectionModel() && m_table->selectionModel()->hasSelection();
    for (QPushButton* one : m_buttons)
        one->setEnabled(any);
}

int QueuePanel::rowCount() const
{
    return m_table->rowCount();
}

QString QueuePanel::cell(int row, int column) const
{
    const QTableWidgetItem* found = m_table->item(row, column);
    return found ? found->text() : QString();
}

void QueuePanel::selectRow(int row)
{
    m_table->selectRow(row);
}

} // namespace holdfast::panels
