#include "core/engine/loadpath/stack_walk.h"

#include <algorithm>

namespace holdfast::loadpath {

namespace {

// ASCE 7 2.4.5 and 2.4.1: E at 0.7, W at 0.6 in allowable stress design.
constexpr double kAsdSeismic = 0.7, kAsdWind = 0.6;
// SDPWS 4.3.4.2: 1.25 - 0.125 h/b above 2:1.
constexpr double kFullAspect = 2.0;

// Sums carried from story to story, from the roof down.
struct Carried {
    Force seismicShear, windShear;
    Moment seismicMoment, windMoment;
    LineLoad dead, live, snow, roofLive;
    Force perforatedSeismic, perforatedWind;  // sum of V h / (C_o sum b)
    Moment seismicAbove, windAbove;           // part of the moments that stacks standing on this one brought
};

// By the full-height length, not by C_o: an opening of h/3 has a C_o of 1 up to rounding.
bool hasOpenings(const WalkStory& s)
{
    return s.fullHeightLength < s.wallLength;
}

double aspectFactor(const WalkStory& s)
{
    const double ratio = s.height / s.wallLength;
    if (hasOpenings(s) || ratio <= kFullAspect)
        return 1.0;
    // SDPWS-2015 4.3.3.4.1 exception 1, 2021 4.3.5.5.1: what is shared by 2b/h is also designed for 2b/h.
    return s.sharedByStrength ? kFullAspect / ratio : 1.25 - 0.125 * ratio;
}

void carry(Carried& sum, const WalkStory& s)
{
    sum.seismicShear += s.seismic + s.seismicFromAbove;
    sum.windShear += s.wind + s.windFromAbove;
    sum.seismicMoment += s.momentFromAbove + sum.seismicShear * s.height;
    sum.windMoment += s.windMomentFromAbove + sum.windShear * s.height;
    sum.dead += s.dead;
    sum.live += s.live;
    sum.snow += s.snow;
    sum.roofLive += s.roofLive;
    const Length effective = s.fullHeightLength * s.perforation;
    sum.perforatedSeismic += sum.seismicShear * s.height / effective;
    sum.perforatedWind += sum.windShear * s.height / effective;
    sum.seismicAbove += s.momentFromAbove;
    sum.windAbove += s.windMomentFromAbove;
}

// The point of wall n about which its dead load resists: `sign` +1 resists tension at the start.
Length pivotOf(const WalkStory& s, double sign, building::ResistingMomentRule rule)
{
    const Length end = s.centre + s.wallLength / 2.0 * sign;
    if (rule == building::ResistingMomentRule::WallEnd)
        return end;
    // The posts' centre lies (D_rods - d) inside the rod of their end.
    const Length inside = (s.rodEnd - s.rodStart) - s.leverArm;
    const Length rod = sign > 0 ? s.rodEnd : s.rodStart;
    return rod - inside * sign;
}

// Gravity of all stories from n up, and of what stands on them, about one end of wall n.
Moment resistingMoment(std::span<const WalkStory> stories, std::size_t n, double sign,
                       building::ResistingMomentRule rule)
{
    const Length pivot = pivotOf(stories[n], sign, rule);
    Moment sum;
    for (std::size_t i = n; i < stories.size(); ++i) {
        const WalkStory& s = stories[i];
        const Length toCentre = (pivot - s.centre) * sign;
        sum += s.dead * s.wallLength * toCentre;
        for (const auto& p : s.points) {
            const Length fromMiddle = p.fromStart - s.wallLength / 2.0;
            sum += p.load * (toCentre - fromMiddle * sign);
        }
        for (const PlacedLoad& g : s.gravityFromAbove)
            sum += g.load * ((pivot - g.at) * sign);
    }
    return sum;
}

Force gravityFromAbove(const WalkStory& s)
{
    Force sum;
    for (const PlacedLoad& g : s.gravityFromAbove)
        sum += g.load;
    return sum;
}

// The end post's share of what stands on this wall, as of a beam between its ends; the worse end.
Force shareOfAbove(const WalkStory& s)
{
    const Force whole = gravityFromAbove(s);
    if (!(whole > Force(0)))
        return Force(0);
    Moment aboutStart;
    for (const PlacedLoad& g : s.gravityFromAbove)
        aboutStart += g.load * (g.at - (s.centre - s.wallLength / 2.0));
    const Length x = min(s.wallLength, max(Length(0), aboutStart / whole));
    return whole * (max(x, s.wallLength - x) / s.wallLength);
}

// Point loads from story n up that the end post takes, the worse of the two ends, and its share of what stands
// on the wall.
Force pointsAtEnd(std::span<const WalkStory> stories, std::size_t n)
{
    Force start, end;
    for (std::size_t i = n; i < stories.size(); ++i)
        for (const auto& p : stories[i].points) {
            if (p.fromStart <= stories[n].tributaryWidth)
                start += p.load;
            if (p.fromStart >= stories[i].wallLength - stories[n].tributaryWidth)
                end += p.load;
        }
    Force fromAbove;
    for (std::size_t i = n; i < stories.size(); ++i)
        fromAbove += shareOfAbove(stories[i]);
    return max(start, end) + fromAbove;
}

bool perforated(std::span<const WalkStory> stories, std::size_t n)
{
    return std::any_of(stories.begin() + std::ptrdiff_t(n), stories.end(), hasOpenings);
}

void formTensions(StoryDemand& d, const Carried& sum, bool isPerforated)
{
    if (isPerforated) {
        d.tensionSeismic = sum.perforatedSeismic + sum.seismicAbove / d.leverArm;
        d.tensionWind = sum.perforatedWind + sum.windAbove / d.leverArm;
        d.tensionDead = d.resisting / d.wallLength;
        return;
    }
    d.tensionSeismic = d.overturning / d.leverArm;
    d.tensionWind = d.windOverturning / d.leverArm;
    d.tensionDead = d.resisting / d.leverArm;
}

StoryDemand demandOf(std::span<const WalkStory> stories, std::size_t n, const Carried& sum,
                     building::ResistingMomentRule rule)
{
    const WalkStory& s = stories[n];
    StoryDemand d;
    d.story = s.story;
    d.height = s.height;
    d.wallLength = s.wallLength;
    d.leverArm = s.leverArm;
    d.levelForce = s.seismic;
    d.storyShear = sum.seismicShear;
    d.windForce = s.wind;
    d.windShear = sum.windShear;
    d.overturning = sum.seismicMoment;
    d.windOverturning = sum.windMoment;
    d.deadCumulative = sum.dead;
    d.liveCumulative = sum.live;
    d.snowCumulative = sum.snow;
    d.roofLiveCumulative = sum.roofLive;
    d.seismicFromAbove = s.seismicFromAbove;
    d.windFromAbove = s.windFromAbove;
    d.momentFromAbove = s.momentFromAbove;
    d.windMomentFromAbove = s.windMomentFromAbove;
    d.gravityFromAbove = gravityFromAbove(s);
    d.resistingStart = resistingMoment(stories, n, +1.0, rule);
    d.resistingEnd = resistingMoment(stories, n, -1.0, rule);
    d.resisting = min(d.resistingStart, d.resistingEnd);
    d.tributaryWidth = s.tributaryWidth;
    d.tributaryPoints = pointsAtEnd(stories, n);
    d.aspectFactor = aspectFactor(s);
    d.perforation = s.perforation;
    d.fullHeightLength = s.fullHeightLength;
    formTensions(d, sum, perforated(stories, n));
    return d;
}

void keepGreater(Force candidate, int index, Force& greatest, int& governing)
{
    if (candidate > greatest) {
        greatest = candidate;
        governing = index;
    }
}

} // namespace

std::vector<StoryDemand> walkStack(std::span<const WalkStory> stories, building::ResistingMomentRule rule)
{
    std::vector<StoryDemand> demands(stories.size());
    Carried sum;
    for (std::size_t n = stories.size(); n-- > 0;) {
        carry(sum, stories[n]);
        demands[n] = demandOf(stories, n, sum, rule);
    }
    return demands;
}

void applyCombinations(StoryDemand& d, std::span<const loads::LoadCombination> combinations)
{
    d.cases.clear();
    d.tensionAsd = d.tensionStrength = d.compressionAsd = d.compressionStrength = Force(0);
    d.cases.reserve(combinations.size());
    for (int i = 0; i < int(combinations.size()); ++i) {
        const loads::LoadCombination& c = combinations[std::size_t(i)];
        const Force lateral
            = c.lateral * (c.lateralKind == loads::LateralKind::Wind ? d.tensionWind : d.tensionSeismic);
        const LineLoad roof = max(c.snow * d.snowCumulative, c.roofLive * d.roofLiveCumulative);
        const LineLoad line = c.dead * d.deadCumulative + c.live * d.liveCumulative + roof;
        const Force gravity = line * d.tributaryWidth + c.dead * d.tributaryPoints;
        d.cases.push_back({i, lateral - c.dead * d.tensionDead, lateral + gravity});
        const CaseDemand& made = d.cases.back();
        const bool asd = c.basis == building::DesignBasis::Asd;
        keepGreater(made.tension, i, asd ? d.tensionAsd : d.tensionStrength,
                    asd ? d.governingTension : d.governingTensionStrength);
        keepGreater(made.compression, i, asd ? d.compressionAsd : d.compressionStrength,
                    asd ? d.governingCompression : d.governingCompressionStrength);
    }
}

void applyUnitShear(StoryDemand& d, double rho)
{
    const Length effective = d.fullHeightLength * d.perforation;
    d.unitShearAsd = max(d.storyShear * (kAsdSeismic * rho), d.windShear * kAsdWind) / effective;
    d.unitShearStrength = max(d.storyShear * rho, d.windShear) / effective;
}

} // namespace holdfast::loadpath
