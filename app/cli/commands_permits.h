// permits and what is below it: public records of properties, asked, kept and mirrored.
#pragma once

#include <string>
#include <vector>

#include "app/cli/console.h"


namespace holdfast::cli {

struct PermitOptions {
    std::string property, city = "nyc", services;
    bool anew = false, watch = false, unwatch = false, forget = false;
    std::string project;         // *.holdfast that the records are put beside
    std::vector<std::string> words;   // search, links
    std::string file, dataset, asOf;
    std::string since;           // changes: a day
    int atMost = 100;
};

ExitCode permits(const Console& console, const PermitOptions& options);
ExitCode permitsRefresh(const Console& console, const PermitOptions& options);
ExitCode permitsList(const Console& console);
ExitCode permitsSearch(const Console& console, const PermitOptions& options);
ExitCode permitsLinks(const Console& console, const PermitOptions& options);
ExitCode permitsImport(const Console& console, const PermitOptions& options);
ExitCode permitsChanges(const Console& console, const PermitOptions& options);

} // namespace holdfast::cli
