// Overturning from absolute heights of everything that stands on a wall, gravity by integration in plan, tension
// and compression from the couple: the same mechanics as the load path, formulated another way.
#pragma once

#include <map>
#include <vector>

#include "core/engine/audit/raw_loads.h"
#include "core/engine/base/reflect.h"

namespace holdfast::audit {

// Factors on unfactored dead, live, snow and strength-level lateral; roof live load and snow are alternatives.
struct Factors {
    const char* id;
    bool asd = true, seismic = true, uplift = false;
    double dead = 0, live = 0, snow = 0, lateral = 0;
    double roofLive = 0;
};

// ASCE 7-16/22 2.3.1, 2.3.6, 2.4.1, 2.4.5 with 12.4.2, for what acts; gravity alone counts as seismic.
std::vector<Factors> factorsFor(const building::DesignCriteria& criteria, bool seismic, bool wind);
// The seismic ones with Omega_0 in place of rho, 12.4.3.
std::vector<Factors> overstrengthFactors(const building::DesignCriteria& criteria);

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
    double liveCumulative = 0, snowCumulative = 0, roofLiveCumulative = 0;  // lb/in
    double tributary = 0, tributaryPoints = 0;      // wall and point loads that the end post takes, in and lb
    // What stands on this story's wall.
    double seismicFromAbove = 0, windFromAbove = 0, gravityFromAbove = 0;  // lb
    double momentFromAbove = 0, windMomentFromAbove = 0;                   // lb-in
    double aspect = 1;                              // SDPWS 4.3.4.2
};

// The stacks of a building as they stand on each other.
class Standing {
public:
    explicit Standing(const std::vector<RawStack>& stacks);
    // Those whose lowest wall stands on the wall of this story.
    std::vector<const RawStack*> on(const RawStack& stack, int story) const;

private:
    std::map<building::StackId, std::vector<const RawStack*>> m_upper;
};

// `arms`: from rod to compression posts of each story, where the posts tell it (0: they do not).
std::vector<StoryStatics> statics(const RawStack& stack, const Standing& standing,
                                  const building::DesignCriteria& criteria, const std::vector<double>& arms);

enum class End { Start, End };

// Rod tension of one load case, negative when the end stays down: of the end that the gravity holds less, or of
// a given one.
double tension(const StoryStatics& story, const Factors& factors);
double tensionAt(const StoryStatics& story, const Factors& factors, End end);
// End post compression: the couple, and the gravity on its tributary width.
double compression(const StoryStatics& story, const Factors& factors);

} // namespace holdfast::audit
