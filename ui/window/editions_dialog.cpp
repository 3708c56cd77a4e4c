#include "ui/window/editions_dialog.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>
#include <QThread>
#include <QThreadPool>
#include <QVBoxLayout>

#include "core/services/jobs/pool_executor.h"
#include "ui/models/enum_label.h"
#include "ui/models/text.h"

namespace holdfast::window {

namespace {

enum Column { About, Quantity, Before, After, Percent, ColumnCount };

template<NamedEnum E>
QComboBox* chooser(const QString& name, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(name);
    for (const auto& [value, text] : enumNames(std::type_identity<E>{}))
        box->addItem(models::enumLabel(snakeCase(text)), int(value));
    return box;
}

template<NamedEnum E>
void select(QComboBox& box, E value)
{
    box.setCurrentIndex(box.findData(int(value)));
}

template<NamedEnum E>
E selected(const QComboBox& box)
{
    return E(box.currentData().toInt());
}

QString aboutText(const Subject& subject)
{
    const QString label = subject.label.empty() ? EditionsDialog::tr("Project") : models::text(subject.label);
    return subject.level < 0 ? label : EditionsDialog::tr("%1, story %2").arg(label).arg(subject.level);
}

QTableWidgetItem* cell(const QString& text, bool isNumber)
{
    auto* item = new QTableWidgetItem(text);
    item->setToolTip(text);
    item->setTextAlignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return item;
}

} // namespace

EditionsDialog::EditionsDialog(std::shared_ptr<const pipeline::ProjectInputs> inputs,
                               std::shared_ptr<const rods::Catalogs> catalogs, session::KnownDrawings known,
                               QWidget* parent)
    : QDialog(parent), m_inputs(std::move(inputs)), m_catalogs(std::move(catalogs)), m_known(std::move(known))
{
    setWindowTitle(tr("Compare Code Editions"));
    resize(1000, 640);
    makeWidgets();
    choose(m_inputs->criteria.codes);
    updateButtons();
}

EditionsDialog::~EditionsDialog()
{
    m_stop.request_stop();
    if (m_worker)
        m_worker->wait();
}

void EditionsDialog::makeWidgets()
{
    auto* form = new QFormLayout;
    m_building = new QLineEdit(this);
    m_loads = chooser<building::Asce7>(QStringLiteral("loads"), this);
    m_sheathing = chooser<building::Sdpws>(QStringLiteral("sheathing"), this);
    m_wood = chooser<building::Nds>(QStringLiteral("wood"), this);
    m_steel = chooser<building::Aisc360>(QStringLiteral("steel"), this);
    m_basis = chooser<building::DesignBasis>(QStringLiteral("basis"), this);
    form->addRow(tr("Building code:"), m_building);
    form->addRow(tr("Loads:"), m_loads);
    form->addRow(tr("Sheathing:"), m_sheathing);
    form->addRow(tr("Wood:"), m_wood);
    form->addRow(tr("Steel:"), m_steel);
    form->addRow(tr("Design basis:"), m_basis);

    m_table = new QTableWidget(0, ColumnCount, this);
    m_table->setHorizontalHeaderLabels(
        {tr("About"), tr("Quantity"), tr("Now"), tr("With these editions"), tr("Change (%)")});
    m_table->horizontalHeader()->setSectionResizeMode(Quantity, QHeaderView::Stretch);
    m_table->setColumnWidth(About, 180);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_summary = new QLabel(this);
    m_summary->setWordWrap(true);
    m_bar = new QProgressBar(this);
    m_bar->setRange(0, 1000);
    m_compare = new QPushButton(tr("Compare"), this);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_adopt = new QPushButton(tr("Adopt"), this);
    m_adopt->setToolTip(tr("Writes these editions into the criteria; the design is then stale."));

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_bar, 1);
    for (QPushButton* button : {m_compare, m_cancel, m_adopt})
        buttons->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_summary);
    layout->addLayout(buttons);
    connect(m_compare, &QPushButton::clicked, this, &EditionsDialog::compare);
    connect(m_cancel, &QPushButton::clicked, this, &EditionsDialog::cancel);
    connect(m_adopt, &QPushButton::clicked, this, &EditionsDialog::adopt);
}

