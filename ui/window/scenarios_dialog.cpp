#include "ui/window/scenarios_dialog.h"

#include <algorithm>
#include <cmath>

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTableWidget>
#include <QThread>
#include <QVBoxLayout>

#include "core/services/exports/atomic_file.h"
#include "core/services/scenarios/comparison_table.h"
#include "core/services/store/project_json.h"
#include "ui/models/text.h"
#include "ui/models/tr.h"
#include "ui/window/bar_chart.h"

namespace holdfast::window {

namespace {

using scenarios::FigureRow;
using scenarios::Scenario;
using scenarios::ScenarioResult;

// What is looked at first.
constexpr auto kFirstFigure = &scenarios::Figures::steelWeightLb;

QString changesText(const std::vector<building::CriterionChange>& changes)
{
    QStringList texts;
    for (const auto& change : changes)
        texts << models::text(building::textOf(change));
    return texts.join(QStringLiteral("; "));
}

QString rowTitle(const FigureRow& row)
{
    const QString title = models::phrase(row.title);
    return row.unit.empty() ? title : QStringLiteral("%1 (%2)").arg(title, models::phrase(row.unit));
}

// Better and worse by a sign, not by colour alone.
QString signOf(int verdict)
{
    return verdict > 0 ? QStringLiteral(" \u25b2") : verdict < 0 ? QStringLiteral(" \u25bc") : QString();
}

QTableWidgetItem* cell(const FigureRow& row, const ScenarioResult& base, const ScenarioResult& result)
{
    const auto& value = result.figures.*row.value;
    const auto& reference = base.figures.*row.value;
    const QString delta = models::text(scenarios::deltaText(row, reference, value));
    QString text = models::text(scenarios::valueText(row, value));
    if (&base != &result && !delta.isEmpty())
        text += QStringLiteral(" (%1)").arg(delta) + signOf(scenarios::verdict(row, reference, value));
    auto* item = new QTableWidgetItem(text);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    item->setToolTip(rowTitle(row) + QStringLiteral(": ") + text);
    return item;
}

} // namespace

ScenariosDialog::ScenariosDialog(std::shared_ptr<const pipeline::ProjectInputs> inputs,
                                 std::shared_ptr<const rods::Catalogs> catalogs, session::KnownDrawings known,
                                 QWidget* parent)
    : QDialog(parent), m_inputs(std::move(inputs)), m_catalogs(std::move(catalogs)), m_known(std::move(known))
{
    setWindowTitle(tr("Compare Scenarios"));
    resize(1180, 760);
    makeWidgets();
    setScenarios(scenarios::usualScenarios(m_inputs->criteria, *m_catalogs));
    updateButtons();
}

ScenariosDialog::~ScenariosDialog()
{
    m_stop.request_stop();
    if (m_worker)
        m_worker->wait();
}

QWidget* ScenariosDialog::makeChoice()
{
    auto* side = new QWidget(this);
    m_list = new QListWidget(side);
    m_list->setObjectName(QStringLiteral("scenarios"));
    m_list->setAccessibleName(tr("Scenarios to compare"));
    m_name = new QLineEdit(side);
    m_changes = new QLineEdit(side);
    m_changes->setPlaceholderText(QStringLiteral("codes.basis=lrfd; rods.max_diameter=1 in"));
    m_changes->setToolTip(tr("Criteria by their names in the criteria file, with semicolons between"));
    auto* add = new QPushButton(tr("Add"), side);
    auto* open = new QPushButton(tr("Open List..."), side);
    auto* save = new QPushButton(tr("Save List..."), side);
    auto* form = new QFormLayout;
    form->addRow(tr("Name:"), m_name);
    form->addRow(tr("Changes:"), m_changes);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {add, open, save})
        buttons->addWidget(button);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins({});
    layout->addWidget(new QLabel(tr("Each changes the present design as it says:"), side));
    layout->addWidget(m_list, 1);
    layout->addLayout(form);
    layout->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, [this] {
        if (this->add(m_name->text(), m_changes->text()))
            m_name->clear(), m_changes->clear();
    });
    connect(open, &QPushButton::clicked, this, &ScenariosDialog::openList);
    connect(save, &QPushButton::clicked, this, &ScenariosDialog::saveList);
    return side;
}

