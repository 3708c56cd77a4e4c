// Suggestions in the window: asked of the stand-in's model, shown with tile and verdict, answered by keys, taken back.
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>

#include "core/services/cloud/settings.h"
#include "core/services/demo/services.h"
#include "tests/ui/support/window_test.h"
#include "ui/window/suggestion_desk.h"

using namespace holdfast;
using drawing_review::SuggestionState;

class TestSuggestions : public QObject, support::WindowTest {
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<demo::Services> m_services;
    std::string m_mark;

    panels::SuggestionPanel& panel() { return m_window->suggestions(); }
    window::SuggestionDesk& desk() { return *m_window->findChild<window::SuggestionDesk*>(); }
    static Json finding(const std::string& what, const std::string& about, const std::string& value)
    {
        return {{"what", what}, {"about", about}, {"value", value}, {"box", {0.1, 0.2, 0.4, 0.5}}, {"confidence", 0.9}};
    }
    // To the row of a suggestion about this; -1 without one.
    int rowOf(const std::string& what)
    {
        const auto& shown = panel().suggestions();
        for (std::size_t i = 0; i < shown.size(); ++i)
            if (shown[i].suggestion.what == what && shown[i].suggestion.effect != drawing_review::Effect::Note)
                return int(i);
        return -1;
    }
    SuggestionState stateOf(const std::string& what)
    {
        for (const auto& one : panel().suggestions())
            if (one.suggestion.what == what && one.suggestion.effect != drawing_review::Effect::Note)
                return one.suggestion.state;
        return SuggestionState::Open;
    }
    void press(const std::string& what, Qt::Key key)
    {
        const int row = rowOf(what);
        QVERIFY(row >= 0);
        panel().list().setCurrentRow(row);
        panel().list().setFocus();
        QTest::keyClick(&panel().list(), key);
    }
    void reviewOnce()
    {
        QSignalSpy reviewed(&desk(), &window::SuggestionDesk::reviewed);
        Q_EMIT panel().reviewWanted();
        QVERIFY(reviewed.count() > 0 || reviewed.wait(kLongMs));
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("HOLDFAST_STATE", m_dir.filePath(QStringLiteral("state")).toUtf8());
        qputenv("HOLDFAST_CACHE", m_dir.filePath(QStringLiteral("cache")).toUtf8());
        qputenv("HOLDFAST_OPENAI_KEY", "sk-test-0123456789");
        qunsetenv("HOLDFAST_ANTHROPIC_KEY");
        open();
        designed([this] { m_window->openPaths({sample("project.json")}); });
        QVERIFY(m_session->saveAs(m_dir.filePath(QStringLiteral("tower.holdfast"))).ok());
        m_mark = layout().schedule.front().mark;
        const std::string otherSides = layout().schedule.front().sides == 1 ? "2" : "1";
        Json judgements = Json::array();
        for (int i = 1; i <= 10; ++i)
            judgements.push_back({{"number", i}, {"score", 0.95}, {"wrong", ""}, {"reason", "as it stands"}});
        demo::Script script;
        script.answers = {
            {"", Json{{"findings", {finding("sides", m_mark, otherSides), finding("nail", "SW99", "8d")}}}.dump(),
             "shear wall schedule on sheet"},
            {"", Json{{"findings", {finding("project_name", "", "SECOND NAME")}}}.dump(),
             "is the title block of sheet"},
            {"", Json{{"judgements", judgements}}.dump(), "Judge each of these"}};
        m_services = std::move(*demo::Services::start(std::move(script)));
        cloud::Settings settings;
        settings.baseUrls["openai"] = m_services->url();
        settings.plans["openai"] = {{{limits::Unit::Calls, 5000, 1.0, 500}}, 20, "test", true};
        QVERIFY(cloud::writeSettings(m_dir.filePath(QStringLiteral("state/cloud.json")).toStdString(), settings).ok());
        m_window->raiseDock(QStringLiteral("suggestionsDock"));
    }
    void cleanupTestCase() { close(); }

