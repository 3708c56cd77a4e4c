#include "ui/window/sign_off.h"

#include <QCoreApplication>
#include <QInputDialog>

#include "core/engine/review/pins.h"
#include "core/services/session/review_desk.h"
#include "core/services/session/session.h"
#include "ui/models/text.h"
#include "ui/panels/sign_off_panel.h"
#include "ui/window/approve_dialog.h"
#include "ui/window/history_dialog.h"
#include "ui/window/workspace.h"

namespace holdfast::window {

namespace {

using review::DeedKind;

QString translated(const char* text)
{
    return QCoreApplication::translate("SignOff", text);
}

class Connection : public QObject {
public:
    Connection(Workspace& window, session::Session& session, panels::SignOffPanel& panel)
        : QObject(&window), m_window(window), m_session(session), m_desk(session::ReviewDesk::of(session)),
          m_panel(panel)
    {
        using panels::SignOffPanel;
        connect(&m_desk, &session::ReviewDesk::changed, this, &Connection::show);
        connect(&session, &session::Session::projectChanged, this, &Connection::show);
        connect(&panel, &SignOffPanel::submitWanted, this, [this] {
            ask(DeedKind::Submit, QT_TRANSLATE_NOOP("SignOff", "Submit for review"),
                QT_TRANSLATE_NOOP("SignOff", "A note for the reviewer (may be empty):"), true);
        });
        connect(&panel, &SignOffPanel::commentWanted, this, &Connection::askComment);
        connect(&panel, &SignOffPanel::answerWanted, this, &Connection::askAnswer);
        connect(&panel, &SignOffPanel::sendBackWanted, this, [this] {
            ask(DeedKind::SendBack, QT_TRANSLATE_NOOP("SignOff", "Send back for revision"),
                QT_TRANSLATE_NOOP("SignOff", "What must be revised:"), false);
        });
        connect(&panel, &SignOffPanel::withdrawWanted, this, [this] {
            ask(DeedKind::Withdraw, QT_TRANSLATE_NOOP("SignOff", "Withdraw"),
                QT_TRANSLATE_NOOP("SignOff", "Why:"), false);
        });
        connect(&panel, &SignOffPanel::approveWanted, this, &Connection::askApproval);
        connect(&panel, &SignOffPanel::historyWanted, this, [this] { showHistory(m_session, m_window); });
        show();
    }

private:
    void show()
    {
        m_panel.setReview(m_desk.record(), m_desk.standing(), models::text(m_desk.closed()));
    }

    // What keeps a deed from being done is a clause of its own: nothing is wrong with a file.
    void act(review::Deed deed)
    {
        deed.role = m_panel.role();
        const Outcome done = m_desk.act(std::move(deed));
        QString said;
        if (!done) {
            said = models::text(done.fault().cause);
            said = said.left(1).toUpper() + said.mid(1) + QLatin1Char('.');
        }
        m_window.messages().say(said);
    }

    void ask(DeedKind kind, const char* title, const char* label, bool mayBeEmpty)
    {
        review::Deed deed;
        deed.kind = kind;
        askText(std::move(deed), translated(title), translated(label), mayBeEmpty);
    }

    void askText(review::Deed deed, const QString& title, const QString& label, bool mayBeEmpty)
    {
        bool said = false;
        const QString text = QInputDialog::getMultiLineText(&m_window, title, label, {}, &said).trimmed();
        if (!said || (text.isEmpty() && !mayBeEmpty))
            return;
        deed.text = text.toStdString();
        act(std::move(deed));
    }

    void askComment(const review::Pin& about)
    {
        review::Deed deed;
        deed.kind = DeedKind::Comment;
        deed.pin = about;
        askText(std::move(deed), translated(QT_TRANSLATE_NOOP("SignOff", "Comment")),
                translated(QT_TRANSLATE_NOOP("SignOff", "On %1:")).arg(models::text(review::textOf(about))), false);
    }

    void askAnswer(DeedKind kind, const QString& comment)
    {
        review::Deed deed;
        deed.kind = kind;
        deed.comment = comment.toStdString();
        const QString title = kind == DeedKind::Reply ? translated(QT_TRANSLATE_NOOP("SignOff", "Reply to %1"))
            : kind == DeedKind::Resolve               ? translated(QT_TRANSLATE_NOOP("SignOff", "Resolve %1"))
                                                      : translated(QT_TRANSLATE_NOOP("SignOff", "Reject %1"));
        askText(std::move(deed), title.arg(comment), translated(QT_TRANSLATE_NOOP("SignOff", "Words:")),
                kind == DeedKind::Resolve);
    }

    void askApproval()
    {
        auto* dialog = new ApproveDialog(&m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [this, dialog] { act(dialog->deed()); });
        dialog->open();
    }

    Workspace& m_window;
    session::Session& m_session;
    session::ReviewDesk& m_desk;
    panels::SignOffPanel& m_panel;
};

} // namespace

void connectSignOff(Workspace& window, session::Session& session)
{
    auto* panel = window.findChild<panels::SignOffPanel*>();
    invariant(panel != nullptr, "the review has its dock");
    new Connection(window, session, *panel);   // owned by the window
}

} // namespace holdfast::window