QWidget* ScenariosDialog::makeOutcome()
{
    QSplitter* const side = m_outcome = new QSplitter(Qt::Vertical, this);
    m_table = new QTableWidget(0, 0, side);
    m_table->setObjectName(QStringLiteral("comparison"));
    m_table->setAccessibleName(tr("Quantities of each scenario"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectColumns);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* below = new QWidget(side);
    m_figure = new QComboBox(below);
    m_figure->setAccessibleName(tr("Quantity of the chart"));
    for (const FigureRow& row : scenarios::figureRows()) {
        m_figure->addItem(rowTitle(row));
        if (row.value == kFirstFigure)
            m_figure->setCurrentIndex(m_figure->count() - 1);
    }
    m_chart = new BarChartView(below);
    auto* layout = new QVBoxLayout(below);
    layout->setContentsMargins({});
    layout->addWidget(m_figure, 0, Qt::AlignLeft);
    layout->addWidget(m_chart, 1);
    side->setStretchFactor(0, 1);
    connect(m_figure, &QComboBox::currentIndexChanged, this, &ScenariosDialog::showChart);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &ScenariosDialog::updateButtons);
    return side;
}

void ScenariosDialog::makeWidgets()
{
    auto* halves = new QSplitter(this);
    halves->addWidget(makeChoice());
    halves->addWidget(makeOutcome());
    halves->setStretchFactor(1, 1);
    m_message = new QLabel(this);
    m_message->setWordWrap(true);
    m_bar = new QProgressBar(this);
    m_bar->setRange(0, 1000);
    m_compare = new QPushButton(tr("Compare"), this);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_adopt = new QPushButton(tr("Adopt"), this);
    m_adopt->setToolTip(tr("Writes the chosen column's changes into the criteria; the design is then stale."));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_bar, 1);
    for (QPushButton* button : {m_compare, m_cancel, m_adopt})
        buttons->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(halves, 1);
    layout->addWidget(m_message);
    layout->addLayout(buttons);
    connect(m_compare, &QPushButton::clicked, this, &ScenariosDialog::compare);
    connect(m_cancel, &QPushButton::clicked, this, &ScenariosDialog::cancel);
    connect(m_adopt, &QPushButton::clicked, this, &ScenariosDialog::adopt);
}

void ScenariosDialog::setScenarios(std::vector<Scenario> list)
{
    m_scenarios = std::move(list);
    m_list->clear();
    for (const Scenario& scenario : m_scenarios) {
        auto* item = new QListWidgetItem(models::text(scenario.name), m_list);
        item->setToolTip(changesText(scenario.changes));
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
}

bool ScenariosDialog::add(const QString& name, const QString& changes)
{
    Scenario scenario{(name.trimmed().isEmpty() ? changes : name).trimmed().toStdString(), {}};
    const auto refuse = [this](const QString& why) {
        m_message->setText(why);
        return false;
    };
    for (const QString& text : changes.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        auto change = building::changeFromText(text.trimmed().toStdString());
        if (!change)
            return refuse(models::text(describe(change.fault())));
        scenario.changes.push_back(std::move(*change));
    }
    if (scenario.changes.empty())
        return refuse(tr("A scenario needs at least one change, for example codes.basis=lrfd."));
    if (std::ranges::find(m_scenarios, scenario.name, &Scenario::name) != m_scenarios.end())
        return refuse(tr("There is a scenario of this name already."));
    if (const auto made = building::changed(m_inputs->criteria, scenario.changes, scenario.name); !made)
        return refuse(models::text(describe(made.fault())));
    m_message->clear();
    auto list = m_scenarios;
    list.push_back(std::move(scenario));
    setScenarios(std::move(list));
    return true;
}

void ScenariosDialog::check(const QString& name, bool on)
{
    for (QListWidgetItem* item : m_list->findItems(name, Qt::MatchExactly))
        item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
}

std::vector<Scenario> ScenariosDialog::checked() const
{
    std::vector<Scenario> list;
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->item(i)->checkState() == Qt::Checked)
            list.push_back(m_scenarios[std::size_t(i)]);
    return list;
}

void ScenariosDialog::openList()
{
    const QString path
        = QFileDialog::getOpenFileName(this, tr("Open a list of scenarios"), {}, tr("Scenarios (*.json)"));
    if (path.isEmpty())
        return;
    const auto text = store::readWhole(path.toStdString());
    auto list = text ? scenarios::scenariosFromJson(*text, path.toStdString())
                     : Result<std::vector<Scenario>>(text.fault());
    m_message->setText(list ? QString() : models::text(describe(list.fault())));
    if (list)
        setScenarios(std::move(*list));
}

void ScenariosDialog::saveList()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the list of scenarios"),
                                                      QStringLiteral("scenarios.json"), tr("Scenarios (*.json)"));
    if (path.isEmpty())
        return;
    const Outcome written
        = exports::writeAtomically(path, QByteArray::fromStdString(scenarios::toJson(m_scenarios).dump(2) + "\n"));
    m_message->setText(written ? tr("Written: %1").arg(path) : models::text(describe(written.fault())));
}

