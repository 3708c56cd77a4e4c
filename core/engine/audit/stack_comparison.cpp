#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "core/engine/audit/second_stack.h"
#include "core/engine/audit/tolerance.h"

namespace holdfast::audit {
namespace {

using loadpath::CaseDemand;
using loadpath::StackLoads;
using loadpath::StoryDemand;
using loads::LoadCombination;

constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();

bool sameKind(const LoadCombination& c, const Factors& f)
{
    return (c.basis == building::DesignBasis::Asd) == f.asd
        && (c.lateralKind == loads::LateralKind::Seismic) == f.seismic && c.uplift == f.uplift;
}

double distance(const LoadCombination& c, const Factors& f)
{
    return std::fabs(c.dead - f.dead) + std::fabs(c.live - f.live) + std::fabs(c.snow - f.snow)
        + std::fabs(c.lateral - f.lateral) + std::fabs(c.roofLive - f.roofLive);
}

// Ours that the design's combination means: of its kind, the nearest in factors.
const Factors* counterpart(const LoadCombination& c, const std::vector<Factors>& all)
{
    const Factors* nearest = nullptr;
    for (const Factors& f : all)
        if (sameKind(c, f) && (!nearest || distance(c, f) < distance(c, *nearest)))
            nearest = &f;
    return nearest;
}

void compareFactors(std::vector<Comparison>& out, const LoadCombination& c, const Factors& f)
{
    const Subject subject{SubjectKind::Project, c.id, -1};
    const auto add = [&](const char* name, double primary, double secondary) {
        out.push_back(compare(subject, std::string("factor_") + name, Measure::Factor, primary, secondary));
    };
    add("dead", c.dead, f.dead);
    add("live", c.live, f.live);
    add("snow", c.snow, f.snow);
    add("lateral", c.lateral, f.lateral);
    add("roof_live", c.roofLive, f.roofLive);
}

class StoryComparison {
public:
    StoryComparison(std::vector<Comparison>& out, const std::string& label, int story)
        : m_out(out), m_subject{SubjectKind::Stack, label, story} {}

    void operator()(const char* parameter, Measure measure, double primary, double secondary)
    {
        m_out.push_back(compare(m_subject, parameter, measure, primary, secondary));
    }

private:
    std::vector<Comparison>& m_out;
    Subject m_subject;
};

constexpr double kFoot = 12.0;

void compareForces(StoryComparison& add, const StoryDemand& d, const StoryStatics& s, const RawStory& raw)
{
    add("level_force", Measure::Shear, d.levelForce.value(), raw.seismic);
    add("story_shear", Measure::Shear, d.storyShear.value(), s.shear);
    add("wind_force", Measure::Shear, d.windForce.value(), raw.wind);
    add("wind_shear", Measure::Shear, d.windShear.value(), s.windShear);
    add("unit_shear_asd", Measure::UnitShear, d.unitShearAsd.value() * kFoot, s.unitShearAsd * kFoot);
    add("unit_shear_strength", Measure::UnitShear, d.unitShearStrength.value() * kFoot,
        s.unitShearStrength * kFoot);
    add("overturning", Measure::Moment, d.overturning.value() / kFoot, s.overturning / kFoot);
    add("wind_overturning", Measure::Moment, d.windOverturning.value() / kFoot, s.windOverturning / kFoot);
    add("seismic_from_above", Measure::Shear, d.seismicFromAbove.value(), s.seismicFromAbove);
    add("wind_from_above", Measure::Shear, d.windFromAbove.value(), s.windFromAbove);
    add("moment_from_above", Measure::Moment, d.momentFromAbove.value() / kFoot, s.momentFromAbove / kFoot);
    add("wind_moment_from_above", Measure::Moment, d.windMomentFromAbove.value() / kFoot,
        s.windMomentFromAbove / kFoot);
}

void compareGravity(StoryComparison& add, const StoryDemand& d, const StoryStatics& s)
{
    add("dead_load", Measure::LineLoad, d.deadCumulative.value() * kFoot, s.deadCumulative * kFoot);
    add("live_load", Measure::LineLoad, d.liveCumulative.value() * kFoot, s.liveCumulative * kFoot);
    add("snow_load", Measure::LineLoad, d.snowCumulative.value() * kFoot, s.snowCumulative * kFoot);
    add("roof_live_load", Measure::LineLoad, d.roofLiveCumulative.value() * kFoot, s.roofLiveCumulative * kFoot);
    add("gravity_from_above", Measure::Shear, d.gravityFromAbove.value(), s.gravityFromAbove);
    add("resisting_moment", Measure::Moment, d.resisting.value() / kFoot,
        std::min(s.resistingAboutStart, s.resistingAboutEnd) / kFoot);
    add("resisting_start", Measure::Moment, d.resistingStart.value() / kFoot, s.resistingAboutEnd / kFoot);
    add("resisting_end", Measure::Moment, d.resistingEnd.value() / kFoot, s.resistingAboutStart / kFoot);
    add("tributary_width", Measure::WallLength, d.tributaryWidth.value(), s.tributary);
    add("tributary_points", Measure::Shear, d.tributaryPoints.value(), s.tributaryPoints);
}

void compareGeometry(StoryComparison& add, const StoryDemand& d, const StoryStatics& s, const RawStory& raw)
{
    add("story", Measure::Count, d.story, s.story);
    add("wall", Measure::Count, double(d.wall.value), double(raw.wall.value));
    add("story_height", Measure::WallLength, d.height.value(), raw.top - raw.base);
    add("wall_length", Measure::WallLength, d.wallLength.value(), raw.length);
    add("full_height_length", Measure::WallLength, d.fullHeightLength.value(), raw.segments);
    add("lever_arm", Measure::WallLength, d.leverArm.value(), s.arm);
    add("perforation", Measure::Ratio, d.perforation, raw.perforation);
    add("aspect_factor", Measure::Ratio, d.aspectFactor, s.aspect);
}

void compareTensions(StoryComparison& add, const StoryDemand& d, const StoryStatics& s,
                     const building::DesignCriteria& criteria)
{
    const double held = std::min(s.deadAtStart, s.deadAtEnd);
    add("tension_seismic", Measure::Tension, d.tensionSeismic.value(), s.seismicTension);
    add("tension_wind", Measure::Tension, d.tensionWind.value(), s.windTension);
    add("tension_dead", Measure::Tension, d.tensionDead.value(), held);
    if (const auto rounded = criteria.seismic.comparisonDeadFactor; rounded || d.comparisonTension)
        add("comparison_tension", Measure::Tension, d.comparisonTension ? d.comparisonTension->value() : kNoNumber,
            rounded ? 0.7 * criteria.seismic.rho * s.seismicTension - *rounded * held : kNoNumber);
}

using Effect = double (*)(const StoryStatics&, const Factors&);

double greatest(const StoryStatics& story, const std::vector<Factors>& factors, bool asd, Effect effect)
{
    double greatest = 0;
    for (const Factors& f : factors)
        if (f.asd == asd)
            greatest = std::max(greatest, effect(story, f));
    return greatest;
}

// One line for all cases of a story: the case in which the two are furthest apart.
class FurthestCase {
public:
    void add(double primary, double secondary)
    {
        const double apart = std::fabs(primary - secondary);
        if (m_first || !std::isfinite(apart) || apart > std::fabs(m_primary - m_secondary)) {
            m_primary = primary;
            m_secondary = secondary;
            m_first = false;
        }
    }
    double primary() const { return m_primary; }
    double secondary() const { return m_secondary; }

private:
    bool m_first = true;
    double m_primary = 0, m_secondary = 0;
};

struct Cases {
    const SecondStack& stack;
    const std::vector<const Factors*>& means;  // of the design's combinations, by index

