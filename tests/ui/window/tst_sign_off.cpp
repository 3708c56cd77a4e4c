// The review in the window: submitted, commented on what is selected, approved, and what a change does to it.
#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QDockWidget>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>

#include "core/services/session/review_desk.h"
#include "tests/ui/support/window_test.h"
#include "ui/panels/sign_off_panel.h"
#include "ui/window/approve_dialog.h"
#include "ui/window/history_dialog.h"
#include "ui/window/stamp_dialog.h"

using namespace holdfast;

class TestSignOff : public QObject, support::WindowTest {
    Q_OBJECT
    QTemporaryDir m_dir;

    session::ReviewDesk& desk() const { return session::ReviewDesk::of(*m_session); }
    panels::SignOffPanel& panel() const { return *m_window->findChild<panels::SignOffPanel*>(); }
    review::State state() const { return desk().record().state; }
    void press(const char* name) const
    {
        auto* button = panel().findChild<QToolButton*>(QLatin1String(name));
        QVERIFY(button);
        QVERIFY2(button->isEnabled(), name);
        button->click();
    }
    bool isEnabled(const char* name) const
    {
        return panel().findChild<QToolButton*>(QLatin1String(name))->isEnabled();
    }
    void actAs(review::Role role) const
    {
        auto* box = panel().findChild<QComboBox*>();
        box->setCurrentIndex(box->findData(int(role)));
    }
    // Presses a button and answers the text it asks for.
    void say(const char* name, const QString& text) const
    {
        QTimer::singleShot(0, this, [text] {
            auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            dialog->setTextValue(text);
            dialog->accept();
        });
        press(name);
    }
    void looked() const
    {
        QTRY_VERIFY_WITH_TIMEOUT(!desk().isLooking(), kLongMs);
        QCoreApplication::processEvents();
    }
    void revise()
    {
        pipeline::ProjectInputs inputs = *m_session->inputs();
        inputs.criteria.project.revision = "B";
        m_session->setInputs(std::move(inputs), QStringLiteral("Revision"));
        m_session->design();
    }
    // The duct in the way of a rod, which somebody answers for.
    std::vector<std::string> criticalClashes() const
    {
        std::vector<std::string> labels;
        for (const clash::Clash& c : m_session->snapshot()->clashes->clashes)
            if (c.severity == clash::ClashSeverity::Critical)
                labels.push_back(c.label);
        return labels;
    }

private Q_SLOTS:
    void initTestCase()
    {
        open();
        QSettings().clear();
        m_window->openPaths({sample("project.json")});
        designed([this] { m_session->design(); });
        designed([this] {
            QVERIFY(m_session->judgeClashes(criticalClashes(), {clash::ClashStatus::Approved, {}, {}, {}, {}}).ok());
        });
        m_window->layouts().show(window::Task::Review);
        m_window->raiseDock(QStringLiteral("signOff"));
    }
    void cleanupTestCase()
    {
        close();
        QSettings().clear();
    }

    void anUntitledProjectHasNoReview()
    {
        QVERIFY(desk().closed().find("save the project first") != std::string::npos);
        QVERIFY(!isEnabled("reviewSubmit"));
        QVERIFY(panel().findChild<QLabel*>(QStringLiteral("reviewMissing"))->text().contains(
            QStringLiteral("save the project first")));
    }

    void aSavedDesignIsSubmitted()
    {
        QVERIFY(m_session->saveAs(m_dir.filePath(QStringLiteral("tower.holdfast"))).ok());
        looked();
        say("reviewSubmit", QStringLiteral("please"));
        QCOMPARE(state(), review::State::Submitted);
        QCOMPARE(desk().record().submissions.front().author, std::string("jane"));
        QVERIFY(!isEnabled("reviewReply"));
        QVERIFY(isEnabled("reviewComment"));
    }

    void aCommentIsPinnedToWhatIsSelected()
    {
        m_window->selection().focus({SubjectKind::RodRun, "RR-3-1-S", -1});
        say("reviewComment", QStringLiteral("Why this anchor?"));
        QCOMPARE(state(), review::State::InReview);
        QCOMPARE(desk().record().comments.front().pin.label, std::string("RR-3-1-S"));
        QTreeWidget& comments = panel().comments();
        QCOMPARE(comments.topLevelItemCount(), 1);
        m_window->selection().clear();
        comments.setCurrentItem(comments.topLevelItem(0));
        Q_EMIT comments.itemClicked(comments.topLevelItem(0), 0);
        QVERIFY(m_window->selection().current());
        QCOMPARE(m_window->selection().current()->label, std::string("RR-3-1-S"));
        auto* dock = m_window->findChild<QDockWidget*>(QStringLiteral("signOff"));
        QVERIFY(dock->windowTitle().contains(QLatin1Char('1')));
        picture("sign_off_comment.png");
    }

