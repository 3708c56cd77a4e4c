#include "core/engine/rods/story_numbers.h"

#include <algorithm>
#include <cmath>

#include "core/engine/base/calculation_line.h"
#include "core/engine/rods/rod_strength.h"

namespace holdfast::rods {

namespace {

using building::DesignBasis;
using building::DesignCriteria;
using building::RodAreaRule;

// Studs stand in pairs; more than this no longer is a wall end but another structure.
constexpr int kMostStuds = 24;

bool asd(const DesignCriteria& c)
{
    return c.codes.basis == DesignBasis::Asd;
}

Area areaBy(RodAreaRule rule, const RodSize& size)
{
    return rule == RodAreaRule::Nominal ? nominalArea(size.diameter)
                                        : tensileArea(size.diameter, size.threadsPerInch);
}

Length deviceStretch(const DeviceModel* device, Force load)
{
    return device ? device->seating + device->elastic * (load / device->allowable) : Length(0);
}

// The ASD value without C_b: 0.02 and 0.04 in are deformations of that test (engineering 4.10).
Stress crushingReference(const StoryParts& p, const DesignCriteria& c)
{
    return p.lumber->compressionPerp * wetBearingFactor(c);
}

RodNumbers rodNumbers(const StoryParts& p, const DesignCriteria& c)
{
    RodNumbers r;
    r.demand = asd(c) ? p.level.tensionAsd : p.level.tensionStrength;
    r.strengthArea = areaBy(c.rods.strengthArea, *p.size);
    r.elongationArea = areaBy(c.rods.elongationArea, *p.size);
    r.capacity = rodCapacity(r.strengthArea, p.grade->ultimate, c.codes.basis);
    r.stretch = elongation(p.level.tensionAsd, p.rodLength, r.elongationArea);
    r.deviceStretch = deviceStretch(p.device, p.level.incrementAsd);
    r.total = r.stretch + r.deviceStretch;
    return r;
}

PlateNumbers plateNumbers(const StoryParts& p, const DesignCriteria& c)
{
    PlateNumbers n;
    n.demand = asd(c) ? p.level.incrementAsd : p.level.incrementStrength;
    if (!p.plate)
        return n;
    n.net = plateNetArea(p.plate->width, p.plate->length, p.size->diameter);
    const PlatePlace place = platePlace(p.size->diameter, p.rods, c.rods);
    n.cb = bearingAreaFactor(p.plate->length, place.toEnd - p.plate->length / 2.0);
    n.bearing = n.demand / n.net;
    n.bearingCapacity = n.cb * perpendicularStress(p.lumber->compressionPerp, c);
    n.flats = nutFlats(p.size->diameter, p.grade->ultimate);
    n.cantilever = plateCantilever(p.plate->width, p.plate->length, n.flats);
    n.bending = plateBendingStress(n.bearing, n.cantilever, p.plate->thickness);
    n.bendingCapacity = plateBendingCapacity(p.plate->yield, c.codes.basis);
    n.crushing = crushing(p.level.incrementStrength / n.net, crushingReference(p, c));
    return n;
}

LoadDuration durationOf(const loads::LoadCombination& c, const loadpath::StoryDemand& d)
{
    if (c.lateral > 0)
        return LoadDuration::Lateral;
    // Roof live load, of seven days (1.25), is taken as snow.
    if (c.snow * d.snowCumulative > LineLoad(0) || c.roofLive * d.roofLiveCumulative > LineLoad(0))
        return LoadDuration::Snow;
    return c.live > 0 && d.liveCumulative > LineLoad(0) ? LoadDuration::Occupancy : LoadDuration::Permanent;
}

// The four strengths of a post group, formed once a story.
class PostStrengths {
public:
    PostStrengths(const StoryParts& p, const PostLayout& layout, const DesignCriteria& c)
    {
        for (const LoadDuration d : {LoadDuration::Permanent, LoadDuration::Occupancy, LoadDuration::Snow,
                                     LoadDuration::Lateral})
            m_strengths[std::size_t(d)] = postStrength(layout, *p.lumber, p.postHeight, d, c);
    }
    const PostStrength& at(LoadDuration d) const { return m_strengths[std::size_t(d)]; }

private:
    std::array<PostStrength, 4> m_strengths;
};

Area studArea(const DesignCriteria& c)
{
    return c.materials.studThickness * c.materials.studDepth;
}

PostNumbers postNumbers(const StoryParts& p, const DesignCriteria& c, int studs)
{
    PostNumbers n;
    n.layout = postLayout(studs, p.size->diameter, p.pairSpacing(), c);
    const PostStrengths strengths(p, n.layout, c);
    n.area = studArea(c) * double(studs);
    n.perpendicular = perpendicularStress(p.lumber->compressionPerp, c);
    n.bearingCapacity = n.area * n.perpendicular;
    n.strength = strengths.at(LoadDuration::Lateral);
    n.slenderness = n.strength.slenderness;
    for (const loadpath::CaseDemand& made : p.demand->cases) {
        const loads::LoadCombination& combination = (*p.combinations)[std::size_t(made.combination)];
        if (combination.basis != c.codes.basis)
            continue;
        const LoadDuration duration = durationOf(combination, *p.demand);
        const Force capacity = strengths.at(duration).capacity();
        const double ratio = utilization(made.compression.value(), capacity.value());
        if (ratio > n.ratio || n.capacity == Force(0)) {
            n.ratio = ratio;
            n.combination = made.combination;
            n.compression = made.compression;
            n.duration = duration;
            n.strength = strengths.at(duration);
            n.capacity = capacity;
        }
        const double bearing = utilization(made.compression.value(), n.bearingCapacity.value());
        if (bearing > n.bearingRatio) {
            n.bearingRatio = bearing;
            n.bearingCombination = made.combination;
            n.bearingCompression = made.compression;
        }
    }
    return n;
}

SheathingNumbers sheathingNumbers(const StoryParts& p, const DesignCriteria& c)
{
    const loadpath::StoryDemand& d = *p.demand;
    SheathingNumbers n;
    n.capacity = shearCapacity(p.sheathing, p.lumber->specificGravity, d.aspectFactor, c.codes.sheathing,
                               c.codes.basis);
    const Length effective = d.fullHeightLength * d.perforation;
    const double seismic = (asd(c) ? 0.7 : 1.0) * c.seismic.rho, wind = asd(c) ? 0.6 : 1.0; // ASCE 7 2.4, 2.3
    n.seismicDemand = d.storyShear * seismic / effective;
    n.windDemand = d.windShear * wind / effective;
    const double seismicRatio = utilization(n.seismicDemand.value(), n.capacity.seismic.value());
    const double windRatio = utilization(n.windDemand.value(), n.capacity.wind.value());
    n.windGoverns = windRatio > seismicRatio;
    n.ratio = std::max(seismicRatio, windRatio);
    return n;
}

Settling settlingOf(const StoryParts& p, const StoryNumbers& n, const DesignCriteria& c, Force tension,
                    Force increment, Force compression)
{
    Settling s;
    const Stress reference = crushingReference(p, c);
    s.rod = elongation(tension, p.rodLength, n.rod.elongationArea);
    s.device = deviceStretch(p.device, increment);
    s.plate = p.plate ? crushing(increment / n.plate.net, reference) : Length(0);
    s.post = kPostOnPlate * crushing(compression / n.post.area, reference);
    // Shrinkage is taken up by the device at every level, so it does not enter; without one it does.
    s.loose = p.device ? Length(0) : p.shrinkageCumulative;
    return s;
}

bool meetsTarget(const StoryParts& parts, const DesignCriteria& c, int studs)
{
    const PostNumbers n = postNumbers(parts, c, studs);
    return std::max(n.ratio, n.bearingRatio) <= c.rods.targetUtilization * (1 + 1e-9)
           && n.slenderness <= kSlenderest;
}

bool isPerforated(const StoryParts& p)
{
    return p.demand->fullHeightLength < p.demand->wallLength;
}

// Shear of a story and moment at its top; `times` the strength level.
struct StoryLoads {
    bool wind = false;
    double times = 1;
    Force shear(const loadpath::StoryDemand& d) const { return times * (wind ? d.windShear : d.storyShear); }
    // Overturning at the base less the story's own: stacks that stand on this wall are in it.
    Moment above(const loadpath::StoryDemand& d) const
    {
        return times
               * (wind ? d.windOverturning - d.windShear * d.height
                       : d.overturning - d.storyShear * d.height);
    }
};

DriftNumbers driftUnder(const std::vector<StoryParts>& parts, const std::vector<StoryNumbers>& numbers,
                        const StoryLoads& loads, Settling StoryNumbers::*settling)
{
    DriftNumbers out;
    bool stackable = true;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const StoryParts& p = parts[i];
        const Settling& s = numbers[i].*settling;
        WallStiffness w{p.demand->height,      p.demand->wallLength,
                        p.demand->leverArm,    loads.shear(*p.demand),
                        p.lumber->modulus,     numbers[i].post.area,
                        p.sheathing.stiffness, s.total(),
                        s.withoutRod(),        numbers[i].rod.elongationArea * double(p.rods),
                        kSteelModulus,         loads.above(*p.demand)};
        if (isPerforated(p)) {
            // SDPWS 4.3.2.1: v_max on the sum of segments in all three terms.
            w.wallLength = p.demand->fullHeightLength;
            w.leverArm = p.demand->fullHeightLength;
            w.shear = w.shear / p.demand->perforation;
        }
        stackable = stackable && !isPerforated(p) && p.sheathing.stiffness > LineLoad(0);
        out.single.push_back(p.sheathing.stiffness > LineLoad(0) ? storyDrift(w) : DriftParts{});
        out.walls.push_back(w);
    }
    if (stackable)
        out.stacked = stackedDrift(out.walls);
    return out;
}

} // namespace

