#include "core/engine/plan/units.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "core/engine/plan/unit_witnesses.h"
#include "core/engine/plan/words.h"

namespace holdfast::plan {

namespace {

using drawing::DrawingUnit;

constexpr std::array kCandidates{DrawingUnit::Inch, DrawingUnit::Foot, DrawingUnit::Millimeter,
                                 DrawingUnit::Centimeter, DrawingUnit::Meter};

struct Hypothesis {
    DrawingUnit unit;
    double ratio;
    double weight;
    double inches() const { return inchesIn(unit) * ratio; }
};

// The header is believed ten times more than another unit, but not against the geometry.
double headerWeight(DrawingUnit unit, const UnitClaims& claims)
{
    if (claims.typed)
        return unit == *claims.typed ? 1.0 : 0.0;
    const bool metric = unit != DrawingUnit::Inch && unit != DrawingUnit::Foot;
    if (claims.declared != DrawingUnit::Unitless)
        return unit == claims.declared
            ? 1.0
            : (unit == DrawingUnit::Inch || unit == DrawingUnit::Millimeter ? 0.1 : 0.07);
    if (claims.measurement == 1)
        return unit == DrawingUnit::Millimeter ? 1.0 : (metric ? 0.5 : 0.2);
    return unit == DrawingUnit::Inch ? 1.0 : (unit == DrawingUnit::Foot ? 0.6 : 0.3);
}

double ratioWeight(double ratio, const UnitClaims& claims)
{
    if (claims.viewportRatio)
        return ratio == *claims.viewportRatio ? 1.0 : 0.01;
    constexpr double kFullSizePaper = 1e-3;  // only where the page names no scale at all
    if (ratio == 1.0)
        return claims.paper ? kFullSizePaper : 1.0;
    constexpr double kTypedUnit = 0.05;  // who types the unit speaks of model space
    if (claims.typed)
        return kTypedUnit;
    // A dimension style that multiplies by the noted scale measures at plot size.
    return std::fabs(claims.dimensionFactor / ratio - 1.0) < 0.01 ? 1.5 : 0.4;
}

std::vector<double> ratiosToTry(const UnitClaims& claims)
{
    std::vector<double> ratios{1.0};
    ratios.insert(ratios.end(), claims.noteRatios.begin(), claims.noteRatios.end());
    if (claims.viewportRatio)
        ratios.push_back(*claims.viewportRatio);
    std::ranges::sort(ratios);
    ratios.erase(std::unique(ratios.begin(), ratios.end()), ratios.end());
    return ratios;
}

std::vector<Hypothesis> hypotheses(const UnitWitnesses& seen, const UnitClaims& claims)
{
    std::vector<Hypothesis> all;
    for (const DrawingUnit unit : kCandidates)
        for (const double ratio : ratiosToTry(claims)) {
            Hypothesis h{unit, ratio, headerWeight(unit, claims) * ratioWeight(ratio, claims)};
            h.weight *= plausibility(seen, h.inches());
            all.push_back(h);
        }
    if (claims.declared != DrawingUnit::Unitless
        && std::ranges::find(kCandidates, claims.declared) == kCandidates.end())
        all.push_back(
            {claims.declared, 1.0,
             headerWeight(claims.declared, claims) * plausibility(seen, inchesIn(claims.declared))});
    std::ranges::stable_sort(all, std::ranges::greater{}, &Hypothesis::weight);
    return all;
}

building::ScaleSource sourceOf(const Hypothesis& best, const UnitClaims& claims, const UnitWitnesses& seen,
                               bool contradicts)
{
    if (claims.typed)
        return building::ScaleSource::Typed;
    if (claims.viewportRatio)
        return building::ScaleSource::Viewport;
    if (best.ratio != 1.0)
        return building::ScaleSource::TitleBlock;
    if (!contradicts && claims.declared != DrawingUnit::Unitless)
        return building::ScaleSource::ModelSpace;
    if (!seen.inchesPerUnit.empty())
        return building::ScaleSource::Dimensions;
    return seen.kinds() > 0 ? building::ScaleSource::ModelSpace : building::ScaleSource::Assumed;
}

double confidenceIn(const std::vector<Hypothesis>& ranked, const UnitReading& reading,
                    const UnitClaims& claims)
{
    if (claims.typed)
        return 1.0;
    // The rival is the best hypothesis that gives another size: 12 ft units at ratio 1 are no rival of 1 in
    // at 12.
    double rival = 0;
    for (const Hypothesis& h : ranked)
        if (std::fabs(h.inches() / ranked.front().inches() - 1.0) > 0.01)
            rival = std::max(rival, h.weight);
    const double best = ranked.front().weight;
    const double share = best > 0 ? best / (best + rival) : 0.0;
    const double witnessed = std::min(1.0, 0.70 + 0.10 * reading.witnesses);
    return share * witnessed * (reading.contradictsHeader ? 0.85 : 1.0);
}

} // namespace

double inchesIn(DrawingUnit unit)
{
    switch (unit) {
    case DrawingUnit::Unitless: return 0;
    case DrawingUnit::Inch: return 1;
    case DrawingUnit::Foot: return 12;
    case DrawingUnit::Mile: return 63360;
    case DrawingUnit::Millimeter: return 1 / 25.4;
    case DrawingUnit::Centimeter: return 1 / 2.54;
    case DrawingUnit::Meter: return 1000 / 25.4;
    case DrawingUnit::Kilometer: return 1e6 / 25.4;
    case DrawingUnit::SurveyFoot: return 12.000024;  // 1200/3937 m
    }
    return 0;
}

std::string_view unitWord(DrawingUnit unit)
{
    switch (unit) {
    case DrawingUnit::Inch: return "inches";
    case DrawingUnit::Foot: return "feet";
    case DrawingUnit::Mile: return "miles";
    case DrawingUnit::Millimeter: return "millimetres";
    case DrawingUnit::Centimeter: return "centimetres";
    case DrawingUnit::Meter: return "metres";
    case DrawingUnit::Kilometer: return "kilometres";
    case DrawingUnit::SurveyFoot: return "survey feet";
    case DrawingUnit::Unitless: break;
    }
    return "no unit";
}

std::optional<DrawingUnit> unitNamed(const std::string& name)
{
    const std::string plain = plainWords(name);
    for (const auto& [unit, words] : {std::pair{DrawingUnit::Inch, std::array{"IN", "INCH", "INCHES"}},
                                      {DrawingUnit::Foot, {"FT", "FOOT", "FEET"}},
                                      {DrawingUnit::Millimeter, {"MM", "MILLIMETER", "MILLIMETRES"}},
                                      {DrawingUnit::Centimeter, {"CM", "CENTIMETER", "CENTIMETRES"}},
                                      {DrawingUnit::Meter, {"M", "METER", "METRES"}}})
        for (const std::string_view word : words)
            if (plain == word)
                return unit;
    return std::nullopt;
}

UnitReading readUnits(const drawing::Linework& marks, const std::vector<LayerRole>& roles, const UnitClaims& claims)
{
    const UnitWitnesses seen = unitWitnesses(marks, roles);
    const auto ranked = hypotheses(seen, claims);
    const Hypothesis& best = ranked.front();
    UnitReading reading;
    reading.unit = best.unit;
    reading.unitInches = best.inches();
    reading.witnesses = seen.kinds();
    reading.evidence = describeWitnesses(seen, best.inches());
    reading.dimensionCount = int(seen.inchesPerUnit.size());
    reading.dimensionsAgree = dimensionAgreement(seen, best.inches());
    reading.contradictsHeader =
        !claims.typed && claims.declared != DrawingUnit::Unitless && best.unit != claims.declared;
    reading.scale.ratio = best.ratio;
    reading.scale.source = sourceOf(best, claims, seen, reading.contradictsHeader);
    reading.scale.confidence = confidenceIn(ranked, reading, claims);
    return reading;
}

} // namespace holdfast::plan
