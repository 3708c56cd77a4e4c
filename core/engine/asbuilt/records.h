// What an inspector found on site: one record for a rod run at a level, kept beside the project and never changing its
// design. A field that was not looked at is empty.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/engine/base/finding.h"
#include "core/engine/base/quantity.h"
#include "core/engine/base/reflect.h"

namespace holdfast::asbuilt {

enum class Origin { Form, Csv, Scan };
HOLDFAST_NAMES(Origin, Form, Csv, Scan)

struct InstalledLevel {
    std::string rodRun;          // label
    int story = 1;
    std::optional<Length> rodDiameter;
    std::string rodGrade;        // catalogue id
    std::optional<Length> couplerEngagement;  // of the rod that goes in less
    std::string plate, device;   // models
    std::optional<Length> deviceTravelLeft;
    std::optional<bool> nutTight;
    std::optional<Length> anchorOffset;       // in plan, from where the anchor is drawn
    std::string inspector, date; // ISO 8601 day
    std::string photograph, remarks;
    Origin origin = Origin::Form;
    double confidence = 1;       // 0..1; of a form that was read by machine
};
HOLDFAST_FIELDS(InstalledLevel, rodRun, story, rodDiameter, rodGrade, couplerEngagement, plate, device,
                deviceTravelLeft, nutTight, anchorOffset, inspector, date, photograph, remarks, origin, confidence)
HOLDFAST_REQUIRED(InstalledLevel, rodRun, story)

enum class Decision { AcceptAsIs, Repair };
HOLDFAST_NAMES(Decision, AcceptAsIs, Repair)

struct Approval {
    std::string deviation;       // label
    Decision decision = Decision::AcceptAsIs;
    std::string by, when, note;  // ISO 8601
};
HOLDFAST_FIELDS(Approval, deviation, decision, by, when, note)
HOLDFAST_REQUIRED(Approval, deviation, decision, by, when)

struct SiteRecords {
    std::vector<InstalledLevel> levels;    // in the order they were entered: a later one of the same place replaces
    std::vector<Approval> approvals;       // likewise
};
HOLDFAST_FIELDS(SiteRecords, levels, approvals)

// Values that cannot be are taken out and told as findings with what was written: sizes in (0, 4] in, engagement and
// travel up to 24 in, offset up to 120 in, days that exist, confidence 0 to 1.
std::vector<Finding> takeOutAbsurd(std::vector<InstalledLevel>& levels);
// "2026-03-01" is a day that exists.
bool isDay(const std::string& iso);

} // namespace holdfast::asbuilt
