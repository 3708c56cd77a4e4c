// A foreign program with limits on its time and memory.
#pragma once

#include <optional>

#include <QProcess>

#include "core/services/reader/apart.h"

namespace holdfast::reader {

// Starts `program` and waits for its end. A fault when it had to be stopped (LimitExceeded, Cancelled) or cannot
// be started (FileNotFound); otherwise nothing, and `process` knows how it ended. `path` is the file it works on.
std::optional<Fault> runLimited(QProcess& process, const QString& program, const QStringList& arguments,
                                const std::string& path, const Limits& limits, const Run& run);

} // namespace holdfast::reader
