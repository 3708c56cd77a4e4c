#include "core/engine/audit/statics.h"

#include <algorithm>

#include "core/engine/audit/exact_sum.h"

namespace holdfast::audit {
namespace {

using building::DesignCriteria;

// A wall's load cut into pieces, each piece's weight times its distance from `about`; exact at any count.
constexpr int kPieces = 4;

long double uniformMoment(double load, double from, double to, double about)
{
    ExactSum moment;
    const long double piece = (static_cast<long double>(to) - from) / kPieces;
    for (int i = 0; i < kPieces; ++i)
        moment += load * piece * (from + piece * (i + 0.5L) - about);
    return moment.value();
}

// Everything that a cut through a stack at the base of one story carries: its own walls from there up, and whole
// stacks that stand on them.
struct FreeBody {
    std::vector<const RawStory*> walls;
    std::vector<const RawPoint*> points;

    // M_x = sum F_i (h_i - h_x) over every force above x.
    double overturning(double elevation, double RawStory::* force) const
    {
        ExactSum moment;
        for (const RawStory* s : walls)
            moment += static_cast<long double>(s->*force) * (s->top - elevation);
        return double(moment.value());
    }

    double shear(double RawStory::* force) const
    {
        ExactSum sum;
        for (const RawStory* s : walls)
            sum += s->*force;
        return double(sum.value());
    }

    double weight() const
    {
        ExactSum sum;
        for (const RawStory* s : walls)
            sum += static_cast<long double>(s->dead) * s->length;
        for (const RawPoint* p : points)
            sum += p->load;
        return double(sum.value());
    }

