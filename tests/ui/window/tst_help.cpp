// Help: a page for every panel, F1 opens the one in front of the user, and no link leads nowhere.
#include <QApplication>
#include <QDockWidget>
#include <QFile>
#include <QListWidget>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>
#include <QSurfaceFormat>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>

#include "core/services/resources/resources.h"
#include "ui/window/help.h"
#include "ui/window/main_window.h"

using namespace holdfast;

class TestHelp : public QObject {
    Q_OBJECT

    std::shared_ptr<const rods::Catalogs> m_catalogs;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<window::MainWindow> m_window;

    static QString textOf(const QString& page)
    {
        QFile file(QStringLiteral(":/help/%1.md").arg(page));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    QTextBrowser* shown() const { return m_window->findChild<QTextBrowser*>(QStringLiteral("helpText")); }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
        m_catalogs = *resources::catalogs();
        m_session = std::make_unique<session::Session>(m_catalogs);
        m_window = std::make_unique<window::MainWindow>(*m_session, m_catalogs);
        m_window->resize(1600, 1000);
        m_window->show();
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_session.reset();
        QSettings().clear();
    }

    void everyPageIsShortAndHasATitle()
    {
        QVERIFY(window::helpPages().size() >= 14);
        QCOMPARE(window::helpPages().first(), QStringLiteral("start"));
        for (const QString& page : window::helpPages()) {
            const QString text = textOf(page);
            QVERIFY2(text.startsWith(QStringLiteral("# ")), qPrintable(page));
            QVERIFY2(text.count(QLatin1Char('\n')) <= 60, qPrintable(page));
        }
    }

    void everyLinkLeadsToAPage()
    {
        static const QRegularExpression link(QStringLiteral("\\]\\(([^)]+)\\.md\\)"));
        int links = 0;
        for (const QString& page : window::helpPages())
            for (auto matches = link.globalMatch(textOf(page)); matches.hasNext(); ++links) {
                const QString to = matches.next().captured(1);
                QVERIFY2(window::helpPages().contains(to), qPrintable(page + QStringLiteral(" -> ") + to));
            }
        QVERIFY(links > 10);
    }

    void everyPanelHasAPage()
    {
        for (QDockWidget* dock : m_window->layouts().docks())
            QVERIFY2(window::helpPages().contains(window::helpPageOf(dock->widget())), qPrintable(dock->objectName()));
        QCOMPARE(window::helpPageOf(nullptr), QStringLiteral("start"));
        QCOMPARE(window::helpPageOf(&m_window->clashes().view()), QStringLiteral("clashes"));
        QCOMPARE(window::helpPageOf(&m_window->sheetView()), QStringLiteral("sheets-and-corrections"));
    }

    void f1OpensThePageOfThePanelInUse()
    {
        m_window->raiseDock(QStringLiteral("clashes"));
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->clashes().view().setFocus();
        QTRY_VERIFY(m_window->clashes().view().hasFocus());
        QTest::keyClick(&m_window->clashes().view(), Qt::Key_F1);
        QTRY_VERIFY(shown());
        QCOMPARE(shown()->source().fileName(), QStringLiteral("clashes.md"));
        QVERIFY(shown()->toPlainText().size() > 200);
        auto* pages = m_window->findChild<QListWidget*>(QStringLiteral("helpPages"));
        QCOMPARE(pages->count(), int(window::helpPages().size()));
        QCOMPARE(pages->currentItem()->text(), window::helpTitle(QStringLiteral("clashes")));
        pages->setCurrentRow(0);
        QCOMPARE(shown()->source().fileName(), QStringLiteral("start.md"));
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
    QCoreApplication::setApplicationName(QStringLiteral("holdfast-help-test"));
    TestHelp test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_help.moc"
