#include "core/engine/rods/bearing.h"

#include "core/engine/rods/rod_strength.h"

namespace holdfast::rods {

namespace {
constexpr Length kHoleOversize = 0.3125_in;
constexpr Length kShortBearing = 6_in, kEndDistance = 3_in, kBearingSpread = 0.375_in;  // NDS 3.10.4
constexpr double kLrfdPerp = 1.67 * 0.90;
constexpr double kWetPerp = 0.67;              // C_M
constexpr double kNutFlats = 1.5;              // hexagonal nut, of the rod diameter
constexpr Length kHeavyNut = 0.125_in;         // wider by this
constexpr double kOmegaBending = 1.67, kPhiBending = 0.90;  // AISC 360 F1
// SDPWS-2021 C4.3.4-2: three intervals; test deformations of the reference design value.
constexpr double kFirstKnee = 0.73;
constexpr Length kAtFirstKnee = 0.02_in, kAtReference = 0.04_in;
} // namespace

Area plateNetArea(Length width, Length length, Length rod)
{
    return width * length - nominalArea(rod + kHoleOversize);
}

double bearingAreaFactor(Length bearingLength, Length toEnd)
{
    if (bearingLength >= kShortBearing || toEnd < kEndDistance)
        return 1.0;
    return (bearingLength + kBearingSpread) / bearingLength;
}

double wetBearingFactor(const building::DesignCriteria& c)
{
    return c.posts.wetService ? kWetPerp : 1.0;
}

Stress perpendicularStress(Stress reference, const building::DesignCriteria& c)
{
    const double toBasis = c.codes.basis == building::DesignBasis::Asd ? 1.0 : kLrfdPerp;
    return reference * (wetBearingFactor(c) * toBasis);
}

PlatePlace platePlace(Length rod, int rods, const building::RodCriteria& c)
{
    if (rods < 2)
        return {rod, 2.0 * c.endOffset, c.endOffset};
    const Length toEnd = c.endOffset - c.pairSpacing / 2.0;
    return {rod, min(2.0 * toEnd, c.pairSpacing), toEnd};
}

Length nutFlats(Length rod, Stress ultimate)
{
    return kNutFlats * rod + (ultimate >= kHeavyNutStrength ? kHeavyNut : Length(0));
}

Length plateCantilever(Length width, Length length, Length flats)
{
    return max(Length(0), (max(width, length) - flats) / 2.0);
}

Stress plateBendingStress(Stress bearing, Length cantilever, Length thickness)
{
    const double ratio = cantilever / thickness;
    return bearing * (2.0 * ratio * ratio);
}

Stress plateBendingCapacity(Stress yield, building::DesignBasis basis)
{
    return basis == building::DesignBasis::Asd ? yield / kOmegaBending : yield * kPhiBending;
}

Length crushing(Stress bearing, Stress reference)
{
    const double r = bearing / reference;
    if (r <= 0)
        return Length(0);
    if (r <= kFirstKnee)
        return kAtFirstKnee * (r / kFirstKnee);
    if (r <= 1.0)
        return kAtReference - (kAtReference - kAtFirstKnee) * ((1.0 - r) / (1.0 - kFirstKnee));
    return kAtReference * (r * r * r);
}

} // namespace holdfast::rods
