#include <algorithm>
#include <cmath>
#include <optional>

#include "core/engine/audit/constants.h"
#include "core/engine/audit/run_comparison.h"
#include "core/engine/audit/sheathing_table.h"

namespace holdfast::audit {

// One story as the drift formulas of SDPWS want it: feet, plf, kip/in.
struct DriftStory {
    double shear = 0, above = 0;                        // lb, lb-in at the top of the story
    double height = 0, length = 0, arm = 0;             // ft
    double stiffness = 0, modulus = 0, post = 0;        // kip/in, psi, in2
    double anchorage = 0, anchorageWithoutRod = 0;      // in
    double rodArea = 0, plateCrush = 0;                 // in2, in
    bool perforated = false;
};

namespace {

using building::DesignCriteria;
using rods::RodRun;

constexpr double kPostOnPlate = 1.75;  // SDPWS-2021 C4.3.4: one of the two members parallel to grain

// The device's stretch is the catalogue's; its share of load is ours. Empty when the design cannot tell it.
std::optional<double> deviceStretch(const rods::Restraint& r, double step)
{
    if (r.device.empty() || step == 0)
        return r.deviceSeating.value();
    if (!(r.increment.value() > 0))
        return std::nullopt;
    return r.deviceSeating.value() + r.deviceElastic.value() * step / r.increment.value();
}

// Shears, what turns the stack at the top of a story, and what pulls and presses, of one kind of lateral load.
struct DriftLoad {
    const DriftForces& forces;
    double factor;               // on the strength-level shear
    bool wind;

