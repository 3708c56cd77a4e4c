#include "ui/panels/permit_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include "core/services/cloud/settings.h"
#include "core/services/permits/cities.h"
#include "core/services/permits/project_records.h"
#include "core/services/permits/refresh.h"
#include "ui/models/text.h"

namespace holdfast::panels {

using permits::PermitStore;
using providers::City;

namespace {

constexpr int kDaysBack = 7;   // what "changed since" begins with

QString sentence(const Fault& fault)
{
    return models::text(describe(fault));
}

QString newsText(const permits::Differences& d)
{
    if (d.isFirst)
        return PermitPanel::tr("Asked for the first time: there is nothing to compare with.");
    if (d.isOtherQuestion)
        return PermitPanel::tr("Asked by other numbers than the last time: what is new or gone cannot be told.");
    return PermitPanel::tr("%1 new, %2 changed, %3 gone since the last time.")
        .arg(d.added)
        .arg(d.changed)
        .arg(d.gone);
}

} // namespace

PermitPanel::PermitPanel(permits::NightlyPlaces places, QWidget* parent)
    : QWidget(parent)
    , m_places(std::move(places))
    , m_state(new QLabel(this))
    , m_table(new TablePanel(QStringLiteral("permitRecords"), m_selection, this))
    , m_details(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("permitPanel"));
    m_pool.setMaxThreadCount(1);
    m_state->setWordWrap(true);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setReadOnly(true);
    m_details->setPlaceholderText(tr("Select a record to see all of it"));
    m_details->setAccessibleName(tr("The record in full"));
    m_table->view().setAccessibleName(tr("Public records of the address"));
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(m_table);
    split->addWidget(m_details);
    split->setStretchFactor(0, 4);
    split->setStretchFactor(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 2, 4, 2);
    layout->setSpacing(2);
    layout->addWidget(addressBar());
    layout->addWidget(filterBar());
    layout->addWidget(m_state);
    layout->addWidget(split, 1);
    connect(m_table->view().selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PermitPanel::showDetails);
    showRunning(false);
}

PermitPanel::~PermitPanel()
{
    m_job.cancel();
    m_pool.waitForDone();
}

QPushButton* PermitPanel::button(const QString& text, const QString& tip)
{
    auto* made = new QPushButton(text, this);
    made->setToolTip(tip);
    return made;
}

QWidget* PermitPanel::addressBar()
{
    auto* bar = new QWidget(this);
    m_address = new QLineEdit(bar);
    m_address->setPlaceholderText(tr("Address, BIN, BBL or block/lot"));
    m_address->setToolTip(tr("The project's address, unless you type another one"));
    m_address->setAccessibleName(tr("Address"));
    m_city = new QComboBox(bar);
    m_city->addItem(tr("New York"), int(City::Nyc));
    m_city->addItem(tr("San Francisco"), int(City::Sf));
    m_city->setAccessibleName(tr("City"));
    m_city->setToolTip(tr("The city whose registers are asked"));
    m_refresh = button(tr("Refresh"), tr("Ask the city now. Only the address leaves this machine."));
    m_stop = button(tr("Stop"), tr("Stop asking; what is kept stays"));
    m_cloudOn = button(tr("Turn the cloud on..."), tr("Allow this program to ask services over the network"));
    m_nightly = new QCheckBox(tr("Every night"), bar);
    m_nightly->setToolTip(tr("Ask again every night while the program runs, and tell what changed"));
    m_progress = new QProgressBar(bar);
    m_progress->setRange(0, 1000);
    m_progress->setMaximumWidth(140);
    m_progress->setAccessibleName(tr("Progress of the refresh"));
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_address, 1);
    for (QWidget* part :
         {static_cast<QWidget*>(m_city), static_cast<QWidget*>(m_refresh), static_cast<QWidget*>(m_stop),
          static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_nightly), static_cast<QWidget*>(m_cloudOn)})
        layout->addWidget(part);
    connect(m_address, &QLineEdit::returnPressed, this, &PermitPanel::refresh);
    connect(m_address, &QLineEdit::editingFinished, this, &PermitPanel::look);
    connect(m_city, &QComboBox::currentIndexChanged, this, &PermitPanel::look);
    connect(m_refresh, &QPushButton::clicked, this, &PermitPanel::refresh);
    connect(m_stop, &QPushButton::clicked, this, &PermitPanel::stop);
    connect(m_cloudOn, &QPushButton::clicked, this, &PermitPanel::askCloudOn);
    connect(m_nightly, &QCheckBox::toggled, this, &PermitPanel::watchNightly);
    return bar;
}

