#include <algorithm>
#include <cmath>

#include "core/engine/audit/constants.h"
#include "core/engine/audit/run_comparison.h"

namespace holdfast::audit {
namespace {

using building::DesignCriteria;
using rods::CheckKind;

constexpr double kPerpendicularStrength = 1.67 * 0.90;  // NDS Appendix N, format conversion and phi

// NDS 3.10.4: short bearings away from the wood's end bear more.
double bearingFactor(double length, double toEnd)
{
    return length < 6 && toEnd >= 3 ? 1 + 0.375 / length : 1.0;
}

double bearingCapacity(const rods::Restraint& r, const DesignCriteria& criteria)
{
    const bool asd = criteria.codes.basis == building::DesignBasis::Asd;
    const double length = r.plateLength.value();
    return compressionPerp(criteria.materials.species) * (asd ? 1.0 : kPerpendicularStrength)
        * bearingFactor(length, criteria.rods.endOffset.value() - length / 2);
}

// Plate as a cantilever from the flats of the nut, 1.5 d: m = f c^2/2 on t^2/4.
double bendingStress(const rods::Restraint& r, double bearing, double rod)
{
    const double side = std::max(r.plateWidth.value(), r.plateLength.value());
    const double cantilever = std::max(0.0, side - 1.5 * rod) / 2;
    const double moment = bearing * cantilever * cantilever / 2;
    return moment / (r.plateThickness.value() * r.plateThickness.value() / 4);
}

} // namespace

void comparePlates(RunComparison& add, const rods::RodRun& run, const RodForces& forces, const DesignCriteria& criteria)
{
    const bool asd = criteria.codes.basis == building::DesignBasis::Asd;
    for (const rods::Check& check : run.checks) {
        const std::size_t n = std::size_t(check.story) - 1;
        if (n >= run.restraints.size())
            continue;
        const rods::Restraint& r = run.restraints[n];
        const double rod = run.segments[n].diameter.value();
        const double bearing = (asd ? forces.stepAsd : forces.stepStrength)[n] / plateArea(r, rod);
        add.at(check.story);
        if (check.kind == CheckKind::PlateBearing && !r.plate.empty()) {
            add("plate_bearing", Measure::Bearing, check.demand, bearing);
            add("plate_bearing_capacity", Measure::Bearing, check.capacity, bearingCapacity(r, criteria));
        }
        if (check.kind == CheckKind::PlateBending && !r.plate.empty())
            add("plate_bending", Measure::Bearing, check.demand, bendingStress(r, bearing, rod));
        if (check.kind == CheckKind::DeviceLoad)
            add("device_load", Measure::Tension, check.demand, forces.stepAsd[n]);
        if (check.kind == CheckKind::DeviceTravel)
            add("device_travel", Measure::Shrinkage, check.demand,
                criteria.rods.travelFactor * shrinkageBelow(criteria, check.story));
    }
}

void compareUtilization(RunComparison& add, const rods::RodRun& run)
{
    double greatest = 0, furthest = 0, primary = 0, secondary = 0;
    for (const rods::Check& check : run.checks) {
        const bool hopeless = !(check.capacity > 0) && check.demand > 0;  // nothing in the catalogue carries it
        const double ratio = hopeless || check.demand == 0 ? check.ratio : check.demand / check.capacity;
        greatest = std::max(greatest, ratio);
        if (std::fabs(check.ratio - ratio) > furthest) {
            furthest = std::fabs(check.ratio - ratio);
            primary = check.ratio;
            secondary = ratio;
        }
    }
    add.at(-1);
    add("check_ratio", Measure::Utilization, primary, secondary);
    if (std::isfinite(greatest) || std::isfinite(run.utilization))
        add("utilization", Measure::Utilization, run.utilization, greatest);
}

} // namespace holdfast::audit
