#include <algorithm>

#include "core/engine/rods/take_off.h"
#include "core/services/scenarios/scenario.h"

namespace holdfast::scenarios {

namespace {

void atLeast(std::optional<double>& greatest, double value)
{
    greatest = std::max(greatest.value_or(value), value);
}

void addTakeOff(Figures& f, const pipeline::Snapshot& s)
{
    f.rodLengthFt = f.couplers = f.devices = 0;
    double weight = 0, cost = 0;
    bool isPriced = false;
    for (const rods::TakeOffLine& line : rods::takeOff(*s.schedule, *s.catalogs)) {
        if (line.part == "Rod")
            *f.rodLengthFt += line.quantity;
        else if (line.part == "Coupler")
            *f.couplers += line.quantity;
        else if (line.part == "Take-up device")
            *f.devices += line.quantity;
        weight += line.weight.value_or(Force(0)).value();
        cost += line.cost.value_or(0);
        isPriced = isPriced || line.cost;
        f.unpricedLines += line.cost ? 0 : 1;
    }
    f.steelWeightLb = weight;
    if (isPriced)
        f.cost = cost;
}

void addRun(Figures& f, const rods::RodRun& run, double limit)
{
    atLeast(f.utilization, run.utilization);
    *f.runsOverLimit += run.utilization > limit ? 1 : 0;
    atLeast(f.anchorTensionLb, run.anchor.demandAsd.value());
    for (const rods::Restraint& r : run.restraints) {
        atLeast(f.shrinkageIn, r.shrinkageCumulative.value());
        atLeast(f.elongationIn, r.totalAsd.value());
        if (r.driftLimit.value() > 0)
            atLeast(f.driftRatio, r.drift.value() / r.driftLimit.value());
    }
}

} // namespace

const std::vector<FigureRow>& figureRows()
{
    static const std::vector<FigureRow> rows = {
        {"Rod runs", "", 0, Better::Neither, &Figures::rodRuns},
        {"Rod", "ft", 0, Better::Less, &Figures::rodLengthFt},
        {"Steel, as far as weighed", "lb", 0, Better::Less, &Figures::steelWeightLb},
        {"Cost, as far as priced", "$", 0, Better::Less, &Figures::cost},
        {"Couplers", "pieces", 0, Better::Less, &Figures::couplers},
        {"Take-up devices", "pieces", 0, Better::Less, &Figures::devices},
        {"Greatest utilization", "", 3, Better::Less, &Figures::utilization},
        {"Rod runs over the limit", "", 0, Better::Less, &Figures::runsOverLimit},
        {"Greatest cumulative shrinkage", "in", 3, Better::Less, &Figures::shrinkageIn},
        {"Greatest elongation of a level (ASD)", "in", 3, Better::Less, &Figures::elongationIn},
        {"Greatest drift over its limit", "", 3, Better::Less, &Figures::driftRatio},
        {"Greatest anchor tension (ASD)", "lb", 0, Better::Less, &Figures::anchorTensionLb},
        {"Failed code checks", "", 0, Better::Less, &Figures::failedChecks},
        {"Open clashes", "", 0, Better::Less, &Figures::openClashes},
        {"Errors among the findings", "", 0, Better::Less, &Figures::errors},
        {"Confidence", "%", 0, Better::More, &Figures::confidence},
    };
    return rows;
}

Figures figuresOf(const pipeline::Snapshot& s)
{
    Figures f;
    if (s.schedule && s.catalogs && s.inputs) {
        f.rodRuns = double(s.schedule->runs.size());
        f.runsOverLimit = 0;
        for (const rods::RodRun& run : s.schedule->runs)
            addRun(f, run, s.inputs->criteria.rods.limitUtilization);
        addTakeOff(f, s);
    }
    if (s.compliance)
        f.failedChecks = s.compliance->failed;
    if (s.clashes)
        f.openClashes = double(clash::openCount(*s.clashes));
    if (s.confidence)
        f.confidence = s.confidence->overall;
    if (s.schedule)
        f.errors = double(std::ranges::count_if(pipeline::allFindings(s), [](const Finding& finding) {
            return finding.severity >= Severity::Error;
        }));
    return f;
}

} // namespace holdfast::scenarios
