#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "core/engine/audit/constants.h"
#include "core/engine/audit/run_comparison.h"
#include "core/engine/audit/second_stack.h"
#include "core/engine/audit/tolerance.h"

namespace holdfast::audit {
namespace {

using building::DesignCriteria;
using rods::CheckKind;
using rods::Restraint;
using rods::RodRun;
using rods::RodSegment;

constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();
constexpr double kThreadedAsd = 0.75 / 2.0, kThreadedStrength = 0.75 * 0.75;  // AISC 360 J3.6, Table J3.2

double rodCapacity(const RodSegment& s, const DesignCriteria& criteria, double factor)
{
    const double diameter = s.diameter.value();
    const auto grade = steelGrade(s.grade, diameter);
    return grade ? factor * grade->ultimate * areaFor(criteria.rods.strengthArea, diameter) : kNoNumber;
}

double lengthOf(const RawStory& s)
{
    return s.top - s.base;
}

void compareSegment(RunComparison& add, const RodSegment& s, const SecondStack& stack, const RodForces& forces,
                    std::size_t n, const DesignCriteria& criteria)
{
    const double length = lengthOf(stack.raw.stories[n]);
    add.at(s.story);
    add("rod_length", Measure::RodLength, (s.top - s.bottom).value(), length);
    add("rod_tension_asd", Measure::Tension, s.tensionAsd.value(), forces.tensionAsd[n]);
    add("rod_tension_strength", Measure::Tension, s.tensionStrength.value(), forces.tensionStrength[n]);
    add("nominal_area", Measure::Area, s.nominalArea.value(), nominalArea(s.diameter.value()));
    add("tensile_area", Measure::Area, s.tensileArea.value(),
        tensileArea(s.diameter.value()).value_or(kNoNumber));
    add("rod_capacity", Measure::Capacity, s.allowable.value(), rodCapacity(s, criteria, kThreadedAsd));
    add("elongation_asd", Measure::Elongation, s.elongationAsd.value(),
        stretch(forces.tensionAsd[n], length, s.diameter.value(), criteria));
    add("elongation_strength", Measure::Elongation, s.elongationStrength.value(),
        stretch(forces.tensionStrength[n], length, s.diameter.value(), criteria));
}

void compareRestraint(RunComparison& add, const Restraint& r, const RawStory& raw, const RodForces& forces,
                      std::size_t n, const DesignCriteria& criteria)
{
    const double shrinkage = shrinkageBelow(criteria, r.story);
    add.at(r.story);
    add("elevation", Measure::Elevation, r.elevation.value(), raw.top);
    add("increment_asd", Measure::Tension, r.increment.value(), forces.stepAsd[n]);
    add("increment_strength", Measure::Tension, r.incrementStrength.value(), forces.stepStrength[n]);
    add("shrinkage", Measure::Shrinkage, r.shrinkage.value(), shrinkageOf(criteria, r.story));
    add("shrinkage_cumulative", Measure::Shrinkage, r.shrinkageCumulative.value(), shrinkage);
    add("travel_required", Measure::Shrinkage, r.travelRequired.value(), criteria.rods.travelFactor * shrinkage);
}

double strengthOf(const RodSegment& s, const DesignCriteria& criteria)
{
    const bool asd = criteria.codes.basis == building::DesignBasis::Asd;
    return rodCapacity(s, criteria, asd ? kThreadedAsd : kThreadedStrength);
}

void compareRodCheck(RunComparison& add, const rods::Check& check, const RodRun& run, const RodForces& forces,
                     std::size_t n, const DesignCriteria& criteria)
{
    const bool asd = criteria.codes.basis == building::DesignBasis::Asd;
    const double capacity = strengthOf(run.segments[n], criteria);
    const double demand = (asd ? forces.tensionAsd : forces.tensionStrength)[n];
    add("rod_check_capacity", Measure::Capacity, check.capacity, capacity);
    add("rod_utilization", Measure::Utilization, check.ratio, demand / capacity);
}

void compareElongation(RunComparison& add, const Restraint& r, const RodRun& run, const SecondStack& stack,
                       const RodForces& forces, std::size_t n, const DesignCriteria& criteria)
{
    const double rod = stretch(forces.tensionAsd[n], lengthOf(stack.raw.stories[n]), run.segments[n].diameter.value(),
                               criteria);
    add("level_elongation", Measure::Elongation, r.totalAsd.value(),
        rod + r.deviceSeating.value() + r.deviceElastic.value());
}

} // namespace

std::vector<Comparison> compareRun(const RodRun& run, const SecondStack& stack, const building::WallLayout& layout,
                                   const DesignCriteria& criteria)
{
    std::vector<Comparison> out;
    RunComparison add(out, run.label);
    const RodForces forces = rodForces(stack);
    const std::size_t stories = stack.statics.size();
    add("segments", Measure::Count, double(run.segments.size()), double(stories));
    add("restraints", Measure::Count, double(run.restraints.size()), double(stories));
    if (run.segments.size() != stories || run.restraints.size() != stories)
        return out;
    for (std::size_t n = 0; n < stories; ++n) {
        compareSegment(add, run.segments[n], stack, forces, n, criteria);
        compareRestraint(add, run.restraints[n], stack.raw.stories[n], forces, n, criteria);
        compareElongation(add, run.restraints[n], run, stack, forces, n, criteria);
    }
    for (const rods::Check& check : run.checks)
        if (check.kind == CheckKind::RodTension && check.story >= 1 && std::size_t(check.story) <= stories) {
            add.at(check.story);
            compareRodCheck(add, check, run, forces, std::size_t(check.story) - 1, criteria);
        }
    comparePlates(add, run, forces, criteria);
    compareDrift(add, run, stack, layout, criteria);
    compareAnchor(add, run, stack, criteria);
    compareUtilization(add, run);
    return out;
}

} // namespace holdfast::audit
