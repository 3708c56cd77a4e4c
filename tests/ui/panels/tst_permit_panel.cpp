// The panel of public records over the stand-in city.
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include "core/services/demo/drawn_rows.h"
#include "core/services/demo/services.h"
#include "core/services/permits/project_records.h"
#include "ui/panels/permit_panel.h"

using namespace holdfast;
using panels::PermitPanel;

class TestPermitPanel : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<demo::Services> m_services = std::move(*demo::Services::start({}));
    std::unique_ptr<PermitPanel> m_panel;

    static QString address()
    {
        for (const demo::DrawnSite& site : demo::drawnSites(3))
            if (site.city == "nyc")
                return QString::fromStdString(site.address);
        return {};
    }
    permits::NightlyPlaces places(const std::string& services) const
    {
        const std::string folder = m_dir.path().toStdString();
        return {folder + "/permits.db", {folder, folder + "/cache"}, services};
    }
    void open(const std::string& services)
    {
        m_panel = std::make_unique<PermitPanel>(places(services));
        m_panel->resize(1400, 420);
        QSignalSpy shown(m_panel.get(), &PermitPanel::shown);
        m_panel->show();
        QVERIFY(shown.count() > 0 || shown.wait(10'000));
    }
    template<class Do>
    void shownAfter(Do act)
    {
        QSignalSpy shown(m_panel.get(), &PermitPanel::shown);
        act();
        QVERIFY(shown.count() > 0 || shown.wait(30'000));
    }
    int rows() const { return m_panel->table().model().rowCount(); }
    void picture(const char* name)
    {
        QTest::qWait(200);
        const QDir folder(QStringLiteral(HOLDFAST_BINARY_DIR "/screenshots"));
        folder.mkpath(QStringLiteral("."));
        QVERIFY(m_panel->grab().save(folder.filePath(QLatin1String(name))));
    }

private Q_SLOTS:
    void cleanup() { m_panel.reset(); }

    void withoutTheCloudItSaysHowToTurnItOn()
    {
        open({});
        QVERIFY(m_panel->stateText().contains(QStringLiteral("holdfast-cli cloud on")));
        picture("permits_cloud_off.png");
        QSignalSpy said(m_panel.get(), &PermitPanel::said);
        shownAfter([this] { m_panel->turnCloudOn(); });
        QCOMPARE(said.count(), 1);
        QVERIFY(!m_panel->stateText().contains(QStringLiteral("cloud is off")));
    }

    void theProjectsAddressIsAskedAndShown()
    {
        open(m_services->url());
        shownAfter([this] { m_panel->setProject({}, address()); });
        QVERIFY(m_panel->stateText().contains(QStringLiteral("Press Refresh")));
        QCOMPARE(rows(), 0);
        shownAfter([this] { m_panel->refresh(); });
        QVERIFY2(rows() > 0, qPrintable(m_panel->stateText()));
        QVERIFY(m_panel->stateText().contains(QStringLiteral("first time")));
        QVERIFY(m_panel->stateText().contains(QStringLiteral("As of")));
        m_panel->table().view().setCurrentIndex(m_panel->table().view().model()->index(0, 0));
        QVERIFY(m_panel->detailsText().contains(QStringLiteral("Register:")));
        picture("permits.png");
    }

    void filtersLeaveRowsOut()
    {
        open(m_services->url());
        shownAfter([this] { m_panel->setProject({}, address()); });
        const int all = rows();
        QVERIFY(all > 0);
        const auto boxes = m_panel->findChildren<QCheckBox*>();
        const auto box = [&](const char* text) {
            return *std::ranges::find_if(boxes, [&](QCheckBox* b) { return b->text() == QLatin1String(text); });
        };
        box("Changed since")->setChecked(true);
        QCOMPARE(rows(), 0);                                     // asked once: nothing changed
        box("Changed since")->setChecked(false);
        box("Open only")->setChecked(true);
        QVERIFY(rows() < all || all == int(m_panel->report().property.open));
        box("Open only")->setChecked(false);
        for (QComboBox* kind : m_panel->findChildren<QComboBox*>())
            if (kind->accessibleName() == QStringLiteral("Kind of record"))
                kind->setCurrentIndex(kind->findText(QStringLiteral("Permits")));
        QVERIFY(rows() > 0 && rows() <= all);
    }

    void aChangeIsSeenInAWord()
    {
        open(m_services->url());
        shownAfter([this] { m_panel->setProject({}, address()); });
        // As if the city had said something else the time before.
        providers::PropertyReport before;
        const auto& kept = m_panel->report();
        before.property = kept.property.property;
        before.datasets = kept.datasets;
        for (const permits::KeptRecord& record : kept.records) {
            before.records.push_back(record.record);
            if (&record == &kept.records.front())
                before.records.back().status = "SOMETHING ELSE";
        }
        for (auto& answer : before.datasets) {
            answer.provenance.asOf += 1;
            answer.provenance.origin = cloud::Origin::Remote;
        }
        const auto store = *permits::PermitStore::open(places({}).store);
        QCOMPARE(store->keep(before, before.datasets.front().provenance.asOf)->changed, 1);
        QTest::qWait(2100);                                      // the city's next answer is of a later second
        shownAfter([this] { m_panel->refresh(); });
        QVERIFY2(m_panel->stateText().contains(QStringLiteral("1 changed")), qPrintable(m_panel->stateText()));
        bool isSeen = false;
        for (int row = 0; row < rows(); ++row)
            isSeen =
                isSeen
                || m_panel->table().model().index(row, 0).data().toString().startsWith(QStringLiteral("Changed "));
        QVERIFY(isSeen);
        picture("permits_changed.png");
    }

    void theRecordsGoBesideTheProject()
    {
        open(m_services->url());
        const QString project = m_dir.filePath(QStringLiteral("tower.holdfast"));
        shownAfter([this] { m_panel->setProject({}, address()); });
        m_panel->putBesideProject();
        QVERIFY(m_panel->stateText().contains(QStringLiteral("Save the project first")));
        m_panel->setProject(project, address());
        m_panel->putBesideProject();
        const auto records = permits::readProjectRecords(project.toStdString());
        QVERIFY(records.ok() && records->has_value());
        QCOMPARE((*records)->records.size(), m_panel->report().records.size());
        m_panel->takeFromProject();
        QVERIFY(!permits::readProjectRecords(project.toStdString())->has_value());
    }

    void whatCannotBeAskedSaysWhy()
    {
        open(m_services->url());
        m_panel->setAddress(QStringLiteral("nowhere"));
        m_panel->refresh();
        QVERIFY(m_panel->stateText().contains(QStringLiteral("no address")));
        shownAfter([this] { m_panel->setAddress({}); });
        QVERIFY(m_panel->stateText().contains(QStringLiteral("no address yet")));
    }
};

QTEST_MAIN(TestPermitPanel)
#include "tst_permit_panel.moc"
