#include "ui/window/sites_page.h"

#include <algorithm>
#include <cmath>

#include <QCheckBox>
#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>
#include <QUrl>
#include <QVBoxLayout>

#include "core/services/cloud/cloud.h"
#include "core/services/sites/site_list.h"
#include "core/services/store/paths.h"
#include "ui/models/text.h"

namespace holdfast::window {

namespace {

enum Column { SiteId, Name, State, Priority, Risk, Band, OpenRecords, Gravest, Answered, Cost, ColumnCount };

constexpr int kShownFaults = 3;

QString money(cloud::MicroDollars amount)
{
    return QString::fromStdString(cloud::dollars(amount));
}

} // namespace

SitesPage::SitesPage(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("sitesPage"));
    makeTable();
    makeOptions();
    setLayout(makeLayout());
    connectButtons();
    updateButtons();
}

SitesPage::~SitesPage()
{
    m_stop.request_stop();
    if (m_worker)
        m_worker->wait();
}

void SitesPage::makeTable()
{
    m_table = new QTableWidget(0, ColumnCount, this);
    m_table->setHorizontalHeaderLabels({tr("Site"), tr("Name"), tr("Status"), tr("Priority (9 first)"),
                                        tr("Risk (of 100)"), tr("Band"), tr("Open records"), tr("Gravest finding"),
                                        tr("Answered (%)"), tr("Cost")});
    m_table->horizontalHeader()->setSectionResizeMode(Gravest, QHeaderView::Stretch);
    static constexpr std::pair<int, int> kWidths[] = {{SiteId, 80}, {Name, 120}, {State, 110}, {Priority, 110},
                                                      {Risk, 90}, {Band, 70}, {OpenRecords, 90}, {Answered, 90},
                                                      {Cost, 70}};
    for (const auto& [column, width] : kWidths)
        m_table->setColumnWidth(column, width);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setAccessibleName(tr("Sites of the list"));
    m_table->setToolTip(tr("Double click opens the site's report"));
}

void SitesPage::makeOptions()
{
    m_list = new QLineEdit(this);
    m_list->setReadOnly(true);
    m_list->setPlaceholderText(tr("CSV with address, BIN, BBL or block and lot, photographs, priority"));
    m_list->setAccessibleName(tr("List of sites"));
    m_folder = new QLineEdit(this);
    m_folder->setPlaceholderText(tr("Folder for the reports and the summary"));
    m_folder->setAccessibleName(tr("Output folder of the sites"));
    m_alertOver = new QDoubleSpinBox(this);
    m_alertOver->setRange(0, 100);
    if (const auto rules = sites::riskRules())
        m_alertOver->setValue(rules->alertOver);
    m_alertOver->setAccessibleName(tr("Alert over this risk"));
    m_alertOver->setToolTip(tr("Sites with a higher risk are told in the summary and in the log"));
    m_resume = new QCheckBox(tr("Go on with an earlier run"), this);
    m_resume->setToolTip(tr("Sites that are done stay as they are while their row and pictures are unchanged"));
    m_resume->setChecked(true);
    m_offline = new QCheckBox(tr("Ask nobody"), this);
    m_offline->setToolTip(tr("What is known from before is used, and marked where it is old"));
    m_critical = new QCheckBox(tr("Critical sites only"), this);
    m_critical->setToolTip(tr("Priority 7 to 9"));
    m_consent = new QCheckBox(tr("Show photographs to a model"), this);
    m_consent->setToolTip(tr("Consent for this list: its photographs leave this machine, without the place and camera "
                             "that the files tell of. Without it they are not looked at."));
    m_chooseList = new QPushButton(tr("Choose List..."), this);
    m_chooseFolder = new QPushButton(tr("Choose..."), this);
    m_start = new QPushButton(tr("Start"), this);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_open = new QPushButton(tr("Open Summary"), this);
    m_bar = new QProgressBar(this);
    m_bar->setRange(0, 1000);
    m_bar->setAccessibleName(tr("Progress of the sites"));
    m_standing = new QLabel(this);
    m_summary = new QLabel(this);
    m_summary->setWordWrap(true);
}

QLayout* SitesPage::makeLayout()
{
    auto* grid = new QGridLayout;
    grid->addWidget(new QLabel(tr("List:"), this), 0, 0);
    grid->addWidget(m_list, 0, 1, 1, 4);
    grid->addWidget(m_chooseList, 0, 5);
    grid->addWidget(new QLabel(tr("Output folder:"), this), 1, 0);
    grid->addWidget(m_folder, 1, 1, 1, 4);
    grid->addWidget(m_chooseFolder, 1, 5);
    grid->addWidget(m_resume, 2, 1);
    grid->addWidget(m_critical, 2, 2);
    grid->addWidget(m_offline, 2, 3);
    grid->addWidget(new QLabel(tr("Alert over:"), this), 2, 4, Qt::AlignRight);
    grid->addWidget(m_alertOver, 2, 5);
    grid->addWidget(m_consent, 3, 1, 1, 4);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_open);
    foot->addWidget(m_bar, 1);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_standing, m_start, m_cancel})
        foot->addWidget(widget);
    auto* layout = new QVBoxLayout;
    layout->addWidget(m_table, 1);
    layout->addLayout(grid);
    layout->addLayout(foot);
    layout->addWidget(m_summary);
    return layout;
}

