#include "core/engine/plan/units.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <set>
#include <tuple>

#include "core/engine/base/feet_inch.h"
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
    double reduction = 1;
    double inches() const { return inchesIn(unit) * ratio; }
};

// The header is believed ten times more than another unit, but not against the geometry.
double headerWeight(DrawingUnit unit, const UnitClaims& claims)
{
    if (claims.typed)
        return unit == *claims.typed ? 1.0 : 0.0;
    if (claims.paper && claims.declared != DrawingUnit::Unitless)
        return unit == claims.declared ? 1.0 : 0.0;  // the size of paper is known
    const bool metric = unit != DrawingUnit::Inch && unit != DrawingUnit::Foot;
    if (claims.declared != DrawingUnit::Unitless)
        return unit == claims.declared
            ? 1.0
            : (unit == DrawingUnit::Inch || unit == DrawingUnit::Millimeter ? 0.1 : 0.07);
    if (claims.measurement == 1)
        return unit == DrawingUnit::Millimeter ? 1.0 : (metric ? 0.5 : 0.2);
    return unit == DrawingUnit::Inch ? 1.0 : (unit == DrawingUnit::Foot ? 0.6 : 0.3);
}

// Half of a usual sheet is rarely a sheet of its own: 11x17 of ANSI D, 12x18 of ARCH D, 15x21 of ARCH E1, 9x12 of
// ARCH C (18x24), 17x22 of ANSI E. Set by judgement.
double halfSizeWeight(const UnitClaims& claims)
{
    const double low = std::min(claims.paperWidth, claims.paperHeight);
    const double high = std::max(claims.paperWidth, claims.paperHeight);
    constexpr double kLettersSaySo = 0.3, kOtherwise = 0.04;
    for (const auto& [x, y, weight] : {std::tuple{11.0, 17.0, 0.2}, {12.0, 18.0, 0.25}, {15.0, 21.0, 0.35},
                                       {9.0, 12.0, 0.2}, {17.0, 22.0, 0.08}})
        if (std::fabs(low - x) < 0.3 && std::fabs(high - y) < 0.3)
            return std::max(weight, claims.smallLetters ? kLettersSaySo : 0.0);
    return claims.smallLetters ? kLettersSaySo : kOtherwise;
}

struct RatioToTry {
    double ratio = 1, weight = 1, reduction = 1;
};

// Plots are reduced to half (most), from ARCH D to tabloid, or by a copier's step. A ratio proposed by dimensions
// alone is the last resort.
void addReductions(const UnitClaims& claims, std::vector<RatioToTry>& ratios)
{
    constexpr double kNote = 0.4, kRareReduction = 0.012;
    for (const ScaleClaim& note : claims.notes) {
        ratios.push_back({note.ratio / claims.reduction, kNote * note.weight, claims.reduction});
        if (!claims.paper || claims.reduction != 1)
            continue;
        ratios.push_back({2 * note.ratio, kNote * note.weight * halfSizeWeight(claims), 0.5});
        for (const double factor : {36.0 / 17, 34.0 / 17.6, 24.0 / 11, 1.5, 4.0 / 3, std::numbers::sqrt2, 3.0, 4.0})
            ratios.push_back({factor * note.ratio, kNote * note.weight * kRareReduction, 1 / factor});
    }
}

// Measured from ticks and line ends a scale comes out a little off: the architectural, engineering or metric scale it
// can only be, or itself.
double usualScale(double ratio)
{
    constexpr double kMeasured = 0.004;
    for (const double usual : {4, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 120, 240, 360, 480,
                               600, 20, 25, 50, 100, 200})
        if (std::fabs(ratio / usual - 1) < kMeasured)
            return usual;
    return ratio;
}

std::vector<RatioToTry> ratiosToTry(const UnitWitnesses& seen, const UnitClaims& claims)
{
    if (claims.typedRatio)
        return {{*claims.typedRatio, 1, 1}};
    if (claims.viewportRatio)
        return {{*claims.viewportRatio, 1, 1}};
    constexpr double kFullSizePaper = 1e-3;  // only where the page names no scale at all
    constexpr double kTypedUnit = 0.05;      // who types the unit speaks of model space
    constexpr double kByDimensions = 0.006;
    std::vector<RatioToTry> ratios{{1, claims.paper ? kFullSizePaper : 1.0, 1}};
    addReductions(claims, ratios);
    for (RatioToTry& r : ratios)
        if (r.ratio != 1) {
            if (claims.typed)
                r.weight = kTypedUnit;
            // A dimension style that multiplies by the noted scale measures at plot size.
            else if (std::fabs(claims.dimensionFactor / r.ratio - 1.0) < 0.01)
                r.weight = 1.5;
        }
    if (const DimensionVote vote = dimensionVote(seen); claims.paper && vote.decides()) {
        const double ratio = usualScale(vote.inches / std::max(inchesIn(claims.declared), 1e-9));
        const bool known = std::ranges::any_of(
            ratios, [&](const RatioToTry& r) { return std::fabs(r.ratio / ratio - 1) < 0.005; });
        if (!known)
            ratios.push_back({ratio, kByDimensions,
                              claims.notes.empty() ? 1.0 : claims.notes.front().ratio / ratio});
    }
    return ratios;
}

