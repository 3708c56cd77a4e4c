#include "core/engine/loadpath/perforation.h"

#include <algorithm>

namespace holdfast::loadpath {

namespace {

// SDPWS Table 4.3.4: wood structural panels; full strength to 2:1, none above 3.5:1.
constexpr double kFullRatio = 2.0, kGreatestRatio = 3.5;

Length counted(Length segment, Length height)
{
    if (segment <= Length(0) || height / segment > kGreatestRatio)
        return Length(0);
    const double ratio = height / segment;
    return ratio > kFullRatio ? segment * (2.0 / ratio) : segment;
}

} // namespace

double perforationFactor(Area openings, Length height, Length fullHeight, Length wallLength)
{
    if (!(fullHeight > Length(0)))
        return 0;
    const double r = 1.0 / (1.0 + openings / (height * fullHeight));
    return std::min(1.0, r / (3.0 - 2.0 * r) * (wallLength / fullHeight));
}

Perforation perforationOf(const building::ShearWall& wall, Length height)
{
    if (wall.openings.empty())
        return {1.0, wall.length};
    auto openings = wall.openings;
    std::ranges::sort(openings, {}, &building::Opening::from);
    Perforation out;
    Area area;
    Length reached;
    for (const building::Opening& opening : openings) {
        const Length from = max(Length(0), opening.from), to = min(wall.length, opening.to);
        out.heightAssumed = out.heightAssumed || opening.height <= Length(0);
        out.endsOpen = out.endsOpen || from <= Length(0) || to >= wall.length;
        const Length high
            = opening.height > Length(0) ? min(height, max(opening.height, height / 3.0)) : height;
        out.fullHeight += counted(from - reached, height);
        area = area + high * max(Length(0), to - max(from, reached));
        reached = max(reached, to);
    }
    out.fullHeight += counted(wall.length - reached, height);
    out.factor = perforationFactor(area, height, out.fullHeight, wall.length);
    return out;
}

} // namespace holdfast::loadpath
