// The commands that ask services over the network, and the stand-in for them.
#pragma once

#include <string>

#include "app/cli/console.h"

namespace holdfast::cli {

struct WarmOptions {
    std::string list, city = "nyc", services;   // list: a text file with one property a line
};
// Asks for every property of the list, so that they are known offline.
ExitCode cacheWarm(const Console& console, const WarmOptions& options);

struct DemoOptions {
    std::string script;
    int port = 0;
};
// Serves until it is interrupted.
ExitCode demoServices(const Console& console, const DemoOptions& options);

ExitCode cacheStats(const Console& console);
ExitCode cacheClear(const Console& console, const std::string& cacheClass);

struct CloudOptions {
    std::string what = "status";   // on, off, status, consent, withdraw, key
    std::string subject; // consent, withdraw: the project; key: the provider, the key itself on stdin
};
ExitCode cloudSettings(const Console& console, const CloudOptions& options);

} // namespace holdfast::cli
