#include "core/engine/rods/drift.h"

namespace holdfast::rods {

DriftParts storyDrift(const WallStiffness& w)
{
    const double v = w.shear.value() / w.wallLength.value();           // lb/in
    const double h = w.height.value(), b = w.wallLength.value();
    // In inches throughout 8 v h^3/(E A b) with v in plf and h, b in ft is 2 V h^3/(3 E A b^2).
    const double bending = 2.0 * w.shear.value() * h * h * h
        / (3.0 * w.modulus.value() * w.postArea.value() * b * b);
    return {Length(bending), Length(v * h / w.sheathing.value()), w.height * (w.deltaA / w.leverArm)};
}

Length amplifiedDrift(Length elastic, double cd, double importance)
{
    return elastic * (cd / importance);
}

double transformedStiffness(const WallStiffness& w)
{
    const double tension = w.rodArea.value() * (w.rodModulus / w.modulus), compression = w.postArea.value();
    const double d = w.leverArm.value();
    const double y = compression * d / (tension + compression);        // from the rod
    const double inertia = tension * y * y + compression * (d - y) * (d - y);
    return w.modulus.value() * inertia;
}

std::vector<Length> stackedDrift(std::span<const WallStiffness> stories)
{
    std::vector<Length> drifts;
    double rotation = 0;                                               // of all stories below
    for (const WallStiffness& w : stories) {
        const double h = w.height.value(), v = w.shear.value(), m = w.momentAbove.value(),
                     ei = transformedStiffness(w);
        const double bending = v * h * h * h / (3.0 * ei) + m * h * h / (2.0 * ei);
        const double alpha = w.deltaAWithoutRod / w.leverArm;
        const double shear = v / w.wallLength.value() * h / w.sheathing.value();
        drifts.push_back(Length(bending + shear + h * alpha + h * rotation));
        rotation += m * h / ei + v * h * h / (2.0 * ei) + alpha;
    }
    return drifts;
}

} // namespace holdfast::rods