void ScenariosDialog::updateButtons()
{
    m_compare->setEnabled(!isRunning());
    m_cancel->setEnabled(isRunning());
    m_list->setEnabled(!isRunning());
    // The first column is the design as it is.
    m_adopt->setEnabled(!isRunning() && m_made && m_table->currentColumn() > 0
                        && !m_table->selectedItems().isEmpty());
}

void ScenariosDialog::compare()
{
    const auto list = checked();
    if (isRunning())
        return;
    if (list.empty())
        return m_message->setText(tr("Tick the scenarios to compare."));
    m_made.reset();
    m_message->clear();
    m_stop = std::stop_source();
    const auto report = [this](double share) {
        QMetaObject::invokeMethod(
            this, [this, share] { m_bar->setValue(int(1000 * share)); }, Qt::QueuedConnection);
    };
    // The worker is waited for before the dialog goes, so what it posts always finds it.
    m_worker.reset(QThread::create([this, report, list, inputs = m_inputs, catalogs = m_catalogs, known = m_known,
                                    stop = m_stop.get_token()] {
        const session::DesignRequest request{inputs, catalogs, nullptr, known, {}};
        auto made = scenarios::compare(request, list, {stop, Progress(report)});
        QMetaObject::invokeMethod(
            this, [this, made = std::move(made)] { finish(made); }, Qt::QueuedConnection);
    }));
    m_worker->start();
    updateButtons();
}

void ScenariosDialog::cancel()
{
    m_stop.request_stop();
}

void ScenariosDialog::finish(const Result<scenarios::Comparison>& made)
{
    m_worker->wait();
    m_worker.reset();
    if (made)
        m_made = *made;
    else
        m_message->setText(models::text(describe(made.fault())));
    showComparison();
    updateButtons();
    Q_EMIT compared();
}

void ScenariosDialog::showComparison()
{
    if (!m_made)
        return;
    const auto& rows = scenarios::figureRows();
    const auto& results = m_made->results;
    m_table->setRowCount(int(rows.size()));
    m_table->setColumnCount(int(results.size()));
    QString faults;
    for (std::size_t c = 0; c < results.size(); ++c) {
        auto* head = new QTableWidgetItem(c ? models::text(results[c].name) : tr("As designed"));
        QStringList changes;
        for (const std::string& change : results[c].changes)
            changes << models::text(change);
        head->setToolTip(changes.join(QLatin1Char('\n')));
        m_table->setHorizontalHeaderItem(int(c), head);
        if (!results[c].fault.empty())
            faults += tr("%1: %2").arg(models::text(results[c].name), models::text(results[c].fault))
                      + QLatin1Char('\n');
        for (std::size_t r = 0; r < rows.size(); ++r)
            m_table->setItem(int(r), int(c), cell(rows[r], results[0], results[c]));
    }
    for (std::size_t r = 0; r < rows.size(); ++r)
        m_table->setVerticalHeaderItem(int(r), new QTableWidgetItem(rowTitle(rows[r])));
    m_table->resizeColumnsToContents();
    m_message->setText(faults.isEmpty() ? tr("\u25b2 better and \u25bc worse than the design as it is. Choose a "
                                             "column to adopt it.")
                                        : faults.trimmed());
    showChart();
}

void ScenariosDialog::showChart()
{
    if (!m_made || m_figure->currentIndex() < 0)
        return;
    const FigureRow& row = scenarios::figureRows()[std::size_t(m_figure->currentIndex())];
    figures::BarChart chart{rowTitle(row), {}, {}, true};
    for (const ScenarioResult& result : m_made->results) {
        const auto& value = result.figures.*row.value;
        const bool isDrawn = value && std::isfinite(*value);
        chart.bars.push_back({chart.bars.empty() ? tr("As designed") : models::text(result.name),
                              isDrawn ? *value : 0, models::text(scenarios::valueText(row, value)), {}});
    }
    m_chart->setChart(std::move(chart));
    const int below = m_chart->sizeHint().height() + m_figure->sizeHint().height() + m_outcome->handleWidth();
    m_outcome->setSizes({std::max(below, m_outcome->height() - below), below});
}

void ScenariosDialog::adopt()
{
    const int column = m_table->currentColumn();
    if (isRunning() || !m_made || column < 1)
        return;
    const std::string name = m_made->results[std::size_t(column)].name;
    const auto scenario = std::ranges::find(m_scenarios, name, &Scenario::name);
    if (scenario == m_scenarios.end())
        return;
    Q_EMIT adopted(*scenario);
    accept();
}

} // namespace holdfast::window