QWidget* PermitPanel::filterBar()
{
    auto* bar = new QWidget(this);
    m_kind = new QComboBox(bar);
    m_kind->addItem(tr("Any kind"));
    m_kind->addItem(tr("Permits"), int(providers::RecordKind::Permit));
    m_kind->addItem(tr("Violations"), int(providers::RecordKind::Violation));
    m_kind->addItem(tr("Complaints"), int(providers::RecordKind::Complaint));
    m_kind->addItem(tr("Inspections"), int(providers::RecordKind::Inspection));
    m_kind->setAccessibleName(tr("Kind of record"));
    m_openOnly = new QCheckBox(tr("Open only"), bar);
    m_openOnly->setToolTip(tr("Hide what the city has closed"));
    m_changed = new QCheckBox(tr("Changed since"), bar);
    m_changed->setToolTip(tr("Only what was seen to be new, changed or gone from this day on"));
    m_since = new QDateEdit(QDate::currentDate().addDays(-kDaysBack), bar);
    m_since->setCalendarPopup(true);
    m_since->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_since->setAccessibleName(tr("Changed since"));
    m_beside =
        button(tr("In the report"), tr("Put the records beside the project file; the report gets an appendix"));
    auto* menu = new QMenu(m_beside);
    menu->addAction(tr("&Put beside the project"), this, &PermitPanel::putBesideProject);
    menu->addAction(tr("&Take away from the project"), this, &PermitPanel::takeFromProject);
    m_beside->setMenu(menu);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget* part : {static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_openOnly),
                          static_cast<QWidget*>(m_changed), static_cast<QWidget*>(m_since)})
        layout->addWidget(part);
    layout->addStretch();
    layout->addWidget(m_beside);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PermitPanel::takeFilter);
    connect(m_openOnly, &QCheckBox::toggled, this, &PermitPanel::takeFilter);
    connect(m_changed, &QCheckBox::toggled, this, &PermitPanel::takeFilter);
    connect(m_since, &QDateEdit::dateChanged, this, &PermitPanel::takeFilter);
    return bar;
}

void PermitPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    look();
}

// What somebody typed is not replaced by the project's address.
void PermitPanel::setProject(const QString& path, const QString& address)
{
    const bool isOwn = m_address->text().isEmpty() || m_address->text() == m_projectAddress;
    const bool isNew = path != m_project || address != m_projectAddress;
    m_project = path;
    m_projectAddress = address;
    if (isNew && isOwn)
        setAddress(address);
}

void PermitPanel::setAddress(const QString& address)
{
    m_address->setText(address);
    if (const auto city = permits::cityOf(address.toStdString())) {
        const QSignalBlocker quiet(m_city);
        m_city->setCurrentIndex(m_city->findData(int(*city)));
    }
    if (isVisible())
        look();
}

std::optional<providers::Property> PermitPanel::property(QString& fault) const
{
    const QString typed = m_address->text().trimmed();
    if (typed.isEmpty()) {
        fault = tr("There is no address yet: type one, or give the project's in the design criteria.");
        return std::nullopt;
    }
    const auto parsed = providers::parseProperty(City(m_city->currentData().toInt()), typed.toStdString());
    if (!parsed)
        fault = sentence(parsed.fault());
    return parsed ? std::optional(*parsed) : std::nullopt;
}

