// A design criterion changed by its name in the criteria file: "codes.basis" to "lrfd", "rods.max_diameter" to "1 in".
#pragma once

#include <string>
#include <vector>

#include "core/engine/building/criteria.h"

namespace holdfast::building {

struct CriterionChange {
    std::string path;            // dots between names; a unit at the end, as in the file, is allowed
    Json value;                  // as in the file; a quantity may be a text with its unit
};

// "rods.grades=A36,A193-B7": the value is JSON where it reads as such, otherwise a text.
Result<CriterionChange> changeFromText(const std::string& text);
std::string textOf(const CriterionChange& change);

// The criteria with these changes, validated; what was changed is confirmed, so it is no assumption any more. A name
// of a list ("loads.diaphragms.kind") means each of its rows, with a position ("stories[0].height") that one. Faults
// name `about` and the criterion: UnknownField, NothingToDo for a list without rows, InvalidValue out of range.
Result<DesignCriteria> changed(const DesignCriteria& criteria,
                                         const std::vector<CriterionChange>& changes, const std::string& about);

// One row more at the end of a list ("stories", "loads.wall_lines"), like the last one there; one row less. The lists:
// stories, loads.wall_lines, loads.story_weights, loads.tributary, loads.story_forces, loads.diaphragms. Faults:
// UnknownField for another list or a position that is not there; those of validate().
Result<DesignCriteria> withRow(const DesignCriteria& criteria, const std::string& list, const std::string& about);
Result<DesignCriteria> withoutRow(const DesignCriteria& criteria, const std::string& list, std::size_t position,
                                  const std::string& about);

} // namespace holdfast::building
