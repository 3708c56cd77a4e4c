// The sample building: five wood stories over a podium, after the public figures of the WoodWorks five-story
// design example (Dec 2017): 29 ft walls at 13 ft spacing on both sides of a corridor, 65 ft deep, 10 ft
// stories.
#pragma once

#include <string>
#include <vector>

#include "tests/support/plan_drawer.h"

namespace holdfast::support {

DrawnBuilding fiveStoryPodium();
// Sheets and project.json, as shipped in resources/samples/five-story-podium.
std::vector<DrawnSheet> fiveStorySampleFiles();

} // namespace holdfast::support
