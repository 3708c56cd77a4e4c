// sites: permits, violations and photographs of many building sites.
#pragma once

#include <optional>
#include <string>

#include "app/cli/console.h"

namespace holdfast::cli {

struct SitesOptions {
    std::string list, out, jobs, project, services, copies, city = "nyc", reports = "all";
    std::optional<double> alertOver;
    int workers = 0, atOnce = 0;
    bool resume = false, offline = false, priorityOnly = false, failOnAlert = false;
};
ExitCode sitesRun(const Console& console, const SitesOptions& options);
ExitCode sitesStatus(const Console& console, const SitesOptions& options);

} // namespace holdfast::cli
