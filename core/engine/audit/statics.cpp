#include "core/engine/audit/statics.h"

#include <algorithm>

#include "core/engine/audit/exact_sum.h"

namespace holdfast::audit {
namespace {

// M_x = sum F_i (h_i - h_x) over the forces above x.
double overturningAt(const RawStack& stack, double elevation, double RawStory::* force)
{
    ExactSum moment;
    for (const RawStory& s : stack.stories)
        if (s.top > elevation)
            moment += static_cast<long double>(s.*force) * (s.top - elevation);
    return double(moment.value());
}

// What the base carries less what comes in below: the other way round than adding from the roof.
double shearIn(const RawStack& stack, int story, double RawStory::* force)
{
    ExactSum shear;
    for (const RawStory& s : stack.stories)
        shear += s.*force;
    for (const RawStory& s : stack.stories)
        if (s.story < story)
            shear += -static_cast<long double>(s.*force);
    return double(shear.value());
}

// A wall's load cut into pieces, each piece's weight times its distance from `about`; exact at any count.
constexpr int kPieces = 16;

long double uniformMoment(double load, double from, double to, double about)
{
    ExactSum moment;
    const long double piece = (static_cast<long double>(to) - from) / kPieces;
    for (int i = 0; i < kPieces; ++i)
        moment += load * piece * (from + piece * (i + 0.5L) - about);
    return moment.value();
}

// Gravity of this story and all above about one end of its wall, counted positive into the wall.
double gravityMoment(const RawStack& stack, const RawStory& at, double about, double inward)
{
    ExactSum moment;
    for (auto s = stack.stories.rbegin(); s != stack.stories.rend() && s->story >= at.story; ++s)
        moment += inward * uniformMoment(s->dead, s->from, s->to, about);
    for (const RawPoint& p : stack.points)
        if (p.story >= at.story)
            moment += inward * static_cast<long double>(p.load) * (p.at - about);
    return double(moment.value());
}

double gravityLoad(const RawStack& stack, const RawStory& at, double RawStory::* load)
{
    ExactSum sum;
    for (auto s = stack.stories.rbegin(); s != stack.stories.rend() && s->story >= at.story; ++s)
        sum += (*s).*load;
    return double(sum.value());
}

// Rods stand endOffset inside each end; the compression group is taken around the other rod.
double leverArm(const RawStory& s, const building::DesignCriteria& criteria)
{
    return s.arm > 0 ? s.arm : s.length - 2 * criteria.rods.endOffset.value();
}

constexpr double kSeismicAsd = 0.7, kWindAsd = 0.6;  // ASCE 7 2.4
constexpr double kHalfStudSpacing = 8;               // in, studs at 16 in

double tributaryWidth(const RawStory& s, const building::DesignCriteria& criteria)
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

bool perforatedFrom(const RawStack& stack, const RawStory& at)
{
    return std::ranges::any_of(stack.stories, [&](const RawStory& s) {
        return s.story >= at.story && s.segments < s.length;
    });
}

// SDPWS 4.3.6.1.2: each story's V h / (C_o sum b), summed; the dead load acts over the wall's length.
double perforatedTension(const RawStack& stack, const RawStory& at, double RawStory::* force)
{
    ExactSum sum;
    for (const RawStory& s : stack.stories)
        if (s.story >= at.story)
            sum += static_cast<long double>(shearIn(stack, s.story, force)) * (s.top - s.base)
                / (s.perforation * s.segments);
    return double(sum.value());
}

void formTensions(StoryStatics& out, const RawStack& stack, const RawStory& s)
{
    const bool perforated = perforatedFrom(stack, s);
    out.seismicTension = perforated ? perforatedTension(stack, s, &RawStory::seismic) : out.overturning / out.arm;
    out.windTension = perforated ? perforatedTension(stack, s, &RawStory::wind) : out.windOverturning / out.arm;
    // The start is held down by the gravity about the end, and the other way round.
    out.deadAtStart = out.resistingAboutEnd / (perforated ? s.length : out.arm);
    out.deadAtEnd = out.resistingAboutStart / (perforated ? s.length : out.arm);
}

StoryStatics storyStatics(const RawStack& stack, const RawStory& s, const building::DesignCriteria& criteria)
{
    StoryStatics out;
    const double rho = criteria.seismic.rho, sheathed = s.segments * s.perforation;
    out.story = s.story;
    out.shear = shearIn(stack, s.story, &RawStory::seismic);
    out.windShear = shearIn(stack, s.story, &RawStory::wind);
    out.overturning = overturningAt(stack, s.base, &RawStory::seismic);
    out.windOverturning = overturningAt(stack, s.base, &RawStory::wind);
    out.unitShearAsd = std::max(kSeismicAsd * rho * out.shear, kWindAsd * out.windShear) / sheathed;
    out.unitShearStrength = std::max(rho * out.shear, out.windShear) / sheathed;
    out.deadCumulative = gravityLoad(stack, s, &RawStory::dead);
    out.liveCumulative = gravityLoad(stack, s, &RawStory::live);
    out.snowCumulative = gravityLoad(stack, s, &RawStory::snow);
    out.resistingAboutStart = gravityMoment(stack, s, s.from, 1);
    out.resistingAboutEnd = gravityMoment(stack, s, s.to, -1);
    out.arm = leverArm(s, criteria);
    out.tributary = tributaryWidth(s, criteria);
    out.tributaryPoints = pointsAtAnEnd(stack, s, out.tributary);
    formTensions(out, stack, s);
    return out;
}

} // namespace

std::vector<StoryStatics> statics(const RawStack& stack, const building::DesignCriteria& criteria)
{
    std::vector<StoryStatics> all;
    for (const RawStory& s : stack.stories)
        all.push_back(storyStatics(stack, s, criteria));
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
    sum += static_cast<long double>(factors.snow) * story.snowCumulative * story.tributary;
    sum += static_cast<long double>(factors.dead) * story.tributaryPoints;
    return double(sum.value());
}

} // namespace holdfast::audit
