// Tools > Sign a Report, by hand: a wrong password is said and nothing is signed; the right one signs.
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "core/services/resources/resources.h"
#include "core/services/session/session.h"
#include "core/services/store/project_json.h"
#include "ui/window/message_bar.h"
#include "ui/window/sign_dialog.h"
#include "ui/window/signing_menu.h"

using namespace holdfast;
using window::SignDialog;

class TestSignDialog : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;

    QString at(const char* name) const { return m_dir.filePath(QLatin1String(name)); }
    static QLineEdit& line(SignDialog& dialog, const char* name)
    {
        for (QLineEdit* candidate : dialog.findChildren<QLineEdit*>())
            if (candidate->accessibleName() == QLatin1String(name))
                return *candidate;
        qFatal("there is no line %s", name);
    }
    static void designSample(session::Session& session)
    {
        auto inputs = store::projectFromJson(HOLDFAST_SOURCE_DIR "/resources/samples/five-story-podium/project.json");
        QVERIFY(inputs.ok());
        QSignalSpy finished(&session, &session::Session::runFinished);
        session.startWith(std::move(*inputs));
        session.design();
        QVERIFY(finished.wait(60'000));
    }
    static void press(SignDialog& dialog)
    {
        for (QPushButton* button : dialog.findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("&Sign"))
                button->click();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
            QSKIP("openssl is not installed");
        const QString lines[]
            = {QStringLiteral("req -x509 -newkey rsa:2048 -nodes -days 9 -keyout %1.key -out %1.pem -subj /CN=Ada"),
               QStringLiteral("pkcs12 -export -inkey %1.key -in %1.pem -out %1.p12 -passout pass:secret")};
        for (const QString& arguments : lines) {
            QProcess openssl;
            openssl.start(QStringLiteral("openssl"), arguments.arg(at("ada")).split(QLatin1Char(' ')));
            QVERIFY(openssl.waitForFinished() && openssl.exitCode() == 0);
        }
        QPdfWriter writer(at("report.pdf"));
        QPainter(&writer).drawText(500, 500, QStringLiteral("Calculation package"));
    }
    void cleanupTestCase() { QSettings().clear(); }

    void theMenuSignsWhatTheDialogNames()
    {
        session::Session session(*resources::catalogs());
        designSample(session);
        QSignalSpy written(&session, &session::Session::exportFinished);
        QWidget parent;
        window::MessageBar messages;
        QMenu menu;
        window::addSigning(menu, session, messages, parent);
        menu.actions().at(1)->trigger();
        auto* dialog = parent.findChild<SignDialog*>();
        QVERIFY(dialog);
        line(*dialog, "Report:").setText(at("report.pdf"));
        QCOMPARE(line(*dialog, "Signed file:").text(), at("report-signed.pdf"));
        line(*dialog, "Certificate:").setText(at("ada.p12"));
        line(*dialog, "Its password:").setText(QStringLiteral("guess"));
        press(*dialog);
        QVERIFY(dialog->isVisible());
        QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("signFault"))->text().contains(QStringLiteral("password")));
        QVERIFY(dialog->grab().save(QStringLiteral(HOLDFAST_BINARY_DIR "/screenshots/sign.png")));
        line(*dialog, "Its password:").setText(QStringLiteral("secret"));
        press(*dialog);
        QVERIFY(written.wait(20'000));
        QCOMPARE(written.first().at(1).toString(), QString());
        const auto checks = signing::verifyPdf(at("report-signed.pdf"));
        QVERIFY(checks.ok() && checks->size() == 1 && checks->front().isValid());
        QCOMPARE(checks->front().reason, QStringLiteral("For permit"));
    }
};

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Holdfast"));
    QCoreApplication::setApplicationName(QStringLiteral("holdfast-sign-test"));
    TestSignDialog test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sign_dialog.moc"