    void aReviewRunsBesideTheWindow()
    {
        QVERIFY(!panel().current());
        QSignalSpy count(&panel(), &panels::SuggestionPanel::countChanged);
        reviewOnce();
        QVERIFY2(rowOf("sides") >= 0, "a change of the schedule is proposed");
        QVERIFY(rowOf("project_name") >= 0);
        QVERIFY(count.back().front().toInt() >= 2);
        QVERIFY(said().empty());                            // nothing entered by itself
        panel().list().setCurrentRow(rowOf("sides"));
        QVERIFY(panel().current() && !panel().current()->answer.empty());
        picture("suggestions.png");
    }

    void aKeyAcceptsAndUndoTakesItBack()
    {
        designed([this] { press("sides", Qt::Key_Y); });
        QCOMPARE(said().size(), std::size_t(1));
        QCOMPARE(said().back().action, building::OverrideAction::SetScheduleCell);
        QCOMPARE(said().back().author, std::string("jane"));
        QVERIFY(said().back().reason.find("SG-") != std::string::npos);
        QCOMPARE(stateOf("sides"), SuggestionState::Accepted);
        QVERIFY(m_session->history().canUndo());
        designed([this] { QTest::keyClick(&panel().list(), Qt::Key_U); });
        QVERIFY(said().empty());
        QCOMPARE(stateOf("sides"), SuggestionState::Open);
    }

    void undoInTheMenuIsSeen()
    {
        designed([this] { press("sides", Qt::Key_Y); });
        designed([this] { m_session->history().undo(); });
        const auto& shown = panel().suggestions();
        const auto& one = shown[std::size_t(rowOf("sides"))];
        QVERIFY(!one.inProject);
        QCOMPARE(one.suggestion.state, SuggestionState::Accepted);    // taken back; it is open again
        desk().reopen(QString::fromStdString(one.suggestion.id));
        QCOMPARE(stateOf("sides"), SuggestionState::Open);
    }

    void aCriterionIsAStepToo()
    {
        designed([this] { press("project_name", Qt::Key_Y); });
        QCOMPARE(m_session->inputs()->criteria.project.name, std::string("SECOND NAME"));
        designed([this] { QTest::keyClick(&panel().list(), Qt::Key_U); });
        QVERIFY(m_session->inputs()->criteria.project.name != "SECOND NAME");
    }

    void aRejectedOneIsKeptAndCanBeOpened()
    {
        press("sides", Qt::Key_N);
        QCOMPARE(stateOf("sides"), SuggestionState::Rejected);
        QVERIFY(said().empty());
        QTest::keyClick(&panel().list(), Qt::Key_U);
        QCOMPARE(stateOf("sides"), SuggestionState::Open);
    }

    // Where pictures would leave the machine the user is asked once, and a no sends nothing.
    void noConsentNothingSent()
    {
        cloud::Settings settings;
        settings.enabled = true;
        settings.baseUrls["openai"] = "http://models.invalid";
        QVERIFY(cloud::writeSettings(m_dir.filePath(QStringLiteral("state/cloud.json")).toStdString(), settings).ok());
        panels::SuggestionPanel other;
        window::SuggestionDesk fresh(*m_session, other, nullptr);
        int asked = 0;
        fresh.setAskConsent([&](const QString&) {
            ++asked;
            return false;
        });
        QSignalSpy reviewed(&fresh, &window::SuggestionDesk::reviewed);
        fresh.review();
        QCOMPARE(asked, 1);
        QVERIFY(!reviewed.wait(300));
    }

    void theSheetSetIsCheckedBeside()
    {
        m_window->raiseDock(QStringLiteral("sheetSet"));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->sheetSet().view().model()->rowCount() > 0, kLongMs);
        picture("sheet_set.png");
    }
};

int main(int argc, char** argv)
{
    return support::runWindowTest<TestSuggestions>(argc, argv, "tst_suggestions");
}

#include "tst_suggestions.moc"
