// What was installed against what was designed: every difference with its rank, and what it does to the check that
// rests on it.
#pragma once

#include "core/engine/asbuilt/records.h"
#include "core/engine/building/criteria.h"
#include "core/engine/rods/catalog.h"
#include "core/engine/rods/rod_schedule.h"

namespace holdfast::asbuilt {

enum class Rank { Low, Medium, High, Critical };
HOLDFAST_NAMES(Rank, Low, Medium, High, Critical)

// Placement of cast-in anchors, resources/asbuilt/tolerances.json.
struct AnchorTolerance {
    Length upTo;                 // anchor diameter
    Length offset;
    std::string source;
    bool verified = false;
};
HOLDFAST_FIELDS(AnchorTolerance, upTo, offset, source, verified)
HOLDFAST_REQUIRED(AnchorTolerance, upTo, offset, source)

struct Tolerances {
    std::string edition;
    std::vector<AnchorTolerance> anchors;     // ascending
};
HOLDFAST_FIELDS(Tolerances, edition, anchors)
HOLDFAST_REQUIRED(Tolerances, edition, anchors)

struct Deviation {
    std::string label;           // "DEV-1A2B3C4D": from run, level, item and what was found
    std::string rodRun;
    int story = 1;
    std::string item;            // "Rod", "Coupler", "Plate", "Take-up device", "Device travel", "Nut", "Anchor"
    std::string designed, found; // texts with units
    Rank rank = Rank::Low;
    std::string why;             // what follows, as a sentence
    std::optional<double> ratio; // demand over what is there, where it can be formed
    std::string inspector, date;
    bool isCorrected = false;    // a later record of the place shows what was designed
    std::optional<Approval> approval = {};
    bool verified = true;        // false: the tolerance or catalogue row behind it is not
};
HOLDFAST_FIELDS(Deviation, label, rodRun, story, item, designed, found, rank, why, ratio, inspector, date, isCorrected,
                approval, verified)

// High and critical ones wait for somebody's decision.
bool isOpen(const Deviation& deviation);

struct AsBuiltReport {
    std::vector<Deviation> deviations;        // the worst first
    std::vector<Subject> notInspected;        // run and level without a record
    int levels = 0, inspected = 0;            // of the design
    std::vector<Finding> findings;            // records of no run of the design, values taken out
};
HOLDFAST_FIELDS(AsBuiltReport, deviations, notInspected, levels, inspected, findings)

AsBuiltReport compare(const rods::RodSchedule& schedule, const rods::Catalogs& catalogs,
                      const building::DesignCriteria& criteria, const SiteRecords& site, const Tolerances& tolerances);

} // namespace holdfast::asbuilt
