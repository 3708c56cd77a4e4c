// holdfast-cli: everything the desktop computes, without a screen.
#include <clocale>
#include <cstdio>

#include <QGuiApplication>

#include "app/cli/parser.h"
#include "app/cli/parser_texts.h"
#include "core/engine/base/log.h"
#include "core/services/metrics/metrics_store.h"
#include "core/services/metrics/recorder.h"
#include "core/services/reader/dwg.h"

namespace {

using namespace holdfast;
using namespace holdfast::cli;

void addHelp(CLI::App& app, Arguments& a, Command& chosen)
{
    CLI::App* help = app.add_subcommand("help", "explain a command");
    help->add_option("COMMAND", a.topic);
    help->add_flag("--man", a.asManPage, "all of it as a manual page");
    help->add_flag("--bash-completion", a.asCompletion, "the completion script for bash");
    help->callback([&app, &a, &chosen] {
        chosen = [&app, &a](const Console& c) -> ExitCode {
            if (a.asManPage || a.asCompletion) {
                const std::string text = a.asManPage ? manPage(app, HOLDFAST_VERSION) : bashCompletion(app);
                return std::printf("%s", text.c_str()), kOk;
            }
            if (a.topic.empty())
                return std::printf("%s", app.help().c_str()), kOk;
            for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
                if (command->get_name() == a.topic)
                    return std::printf("%s", command->help().c_str()), kOk;
            return c.fail({FaultCode::InvalidValue, {}, {}, "there is no command '" + a.topic + "'"}, kUsage);
        };
    });
}

void addCommonOptions(CLI::App& app, Arguments& a)
{
    app.set_version_flag("--version", std::string("holdfast-cli ") + HOLDFAST_VERSION);
    app.add_flag("--json", a.console.json, "one JSON document on stdout and nothing else");
    app.add_flag("-q,--quiet", a.console.quiet, "no progress on stderr");
    app.add_flag("-v,--verbose", a.verbose, "the log on stderr");
    app.add_option("--dwg-converter", a.dwgConverter,
                   "dwg2dxf or ODAFileConverter; without it the one that is found");
    app.add_option("--log-file", a.logFile, "write the log to this file");
    app.require_subcommand(1);
    app.failure_message([](const CLI::App*, const CLI::Error& e) {
        return std::string("holdfast-cli: ") + e.what() + ". See holdfast-cli help.\n";
    });
    app.fallthrough();
}

int runCommand(const Arguments& a, const Command& chosen)
{
    if (a.verbose)
        log::toStderr(log::Level::Debug);
    if (!a.logFile.empty())
        log::toFile(a.logFile);
    if (!a.dwgConverter.empty())
        qputenv(reader::kDwgConverterVariable, QByteArray::fromStdString(a.dwgConverter));
    const Console console(a.console);
    const metrics::Recorder recorder(metrics::MetricsStore::usualPath());
    try {
        const ExitCode code = chosen(console);
        console.endProgress();
        return wasInterrupted() && code != kOk ? kCancelled : code;
    } catch (const Bug& b) {
        return console.fail({FaultCode::External, {}, {}, b.what()}, kInternal);
    } catch (const std::bad_alloc&) {
        return console.fail({FaultCode::LimitExceeded, {}, {}, "there is not enough memory"}, kInternal);
    } catch (const std::exception& e) {
        return console.fail({FaultCode::External, {}, {}, std::string("unexpected: ") + e.what()}, kInternal);
    }
}

// Qt's own words go to the log, not between the data and the sentences.
void logQtMessage(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    log::write(type == QtDebugMsg || type == QtInfoMsg ? log::Level::Debug : log::Level::Warning,
               message.toStdString());
}

} // namespace

int main(int argc, char** argv)
{
    qInstallMessageHandler(logQtMessage);
    // The report needs fonts, not a screen.
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");  // Qt takes the user's; a decimal comma is no number to other programs
    QCoreApplication::setApplicationName(QStringLiteral("holdfast"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HOLDFAST_VERSION));
    installInterrupt();

    Arguments arguments;
    Command chosen;
    CLI::App app("Designs continuous threaded-rod tie-downs from drawings to the calculation package.",
                 "holdfast-cli");
    addCommonOptions(app, arguments);
    addProjectCommands(app, arguments, chosen);
    addBackgroundCommands(app, arguments, chosen);
    addCloudCommands(app, arguments, chosen);
    addHelp(app, arguments, chosen);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& e) {
        return app.exit(e) == 0 ? kOk : kUsage;
    }
    return runCommand(arguments, chosen);
}
