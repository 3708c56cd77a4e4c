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
    double transitionPeriod = 0; // T_L, s; 0: not entered, Eq. 12.8-3 then serves every period (never less)
    double period = 0;           // T by analysis, s; 0: T_a. Used up to C_u T_a (12.8.2)
    // A publication's rounded 0.6 - 0.14 S_DS, to show its results beside ours; the design never uses it.
    std::optional<double> comparisonDeadFactor;
};
HOLDFAST_FIELDS(SeismicCriteria, sds, sd1, s1, r, omega0, cd, importance, rho, category, transitionPeriod, period,
                comparisonDeadFactor)

// Two-stage analysis of flexible wood stories on a rigid podium, ASCE 7 12.2.3.2. The reactions on the podium are
// multiplied by (R/rho) above over (R/rho) below, at least 1.
struct PodiumCriteria {
    bool twoStage = false;
    double r = 5.0;              // of the podium, Table 12.2-1 A.1
    double rho = 1.0;
    double stiffnessRatio = 0;   // podium over wood stories, at least 10; 0: not shown yet
    double periodRatio = 0;      // of the whole over the wood stories alone, at most 1.1; 0: not shown yet
};
HOLDFAST_FIELDS(PodiumCriteria, twoStage, r, rho, stiffnessRatio, periodRatio)

enum class Exposure { B, C, D };
HOLDFAST_NAMES(Exposure, B, C, D)

// Enclosed rectangular rigid building with a flat roof, directional procedure of ASCE 7 chapter 27.
struct WindCriteria {
    double speedMph = 0;         // basic speed V; 0: no wind is computed
    Exposure exposure = Exposure::C;
    double topographic = 1.0;    // K_zt
    double directionality = 0.85;  // K_d
    double gust = 0.85;          // G, rigid
    Length groundElevation;      // above the sea, for K_e
    Length widthX, widthY;       // plan dimensions along x and y of the set
    Length baseHeight;           // of the lowest wood floor above the ground
    Length parapet;              // height above the roof
};
HOLDFAST_FIELDS(WindCriteria, speedMph, exposure, topographic, directionality, gust, groundElevation, widthX, widthY,
                baseHeight, parapet)

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

// Posts at the compressed end: studs in pairs about the rod while they fit outside it, the rest inside.
enum class PostFastening { Nailed, Bolted };
HOLDFAST_NAMES(PostFastening, Nailed, Bolted)

struct PostCriteria {
    bool sheathingBraces = true; // in the plane of the wall: only the strong axis buckles (NDS A.11.3)
    PostFastening fastening = PostFastening::Nailed;  // K_f 0.6 or 0.75 about the weak axis, NDS 15.3.2
    bool wetService = false;     // C_M
    bool armFromPosts = true;    // lever arm from the rod to the centre of the post group, iterated
};
HOLDFAST_FIELDS(PostCriteria, sheathingBraces, fastening, wetService, armFromPosts)

struct SheathingCriteria {
    Length studSpacing = Length(16);
    bool panelsAcrossStuds = false;  // SDPWS Table 4.3A note 2: 3/8 and 7/16 in may take the values of 15/32 in
    bool insideFaceHoldown = false;  // SDPWS-2021 Table 4.3A note 10: 0.92 with 10d nails
    bool countGypsum = false;        // add gypsum wallboard to panels, wind only (SDPWS 4.3.3.3)
};
HOLDFAST_FIELDS(SheathingCriteria, studSpacing, panelsAcrossStuds, insideFaceHoldown, countGypsum)

// M_R about the wall end, w L^2/2, while d runs to the posts (published form); or strict statics about the centre
// of the compression posts, w L (L/2 - x_c).
enum class ResistingMomentRule { WallEnd, CompressionCentroid };
HOLDFAST_NAMES(ResistingMomentRule, WallEnd, CompressionCentroid)

enum class RodAreaRule { Nominal, NetTensile };
HOLDFAST_NAMES(RodAreaRule, Nominal, NetTensile)

enum class RodPreference { Lightest, Cheapest, FewestParts };
HOLDFAST_NAMES(RodPreference, Lightest, Cheapest, FewestParts)
enum class DeviceKind { Any, Ratchet, Screw };   // ratchets have no limit of travel
HOLDFAST_NAMES(DeviceKind, Any, Ratchet, Screw)

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
    RodPreference preference = RodPreference::Lightest;
    DeviceKind device = DeviceKind::Any;
    bool pairs = true;                      // two rods side by side where one is not enough
    Length pairSpacing = Length(6);         // centre to centre, along the wall
    bool elongationByDrift = false;         // drift governs: the elongation limit is shown, not enforced
    ResistingMomentRule resisting = ResistingMomentRule::WallEnd;
};
HOLDFAST_FIELDS(RodCriteria, grades, minDiameter, maxDiameter, targetUtilization, limitUtilization, strengthArea,
                elongationArea, elongationLimit, travelFactor, plateFamily, deviceFamily, endOffset, preference,
                device, pairs, pairSpacing, elongationByDrift, resisting)

