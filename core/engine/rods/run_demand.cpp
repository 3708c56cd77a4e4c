#include "core/engine/rods/run_demand.h"

namespace holdfast::rods {

namespace {

using loadpath::StackLoads;
using loadpath::StoryDemand;

enum class Direction { Start, End };

// The dead load's share of the tension at one end: the stored one is of the worse end.
Force deadRelief(const StoryDemand& d, Direction direction)
{
    const Moment here = direction == Direction::Start ? d.resistingStart : d.resistingEnd;
    return d.resisting == Moment(0) ? Force(0) : d.tensionDead * (here / d.resisting);
}

Force tensionOf(const StoryDemand& d, bool wind, double lateral, double dead, Direction direction)
{
    return lateral * (wind ? d.tensionWind : d.tensionSeismic) - dead * deadRelief(d, direction);
}

void keep(Force value, int index, Force& greatest, int& governing)
{
    if (value > greatest) {
        greatest = value;
        governing = index;
    }
}

// Walks one case of one direction down the stack; `take(n, N, P, negative)` receives each level.
template<class Take>
void walkDown(const StackLoads& stack, bool wind, double lateral, double dead, Direction direction, Take take)
{
    Force above;
    for (std::size_t n = stack.stories.size(); n-- > 0;) {
        const Force tension = tensionOf(stack.stories[n], wind, lateral, dead, direction);
        const Force carried = max(max(tension, Force(0)), above);
        take(n, carried, carried - above, tension < above);
        above = carried;
    }
}

void envelopeCase(const StackLoads& stack, const loads::LoadCombination& c, int index, Direction direction,
                  std::vector<LevelDemand>& out)
{
    const bool wind = c.lateralKind == loads::LateralKind::Wind;
    const bool asd = c.basis == building::DesignBasis::Asd;
    walkDown(stack, wind, c.lateral, c.dead, direction,
        [&](std::size_t n, Force carried, Force increment, bool less) {
            LevelDemand& d = out[n];
            keep(carried, index, asd ? d.tensionAsd : d.tensionStrength,
                asd ? d.governing : d.governingStrength);
            if (asd) {
                keep(increment, index, d.incrementAsd, d.governingIncrement);
                d.differentialNegative = d.differentialNegative || (less && c.uplift);
            } else {
                d.incrementStrength = max(d.incrementStrength, increment);
            }
        });
}

void envelopeSeismicExtras(const StackLoads& stack, const building::SeismicCriteria& s, Direction direction,
                           std::vector<LevelDemand>& out)
{
    const double upliftDead = 0.9 - 0.2 * s.sds, compressionDead = 1.2 + 0.2 * s.sds; // ASCE 7 2.3.6 (7), (6)
    walkDown(
        stack, false, 1.0, upliftDead, direction, [&](std::size_t n, Force carried, Force increment, bool) {
            out[n].tensionDrift = max(out[n].tensionDrift, carried);
            out[n].incrementDrift = max(out[n].incrementDrift, increment);
            const StoryDemand& d = stack.stories[n];
            out[n].compressionDrift = d.tensionSeismic
                + compressionDead * (d.deadCumulative * d.tributaryWidth + d.tributaryPoints);
        });
    walkDown(stack, false, s.omega0, upliftDead, direction, [&](std::size_t n, Force carried, Force, bool) {
        out[n].tensionOverstrength = max(out[n].tensionOverstrength, carried);
    });
}

// a*W + 1.0 D, ASCE 7 CC.2.2.
void envelopeServiceWind(const StackLoads& stack, double service, Direction direction,
                         std::vector<LevelDemand>& out)
{
    walkDown(stack, true, service, 1.0, direction, [&](std::size_t n, Force carried, Force increment, bool) {
        out[n].tensionWindDrift = max(out[n].tensionWindDrift, carried);
        out[n].incrementWindDrift = max(out[n].incrementWindDrift, increment);
        const StoryDemand& d = stack.stories[n];
        out[n].compressionWindDrift =
            service * d.tensionWind + d.deadCumulative * d.tributaryWidth + d.tributaryPoints;
    });
}

} // namespace

LevelDemand perRod(LevelDemand d, int rods)
{
    for (Force* f :
         {&d.tensionAsd, &d.incrementAsd, &d.tensionStrength, &d.incrementStrength, &d.tensionDrift,
          &d.incrementDrift, &d.tensionWindDrift, &d.incrementWindDrift, &d.tensionOverstrength})
        *f = *f / double(rods);
    return d;
}

std::vector<LevelDemand> levelDemands(const StackLoads& stack,
                                      std::span<const loads::LoadCombination> combinations,
                                      const building::DesignCriteria& criteria)
{
    std::vector<LevelDemand> out(stack.stories.size());
    for (const Direction direction : {Direction::Start, Direction::End}) {
        for (std::size_t i = 0; i < combinations.size(); ++i)
            envelopeCase(stack, combinations[i], int(i), direction, out);
        envelopeSeismicExtras(stack, criteria.seismic, direction, out);
        if (criteria.drift.windLimitRatio > 0)
            envelopeServiceWind(stack, criteria.drift.windServiceFactor, direction, out);
    }
    return out;
}

} // namespace holdfast::rods
