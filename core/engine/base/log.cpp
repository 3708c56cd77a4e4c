#include "core/engine/base/log.h"

#include <mutex>

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace holdfast::log {

namespace {

struct Sinks {
    std::mutex mutex;
    std::shared_ptr<spdlog::logger> logger = std::make_shared<spdlog::logger>("holdfast");
    Listener listener = nullptr;
    void* context = nullptr;
};

Sinks& sinks()
{
    static Sinks instance;
    return instance;
}

spdlog::level::level_enum toSpdlog(Level level)
{
    switch (level) {
    case Level::Debug: return spdlog::level::debug;
    case Level::Info: return spdlog::level::info;
    case Level::Warning: return spdlog::level::warn;
    case Level::Error: return spdlog::level::err;
    }
    return spdlog::level::err;
}

} // namespace

void write(Level level, std::string_view message)
{
    Sinks& s = sinks();
    const std::lock_guard lock(s.mutex);
    s.logger->log(toSpdlog(level), spdlog::string_view_t(message.data(), message.size()));
    if (s.listener)
        s.listener(s.context, level, message);
}

void toStderr(Level atLeast)
{
    Sinks& s = sinks();
    const std::lock_guard lock(s.mutex);
    auto sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
    sink->set_level(toSpdlog(atLeast));
    s.logger->sinks().push_back(std::move(sink));
}

void toFile(const std::string& path)
{
    Sinks& s = sinks();
    const std::lock_guard lock(s.mutex);
    try {
        s.logger->sinks().push_back(
            std::make_shared<spdlog::sinks::rotating_file_sink_mt>(path, 5 * 1024 * 1024, 3));
    } catch (const spdlog::spdlog_ex& e) {
        std::fprintf(stderr, "holdfast: cannot write the log %s: %s\n", path.c_str(), e.what());
    }
}

void listen(Listener listener, void* context)
{
    Sinks& s = sinks();
    const std::lock_guard lock(s.mutex);
    s.listener = listener;
    s.context = context;
}

} // namespace holdfast::log
