// Where the words beside points on a plan can stand.
#pragma once

#include <vector>

#include "core/engine/geometry/shapes.h"

namespace holdfast::exports {

struct Callout {
    geometry::Point2 at;         // what is called out
    double clear = 0;            // radius of its symbol
    double width = 0, height = 0;  // of the words
};

struct CalloutPlace {
    geometry::Box2 box;
    geometry::Segment2 leader;   // from the symbol's edge to the box
};

// One place for each callout, in order. Boxes never overlap each other and keep `gap` between them; symbols of
// others, `busy` boxes (walls) and crossed leaders are avoided where there is a free place within 16 rings.
std::vector<CalloutPlace> placeCallouts(const std::vector<Callout>& callouts, const std::vector<geometry::Box2>& busy,
                                        double gap);

}  // namespace holdfast::exports
