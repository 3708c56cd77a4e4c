#include <algorithm>
#include <cmath>
#include <limits>

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
        + std::fabs(c.lateral - f.lateral);
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

void compareStatics(StoryComparison& add, const StoryDemand& d, const StoryStatics& s, const RawStory& raw)
{
    add("story_height", Measure::WallLength, d.height.value(), raw.top - raw.base);
    add("wall_length", Measure::WallLength, d.wallLength.value(), raw.length);
    add("level_force", Measure::Shear, d.levelForce.value(), raw.seismic);
    add("story_shear", Measure::Shear, d.storyShear.value(), s.shear);
    add("wind_force", Measure::Shear, d.windForce.value(), raw.wind);
    add("wind_shear", Measure::Shear, d.windShear.value(), s.windShear);
    add("unit_shear_asd", Measure::UnitShear, d.unitShearAsd.value() * kFoot, s.unitShearAsd * kFoot);
    add("unit_shear_strength", Measure::UnitShear, d.unitShearStrength.value() * kFoot,
        s.unitShearStrength * kFoot);
    add("overturning", Measure::Moment, d.overturning.value() / kFoot, s.overturning / kFoot);
    add("wind_overturning", Measure::Moment, d.windOverturning.value() / kFoot, s.windOverturning / kFoot);
    add("dead_load", Measure::LineLoad, d.deadCumulative.value() * kFoot, s.deadCumulative * kFoot);
    add("resisting_moment", Measure::Moment, d.resisting.value() / kFoot,
        std::min(s.resistingAboutStart, s.resistingAboutEnd) / kFoot);
    add("lever_arm", Measure::WallLength, d.leverArm.value(), s.arm);
    add("perforation", Measure::Ratio, d.perforation, raw.perforation);
}

using Effect = double (*)(const StoryStatics&, const Factors&);

double greatest(const SecondStack& stack, std::size_t n, bool asd, Effect effect)
{
    double greatest = 0;
    for (const Factors& f : stack.factors)
        if (f.asd == asd)
            greatest = std::max(greatest, effect(stack.statics[n], f));
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

void compareCases(StoryComparison& add, const StoryDemand& d, const StoryStatics& s, const SecondStack& stack,
                  const std::vector<LoadCombination>& combinations)
{
    FurthestCase pulled, pushed;
    for (const CaseDemand& demand : d.cases) {
        const bool known = demand.combination >= 0 && std::size_t(demand.combination) < combinations.size();
        const Factors* f =
            known ? counterpart(combinations[std::size_t(demand.combination)], stack.factors) : nullptr;
        pulled.add(demand.tension.value(), f ? tension(s, *f) : kNoNumber);
        pushed.add(demand.compression.value(), f ? compression(s, *f) : kNoNumber);
    }
    add("cases", Measure::Count, double(d.cases.size()), double(stack.factors.size()));
    add("case_tension", Measure::Tension, pulled.primary(), pulled.secondary());
    add("case_compression", Measure::Tension, pushed.primary(), pushed.secondary());
}

void compareStory(std::vector<Comparison>& out, const StackLoads& primary, const SecondStack& stack, std::size_t n,
                  const std::vector<LoadCombination>& combinations)
{
    const StoryDemand& d = primary.stories[n];
    const StoryStatics& s = stack.statics[n];
    StoryComparison add(out, primary.label, d.story);
    add("story", Measure::Count, d.story, s.story);
    compareStatics(add, d, s, stack.raw.stories[n]);
    compareCases(add, d, s, stack, combinations);
    add("tension_asd", Measure::Tension, d.tensionAsd.value(), greatest(stack, n, true, tension));
    add("tension_strength", Measure::Tension, d.tensionStrength.value(), greatest(stack, n, false, tension));
    add("compression_asd", Measure::Tension, d.compressionAsd.value(), greatest(stack, n, true, compression));
    add("compression_strength", Measure::Tension, d.compressionStrength.value(),
        greatest(stack, n, false, compression));
}

} // namespace

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

std::vector<Comparison> compareStack(const StackLoads& primary, const SecondStack& secondary,
                                     const std::vector<LoadCombination>& combinations)
{
    std::vector<Comparison> out;
    const Subject subject{SubjectKind::Stack, primary.label, -1};
    out.push_back(compare(subject, "stories", Measure::Count, double(primary.stories.size()),
                          double(secondary.statics.size())));
    const std::size_t both = std::min(primary.stories.size(), secondary.statics.size());
    for (std::size_t n = 0; n < both; ++n)
        compareStory(out, primary, secondary, n, combinations);
    return out;
}

} // namespace holdfast::audit
