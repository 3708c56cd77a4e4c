#include "ui/window/signing_menu.h"

#include <QApplication>
#include <QFileDialog>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QThreadPool>

#include "core/services/session/review_desk.h"
#include "core/services/session/session.h"
#include "core/services/signing/sealing.h"
#include "ui/models/text.h"
#include "ui/window/message_bar.h"
#include "ui/window/sign_dialog.h"

namespace holdfast::window {

namespace {

QString verdictText(const signing::SignatureCheck& check)
{
    const QString who = check.cms.signer.subject;
    const QString when = QLocale().toString(check.time.toLocalTime(), QLocale::ShortFormat);
    if (!check.cms.isIntact)
        return QMenu::tr("NOT VALID: the file was changed after %1 signed it on %2.").arg(who, when);
    if (!check.coversWholeFile)
        return QMenu::tr("NOT VALID: something was added after %1 signed on %2.").arg(who, when);
    const QString valid = QMenu::tr("Valid: %1 signed the whole file on %2.").arg(who, when);
    return check.cms.isTrusted ? valid
                               : valid + QLatin1Char('\n')
            + QMenu::tr("This computer does not know who certified the signer: %1.").arg(check.cms.trust);
}

// On the export pool, noted in the audit trail like every document.
void startSigning(session::Session& session, const SignDialog& dialog)
{
    signing::SignatureWords words = dialog.words();
    words.time = QDateTime::currentDateTimeUtc();
    const auto write = [report = dialog.report(), identity = dialog.identity(), words, seal = dialog.seal(),
                        project = session.path().toStdString(),
                        desk = QPointer(&session::ReviewDesk::of(session))](
                           const pipeline::Snapshot&, const QString& path, const Run&) -> Outcome {
        const auto sealed = signing::sealReport(report, path, *identity, words, seal, project);
        if (!sealed)
            return sealed.fault();
        QMetaObject::invokeMethod(qApp, [desk, kept = *sealed] {
            if (desk)
                desk->tellSealed(kept.path, kept.sha256, kept.signer);
        }, Qt::QueuedConnection);
        return Done{};
    };
    session.exportBy(write, dialog.out(), QStringLiteral("signed report"));
}

void checkSignatures(MessageBar& messages, QWidget& parent)
{
    const QString path
        = QFileDialog::getOpenFileName(&parent, QMenu::tr("Check signatures"), {}, QMenu::tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    const auto checks = signing::verifyPdf(path);
    if (!checks)
        return messages.say(models::text(describe(checks.fault())));
    QStringList lines;
    for (const signing::SignatureCheck& check : *checks)
        lines << verdictText(check);
    if (lines.isEmpty())
        lines << QMenu::tr("%1 is not signed.").arg(path);
    QMessageBox::information(&parent, QMenu::tr("Signatures"), lines.join(QLatin1Char('\n')));
}

QString stateText(store::SealedState state)
{
    switch (state) {
    case store::SealedState::Unaltered: return QMenu::tr("unaltered");
    case store::SealedState::Altered: return QMenu::tr("ALTERED since it was signed");
    case store::SealedState::Missing: return QMenu::tr("MISSING: it is not where it was");
    case store::SealedState::Unreadable: break;
    }
    return QMenu::tr("cannot be read");
}

// Hashing every sealed file may take a while on a network drive: on the pool.
void showSealed(MessageBar& messages, QWidget& parent)
{
    const auto tell = [&parent](const QStringList& lines) {
        QMessageBox box(QMessageBox::Information, QMenu::tr("Sealed documents"),
                        lines.isEmpty() ? QMenu::tr("Nothing has been signed here yet.")
                                        : lines.join(QLatin1Char('\n')), QMessageBox::Ok, &parent);
        box.exec();
    };
    const auto opened = store::SealedRegister::open();
    const auto files = opened ? (*opened)->list() : Result<std::vector<store::SealedFile>>(opened.fault());
    if (!files)
        return messages.say(models::text(describe(files.fault())));
    QThreadPool::globalInstance()->start([files = *files, tell, guard = QPointer(&parent)] {
        QStringList lines;
        for (const store::SealedFile& sealed : files)
            lines << QMenu::tr("%1: %2, %3; signed by %4, kept until %5")
                         .arg(models::text(sealed.id), models::text(sealed.path), stateText(store::stateOf(sealed)),
                              models::text(sealed.signer), models::text(sealed.keepUntil));
        QMetaObject::invokeMethod(qApp, [lines, tell, guard] {
            if (guard)
                tell(lines);
        }, Qt::QueuedConnection);
    });
}

} // namespace

void addSigning(QMenu& menu, session::Session& session, MessageBar& messages, QWidget& parent)
{
    menu.addSeparator();
    menu.addAction(QMenu::tr("&Sign a Report..."), &parent, [&session, &parent] {
        auto* dialog = new SignDialog(&parent);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(dialog, &QDialog::accepted, &parent, [dialog, &session] { startSigning(session, *dialog); });
        dialog->open();
    });
    menu.addAction(QMenu::tr("Check Si&gnatures..."), &parent,
                   [&messages, &parent] { checkSignatures(messages, parent); });
    QAction* sealed = menu.addAction(QMenu::tr("Sealed &Documents..."), &parent,
                                     [&messages, &parent] { showSealed(messages, parent); });
    sealed->setToolTip(QMenu::tr("Every signed report of this user: is it there, and is it still what was signed?"));
}

} // namespace holdfast::window
