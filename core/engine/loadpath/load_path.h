// Forces walked down each stack of walls: shears, overturning, tension and compression per load case.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/engine/base/calculation.h"
#include "core/engine/base/finding.h"
#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/building/criteria.h"
#include "core/engine/building/wall_layout.h"
#include "core/engine/loads/combinations.h"
#include "core/engine/loads/story_forces.h"

namespace holdfast::loadpath {

// One load combination acting on one story of one stack. Signed: a negative tension means the end stays down.
struct CaseDemand {
    int combination = 0;         // index into LoadPath::combinations
    Force tension;               // T_n from cumulative moments, not clamped
    Force compression;           // C_n at the compressed end
};
HOLDFAST_FIELDS(CaseDemand, combination, tension, compression)

// Story n of a stack. Strength-level unless the name says Asd; resisting moment unfactored.
struct StoryDemand {
    int story = 1;
    building::WallId wall;
    Length height, wallLength, leverArm;
    Force levelForce, storyShear;          // seismic, strength, rho not applied
    Force windForce, windShear;            // strength
    LineLoad unitShearAsd;                 // governing of 0.7 rho E and 0.6 W
    LineLoad unitShearStrength;
    Moment overturning, windOverturning;   // at the BASE of the story
    LineLoad deadCumulative;
    Moment resisting;                      // at the base, about the wall end
    std::vector<CaseDemand> cases;
    Force tensionAsd, tensionStrength;     // greatest over the cases, at least 0
    Force compressionAsd, compressionStrength;
    int governingTension = 0;              // combination index (ASD)
    std::optional<Force> comparisonTension;  // with the publication's rounded dead factor
    int governingTensionStrength = 0, governingCompression = 0, governingCompressionStrength = 0;
    Moment resistingStart, resistingEnd;   // against tension at the start, at the end; `resisting` is the lesser
    LineLoad liveCumulative, snowCumulative;
    Length tributaryWidth;                 // of the end post, for compression
    Force tributaryPoints;                 // point dead loads inside it, the worse end
    double aspectFactor = 1;               // 1.25 - 0.125 h/b above 2:1, SDPWS 4.3.4.2; 2b/h when shared by it
    double perforation = 1;                // C_o, SDPWS 4.3.3.5; below 1 when the wall has openings
    Length fullHeightLength;               // sum of full-height segments; the wall length without openings
    Force seismicFromAbove, windFromAbove; // story shear brought by stacks that stand on this wall, part of storyShear
    Moment momentFromAbove, windMomentFromAbove;  // at the top of the story, part of overturning
    Force gravityFromAbove;                // unfactored dead load of those stacks
    LineLoad roofLiveCumulative;
    // Unfactored parts: T = f_E tensionSeismic - f_D tensionDead. M/d, or over C_o * segments when perforated.
    Force tensionSeismic, tensionWind, tensionDead;
};
HOLDFAST_FIELDS(StoryDemand, story, wall, height, wallLength, leverArm, levelForce, storyShear, windForce, windShear,
                unitShearAsd, unitShearStrength, overturning, windOverturning, deadCumulative, resisting, cases,
                tensionAsd, tensionStrength, compressionAsd, compressionStrength, governingTension, comparisonTension,
                governingTensionStrength, governingCompression, governingCompressionStrength, resistingStart,
                resistingEnd, liveCumulative, snowCumulative, tributaryWidth, tributaryPoints, aspectFactor,
                perforation, fullHeightLength, seismicFromAbove, windFromAbove, momentFromAbove, windMomentFromAbove,
                gravityFromAbove, roofLiveCumulative, tensionSeismic, tensionWind, tensionDead)

// What a stack hands to its base: unclamped at one end, the worse direction.
struct BaseReaction {
    Force tensionAsd, tensionStrength, tensionOverstrength;          // uplift at the tension end, at least 0
    Force compressionAsd, compressionStrength, compressionOverstrength;
    Force shear, windShear;      // strength, rho = 1
    double podiumFactor = 1;     // two-stage (R/rho) ratio, for the podium's own design; not in the numbers above
};
HOLDFAST_FIELDS(BaseReaction, tensionAsd, tensionStrength, tensionOverstrength, compressionAsd, compressionStrength,
                compressionOverstrength, shear, windShear, podiumFactor)

struct StackLoads {
    building::StackId stack;
    std::string label;
    std::string gridLabel;
    std::vector<StoryDemand> stories;      // lowest first; the first one's `story` is above 1 on a late start
    std::string forceSource;
    building::StackBase base = building::StackBase::Podium;
    std::optional<building::StackId> support = std::nullopt;
    BaseReaction reaction = {};

    const StoryDemand* at(int story) const
    {
        const auto i = stories.empty() ? -1 : story - stories.front().story;
        return i >= 0 && i < int(stories.size()) ? &stories[std::size_t(i)] : nullptr;
    }
};
HOLDFAST_FIELDS(StackLoads, stack, label, gridLabel, stories, forceSource, base, support, reaction)

struct LoadPath {
    std::vector<loads::LoadCombination> combinations;
    std::vector<StackLoads> stacks;
    std::vector<Finding> findings;
    std::vector<Assumption> assumptions;
};
HOLDFAST_FIELDS(LoadPath, combinations, stacks, findings, assumptions)

// Stacks without forces give a finding, not a number. Engineering reference: ASCE 7 12.8, 2.4.5, 2.3.6;
// M_n = M_{n+1} + V_n h_n summed from the roof.
Result<LoadPath> traceLoadPath(const building::WallLayout& layout, const loads::StoryForces& forces,
                               const building::DesignCriteria& criteria, const Run& run);

// The lines behind the numbers of story `story` of a stack: unit shear, overturning, resisting moment, tension.
std::vector<Calculation> explain(const LoadPath& path, const StackLoads& stack, int story,
                                 const building::DesignCriteria& criteria);

} // namespace holdfast::loadpath
