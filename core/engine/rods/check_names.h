// Stable rule name, clause and remedy of each kind of check.
#pragma once

#include <string>

#include "core/engine/rods/rod_schedule.h"

namespace holdfast::rods {

std::string ruleOf(CheckKind kind);                  // "rod.tension"
std::string clauseOf(CheckKind kind, const building::DesignCriteria& criteria);
std::string remedyOf(CheckKind kind);
// Strength checks are held against the target too; deformations and counts only against their limit.
bool isStrength(CheckKind kind);

} // namespace holdfast::rods
