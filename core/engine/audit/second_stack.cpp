#include "core/engine/audit/second_stack.h"

#include <algorithm>

namespace holdfast::audit {
namespace {

// The greatest tension at or above each story, never below zero: what the rod carries there.
std::vector<double> carried(const SecondStack& stack, const Factors& factors, End end)
{
    std::vector<double> forces(stack.statics.size());
    for (std::size_t n = 0; n < forces.size(); ++n)
        for (std::size_t above = n; above < forces.size(); ++above)
            forces[n] = std::max(forces[n], tensionAt(stack.statics[above], factors, end));
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

DriftForces inDrift(const SecondStack& stack, const Factors& pulled, const Factors& pressed)
{
    DriftForces forces;
    forces.tension.resize(stack.statics.size());
    forces.step.resize(stack.statics.size());
    for (const End end : {End::Start, End::End}) {
        const std::vector<double> inCase = carried(stack, pulled, end);
        envelope(forces.tension, inCase);
        envelope(forces.step, steps(inCase));
    }
    for (const StoryStatics& s : stack.statics)
        forces.compression.push_back(compression(s, pressed));
    return forces;
}

} // namespace

RodForces rodForces(const SecondStack& stack)
{
    RodForces forces;
    for (auto* list : {&forces.tensionAsd, &forces.tensionStrength, &forces.stepAsd, &forces.stepStrength})
        list->resize(stack.statics.size());
    for (const Factors& factors : stack.factors)
        for (const End end : {End::Start, End::End}) {
            const std::vector<double> inCase = carried(stack, factors, end);
            envelope(factors.asd ? forces.tensionAsd : forces.tensionStrength, inCase);
            envelope(factors.asd ? forces.stepAsd : forces.stepStrength, steps(inCase));
        }
    return forces;
}

double carriedIn(const SecondStack& stack, const Factors& factors, std::size_t story)
{
    return std::max(carried(stack, factors, End::Start)[story], carried(stack, factors, End::End)[story]);
}

DriftForces driftForces(const SecondStack& stack, const building::SeismicCriteria& seismic)
{
    // Strength level with rho = 1 (ASCE 7 12.3.4.1): no combination of the design.
    return inDrift(stack, {"drift", false, true, true, 0.9 - 0.2 * seismic.sds, 0, 0, 1.0},
                   {"drift", false, true, false, 1.2 + 0.2 * seismic.sds, 0, 0, 1.0});
}

DriftForces windDriftForces(const SecondStack& stack, double factor)
{
    return inDrift(stack, {"service", false, false, true, 1.0, 0, 0, factor},
                   {"service", false, false, false, 1.0, 0, 0, factor});
}

double overstrengthTension(const SecondStack& stack, const building::SeismicCriteria& seismic)
{
    const Factors f{"overstrength", false, true, true, 0.9 - 0.2 * seismic.sds, 0, 0, seismic.omega0};
    double greatest = 0;
    for (const End end : {End::Start, End::End})
        for (const double force : carried(stack, f, end))
            greatest = std::max(greatest, force);
    return greatest;
}

} // namespace holdfast::audit
