// Walls, hold-downs, stacks, schedule and obstructions: what the engineer means by the lines. Coordinates are
// real inches in the set's frame, z = 0 at the top of the podium.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/engine/base/finding.h"
#include "core/engine/base/id.h"
#include "core/engine/base/quantity.h"
#include "core/engine/base/reflect.h"
#include "core/engine/geometry/shapes.h"

namespace holdfast::building {

using WallId = Id<struct WallTag>;
using HoldownId = Id<struct HoldownTag>;
using StackId = Id<struct StackTag>;
using ObstructionId = Id<struct ObstructionTag>;

// Where in the drawings a thing was found.
struct SourceRef {
    std::string file;
    int page = 0;
    std::vector<std::uint64_t> handles;
};
HOLDFAST_FIELDS(SourceRef, file, page, handles)

struct Opening {
    Length from, to;             // along the wall axis from its start
    Length height;               // 0 when the plan does not say
};
HOLDFAST_FIELDS(Opening, from, to, height)

// How a wall with openings resists: as one perforated wall, as its full-height segments each held down, or by force
// transfer around the openings, which is recognised and reported but not designed.
enum class OpeningMethod { Perforated, Segmented, ForceTransfer };
HOLDFAST_NAMES(OpeningMethod, Perforated, Segmented, ForceTransfer)

struct ShearWall {
    WallId id;
    std::string label;           // "SW-2-C-1": level, grid line, running number; stable while the wall stays
    int level = 1;               // 1 = first wood story
    geometry::Segment2 axis;     // centre line
    Length length, thickness;
    bool isShear = false;        // false: a wall seen, but no sign that it is a shear wall
    std::string mark;            // schedule mark: "SW4"
    std::string gridLabel;       // nearest grid line parallel to it within 24 in, else ""
    std::vector<Opening> openings;
    double confidence = 0;       // 0..1
    std::vector<std::string> reasons;
    SourceRef source;
    OpeningMethod method = OpeningMethod::Perforated;
};
HOLDFAST_FIELDS(ShearWall, id, label, level, axis, length, thickness, isShear, mark, gridLabel, openings, confidence,
                reasons, source, method)

struct Holdown {
    HoldownId id;
    std::string label;           // "HD-2-C-1-L"
    std::optional<WallId> wall;  // empty: drawn, but no wall end is near
    int level = 1;
    geometry::Point2 at;
    std::string mark;            // "HD3", "ATS-2", "CTR"
    SourceRef source;
};
HOLDFAST_FIELDS(Holdown, id, label, wall, level, at, mark, source)

struct WallType {                // one row of the shear wall schedule
    std::string mark;
    std::string sheathing;       // "15/32 STR I"
    std::string nail;            // "10d"
    Length edgeSpacing, fieldSpacing;
    int sides = 1;
    LineLoad allowable;          // ASD as printed; 0 when not printed
    std::string holdown;         // mark or model
    // The other side where it differs: panel and nail as above, or "GWB" for gypsum wallboard. Empty: as `sides`.
    std::string otherSheathing = {}, otherNail = {};
    Length otherEdgeSpacing = {};
    OpeningMethod method = OpeningMethod::Perforated;  // "FTAO", "PERF" in the row's remarks
};
HOLDFAST_FIELDS(WallType, mark, sheathing, nail, edgeSpacing, fieldSpacing, sides, allowable, holdown, otherSheathing,
                otherNail, otherEdgeSpacing, method)

struct HoldownType {             // one row of the hold-down, strap or rod schedule
    std::string mark;            // as on the plan: "HD3", "4"
    std::string model;           // "HDU8-SDS2.5", "" when not printed
    Force capacity;              // ASD tension as printed; 0 when not printed
};
HOLDFAST_FIELDS(HoldownType, mark, model, capacity)

// What the lowest wall of a stack stands on: the podium or footing; another stack's wall of the story below, which
// takes its shear and overturning; or a transfer element that others design for overstrength.
enum class StackBase { Podium, Wall, Transfer };
HOLDFAST_NAMES(StackBase, Podium, Wall, Transfer)

// Shear walls standing over each other, lowest first, one a story without gaps. The stack may end below the roof
// and may begin above story 1.
struct WallStack {
    StackId id;
    std::string label;           // "ST-C-1"
    std::string gridLabel;
    std::vector<WallId> walls;
    std::vector<std::string> doubts;
    StackBase base = StackBase::Podium;
    std::optional<StackId> support = std::nullopt;  // with StackBase::Wall
};
HOLDFAST_FIELDS(WallStack, id, label, gridLabel, walls, doubts, base, support)

enum class ObstructionKind { Duct, Pipe, Conduit, Beam, Header, Sprinkler, CableTray, Architectural };
HOLDFAST_NAMES(ObstructionKind, Duct, Pipe, Conduit, Beam, Header, Sprinkler, CableTray, Architectural)

struct RoundSweep {              // pipe, conduit, round duct: one straight run
    geometry::Segment3 axis;
    Length radius;
};
HOLDFAST_FIELDS(RoundSweep, axis, radius)

struct TriangleMesh {
    std::vector<geometry::Point3> points;
    std::vector<std::uint32_t> triangles;  // three indices each, counter-clockwise from outside
};
HOLDFAST_FIELDS(TriangleMesh, points, triangles)

using ObstructionShape = std::variant<geometry::OrientedBox, RoundSweep, TriangleMesh>;

struct Obstruction {
    ObstructionId id;
    std::string label;           // "DUCT-3-1"
    ObstructionKind kind = ObstructionKind::Architectural;
    int level = 1;
    ObstructionShape shape;
    SourceRef source;
};
HOLDFAST_FIELDS(Obstruction, id, label, kind, level, shape, source)

struct WallLayout {
    std::vector<ShearWall> walls;        // walls[i].id.value == i, the same for the lists below
    std::vector<Holdown> holdowns;
    std::vector<WallType> schedule;
    std::vector<WallStack> stacks;
    std::vector<Obstruction> obstructions;
    std::vector<Finding> findings;
    std::vector<Assumption> assumptions;
    std::vector<HoldownType> holdownSchedule = {};
};
HOLDFAST_FIELDS(WallLayout, walls, holdowns, schedule, stacks, obstructions, findings, assumptions, holdownSchedule)

} // namespace holdfast::building