StoryNumbers storyNumbers(const StoryParts& parts, const DesignCriteria& criteria)
{
    StoryNumbers n;
    n.rod = rodNumbers(parts, criteria);
    n.plate = plateNumbers(parts, criteria);
    n.post = postNumbers(parts, criteria, parts.studs);
    n.sheathing = sheathingNumbers(parts, criteria);
    n.travelRequired = parts.shrinkageCumulative * criteria.rods.travelFactor;
    const LevelDemand& d = parts.level;
    n.strength = settlingOf(parts, n, criteria, d.tensionDrift, d.incrementDrift, d.compressionDrift);
    if (criteria.drift.windLimitRatio > 0)
        n.service =
            settlingOf(parts, n, criteria, d.tensionWindDrift, d.incrementWindDrift, d.compressionWindDrift);
    return n;
}

int studsFor(const StoryParts& parts, const DesignCriteria& criteria)
{
    if (criteria.posts.sheathingBraces) {
        // Strength and bearing grow with the number of studs.
        const PostNumbers two = postNumbers(parts, criteria, 2);
        const double most = std::max(two.ratio, two.bearingRatio) / criteria.rods.targetUtilization;
        return most < kMostStuds / 2 ? std::max(2, 2 * int(std::ceil(most - 1e-9))) : kMostStuds;
    }
    for (int studs = 2; studs < kMostStuds; studs += 2)
        if (meetsTarget(parts, criteria, studs))
            return studs;
    return kMostStuds;
}

DriftNumbers driftNumbers(const std::vector<StoryParts>& parts, const std::vector<StoryNumbers>& numbers)
{
    return driftUnder(parts, numbers, {false, 1.0}, &StoryNumbers::strength);
}

DriftNumbers windDriftNumbers(const std::vector<StoryParts>& parts, const std::vector<StoryNumbers>& numbers,
                              double service)
{
    return driftUnder(parts, numbers, {true, service}, &StoryNumbers::service);
}

} // namespace holdfast::rods
