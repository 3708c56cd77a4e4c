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
    r.strengthStretch = elongation(p.level.tensionDrift, p.rodLength, r.elongationArea);
    return r;
}

PlateNumbers plateNumbers(const StoryParts& p, const DesignCriteria& c)
{
    PlateNumbers n;
    n.demand = asd(c) ? p.level.incrementAsd : p.level.incrementStrength;
    if (!p.plate)
        return n;
    n.net = plateNetArea(p.plate->width, p.plate->length, p.size->diameter);
    n.cb = bearingAreaFactor(p.plate->length, c.rods.endOffset - p.plate->length / 2.0);
    n.bearing = n.demand / n.net;
    n.bearingCapacity = n.cb * perpendicularStress(p.lumber->compressionPerp, c.codes.basis);
    n.cantilever = plateCantilever(p.plate->width, p.plate->length, p.size->diameter);
    n.bending = plateBendingStress(n.bearing, n.cantilever, p.plate->thickness);
    n.bendingCapacity = plateBendingCapacity(p.plate->yield, c.codes.basis);
    n.crushing = crushing(p.level.incrementStrength / n.net, p.lumber->compressionPerp);
    n.crushingDrift = crushing(p.level.incrementDrift / n.net, p.lumber->compressionPerp);
    return n;
}

LoadDuration durationOf(const loads::LoadCombination& c, const loadpath::StoryDemand& d)
{
    if (c.lateral > 0)
        return LoadDuration::Lateral;
    if (c.snow > 0 && d.snowCumulative > LineLoad(0))
        return LoadDuration::Snow;
    return c.live > 0 && d.liveCumulative > LineLoad(0) ? LoadDuration::Occupancy : LoadDuration::Permanent;
}

// The four column strengths, formed once a story.
class Columns {
public:
    Columns(const StoryParts& p, const DesignCriteria& c)
    {
        for (const LoadDuration d : {LoadDuration::Permanent, LoadDuration::Occupancy, LoadDuration::Snow,
                                     LoadDuration::Lateral})
            m_strengths[std::size_t(d)]
                = studStrength(*p.lumber, c.materials, p.postHeight, d, c.codes.basis);
    }
    const ColumnStrength& at(LoadDuration d) const { return m_strengths[std::size_t(d)]; }

private:
    std::array<ColumnStrength, 4> m_strengths;
};

Area studArea(const DesignCriteria& c)
{
    return c.materials.studThickness * c.materials.studDepth;
}

PostNumbers postNumbers(const StoryParts& p, const DesignCriteria& c, int studs)
{
    const Columns columns(p, c);
    PostNumbers n;
    n.area = studArea(c) * double(studs);
    n.perpendicular = perpendicularStress(p.lumber->compressionPerp, c.codes.basis);
    n.bearingCapacity = n.area * n.perpendicular;
    for (const loadpath::CaseDemand& made : p.demand->cases) {
        const loads::LoadCombination& combination = (*p.combinations)[std::size_t(made.combination)];
        if (combination.basis != c.codes.basis)
            continue;
        const LoadDuration duration = durationOf(combination, *p.demand);
        const Force capacity = n.area * columns.at(duration).allowable;
        const double ratio = utilization(made.compression.value(), capacity.value());
        if (ratio > n.ratio) {
            n.ratio = ratio;
            n.combination = made.combination;
            n.compression = made.compression;
            n.duration = duration;
            n.column = columns.at(duration);
            n.capacity = capacity;
        }
        const double bearing = utilization(made.compression.value(), n.bearingCapacity.value());
        if (bearing > n.bearingRatio) {
            n.bearingRatio = bearing;
            n.bearingCombination = made.combination;
            n.bearingCompression = made.compression;
        }
    }
    n.crushingDrift = kPostOnPlate * crushing(p.level.compressionDrift / n.area, p.lumber->compressionPerp);
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

} // namespace

StoryNumbers storyNumbers(const StoryParts& parts, const DesignCriteria& criteria)
{
    StoryNumbers n;
    n.rod = rodNumbers(parts, criteria);
    n.plate = plateNumbers(parts, criteria);
    n.post = postNumbers(parts, criteria, parts.studs);
    n.sheathing = sheathingNumbers(parts, criteria);
    n.travelRequired = parts.shrinkageCumulative * criteria.rods.travelFactor;
    n.deviceDrift = deviceStretch(parts.device, parts.level.incrementDrift);
    // Shrinkage is taken up by the device at every level, so it does not enter; without one it does.
    const Length loose = parts.device ? Length(0) : parts.shrinkageCumulative;
    n.deltaAWithoutRod = n.deviceDrift + n.plate.crushingDrift + n.post.crushingDrift + loose;
    n.deltaA = n.deltaAWithoutRod + n.rod.strengthStretch;
    return n;
}

int studsFor(const StoryParts& parts, const DesignCriteria& criteria)
{
    const PostNumbers two = postNumbers(parts, criteria, 2);
    const double most = std::max(two.ratio, two.bearingRatio) / criteria.rods.targetUtilization;
    if (!(most < kMostStuds / 2))
        return kMostStuds;
    return std::max(2, 2 * int(std::ceil(most - 1e-9)));
}

DriftNumbers driftNumbers(const std::vector<StoryParts>& parts, const std::vector<StoryNumbers>& numbers)
{
    DriftNumbers out;
    bool stackable = true;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const StoryParts& p = parts[i];
        const bool perforated = p.demand->fullHeightLength < p.demand->wallLength;
        WallStiffness w{p.demand->height, p.demand->wallLength, p.demand->leverArm, p.demand->storyShear,
                        p.lumber->modulus, numbers[i].post.area, p.sheathing.stiffness, numbers[i].deltaA,
                        numbers[i].deltaAWithoutRod, numbers[i].rod.elongationArea, kSteelModulus};
        if (perforated) {
            // SDPWS 4.3.2.1: v_max on the sum of segments in all three terms.
            w.wallLength = p.demand->fullHeightLength;
            w.leverArm = p.demand->fullHeightLength;
            w.shear = w.shear / p.demand->perforation;
        }
        stackable = stackable && !perforated && p.sheathing.stiffness > LineLoad(0);
        out.single.push_back(p.sheathing.stiffness > LineLoad(0) ? storyDrift(w) : DriftParts{});
        out.walls.push_back(w);
    }
    if (stackable)
        out.stacked = stackedDrift(out.walls);
    return out;
}

} // namespace holdfast::rods
