// The corridor wall of the WoodWorks five-story example (Dec 2017): inputs, and the results printed there or
// computed from it by hand, as a design would hand them to the audit.
#pragma once

#include <array>

#include "core/engine/building/criteria.h"
#include "core/engine/building/wall_layout.h"
#include "core/engine/loadpath/load_path.h"
#include "core/engine/rods/rod_schedule.h"

namespace holdfast::test {

struct PublishedWall {
    building::WallLayout layout;
    building::DesignCriteria criteria;
    loadpath::LoadPath path;
    rods::RodSchedule schedule;
};

// Story 1 (the "3rd" level of the publication) first.
struct PublishedStory {
    double force, shear, overturning, dead, resisting, arm, unitShear, uplift, upliftStrength;  // lb, ft-lb, plf, ft
    double diameter, capacity, stretchAsd, stretchStrength;                                      // in, lb
};

inline constexpr std::array kPublished{
    PublishedStory{2863, 41480, 1502751, 2116, 889778, 25.98, 1001, 25723, 35280, 1.25, 26691, 0.1100, 0.1506},
    PublishedStory{5727, 38617, 1087954, 1626, 683733, 26.31, 932, 17741, 24231, 1.125, 21620, 0.0963, 0.1314},
    PublishedStory{8590, 32890, 701789, 1136, 477688, 26.31, 794, 10843, 14713, 0.875, 13079, 0.0974, 0.1319},
    PublishedStory{11311, 24300, 372889, 646, 271643, 27.04, 587, 5322, 7172, 0.625, 6673, 0.0976, 0.1313},
    PublishedStory{12989, 12989, 129887, 156, 65598, 27.04, 314, 2316, 3205, 0.625, 6673, 0.0425, 0.0587},
};
inline constexpr double kPublishedLength = 29.0;  // ft

inline double nominal(double d) { return 3.14159265358979 / 4 * d * d; }
inline double tensile(double d)
{
    const double perInch = d < 0.7 ? 11 : d < 0.8 ? 10 : d < 0.9 ? 9 : d < 1.1 ? 8 : 7;
    return nominal(d - 0.9743 / perInch);
}

inline building::WallLayout publishedLayout()
{
    building::WallLayout layout;
    building::WallStack stack{building::StackId{0}, "ST-C-1", "C", {}, {}};
    for (std::uint32_t n = 0; n < kPublished.size(); ++n) {
        building::ShearWall wall;
        wall.id = building::WallId{n};
        wall.label = "SW-" + std::to_string(n + 1) + "-C-1";
        wall.level = int(n) + 1;
        wall.length = Length(kPublishedLength * 12);
        wall.axis = {{0, 0}, {kPublishedLength * 12, 0}};
        wall.thickness = 5.5_in;
        wall.isShear = true;
        wall.gridLabel = "C";
        layout.walls.push_back(wall);
        stack.walls.push_back(wall.id);
    }
    layout.stacks.push_back(stack);
    return layout;
}

inline building::DesignCriteria publishedCriteria()
{
    building::DesignCriteria criteria;
    criteria.seismic.sds = 1.206;
    criteria.seismic.rho = 1.0;
    building::WallLineInput line;
    line.lines = {"C"};
    const double deadOf[] = {490, 490, 490, 490, 156};
    for (std::size_t n = 0; n < kPublished.size(); ++n) {
        building::StoryCriteria story;
        story.story = int(n) + 1;
        story.height = 10_ft;
        criteria.stories.push_back(story);
        line.seismic.push_back(Force(kPublished[n].force));
        line.dead.push_back(LineLoad(deadOf[n] / 12));
        line.leverArm.push_back(Length(kPublished[n].arm * 12));
    }
    criteria.loads.wallLines.push_back(line);
    return criteria;
}

inline std::vector<loads::LoadCombination> publishedCombinations()
{
    using building::DesignBasis;
    const auto seismic = loads::LateralKind::Seismic;
    const double s = 1.206;
    return {
        {"ASD-10", "", "", DesignBasis::Asd, seismic, true, 0.6 - 0.14 * s, 0, 0, 0.7},
        {"ASD-8", "", "", DesignBasis::Asd, seismic, false, 1 + 0.14 * s, 0, 0, 0.7},
        {"ASD-9", "", "", DesignBasis::Asd, seismic, false, 1 + 0.105 * s, 0.75, 0.75, 0.525},
        {"LRFD-7", "", "", DesignBasis::Lrfd, seismic, true, 0.9 - 0.2 * s, 0, 0, 1.0},
        {"LRFD-6", "", "", DesignBasis::Lrfd, seismic, false, 1.2 + 0.2 * s, 0.5, 0.2, 1.0},
        {"ASD-2", "", "", DesignBasis::Asd, seismic, false, 1.0, 1.0, 0, 0},
        {"ASD-3", "", "", DesignBasis::Asd, seismic, false, 1.0, 0, 1.0, 0, 1.0},
        {"ASD-4", "", "", DesignBasis::Asd, seismic, false, 1.0, 0.75, 0.75, 0, 0.75},
        {"LRFD-2", "", "", DesignBasis::Lrfd, seismic, false, 1.2, 1.6, 0.5, 0, 0.5},
        {"LRFD-3", "", "", DesignBasis::Lrfd, seismic, false, 1.2, 1.0, 1.6, 0, 1.6},
    };
}

// Tension about the wall end, compression with the gravity on 6 + 8 in of wall.
inline loadpath::CaseDemand publishedCase(int index, const PublishedStory& p)
{
    const auto c = publishedCombinations()[std::size_t(index)];
    const double couple = c.lateral * p.overturning / p.arm;
    return {index, Force(couple - c.dead * p.resisting / p.arm), Force(couple + c.dead * p.dead * 14 / 12)};
}

inline loadpath::StoryDemand publishedDemand(int story)
{
    const PublishedStory& p = kPublished[std::size_t(story) - 1];
    loadpath::StoryDemand d;
    d.story = story;
    d.wall = building::WallId{std::uint32_t(story) - 1};
    d.height = 10_ft;
    d.wallLength = Length(kPublishedLength * 12);
    d.leverArm = Length(p.arm * 12);
    d.levelForce = Force(p.force);
    d.storyShear = Force(p.shear);
    d.unitShearAsd = LineLoad(p.unitShear / 12);
    d.unitShearStrength = LineLoad(p.shear / kPublishedLength / 12);
    d.overturning = Moment(p.overturning * 12);
    d.deadCumulative = LineLoad(p.dead / 12);
    d.resisting = Moment(p.resisting * 12);
    d.tensionAsd = Force(p.uplift);
    d.tensionStrength = Force(p.upliftStrength);
    for (int i = 0; i < int(publishedCombinations().size()); ++i)
        d.cases.push_back(publishedCase(i, p));
    d.compressionAsd = d.cases[1].compression;       // ASD-8
    d.compressionStrength = d.cases[4].compression;  // LRFD-6
    d.governingTensionStrength = 3;                  // LRFD-7
    d.governingCompression = 1;
    d.governingCompressionStrength = 4;
    d.resistingStart = d.resistingEnd = d.resisting; // the load is even
    d.tributaryWidth = 14_in;                        // 6 + 8
    d.fullHeightLength = d.wallLength;
    d.tensionSeismic = Force(p.overturning / p.arm);
    d.tensionDead = Force(p.resisting / p.arm);
    return d;
}

inline double above(std::size_t n, double PublishedStory::* field)
{
    return n + 1 < kPublished.size() ? kPublished[n + 1].*field : 0.0;
}

inline rods::RodSegment publishedSegment(std::size_t n)
{
    const PublishedStory& p = kPublished[n];
    rods::RodSegment s;
    s.story = int(n) + 1;
    s.bottom = Length(120.0 * double(n));
    s.top = Length(120.0 * double(n + 1));
    s.diameter = Length(p.diameter);
    s.grade = "A36";
    s.nominalArea = Area(nominal(p.diameter));
    s.tensileArea = Area(tensile(p.diameter));
    s.tensionAsd = Force(p.uplift);
    s.tensionStrength = Force(p.upliftStrength);
    s.allowable = Force(p.capacity);
    s.elongationAsd = Length(p.stretchAsd);
    s.elongationStrength = Length(p.stretchStrength);
    return s;
}

// 4-1/2 in of plates, 19 to 12 % at 0.0025: 0.07875 in a story.
inline rods::Restraint publishedRestraint(std::size_t n)
{
    const PublishedStory& p = kPublished[n];
    rods::Restraint r;
    r.story = int(n) + 1;
    r.elevation = Length(120.0 * double(n + 1));
    r.increment = Force(p.uplift - above(n, &PublishedStory::uplift));
    r.incrementStrength = Force(p.upliftStrength - above(n, &PublishedStory::upliftStrength));
    r.shrinkage = Length(0.07875);
    r.shrinkageCumulative = Length(0.07875 * double(n + 1));
    r.travelRequired = Length(1.25 * 0.07875 * double(n + 1));
    r.totalAsd = Length(p.stretchAsd);
    return r;
}

inline rods::RodRun publishedRun(rods::WallEnd end)
{
    rods::RodRun run;
    run.label = end == rods::WallEnd::Start ? "RR-C-1-S" : "RR-C-1-E";
    run.stackLabel = "ST-C-1";
    run.gridLabel = "C";
    run.end = end;
    for (std::size_t n = 0; n < kPublished.size(); ++n) {
        run.segments.push_back(publishedSegment(n));
        run.restraints.push_back(publishedRestraint(n));
        const double ratio = kPublished[n].uplift / kPublished[n].capacity;
        run.checks.push_back({rods::CheckKind::RodTension, int(n) + 1, kPublished[n].uplift,
                              kPublished[n].capacity, Unit::Pound, ratio});
    }
    run.anchor.embedment = 12_in;
    run.anchor.demandAsd = Force(kPublished[0].uplift);
    run.anchor.demandStrength = Force(kPublished[0].upliftStrength);
    run.at = {end == rods::WallEnd::Start ? 6.0 : kPublishedLength * 12 - 6, 0};
    run.utilization = run.checks.front().ratio;
    return run;
}

// Omega_0 is 3 where rho was 1; the combinations' dead factors stay.
inline loadpath::BaseReaction publishedReaction(const loadpath::StoryDemand& base)
{
    const PublishedStory& p = kPublished[0];
    const double couple = 3 * p.overturning / p.arm, s = 1.206;
    loadpath::BaseReaction r;
    r.tensionAsd = base.tensionAsd;
    r.tensionStrength = base.tensionStrength;
    r.tensionOverstrength = Force(couple - (0.9 - 0.2 * s) * p.resisting / p.arm);
    r.compressionAsd = base.compressionAsd;
    r.compressionStrength = base.compressionStrength;
    r.compressionOverstrength = Force(couple + (1.2 + 0.2 * s) * p.dead * 14 / 12);
    r.shear = base.storyShear;
    return r;
}

inline PublishedWall publishedWall()
{
    PublishedWall w{publishedLayout(), publishedCriteria(), {}, {}};
    w.path.combinations = publishedCombinations();
    loadpath::StackLoads stack;
    stack.label = "ST-C-1";
    stack.gridLabel = "C";
    for (int story = 1; story <= int(kPublished.size()); ++story)
        stack.stories.push_back(publishedDemand(story));
    stack.reaction = publishedReaction(stack.stories.front());
    w.path.stacks.push_back(stack);
    w.schedule.runs = {publishedRun(rods::WallEnd::Start), publishedRun(rods::WallEnd::End)};
    w.schedule.runs[1].id = rods::RodRunId{1};
    return w;
}

} // namespace holdfast::test