std::vector<Hypothesis> hypotheses(const UnitWitnesses& seen, const UnitClaims& claims)
{
    std::vector<Hypothesis> all;
    const auto ratios = ratiosToTry(seen, claims);
    std::vector<DrawingUnit> units(kCandidates.begin(), kCandidates.end());
    if (claims.declared != DrawingUnit::Unitless && std::ranges::find(units, claims.declared) == units.end())
        units.push_back(claims.declared);
    // Who types a scale means it in the unit that the file says; another one would be chosen behind their back.
    if (claims.typedRatio && !claims.typed && claims.declared != DrawingUnit::Unitless)
        units = {claims.declared};
    for (const DrawingUnit unit : units)
        for (const RatioToTry& r : ratios) {
            Hypothesis h{unit, r.ratio, headerWeight(unit, claims) * r.weight, r.reduction};
            h.weight *= h.weight > 0 ? plausibility(seen, h.inches()) : 0;
            all.push_back(h);
        }
    std::ranges::stable_sort(all, std::ranges::greater{}, &Hypothesis::weight);
    return all;
}

building::ScaleSource sourceOf(const Hypothesis& best, const UnitClaims& claims, const UnitWitnesses& seen,
                               bool contradicts)
{
    using building::ScaleSource;
    if (claims.typed || claims.typedRatio)
        return ScaleSource::Typed;
    if (claims.viewportRatio)
        return ScaleSource::Viewport;
    for (const ScaleClaim& note : claims.notes)
        if (best.ratio != 1.0 && note.ratio == best.ratio)
            return note.source;
    if (best.ratio != 1.0)
        return dimensionsAgreeing(seen, best.inches()) >= 2 ? ScaleSource::Dimensions : ScaleSource::SheetSize;
    if (!contradicts && claims.declared != DrawingUnit::Unitless && !claims.paper)
        return ScaleSource::ModelSpace;
    if (dimensionsAgreeing(seen, best.inches()) > 0)
        return ScaleSource::Dimensions;
    return seen.kinds() > 0 && !claims.paper ? ScaleSource::ModelSpace : ScaleSource::Assumed;
}

double confidenceIn(const std::vector<Hypothesis>& ranked, const UnitReading& reading,
                    const UnitClaims& claims)
{
    if (claims.typed || claims.typedRatio)
        return 1.0;
    // The rival is the best hypothesis that gives another size: 12 ft units at ratio 1 are no rival of 1 in
    // at 12.
    double rival = 0;
    for (const Hypothesis& h : ranked)
        if (std::fabs(h.inches() / ranked.front().inches() - 1.0) > 0.01)
            rival = std::max(rival, h.weight);
    constexpr double kNoScale = 0.05, kSmallLetters = 0.65;
    if (claims.paper && ranked.front().ratio == 1)
        return kNoScale;
    const double best = ranked.front().weight;
    const double share = best > 0 ? best / (best + rival) : 0.0;
    const double witnessed = std::min(1.0, 0.70 + 0.10 * reading.witnesses);
    const bool shrunk = claims.smallLetters && reading.reduction == 1 && reading.dimensionsAgreeing < 2;
    return share * witnessed * (reading.contradictsHeader ? 0.85 : 1.0) * (shrunk ? kSmallLetters : 1.0);
}

std::string middleOf(std::vector<double> values, double inches)
{
    std::ranges::nth_element(values, values.begin() + std::ptrdiff_t(values.size() / 2));
    return formatInches(Length(values[values.size() / 2] * inches), 2);
}

void addGeometry(const UnitWitnesses& seen, double inches, std::vector<building::ScaleWitness>& all)
{
    using building::ScaleSource;
    if (const DimensionVote vote = dimensionVote(seen); vote.votes > 0)
        all.push_back({ScaleSource::Dimensions, vote.inches, vote.decides() ? 0.95 : 0.4,
                       std::to_string(vote.votes) + " of " + std::to_string(vote.of)
                           + " dimension texts agree with each other"});
    const double doors = seen.doorsCount() ? doorsFitting(seen, inches) : 0;
    if (doors >= 0.2)
        all.push_back({ScaleSource::Doors, doors >= 0.5 ? inches : 0, 0.5 * doors,
                       std::to_string(seen.doorRadii.size()) + " door leaves, the middle one "
                           + middleOf(seen.doorRadii, inches)});
    const double faces = seen.facesCount() ? facesFitting(seen, inches) : 0;
    if (faces >= 0.2)
        all.push_back({ScaleSource::WallThickness, faces >= 0.5 ? inches : 0, 0.4 * faces,
                       std::to_string(seen.faceSpacings.size()) + " pairs of faces, the middle one "
                           + middleOf(seen.faceSpacings, inches) + " apart"});
}

building::ScaleWitness witness(building::ScaleSource source, double inches, double confidence, const std::string& text)
{
    building::ScaleWitness w;
    w.source = source;
    w.unitInches = inches;
    w.confidence = confidence;
    w.text = text;
    return w;
}