void SitesPage::connectButtons()
{
    connect(m_chooseList, &QPushButton::clicked, this, &SitesPage::chooseList);
    connect(m_chooseFolder, &QPushButton::clicked, this, &SitesPage::chooseFolder);
    connect(m_start, &QPushButton::clicked, this, &SitesPage::start);
    connect(m_cancel, &QPushButton::clicked, this, &SitesPage::cancel);
    connect(m_open, &QPushButton::clicked, this, &SitesPage::openSummary);
    connect(m_folder, &QLineEdit::textChanged, this, &SitesPage::updateButtons);
    connect(m_table, &QTableWidget::cellDoubleClicked, this, [this](int row) { openRow(row); });
}

void SitesPage::chooseList()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("List of sites"), {}, tr("Lists (*.csv)"));
    if (!path.isEmpty())
        setList(path);
}

void SitesPage::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Output folder"));
    if (!folder.isEmpty())
        setOutputFolder(folder);
}

void SitesPage::setList(const QString& path)
{
    m_list->setText(QDir::toNativeSeparators(path));
    m_summary->clear();
    m_table->setRowCount(0);
    m_sites.clear();
    m_reports.clear();
    const auto list = sites::readSiteList(path.toStdString());
    if (list)
        showList(*list);
    else
        m_summary->setText(models::text(describe(list.fault())));
    const auto settings = cloud::readSettings(cloud::userPlaces().state + "/cloud.json");
    m_consent->setChecked(settings && cloud::mayDrawingsLeave(*settings, store::absolutePath(path.toStdString())));
    updateButtons();
}

