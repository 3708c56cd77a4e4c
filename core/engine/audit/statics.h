// Overturning from absolute heights, gravity by integration along the wall, tension and compression from the
// couple: the same mechanics as the load path, formulated another way.
#pragma once

#include <vector>

#include "core/engine/audit/raw_loads.h"
#include "core/engine/base/reflect.h"

namespace holdfast::audit {

// Factors on unfactored dead, live, snow and strength-level lateral.
struct Factors {
    const char* id;
    bool asd = true, seismic = true, uplift = false;
    double dead = 0, live = 0, snow = 0, lateral = 0;
};

// ASCE 7-16/22 2.3.1, 2.3.6, 2.4.1, 2.4.5 with 12.4.2, for what acts; gravity alone counts as seismic.
std::vector<Factors> factorsFor(const building::DesignCriteria& criteria, bool seismic, bool wind);

struct StoryStatics {
    int story = 1;
    double shear = 0, windShear = 0;                // lb, strength
    double overturning = 0, windOverturning = 0;    // lb-in at the base of the story
    double unitShearAsd = 0, unitShearStrength = 0; // lb/in, the greater of seismic and wind
    double deadCumulative = 0;                      // lb/in
    double resistingAboutStart = 0, resistingAboutEnd = 0;  // lb-in, unfactored dead
    double arm = 0;                                 // in
    // Unfactored parts of the rod's tension, lb.
    double seismicTension = 0, windTension = 0, deadAtStart = 0, deadAtEnd = 0;
    double liveCumulative = 0, snowCumulative = 0;  // lb/in
    double tributary = 0, tributaryPoints = 0;      // wall and point loads that the end post takes, in and lb
};

std::vector<StoryStatics> statics(const RawStack& stack, const building::DesignCriteria& criteria);

enum class End { Start, End };

// Rod tension of one load case, negative when the end stays down: of the end that the gravity holds less, or of
// a given one.
double tension(const StoryStatics& story, const Factors& factors);
double tensionAt(const StoryStatics& story, const Factors& factors, End end);
// End post compression: the couple, and the gravity on its tributary width.
double compression(const StoryStatics& story, const Factors& factors);

} // namespace holdfast::audit
