#include "core/engine/rods/post.h"

#include <cmath>

namespace holdfast::rods {

namespace {
using building::DesignBasis;

constexpr double kColumnC = 0.8;             // NDS 3.7.1.5, sawn lumber
constexpr double kEulerFactor = 0.822;       // NDS 3.7.1.5
constexpr double kSlenderest = 50.0;         // NDS 3.7.1.4
constexpr double kLrfdCompression = 2.40 * 0.90, kLrfdModulus = 1.76 * 0.85;  // NDS N.1-N.3, recalled
} // namespace

double durationFactor(LoadDuration duration, DesignBasis basis)
{
    const bool asd = basis == DesignBasis::Asd;
    switch (duration) {
    case LoadDuration::Permanent: return asd ? 0.9 : 0.6;
    case LoadDuration::Occupancy: return asd ? 1.0 : 0.8;
    case LoadDuration::Snow: return asd ? 1.15 : 0.8;
    case LoadDuration::Lateral: return asd ? 1.6 : 1.0;
    }
    bug("load duration out of range");
}

double sizeFactor(building::Species species, Length depth)
{
    if (species == building::Species::SouthernPine)
        return 1.0;
    if (depth <= 3.5_in) return 1.15;
    if (depth <= 5.5_in) return 1.10;
    if (depth <= 7.25_in) return 1.05;
    return 1.0;
}

ColumnStrength columnStrength(Stress star, Stress modulusMin, double slenderness)
{
    ColumnStrength s{star, Stress(0), 0, Stress(0)};
    if (!(slenderness > 0) || slenderness > kSlenderest)
        return s;
    s.euler = kEulerFactor * modulusMin / (slenderness * slenderness);
    const double alpha = s.euler / star, mean = (1.0 + alpha) / (2.0 * kColumnC);
    s.stability = mean - std::sqrt(mean * mean - alpha / kColumnC);
    s.allowable = star * s.stability;
    return s;
}

ColumnStrength studStrength(const LumberGrade& lumber, const building::MaterialCriteria& materials,
    Length height, LoadDuration duration, DesignBasis basis)
{
    const bool asd = basis == DesignBasis::Asd;
    const double factor = durationFactor(duration, basis) * sizeFactor(materials.species, materials.studDepth)
        * (asd ? 1.0 : kLrfdCompression);
    return columnStrength(lumber.compression * factor, lumber.modulusMin * (asd ? 1.0 : kLrfdModulus),
                          height / materials.studDepth);
}

} // namespace holdfast::rods
