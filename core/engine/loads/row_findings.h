// What is wrong with the rows of forces and gravity loads, seen from the stacks they serve.
#pragma once

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "core/engine/base/finding.h"
#include "core/engine/base/result.h"
#include "core/engine/loads/line_split.h"

namespace holdfast::loads {

template<class T>
bool anyNonZero(const std::vector<T>& list)
{
    return std::ranges::any_of(list, [](const T& v) { return v != T(); });
}

template<class T>
const T* firstNotFinite(const std::vector<T>& list)
{
    const auto at = std::ranges::find_if(list, [](const T& v) { return !std::isfinite(v.value()); });
    return at == list.end() ? nullptr : &*at;
}

// A fault that names the row when an entered value is not a number.
Outcome requireFinite(const building::DesignCriteria& criteria);

// Gravity entered for stories where the stack has no wall. An error where the row is the stack's alone to take.
std::optional<Finding> gravityOutside(const building::WallStack& stack, const StorySpan& span,
                                      const building::WallLineInput& row);
// Segments of one wall that each take the whole row.
std::optional<Finding> segmentsNotSharing(const building::WallStack& stack, const building::WallLineInput& row,
                                          const Line& line);
std::optional<Finding> missingDeadLoad(const building::WallStack& stack, const StackForces& forces);
// Names in rows that no stack and no grid line bears.
std::vector<Finding> rowsWithoutStack(const building::WallLayout& layout, const building::DesignCriteria& criteria);
// Lines along x, or along y, whose shares of the building's force do not sum to 1 within 1 %: some of it reaches no
// wall, or more than all of it is taken. Not with rigid diaphragms.
std::vector<Finding> sharesNotWhole(const building::WallLayout& layout, const building::DesignCriteria& criteria);

} // namespace holdfast::loads
