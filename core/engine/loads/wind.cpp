#include "core/engine/loads/wind.h"

#include <algorithm>
#include <cmath>

#include "core/engine/base/calculation_line.h"
#include "core/engine/loads/citation.h"

namespace holdfast::loads {

namespace {

using building::DesignCriteria;

// Table 26.10-1 and 26.11-1: K_z = c (z/z_g)^(2/alpha), z at least 15 ft. Recalled.
struct Terrain {
    double alpha, gradientFeet;
};
constexpr Terrain kTerrain16[] = {{7.0, 1200}, {9.5, 900}, {11.5, 700}};
constexpr Terrain kTerrain22[] = {{7.5, 3280}, {9.8, 2460}, {11.5, 1935}};
constexpr double kFactor16 = 2.01, kFactor22 = 2.41, kLeastHeightFeet = 15;
// Eq. 26.10-1, psf and mph; 26.9: K_e by elevation in feet.
constexpr double kVelocityPressure = 0.00256, kElevation = 0.0000362;
// Figure 27.3-1 walls; 27.3.4: windward and leeward parapet together, 1.5 + 1.0; 27.1.5: least pressure on walls.
constexpr double kWindward = 0.8, kParapet = 2.5, kLeastPsf = 16;
// 26.2, 26.11.2: a low-rise building may be taken as rigid.
constexpr double kLowRiseFeet = 60;

const Terrain& terrain(const DesignCriteria& c)
{
    return (is22(c) ? kTerrain22 : kTerrain16)[std::size_t(c.wind.exposure)];
}

double velocityFactor(const DesignCriteria& c)
{
    return is22(c) ? kFactor22 : kFactor16;
}

double elevationFactor(const DesignCriteria& c)
{
    return std::exp(-kElevation * c.wind.groundElevation.in(1_ft));
}

// q over K_z, psf. In 7-22 K_d stands in the equation of the pressure instead: the product is the same.
double pressureOverKz(const DesignCriteria& c)
{
    return kVelocityPressure * c.wind.topographic * c.wind.directionality * elevationFactor(c) * c.wind.speedMph
        * c.wind.speedMph;
}

// Integral of K_z from the ground to z, ft.
double integralOfKz(double z, const DesignCriteria& c)
{
    const double low = std::min(z, kLeastHeightFeet) * exposureCoefficient(kLeastHeightFeet, c);
    if (z <= kLeastHeightFeet)
        return low;
    const double power = 2.0 / terrain(c).alpha + 1.0, g = terrain(c).gradientFeet;
    return low
        + velocityFactor(c) * g / power * (std::pow(z / g, power) - std::pow(kLeastHeightFeet / g, power));
}

// What one story takes: wall from `low` to `high` above the ground, and the parapet with the top story.
struct Band {
    double low = 0, high = 0, parapet = 0;  // ft
};

std::vector<Band> bandsUpward(const DesignCriteria& c)
{
    std::vector<Band> bands;
    double floor = c.wind.baseHeight.in(1_ft);
    for (std::size_t i = 0; i < c.stories.size(); ++i) {
        const double half = c.stories[i].height.in(1_ft) / 2;
        const bool top = i + 1 == c.stories.size();
        const double above = top ? 0 : c.stories[i + 1].height.in(1_ft) / 2;
        bands.push_back({floor + half, floor + 2 * half + above, top ? c.wind.parapet.in(1_ft) : 0.0});
        floor += 2 * half;
    }
    return bands;
}

struct Direction {
    const char* name;
    double along, across;        // plan dimensions, ft
};

// Velocity pressures common to both directions, psf.
struct Pressures {
    double roofFeet = 0, roof = 0, parapet = 0;
};

class Procedure {
public:
    explicit Procedure(const DesignCriteria& criteria)
        : m_criteria(criteria), m_bands(bandsUpward(criteria)), m_perKz(pressureOverKz(criteria))
    {
        m_q.roofFeet = m_bands.back().high;
        m_q.roof = m_perKz * exposureCoefficient(m_q.roofFeet, criteria);
        m_q.parapet = m_perKz * exposureCoefficient(m_q.roofFeet + criteria.wind.parapet.in(1_ft), criteria);
    }

    DirectionalWind run()
    {
        const double x = m_criteria.wind.widthX.in(1_ft), y = m_criteria.wind.widthY.in(1_ft);
        explainPressure();
        m_out.x = forces({"x", x, y});
        m_out.y = forces({"y", y, x});
        findNotLowRise(std::min(x, y));
        logAssumptions();
        return std::move(m_out);
    }

private:
    std::vector<Force> forces(const Direction& direction);
    double windward(const Band& band) const;
    void explainPressure();
    void explainBand(const Direction& direction, std::size_t i, double leeward, double force);
    void findNotLowRise(double leastFeet);
    void logAssumptions();
    void step(const char* rule, std::string title, std::string formula, std::vector<Symbol> symbols, double result,
              Unit unit, const char* section)
    {
        m_out.lines.push_back(calculationStep(rule, std::move(title), std::move(formula), std::move(symbols), result,
                                              unit, cite(m_criteria, section)));
    }