    void anApprovalIsRefusedInWordsWhileACommentIsOpen()
    {
        actAs(review::Role::PeReviewer);
        press("reviewApprove");
        auto* dialog = m_window->findChild<window::ApproveDialog*>();
        QVERIFY(dialog);
        for (QLineEdit* line : dialog->findChildren<QLineEdit*>()) {
            const QString name = line->accessibleName();
            line->setText(name == QStringLiteral("Name:")             ? QStringLiteral("Jane Doe")
                          : name == QStringLiteral("Licence number:") ? QStringLiteral("S 1234")
                          : name.contains(QStringLiteral("State"))    ? QStringLiteral("CA")
                                                                      : line->text());
        }
        dialog->findChild<QDateEdit*>()->setDate(QDate::currentDate().addYears(1));
        auto* stamp = dialog->findChild<QComboBox*>();
        stamp->setCurrentIndex(stamp->findData(int(review::Stamp::ForPermit)));
        picture("sign_off_approve.png");
        QVERIFY(dialog->grab().save(QStringLiteral(HOLDFAST_BINARY_DIR "/screenshots/approve.png")));
        const review::Deed deed = dialog->deed();
        QCOMPARE(deed.author, std::string("Jane Doe"));
        QCOMPARE(deed.licence.state, std::string("CA"));
        dialog->accept();
        QCOMPARE(state(), review::State::InReview);
        QVERIFY2(m_window->messages().sentence().contains(QStringLiteral("1 comment is open")),
                 qPrintable(m_window->messages().sentence()));
    }

    void onceResolvedItIsApproved()
    {
        panel().comments().setCurrentItem(panel().comments().topLevelItem(0));
        say("reviewReply", QStringLiteral("breakout governs"));
        panel().comments().setCurrentItem(panel().comments().topLevelItem(0));
        say("reviewResolve", QString());
        QCOMPARE(review::openComments(desk().record()), 0);
        review::Deed deed;
        deed.kind = review::DeedKind::Approve;
        deed.author = "Jane Doe";
        deed.role = review::Role::PeReviewer;
        deed.licence = {"S 1234", "CA", "2099-12-31"};
        deed.stamp = review::Stamp::ForConstruction;
        const Outcome done = desk().act(deed);
        QVERIFY2(done.ok(), done ? "" : describe(done.fault()).c_str());
        QCOMPARE(state(), review::State::Approved);
        looked();
        QCOMPARE(state(), review::State::Approved);
        picture("sign_off_approved.png");
    }

    void theStampDialogOffersWhatTheReviewAdmits()
    {
        window::StampDialog dialog(desk());
        QCOMPARE(dialog.stamp(), review::Stamp::ForConstruction);
        QCOMPARE(dialog.issue().status, std::string("FOR CONSTRUCTION"));
        QVERIFY(dialog.findChild<QLabel*>(QStringLiteral("stampSays"))->text().contains(QStringLiteral("Jane Doe")));
        QVERIFY(dialog.grab().save(QStringLiteral(HOLDFAST_BINARY_DIR "/screenshots/stamp.png")));
    }

    void anUnsavedChangeIsToldAndCanBeUndone()
    {
        designed([this] { revise(); });
        looked();
        QCOMPARE(state(), review::State::Approved);
        QVERIFY(desk().standing().changed);
        QVERIFY(panel().findChild<QLabel*>(QStringLiteral("reviewStanding"))->text().contains(
            QStringLiteral("project.revision")));
        QVERIFY(!desk().issue(review::Stamp::ForConstruction).ok());
        QCOMPARE(desk().issue(std::nullopt)->status, std::string("PRELIMINARY - NOT FOR CONSTRUCTION"));
        picture("sign_off_changed.png");
        designed([this] { m_session->history().undo(); });
        looked();
        QVERIFY(!desk().standing().changed);
        QCOMPARE(state(), review::State::Approved);
    }

    void aSavedChangeMakesTheApprovalFall()
    {
        designed([this] { revise(); });
        QVERIFY(m_session->save().ok());
        looked();
        QTRY_COMPARE(state(), review::State::InReview);
        QVERIFY(!desk().record().approvals.front().stands());
        QVERIFY(!desk().record().approvals.front().changes.empty());
    }

    void theHistoryIsReadableAndExported()
    {
        auto events = m_session->auditTrail();
        auto verdict = m_session->verifyAuditTrail();
        QVERIFY(events.ok() && verdict.ok());
        QVERIFY(verdict->intact());
        window::HistoryDialog dialog(std::move(*events), std::move(*verdict));
        auto* table = dialog.findChild<QTableWidget*>();
        QVERIFY(table->rowCount() > 6);
        dialog.findChild<QLineEdit*>()->setText(QStringLiteral("PE_APPROVAL"));
        int shown = 0;
        for (int row = 0; row < table->rowCount(); ++row)
            shown += !table->isRowHidden(row);
        QCOMPARE(shown, 1);
        for (const char* name : {"history.csv", "history.json", "history.txt"}) {
            QVERIFY(dialog.exportTo(m_dir.filePath(QLatin1String(name))).ok());
            QVERIFY(QFile(m_dir.filePath(QLatin1String(name))).size() > 500);
        }
        dialog.findChild<QLineEdit*>()->clear();
        table->setCurrentCell(table->rowCount() - 1, 0);
        QVERIFY(dialog.grab().save(QStringLiteral(HOLDFAST_BINARY_DIR "/screenshots/history.png")));
    }
};

int main(int argc, char** argv)
{
    return support::runWindowTest<TestSignOff>(argc, argv, "holdfast-sign-off-test");
}
#include "tst_sign_off.moc"
