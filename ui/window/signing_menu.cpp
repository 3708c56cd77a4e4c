#include "ui/window/signing_menu.h"

#include <QFileDialog>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>

#include "core/services/session/session.h"
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
    session.exportBy([report = dialog.report(), identity = dialog.identity(), words,
                      seal = dialog.seal()](const pipeline::Snapshot&, const QString& path, const Run&) {
        return signing::signPdf(report, path, *identity, words, seal);
    }, dialog.out(), QStringLiteral("signed report"));
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
}

} // namespace holdfast::window
