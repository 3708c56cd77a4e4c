// Exit codes of holdfast-cli.
#pragma once

#include "core/engine/base/fault.h"

namespace holdfast::cli {

enum ExitCode : int {
    kOk = 0,
    kInternal = 1,        // a bug, or the output could not be written
    kUsage = 2,
    kInput = 3,           // missing, unreadable or unsupported
    kValidation = 4,      // read, but a field is missing, unknown or absurd
    kFindings = 5,        // done, with findings that --fail-on names
    kCancelled = 130,
};

// How faults name what came through "-".
inline constexpr const char* kStandardInput = "standard input";

// What a fault met while reading inputs means for the caller.
ExitCode exitCode(const Fault& fault);
ExitCode exitCode(FaultCode code);

} // namespace holdfast::cli
