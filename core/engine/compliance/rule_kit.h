// What the rules share: the short way to a CheckResult, and where rules come from.
#pragma once

#include "core/engine/base/calculation_line.h"
#include "core/engine/compliance/compliance.h"

namespace holdfast::compliance {

using Rules = std::vector<std::unique_ptr<ComplianceRule>>;

// The families, each in its own file, in the order of the walk.
void addLoadRules(Rules& rules);
void addWallRules(Rules& rules);
void addRodRules(Rules& rules);
void addAnchorRules(Rules& rules);

// A check of demand against limit; `title` says what and where.
CheckResult checked(const ComplianceRule& rule, Subject subject, std::string title, std::string formula,
                    std::vector<Symbol> symbols, double demand, double limit, Unit unit, std::string clause);

inline Subject runSubject(const rods::RodRun& run, int story)
{
    return { SubjectKind::RodRun, run.label, story };
}
inline Subject stackSubject(const loadpath::StackLoads& s, int story)
{
    return { SubjectKind::Stack, s.label, story };
}
inline Subject projectSubject() { return {SubjectKind::Project, "", -1}; }

} // namespace holdfast::compliance
