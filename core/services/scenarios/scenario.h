// Variants of a design side by side: the same project with a few criteria changed, run through the same stages and
// told in one table. The project itself is never touched; adopting a variant is a change of its criteria like any.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/engine/building/criteria_change.h"
#include "core/services/session/design_run.h"

namespace holdfast::scenarios {

struct Scenario {
    std::string name;
    std::vector<building::CriterionChange> changes;   // none: the design as it is
};

// What a reader compares; a quantity that the run did not reach is empty.
struct Figures {
    std::optional<double> rodRuns, rodLengthFt;
    std::optional<double> steelWeightLb;       // of what the catalogue or the shape gives a weight
    std::optional<double> cost;                // $, of what the catalogue prices
    double unpricedLines = 0;                  // lines of the take-off without a price
    std::optional<double> couplers, devices;   // pieces
    std::optional<double> utilization;         // greatest ratio of all checks
    std::optional<double> runsOverLimit;       // rod runs above rods.limit_utilization
    std::optional<double> shrinkageIn, elongationIn;   // greatest over the levels: cumulative; rod and device, ASD
    std::optional<double> driftRatio;          // greatest drift over its limit
    std::optional<double> anchorTensionLb;     // greatest at the podium, ASD
    std::optional<double> failedChecks, openClashes, errors, confidence;
};
HOLDFAST_FIELDS(Figures, rodRuns, rodLengthFt, steelWeightLb, cost, unpricedLines, couplers, devices, utilization,
                runsOverLimit, shrinkageIn, elongationIn, driftRatio, anchorTensionLb, failedChecks, openClashes,
                errors, confidence)

enum class Better { Less, More, Neither };
HOLDFAST_NAMES(Better, Less, More, Neither)

struct FigureRow {
    std::string title, unit;                   // "Rod", "ft"
    int decimals = 0;
    Better better = Better::Less;
    std::optional<double> Figures::* value;
};
// The rows of the table, in their order.
const std::vector<FigureRow>& figureRows();

struct ScenarioResult {
    std::string name;
    std::vector<std::string> changes;          // "codes.basis = lrfd"
    Figures figures;
    std::string fault;                         // why there are none, or not all
    double seconds = 0;
};
HOLDFAST_FIELDS(ScenarioResult, name, changes, figures, fault, seconds)

struct Comparison {
    std::string catalogEdition;
    std::vector<ScenarioResult> results;       // the design as it is first, then in the order given
};
HOLDFAST_FIELDS(Comparison, catalogEdition, results)

// holdfast.scenarios/1: {"scenarios": [{"name": "LRFD", "set": {"codes.basis": "lrfd"}}]}. Faults name the place;
// two of one name are a fault.
Result<std::vector<Scenario>> scenariosFromJson(const std::string& text, const std::string& file);
Json toJson(const std::vector<Scenario>& scenarios);

// What an engineer asks first, each with one thing changed from what the project has: the other design basis and
// ASCE 7 edition, one rod grade alone, the other preference and device, strict statics, rigid diaphragms.
std::vector<Scenario> usualScenarios(const building::DesignCriteria& criteria, const rods::Catalogs& catalogs);

Figures figuresOf(const pipeline::Snapshot& snapshot);

// All of them with the design as it is, several at a time; a stage that several share is computed once. A variant
// that cannot be designed says why and does not stop the others. Faults: Cancelled; a change that is none, before
// anything runs.
Result<Comparison> compare(const session::DesignRequest& project, const std::vector<Scenario>& scenarios,
                           const Run& run);

} // namespace holdfast::scenarios