    const Factors* of(int index) const
    {
        return index >= 0 && std::size_t(index) < means.size() ? means[std::size_t(index)] : nullptr;
    }
};

void compareCases(StoryComparison& add, const StoryDemand& d, const StoryStatics& s, const Cases& cases)
{
    FurthestCase pulled, pushed;
    for (const CaseDemand& demand : d.cases) {
        const Factors* f = cases.of(demand.combination);
        pulled.add(demand.tension.value(), f ? tension(s, *f) : kNoNumber);
        pushed.add(demand.compression.value(), f ? compression(s, *f) : kNoNumber);
    }
    std::set<int> combinations;  // each is formed once
    for (const CaseDemand& demand : d.cases)
        combinations.insert(demand.combination);
    add("cases", Measure::Count, double(combinations.size()), double(cases.stack.factors.size()));
    add("case_tension", Measure::Tension, pulled.primary(), pulled.secondary());
    add("case_compression", Measure::Tension, pushed.primary(), pushed.secondary());
}

// What the combination that is said to govern gives, against the greatest of all; nothing governs where nothing
// pulls.
void compareGoverning(StoryComparison& add, const char* parameter, int index, bool asd, const StoryStatics& s,
                      const Cases& cases, Effect effect)
{
    const double most = greatest(s, cases.stack.factors, asd, effect);
    const Factors* f = cases.of(index);
    if (most > 0)
        add(parameter, Measure::Tension, f && f->asd == asd ? effect(s, *f) : kNoNumber, most);
}

void compareEnvelopes(StoryComparison& add, const StoryDemand& d, const StoryStatics& s, const Cases& cases)
{
    const auto& all = cases.stack.factors;
    add("tension_asd", Measure::Tension, d.tensionAsd.value(), greatest(s, all, true, tension));
    add("tension_strength", Measure::Tension, d.tensionStrength.value(), greatest(s, all, false, tension));
    add("compression_asd", Measure::Tension, d.compressionAsd.value(), greatest(s, all, true, compression));
    add("compression_strength", Measure::Tension, d.compressionStrength.value(),
        greatest(s, all, false, compression));
    compareGoverning(add, "governing_tension", d.governingTension, true, s, cases, tension);
    compareGoverning(add, "governing_tension_strength", d.governingTensionStrength, false, s, cases, tension);
    compareGoverning(add, "governing_compression", d.governingCompression, true, s, cases, compression);
    compareGoverning(add, "governing_compression_strength", d.governingCompressionStrength, false, s, cases,
                     compression);
}

// ASCE 7 12.2.3.2: what the podium's own design multiplies the reactions by.
double podiumFactor(const building::DesignCriteria& criteria)
{
    const auto& upper = criteria.seismic;
    const auto& lower = criteria.podium;
    return lower.twoStage ? std::max(1.0, upper.r * lower.rho / (upper.rho * lower.r)) : 1.0;
}

void compareReaction(std::vector<Comparison>& out, const StackLoads& primary, const SecondStack& stack,
                     const building::DesignCriteria& criteria)
{
    const loadpath::BaseReaction& r = primary.reaction;
    const StoryStatics& s = stack.statics.front();
    const bool quake = s.shear != 0 || stack.raw.seismic();
    const auto over = [&](bool asd, Effect effect) { return greatest(s, stack.overstrength, asd, effect); };
    StoryComparison add(out, primary.label, s.story);
    add("reaction_tension_asd", Measure::Tension, r.tensionAsd.value(), greatest(s, stack.factors, true, tension));
    add("reaction_tension_strength", Measure::Tension, r.tensionStrength.value(),
        greatest(s, stack.factors, false, tension));
    add("reaction_compression_asd", Measure::Tension, r.compressionAsd.value(),
        greatest(s, stack.factors, true, compression));
    add("reaction_compression_strength", Measure::Tension, r.compressionStrength.value(),
        greatest(s, stack.factors, false, compression));
    if (quake) {
        add("reaction_tension_overstrength", Measure::Tension, r.tensionOverstrength.value(), over(false, tension));
        add("reaction_compression_overstrength", Measure::Tension, r.compressionOverstrength.value(),
            over(false, compression));
    }
    add("reaction_shear", Measure::Shear, r.shear.value(), s.shear);
    add("reaction_wind_shear", Measure::Shear, r.windShear.value(), s.windShear);
    add("podium_factor", Measure::Ratio, r.podiumFactor, podiumFactor(criteria));
}

void compareStory(std::vector<Comparison>& out, const StackLoads& primary, std::size_t n, const Cases& cases,
                  const building::DesignCriteria& criteria)
{
    const StoryDemand& d = primary.stories[n];
    const StoryStatics& s = cases.stack.statics[n];
    const RawStory& raw = cases.stack.raw.stories[n];
    StoryComparison add(out, primary.label, d.story);
    compareGeometry(add, d, s, raw);
    compareForces(add, d, s, raw);
    compareGravity(add, d, s);
    compareTensions(add, d, s, criteria);
    compareCases(add, d, s, cases);
    compareEnvelopes(add, d, s, cases);
}

} // namespace

std::vector<const Factors*> counterparts(const std::vector<LoadCombination>& primary,
                                         const std::vector<Factors>& secondary)
{
    std::vector<const Factors*> means;
    for (const LoadCombination& c : primary)
        means.push_back(counterpart(c, secondary));
    return means;
}

std::vector<Comparison> compareCombinations(const std::vector<LoadCombination>& primary,
                                            const std::vector<Factors>& secondary)
{
    std::vector<Comparison> out;
    for (const LoadCombination& c : primary)
        if (const Factors* f = counterpart(c, secondary))
            compareFactors(out, c, *f);
        else
            out.push_back(compare({SubjectKind::Project, c.id, -1}, "combination", Measure::Count, 1, kNoNumber));
    for (const Factors& f : secondary)
        if (std::ranges::none_of(primary, [&](const auto& c) { return counterpart(c, secondary) == &f; }))
            out.push_back(compare({SubjectKind::Project, f.id, -1}, "combination", Measure::Count, kNoNumber, 1));
    return out;
}

void compareStack(std::vector<Comparison>& out, const StackLoads& primary, const SecondStack& secondary,
                  const building::DesignCriteria& criteria, const std::vector<const Factors*>& means)
{
    const Subject subject{SubjectKind::Stack, primary.label, -1};
    out.push_back(compare(subject, "stories", Measure::Count, double(primary.stories.size()),
                          double(secondary.statics.size())));
    out.push_back(compare(subject, "base", Measure::Count, double(primary.base), double(secondary.raw.base)));
    const auto number = [](const std::optional<building::StackId>& id) { return id ? double(id->value) : -1.0; };
    out.push_back(compare(subject, "support", Measure::Count, number(primary.support), number(secondary.raw.support)));
    const std::size_t both = std::min(primary.stories.size(), secondary.statics.size());
    for (std::size_t n = 0; n < both; ++n)
        compareStory(out, primary, n, {secondary, means}, criteria);
    if (both > 0)
        compareReaction(out, primary, secondary, criteria);
}

} // namespace holdfast::audit
