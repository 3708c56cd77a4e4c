#include "core/engine/loadpath/path_assumptions.h"

#include "core/engine/base/calculation_line.h"

namespace holdfast::loadpath {

namespace {

constexpr auto kJudged = AssumptionSource::EngineeringJudgment;

Assumption geometryOf(const char* key, const char* what, std::string value)
{
    return {key, AssumptionCategory::Geometry, what, std::move(value), kJudged, "SDPWS 4.3.6.4.2", true};
}

Assumption loading(const char* key, const char* what, std::string value, AssumptionSource source,
                   const char* reference)
{
    return {key, AssumptionCategory::Loading, what, std::move(value), source, reference, true};
}

Assumption resisting(building::ResistingMomentRule rule)
{
    if (rule == building::ResistingMomentRule::WallEnd)
        return loading("loadpath.resisting_moment",
                       "The resisting moment is taken about the wall end, w L^2/2, while the lever arm runs to the "
                       "compression posts.",
                       "w L^2/2", AssumptionSource::IndustryStandard, "WoodWorks five-story design example");
    return loading("loadpath.resisting_moment",
                   "The resisting moment is taken about the centre of the compression posts.", "w L (L/2 - x_c)",
                   kJudged, "statics");
}

} // namespace

std::vector<Assumption> pathAssumptions(const PathChoices& used, const building::DesignCriteria& criteria)
{
    std::vector<Assumption> out;
    const auto inches = [](Length l) { return quantityText(l.value(), Unit::Inch); };
    if (used.armComputed)
        out.push_back(geometryOf("loadpath.lever_arm",
                                 "Where no lever arm is entered it runs from rod to rod: the compression posts stand "
                                 "evenly on both sides of the rod at each wall end.",
                                 "stretch shared by all walls less 2 x " + inches(criteria.rods.endOffset)));
    if (used.armFromPosts)
        out.push_back(geometryOf("loadpath.lever_arm_posts",
                                 "Where no lever arm is entered it runs from the rod to the centre of the posts at "
                                 "the other end, as many as the design needs.",
                                 "iterated"));
    out.push_back(resisting(criteria.rods.resisting));
    out.push_back(loading("loadpath.tributary_width",
                          "The end posts take M/d and the gravity on the rod's end offset and half a 16 in stud "
                          "spacing, with the point loads inside it.",
                          inches(criteria.rods.endOffset + kHalfStudSpacing), kJudged, "SDPWS 4.3.6.4.2"));
    if (used.someStandOnOthers)
        out.push_back(loading("loadpath.dead_from_above",
                              "Dead load of a stack that stands on a wall reaches that wall's end posts as the "
                              "reactions of a beam between the wall's ends.",
                              "the worse end", kJudged, "statics"));
    if (!criteria.loads.heavyLive)
        out.push_back(loading("loadpath.live_factor",
                              "Live load is 100 psf or less and not of garages or public assembly, so strength "
                              "combinations with E or W take 0.5 L.",
                              "0.5", AssumptionSource::CodeDefault, "ASCE 7 2.3.1, 2.3.6 exception 1"));
    if (criteria.codes.loads == building::Asce7::Asce7_22) {
        out.push_back(loading("loadpath.snow_22",
                              "Snow of ASCE 7-22 is a strength-level load: its factors are 1.0, 0.7, 0.3, 0.15 and "
                              "0.1 in place of 1.6, 1.0, 0.5, 0.2 and 0.75.",
                              "ASCE 7-22", AssumptionSource::CodeDefault,
                              "ASCE 7-22 2.3.1, 2.3.6, 2.4.1, 2.4.5, recalled; confirm"));
        out.back().verified = false;
    }
    return out;
}

} // namespace holdfast::loadpath