PermitPanel::Seen PermitPanel::seen(const permits::NightlyPlaces& places,
                                    const std::optional<providers::Property>& property)
{
    Seen seen;
    const auto settings = cloud::readSettings(places.cloud.state + "/cloud.json");
    seen.isCloudOn = (settings && settings->enabled) || !places.services.empty();
    if (!settings)
        seen.fault = sentence(settings.fault());
    if (!property)
        return seen;
    const auto store = PermitStore::open(places.store);
    if (!store) {
        seen.fault = sentence(store.fault());
        return seen;
    }
    auto report = (*store)->report(*property);
    if (report)
        seen.report = std::move(*report);
    else if (report.fault().code != FaultCode::NothingToDo)
        seen.fault = sentence(report.fault());
    return seen;
}

PermitPanel::Seen PermitPanel::asked(const permits::NightlyPlaces& places, const providers::Property& property,
                                     const Run& run)
{
    const auto store = PermitStore::open(places.store);
    const auto datasets = providers::cityDatasets();
    const auto cloud = cloud::Cloud::open(places.cloud, places.services);
    Seen failed;
    if (!store || !datasets || !cloud) {
        failed.fault = sentence(!store ? store.fault() : !datasets ? datasets.fault() : cloud.fault());
        return failed;
    }
    const auto outcome
        = permits::refreshProperty(**cloud, **store, *datasets, property, true, permits::systemSeconds(), run);
    Seen after = seen(places, property);
    if (outcome && outcome->isFromCity)
        after.news = newsText(outcome->differences);
    else if (outcome && !outcome->report.doubts.empty())
        after.news = models::text(outcome->report.doubts.front());
    else if (!outcome)
        after.fault = sentence(outcome.fault());
    return after;
}

void PermitPanel::look()
{
    if (m_isAsking)
        return;                          // the answer of the refresh is shown in a moment
    QString fault;
    const auto wanted = property(fault);
    m_job.start([places = m_places, wanted](std::stop_token) { return seen(places, wanted); },
                [this, fault](Seen found) {
                    if (found.fault.isEmpty())
                        found.fault = fault;
                    display(found);
                });
}

void PermitPanel::refresh()
{
    QString fault;
    const auto wanted = property(fault);
    if (!wanted) {
        m_state->setText(fault);
        return;
    }
    showRunning(true);
    const QPointer<PermitPanel> panel(this);
    const auto work = [places = m_places, wanted = *wanted, panel](std::stop_token stop) {
        const Progress progress([panel](double share) {
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [panel, share] {
                    if (panel)
                        panel->m_progress->setValue(int(share * 1000));
                },
                Qt::QueuedConnection);
        });
        return asked(places, wanted, {stop, progress});
    };
    m_job.start(work, [this](const Seen& found) {
        showRunning(false);
        display(found);
    });
}

void PermitPanel::stop()
{
    m_job.cancel();
    showRunning(false);
    m_state->setText(tr("Stopped. What was kept before is unchanged."));
    Q_EMIT shown();
}

void PermitPanel::showRunning(bool running)
{
    m_isAsking = running;
    m_refresh->setEnabled(!running);
    m_nightly->setEnabled(!running);
    m_stop->setVisible(running);
    m_progress->setVisible(running);
    m_progress->setValue(0);
}

void PermitPanel::display(const Seen& found)
{
    m_report = found.report;
    {
        const QSignalBlocker quiet(m_nightly);
        m_nightly->setChecked(m_report.property.watched);
    }
    m_cloudOn->setVisible(!found.isCloudOn);
    showState(found);
    takeFilter();
    Q_EMIT shown();
}

