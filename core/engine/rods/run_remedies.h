// What would make a failing check pass. Nothing is offered that was not computed with the rows of the
// catalogue.
#pragma once

#include <string>
#include <vector>

#include "core/engine/rods/run_builder.h"

namespace holdfast::rods {

// A check of one run that is over the limit, and everything the run was designed with.
struct FailedCheck {
    const Check& check;
    const StackDesign& design;
    const DesignBasisRows& rows;

    std::size_t index() const { return design.run.indexOf(check.story); }
    const StoryParts& parts() const { return design.parts[index()]; }
    const StoryNumbers& numbers() const { return design.numbers[index()]; }
    const building::DesignCriteria& criteria() const { return rows.criteria; }
    double limit() const { return rows.criteria.rods.limitUtilization; }
    // Times the capacity that is missing.
    double needed() const { return check.ratio / limit(); }
};

// "Needs 1.31 times the capacity: F1554-105 at 1-1/4 in, or a lever arm of 34.0 ft would do." Kinds without a
// trial (anchors, couplers) get their general advice.
std::string remedyFor(const FailedCheck& failed);

// The worst check of each kind in the order of the run: one sentence a kind.
std::vector<Check> worstOfEachKind(const RodRun& run);
bool isOverLimit(const Check& check, const building::DesignCriteria& criteria);
// Fills StackDesign::remedies, once for both ends.
void formRemedies(StackDesign& made, const DesignBasisRows& rows);

// Offers by kind, best first; empty when nothing that was tried does.
std::vector<std::string> rodOffers(const FailedCheck& failed);
std::vector<std::string> elongationOffers(const FailedCheck& failed);
std::vector<std::string> plateOffers(const FailedCheck& failed);
std::vector<std::string> deviceOffers(const FailedCheck& failed);
std::vector<std::string> travelOffers(const FailedCheck& failed);
std::vector<std::string> postOffers(const FailedCheck& failed);
std::vector<std::string> slendernessOffers(const FailedCheck& failed);
std::vector<std::string> sheathingOffers(const FailedCheck& failed);
std::vector<std::string> driftOffers(const FailedCheck& failed);

} // namespace holdfast::rods
