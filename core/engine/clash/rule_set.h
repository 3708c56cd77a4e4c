// Clash rules: what a team agreed for kinds, systems and levels of obstructions, saved and shared as JSON
// (resources/schema/clash_rules.schema.json). The first rule that fits a part and an obstruction says; where none does,
// the clearance of the design criteria for that kind holds, and openings and other runs may only not be cut.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/engine/base/json.h"
#include "core/engine/clash/clash_report.h"

namespace holdfast::clash {

struct ClashRule {
    std::string name;                                 // "Sprinkler mains"; named on every clash it decides
    std::vector<solids::PartKind> parts = {};         // of the rod run; empty: all
    std::vector<Met> against = {};                    // empty: all
    std::vector<building::ObstructionKind> kinds = {};  // of what is drawn; empty: all, and what has no kind
    std::string named = {};                           // label or system, * and ?, alternatives by |; empty: all
    std::optional<int> fromLevel = {}, toLevel = {};  // of the obstruction, both included
    std::optional<Length> clearance = {};             // surface to surface; none: the criterion of the kind
    std::optional<ClashSeverity> severity = {};       // of every gap below the clearance; none: by its size
    bool allowed = false;                             // may touch and pass through: no clash
    std::string source = {};                          // who asked for it
};
HOLDFAST_FIELDS(ClashRule, name, parts, against, kinds, named, fromLevel, toLevel, clearance, severity, allowed,
                source)
HOLDFAST_REQUIRED(ClashRule, name)

struct RuleSet {
    std::string name, author;
    std::vector<ClashRule> rules;
};
HOLDFAST_FIELDS(RuleSet, name, author, rules)
HOLDFAST_REQUIRED(RuleSet, name, rules)

// What is shipped: framing, plates that rods pass on purpose, rod runs side by side.
const RuleSet& defaultRules();
// Names given and different, levels in order, clearances of 0 to 24 in, an allowed pair without a clearance. The fault
// names the rule.
Outcome validate(const RuleSet& rules, const std::string& file);

// "holdfast.clash_rules/1". Faults: of json.h and validate().
Result<RuleSet> rulesFromJson(const std::string& text, const std::string& file);
std::string rulesText(const RuleSet& rules);

} // namespace holdfast::clash
