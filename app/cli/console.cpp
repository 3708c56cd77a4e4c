#include "app/cli/console.h"

#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <thread>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace holdfast::cli {

namespace {

volatile std::sig_atomic_t interrupts = 0;

void onInterrupt(int)
{
    interrupts = interrupts + 1;
    if (interrupts > 1)
        std::_Exit(kCancelled);
}

std::stop_source& stopSource()
{
    static std::stop_source source;
    return source;
}

bool stderrIsTerminal()
{
#ifdef _WIN32
    return _isatty(2) != 0;
#else
    return isatty(2) != 0;
#endif
}

} // namespace

void installInterrupt()
{
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
    // A signal handler may not touch a stop_source, so a thread looks at the flag ten times a second.
    std::thread([] {
        while (interrupts == 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        stopSource().request_stop();
    }).detach();
}

bool wasInterrupted()
{
    return interrupts > 0;
}

Console::Console(ConsoleOptions options) : m_options(options), m_terminal(stderrIsTerminal()) {}

void Console::say(const std::string& line) const
{
    if (!m_options.json)
        std::printf("%s\n", line.c_str());
}

void Console::note(const std::string& line) const
{
    if (!m_options.quiet)
        std::fprintf(stderr, "%s\n", line.c_str());
}

void Console::remark(const std::string& text) const
{
    if (m_terminal && !m_options.quiet)
        std::fprintf(stderr, "  %s\033[K", text.c_str());
}

void Console::document(const Json& json) const
{
    if (m_options.json)
        std::printf("%s\n", json.dump(1, ' ', false, Json::error_handler_t::replace).c_str());
}

void Console::error(const Fault& fault) const
{
    endProgress();
    std::fprintf(stderr, "holdfast-cli: %s\n", describe(fault).c_str());
}

ExitCode Console::fail(const Fault& fault) const
{
    return fail(fault, exitCode(fault));
}

ExitCode Console::fail(const Fault& fault, ExitCode code) const
{
    error(fault);
    document({{"error", {{"code", enumText(fault.code)},
                         {"message", describe(fault)},
                         {"details", {{"file", fault.file}, {"place", fault.place}, {"cause", fault.cause}}}}}});
    return code;
}

void Console::sentence(const std::string& text, FaultCode code) const
{
    endProgress();
    std::fprintf(stderr, "holdfast-cli: %s\n", text.c_str());
    document({{"error", {{"code", enumText(code)}, {"message", text}, {"details", Json::object()}}}});
}

Run Console::run(const std::string& title) const
{
    if (!m_terminal || m_options.quiet)
        return {stopSource().get_token(), {}};
    auto last = std::make_shared<std::atomic<int>>(-1);
    return {stopSource().get_token(), Progress([title, last](double share) {
                const int percent = int(share * 100);
                if (last->exchange(percent) != percent)
                    std::fprintf(stderr, "\r%s %3d %%", title.c_str(), percent);
            })};
}

void Console::endProgress() const
{
    if (m_terminal && !m_options.quiet)
        std::fprintf(stderr, "\r\033[K");
}

} // namespace holdfast::cli