void EditionsDialog::choose(const building::CodeCriteria& codes)
{
    m_building->setText(models::text(codes.building));
    select(*m_loads, codes.loads);
    select(*m_sheathing, codes.sheathing);
    select(*m_wood, codes.wood);
    select(*m_steel, codes.steel);
    select(*m_basis, codes.basis);
}

building::CodeCriteria EditionsDialog::chosen() const
{
    return {m_building->text().toStdString(),        selected<building::Asce7>(*m_loads),
            selected<building::Sdpws>(*m_sheathing), selected<building::Nds>(*m_wood),
            selected<building::Aisc360>(*m_steel),   selected<building::DesignBasis>(*m_basis)};
}

int EditionsDialog::changes() const
{
    return m_table->rowCount();
}

QString EditionsDialog::summary() const
{
    return m_summary->text();
}

void EditionsDialog::updateButtons()
{
    m_compare->setEnabled(!isRunning());
    m_cancel->setEnabled(isRunning());
    m_adopt->setEnabled(!isRunning() && m_compared.has_value());
    for (QWidget* input :
         std::initializer_list<QWidget*>{m_building, m_loads, m_sheathing, m_wood, m_steel, m_basis})
        input->setEnabled(!isRunning());
}

void EditionsDialog::compare()
{
    if (isRunning())
        return;
    m_compared.reset();
    m_table->setRowCount(0);
    m_summary->clear();
    m_stop = std::stop_source();
    const auto report = [this](double share) {
        QMetaObject::invokeMethod(
            this, [this, share] { m_bar->setValue(int(1000 * share)); }, Qt::QueuedConnection);
    };
    // The worker is waited for before the dialog goes, so what it posts always finds it.
    m_worker.reset(QThread::create([this, report, codes = chosen(), inputs = m_inputs, catalogs = m_catalogs,
                                    known = m_known, stop = m_stop.get_token()] {
        QThreadPool pool;
        jobs::PoolExecutor executor(pool);
        auto made =
            session::compareEditions(*inputs, codes, catalogs, known, executor, {stop, Progress(report)});
        QMetaObject::invokeMethod(
            this, [this, made = std::move(made)] { finish(made); }, Qt::QueuedConnection);
    }));
    m_worker->start();
    updateButtons();
}

void EditionsDialog::cancel()
{
    m_stop.request_stop();
}

void EditionsDialog::finish(const Result<compliance::EditionComparison>& made)
{
    m_worker->wait();
    m_worker.reset();
    if (made)
        showChanges(*made);
    else
        m_summary->setText(models::text(describe(made.fault())));
    updateButtons();
    Q_EMIT compared();
}

void EditionsDialog::showChanges(const compliance::EditionComparison& made)
{
    m_compared = made.after;
    m_table->setRowCount(int(made.changes.size()));
    for (std::size_t i = 0; i < made.changes.size(); ++i) {
        const compliance::EditionChange& change = made.changes[i];
        const int row = int(i);
        m_table->setItem(row, About, cell(aboutText(change.subject), false));
        m_table->setItem(row, Quantity, cell(models::text(change.quantity), false));
        m_table->setItem(row, Before, cell(models::text(change.before), true));
        m_table->setItem(row, After, cell(models::text(change.after), true));
        m_table->setItem(row, Percent,
                         cell(change.percent ? models::number(*change.percent, 1) : QString(), true));
    }
    m_summary->setText(
        tr("%1 of %2 quantities change. Greatest utilization %3, then %4. Failed code checks %5, then %6.")
            .arg(made.changes.size())
            .arg(made.compared)
            .arg(models::ratioText(made.utilizationBefore), models::ratioText(made.utilizationAfter))
            .arg(made.failedBefore)
            .arg(made.failedAfter));
}

void EditionsDialog::adopt()
{
    if (isRunning() || !m_compared)
        return;
    Q_EMIT adopted(*m_compared);
    accept();
}

} // namespace holdfast::window
