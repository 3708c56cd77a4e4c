// One case a rule: a design it is content with, and the one thing that goes wrong.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tests/core/engine/compliance/good_design.h"

namespace holdfast::test {

struct Set {
    Design d;
    loads::StoryForces forces;

    building::DesignCriteria& criteria() { return d.criteria; }
    rods::RodRun& run() { return d.schedule.runs[0]; }
    rods::Restraint& restraint(std::size_t i) { return run().restraints[i]; }
    rods::RodSegment& segment(std::size_t i) { return run().segments[i]; }
    loadpath::StackLoads& stack() { return d.path.stacks[0]; }
    loadpath::StoryDemand& story(std::size_t i) { return stack().stories[i]; }
    compliance::ComplianceReport report() const { return holdfast::test::report(d, &forces); }
};

inline Set goodSet()
{
    Design d = goodDesign();
    return {d, *loads::storyForces(d.layout, d.criteria, {})};
}

struct RuleCase {
    std::string rule;
    std::string wrong; // what goes wrong, for the reader
    std::function<void(Set&)> spoil;
    std::function<void(Set&)> arrange = {}; // what the rule needs to have something to check; empty: nothing
    bool told = false;                      // speaks only when there is something to tell
};

std::vector<RuleCase> loadCases();
std::vector<RuleCase> buildingCases();
std::vector<RuleCase> wallCases();
std::vector<RuleCase> rodCases();
std::vector<RuleCase> anchorCases();

} // namespace holdfast::test
