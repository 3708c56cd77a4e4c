// Reading a list of sites: a CSV whose header may be spelled as people spell it ("Site ID", "Boro", "Photos").
#pragma once

#include <string>
#include <vector>

#include "core/engine/base/result.h"
#include "core/services/sites/site.h"

namespace holdfast::sites {

struct SiteList {
    std::vector<Site> sites;                  // in the order of the list
    std::vector<Fault> bad;                   // rows that could not be read: file, line and column are named
    std::vector<std::string> unknownColumns;  // as they are spelled; nothing was read from them
};

// A row that cannot be read does not stop the others. Fault: the file cannot be read, its header names nothing by which
// a site can be found, or not one row is good. `city`: of rows that name neither city nor borough.
Result<SiteList> readSiteList(const std::string& path, providers::City city = providers::City::Nyc);

// What the columns are called, for messages and the manual: "address; bin; bbl ...".
std::string knownColumns();

} // namespace holdfast::sites