void SitesPage::showList(const sites::SiteList& list)
{
    m_sites = list.sites;
    m_reports.assign(m_sites.size(), {});
    m_table->setRowCount(int(m_sites.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const sites::Site& site = m_sites[std::size_t(row)];
        setCell(row, SiteId, QString::fromStdString(site.id), false);
        setCell(row, Name, QString::fromStdString(site.name.empty() ? site.property.asked : site.name), false);
        setCell(row, State, tr("Waiting"), false);
        setCell(row, Priority, QString::number(site.priority), true);
    }
    QStringList faults;
    for (const Fault& fault : list.bad)
        if (faults.size() < kShownFaults)
            faults << models::text(describe(fault));
    if (!list.bad.empty())
        m_summary->setText(tr("%n row(s) cannot be read and are left out.", nullptr, int(list.bad.size()))
                           + QLatin1Char(' ') + faults.join(QLatin1Char(' ')));
}

void SitesPage::setOutputFolder(const QString& folder)
{
    m_folder->setText(QDir::toNativeSeparators(folder));
}

void SitesPage::setResume(bool resume)
{
    m_resume->setChecked(resume);
}

void SitesPage::setOffline(bool offline)
{
    m_offline->setChecked(offline);
}

void SitesPage::setConsent(bool given)
{
    m_consent->setChecked(given);
}

int SitesPage::rowCount() const
{
    return m_table->rowCount();
}

QString SitesPage::cell(int row, int column) const
{
    const QTableWidgetItem* item = m_table->item(row, column);
    return item ? item->text() : QString();
}

QString SitesPage::outcome() const
{
    return m_summary->text();
}

QString SitesPage::standing() const
{
    return m_standing->text();
}

sites::SitesOptions SitesPage::options() const
{
    sites::SitesOptions options;
    options.list = QDir::fromNativeSeparators(m_list->text()).toStdString();
    options.out = QDir::fromNativeSeparators(m_folder->text()).toStdString();
    options.jobs = m_jobs.toStdString();
    options.services = m_services.toStdString();
    options.resume = m_resume->isChecked();
    options.offline = m_offline->isChecked();
    options.priorityOnly = m_critical->isChecked();
    options.alertOver = m_alertOver->value();
    return options;
}

// What the box says is what the settings say from now on.
bool SitesPage::keepConsent()
{
    const std::string path = cloud::userPlaces().state + "/cloud.json";
    const std::string list = store::absolutePath(QDir::fromNativeSeparators(m_list->text()).toStdString());
    auto settings = cloud::readSettings(path);
    if (settings && cloud::mayDrawingsLeave(*settings, list) != m_consent->isChecked()) {
        std::erase_if(settings->consents, [&](const cloud::Consent& consent) { return consent.project == list; });
        if (m_consent->isChecked())
            settings->consents.push_back({list, qEnvironmentVariable("USER").toStdString(),
                                          cloud::timeText(QDateTime::currentSecsSinceEpoch())});
        const Outcome kept = cloud::writeSettings(path, *settings);
        if (!kept)
            m_summary->setText(models::text(describe(kept.fault())));
        return kept.ok();
    }
    if (!settings)
        m_summary->setText(models::text(describe(settings.fault())));
    return settings.ok();
}

void SitesPage::start()
{
    if (isRunning() || !keepConsent())
        return;
    m_summary->clear();
    m_stop = std::stop_source();
    sites::SitesListener tell;
    const auto post = [this](auto work) { QMetaObject::invokeMethod(this, std::move(work), Qt::QueuedConnection); };
    tell.settled = [this, post](const sites::SiteResult& site) { post([this, site] { showRow(site); }); };
    tell.progress = [this, post](const sites::SitesProgress& p) { post([this, p] { showProgress(p); }); };
    // The worker is waited for before the page goes, so what it posts always finds it.
    m_worker.reset(QThread::create([this, how = options(), tell, post, stop = m_stop.get_token()] {
        auto report = sites::runSites(how, Run{stop, {}}, tell);
        post([this, report = std::move(report)] { finish(report); });
    }));
    m_worker->start();
    updateButtons();
}

void SitesPage::cancel()
{
    m_stop.request_stop();
}

void SitesPage::showProgress(const sites::SitesProgress& progress)
{
    m_bar->setValue(progress.sites > 0 ? 1000 * progress.settled / progress.sites : 0);
    QString text = tr("%1 of %2, %3 a minute, %4 so far")
                       .arg(progress.settled).arg(progress.sites).arg(std::lround(progress.sitesAMinute))
                       .arg(money(progress.cost));
    if (!progress.left.empty())
        text += QStringLiteral(", ") + models::text(progress.left);
    if (progress.alerts > 0)
        text += QStringLiteral(", ") + tr("%n alert(s)", nullptr, progress.alerts);
    m_standing->setText(text);
}

void SitesPage::showRow(const sites::SiteResult& site)
{
    const int row = site.position;
    if (row < 0 || row >= m_table->rowCount())
        return;
    QString state = models::text(std::string(enumName(site.state)));
    if (!site.fault.empty())
        state += QStringLiteral(": ") + models::text(site.fault);
    setCell(row, State, state, false);
    if (!sites::isSettled(site.state) || site.state == sites::SiteState::Skipped
        || site.state == sites::SiteState::Cancelled)
        return;
    setCell(row, Risk, site.risk ? models::number(*site.risk, 1) : tr("unknown"), true);
    setCell(row, Band, site.risk ? models::text(std::string(enumName(site.band))) : QString(), false);
    setCell(row, OpenRecords, QString::number(site.openRecords), true);
    const std::string gravest = site.findings.empty() ? std::string() : site.findings.front().what;
    setCell(row, Gravest, QString::fromStdString(gravest), false);
    setCell(row, Answered, models::number(100 * site.coverage, 0), true);
    setCell(row, Cost, money(site.cost), true);
    m_reports[std::size_t(row)] = site.report;
}

void SitesPage::finish(const Result<sites::SitesReport>& report)
{
    m_worker->wait();
    m_worker.reset();
    if (!report) {
        m_summary->setText(models::text(describe(report.fault())));
    } else {
        for (const sites::SiteResult& site : report->sites)
            showRow(site);
        const sites::SitesTotals& totals = report->totals;
        if (m_stop.stop_requested())
            m_summary->setText(
                tr("Cancelled. What was finished is in %1; start again to go on.").arg(m_folder->text()));
        else
            m_summary->setText(tr("%n site(s) looked at: %1 complete, %2 with a source that was old, local or missing, "
                                  "%3 of which nothing could be had; %4 alerts. The summary is in %5.",
                                  nullptr, totals.reported())
                                   .arg(totals.done).arg(totals.partial).arg(totals.failed).arg(totals.alerts)
                                   .arg(m_folder->text()));
        m_bar->setValue(1000);
    }
    updateButtons();
    Q_EMIT allFinished();
}

void SitesPage::openRow(int row)
{
    if (row >= 0 && row < int(m_reports.size()) && !m_reports[std::size_t(row)].empty())
        QDesktopServices::openUrl(QUrl::fromLocalFile(
            QDir(m_folder->text()).filePath(QString::fromStdString(m_reports[std::size_t(row)]))));
}

void SitesPage::openSummary()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QDir(m_folder->text()).filePath(QStringLiteral("summary.pdf"))));
}

void SitesPage::setCell(int row, int column, const QString& text, bool isNumber)
{
    QTableWidgetItem* item = m_table->item(row, column);
    if (!item)
        m_table->setItem(row, column, item = new QTableWidgetItem);
    item->setText(text);
    item->setToolTip(text);
    item->setTextAlignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

void SitesPage::updateButtons()
{
    const bool running = isRunning();
    m_start->setEnabled(!running && !m_sites.empty() && !m_folder->text().isEmpty());
    m_cancel->setEnabled(running);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_chooseList, m_folder, m_chooseFolder, m_resume, m_offline,
                                                           m_critical, m_consent, m_alertOver})
        widget->setEnabled(!running);
    m_open->setEnabled(QFileInfo::exists(QDir(m_folder->text()).filePath(QStringLiteral("summary.pdf"))));
}

} // namespace holdfast::window
