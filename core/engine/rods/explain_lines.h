// The calculation lines of one story, part by part. Symbols named as in the formulas.
#pragma once

#include "core/engine/rods/anchor_choice.h"
#include "core/engine/rods/rod_schedule.h"
#include "core/engine/rods/story_numbers.h"

namespace holdfast::rods {

struct ExplainContext {
    const StoryParts& parts;
    const StoryNumbers& numbers;
    const Restraint& restraint;
    const building::DesignCriteria& criteria;
    int story;
};

std::vector<Calculation> explainRod(const ExplainContext& x);
std::vector<Calculation> explainPlate(const ExplainContext& x);
std::vector<Calculation> explainDevice(const ExplainContext& x);
std::vector<Calculation> explainPosts(const ExplainContext& x);
std::vector<Calculation> explainSheathing(const ExplainContext& x);
struct DriftContext {
    const DriftNumbers& drift;
    std::size_t index;
};
std::vector<Calculation> explainDrift(const ExplainContext& x, const DriftContext& drift);
// Empty unless the criteria limit the drift under wind.
std::vector<Calculation> explainWindDrift(const ExplainContext& x, const DriftContext& drift);
// Of a run on the podium; empty when its rod or grade has left the catalogue.
std::vector<Calculation> explainAnchor(const RodRun& run, const AnchorNeed& need, const Catalogs& catalogs,
                                       const building::DesignCriteria& criteria);
std::vector<Calculation> explainCoupler(const CouplerModel& model, Force rodCapacity, int story,
                                        const building::DesignCriteria& criteria);

// The line that carries the verdict of a check.
Calculation checkLine(CheckKind kind, int story, std::string formula, std::vector<Symbol> symbols,
    double demand, double capacity, Unit unit, const building::DesignCriteria& criteria);

} // namespace holdfast::rods
