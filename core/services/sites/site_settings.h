// How the sites of one run are looked at: kept with each of its jobs, so that any worker does the same.
#pragma once

#include <string>

#include "core/engine/base/reflect.h"

namespace holdfast::sites {

enum class Reports { All, Alerts, None };
HOLDFAST_NAMES(Reports, All, Alerts, None)

struct SiteSettings {
    std::string out;             // absolute
    std::string project;         // whose consent and ledger it is
    std::string run;             // tells the runs of the same list apart in the ledger
    std::string services;        // all providers are at this address; "" their own
    std::string copies;          // folder of LocalCopies, "" none
    bool offline = false;
    Reports reports = Reports::All;
    double alertOver = 75;       // score
};
HOLDFAST_FIELDS(SiteSettings, out, project, run, services, copies, offline, reports, alertOver)

} // namespace holdfast::sites
