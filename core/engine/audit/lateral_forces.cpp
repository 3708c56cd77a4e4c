#include <algorithm>
#include <cmath>

#include "core/engine/audit/exact_sum.h"
#include "core/engine/audit/raw_loads.h"

namespace holdfast::audit {
namespace {

using building::DesignCriteria;

// ASCE 7 Table 12.8-2, all other structural systems: 0.02 h^0.75, h in feet, here by logarithms.
double period(double heightFeet)
{
    return heightFeet > 0 ? std::exp(std::log(0.02) + 0.75 * std::log(heightFeet)) : 0;
}

double responseCoefficient(const building::SeismicCriteria& s, double t)
{
    const double ductility = s.r / s.importance;
    double coefficient = s.sds / ductility;                              // Eq. 12.8-2
    if (s.sd1 > 0 && t > 0)
        coefficient = std::min(coefficient, s.sd1 / (t * ductility));    // Eq. 12.8-3
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

} // namespace

std::vector<double> lateralForces(const DesignCriteria& criteria)
{
    const int top = storyCount(criteria);
    if (top == 0)
        return {};
    ExactSum height;
    for (const auto& s : criteria.stories)
        height += s.height.value();
    const double t = period(double(height.value()) / 12.0);
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

} // namespace holdfast::audit
