// Designed rod runs: what is bought and drawn, and every check that chose it.
#pragma once

#include <string>
#include <vector>

#include "core/engine/base/calculation.h"
#include "core/engine/base/finding.h"
#include "core/engine/base/id.h"
#include "core/engine/base/quantity.h"
#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/building/criteria.h"
#include "core/engine/building/wall_layout.h"
#include "core/engine/loadpath/load_path.h"
#include "core/engine/rods/catalog.h"

namespace holdfast::rods {

using RodRunId = Id<struct RodRunTag>;

enum class WallEnd { Start, End };
HOLDFAST_NAMES(WallEnd, Start, End)

// One check of one run. Everything a reader wants beside the numbers (title, formula, clause) follows from
// `kind` and is rendered by explain().
enum class CheckKind {
    RodTension, PlateBearing, PlateBending, DeviceLoad, DeviceTravel, LevelElongation, PostCompression,
    PostBearing, SheathingShear, StoryDrift, AnchorSteel, AnchorBreakout, AnchorPullout, AnchorSideBlowout,
    CouplerStrength, PostSlenderness, WindDrift, AnchorReinforcement, AnchorGroup, SlabPunching
};
HOLDFAST_NAMES(CheckKind, RodTension, PlateBearing, PlateBending, DeviceLoad, DeviceTravel, LevelElongation,
               PostCompression, PostBearing, SheathingShear, StoryDrift, AnchorSteel, AnchorBreakout, AnchorPullout,
               AnchorSideBlowout, CouplerStrength, PostSlenderness, WindDrift, AnchorReinforcement, AnchorGroup,
               SlabPunching)

struct Check {
    CheckKind kind = CheckKind::RodTension;
    int story = 1;
    double demand = 0, capacity = 0;  // in `unit`
    Unit unit = Unit::Pound;
    double ratio = 0;                 // demand / capacity
};
HOLDFAST_FIELDS(Check, kind, story, demand, capacity, unit, ratio)

// Rod between two restraints: story n from the plate below (or the podium anchor) to the plate at its top.
struct RodSegment {
    int story = 1;
    Length bottom, top;               // elevations, 0 at the top of the podium
    Length diameter;
    std::string grade;                // catalogue id
    Area nominalArea, tensileArea;
    Force tensionAsd, tensionStrength;  // N_n = max(T_n, N_{n+1}) inside each case, then enveloped
    int governing = 0;                // combination index of tensionAsd
    Force allowable;                  // ASD, AISC 360 J3
    Length elongationAsd, elongationStrength;
};
HOLDFAST_FIELDS(RodSegment, story, bottom, top, diameter, grade, nominalArea, tensileArea, tensionAsd,
                tensionStrength, governing, allowable, elongationAsd, elongationStrength)

struct Coupler {
    std::string model;
    Length elevation, lower, upper;   // diameters joined; a reducer when they differ
    Length length, outer;             // body size, for clashes
    bool verified = false;
};
HOLDFAST_FIELDS(Coupler, model, elevation, lower, upper, length, outer, verified)

// The sheathing a story's drift and shear check used; panel empty when the schedule's row is in no table.
struct SheathingUse {
    std::string mark, panel, nail;
    Length edgeSpacing;
    int sides = 1;
    LineLoad printed;                 // ASD, as the schedule prints it; 0: not printed
    LineLoad nominalSeismic, nominalWind;  // of all sides, before the specific gravity factor
    LineLoad stiffness;               // G_a of all sides
    bool verified = false;
    std::string otherPanel = {}, otherNail = {};  // the other side where it differs; empty: as `sides`
    Length otherEdgeSpacing = {};
    double adjustment = 1;            // notes of the table (0.92) already in the nominal values
    std::string rule = {};            // how two sides were combined, "" for one construction
};
HOLDFAST_FIELDS(SheathingUse, mark, panel, nail, edgeSpacing, sides, printed, nominalSeismic, nominalWind, stiffness,
                verified, otherPanel, otherNail, otherEdgeSpacing, adjustment, rule)

// Plate, device and posts at the top of a story.
struct Restraint {
    int story = 1;
    Length elevation;                 // underside of the plate
    Force increment;                  // P_n, ASD, >= 0
    Force incrementStrength;
    std::string plate;                // catalogue models
    Length plateWidth, plateLength, plateThickness;
    std::string device;
    Length deviceHeight, deviceWidth;
    Length deviceSeating, deviceElastic;  // Delta_R, Delta_A P/P_A, ASD
    Length crushing;                  // strength level
    Length shrinkage, shrinkageCumulative, travelRequired, travel;  // travel 0: unlimited ratchet
    int studs = 2;                    // compression posts each side together
    bool plateVerified = false, deviceVerified = false;
    Length totalAsd;                  // rod + device at this level, held against the limit
    Length deltaA;                    // all of 4.12, strength level, for drift
    Length drift, driftLimit;         // amplified C_d/I_e, the greater of the two below
    Length driftSingle, driftStacked; // amplified: SDPWS 4.3-1 alone; with rotation from below (0: not formed)
    Length postHeight;                // clear height of the compression posts
    SheathingUse sheathing;
    int studsOutside = 1;             // of `studs`, between the rod and the wall end
    Length postCentre = {};           // of the group, from the wall end
    Length driftWind = {}, driftWindLimit = {};  // service level; 0: not checked
};
HOLDFAST_FIELDS(Restraint, story, elevation, increment, incrementStrength, plate, plateWidth, plateLength,
                plateThickness, device, deviceHeight, deviceWidth, deviceSeating, deviceElastic, crushing, shrinkage,
                shrinkageCumulative, travelRequired, travel, studs, plateVerified, deviceVerified, totalAsd, deltaA,
                drift, driftLimit, driftSingle, driftStacked, postHeight,
                sheathing, studsOutside, postCentre, driftWind, driftWindLimit)

struct Anchor {
    std::string model;
    std::string grade;                // catalogue id
    Length diameter, embedment, headBearing;  // headBearing: side of the square plate washer
    Force demandAsd, demandStrength;
    bool verified = false;
    building::AnchorRoute route = building::AnchorRoute::DuctileSteel;  // that the numbers follow
    double groupFactor = 1;           // A_Nc/A_Nco of the run's own anchors
    std::vector<std::string> neighbours = {};  // runs whose breakout cones overlap this one's
};
HOLDFAST_FIELDS(Anchor, model, grade, diameter, embedment, headBearing, demandAsd, demandStrength, verified, route,
                groupFactor, neighbours)

struct RodRun {
    RodRunId id;
    std::string label;                // "RR-C-1-S": grid, stack, end
    building::StackId stack;
    std::string stackLabel, gridLabel;
    WallEnd end = WallEnd::Start;
    geometry::Point2 at;              // plan position of the rod, set frame
    double wallAngle = 0;             // of the wall axis, radians
    std::vector<RodSegment> segments;     // story 1 first
    std::vector<Restraint> restraints;    // story 1 first
    std::vector<Coupler> couplers;        // from the bottom up
    Anchor anchor;
    std::vector<Check> checks;
    double utilization = 0;           // greatest ratio of all checks
    CheckKind governing = CheckKind::RodTension;
    int governingStory = 1;
    int rods = 1;                         // 2: a pair, `pairSpacing` apart along the wall, `at` between them;
                                          // segments, plates, devices and anchors are each one of the pair
    Length pairSpacing = {};
    building::StackBase base = building::StackBase::Podium;  // no anchor of ours on a wall or transfer element

    // Index of a story in segments and restraints; runs of stacks that start late do not begin with story 1.
    std::size_t indexOf(int story) const { return std::size_t(story - segments.front().story); }
};
HOLDFAST_FIELDS(RodRun, id, label, stack, stackLabel, gridLabel, end, at, wallAngle, segments, restraints, couplers,
                anchor, checks, utilization, governing, governingStory, rods, pairSpacing, base)

struct RodSchedule {
    std::vector<RodRun> runs;         // runs[i].id.value == i
    std::string catalogEdition;
    std::vector<Finding> findings;
    std::vector<Assumption> assumptions;
};
HOLDFAST_FIELDS(RodSchedule, runs, catalogEdition, findings, assumptions)

Result<RodSchedule> designRods(const building::WallLayout& layout, const loadpath::LoadPath& path,
                               const building::DesignCriteria& criteria, const Catalogs& catalogs, const Run& run);

// Every check of one story of a run, line by line with formula, substitution, clause and verdict.
std::vector<Calculation> explain(const RodRun& run, int story, const loadpath::LoadPath& path,
                                 const building::DesignCriteria& criteria, const Catalogs& catalogs);

std::string title(CheckKind kind);

} // namespace holdfast::rods
