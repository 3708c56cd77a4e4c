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

// The wall cut into pieces, each piece's weight times its distance; exact for a uniform load at any count.
constexpr int kPieces = 64;

long double uniformMoment(double load, double length)
{
    ExactSum moment;
    const long double piece = static_cast<long double>(length) / kPieces;
    for (int i = 0; i < kPieces; ++i)
        moment += load * piece * (piece * (i + 0.5L));
    return moment.value();
}

struct Gravity {
    double load = 0, aboutStart = 0, aboutEnd = 0;
};

Gravity gravityAt(const RawStack& stack, const RawStory& at)
{
    ExactSum load, start, end;
    for (auto s = stack.stories.rbegin(); s != stack.stories.rend() && s->story >= at.story; ++s)
        load += s->dead;
    start += uniformMoment(double(load.value()), at.length);
    end += uniformMoment(double(load.value()), at.length);
    for (const RawPoint& p : stack.points)
        if (p.story >= at.story) {
            start += static_cast<long double>(p.load) * p.fromStart;
            end += static_cast<long double>(p.load) * (at.length - p.fromStart);
        }
    return {double(load.value()), double(start.value()), double(end.value())};
}

// Rods stand endOffset inside each end; the compression group is taken around the other rod.
double leverArm(const RawStory& s, const building::DesignCriteria& criteria)
{
    return s.arm > 0 ? s.arm : s.length - 2 * criteria.rods.endOffset.value();
}

constexpr double kSeismicAsd = 0.7, kWindAsd = 0.6;  // ASCE 7 2.4

} // namespace

std::vector<StoryStatics> statics(const RawStack& stack, const building::DesignCriteria& criteria)
{
    std::vector<StoryStatics> all;
    const double rho = criteria.seismic.rho;
    for (const RawStory& s : stack.stories) {
        StoryStatics out;
        out.story = s.story;
        out.shear = shearIn(stack, s.story, &RawStory::seismic);
        out.windShear = shearIn(stack, s.story, &RawStory::wind);
        out.overturning = overturningAt(stack, s.base, &RawStory::seismic);
        out.windOverturning = overturningAt(stack, s.base, &RawStory::wind);
        out.unitShearAsd = std::max(kSeismicAsd * rho * out.shear, kWindAsd * out.windShear) / s.length;
        out.unitShearStrength = std::max(rho * out.shear, out.windShear) / s.length;
        const Gravity gravity = gravityAt(stack, s);
        out.deadCumulative = gravity.load;
        out.resistingAboutStart = gravity.aboutStart;
        out.resistingAboutEnd = gravity.aboutEnd;
        out.arm = leverArm(s, criteria);
        all.push_back(out);
    }
    return all;
}

double tension(const StoryStatics& story, const Factors& factors)
{
    const double moment = factors.seismic ? story.overturning : story.windOverturning;
    const double resisting = std::min(story.resistingAboutStart, story.resistingAboutEnd);
    return double((static_cast<long double>(factors.lateral) * moment
                   - static_cast<long double>(factors.dead) * resisting) / story.arm);
}

} // namespace holdfast::audit
