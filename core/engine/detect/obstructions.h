// Ducts, pipes, conduits and beams of one sheet as solids in the set's frame.
#pragma once

#include <string>
#include <vector>

#include "core/engine/base/finding.h"
#include "core/engine/building/wall_layout.h"
#include "core/engine/detect/plan_view.h"

namespace holdfast::detect {

// The story the sheet shows, as heights above the podium.
struct StorySpace {
    int level = 1;
    Length floor;      // z of its floor
    Length underside;  // z of the underside of the framing above
    Length studDepth;  // width of a beam drawn as a line without a size
};

// What the drafter called it by.
struct ObstructionOrigin {
    std::string layer, tag;  // tag: the text that gives its size, "" when none does
};

struct ObstructionReading {
    std::vector<building::Obstruction> obstructions;  // without id and label
    std::vector<ObstructionOrigin> origins;           // one for each
    std::vector<Assumption> assumptions;
    std::vector<Finding> findings;
};

ObstructionReading findObstructions(const PlanView& view, const StorySpace& story);

} // namespace holdfast::detect
