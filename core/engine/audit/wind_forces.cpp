#include <algorithm>
#include <cmath>

#include "core/engine/audit/raw_loads.h"

namespace holdfast::audit {
namespace {

using building::DesignCriteria;
using building::Exposure;

struct Terrain {
    double power, gradient, factor;  // alpha, z_g in ft, and the factor before (z/z_g)^(2/alpha)
};

// ASCE 7 Table 26.11-1 and the note under Table 26.10-1; the later edition is recalled.
Terrain terrain(Exposure exposure, building::Asce7 edition)
{
    const bool later = edition == building::Asce7::Asce7_22;
    switch (exposure) {
    case Exposure::B: return later ? Terrain{7.5, 3280, 2.41} : Terrain{7.0, 1200, 2.01};
    case Exposure::C: return later ? Terrain{9.8, 2460, 2.41} : Terrain{9.5, 900, 2.01};
    case Exposure::D: return later ? Terrain{11.5, 1935, 2.41} : Terrain{11.5, 700, 2.01};
    }
    bug("exposure without a terrain");
}

constexpr double kLowest = 15, kPsfWall = 16;         // ft; 27.1.5
constexpr double kWindward = 0.8, kParapet = 1.5 + 1.0;  // Fig. 27.3-1, 27.3.4

class Pressure {
public:
    explicit Pressure(const DesignCriteria& c)
        : m_wind(c.wind), m_terrain(terrain(c.wind.exposure, c.codes.loads)) {}

    // psf at a height over the ground, ft.
    double at(double z) const
    {
        const double exposure =
            m_terrain.factor * std::pow(std::max(z, kLowest) / m_terrain.gradient, 2 / m_terrain.power);
        const double thin = std::exp(-3.62e-5 * m_wind.groundElevation.value() / 12);  // K_e
        return 0.00256 * exposure * m_wind.topographic * m_wind.directionality * thin * m_wind.speedMph
            * m_wind.speedMph;
    }

private:
    const building::WindCriteria& m_wind;
    Terrain m_terrain;
};

// Fig. 27.3-1: L/B 0-1, 2, 4 and more.
double leeward(double ratio)
{
    if (ratio <= 1)
        return 0.5;
    return ratio <= 2 ? 0.5 - 0.2 * (ratio - 1) : std::max(0.2, 0.3 - 0.05 * (ratio - 2));
}

} // namespace

std::vector<double> windForces(const DesignCriteria& criteria, double across, double deep)
{
    if (!(criteria.wind.speedMph > 0) || criteria.stories.empty() || !(across > 0) || !(deep > 0))
        return {};
    const Pressure pressure(criteria);
    const int top = int(criteria.stories.size());
    const double ground = criteria.wind.baseHeight.value() / 12, roof = ground + elevationOfTop(criteria, top) / 12;
    const double suction = pressure.at(roof) * criteria.wind.gust * leeward(deep / across);
    std::vector<double> forces;
    for (int story = 1; story <= top; ++story) {
        const double level = ground + elevationOfTop(criteria, story) / 12;
        const double low = level - heightOf(criteria, story) / 24, high = level + heightOf(criteria, story + 1) / 24;
        constexpr int kStrips = 64;
        double force = 0;  // lb a foot of width, by strips up the face
        for (int i = 0; i < kStrips; ++i) {
            const double z = low + (high - low) * (i + 0.5) / kStrips;
            const double net = pressure.at(z) * criteria.wind.gust * kWindward + suction;
            force += std::max(net, kPsfWall) * (high - low) / kStrips;
        }
        if (story == top) {
            const double parapet = criteria.wind.parapet.value() / 12;
            force += kParapet * pressure.at(roof + parapet) * parapet;
        }
        forces.push_back(force * across / 12);
    }
    return forces;
}

} // namespace holdfast::audit
