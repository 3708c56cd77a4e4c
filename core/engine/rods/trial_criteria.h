// The criteria of one run to try another value in: without the lists of loads, which are long and which no check of a
// run reads.
#pragma once

#include "core/engine/building/criteria.h"

namespace holdfast::rods {

inline building::DesignCriteria trialCriteria(const building::DesignCriteria& c)
{
    building::DesignCriteria trial;
    trial.codes = c.codes;
    trial.seismic = c.seismic;
    trial.stories = c.stories;
    trial.materials = c.materials;
    trial.rods = c.rods;
    trial.podium = c.podium;
    trial.posts = c.posts;
    trial.sheathing = c.sheathing;
    trial.anchor = c.anchor;
    trial.drift = c.drift;
    return trial;
}

} // namespace holdfast::rods
