#include <algorithm>

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

#include "core/services/resources/resources.h"
#include "core/services/store/project_json.h"
#include "ui/window/editions_dialog.h"

using namespace holdfast;
using window::EditionsDialog;

class TestEditionsDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theSameEditionsChangeNothing();
    void anotherEditionListsWhatChanges();
    void adoptingHandsOverWhatWasCompared();
    void closingWhileComparingWaits();

private:
    std::shared_ptr<const pipeline::ProjectInputs> m_inputs;
    std::shared_ptr<const rods::Catalogs> m_catalogs;
};

void TestEditionsDialog::initTestCase()
{
    auto inputs = store::loadProject(HOLDFAST_SOURCE_DIR "/resources/samples/five-story-podium/project.json");
    QVERIFY(inputs.ok());
    m_inputs = std::make_shared<const pipeline::ProjectInputs>(std::move(*inputs));
    const auto catalogs = resources::catalogs();
    QVERIFY(catalogs.ok());
    m_catalogs = *catalogs;
}

void TestEditionsDialog::theSameEditionsChangeNothing()
{
    EditionsDialog dialog(m_inputs, m_catalogs, {});
    QSignalSpy compared(&dialog, &EditionsDialog::compared);
    dialog.compare();
    QVERIFY(dialog.isRunning());
    QVERIFY(compared.wait(60'000));
    QCOMPARE(dialog.changes(), 0);
    QVERIFY(!dialog.summary().isEmpty());
}

void TestEditionsDialog::anotherEditionListsWhatChanges()
{
    EditionsDialog dialog(m_inputs, m_catalogs, {});
    auto* sheathing = dialog.findChild<QComboBox*>(QStringLiteral("sheathing"));
    QVERIFY(sheathing);
    sheathing->setCurrentText(QStringLiteral("SDPWS-2021"));
    QCOMPARE(dialog.chosen().sheathing, building::Sdpws::Sdpws_2021);
    QSignalSpy compared(&dialog, &EditionsDialog::compared);
    dialog.compare();
    QVERIFY(compared.wait(60'000));
    QVERIFY(dialog.changes() > 0);
}

void TestEditionsDialog::adoptingHandsOverWhatWasCompared()
{
    EditionsDialog dialog(m_inputs, m_catalogs, {});
    QSignalSpy adopted(&dialog, &EditionsDialog::adopted);
    dialog.adopt();
    QCOMPARE(adopted.size(), 0); // nothing was compared
    auto codes = m_inputs->criteria.codes;
    codes.loads = building::Asce7::Asce7_22;
    dialog.choose(codes);
    QSignalSpy compared(&dialog, &EditionsDialog::compared);
    dialog.compare();
    QVERIFY(compared.wait(60'000));
    dialog.adopt();
    QCOMPARE(adopted.size(), 1);
    const auto criteria = session::withEditions(m_inputs->criteria, codes);
    QCOMPARE(criteria.codes.loads, building::Asce7::Asce7_22);
    QVERIFY(std::ranges::find(criteria.confirmed, "codes.loads") != criteria.confirmed.end());
}

void TestEditionsDialog::closingWhileComparingWaits()
{
    auto dialog = std::make_unique<EditionsDialog>(m_inputs, m_catalogs, session::KnownDrawings{});
    dialog->compare();
    dialog.reset();
}

QTEST_MAIN(TestEditionsDialog)
#include "tst_editions_dialog.moc"
