#include "core/engine/rods/shrinkage.h"

#include <algorithm>

namespace holdfast::rods {

namespace {
constexpr Length kPlateThickness = 1.5_in;     // 2x lumber, dressed (PS 20)
constexpr double kFibreSaturation = 0.28;      // Wood Handbook ch. 4: no shrinkage above
constexpr double kPercent = 100.0;             // the coefficient is per 1 %
} // namespace

Length shrinkingDepth(const building::StoryCriteria& story)
{
    const Length plates = kPlateThickness * double(story.topPlates + story.solePlates);
    return story.floorFraming == building::FramingKind::Sawn ? plates + story.floorDepth : plates;
}

Length storyShrinkage(const building::StoryCriteria& story, const building::MaterialCriteria& materials)
{
    const double from = std::min(materials.moistureInitial, kFibreSaturation);
    const double change = std::max(0.0, from - materials.moistureFinal) * kPercent;
    return shrinkingDepth(story) * (materials.shrinkageCoefficient * change) + materials.settlementPerStory;
}

double shrinkageCoefficient(double greenToOvendryPercent)
{
    return 1.0 / (3000.0 / greenToOvendryPercent - 20.0);
}

double lumberWidthShrinkage(double moisturePercent)
{
    return 6.031 - 0.215 * moisturePercent;
}

double lumberThicknessShrinkage(double moisturePercent)
{
    return 5.062 - 0.181 * moisturePercent;
}

} // namespace holdfast::rods
