#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "core/engine/audit/constants.h"
#include "core/engine/audit/second_stack.h"
#include "core/engine/audit/tolerance.h"

namespace holdfast::audit {
namespace {

using building::DesignCriteria;
using rods::CheckKind;
using rods::Restraint;
using rods::RodRun;
using rods::RodSegment;

constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();
constexpr double kThreadedAsd = 0.75 / 2.0, kThreadedStrength = 0.75 * 0.75;  // AISC 360 J3.6, Table J3.2
constexpr double kPlate = 1.5;            // in, two-by lumber on the flat
constexpr double kFibreSaturation = 0.28; // Wood Handbook, chapter 4

// Everything of one story of a run that is compared, and what it is compared with.
class RunComparison {
public:
    RunComparison(std::vector<Comparison>& out, const RodRun& run) : m_out(out), m_label(run.label) {}
    void at(int story) { m_story = story; }
    void operator()(const char* parameter, Measure measure, double primary, double secondary)
    {
        m_out.push_back(compare({SubjectKind::RodRun, m_label, m_story}, parameter, measure, primary, secondary));
    }

private:
    std::vector<Comparison>& m_out;
    std::string m_label;
    int m_story = -1;
};

double areaFor(building::RodAreaRule rule, double diameter)
{
    return rule == building::RodAreaRule::Nominal ? nominalArea(diameter)
                                                  : tensileArea(diameter).value_or(kNoNumber);
}

double rodCapacity(const RodSegment& s, const DesignCriteria& criteria, double factor)
{
    const double diameter = s.diameter.value();
    const auto grade = steelGrade(s.grade, diameter);
    return grade ? factor * grade->ultimate * areaFor(criteria.rods.strengthArea, diameter) : kNoNumber;
}

double stretch(double force, double length, const RodSegment& s, const DesignCriteria& criteria)
{
    return force * length / (kSteelModulus * areaFor(criteria.rods.elongationArea, s.diameter.value()));
}

const building::StoryCriteria* storyOf(const DesignCriteria& criteria, int story)
{
    for (const auto& s : criteria.stories)
        if (s.story == story)
            return &s;
    return nullptr;
}

// Wood across the grain in one story times the loss of moisture, and the gaps that close.
double shrinkageOf(const DesignCriteria& criteria, int story)
{
    const auto* s = storyOf(criteria, story);
    if (!s)
        return kNoNumber;
    double wood = kPlate * (s->topPlates + s->solePlates);
    if (s->floorFraming == building::FramingKind::Sawn)
        wood += s->floorDepth.value();
    const auto& m = criteria.materials;
    const double dried = std::max(0.0, std::min(m.moistureInitial, kFibreSaturation) - m.moistureFinal);
    return wood * m.shrinkageCoefficient * dried * 100.0 + m.settlementPerStory.value();
}

double shrinkageBelow(const DesignCriteria& criteria, int story)
{
    double sum = 0;
    for (int n = story; n >= 1; --n)
        sum += shrinkageOf(criteria, n);
    return sum;
}

double lengthOf(const RawStory& s)
{
    return s.top - s.base;
}

void compareSegment(RunComparison& add, const RodSegment& s, const SecondStack& stack, const RodForces& forces,
                    std::size_t n, const DesignCriteria& criteria)
{
    const double length = lengthOf(stack.raw.stories[n]);
    add.at(s.story);
    add("rod_length", Measure::RodLength, (s.top - s.bottom).value(), length);
    add("rod_tension_asd", Measure::Tension, s.tensionAsd.value(), forces.tensionAsd[n]);
    add("rod_tension_strength", Measure::Tension, s.tensionStrength.value(), forces.tensionStrength[n]);
    add("nominal_area", Measure::Area, s.nominalArea.value(), nominalArea(s.diameter.value()));
    add("tensile_area", Measure::Area, s.tensileArea.value(),
        tensileArea(s.diameter.value()).value_or(kNoNumber));
    add("rod_capacity", Measure::Capacity, s.allowable.value(), rodCapacity(s, criteria, kThreadedAsd));
    add("elongation_asd", Measure::Elongation, s.elongationAsd.value(),
        stretch(forces.tensionAsd[n], length, s, criteria));
    add("elongation_strength", Measure::Elongation, s.elongationStrength.value(),
        stretch(forces.tensionStrength[n], length, s, criteria));
}

void compareRestraint(RunComparison& add, const Restraint& r, const RodForces& forces, std::size_t n,
                      const DesignCriteria& criteria)
{
    const double shrinkage = shrinkageBelow(criteria, r.story);
    add.at(r.story);
    add("increment_asd", Measure::Tension, r.increment.value(), forces.stepAsd[n]);
    add("increment_strength", Measure::Tension, r.incrementStrength.value(), forces.stepStrength[n]);
    add("shrinkage", Measure::Shrinkage, r.shrinkage.value(), shrinkageOf(criteria, r.story));
    add("shrinkage_cumulative", Measure::Shrinkage, r.shrinkageCumulative.value(), shrinkage);
    add("travel_required", Measure::Shrinkage, r.travelRequired.value(), criteria.rods.travelFactor * shrinkage);
}

} // namespace

std::vector<Comparison> compareRun(const RodRun& run, const SecondStack& stack, const building::WallLayout&,
                                   const DesignCriteria& criteria)
{
    std::vector<Comparison> out;
    RunComparison add(out, run);
    const RodForces forces = rodForces(stack);
    add("segments", Measure::Count, double(run.segments.size()), double(stack.statics.size()));
    add("restraints", Measure::Count, double(run.restraints.size()), double(stack.statics.size()));
    for (std::size_t n = 0; n < std::min(run.segments.size(), stack.statics.size()); ++n)
        compareSegment(add, run.segments[n], stack, forces, n, criteria);
    for (std::size_t n = 0; n < std::min(run.restraints.size(), stack.statics.size()); ++n)
        compareRestraint(add, run.restraints[n], forces, n, criteria);
    return out;
}

} // namespace holdfast::audit
