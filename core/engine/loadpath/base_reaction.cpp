#include "core/engine/loadpath/base_reaction.h"

#include <algorithm>

#include "core/engine/loadpath/stack_walk.h"

namespace holdfast::loadpath {

double podiumFactor(const building::DesignCriteria& criteria)
{
    if (!criteria.podium.twoStage)
        return 1.0;
    const double above = criteria.seismic.r / criteria.seismic.rho;
    const double below = criteria.podium.r / criteria.podium.rho;
    return std::max(1.0, above / below);
}

BaseReaction baseReaction(const StoryDemand& base, const std::vector<loads::LoadCombination>& overstrength,
                          const building::DesignCriteria& criteria)
{
    BaseReaction r;
    r.tensionAsd = base.tensionAsd;
    r.tensionStrength = base.tensionStrength;
    r.compressionAsd = base.compressionAsd;
    r.compressionStrength = base.compressionStrength;
    r.shear = base.storyShear;
    r.windShear = base.windShear;
    r.podiumFactor = podiumFactor(criteria);
    StoryDemand amplified = base;
    applyCombinations(amplified, overstrength);
    r.tensionOverstrength = amplified.tensionStrength;
    r.compressionOverstrength = amplified.compressionStrength;
    return r;
}

} // namespace holdfast::loadpath
