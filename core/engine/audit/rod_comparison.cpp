#include <algorithm>
#include <cmath>
#include <limits>

#include "core/engine/audit/constants.h"
#include "core/engine/audit/run_comparison.h"
#include "core/engine/audit/sheathing_table.h"

namespace holdfast::audit {
namespace {

using building::DesignCriteria;
using rods::Restraint;
using rods::RodSegment;

constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();
constexpr double kThreadedAsd = 0.75 / 2.0, kThreadedStrength = 0.75 * 0.75;  // AISC 360 J3.6, Table J3.2

double lengthOf(const RawStory& s)
{
    return s.top - s.base;
}

// What the combination that is said to govern pulls with, against the most of all.
void compareGoverning(RunComparison& add, const RunView& view, std::size_t n)
{
    const int index = view.run.segments[n].governing;
    const double most = view.forces.tensionAsd[n];
    if (!(most > 0))
        return;
    const bool known = index >= 0 && std::size_t(index) < view.means.size() && view.means[std::size_t(index)];
    double said = kNoNumber;
    if (known && view.means[std::size_t(index)]->asd)
        said = carriedIn(view.stack, *view.means[std::size_t(index)], n) / std::max(1, view.run.rods);
    add("governing_rod", Measure::Tension, said, most);
}

void compareSegment(RunComparison& add, const RunView& view, std::size_t n)
{
    const RodSegment& s = view.run.segments[n];
    const RawStory& raw = view.stack.raw.stories[n];
    const double length = lengthOf(raw), diameter = s.diameter.value();
    const auto& forces = view.forces;
    add("segment_story", Measure::Count, s.story, raw.story);
    add("rod_length", Measure::RodLength, (s.top - s.bottom).value(), length);
    add("rod_bottom", Measure::Elevation, s.bottom.value(), raw.base);
    add("rod_tension_asd", Measure::Tension, s.tensionAsd.value(), forces.tensionAsd[n]);
    add("rod_tension_strength", Measure::Tension, s.tensionStrength.value(), forces.tensionStrength[n]);
    compareGoverning(add, view, n);
    add("nominal_area", Measure::Area, s.nominalArea.value(), nominalArea(diameter));
    add("tensile_area", Measure::Area, s.tensileArea.value(), tensileArea(diameter).value_or(kNoNumber));
    add("rod_capacity", Measure::Capacity, s.allowable.value(), rodStrength(s, view.criteria, true));
    add("elongation_asd", Measure::Elongation, s.elongationAsd.value(),
        stretch(forces.tensionAsd[n], length, diameter, view.criteria));
    add("elongation_strength", Measure::Elongation, s.elongationStrength.value(),
        stretch(forces.tensionStrength[n], length, diameter, view.criteria));
}

void compareRestraint(RunComparison& add, const RunView& view, std::size_t n)
{
    const Restraint& r = view.run.restraints[n];
    const RawStory& raw = view.stack.raw.stories[n];
    const double shrinkage = shrinkageBelow(view.criteria, view.stack.raw.first(), raw.story);
    add("restraint_story", Measure::Count, r.story, raw.story);
    add("elevation", Measure::Elevation, r.elevation.value(), raw.top);
    add("increment_asd", Measure::Tension, r.increment.value(), view.forces.stepAsd[n]);
    add("increment_strength", Measure::Tension, r.incrementStrength.value(), view.forces.stepStrength[n]);
    add("shrinkage", Measure::Shrinkage, r.shrinkage.value(), shrinkageOf(view.criteria, raw.story));
    add("shrinkage_cumulative", Measure::Shrinkage, r.shrinkageCumulative.value(), shrinkage);
    add("travel_required", Measure::Shrinkage, r.travelRequired.value(), view.criteria.rods.travelFactor * shrinkage);
    const double rod = stretch(view.forces.tensionAsd[n], lengthOf(raw), view.run.segments[n].diameter.value(),
                               view.criteria);
    add("level_elongation", Measure::Elongation, r.totalAsd.value(),
        rod + r.deviceSeating.value() + r.deviceElastic.value());
    if (const auto lumber = lumberOf(view.criteria.materials); lumber && !r.plate.empty()) {
        const double wet = view.criteria.posts.wetService ? 0.67 : 1.0;
        const double bearing =
            view.forces.stepStrength[n] / plateArea(r, view.run.segments[n].diameter.value());
        add("plate_crushing", Measure::Elongation, r.crushing.value(), crush(bearing / (lumber->perp * wet)));
    }
    if (r.postHeight != Length(0))
        add("post_height", Measure::WallLength, r.postHeight.value(), postHeight(view.criteria, raw.story));
    if (r.postCentre != Length(0)) {
        const PostGroup posts =
            layPosts(r.studs, view.run.segments[n].diameter.value(), view.run.rods, view.criteria);
        add("post_centre", Measure::WallLength, r.postCentre.value(), posts.centre);
        add("studs_outside", Measure::Count, r.studsOutside, posts.outside);
    }
}

void compareSheathing(RunComparison& add, const RunView& view, std::size_t n)
{
    const rods::SheathingUse& use = view.run.restraints[n].sheathing;
    const building::WallType* row = view.sheathingOf(n);
    if (use.panel.empty() || !row)
        return;
    constexpr double kFoot = 12;
    add("sheathing_printed", Measure::UnitShear, use.printed.value() * kFoot, row->allowable.value() * kFoot);
    add("sheathing_spacing", Measure::WallLength, use.edgeSpacing.value(), row->edgeSpacing.value());
    add("sheathing_sides", Measure::Count, use.sides, row->sides);
    const auto own = sheathingValues(*row, view.criteria);
    if (!own)
        return;
    // Where 2021 has one nominal value, a row may still show the seismic one of 2015; no check uses it.
    const double shown = use.nominalSeismic.value() * kFoot;
    const bool older = std::fabs(shown - own->older) < std::fabs(shown - own->seismic);
    add("sheathing_seismic", Measure::UnitShear, shown, older ? own->older : own->seismic);
    add("sheathing_wind", Measure::UnitShear, use.nominalWind.value() * kFoot, own->wind);
    add("sheathing_stiffness", Measure::UnitShear, use.stiffness.value() / 1000, own->stiffness);
    add("sheathing_adjustment", Measure::Ratio, use.adjustment, own->adjustment);
    add("sheathing_other_spacing", Measure::WallLength, use.otherEdgeSpacing.value(),
        row->otherSheathing.empty() ? 0.0 : row->otherEdgeSpacing.value());
}

} // namespace

double rodStrength(const RodSegment& s, const DesignCriteria& criteria, bool asd)
{
    const double diameter = s.diameter.value();
    const auto grade = steelGrade(s.grade, diameter);
    const double factor = asd ? kThreadedAsd : kThreadedStrength;
    return grade ? factor * grade->ultimate * areaFor(criteria.rods.strengthArea, diameter) : kNoNumber;
}

RunView::RunView(const rods::RodRun& r, const SecondStack& s, const building::WallLayout& l, const DesignCriteria& c,
                 const std::vector<const Factors*>& m)
    : run(r), stack(s), layout(l), criteria(c), means(m), forces(rodForces(s)),
      asd(c.codes.basis == building::DesignBasis::Asd)
{
    for (auto* list : {&forces.tensionAsd, &forces.tensionStrength, &forces.stepAsd, &forces.stepStrength})
        for (double& force : *list)
            force /= std::max(1, run.rods);
}

std::optional<std::size_t> RunView::indexOf(int story) const
{
    const int index = story - stack.raw.first();
    return index >= 0 && std::size_t(index) < stories() ? std::optional(std::size_t(index)) : std::nullopt;
}

const building::WallType* RunView::sheathingOf(std::size_t n) const
{
    const auto& mark = layout.walls[stack.raw.stories[n].wall.value].mark;
    const auto row = std::ranges::find(layout.schedule, mark, &building::WallType::mark);
    return row == layout.schedule.end() ? nullptr : &*row;
}

// The rod stands endOffset inside what the walls have in common, on the axis.
void comparePlace(RunComparison& add, const RunView& view)
{
    const RawStack& raw = view.stack.raw;
    const bool start = view.run.end == rods::WallEnd::Start;
    const double along = raw.placeOf(view.run.at);
    const auto from = view.run.at - raw.origin;
    const double off = geometry::cross(raw.along, from);
    add.at(-1);
    add("rod_from_wall_end", Measure::WallLength, start ? along - raw.common[0] : raw.common[1] - along,
        view.criteria.rods.endOffset.value());
    add("rod_off_axis", Measure::Position, off, 0);
    const double turn = geometry::cross(raw.along, {std::cos(view.run.wallAngle), std::sin(view.run.wallAngle)});
    add("wall_angle", Measure::Factor, 1 + std::fabs(turn), 1);
    add("base", Measure::Count, double(view.run.base), double(raw.base));
    add("pair_spacing", Measure::WallLength, view.run.pairSpacing.value(),
        view.run.rods > 1 ? view.criteria.rods.pairSpacing.value() : 0.0);
}

void compareRun(std::vector<Comparison>& out, const RunView& view)
{
    RunComparison add(out, view.run.label);
    add("segments", Measure::Count, double(view.run.segments.size()), double(view.stories()));
    add("restraints", Measure::Count, double(view.run.restraints.size()), double(view.stories()));
    if (view.run.segments.size() != view.stories() || view.run.restraints.size() != view.stories())
        return;
    for (std::size_t n = 0; n < view.stories(); ++n) {
        add.at(view.stack.raw.stories[n].story);
        compareSegment(add, view, n);
        compareRestraint(add, view, n);
        compareSheathing(add, view, n);
    }
    comparePlace(add, view);
    compareCouplers(add, view);
    compareDrift(add, view);
    compareAnchor(add, view);
    compareChecks(add, view);
}

} // namespace holdfast::audit
