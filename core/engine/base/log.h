// The log facade; the library behind it stays in log.cpp.
#pragma once

#include <string>
#include <string_view>

namespace holdfast::log {

enum class Level { Debug, Info, Warning, Error };

void write(Level level, std::string_view message);
inline void debug(std::string_view m) { write(Level::Debug, m); }
inline void info(std::string_view m) { write(Level::Info, m); }
inline void warning(std::string_view m) { write(Level::Warning, m); }
inline void error(std::string_view m) { write(Level::Error, m); }

// Nothing reaches stderr until the program asks for it; libraries do not decide where a log goes.
void toStderr(Level atLeast);
// A rotating file of 5 MB x 3. An unwritable path is reported once on stderr and otherwise ignored.
void toFile(const std::string& path);

using Listener = void (*)(void* context, Level level, std::string_view message);
// One listener (the log panel, a test); null removes it. Called on the thread that logs.
void listen(Listener listener, void* context);

} // namespace holdfast::log
