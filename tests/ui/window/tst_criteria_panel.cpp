// Criteria typed in the window: a step that can be undone, a refusal in words, rows of lists, defaults told apart.
#include <QDockWidget>
#include <QLabel>
#include <QTest>
#include <QTreeView>
#include <QUndoStack>

#include "tests/ui/support/window_test.h"
#include "ui/models/criteria_model.h"

using namespace holdfast;
using models::CriteriaModel;

class TestCriteriaPanel : public QObject, support::WindowTest {
    Q_OBJECT

    CriteriaModel& model() { return m_window->criteria().model(); }
    QModelIndex valueOf(const char* path)
    {
        for (int g = 0; g < model().rowCount(); ++g)
            for (int r = 0; r < model().item(g)->rowCount(); ++r)
                if (const auto* item = model().item(g)->child(r, CriteriaModel::Value);
                    item->data(CriteriaModel::PathRole).toString() == QLatin1String(path))
                    return item->index();
        return {};
    }
    const building::DesignCriteria& criteria() const { return m_session->inputs()->criteria; }
    QString said() { return m_window->criteria().findChild<QLabel*>()->text(); }

private Q_SLOTS:
    void init()
    {
        open();
        m_window->openPaths({sample("project.json")});
    }
    void cleanup() { close(); }

    void aValueIsTypedWithItsUnitAndUndone()
    {
        const QModelIndex most = valueOf("rods.max_diameter");
        QVERIFY(most.isValid());
        const Length before = criteria().rods.maxDiameter;
        QVERIFY(model().setData(most, QStringLiteral("1 1/4\"")));
        QCOMPARE(criteria().rods.maxDiameter.value(), 1.25);
        QCOMPARE(valueOf("rods.max_diameter").data().toString(), QStringLiteral("1.25 in"));
        QVERIFY(valueOf("rods.max_diameter").siblingAtColumn(CriteriaModel::Source).data().toString()
                    .startsWith(QLatin1String("entered")));
        QVERIFY(m_session->isModified());
        m_session->history().undo();
        QCOMPARE(criteria().rods.maxDiameter, before);
        QVERIFY(model().setData(valueOf("rods.max_diameter"), QStringLiteral("1.5")));  // bare: the unit shown
        QCOMPARE(criteria().rods.maxDiameter.value(), 1.5);
    }

    void aChoiceIsMadeByTheNameOnTheScreen()
    {
        const auto choices = valueOf("codes.loads").data(CriteriaModel::ChoicesRole).toStringList();
        QCOMPARE(choices, QStringList({QStringLiteral("ASCE 7-16"), QStringLiteral("ASCE 7-22")}));
        QVERIFY(model().setData(valueOf("codes.loads"), QStringLiteral("ASCE 7-22")));
        QCOMPARE(criteria().codes.loads, building::Asce7::Asce7_22);
        QVERIFY(model().setData(valueOf("rods.grades"), QStringLiteral("A36")));
        QCOMPARE(criteria().rods.grades, std::vector<std::string>{"A36"});
    }

    void whatCannotBeIsRefusedWhereItWasTyped()
    {
        const double before = criteria().seismic.sds;
        model().setData(valueOf("seismic.sds"), QStringLiteral("12"));
        QCOMPARE(criteria().seismic.sds, before);
        QVERIFY2(said().contains(QLatin1String("sds")), qPrintable(said()));
        model().setData(valueOf("seismic.sds"), QStringLiteral("much"));
        QCOMPARE(criteria().seismic.sds, before);
        QCOMPARE(valueOf("seismic.sds").data().toDouble(), before);
    }

    void aStoryIsAddedAndRemoved()
    {
        const std::size_t before = criteria().stories.size();
        Q_EMIT m_window->criteria().rowWanted(QStringLiteral("stories"));
        QCOMPARE(criteria().stories.size(), before);   // the forces of the wall lines are for five stories
        QVERIFY2(said().contains(QLatin1String("wall_lines")), qPrintable(said()));
        for (const models::CriterionRow& row : models::criterionRows(criteria()))
            if (row.kind == models::CriterionKind::QuantityList && !row.value.isEmpty())
                QVERIFY(model().setData(valueOf(row.path.c_str()), QString()));
        Q_EMIT m_window->criteria().rowWanted(QStringLiteral("stories"));
        QCOMPARE(criteria().stories.size(), before + 1);
        QCOMPARE(criteria().stories.back().story, int(before) + 1);
        const QByteArray path = "stories[" + QByteArray::number(qulonglong(before)) + "].height";
        QVERIFY(model().setData(valueOf(path), QStringLiteral("9'-6\"")));
        QCOMPARE(criteria().stories.back().height.value(), 114.0);
        Q_EMIT m_window->criteria().rowUnwanted(QStringLiteral("stories"), int(before));
        QCOMPARE(criteria().stories.size(), before);
    }

    void everyCriterionThatIsShownTakesItsOwnValueBack()
    {
        for (const models::CriterionRow& row : models::criterionRows(criteria())) {
            const auto made = building::changed(criteria(), {models::changeOf(row, row.value)}, row.path);
            QVERIFY2(made.ok(), made ? "" : describe(made.fault()).c_str());
            const auto again = models::criterionRows(*made);
            const auto same = std::ranges::find(again, row.path, &models::CriterionRow::path);
            QCOMPARE(same->value, row.value);
        }
        m_window->findChild<QDockWidget*>(QStringLiteral("criteriaDock"))->raise();
        m_window->criteria().findChild<QTreeView*>()->expandAll();
        QTRY_VERIFY_WITH_TIMEOUT(!m_session->isRunning(), kLongMs);
        picture("criteria.png");
    }
};

int main(int argc, char** argv)
{
    return support::runWindowTest<TestCriteriaPanel>(argc, argv, "tst_criteria_panel");
}
#include "tst_criteria_panel.moc"
