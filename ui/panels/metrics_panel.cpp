#include "ui/panels/metrics_panel.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/models/text.h"
#include "ui/panels/chart.h"

namespace holdfast::panels {

namespace {

enum Column { Operation, Count, Errors, P50, P95, P99, Longest, ColumnCount };
constexpr int kLookEvery = 5000;

QString percent(double share)
{
    return QStringLiteral("%1 %").arg(qRound(100 * share));
}

QString duration(double seconds)
{
    return QString::fromStdString(metrics::durationText(seconds));
}

} // namespace

MetricsPanel::MetricsPanel(std::string path, QWidget* parent)
    : QWidget(parent)
    , m_path(std::move(path))
    , m_span(new QComboBox(this))
    , m_table(new QTableWidget(0, ColumnCount, this))
    , m_state(new QLabel(this))
    , m_operation(new Chart(tr("P95"), duration, this))
    , m_cpu(new Chart(tr("Processor"), percent, this))
    , m_memory(new Chart(tr("Memory"), percent, this))
{
    m_pool.setMaxThreadCount(1);
    m_span->addItem(tr("Last hour"), 60.0);
    m_span->addItem(tr("Last day"), 24 * 60.0);
    m_span->addItem(tr("Last week"), 7 * 24 * 60.0);
    m_span->setAccessibleName(tr("Time shown"));
    m_table->setHorizontalHeaderLabels(
        {tr("Operation"), tr("Count"), tr("Errors"), tr("P50"), tr("P95"), tr("P99"), tr("Longest")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_table->setColumnWidth(Operation, 200);
    m_table->setAccessibleName(tr("Durations of operations"));
    auto* top = new QHBoxLayout;
    top->addWidget(m_span);
    top->addWidget(m_state);
    top->addStretch();
    auto* charts = new QVBoxLayout;
    for (Chart* chart : {m_operation, m_cpu, m_memory})
        charts->addWidget(chart, 1);
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_table, 3);
    middle->addLayout(charts, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addLayout(top);
    layout->addLayout(middle, 1);
    connect(m_span, &QComboBox::currentIndexChanged, this, &MetricsPanel::look);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &MetricsPanel::drawCharts);
    connect(&m_timer, &QTimer::timeout, this, &MetricsPanel::look);
}

MetricsPanel::~MetricsPanel()
{
    m_look.cancel();
    m_pool.waitForDone();
}

double MetricsPanel::minutes() const
{
    return m_span->currentData().toDouble();
}

void MetricsPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_timer.start(kLookEvery);
    look();
}

void MetricsPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

MetricsPanel::Seen MetricsPanel::seen(const std::string& path, double minutes)
{
    if (path == "off" || !QFileInfo::exists(QString::fromStdString(path)))
        return {};
    const auto store = metrics::MetricsStore::open(path);
    if (!store)
        return {{}, {}, 0, models::text(describe(store.fault()))};
    const std::int64_t now = (*store)->now();
    auto samples = (*store)->samples(now - std::int64_t(minutes * 60'000));
    if (!samples)
        return {{}, {}, 0, models::text(describe(samples.fault()))};
    metrics::Measures sum;
    for (const metrics::Sample& sample : *samples)
        sum.add(sample.measures);
    return {std::move(*samples), metrics::operationRows(sum, minutes), now, {}};
}

void MetricsPanel::look()
{
    m_look.start([path = m_path, span = minutes()](std::stop_token) { return seen(path, span); },
                 [this](const Seen& found) { display(found); });
}

void MetricsPanel::display(const Seen& found)
{
    m_seen = found;
    m_state->setText(found.fault.isEmpty() ? tr("%n operation(s)", nullptr, int(found.rows.size())) : found.fault);
    showRows(found.rows);
    drawCharts();
    Q_EMIT shown();
}

void MetricsPanel::showRows(const std::vector<metrics::OperationRow>& rows)
{
    m_table->setRowCount(int(rows.size()));
    for (int row = 0; row < int(rows.size()); ++row) {
        const metrics::OperationRow& r = rows[std::size_t(row)];
        const QString cells[ColumnCount]
            = {QString::fromStdString(r.name), QString::number(r.count), QString::number(r.errors), duration(r.p50),
               duration(r.p95), duration(r.p99), duration(r.max)};
        for (int column = 0; column < ColumnCount; ++column) {
            QTableWidgetItem* cell = m_table->item(row, column);
            if (!cell)
                m_table->setItem(row, column, cell = new QTableWidgetItem);
            cell->setText(cells[column]);
            if (column > Operation)
                cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        }
    }
    if (m_table->currentRow() < 0 && m_table->rowCount() > 0)
        m_table->selectRow(0);
}

void MetricsPanel::drawCharts()
{
    const QTableWidgetItem* chosen = m_table->currentRow() < 0 ? nullptr : m_table->item(m_table->currentRow(), 0);
    const std::string name = chosen ? chosen->text().toStdString() : std::string();
    std::vector<ChartPoint> operation, cpu, memory;
    for (const metrics::Sample& sample : m_seen.samples) {
        const double ago = double(m_seen.now - sample.at) / 60'000;
        const auto gauge = [&](const char* of, std::vector<ChartPoint>& points) {
            if (const auto found = sample.measures.gauges.find(of); found != sample.measures.gauges.end())
                points.push_back({ago, found->second});
        };
        gauge("machine.cpu", cpu);
        gauge("machine.memory", memory);
        if (const auto found = sample.measures.operations.find(name); found != sample.measures.operations.end())
            operation.push_back({ago, found->second.seconds.quantile(0.95)});
    }
    m_operation->setTitle(chosen ? tr("P95 of %1").arg(chosen->text()) : tr("P95"));
    m_operation->setPoints(std::move(operation), minutes());
    m_cpu->setPoints(std::move(cpu), minutes(), 1);
    m_memory->setPoints(std::move(memory), minutes(), 1);
}

int MetricsPanel::rowCount() const
{
    return m_table->rowCount();
}

} // namespace holdfast::panels
