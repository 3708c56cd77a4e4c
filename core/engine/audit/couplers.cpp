#include <algorithm>
#include <cmath>
#include <limits>

#include "core/engine/audit/run_comparison.h"

namespace holdfast::audit {
namespace {

// The diameter that runs through an elevation, a little below or above it; the anchor's under the first story.
double diameterAt(const rods::RodRun& run, double elevation)
{
    for (const rods::RodSegment& s : run.segments)
        if (elevation > s.bottom.value() && elevation <= s.top.value())
            return s.diameter.value();
    const bool below = !run.segments.empty() && elevation <= run.segments.front().bottom.value();
    return below ? run.anchor.diameter.value() : std::numeric_limits<double>::quiet_NaN();
}

} // namespace

// A coupler at least as strong as the story's rod: the ring of steel between thread and flats, and a diameter of
// thread in each half. The circle round the hexagon is 2/sqrt(3) of its flats.
std::optional<DemandCapacity> couplerCheck(const RunView& view, std::size_t n)
{
    const rods::RodSegment& s = view.run.segments[n];
    double least = std::numeric_limits<double>::infinity();
    for (const rods::Coupler& c : view.run.couplers)
        if (c.elevation > s.bottom && c.elevation <= s.top) {
            const double thread = c.lower.value(), flats = c.outer.value() * std::sqrt(0.75);
            least = std::min({least, flats * flats / (thread * thread) - 1, c.length.value() / 2 / thread});
        }
    if (!std::isfinite(least))
        return std::nullopt;
    const double rod = rodStrength(s, view.criteria, view.asd);
    return DemandCapacity{rod, rod * least};
}

// What a coupler joins are the rods that meet there: one that changes size carries the larger from below. Where
// along the story it sits is the shop's choice and is held against obstructions, not here.
void compareCouplers(RunComparison& add, const RunView& view)
{
    add.at(-1);
    for (const rods::Coupler& c : view.run.couplers) {
        const double here = diameterAt(view.run, c.elevation.value());
        add("coupler_upper", Measure::WallLength, c.upper.value(), here);
        const bool plain = c.lower == c.upper;
        double below = here;
        for (const rods::RodSegment& s : view.run.segments)
            if (!plain && s.top.value() < c.elevation.value())
                below = s.diameter.value();
        const bool first = c.elevation.value() <= view.run.segments.front().top.value();
        if (!plain && first)
            below = view.run.anchor.diameter.value();
        add("coupler_lower", Measure::WallLength, c.lower.value(), below);
    }
}

} // namespace holdfast::audit
