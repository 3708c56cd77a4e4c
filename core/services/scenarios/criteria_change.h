// A design criterion changed by its name in the criteria file: "codes.basis" to "lrfd", "rods.max_diameter" to "1 in".
#pragma once

#include <string>
#include <vector>

#include "core/engine/building/criteria.h"

namespace holdfast::scenarios {

struct CriterionChange {
    std::string path;            // dots between names; a unit at the end, as in the file, is allowed
    Json value;                  // as in the file; a quantity may be a text with its unit
};

// "rods.grades=A36,A193-B7": the value is JSON where it reads as such, otherwise a text.
Result<CriterionChange> changeFromText(const std::string& text);
std::string textOf(const CriterionChange& change);

// The criteria with these changes, validated; what was changed is confirmed, so it is no assumption any more. A name
// of a list ("loads.diaphragms.kind") means each of its rows. Faults name `about` and the criterion: UnknownField,
// NothingToDo for a list without rows, InvalidValue out of range.
Result<building::DesignCriteria> changed(const building::DesignCriteria& criteria,
                                         const std::vector<CriterionChange>& changes, const std::string& about);

} // namespace holdfast::scenarios