    // About a place on the axis of `stack`, counted along it.
    double gravityMoment(const RawStack& stack, double about) const
    {
        ExactSum moment;
        for (const RawStory* s : walls) {
            const double middle = stack.placeOf(s->middle);
            moment += uniformMoment(s->dead, middle - s->length / 2, middle + s->length / 2, about);
        }
        for (const RawPoint* p : points)
            moment += static_cast<long double>(p->load) * (stack.placeOf(p->place) - about);
        return double(moment.value());
    }
};

void gather(FreeBody& body, const RawStack& stack, int story, const Standing& standing)
{
    for (const RawStory& s : stack.stories)
        if (s.story >= story) {
            body.walls.push_back(&s);
            for (const RawStack* upper : standing.on(stack, s.story))
                gather(body, *upper, upper->first(), standing);
        }
    for (const RawPoint& p : stack.points)
        if (p.story >= story)
            body.points.push_back(&p);
}

FreeBody above(const RawStack& stack, int story, const Standing& standing)
{
    FreeBody body;
    gather(body, stack, story, standing);
    return body;
}

double gravityLoad(const RawStack& stack, const RawStory& at, double RawStory::* load)
{
    ExactSum sum;
    for (auto s = stack.stories.rbegin(); s != stack.stories.rend() && s->story >= at.story; ++s)
        sum += (*s).*load;
    return double(sum.value());
}

// The rods run straight through what all walls of the stack have in common.
double betweenRods(const RawStack& stack, const DesignCriteria& criteria)
{
    return stack.common[1] - stack.common[0] - 2 * criteria.rods.endOffset.value();
}

constexpr double kSeismicAsd = 0.7, kWindAsd = 0.6;  // ASCE 7 2.4
constexpr double kHalfStudSpacing = 8;               // in, studs at 16 in

double tributaryWidth(const RawStory& s, const DesignCriteria& criteria)
{
    return std::min(s.length / 2, criteria.rods.endOffset.value() + kHalfStudSpacing);
}

// Point loads from this story up within the tributary width of either end of their own wall; the heavier end.
double pointsAtAnEnd(const RawStack& stack, const RawStory& at, double width)
{
    double start = 0, end = 0;
    for (const RawPoint& p : stack.points)
        for (const RawStory& s : stack.stories)
            if (s.story == p.story && s.story >= at.story) {
                start += p.at - s.from <= width ? p.load : 0.0;
                end += s.to - p.at <= width ? p.load : 0.0;
            }
    return std::max(start, end);
}

// A stack that stands on a wall loads the posts of that wall like a beam on two supports; the nearer one counts.
double leveredFromAbove(const RawStack& stack, const RawStory& at, const Standing& standing)
{
    double sum = 0;
    for (const RawStory& s : stack.stories)
        if (s.story >= at.story)
            for (const RawStack* upper : standing.on(stack, s.story)) {
                const FreeBody body = above(*upper, upper->first(), standing);
                const double weight = body.weight();
                if (weight <= 0)
                    continue;
                const double x = std::clamp(body.gravityMoment(stack, s.from) / weight, 0.0, s.length);
                sum += weight * std::max(x, s.length - x) / s.length;
            }
    return sum;
}

bool perforatedFrom(const RawStack& stack, const RawStory& at)
{
    return std::ranges::any_of(stack.stories, [&](const RawStory& s) {
        return s.story >= at.story && s.segments < s.length;
    });
}

void addFromAbove(StoryStatics& out, const RawStack& stack, const RawStory& s, const Standing& standing)
{
    for (const RawStack* upper : standing.on(stack, s.story)) {
        const FreeBody body = above(*upper, upper->first(), standing);
        out.seismicFromAbove += body.shear(&RawStory::seismic);
        out.windFromAbove += body.shear(&RawStory::wind);
        out.momentFromAbove += body.overturning(s.top, &RawStory::seismic);
        out.windMomentFromAbove += body.overturning(s.top, &RawStory::wind);
        out.gravityFromAbove += body.weight();
    }
}

// Where moments about the compressed end are taken: the wall's end, or the centre of the posts there.
void formResisting(StoryStatics& out, const FreeBody& body, const RawStack& stack, const RawStory& s,
                   const DesignCriteria& criteria)
{
    double start = s.from, end = s.to;
    if (criteria.rods.resisting == building::ResistingMomentRule::CompressionCentroid) {
        const double offset = criteria.rods.endOffset.value(), inside = betweenRods(stack, criteria) - out.arm;
        start = stack.common[0] + offset + inside;
        end = stack.common[1] - offset - inside;
    }
    out.resistingAboutStart = body.gravityMoment(stack, start);
    out.resistingAboutEnd = -body.gravityMoment(stack, end);
}

// SDPWS 4.3.4.2 above 2:1; a wall that took its share with 2b/h keeps that factor instead (4.3.3.4.1 exception).
double slenderFactor(const RawStory& s)
{
    const double ratio = (s.top - s.base) / s.length;
    if (s.segments < s.length || ratio <= 2)
        return 1;
    return s.byStrength ? 2 / ratio : 1.25 - 0.125 * ratio;
}

StoryStatics storyStatics(const RawStack& stack, const RawStory& s, const Standing& standing,
                          const DesignCriteria& criteria, double arm)
{
    StoryStatics out;
    const double rho = criteria.seismic.rho, sheathed = s.segments * s.perforation;
    const FreeBody body = above(stack, s.story, standing);
    out.story = s.story;
    out.shear = body.shear(&RawStory::seismic);
    out.windShear = body.shear(&RawStory::wind);
    out.overturning = body.overturning(s.base, &RawStory::seismic);
    out.windOverturning = body.overturning(s.base, &RawStory::wind);
    out.unitShearAsd = std::max(kSeismicAsd * rho * out.shear, kWindAsd * out.windShear) / sheathed;
    out.unitShearStrength = std::max(rho * out.shear, out.windShear) / sheathed;
    out.deadCumulative = gravityLoad(stack, s, &RawStory::dead);
    out.liveCumulative = gravityLoad(stack, s, &RawStory::live);
    out.snowCumulative = gravityLoad(stack, s, &RawStory::snow);
    out.roofLiveCumulative = gravityLoad(stack, s, &RawStory::roofLive);
    out.arm = s.arm > 0 ? s.arm : arm > 0 ? arm : betweenRods(stack, criteria);
    out.tributary = tributaryWidth(s, criteria);
    out.tributaryPoints = pointsAtAnEnd(stack, s, out.tributary) + leveredFromAbove(stack, s, standing);
    out.aspect = slenderFactor(s);
    addFromAbove(out, stack, s, standing);
    formResisting(out, body, stack, s, criteria);
    return out;
}

// Without openings the couple; with openings in a wall from here up SDPWS 4.3.6.1.2: each story's V h / (C_o sum b),
// summed, what stands on the walls by its couple, and the dead load over the wall's length.
void formTensions(std::vector<StoryStatics>& all, const RawStack& stack)
{
    ExactSum seismic, wind, seismicAbove, windAbove;
    for (std::size_t n = all.size(); n-- > 0;) {
        StoryStatics& out = all[n];
        const RawStory& s = stack.stories[n];
        const long double height = s.top - s.base, sheathed = s.perforation * s.segments;
        seismic += out.shear * height / sheathed;
        wind += out.windShear * height / sheathed;
        seismicAbove += out.momentFromAbove;
        windAbove += out.windMomentFromAbove;
        const bool perforated = perforatedFrom(stack, s);
        out.seismicTension = perforated ? double(seismic.value() + seismicAbove.value() / out.arm)
                                        : out.overturning / out.arm;
        out.windTension = perforated ? double(wind.value() + windAbove.value() / out.arm)
                                     : out.windOverturning / out.arm;
        // The start is held down by the gravity about the end, and the other way round.
        out.deadAtStart = out.resistingAboutEnd / (perforated ? s.length : out.arm);
        out.deadAtEnd = out.resistingAboutStart / (perforated ? s.length : out.arm);
    }
}

} // namespace

Standing::Standing(const std::vector<RawStack>& stacks)
{
    for (const RawStack& s : stacks)
        if (s.base == building::StackBase::Wall && s.support && s.complete)
            m_upper[*s.support].push_back(&s);
}

std::vector<const RawStack*> Standing::on(const RawStack& stack, int story) const
{
    std::vector<const RawStack*> found;
    if (const auto upper = m_upper.find(stack.id); upper != m_upper.end())
        for (const RawStack* s : upper->second)
            if (s->first() == story + 1)
                found.push_back(s);
    return found;
}

std::vector<StoryStatics> statics(const RawStack& stack, const Standing& standing, const DesignCriteria& criteria,
                                  const std::vector<double>& arms)
{
    std::vector<StoryStatics> all;
    for (std::size_t n = 0; n < stack.stories.size(); ++n)
        all.push_back(storyStatics(stack, stack.stories[n], standing, criteria, n < arms.size() ? arms[n] : 0.0));
    formTensions(all, stack);
    return all;
}

double tensionAt(const StoryStatics& story, const Factors& factors, End end)
{
    const double lateral = factors.seismic ? story.seismicTension : story.windTension;
    const double dead = end == End::Start ? story.deadAtStart : story.deadAtEnd;
    return double(static_cast<long double>(factors.lateral) * lateral - static_cast<long double>(factors.dead) * dead);
}

double tension(const StoryStatics& story, const Factors& factors)
{
    return std::max(tensionAt(story, factors, End::Start), tensionAt(story, factors, End::End));
}

double compression(const StoryStatics& story, const Factors& factors)
{
    ExactSum sum;
    sum += static_cast<long double>(factors.lateral) * (factors.seismic ? story.seismicTension : story.windTension);
    sum += static_cast<long double>(factors.dead) * story.deadCumulative * story.tributary;
    sum += static_cast<long double>(factors.live) * story.liveCumulative * story.tributary;
    sum += std::max(static_cast<long double>(factors.snow) * story.snowCumulative,
                    static_cast<long double>(factors.roofLive) * story.roofLiveCumulative) * story.tributary;
    sum += static_cast<long double>(factors.dead) * story.tributaryPoints;
    return double(sum.value());
}

} // namespace holdfast::audit