void PermitPanel::showState(const Seen& found)
{
    QStringList lines;
    if (!found.fault.isEmpty())
        lines << found.fault;
    if (!found.isCloudOn)
        lines << tr("The cloud is off: the city is not asked. Turn it on here or with: holdfast-cli cloud on");
    if (!found.news.isEmpty())
        lines << found.news;
    if (const QStringList state = models::permitState(m_report); !state.isEmpty()) {
        lines << (found.news.isEmpty() ? state.first() : lines.takeLast() + QLatin1Char(' ') + state.first());
        lines << state.mid(1);
    }
    if (m_report.property.id == 0 && found.fault.isEmpty())
        lines << tr("Nothing is kept of this address yet. Press Refresh to ask the city.");
    m_state->setText(lines.join(QLatin1Char('\n')));
}

void PermitPanel::takeFilter()
{
    models::PermitFilter filter;
    if (m_kind->currentData().isValid())
        filter.kind = providers::RecordKind(m_kind->currentData().toInt());
    filter.openOnly = m_openOnly->isChecked();
    m_since->setEnabled(m_changed->isChecked());
    if (m_changed->isChecked())
        filter.changedSince = m_since->date().startOfDay(Qt::UTC).toSecsSinceEpoch();
    m_shown = models::permitTable(m_report, filter);
    m_table->setContent(m_shown.content);
    showDetails();
}

void PermitPanel::showDetails()
{
    const int row = m_table->currentRow();
    const bool isRecord = row >= 0 && row < int(m_shown.records.size());
    m_details->setPlainText(isRecord ? models::permitDetails(m_report, m_shown.records[std::size_t(row)])
                                     : QString());
}

void PermitPanel::watchNightly(bool watched)
{
    QString fault;
    const auto wanted = property(fault);
    if (!wanted)
        return m_state->setText(fault);
    m_job.start(
        [places = m_places, wanted = *wanted, watched](std::stop_token) {
            const auto store = PermitStore::open(places.store);
            const Outcome done =
                store ? (*store)->watch(wanted, watched, permits::systemSeconds()) : Outcome(store.fault());
            Seen after = seen(places, wanted);
            if (!done)
                after.fault = sentence(done.fault());
            return after;
        },
        [this](const Seen& found) { display(found); });
}

void PermitPanel::askCloudOn()
{
    const auto answer =
        QMessageBox::question(this, tr("Turn the cloud on"),
                              tr("May Holdfast ask services over the network? For permits only the address goes to "
                                 "the open data service of "
                                 "its city. Drawings stay on this machine until you consent for a project."));
    if (answer == QMessageBox::Yes)
        turnCloudOn();
}

void PermitPanel::turnCloudOn()
{
    const auto cloud = cloud::Cloud::open(m_places.cloud);
    Outcome done = cloud ? Outcome(Done{}) : Outcome(cloud.fault());
    if (cloud) {
        cloud::Settings settings = (*cloud)->settings();
        settings.enabled = true;
        done = (*cloud)->changeSettings(settings);
    }
    if (!done)
        return m_state->setText(sentence(done.fault()));
    Q_EMIT said(tr("The cloud is on. holdfast-cli cloud off turns it off again."));
    look();
}

void PermitPanel::putBesideProject()
{
    if (m_project.isEmpty())
        return m_state->setText(tr("Save the project first: the records lie beside its file."));
    if (m_report.property.id == 0)
        return m_state->setText(tr("Nothing is kept of this address yet. Press Refresh to ask the city."));
    const std::string project = m_project.toStdString();
    const Outcome written
        = permits::writeProjectRecords(project, permits::projectRecords(m_report, permits::systemSeconds()));
    Q_EMIT said(written ? tr("The report has the appendix \"Permit records\" from now on: %1")
                              .arg(models::text(permits::projectRecordsPath(project)))
                        : sentence(written.fault()));
}

void PermitPanel::takeFromProject()
{
    const Outcome dropped =
        m_project.isEmpty() ? Outcome(Done{}) : permits::dropProjectRecords(m_project.toStdString());
    Q_EMIT said(dropped ? tr("The report has no permit records any more.") : sentence(dropped.fault()));
}

QString PermitPanel::stateText() const
{
    return m_state->text();
}

QString PermitPanel::detailsText() const
{
    return m_details->toPlainText();
}

} // namespace holdfast::panels