    double shear(const StoryStatics& s) const { return factor * (wind ? s.windShear : s.shear); }
    double above(const StoryStatics& s, double height) const
    {
        return factor * (wind ? s.windOverturning - s.windShear * height : s.overturning - s.shear * height);
    }
};

std::optional<DriftStory> driftStory(const RunView& view, const DriftLoad& load, std::size_t n)
{
    const RawStory& raw = view.stack.raw.stories[n];
    const StoryStatics& own = view.stack.statics[n];
    const rods::Restraint& r = view.run.restraints[n];
    const auto* row = view.sheathingOf(n);
    const auto sheathing = row ? sheathingValues(*row, view.criteria) : std::nullopt;
    const auto lumber = lumberOf(view.criteria.materials);
    const double rods = std::max(1, view.run.rods), step = load.forces.step[n] / rods;
    const auto device = deviceStretch(r, step);
    if (!sheathing || !lumber || !device)
        return std::nullopt;
    const double diameter = view.run.segments[n].diameter.value();
    const double bearing = lumber->perp * (view.criteria.posts.wetService ? 0.67 : 1.0);
    const double height = raw.top - raw.base;
    DriftStory s;
    s.perforated = raw.segments < raw.length;
    s.shear = load.shear(own) / (s.perforated ? raw.perforation : 1.0);
    s.above = load.above(own, height);
    s.height = height / 12;
    s.length = raw.segments / 12;
    s.arm = (s.perforated ? raw.segments : own.arm) / 12;
    s.stiffness = sheathing->stiffness;
    s.modulus = lumber->modulus;
    s.post = r.studs * view.criteria.materials.studThickness.value() * view.criteria.materials.studDepth.value();
    s.rodArea = rods * areaFor(view.criteria.rods.elongationArea, diameter);
    const double loose =
        r.device.empty() ? shrinkageBelow(view.criteria, view.stack.raw.first(), raw.story) : 0.0;
    s.plateCrush = r.plate.empty() ? 0.0 : crush(step / plateArea(r, diameter) / bearing);
    s.anchorageWithoutRod =
        *device + s.plateCrush + kPostOnPlate * crush(load.forces.compression[n] / s.post / bearing) + loose;
    s.anchorage = s.anchorageWithoutRod + stretch(load.forces.tension[n] / rods, height, diameter, view.criteria);
    return s;
}

// SDPWS Eq. 4.3-1 in its own units.
double singleStory(const DriftStory& s)
{
    const double v = s.shear / s.length;
    return 8 * v * std::pow(s.height, 3) / (s.modulus * s.post * s.length) + v * s.height / (1000 * s.stiffness)
        + s.height * s.anchorage / s.arm;
}

// Bending stiffness of the rod and the posts as a couple: E A_t A_c/(A_t + A_c) d^2, lb-in2.
double bending(const DriftStory& s)
{
    const double rod = s.rodArea * kSteelModulus / s.modulus;
    return s.modulus * rod * s.post / (rod + s.post) * std::pow(12 * s.arm, 2);
}

// The stack as one cantilever: the rotation at its foot jumps by the tie-down's give at each story's base, the
// curvature M/EI is integrated up the story by Simpson's rule, which is exact for its cubic.
std::vector<double> stackedStories(const std::vector<DriftStory>& all)
{
    std::vector<double> drifts;
    double rotation = 0;
    for (const DriftStory& s : all) {
        rotation += s.anchorageWithoutRod / (12 * s.arm);
        const double h = 12 * s.height, flexural = bending(s);
        const auto turned = [&](double x) {  // rotation gained from the base to x
            return ((s.above + s.shear * h) * x - s.shear * x * x / 2) / flexural;
        };
        const double bent = h / 6 * (turned(0) + 4 * turned(h / 2) + turned(h));
        drifts.push_back(rotation * h + bent + s.shear / s.length * s.height / (1000 * s.stiffness));
        rotation += turned(h);
    }
    return drifts;
}

std::vector<ElasticDrift> elasticDrift(const RunView& view, const DriftLoad& load)
{
    std::vector<DriftStory> all;
    for (std::size_t n = 0; n < view.stories(); ++n) {
        const auto story = driftStory(view, load, n);
        if (!story || view.run.restraints[n].sheathing.panel.empty())
            return {};
        all.push_back(*story);
    }
    const bool stacked = std::ranges::none_of(all, &DriftStory::perforated);
    const auto whole = stackedStories(all);
    std::vector<ElasticDrift> drifts;
    for (std::size_t n = 0; n < all.size(); ++n)
        drifts.push_back({singleStory(all[n]), stacked ? whole[n] : 0.0, all[n].anchorage, all[n].plateCrush});
    return drifts;
}

void compareWind(RunComparison& add, const RunView& view)
{
    const building::DriftCriteria& drift = view.criteria.drift;
    const bool wanted = drift.windLimitRatio > 0
        && std::ranges::any_of(view.stack.statics, [](const StoryStatics& s) { return s.windShear != 0; });
    const auto all = wanted ? windDrift(view) : std::vector<ElasticDrift>{};
    for (std::size_t n = 0; n < all.size(); ++n) {
        const rods::Restraint& r = view.run.restraints[n];
        const RawStory& raw = view.stack.raw.stories[n];
        add.at(raw.story);
        add("wind_drift", Measure::Drift, r.driftWind.value(),
            chosenDrift(drift.formulation, all[n].single, all[n].stacked));
        add("wind_drift_limit", Measure::Drift, r.driftWindLimit.value(), drift.windLimitRatio * (raw.top - raw.base));
    }
}

} // namespace

std::vector<ElasticDrift> seismicDrift(const RunView& view)
{
    const DriftForces forces = driftForces(view.stack, view.criteria.seismic);
    return elasticDrift(view, {forces, 1.0, false});
}

std::vector<ElasticDrift> windDrift(const RunView& view)
{
    const double factor = view.criteria.drift.windServiceFactor;
    const DriftForces forces = windDriftForces(view.stack, factor);
    return elasticDrift(view, {forces, factor, true});
}

double chosenDrift(building::DriftFormulation formulation, double single, double stacked)
{
    if (formulation == building::DriftFormulation::SingleStory || stacked == 0.0)
        return single;
    return formulation == building::DriftFormulation::Stacked ? stacked : std::max(single, stacked);
}

// Only where both have the sheathing in their tables: a story without a row has no stiffness and no check.
void compareDrift(RunComparison& add, const RunView& view)
{
    const double amplification = view.criteria.seismic.cd / view.criteria.seismic.importance;
    const auto all = seismicDrift(view);
    for (std::size_t n = 0; n < all.size(); ++n) {
        const rods::Restraint& r = view.run.restraints[n];
        const RawStory& raw = view.stack.raw.stories[n];
        const double single = amplification * all[n].single, whole = amplification * all[n].stacked;
        add.at(raw.story);
        add("delta_a", Measure::Elongation, r.deltaA.value(), all[n].anchorage);
        add("drift_single", Measure::Drift, r.driftSingle.value(), single);
        add("drift_stacked", Measure::Drift, r.driftStacked.value(), whole);
        add("drift", Measure::Drift, r.drift.value(), chosenDrift(view.criteria.drift.formulation, single, whole));
        add("drift_limit", Measure::Drift, r.driftLimit.value(), view.criteria.drift.limitRatio * (raw.top - raw.base));
    }
    compareWind(add, view);
}

} // namespace holdfast::audit
