#include "core/engine/audit/second_stack.h"

#include <algorithm>

namespace holdfast::audit {
namespace {

// The greatest tension at or above each story, never below zero: what the rod carries there.
std::vector<double> carried(const SecondStack& stack, const Factors& factors)
{
    std::vector<double> forces(stack.statics.size());
    for (std::size_t n = 0; n < forces.size(); ++n)
        for (std::size_t above = n; above < forces.size(); ++above)
            forces[n] = std::max(forces[n], tension(stack.statics[above], factors));
    return forces;
}

void envelope(std::vector<double>& greatest, const std::vector<double>& values)
{
    greatest.resize(values.size(), 0.0);
    for (std::size_t i = 0; i < values.size(); ++i)
        greatest[i] = std::max(greatest[i], values[i]);
}

std::vector<double> steps(const std::vector<double>& carriedForces)
{
    std::vector<double> steps = carriedForces;
    for (std::size_t n = 0; n + 1 < steps.size(); ++n)
        steps[n] -= carriedForces[n + 1];
    return steps;
}

} // namespace

SecondStack calculateStack(const RawStack& raw, std::vector<Factors> factors,
                           const building::DesignCriteria& criteria)
{
    return {raw, statics(raw, criteria), std::move(factors)};
}

RodForces rodForces(const SecondStack& stack)
{
    RodForces forces;
    const std::vector<double> nothing(stack.statics.size(), 0.0);
    for (auto* list : {&forces.tensionAsd, &forces.tensionStrength, &forces.stepAsd, &forces.stepStrength})
        *list = nothing;
    for (const Factors& factors : stack.factors) {
        const std::vector<double> inCase = carried(stack, factors);
        envelope(factors.asd ? forces.tensionAsd : forces.tensionStrength, inCase);
        envelope(factors.asd ? forces.stepAsd : forces.stepStrength, steps(inCase));
    }
    return forces;
}

} // namespace holdfast::audit
