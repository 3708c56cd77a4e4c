#include <algorithm>
#include <array>
#include <cmath>

#include "core/engine/audit/exact_sum.h"
#include "core/engine/audit/raw_loads.h"

namespace holdfast::audit {
namespace {

using building::DesignCriteria;

// ASCE 7 Table 12.8-2, all other structural systems: 0.02 h^0.75, h in feet, here by logarithms.
double approximatePeriod(double heightFeet)
{
    return heightFeet > 0 ? std::exp(std::log(0.02) + 0.75 * std::log(heightFeet)) : 0;
}

// C_u of Table 12.8-1: S_D1 against the coefficient, straight lines between.
double upperLimit(double sd1)
{
    constexpr std::array<double, 5> at{0.1, 0.15, 0.2, 0.3, 0.4}, value{1.7, 1.6, 1.5, 1.4, 1.4};
    if (sd1 <= at.front())
        return value.front();
    for (std::size_t i = 1; i < at.size(); ++i)
        if (sd1 < at[i])
            return value[i] - (at[i] - sd1) / (at[i] - at[i - 1]) * (value[i] - value[i - 1]);
    return value.back();
}

double period(const building::SeismicCriteria& s, double heightFeet)
{
    const double approximate = approximatePeriod(heightFeet);
    return s.period > 0 ? std::min(s.period, upperLimit(s.sd1) * approximate) : approximate;
}

double responseCoefficient(const building::SeismicCriteria& s, double t)
{
    const double ductility = s.r / s.importance;
    double coefficient = s.sds / ductility;                              // Eq. 12.8-2
    if (s.sd1 > 0 && t > 0) {
        const bool beyond = s.transitionPeriod > 0 && t > s.transitionPeriod;
        coefficient = std::min(coefficient, s.sd1 / (t * ductility)      // Eq. 12.8-3, 12.8-4
                                                * (beyond ? s.transitionPeriod / t : 1.0));
    }
    coefficient = std::max({coefficient, 0.044 * s.sds * s.importance, 0.01});  // Eq. 12.8-5
    if (s.s1 >= 0.6)
        coefficient = std::max(coefficient, 0.5 * s.s1 / ductility);     // Eq. 12.8-6
    return coefficient;
}

// 12.8.3: 1 up to 0.5 s, 2 from 2.5 s, linear between.
double distributionExponent(double t)
{
    return std::clamp(1.0 + (t - 0.5) / 2.0, 1.0, 2.0);
}

int storyCount(const DesignCriteria& criteria)
{
    int top = 0;
    for (const auto& w : criteria.loads.storyWeights)
        top = std::max(top, w.story);
    return top;
}

double weightAt(const DesignCriteria& criteria, int story)
{
    double weight = 0;
    for (const auto& w : criteria.loads.storyWeights)
        weight += w.story == story ? w.weight.value() : 0.0;
    return weight;
}

double heightTo(const DesignCriteria& criteria, int story)
{
    ExactSum sum;
    for (const auto& s : criteria.stories)
        if (s.story <= story)
            sum += s.height.value();
    return double(sum.value());
}

void place(std::vector<double>& list, int story, double value)
{
    if (story >= 1 && list.size() < std::size_t(story))
        list.resize(std::size_t(story), 0.0);
    if (story >= 1)
        list[std::size_t(story) - 1] += value;
}

} // namespace

std::vector<double> lateralForces(const DesignCriteria& criteria)
{
    const int top = storyCount(criteria);
    if (top == 0)
        return {};
    ExactSum height;
    for (const auto& s : criteria.stories)
        height += s.height.value();
    const double t = period(criteria.seismic, double(height.value()) / 12.0);
    const double exponent = distributionExponent(t);
    std::vector<double> moments;
    ExactSum weight, moment;
    for (int story = 1; story <= top; ++story) {
        moments.push_back(weightAt(criteria, story) * std::pow(heightTo(criteria, story) / 12.0, exponent));
        weight += weightAt(criteria, story);
        moment += moments.back();
    }
    const long double base = responseCoefficient(criteria.seismic, t) * weight.value();
    for (double& m : moments)
        m = moment.value() > 0 ? double(base * m / moment.value()) : 0.0;
    return moments;
}

BuildingForces buildingForces(const DesignCriteria& criteria)
{
    const building::WindCriteria& w = criteria.wind;
    BuildingForces forces{lateralForces(criteria), windForces(criteria, w.widthY.value(), w.widthX.value()),
                          windForces(criteria, w.widthX.value(), w.widthY.value())};
    if (criteria.loads.storyForces.empty())
        return forces;
    forces = {};  // entered, they replace the computed ones
    for (const auto& f : criteria.loads.storyForces) {
        place(forces.seismic, f.story, f.seismic.value());
        place(forces.windX, f.story, f.windX.value());
        place(forces.windY, f.story, f.windY.value());
    }
    return forces;
}

} // namespace holdfast::audit