// Everything that spoke of the size, whether it agrees or not.
std::vector<building::ScaleWitness> witnessesOf(const UnitWitnesses& seen, const UnitClaims& claims, double inches,
                                                DrawingUnit unit)
{
    using building::ScaleSource;
    std::vector<building::ScaleWitness> all;
    if (claims.calibrated)
        all.push_back(witness(ScaleSource::Calibrated, *claims.calibrated, 1, "calibrated on the sheet"));
    if (claims.typedRatio)
        all.push_back(witness(ScaleSource::Typed, inchesIn(unit) * *claims.typedRatio, 1, "scale set by the engineer"));
    if (claims.typed)
        all.push_back(witness(ScaleSource::Typed, inches, 1,
                              std::string(unitWord(*claims.typed)) + " set by the engineer"));
    if (claims.viewportRatio)
        all.push_back(witness(ScaleSource::Viewport, inchesIn(unit) * *claims.viewportRatio, 0.95,
                              "scale of the viewport"));
    if (!claims.paper && claims.declared != DrawingUnit::Unitless)
        all.push_back(witness(ScaleSource::ModelSpace, inchesIn(claims.declared), 0.7,
                              "the file says " + std::string(unitWord(claims.declared))));
    for (const ScaleClaim& note : claims.notes)
        if (const double noted = inchesIn(unit) * note.ratio;
            claims.paper || std::fabs(noted / inches - 1) < 0.005)
            all.push_back(witness(note.source, noted, std::min(0.95, 0.75 * note.weight), note.text));
    addGeometry(seen, inches, all);
    std::ranges::stable_sort(all, std::ranges::greater{}, &building::ScaleWitness::confidence);
    return all;
}

// On paper the thickness of walls does not tell a half-size plot, in a model it tells the unit.
int kindsAgreeing(const std::vector<building::ScaleWitness>& spoken, double inches, bool paper)
{
    std::set<building::ScaleSource> kinds;
    for (const building::ScaleWitness& w : spoken) {
        if (paper && w.source == building::ScaleSource::WallThickness)
            continue;
        if (w.confidence >= 0.2 && std::fabs(w.unitInches / inches - 1) < 0.005)
            kinds.insert(w.source == building::ScaleSource::ViewTitle ? building::ScaleSource::TitleBlock : w.source);
    }
    return int(kinds.size());  // two notes on one sheet are one witness: a plotter reduces both
}

std::string sizeOf(const UnitWitnesses& seen, double inches)
{
    if (seen.buildingSize() <= 0)
        return {};
    return formatFeetInches(Length(seen.buildingWidth * inches), 1) + " by "
        + formatFeetInches(Length(seen.buildingHeight * inches), 1);
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
    using enum DrawingUnit;
    std::string plain = plainWords(name);
    if (plain.size() > 3 && plain.ends_with('S'))
        plain.pop_back();
    if (plain.ends_with("METRE"))
        plain.replace(plain.size() - 5, 5, "METER");
    static const std::map<std::string, DrawingUnit, std::less<>> known
        = {{"IN", Inch},       {"INCH", Inch},  {"INCHE", Inch} /* the s is off */, {"FT", Foot},
           {"FOOT", Foot},     {"FEET", Foot},  {"MM", Millimeter},   {"MILLIMETER", Millimeter},
           {"CM", Centimeter}, {"M", Meter},    {"CENTIMETER", Centimeter}, {"METER", Meter}};
    if (const auto found = known.find(plain); found != known.end())
        return found->second;
    return std::nullopt;
}

UnitReading readUnits(const drawing::Linework& marks, const std::vector<LayerRole>& roles, const geometry::Box2& grid,
                      const UnitClaims& claims)
{
    const UnitWitnesses seen = unitWitnesses(marks, roles, grid);
    const auto ranked = hypotheses(seen, claims);
    const Hypothesis& best = ranked.front();
    UnitReading reading;
    reading.unit = best.unit;
    reading.unitInches = claims.calibrated.value_or(best.inches());
    reading.witnesses = seen.kinds();
    reading.evidence = describeWitnesses(seen, reading.unitInches);
    reading.dimensions = dimensionVote(seen);
    reading.dimensionsAgreeing = dimensionsAgreeing(seen, reading.unitInches);
    reading.contradictsHeader = !claims.typed && !claims.paper && !claims.calibrated
        && claims.declared != DrawingUnit::Unitless && best.unit != claims.declared;
    reading.scale.ratio = best.ratio;
    reading.scale.source = sourceOf(best, claims, seen, reading.contradictsHeader);
    reading.reduction = best.reduction;
    reading.scale.confidence = confidenceIn(ranked, reading, claims);
    if (claims.calibrated)
        reading.scale = {*claims.calibrated / inchesIn(best.unit), building::ScaleSource::Calibrated, 1.0};
    reading.spoken = witnessesOf(seen, claims, reading.unitInches, best.unit);
    reading.agreeing = kindsAgreeing(reading.spoken, reading.unitInches, claims.paper);
    reading.size = sizeOf(seen, reading.unitInches);
    return reading;
}

} // namespace holdfast::plan
