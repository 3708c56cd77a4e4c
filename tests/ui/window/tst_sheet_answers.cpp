// What the sheet editor asks about: walls to join, grid lines, elevations, scale and level of the sheet.
#include "tests/ui/support/sheet_test.h"

using namespace holdfast;
using building::OverrideAction;
using sheet::Tool;

class TestSheetAnswers : public QObject, support::SheetTest {
    Q_OBJECT

    // The shear wall next to another in line with it, on the shown level.
    std::pair<building::ShearWall, building::ShearWall> twoInLine()
    {
        std::pair<building::ShearWall, building::ShearWall> best;
        double least = 1e9;
        for (const building::ShearWall& a : layout().walls)
            for (const building::ShearWall& b : layout().walls) {
                const double apart = geometry::distance(geometry::middle(a.axis), geometry::middle(b.axis));
                if (a.level == view().shownLevel() && a.isShear && b.isShear && a.label != b.label
                    && sheet::areCollinear(a, b) && apart < least) {
                    least = apart;
                    best = {a, b};
                }
            }
        return best;
    }

    const building::GridLine* grid(const std::string& label)
    {
        for (const building::GridLine& line : m_session->snapshot()->plans->grids)
            if (line.label == label)
                return &line;
        return nullptr;
    }

    bool isFound(const char* rule)
    {
        const pipeline::Snapshot& snapshot = *m_session->snapshot();
        const auto has = [&](const std::vector<Finding>& findings) {
            return std::ranges::find(findings, rule, &Finding::rule) != findings.end();
        };
        return has(snapshot.plans->findings) || has(snapshot.layout->findings);
    }

    void chooseOfSheet(const QString& words, const QString& below = {})
    {
        QMenu menu;
        editor().fillSheetMenu(menu);
        QAction* action = actionIn(menu, words);
        if (action && !below.isEmpty())
            action = actionIn(*action->menu(), below);
        QVERIFY2(action, qPrintable(words + below));
        action->trigger();
    }

private Q_SLOTS:
    void initTestCase() { openSheets(); }

    void cleanup()
    {
        choose(Tool::Select);
        undoAll();
    }

    void wallsInLineAreJoinedByTwoClicks()
    {
        const auto [first, second] = twoInLine();
        QVERIFY(!first.label.empty());
        const std::size_t walls = layout().walls.size();
        choose(Tool::JoinWalls);
        click(geometry::middle(first.axis));
        click(geometry::middle(first.axis));
        QVERIFY(editor().hint().contains(QStringLiteral("same wall")));
        designed([&] { click(geometry::middle(second.axis)); });
        QCOMPARE(said().back().action, OverrideAction::JoinWalls);
        QCOMPARE(said().back().becomes->a.y, second.axis.a.y);
        QCOMPARE(layout().walls.size(), walls - 1);
        QVERIFY(wall(first.label).length > first.length + second.length * 0.9);
    }

    void aGridLineIsDrawnMovedRenamedAndRemoved()
    {
        const geometry::Point2 a = someWall().axis.a + geometry::Point2{70, 40}, b = a + geometry::Point2{0, 160},
                               aside = a + geometry::Point2{40, 90};
        choose(Tool::Grid);
        click(a);
        m_answer = QString();     // a line without a label is none
        click(b, Qt::ShiftModifier);
        QVERIFY(said().empty());
        click(a);
        m_answer = QStringLiteral("Z9");
        designed([&] { click(b, Qt::ShiftModifier); });
        QVERIFY(grid("Z9"));
        const double x = grid("Z9")->line.a.x;
        QVERIFY(std::abs(x - a.x) < 24);
        choose(Tool::Select);
        chooseInMenu(geometry::middle(grid("Z9")->line), QStringLiteral("Move"));
        designed([&] { click(aside); });
        QVERIFY2(std::abs(grid("Z9")->line.a.x - aside.x) < 24, qPrintable(QString::number(grid("Z9")->line.a.x - x)));
        QCOMPARE(said().size(), std::size_t(1));
        m_answer = QStringLiteral("Z10");
        designed([&] { chooseInMenu(geometry::middle(grid("Z9")->line), QStringLiteral("Rename")); });
        QVERIFY(grid("Z10") && !grid("Z9"));
        designed([&] { chooseInMenu(geometry::middle(grid("Z10")->line), QStringLiteral("Remove")); });
        QVERIFY(!grid("Z10"));
    }

