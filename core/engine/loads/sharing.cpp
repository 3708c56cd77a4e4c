#include "core/engine/loads/sharing.h"

#include <algorithm>

namespace holdfast::loads {

namespace {

double slenderness(const LineWall& wall)
{
    const double ratio = wall.height / wall.wallLength;
    return ratio > 2.0 ? 2.0 / ratio : 1.0;
}

} // namespace

std::vector<double> sharesByStrength(const std::vector<LineWall>& walls)
{
    const bool allPrinted
        = std::ranges::all_of(walls, [](const LineWall& w) { return w.allowable > LineLoad(0); });
    std::vector<double> strength;
    double total = 0;
    for (const LineWall& wall : walls) {
        if (!(wall.wallLength > Length(0)) || !(wall.height > Length(0)))
            return {};
        const double v = allPrinted ? wall.allowable.value() : 1.0;
        strength.push_back(v * wall.wallLength.value() * slenderness(wall));
        total += strength.back();
    }
    for (double& s : strength)
        s /= total;
    return strength;
}

} // namespace holdfast::loads
