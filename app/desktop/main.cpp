// holdfast: the desktop. Parses arguments, builds the objects, runs.
#include <clocale>
#include <cstdio>

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QIcon>
#include <QStandardPaths>
#include <QSurfaceFormat>

#include "core/engine/base/log.h"
#include "core/services/recovery/journal.h"
#include "core/services/metrics/metrics_store.h"
#include "core/services/metrics/recorder.h"
#include "core/services/resources/resources.h"
#include "core/services/session/session.h"
#include "ui/window/language.h"
#include "ui/window/main_window.h"
#include "ui/window/theme.h"

namespace {

using namespace holdfast;

// VTK 9 draws in a core profile; it must be asked for before the application object exists.
void askForCoreProfile()
{
    QSurfaceFormat format;
    format.setVersion(3, 2);
    format.setProfile(QSurfaceFormat::CoreProfile);
    format.setDepthBufferSize(24);
    format.setStencilBufferSize(8);
    QSurfaceFormat::setDefaultFormat(format);
}

void logToFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    if (!folder.isEmpty() && QDir().mkpath(folder))
        log::toFile((folder + QStringLiteral("/holdfast.log")).toStdString());
    log::toStderr(log::Level::Error);
}

void addOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        QStringLiteral("Continuous rod tie-downs for wood buildings, from drawings to report."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("files"), QStringLiteral("A project, or drawings to import."),
                                 QStringLiteral("[files...]"));
    parser.addOption(
        {QStringLiteral("design"), QStringLiteral("Run the design as soon as the project is open.")});
    parser.addOption({QStringLiteral("language"), QStringLiteral("Speak en, es or fr this once."),
                      QStringLiteral("code")});
    parser.addOption({QStringLiteral("screenshot"), QStringLiteral("Save a picture of the window and quit."),
                      QStringLiteral("png")});
    parser.addOption({QStringLiteral("after"),
                      QStringLiteral("Wait so many milliseconds before the picture."), QStringLiteral("ms"),
                      QStringLiteral("2000")});
}

QStringList absolute(const QStringList& paths)
{
    QStringList out;
    for (const QString& path : paths)
        out << QFileInfo(path).absoluteFilePath();
    return out;
}

} // namespace

int main(int argc, char** argv)
{
    askForCoreProfile();
    QApplication app(argc, argv);
    std::setlocale(LC_NUMERIC, "C");  // Qt takes the user's; a decimal comma is no number in a file
    QCoreApplication::setOrganizationName(QStringLiteral("Holdfast"));
    QCoreApplication::setApplicationName(QStringLiteral("holdfast"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HOLDFAST_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.holdfast.Holdfast"));
    QApplication::setWindowIcon(
        QIcon::fromTheme(QStringLiteral("org.holdfast.Holdfast"), QIcon(QStringLiteral(":/icons/holdfast.svg"))));
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(app);
    logToFile();
    window::speak(parser.isSet(QStringLiteral("language")) ? parser.value(QStringLiteral("language"))
                                                           : window::savedLanguage());
    window::applyTheme(window::savedTheme());

    const auto catalogs = resources::catalogs();
    if (!catalogs) {
        std::fprintf(stderr, "holdfast: %s\n", describe(catalogs.fault()).c_str());
        return 1;
    }
    const metrics::Recorder recorder(metrics::MetricsStore::usualPath());
    session::Session session(*catalogs);
    session.setActor(qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME")));
    window::MainWindow window(session, *catalogs);
    window.show();
    window.keepJournal(recovery::journalFolder());
    window.openPaths(absolute(parser.positionalArguments()));
    if (parser.isSet(QStringLiteral("design")))
        session.design();
    if (parser.isSet(QStringLiteral("screenshot")))
        window.saveScreenshotAfterRun(parser.value(QStringLiteral("screenshot")),
                                      parser.value(QStringLiteral("after")).toInt());
    return QApplication::exec();
}
