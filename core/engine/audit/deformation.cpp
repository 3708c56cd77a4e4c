#include <algorithm>
#include <cmath>
#include <limits>

#include "core/engine/audit/constants.h"
#include "core/engine/audit/run_comparison.h"

namespace holdfast::audit {
namespace {

using building::DesignCriteria;

constexpr double kPlate = 1.5;             // in, two-by lumber on the flat
constexpr double kFibreSaturation = 0.28;  // Wood Handbook, chapter 4

const building::StoryCriteria* storyOf(const DesignCriteria& criteria, int story)
{
    for (const auto& s : criteria.stories)
        if (s.story == story)
            return &s;
    return nullptr;
}

} // namespace

double areaFor(building::RodAreaRule rule, double diameter)
{
    return rule == building::RodAreaRule::Nominal
               ? nominalArea(diameter)
               : tensileArea(diameter).value_or(std::numeric_limits<double>::quiet_NaN());
}

double stretch(double force, double length, double diameter, const DesignCriteria& criteria)
{
    return force * length / (kSteelModulus * areaFor(criteria.rods.elongationArea, diameter));
}

// Wood across the grain in one story times the loss of moisture, and the gaps that close.
double shrinkageOf(const DesignCriteria& criteria, int story)
{
    const auto* s = storyOf(criteria, story);
    if (!s)
        return std::numeric_limits<double>::quiet_NaN();
    double wood = kPlate * (s->topPlates + s->solePlates);
    if (s->floorFraming == building::FramingKind::Sawn)
        wood += s->floorDepth.value();
    const auto& m = criteria.materials;
    const double dried = std::max(0.0, std::min(m.moistureInitial, kFibreSaturation) - m.moistureFinal);
    return wood * m.shrinkageCoefficient * dried * 100.0 + m.settlementPerStory.value();
}

double shrinkageBelow(const DesignCriteria& criteria, int first, int story)
{
    double sum = 0;
    for (int n = story; n >= first; --n)
        sum += shrinkageOf(criteria, n);
    return sum;
}

double crush(double share)
{
    constexpr double kKnee = 0.73, kAtKnee = 0.02, kAtReference = 0.04;
    if (share > 1)
        return kAtReference * std::pow(share, 3);
    if (share > kKnee)
        return kAtKnee + (kAtReference - kAtKnee) * (share - kKnee) / (1 - kKnee);
    return std::max(0.0, kAtKnee / kKnee * share);
}

double plateArea(const rods::Restraint& r, double rod)
{
    constexpr double kHoleOversize = 5.0 / 16;  // in, as the published plate capacities imply
    return r.plateWidth.value() * r.plateLength.value() - nominalArea(rod + kHoleOversize);
}

} // namespace holdfast::audit