enum class AnchorRoute { DuctileSteel, Overstrength };
HOLDFAST_NAMES(AnchorRoute, DuctileSteel, Overstrength)

struct AnchorCriteria {
    Stress concreteStrength = Stress(5000);   // f'c
    Length embedment = Length(12);            // h_ef
    Length edgeDistance = Length(18);         // c_a1, nearest edge
    Length slabThickness = Length(14);
    bool cracked = true;
    AnchorRoute route = AnchorRoute::DuctileSteel;  // ACI 318-19 17.10.5.3 (a) or (d)
    // The other three edges, 0: none within 1.5 h_ef. c_a2 both ways, and the one opposite to c_a1.
    Length edgeOpposite, edgeLeft, edgeRight;
    double lightweight = 1.0;                 // lambda_a
    bool supplementary = false;               // supplementary reinforcement: phi 0.75 for breakout (Table 17.5.3)
    Area reinforcement;                       // anchor reinforcement across the breakout cone, 17.5.2.1; 0: none
    Stress reinforcementYield = Stress(60000);
};
HOLDFAST_FIELDS(AnchorCriteria, concreteStrength, embedment, edgeDistance, slabThickness, cracked, route,
                edgeOpposite, edgeLeft, edgeRight, lightweight, supplementary, reinforcement, reinforcementYield)

// SDPWS 4.3-1 sees one story alone; stacked walls also inherit rotation from below (CWC form). Both are always
// formed and shown; this says which is held against the limit.
enum class DriftFormulation { Greater, SingleStory, Stacked };
HOLDFAST_NAMES(DriftFormulation, Greater, SingleStory, Stacked)

struct DriftCriteria {
    double limitRatio = 0.020;   // of story height, ASCE 7 Table 12.12-1
    DriftFormulation formulation = DriftFormulation::Greater;
    double windLimitRatio = 0;   // of story height at service level, ASCE 7 CC.2.2; 0: not checked
    double windServiceFactor = 0;  // service over strength wind force; needed with the limit
};
HOLDFAST_FIELDS(DriftCriteria, limitRatio, formulation, windLimitRatio, windServiceFactor)

struct ClearanceCriteria {       // rod hardware to obstruction, by kind
    Length duct = Length(2.0), pipe = Length(1.5), conduit = Length(1.0), beam = Length(0.5), header = Length(0.5),
           sprinkler = Length(2.0), cableTray = Length(1.5), architectural = Length(1.0);
};
HOLDFAST_FIELDS(ClearanceCriteria, duct, pipe, conduit, beam, header, sprinkler, cableTray, architectural)

// EachWall: the row's forces act on every stack it serves. The other two split the line's force: by strength with
// 2b/h above 2:1 (SDPWS 4.3.3.4.1 exception), or so that all walls of the line deflect alike.
enum class ForceSharing { EachWall, WholeLine, EqualDeflection };
HOLDFAST_NAMES(ForceSharing, EachWall, WholeLine, EqualDeflection)

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
    std::vector<LineLoad> roofLive = {};
};
HOLDFAST_FIELDS(WallLineInput, lines, sharing, seismic, wind, dead, live, snow, points, leverArm, source, roofLive)
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
    std::optional<double> windShare = {}; // where the wind's differs
    ForceSharing sharing = ForceSharing::WholeLine;  // within the line
};
HOLDFAST_FIELDS(TributaryLine, lines, share, windShare, sharing)
HOLDFAST_REQUIRED(TributaryLine, lines, share)

// Force of the whole building at the top of a story, strength level; entered, it replaces the computed one.
struct StoryForce {
    int story = 1;
    Force seismic;               // either direction
    Force windX, windY;          // wind along x, along y
};
HOLDFAST_FIELDS(StoryForce, story, seismic, windX, windY)
HOLDFAST_REQUIRED(StoryForce, story)

enum class DiaphragmKind { Flexible, Rigid, Envelope };
HOLDFAST_NAMES(DiaphragmKind, Flexible, Rigid, Envelope)

// The diaphragm at the top of a story; a story without a row is flexible.
struct DiaphragmCriteria {
    int story = 1;
    DiaphragmKind kind = DiaphragmKind::Flexible;
    Length massX, massY;         // centre of mass, coordinates of the set
    Length extentX, extentY;     // plan dimensions; 5 % of the one across the force is accidental (12.8.4.2)
    double accidental = 0.05;
    double deflectionRatio = 0;  // MDD/ADVE, flexible above 2 (12.3.1.3); 0: not entered
    Length topping;              // of concrete, non-structural to 1.5 in (12.3.1.1 c)
};
HOLDFAST_FIELDS(DiaphragmCriteria, story, kind, massX, massY, extentX, extentY, accidental, deflectionRatio, topping)
HOLDFAST_REQUIRED(DiaphragmCriteria, story)

