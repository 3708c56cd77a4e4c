// The window over a session of its own, as window tests use it, and the program that runs one of them.
#pragma once

#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QSurfaceFormat>
#include <QTest>
#include <QUndoStack>

#include "core/services/resources/resources.h"
#include "ui/window/main_window.h"

namespace holdfast::support {

class WindowTest {
protected:
    static constexpr int kLongMs = 60'000;

    static QString sample(const char* name)
    {
        return QStringLiteral(HOLDFAST_SOURCE_DIR "/resources/samples/five-story-podium/") + QLatin1String(name);
    }

    void open()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_catalogs = *resources::catalogs();
        m_session = std::make_unique<session::Session>(m_catalogs);
        m_session->setActor(QStringLiteral("jane"));
        m_window = std::make_unique<window::MainWindow>(*m_session, m_catalogs);
        m_window->resize(1600, 1000);
        m_window->show();
    }

    void close()
    {
        m_window.reset();
        m_session.reset();
    }

    // Does something that starts a run, and waits for its end.
    template<class Do>
    void designed(Do act)
    {
        QSignalSpy finished(m_session.get(), &session::Session::runFinished);
        act();
        QVERIFY(finished.count() > 0 || finished.wait(kLongMs));
        QVERIFY(!m_session->isStale());
    }

    void undoAll()
    {
        while (m_session->history().canUndo())
            designed([this] { m_session->history().undo(); });
        QVERIFY(said().empty());
    }

    // Into screenshots/ of the build, for people to look at.
    void picture(const char* name)
    {
        QTest::qWait(300);
        const QDir folder(QStringLiteral(HOLDFAST_BINARY_DIR "/screenshots"));
        folder.mkpath(QStringLiteral("."));
        QVERIFY(m_window->grab().save(folder.filePath(QString::fromLatin1(name))));
    }

    const building::WallLayout& layout() const { return *m_session->snapshot()->layout; }
    const std::vector<building::Override>& said() const { return m_session->inputs()->criteria.overrides; }

    std::shared_ptr<const rods::Catalogs> m_catalogs;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<window::MainWindow> m_window;
};

// `name` keeps the settings of the tests apart. A core profile, as the program itself asks for before QApplication.
template<class Test>
int runWindowTest(int argc, char** argv, const char* name)
{
    QSurfaceFormat format;
    format.setVersion(3, 2);
    format.setProfile(QSurfaceFormat::CoreProfile);
    QSurfaceFormat::setDefaultFormat(format);
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Holdfast"));
    QCoreApplication::setApplicationName(QLatin1String(name));
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace holdfast::support
