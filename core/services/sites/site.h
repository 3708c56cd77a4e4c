// A building site of a list, and how it is asked for: one row of the CSV that `holdfast-cli sites run` reads.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/engine/base/reflect.h"
#include "core/services/jobs/job.h"
#include "core/services/providers/property.h"

namespace holdfast::sites {

// Priorities by name; 0 (last) to 9 (first) are read too. Critical sites are those of kCriticalPriority and above.
inline constexpr int kCriticalPriority = 7;

// What a person knows of the site and wrote into the list; used, and marked, only where the city does not answer.
struct ManualEntry {
    std::optional<int> openViolations, openComplaints;
    std::optional<bool> stopWork;
    bool isGiven() const { return openViolations || openComplaints || stopWork; }
};
HOLDFAST_FIELDS(ManualEntry, openViolations, openComplaints, stopWork)

struct Site {
    int line = 0;                        // of the list
    std::string id, name;
    bool hasProperty = false;            // false: photographs only
    providers::Property property;
    std::vector<std::string> photographs;   // absolute paths of files; a folder is opened into its pictures
    int priority = jobs::kUsualPriority;
    ManualEntry manual;
    std::string note;
};
HOLDFAST_FIELDS(Site, line, id, name, hasProperty, property, photographs, priority, manual, note)

struct PlacedSite {
    int position = 0;                    // among the good rows of the list, from 0
    Site site;
};
HOLDFAST_FIELDS(PlacedSite, position, site)

} // namespace holdfast::sites