struct LoadInput {
    std::vector<WallLineInput> wallLines;
    std::vector<StoryWeight> storyWeights;
    std::vector<TributaryLine> tributary;
    std::vector<StoryForce> storyForces;
    std::vector<DiaphragmCriteria> diaphragms;
    bool heavyLive = false;      // L above 100 psf, garages or assembly: 1.0 L with E or W at strength (2.3.1)
};
HOLDFAST_FIELDS(LoadInput, wallLines, storyWeights, tributary, storyForces, diaphragms, heavyLive)

// What each says, by `target`, `value` and place. A sheet is named by its file, "set.pdf#3" a page of it and
// "set.pdf#3/2" the second plan on that page; a wall by its label.
//   ConfirmWall, RejectWall   a wall
//   SetWallMark      a wall; value: the mark
//   SetSheathing     a wall; value: "15/32 STR I, 10d, 4 in edge, 12 in field, 2 sides"
//   AddWall          target: the level "2"; axis; value: the mark
//   MoveWall         a wall; becomes: its new axis
//   SplitWall        a wall; value: the distance from the start of its axis, "10'-6\""
//   JoinWalls        a wall; value: the label of the other, collinear one; becomes: the axis of the other
//   PlaceHoldown     target: the level; at; value: the mark
//   RemoveHoldown    a hold-down
//   SetScheduleCell  target: the mark of the row; value: "edge_spacing=4\"" (column=value)
//   MapLayer         target: a layer or a pattern with * and ?; value: the role, "shear_wall", "other"
//   SetSheetKind, SetSheetLevel, SetUnit   a sheet; value: kind, level, unit
//   SetScale         a sheet; value: "1/8\" = 1'-0\"", "96", or "calibrated 0.1234" (inches a drawing unit)
//   SetGrid          target: its label; axis: in the set's frame. Adds it or moves it
//   RemoveGrid       target: its label
//   SetElevation     an obstruction's label, "layer:M-DUCT" or "tag:18x10 DUCT"; value: of its underside above
//                    the floor, "8'-2\""
enum class OverrideAction {
    ConfirmWall, RejectWall, SetWallMark, SetSheetKind, SetSheetLevel, SetUnit, AddWall, SetSheathing, MoveWall,
    SplitWall, JoinWalls, PlaceHoldown, RemoveHoldown, SetScheduleCell, MapLayer, SetScale, SetGrid, RemoveGrid,
    SetElevation
};
HOLDFAST_NAMES(OverrideAction, ConfirmWall, RejectWall, SetWallMark, SetSheetKind, SetSheetLevel, SetUnit, AddWall,
               SetSheathing, MoveWall, SplitWall, JoinWalls, PlaceHoldown, RemoveHoldown, SetScheduleCell, MapLayer,
               SetScale, SetGrid, RemoveGrid, SetElevation)

// The engineer's word against the program's: an input, kept with its reason. A thing with a place is found by
// the place first and by its label only where that fails: labels are numbered anew with every drawing.
struct Override {
    OverrideAction action = OverrideAction::ConfirmWall;
    std::string target;
    std::string value;
    std::optional<geometry::Segment2> axis;  // where the wall was when the word was said; AddWall, SetGrid: the line
    std::string reason;
    std::string author;
    std::string when = {};       // "2026-03-01T14:05:00Z"
    std::optional<int> level = {};                 // of the wall or hold-down
    std::optional<geometry::Point2> at = {};       // of the hold-down
    std::optional<geometry::Segment2> becomes = {};
};
HOLDFAST_FIELDS(Override, action, target, value, axis, reason, author, when, level, at, becomes)
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
    PodiumCriteria podium;
    WindCriteria wind;
    PostCriteria posts;
    SheathingCriteria sheathing;
    AnchorCriteria anchor;
    DriftCriteria drift;
    ClearanceCriteria clearances;
    LoadInput loads;
    std::vector<Override> overrides;
    // Keys ("seismic.sds") that somebody entered or confirmed; all others are assumptions.
    std::vector<std::string> confirmed;
};
HOLDFAST_FIELDS(DesignCriteria, project, codes, seismic, stories, materials, rods, podium, wind, posts, sheathing,
                anchor, drift, clearances, loads, overrides, confirmed)

// From JSON, strictly (json.h), validated, with every key that is present added to `confirmed`.
Result<DesignCriteria> criteriaFromJson(const Json& json, const std::string& file);
// Ranges: S_DS in (0,3], heights 6-30 ft, shares in [0,1], moisture below fibre saturation ... The fault names
// the field, its value, and the range.
Outcome validate(const DesignCriteria& criteria, const std::string& file);
// One assumption for every scalar criterion nobody entered, with its clause or source.
std::vector<Assumption> assumptionsOf(const DesignCriteria& criteria);

} // namespace holdfast::building
