// Variants of a design in the window: compared in the background, refused when they are none, adopted by name.
#include <QDir>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

#include "core/services/resources/resources.h"
#include "core/services/store/project_json.h"
#include "ui/window/scenarios_dialog.h"

using namespace holdfast;
using window::ScenariosDialog;

class TestScenariosDialog : public QObject {
    Q_OBJECT

    std::shared_ptr<const pipeline::ProjectInputs> m_inputs;
    std::shared_ptr<const rods::Catalogs> m_catalogs;

private Q_SLOTS:
    void initTestCase()
    {
        auto inputs = store::loadProject(HOLDFAST_SOURCE_DIR "/resources/samples/five-story-podium/project.json");
        QVERIFY(inputs.ok());
        m_inputs = std::make_shared<const pipeline::ProjectInputs>(std::move(*inputs));
        m_catalogs = *resources::catalogs();
    }

    void twoVariantsAreComparedAndOneIsAdopted()
    {
        ScenariosDialog dialog(m_inputs, m_catalogs, {});
        QVERIFY(dialog.checked().size() > 3);   // what is asked for first
        dialog.setScenarios({});
        QVERIFY(dialog.add(QStringLiteral("Mild"), QStringLiteral("rods.grades=A36")));
        QVERIFY(dialog.add({}, QStringLiteral("rods.preference=fewest_parts")));
        QSignalSpy compared(&dialog, &ScenariosDialog::compared), adopted(&dialog, &ScenariosDialog::adopted);
        dialog.show();
        dialog.compare();
        QVERIFY(dialog.isRunning());
        QVERIFY(compared.wait(120'000));
        QVERIFY(dialog.comparison());
        QCOMPARE(dialog.comparison()->results.size(), std::size_t(3));
        auto* table = dialog.findChild<QTableWidget*>(QStringLiteral("comparison"));
        QCOMPARE(table->columnCount(), 3);
        QVERIFY(!table->item(1, 1)->text().isEmpty());
        dialog.adopt();
        QCOMPARE(adopted.size(), 0);            // no column is chosen
        table->selectColumn(1);
        QCoreApplication::processEvents();
        QDir().mkpath(QStringLiteral(HOLDFAST_BINARY_DIR "/screenshots"));
        QVERIFY(dialog.grab().save(QStringLiteral(HOLDFAST_BINARY_DIR "/screenshots/scenarios.png")));
        dialog.adopt();
        QCOMPARE(adopted.size(), 1);
        QCOMPARE(adopted[0][0].value<scenarios::Scenario>().name, std::string("Mild"));
    }

    void whatIsNoChangeIsRefusedInWords()
    {
        ScenariosDialog dialog(m_inputs, m_catalogs, {});
        const std::size_t before = dialog.checked().size();
        QVERIFY(!dialog.add(QStringLiteral("Red"), QStringLiteral("rods.colour=red")));
        QVERIFY(!dialog.add(QStringLiteral("None"), QString()));
        QVERIFY(!dialog.add(QStringLiteral("Absurd"), QStringLiteral("seismic.sds=12")));
        QCOMPARE(dialog.checked().size(), before);
    }

    void closingWhileComparingWaits()
    {
        auto dialog = std::make_unique<ScenariosDialog>(m_inputs, m_catalogs, session::KnownDrawings{});
        dialog->compare();
        dialog.reset();
    }
};

QTEST_MAIN(TestScenariosDialog)
#include "tst_scenarios_dialog.moc"
