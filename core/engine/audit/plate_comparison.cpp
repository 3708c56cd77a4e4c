#include <algorithm>
#include <array>
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

double bearingCapacity(const RunView& view, const rods::Restraint& r)
{
    const auto lumber = lumberOf(view.criteria.materials);
    const double length = r.plateLength.value();
    double toEnd = view.criteria.rods.endOffset.value() - length / 2;
    if (view.run.rods > 1)
        toEnd -= view.run.pairSpacing.value() / 2;
    return lumber->perp * (view.criteria.posts.wetService ? 0.67 : 1.0) * (view.asd ? 1.0 : kPerpendicularStrength)
        * bearingFactor(length, toEnd);
}

// Plate as a cantilever from the flats of the nut: 1.5 d, heavy hex 1/8 in more. m = f c^2/2 on t^2/4.
double bendingStress(const rods::Restraint& r, double bearing, const rods::RodSegment& segment)
{
    const double rod = segment.diameter.value();
    const auto grade = steelGrade(segment.grade, rod);
    const bool heavy = grade && grade->ultimate >= 100e3;
    const double side = std::max(r.plateWidth.value(), r.plateLength.value());
    const double cantilever = std::max(0.0, side - 1.5 * rod - (heavy ? 0.125 : 0.0)) / 2;
    const double moment = bearing * cantilever * cantilever / 2;
    return moment / (r.plateThickness.value() * r.plateThickness.value() / 4);
}

// The yield point is the plate's, which the schedule does not repeat: the nearest that plate steel has.
double bendingCapacity(double claimed, bool asd)
{
    constexpr std::array kYields{36e3, 50e3, 65e3};
    const double factor = asd ? 1 / 1.67 : 0.9;  // AISC 360 F1
    const double nearest = *std::ranges::min_element(
        kYields, {}, [&](double y) { return std::fabs(y * factor - claimed); });
    return nearest * factor;
}

} // namespace

std::optional<DemandCapacity> plateCheck(const RunView& view, const rods::Check& check, std::size_t n)
{
    const rods::Restraint& r = view.run.restraints[n];
    const rods::RodSegment& s = view.run.segments[n];
    if (r.plate.empty() || !lumberOf(view.criteria.materials))
        return std::nullopt;
    const double bearing = view.step(n) / plateArea(r, s.diameter.value());
    if (check.kind == CheckKind::PlateBearing)
        return DemandCapacity{bearing, bearingCapacity(view, r)};
    return DemandCapacity{bendingStress(r, bearing, s), bendingCapacity(check.capacity, view.asd)};
}

} // namespace holdfast::audit
