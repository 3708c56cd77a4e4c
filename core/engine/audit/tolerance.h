// When two numbers are the same, and how far apart they are when they are not.
#pragma once

#include <string>

#include "core/engine/audit/audit_record.h"

namespace holdfast::audit {

enum class Measure {
    Tension, Shear, UnitShear, Moment, LineLoad, WallLength, RodLength, Elevation, Shrinkage, Elongation, Drift,
    Deflection, Position, Utilization, Capacity, Bearing, Area, Factor, Ratio, Count
};

// Relative and absolute; the lesser governs. A measure without one of the two has it infinite.
struct Tolerance {
    double relative = 0, absolute = 0;
    Unit unit = Unit::None;
};

Tolerance toleranceOf(Measure measure);

// Numbers are given in the unit of toleranceOf(measure). Symmetric: |a-b| over the greater of the two. Both
// below relative x absolute tolerance (10 lb of tension, 20 ft-lb, 0.005 in) are measured against that, so that
// two zeros that differ by rounding agree and a zero against a load does not.
Comparison compare(const Subject& subject, std::string parameter, Measure measure, double primary,
                   double secondary);

// Info, Warning, Critical, Critical; the clause is the failure mode FM-SA-010, or FM-SA-011 for no number.
Finding findingOf(const Comparison& comparison);

} // namespace holdfast::audit
