#include "core/engine/rods/rod_strength.h"

#include <numbers>

namespace holdfast::rods {

namespace {
constexpr double kQuarterPi = std::numbers::pi / 4.0;
constexpr double kThreadDepth = 0.9743;       // ASME B1.1 tensile stress area
constexpr double kThreadFactor = 0.75;        // AISC 360 Table J3.2
constexpr double kOmega = 2.00, kPhi = 0.75;  // AISC 360 J3.6 (16), J3.7 (22)
} // namespace

Area nominalArea(Length diameter)
{
    return kQuarterPi * (diameter * diameter);
}

Area tensileArea(Length diameter, double threadsPerInch)
{
    const Length net = diameter - Length(kThreadDepth / threadsPerInch);
    return kQuarterPi * (net * net);
}

Force rodCapacity(Area area, Stress ultimate, building::DesignBasis basis)
{
    const Force nominal = kThreadFactor * (ultimate * area);
    return basis == building::DesignBasis::Asd ? nominal / kOmega : kPhi * nominal;
}

Length elongation(Force tension, Length length, Area area)
{
    return Length(tension.value() * length.value() / (area * kSteelModulus).value());
}

} // namespace holdfast::rods
