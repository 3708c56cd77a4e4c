#include <algorithm>
#include <cmath>
#include <optional>

#include "core/engine/audit/constants.h"
#include "core/engine/audit/run_comparison.h"

namespace holdfast::audit {
namespace {

using building::DesignCriteria;
using rods::RodRun;

constexpr double kPostOnPlate = 1.75;  // SDPWS-2021 C4.3.4: one of the two members parallel to grain

// One story as the drift formulas of SDPWS want it: feet, plf, kip/in.
struct DriftStory {
    double shear = 0, height = 0, length = 0, arm = 0;  // lb, ft
    double stiffness = 0, modulus = 0, post = 0;        // kip/in, psi, in2
    double anchorage = 0, anchorageWithoutRod = 0;      // in
    double rodArea = 0;                                 // in2
};

const building::WallType* rowOf(const building::WallLayout& layout, const RawStory& s)
{
    const auto row = std::ranges::find(layout.schedule, layout.walls[s.wall.value].mark, &building::WallType::mark);
    return row == layout.schedule.end() ? nullptr : &*row;
}

// The device's stretch is the catalogue's; its share of load is ours. Empty when the design cannot tell it.
std::optional<double> deviceStretch(const rods::Restraint& r, double step)
{
    if (r.device.empty() || step == 0)
        return r.deviceSeating.value();
    if (!(r.increment.value() > 0))
        return std::nullopt;
    return r.deviceSeating.value() + r.deviceElastic.value() * step / r.increment.value();
}

struct StoryInput {
    const RodRun& run;
    const SecondStack& stack;
    const building::WallLayout& layout;
    const DesignCriteria& criteria;
    const DriftForces& forces;
};

std::optional<DriftStory> driftStory(const StoryInput& in, std::size_t n)
{
    const RawStory& raw = in.stack.raw.stories[n];
    const rods::Restraint& r = in.run.restraints[n];
    const auto* row = rowOf(in.layout, raw);
    const auto stiffness = row ? apparentStiffness(*row) : std::nullopt;
    const auto modulus = woodModulus(in.criteria.materials.species, in.criteria.materials.grade);
    const auto device = deviceStretch(r, in.forces.step[n]);
    if (!stiffness || !modulus || !device)
        return std::nullopt;
    const bool perforated = raw.segments < raw.length;
    const double diameter = in.run.segments[n].diameter.value(),
                 bearing = compressionPerp(in.criteria.materials.species);
    DriftStory s;
    s.shear = in.stack.statics[n].shear / (perforated ? raw.perforation : 1.0);
    s.height = (raw.top - raw.base) / 12;
    s.length = raw.segments / 12;
    s.arm = (perforated ? raw.segments : in.stack.statics[n].arm) / 12;
    s.stiffness = *stiffness;
    s.modulus = *modulus;
    s.post = r.studs * in.criteria.materials.studThickness.value() * in.criteria.materials.studDepth.value();
    s.rodArea = areaFor(in.criteria.rods.elongationArea, diameter);
    const double loose = r.device.empty() ? shrinkageBelow(in.criteria, r.story) : 0.0;
    const double plate = r.plate.empty() ? 0.0 : crush(in.forces.step[n] / plateArea(r, diameter) / bearing);
    s.anchorageWithoutRod =
        *device + plate + kPostOnPlate * crush(in.forces.compression[n] / s.post / bearing) + loose;
    s.anchorage = s.anchorageWithoutRod + stretch(in.forces.tension[n], raw.top - raw.base, diameter, in.criteria);
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
double stiffness(const DriftStory& s)
{
    const double rod = s.rodArea * kSteelModulus / s.modulus;
    return s.modulus * rod * s.post / (rod + s.post) * std::pow(12 * s.arm, 2);
}

// Rotation that story j hands to the stories above it.
double rotation(const std::vector<DriftStory>& all, std::size_t j)
{
    const DriftStory& s = all[j];
    double above = 0;
    for (std::size_t i = j + 1; i < all.size(); ++i)
        above += 12 * all[i].height * all[i].shear;
    const double h = 12 * s.height;
    return (above * h + s.shear * h * h / 2) / stiffness(s) + s.anchorageWithoutRod / (12 * s.arm);
}

double stackedStory(const std::vector<DriftStory>& all, std::size_t n)
{
    const DriftStory& s = all[n];
    const double h = 12 * s.height;
    double above = 0, below = s.anchorageWithoutRod / (12 * s.arm);
    for (std::size_t i = n + 1; i < all.size(); ++i)
        above += 12 * all[i].height * all[i].shear;
    for (std::size_t j = 0; j < n; ++j)
        below += rotation(all, j);
    return s.shear * std::pow(h, 3) / (3 * stiffness(s)) + above * h * h / (2 * stiffness(s))
        + s.shear / s.length * s.height / (1000 * s.stiffness) + h * below;
}

// What criteria.h says of the formulations; a stack whose stacked form is not formed has only the other.
double chosen(building::DriftFormulation formulation, double single, double stacked)
{
    if (formulation == building::DriftFormulation::SingleStory || stacked == 0.0)
        return single;
    return formulation == building::DriftFormulation::Stacked ? stacked : std::max(single, stacked);
}

} // namespace

// Only where both have the sheathing in their tables: a story without a row has no stiffness and no check.
void compareDrift(RunComparison& add, const RodRun& run, const SecondStack& stack, const building::WallLayout& layout,
                  const DesignCriteria& criteria)
{
    const DriftForces forces = driftForces(stack, criteria.seismic);
    const double amplification = criteria.seismic.cd / criteria.seismic.importance;
    std::vector<DriftStory> all;
    for (std::size_t n = 0; n < run.restraints.size(); ++n) {
        const auto story = driftStory({run, stack, layout, criteria, forces}, n);
        if (!story || run.restraints[n].sheathing.panel.empty())
            return;
        all.push_back(*story);
    }
    for (std::size_t n = 0; n < all.size(); ++n) {
        const rods::Restraint& r = run.restraints[n];
        const bool stacked = r.driftStacked > Length(0);
        const double single = amplification * singleStory(all[n]);
        const double whole = stacked ? amplification * stackedStory(all, n) : 0.0;
        add.at(r.story);
        add("delta_a", Measure::Elongation, r.deltaA.value(), all[n].anchorage);
        add("drift_single", Measure::Drift, r.driftSingle.value(), single);
        add("drift_stacked", Measure::Drift, r.driftStacked.value(), whole);
        add("drift", Measure::Drift, r.drift.value(), chosen(criteria.drift.formulation, single, whole));
        add("drift_limit", Measure::Drift, r.driftLimit.value(),
            criteria.drift.limitRatio * 12 * all[n].height);
    }
}

} // namespace holdfast::audit
