// The start after a program that was killed: the dialog shows both versions, and Recover brings the newer back.
#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QSurfaceFormat>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>
#include <QUndoStack>

#include "core/services/recovery/journal.h"
#include "core/services/resources/resources.h"
#include "ui/window/main_window.h"
#include "ui/window/recovery_dialog.h"

using namespace holdfast;

class TestRecoveryDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unsavedChangesAreOfferedAndComeBack()
    {
        QStandardPaths::setTestModeEnabled(true);
        QTemporaryDir dir;
        const QString folder = dir.filePath(QStringLiteral("recovery"));
        const QString project = dir.filePath(QStringLiteral("tower.holdfast"));
        const auto catalogs = *resources::catalogs();
        {
            session::Session session(catalogs);
            pipeline::ProjectInputs inputs;
            inputs.criteria.project.name = "Tower";
            session.startWith(inputs);
            QVERIFY(session.saveAs(project).ok());
            inputs.criteria.project.name = "Tower, east wing";
            inputs.criteria.project.number = "2026-17";
            session.setInputs(inputs, QStringLiteral("Edit criteria"));
            recovery::Journal journal(session, folder);
            QSignalSpy written(&journal, &recovery::Journal::written);
            QVERIFY(written.wait());
        }
        session::Session session(catalogs);
        window::MainWindow window(session, catalogs);
        window.resize(1600, 1000);
        window.show();
        window.keepJournal(folder);
        auto* dialog = window.findChild<window::RecoveryDialog*>();
        QVERIFY(dialog);
        QCOMPARE(dialog->projects().topLevelItemCount(), 1);
        QCOMPARE(dialog->differences().topLevelItemCount(), 2);
        QTest::qWait(100);
        QDir().mkpath(QStringLiteral(HOLDFAST_BINARY_DIR "/screenshots"));
        QVERIFY(dialog->grab().save(QStringLiteral(HOLDFAST_BINARY_DIR "/screenshots/recovery.png")));
        for (QPushButton* button : dialog->findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("&Recover"))
                button->click();
        QCOMPARE(session.path(), project);
        QCOMPARE(session.inputs()->criteria.project.name, std::string("Tower, east wing"));
        QCOMPARE(session.history().undoText(), QStringLiteral("Recover unsaved changes"));
        // The journal of this window takes the place of the old one.
        QTRY_VERIFY(recovery::leftovers(folder).found.empty());
        QCOMPARE(QDir(folder).entryList({QStringLiteral("*.journal")}).size(), 1);
    }
};

int main(int argc, char** argv)
{
    QSurfaceFormat format;
    format.setVersion(3, 2);
    format.setProfile(QSurfaceFormat::CoreProfile);
    QSurfaceFormat::setDefaultFormat(format);
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Holdfast"));
    QCoreApplication::setApplicationName(QStringLiteral("holdfast-recovery-test"));
    TestRecoveryDialog test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_recovery_dialog.moc"