    const DesignCriteria& m_criteria;
    std::vector<Band> m_bands;
    double m_perKz;
    Pressures m_q;
    DirectionalWind m_out;
};

// Mean velocity pressure over the band, psf: q_z varies with the height of each point on the windward wall.
double Procedure::windward(const Band& band) const
{
    return m_perKz * (integralOfKz(band.high, m_criteria) - integralOfKz(band.low, m_criteria))
        / (band.high - band.low);
}

std::vector<Force> Procedure::forces(const Direction& direction)
{
    const double leeward = leewardCoefficient(direction.along / direction.across);
    step("loads.wind.leeward", std::string("Leeward wall, wind along ") + direction.name,
         "C_p = min(max(-0.5, -0.7 + 0.2*L/B), max(-0.3, min(-0.4 + 0.05*L/B, -0.2)))",
         {{"L", direction.along, Unit::Foot, "entered"}, {"B", direction.across, Unit::Foot, "entered"}}, leeward,
         Unit::None, "Figure 27.3-1");
    std::vector<Force> made;
    for (std::size_t i = 0; i < m_bands.size(); ++i) {
        const Band& band = m_bands[i];
        const double height = band.high - band.low;
        const double wall = (kWindward * windward(band) - leeward * m_q.roof) * m_criteria.wind.gust * height;
        const double least = kLeastPsf * (height + band.parapet);
        const double perFoot = std::max(wall + kParapet * m_q.parapet * band.parapet, least);
        made.push_back(Force(perFoot * direction.across));
        explainBand(direction, i, leeward, made.back().value());
    }
    return made;
}

void Procedure::explainPressure()
{
    const building::WindCriteria& w = m_criteria.wind;
    const auto velocity = [&](const char* rule, const char* title, const char* formula, const char* k, double feet,
                              double q) {
        step(rule, title, formula,
             {{k, exposureCoefficient(feet, m_criteria), Unit::None, "Table 26.10-1, recalled", false},
              {"K_zt", w.topographic, Unit::None, "26.8"},
              {"K_d", w.directionality, Unit::None, "Table 26.6-1"},
              {"K_e", elevationFactor(m_criteria), Unit::None, "Table 26.9-1"},
              {"V", w.speedMph, Unit::None, "entered, mph"}},
             q, Unit::Psf, "26.10.2");
    };
    const auto exposure = [&](const char* rule, const char* title, const char* formula, double feet) {
        step(rule, title, formula,
             {{"c", velocityFactor(m_criteria), Unit::None, "Table 26.10-1, recalled", false},
              {"z", std::max(feet, kLeastHeightFeet), Unit::Foot, "above the ground, at least 15 ft"},
              {"z_g", terrain(m_criteria).gradientFeet, Unit::Foot, "Table 26.11-1, recalled", false},
              {"alpha", terrain(m_criteria).alpha, Unit::None, "Table 26.11-1, recalled", false}},
             exposureCoefficient(feet, m_criteria), Unit::None, "Table 26.10-1");
    };
    exposure("loads.wind.exposure", "Exposure coefficient at the roof", "K_h = c*(z/z_g)^(2.0/alpha)", m_q.roofFeet);
    velocity("loads.wind.pressure", "Velocity pressure at the roof, K_d included",
             "q_h = 0.00256*K_h*K_zt*K_d*K_e*V^2", "K_h", m_q.roofFeet, m_q.roof);
    if (!(w.parapet > Length(0)))
        return;
    const double top = m_q.roofFeet + w.parapet.in(1_ft);
    exposure("loads.wind.exposure_parapet", "Exposure coefficient at the top of the parapet",
             "K_p = c*(z/z_g)^(2.0/alpha)", top);
    velocity("loads.wind.pressure_parapet", "Velocity pressure at the top of the parapet, K_d included",
             "q_p = 0.00256*K_p*K_zt*K_d*K_e*V^2", "K_p", top, m_q.parapet);
}

void Procedure::explainBand(const Direction& direction, std::size_t i, double leeward, double force)
{
    const Band& band = m_bands[i];
    std::vector<Symbol> symbols = {
        {"q_z", windward(band), Unit::Psf, "mean over the height of the band"},
        {"q_h", m_q.roof, Unit::Psf, "Eq. above"},
        {"C_p", leeward, Unit::None, "Figure 27.3-1, leeward"},
        {"G", m_criteria.wind.gust, Unit::None, "26.11"},
        {"H", band.high - band.low, Unit::Foot,
         "from " + quantityText(band.low, Unit::Foot) + " to " + quantityText(band.high, Unit::Foot)},
        {"B", direction.across, Unit::Foot, "across the wind"}};
    std::string formula = "W = max((0.8*q_z - C_p*q_h)*G*H, 16*H)*B";
    if (band.parapet > 0) {
        formula = "W = max((0.8*q_z - C_p*q_h)*G*H + 2.5*q_p*H_p, 16*(H + H_p))*B";
        symbols.push_back({"q_p", m_q.parapet, Unit::Psf, "Eq. above"});
        symbols.push_back({"H_p", band.parapet, Unit::Foot, "parapet"});
    }
    step("loads.wind.story_force",
         std::string("Wind along ") + direction.name + " at the top of story " + std::to_string(i + 1),
         std::move(formula), std::move(symbols), force, Unit::Pound, "27.3.1, 27.3.4, 27.1.5");
}

void Procedure::findNotLowRise(double leastFeet)
{
    if (m_q.roofFeet <= kLowRiseFeet && m_q.roofFeet <= leastFeet)
        return;
    m_out.findings.push_back(
        {"loads.wind.rigid", Severity::Warning, {SubjectKind::Project, "wind", -1},
         "The roof is " + quantityText(m_q.roofFeet, Unit::Foot) + " above the ground and the lesser plan dimension "
             + quantityText(leastFeet, Unit::Foot)
             + ": this is no low-rise building, so it may not be called rigid without its frequency.",
         "Show a natural frequency of at least 1 Hz, or enter the gust factor of a flexible building.",
         cite(m_criteria, "26.2, 26.11.2"), std::nullopt});
}

void Procedure::logAssumptions()
{
    const auto log = [this](const char* key, const char* what, const std::string& value, const char* section,
                            bool verified) {
        m_out.assumptions.push_back({key, AssumptionCategory::Loading, what, value,
                                     AssumptionSource::CodeDefault, cite(m_criteria, section), verified});
    };
    log("loads.wind.procedure",
        "Wind acts on an enclosed, rigid, rectangular building with a flat roof, along x and along y one at a time; "
        "internal pressure cancels; the torsional and diagonal cases of Figure 27.3-8 are not formed.",
        "directional procedure, cases 1 only", "27.3", true);
    log("loads.wind.base", "The wind on the lower half of the first story goes into the podium.", "not counted",
        "27.3.1", true);
    log("loads.wind.terrain", "K_z follows its power law between the ground and the roof, with these constants.",
        "alpha " + quantityText(terrain(m_criteria).alpha, Unit::None) + ", z_g "
            + quantityText(terrain(m_criteria).gradientFeet, Unit::Foot),
        "Table 26.11-1", false);
    log("loads.wind.coefficients", "Wall coefficients, parapet coefficients and the least pressure are recalled.",
        "C_p 0.8 and -0.5 to -0.2, GC_pn 1.5 and -1.0, 16 psf", "Figure 27.3-1, 27.3.4, 27.1.5", false);
}

Outcome requireComplete(const DesignCriteria& c)
{
    const building::WindCriteria& w = c.wind;
    const auto positive = [](double v) { return std::isfinite(v) && v > 0; };
    if (!positive(w.speedMph))
        return Fault{FaultCode::InvalidValue, "", "wind.speed_mph", "must be positive"};
    if (!positive(w.widthX.value()) || !positive(w.widthY.value()))
        return Fault{FaultCode::MissingField, "", "wind", "has a speed, so it needs width_x and width_y"};
    if (!positive(w.topographic) || !positive(w.directionality) || !positive(w.gust))
        return Fault{FaultCode::InvalidValue, "", "wind", "needs positive factors K_zt, K_d and G"};
    if (!std::isfinite(w.groundElevation.value()) || !(w.baseHeight >= Length(0)) || !(w.parapet >= Length(0))
        || !std::isfinite((w.baseHeight + w.parapet).value()))
        return Fault{FaultCode::InvalidValue, "", "wind", "holds a height that is negative or not a number"};
    if (c.stories.empty())
        return Fault{FaultCode::MissingField, "", "stories", "is missing, so there is no wall for the wind"};
    for (const auto& story : c.stories)
        if (!positive(story.height.value()))
            return Fault{FaultCode::InvalidValue, "", "stories",
                         "height of story " + std::to_string(story.story) + " must be positive"};
    return Done{};
}

} // namespace

double exposureCoefficient(double zFeet, const DesignCriteria& criteria)
{
    const Terrain& t = terrain(criteria);
    return velocityFactor(criteria)
        * std::pow(std::max(zFeet, kLeastHeightFeet) / t.gradientFeet, 2.0 / t.alpha);
}

// -0.5 up to 1, -0.3 at 2, -0.2 from 4, straight lines between.
double leewardCoefficient(double lengthOverBreadth)
{
    if (lengthOverBreadth <= 1.0)
        return -0.5;
    if (lengthOverBreadth <= 2.0)
        return -0.5 + 0.2 * (lengthOverBreadth - 1.0);
    return std::min(-0.3 + 0.05 * (lengthOverBreadth - 2.0), -0.2);
}

Result<DirectionalWind> directionalWind(const DesignCriteria& criteria)
{
    if (auto complete = requireComplete(criteria); !complete)
        return complete.fault();
    return Procedure(criteria).run();
}

} // namespace holdfast::loads
