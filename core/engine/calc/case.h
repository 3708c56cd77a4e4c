// A calc case: walls given directly as stacks, with criteria and forces, no drawings. For hand checks and
// scripts. Documented in resources/schema/calc_case.md.
#pragma once

#include <string>
#include <vector>

#include "core/engine/base/json.h"
#include "core/engine/base/reflect.h"
#include "core/engine/base/result.h"
#include "core/engine/building/criteria.h"
#include "core/engine/building/wall_layout.h"

namespace holdfast::calc {

inline constexpr const char* kCaseSchema = "holdfast.case/1";

struct CaseOpening {
    Length from, to;             // along the wall from its start
    Length height;               // 0: not known, taken as high as the wall
};
HOLDFAST_FIELDS(CaseOpening, from, to, height)
HOLDFAST_REQUIRED(CaseOpening, from, to)

struct CaseWall {                // its height is its story's, criteria.stories
    int story = 1;
    Length length;
    Length thickness = Length(5.5);
    Length offset;               // of its start from the start of the stack, along the wall
    std::string mark;            // row of `schedule`
    std::vector<CaseOpening> openings;
    building::OpeningMethod method = building::OpeningMethod::Perforated;
};
HOLDFAST_FIELDS(CaseWall, story, length, thickness, offset, mark, openings, method)
HOLDFAST_REQUIRED(CaseWall, story, length)

struct CaseStack {
    std::string label;           // "ST-C-1": what criteria.loads.wall_lines[].lines may name
    std::string grid;            // "C": the other thing they may name
    std::vector<CaseWall> walls; // one a story
    // Where its axis begins and which way it runs, in the set's coordinates; needed with rigid diaphragms. Without
    // any, stacks stand side by side along x.
    std::optional<Length> x = {}, y = {};
    double directionDegrees = 0;
    std::string supportedBy = {}; // label of the stack it stands on when it begins above story 1; "": transfer element
};
HOLDFAST_FIELDS(CaseStack, label, grid, walls, x, y, directionDegrees, supportedBy)
HOLDFAST_REQUIRED(CaseStack, label, walls)

struct CalcCase {
    std::string schema = kCaseSchema;
    std::vector<CaseStack> stacks;
    std::vector<building::WallType> schedule;
    building::DesignCriteria criteria;
};
HOLDFAST_FIELDS(CalcCase, schema, stacks, schedule, criteria)
HOLDFAST_REQUIRED(CalcCase, stacks, criteria)

// Strict: an unknown, missing or unitless field and an absurd value are faults that name their place.
Result<CalcCase> caseFromJson(const std::string& text, const std::string& file);

// The walls as the pipeline takes them, z = 0 at the podium. Stacks without a place stand side by side 10 ft apart
// along x, those that others carry on the wall that carries them; segmented walls become a stack a segment.
building::WallLayout toLayout(const CalcCase& made);

// JSON Schema (draft 2020-12) of the case, made from the same field lists that read it.
Json caseSchema();

} // namespace holdfast::calc
