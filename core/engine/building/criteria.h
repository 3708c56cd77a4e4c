// What the engineer enters: code editions, seismic and rod criteria, stories, forces and overrides. Every
// field has a default; one that nobody entered or confirmed is logged as an assumption (assumptionsOf).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/engine/base/finding.h"
#include "core/engine/base/json.h"
#include "core/engine/base/quantity.h"
#include "core/engine/base/reflect.h"
#include "core/engine/building/wall_layout.h"

namespace holdfast::building {

enum class DesignBasis { Asd, Lrfd };
HOLDFAST_NAMES(DesignBasis, Asd, Lrfd)
enum class Asce7 { Asce7_16, Asce7_22 };
HOLDFAST_NAMES(Asce7, Asce7_16, Asce7_22)
enum class Sdpws { Sdpws_2015, Sdpws_2021 };
HOLDFAST_NAMES(Sdpws, Sdpws_2015, Sdpws_2021)
enum class Nds { Nds_2018, Nds_2024 };
HOLDFAST_NAMES(Nds, Nds_2018, Nds_2024)
enum class Aisc360 { Aisc360_16, Aisc360_22 };
HOLDFAST_NAMES(Aisc360, Aisc360_16, Aisc360_22)
enum class DesignCategory { A, B, C, D, E, F };
HOLDFAST_NAMES(DesignCategory, A, B, C, D, E, F)

struct CodeCriteria {
    std::string building = "IBC 2018";
    Asce7 loads = Asce7::Asce7_16;
    Sdpws sheathing = Sdpws::Sdpws_2015;
    Nds wood = Nds::Nds_2018;
    Aisc360 steel = Aisc360::Aisc360_16;
    DesignBasis basis = DesignBasis::Asd;
};
HOLDFAST_FIELDS(CodeCriteria, building, loads, sheathing, wood, steel, basis)

struct SeismicCriteria {
    double sds = 0;              // S_DS, g; 0 = not entered, which is a fault once seismic forces are given
    double sd1 = 0;              // S_D1, g
    double s1 = 0;               // S_1, g
    double r = 6.5;              // ASCE 7 Table 12.2-1 A.15
    double omega0 = 3.0;
    double cd = 4.0;
    double importance = 1.0;
    double rho = 1.3;            // 12.3.4.2: 1.3 in SDC D-F unless shown otherwise
    DesignCategory category = DesignCategory::D;
    // A publication's rounded 0.6 - 0.14 S_DS, to show its results beside ours; the design never uses it.
    std::optional<double> comparisonDeadFactor;
};
HOLDFAST_FIELDS(SeismicCriteria, sds, sd1, s1, r, omega0, cd, importance, rho, category, comparisonDeadFactor)

enum class FramingKind { Sawn, Engineered };
HOLDFAST_NAMES(FramingKind, Sawn, Engineered)

struct StoryCriteria {
    int story = 1;               // 1 = first wood story
    std::string name;            // "Level 2"
    Length height = Length(120); // floor to floor
    Length floorDepth = Length(12);  // framing at the top of this story, sheathing included
    FramingKind floorFraming = FramingKind::Engineered;
    int topPlates = 2, solePlates = 1;
};
HOLDFAST_FIELDS(StoryCriteria, story, name, height, floorDepth, floorFraming, topPlates, solePlates)
HOLDFAST_REQUIRED(StoryCriteria, story, height)

enum class Species { DouglasFirLarch, HemFir, SprucePineFir, SouthernPine };
HOLDFAST_NAMES(Species, DouglasFirLarch, HemFir, SprucePineFir, SouthernPine)

struct MaterialCriteria {
    Species species = Species::DouglasFirLarch;
    std::string grade = "No.2";
    Length studThickness = Length(1.5), studDepth = Length(5.5);   // 2x6
    double moistureInitial = 0.19, moistureFinal = 0.12;           // shares of dry weight
    double shrinkageCoefficient = 0.0025;  // per 1 % of moisture change, perpendicular to grain
    Length settlementPerStory = Length(0); // construction gaps closing, added to shrinkage
};
HOLDFAST_FIELDS(MaterialCriteria, species, grade, studThickness, studDepth, moistureInitial, moistureFinal,
                shrinkageCoefficient, settlementPerStory)

enum class RodAreaRule { Nominal, NetTensile };
HOLDFAST_NAMES(RodAreaRule, Nominal, NetTensile)

struct RodCriteria {
    std::vector<std::string> grades = {"A36", "A193-B7"};  // catalogue ids, weakest first
    Length minDiameter = Length(0.5), maxDiameter = Length(2.0);
    double targetUtilization = 0.90, limitUtilization = 1.00;
    RodAreaRule strengthArea = RodAreaRule::Nominal;       // AISC 360 J3, Table J3.2
    RodAreaRule elongationArea = RodAreaRule::NetTensile;
    Length elongationLimit = Length(0.20);  // ASD, rod and device, per level
    double travelFactor = 1.25;             // device travel over cumulative shrinkage below it
    std::string plateFamily = "GENERIC", deviceFamily = "GENERIC";  // catalogue manufacturer
    Length endOffset = Length(6);           // rod centre from the wall end
};
HOLDFAST_FIELDS(RodCriteria, grades, minDiameter, maxDiameter, targetUtilization, limitUtilization, strengthArea,
                elongationArea, elongationLimit, travelFactor, plateFamily, deviceFamily, endOffset)

enum class AnchorRoute { DuctileSteel, Overstrength };
HOLDFAST_NAMES(AnchorRoute, DuctileSteel, Overstrength)

struct AnchorCriteria {
    Stress concreteStrength = Stress(5000);   // f'c
    Length embedment = Length(12);            // h_ef
    Length edgeDistance = Length(18);         // c_a1, nearest edge
    Length slabThickness = Length(14);
    bool cracked = true;
    AnchorRoute route = AnchorRoute::DuctileSteel;  // ACI 318-19 17.10.5.3 (a) or (d)
};
HOLDFAST_FIELDS(AnchorCriteria, concreteStrength, embedment, edgeDistance, slabThickness, cracked, route)

// SDPWS 4.3-1 sees one story alone; stacked walls also inherit rotation from below (CWC form). Both are always
// formed and shown; this says which is held against the limit.
enum class DriftFormulation { Greater, SingleStory, Stacked };
HOLDFAST_NAMES(DriftFormulation, Greater, SingleStory, Stacked)

struct DriftCriteria {
    double limitRatio = 0.020;   // of story height, ASCE 7 Table 12.12-1
    DriftFormulation formulation = DriftFormulation::Greater;
};
HOLDFAST_FIELDS(DriftCriteria, limitRatio, formulation)

struct ClearanceCriteria {       // rod hardware to obstruction, by kind
    Length duct = Length(2.0), pipe = Length(1.5), conduit = Length(1.0), beam = Length(0.5), header = Length(0.5),
           sprinkler = Length(2.0), cableTray = Length(1.5), architectural = Length(1.0);
};
HOLDFAST_FIELDS(ClearanceCriteria, duct, pipe, conduit, beam, header, sprinkler, cableTray, architectural)

enum class ForceSharing { EachWall, WholeLine };
HOLDFAST_NAMES(ForceSharing, EachWall, WholeLine)

struct PointLoad {               // unfactored dead load on the wall, at the top of a story
    int story = 1;
    Force load;
    Length fromStart;            // along the wall axis
};
HOLDFAST_FIELDS(PointLoad, story, load, fromStart)
HOLDFAST_REQUIRED(PointLoad, story, load, fromStart)

// Lateral force and gravity of wall lines. Lists run from story 1 (base) upward; force n acts at the TOP of
// story n, strength level, unfactored by rho.
struct WallLineInput {
    std::vector<std::string> lines;       // grid labels, or stack labels, this row serves
    ForceSharing sharing = ForceSharing::EachWall;
    std::vector<Force> seismic;           // one a story, or empty
    std::vector<Force> wind;              // strength level (1.0 W), or empty
    std::vector<LineLoad> dead;           // unfactored, brought in at each story: floor above and wall of the story
    std::vector<LineLoad> live, snow;
    std::vector<PointLoad> points;
    std::vector<Length> leverArm;         // rod centre to compression group, when entered; else computed
    std::string source;                   // where the numbers come from, for the report
};
HOLDFAST_FIELDS(WallLineInput, lines, sharing, seismic, wind, dead, live, snow, points, leverArm, source)
HOLDFAST_REQUIRED(WallLineInput, lines)

// Equivalent lateral force for lines that give a share instead of forces.
struct StoryWeight {
    int story = 1;
    Force weight;                // effective seismic weight at the top of the story
};
HOLDFAST_FIELDS(StoryWeight, story, weight)
HOLDFAST_REQUIRED(StoryWeight, story, weight)

struct TributaryLine {           // flexible diaphragm: this line's share of every story force
    std::vector<std::string> lines;
    double share = 0;            // 0..1
};
HOLDFAST_FIELDS(TributaryLine, lines, share)
HOLDFAST_REQUIRED(TributaryLine, lines, share)

struct LoadInput {
    std::vector<WallLineInput> wallLines;
    std::vector<StoryWeight> storyWeights;
    std::vector<TributaryLine> tributary;
};
HOLDFAST_FIELDS(LoadInput, wallLines, storyWeights, tributary)

enum class OverrideAction { ConfirmWall, RejectWall, SetWallMark, SetSheetKind, SetSheetLevel, SetUnit, AddWall };
HOLDFAST_NAMES(OverrideAction, ConfirmWall, RejectWall, SetWallMark, SetSheetKind, SetSheetLevel, SetUnit, AddWall)

// The engineer's word against the program's: an input, kept with its reason.
struct Override {
    OverrideAction action = OverrideAction::ConfirmWall;
    std::string target;          // wall label, or sheet file name
    std::string value;           // mark, kind, level, unit
    std::optional<geometry::Segment2> axis;  // AddWall
    std::string reason;
    std::string author;
};
HOLDFAST_FIELDS(Override, action, target, value, axis, reason, author)
HOLDFAST_REQUIRED(Override, action, target)

struct ProjectInfo {
    std::string name, number, address, jurisdiction, client, firm, engineer, checker, revision = "0";
    std::string date;            // as it shall be printed; the engine has no clock
};
HOLDFAST_FIELDS(ProjectInfo, name, number, address, jurisdiction, client, firm, engineer, checker, revision, date)

struct DesignCriteria {
    ProjectInfo project;
    CodeCriteria codes;
    SeismicCriteria seismic;
    std::vector<StoryCriteria> stories;   // from story 1 upward
    MaterialCriteria materials;
    RodCriteria rods;
    AnchorCriteria anchor;
    DriftCriteria drift;
    ClearanceCriteria clearances;
    LoadInput loads;
    std::vector<Override> overrides;
    // Keys ("seismic.sds") that somebody entered or confirmed; all others are assumptions.
    std::vector<std::string> confirmed;
};
HOLDFAST_FIELDS(DesignCriteria, project, codes, seismic, stories, materials, rods, anchor, drift, clearances, loads,
                overrides, confirmed)

// From JSON, strictly (json.h), validated, with every key that is present added to `confirmed`.
Result<DesignCriteria> criteriaFromJson(const Json& json, const std::string& file);
// Ranges: S_DS in (0,3], heights 6-30 ft, shares in [0,1], moisture below fibre saturation ... The fault names
// the field, its value, and the range.
Outcome validate(const DesignCriteria& criteria, const std::string& file);
// One assumption for every scalar criterion nobody entered, with its clause or source.
std::vector<Assumption> assumptionsOf(const DesignCriteria& criteria);

} // namespace holdfast::building