    void theUndersideOfAnObstructionIsGiven()
    {
        const building::Obstruction* duct = nullptr;
        for (const building::Obstruction& o : layout().obstructions)
            if (std::holds_alternative<geometry::OrientedBox>(o.shape) && o.kind == building::ObstructionKind::Duct)
                duct = &o;
        QVERIFY(duct);
        const building::Obstruction before = *duct;
        const auto& box = std::get<geometry::OrientedBox>(before.shape);
        const auto& sheets = m_session->snapshot()->plans->sheets;
        for (std::size_t i = 0; i < sheets.size(); ++i)
            if (sheets[i].level == before.level && sheets[i].kind == building::SheetKind::FloorPlan)
                view().showSheet(int(i));
        QCOMPARE(view().shownLevel(), before.level);
        QTRY_VERIFY(view().picture());
        m_answer = QStringLiteral("3'-0\"");
        // Along the duct there is a place where no wall lies over it.
        std::optional<geometry::Point2> bare;
        const std::size_t along = box.half.x >= box.half.y ? 0 : 1;
        const double reach = along == 0 ? box.half.x : box.half.y;
        for (double t = -0.9; t < 0.95 && !bare; t += 0.1) {
            const geometry::Point2 place{box.center.x + box.axes[along].x * t * reach,
                                         box.center.y + box.axes[along].y * t * reach};
            const auto picked = view().pick(view().onWidget({place.x, place.y}));
            if (picked && picked->label == before.label)
                bare = place;
        }
        QVERIFY(bare);
        designed([&] { chooseInMenu(*bare, QStringLiteral("Elevation...")); });
        QVERIFY(!said().empty());
        QCOMPARE(said().back().action, OverrideAction::SetElevation);
        QCOMPARE(said().back().target, before.label);
        for (const building::Obstruction& o : layout().obstructions)
            if (o.label == before.label)
                QVERIFY(std::get<geometry::OrientedBox>(o.shape).center.z < box.center.z - 12);
        QVERIFY(!isFound("detect.override.target") && !isFound("detect.override.value"));
    }

    void theScaleOfTheSheetIsGivenAndTakenBack()
    {
        const double asRead = view().sheet()->unitInches;
        m_answer = QStringLiteral("a lot");
        chooseOfSheet(QStringLiteral("Scale"));
        QVERIFY(said().empty());
        m_answer = QStringLiteral("1/4\" = 1'-0\"");
        designed([&] { chooseOfSheet(QStringLiteral("Scale")); });
        QCOMPARE(said().back().action, OverrideAction::SetScale);
        QVERIFY(std::abs(view().sheet()->unitInches / asRead - 48) < 0.01);
        designed([&] { editor().confirmScale(); });
        QCOMPARE(said().size(), std::size_t(1));
        designed([&] { chooseOfSheet(QStringLiteral("Unit"), QStringLiteral("Feet")); }); // goes over what was measured
        QCOMPARE(said().size(), std::size_t(1));
        QCOMPARE(view().sheet()->unitInches, 12.0);
        designed([&] { chooseOfSheet(QStringLiteral("As Read")); });
        QVERIFY(said().empty());
        QCOMPARE(view().sheet()->unitInches, asRead);
    }

    void aSheetIsTakenFromItsStory()
    {
        designed([&] { chooseOfSheet(QStringLiteral("Level"), QStringLiteral("No plan")); });
        QCOMPARE(said().back().value, "-1");
        QCOMPARE(view().sheet()->level, -1);
        QVERIFY(!isFound("plan.override.level"));
    }

    void cleanupTestCase() { close(); }
};

int main(int argc, char** argv)
{
    return support::runWindowTest<TestSheetAnswers>(argc, argv, "holdfast-answers-test");
}
#include "tst_sheet_answers.moc"
