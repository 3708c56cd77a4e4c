#include "core/engine/audit/tolerance.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace holdfast::audit {
namespace {

constexpr double kNone = std::numeric_limits<double>::infinity();
constexpr double kMinorLimit = 0.02, kModerateLimit = 0.05;
// Two doubles computed by different sums; nothing an engineer enters is this fine.
constexpr double kRoundOff = 1e-12;

// Below this both numbers are nothing.
double floorOf(const Tolerance& tolerance)
{
    const double product = tolerance.relative * tolerance.absolute;
    return std::isfinite(product) && product > 0 ? product : kRoundOff;
}

double relativeTolerance(const Tolerance& tolerance, double scale)
{
    return std::min(tolerance.relative, tolerance.absolute / scale);
}

Agreement agreementOf(double difference, double tolerance)
{
    if (difference <= tolerance + kRoundOff)
        return Agreement::Agrees;
    if (difference <= kMinorLimit + kRoundOff)
        return Agreement::Minor;
    return difference <= kModerateLimit + kRoundOff ? Agreement::Moderate : Agreement::Critical;
}

Severity severityOf(Agreement agreement)
{
    switch (agreement) {
    case Agreement::Agrees:
    case Agreement::Minor: return Severity::Info;
    case Agreement::Moderate: return Severity::Warning;
    case Agreement::Critical:
    case Agreement::Blocking: return Severity::Critical;
    }
    bug("agreement without a severity");
}

std::string percentText(double share)
{
    return quantityText(share * 100.0, Unit::Percent);
}

std::string numberText(double value, Unit unit)
{
    return std::isfinite(value) ? quantityText(value, unit) : "no number";
}

std::string readable(std::string parameter)
{
    std::ranges::replace(parameter, '_', ' ');
    return parameter;
}

} // namespace

Tolerance toleranceOf(Measure measure)
{
    switch (measure) {
    case Measure::Tension: return {0.02, 500, Unit::Pound};
    case Measure::Shear: return {0.02, 200, Unit::Pound};
    case Measure::UnitShear: return {0.02, kNone, Unit::Plf};
    case Measure::Moment: return {0.02, 1000, Unit::FootPound};
    case Measure::LineLoad: return {0.02, kNone, Unit::Plf};
    case Measure::WallLength: return {0.01, 0.5, Unit::Inch};
    case Measure::RodLength: return {0.01, 1.0, Unit::Inch};
    case Measure::Elevation: return {kNone, 1.2, Unit::Inch};  // 0.1 ft
    case Measure::Shrinkage: return {0.05, 0.1, Unit::Inch};
    case Measure::Elongation: return {0.05, 0.05, Unit::Inch};
    case Measure::Drift: return {0.05, 0.05, Unit::Inch};
    case Measure::Deflection: return {0.02, kNone, Unit::Inch};
    case Measure::Position: return {kNone, 0.25, Unit::Inch};
    case Measure::Utilization: return {kNone, 0.02, Unit::None};
    case Measure::Capacity: return {0.01, kNone, Unit::Pound};
    case Measure::Bearing: return {0.02, kNone, Unit::Psi};
    case Measure::Area: return {0.01, kNone, Unit::SquareInch};
    case Measure::Factor: return {1e-6, kNone, Unit::None};  // the same formula gives the same factor
    case Measure::Ratio: return {0.01, kNone, Unit::None};
    case Measure::Count: return {0, kNone, Unit::None};
    }
    bug("measure without a tolerance");
}

Comparison compare(const Subject& subject, std::string parameter, Measure measure, double primary,
                   double secondary)
{
    const Tolerance tolerance = toleranceOf(measure);
    Comparison c{subject, std::move(parameter), primary, secondary, tolerance.unit, 0, 0, Agreement::Agrees};
    if (!std::isfinite(primary) || !std::isfinite(secondary)) {
        c.difference = 1;
        c.agreement = Agreement::Blocking;
        return c;
    }
    const double scale = std::max({std::fabs(primary), std::fabs(secondary), floorOf(tolerance)});
    c.difference = std::fabs(primary - secondary) / scale;
    c.tolerance = relativeTolerance(tolerance, scale);
    c.agreement = agreementOf(c.difference, c.tolerance);
    return c;
}

Finding findingOf(const Comparison& c)
{
    const bool blocked = c.agreement == Agreement::Blocking;
    Finding finding;
    finding.rule = blocked ? "audit.not_comparable" : "audit.mismatch";
    finding.severity = severityOf(c.agreement);
    finding.subject = c.subject;
    finding.clause = blocked ? "FM-SA-011" : c.agreement == Agreement::Critical ? "FM-SA-010" : "";
    finding.message = "the second calculation gives " + numberText(c.secondary, c.unit) + " for "
        + readable(c.parameter) + ", the design " + numberText(c.primary, c.unit);
    if (!blocked)
        finding.message += " (" + percentText(c.difference) + " apart, " + percentText(c.tolerance) + " allowed)";
    finding.remedy = "Check the inputs of this wall by hand; do not issue the design before the two agree.";
    if (!blocked && c.tolerance > 0)
        finding.ratio = c.difference / c.tolerance;
    return finding;
}

} // namespace holdfast::audit
