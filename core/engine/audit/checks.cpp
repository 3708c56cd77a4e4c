#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>

#include "core/engine/audit/run_comparison.h"
#include "core/engine/audit/sheathing_table.h"

namespace holdfast::audit {
namespace {

using rods::Check;
using rods::CheckKind;

struct CheckNames {
    CheckKind kind;
    const char *demand, *capacity;
};

constexpr std::array kNames{
    CheckNames{CheckKind::RodTension, "rod_check_demand", "rod_check_capacity"},
    CheckNames{CheckKind::PlateBearing, "plate_bearing", "plate_bearing_capacity"},
    CheckNames{CheckKind::PlateBending, "plate_bending", "plate_bending_capacity"},
    CheckNames{CheckKind::DeviceLoad, "device_load", "device_capacity"},
    CheckNames{CheckKind::DeviceTravel, "device_travel", "device_travel_capacity"},
    CheckNames{CheckKind::LevelElongation, "elongation_check", "elongation_limit"},
    CheckNames{CheckKind::PostCompression, "post_compression", "post_compression_capacity"},
    CheckNames{CheckKind::PostBearing, "post_bearing", "post_bearing_capacity"},
    CheckNames{CheckKind::PostSlenderness, "post_slenderness", "post_slenderness_limit"},
    CheckNames{CheckKind::SheathingShear, "sheathing_shear", "sheathing_shear_capacity"},
    CheckNames{CheckKind::StoryDrift, "drift_check", "drift_check_limit"},
    CheckNames{CheckKind::WindDrift, "wind_drift_check", "wind_drift_check_limit"},
    CheckNames{CheckKind::AnchorSteel, "anchor_steel_demand", "anchor_steel"},
    CheckNames{CheckKind::AnchorBreakout, "anchor_breakout_demand", "anchor_breakout"},
    CheckNames{CheckKind::AnchorPullout, "anchor_pullout_demand", "anchor_pullout"},
    CheckNames{CheckKind::AnchorSideBlowout, "anchor_blowout_demand", "anchor_blowout"},
    CheckNames{CheckKind::AnchorReinforcement, "anchor_reinforcement_demand", "anchor_reinforcement"},
    CheckNames{CheckKind::AnchorGroup, "anchor_group_demand", "anchor_group"},
    CheckNames{CheckKind::SlabPunching, "slab_punching_demand", "slab_punching"},
    CheckNames{CheckKind::CouplerStrength, "coupler_demand", "coupler_capacity"},
};

Measure demandMeasure(Unit unit)
{
    switch (unit) {
    case Unit::Pound: return Measure::Tension;
    case Unit::Psi: return Measure::Bearing;
    case Unit::Inch: return Measure::Drift;
    case Unit::Plf: return Measure::UnitShear;
    default: return Measure::Ratio;
    }
}

Measure capacityMeasure(Unit unit)
{
    return unit == Unit::Pound ? Measure::Capacity : unit == Unit::Inch ? Measure::Ratio : demandMeasure(unit);
}

std::optional<DemandCapacity> deviceCheck(const RunView& view, const Check& check, std::size_t n)
{
    const rods::Restraint& r = view.run.restraints[n];
    if (check.kind == CheckKind::DeviceLoad)  // the catalogue's allowable load is not repeated in the schedule
        return DemandCapacity{view.forces.stepAsd[n], check.capacity};
    const double shrinkage = shrinkageBelow(view.criteria, view.stack.raw.first(), check.story);
    return DemandCapacity{view.criteria.rods.travelFactor * shrinkage, r.travel.value()};
}

std::optional<DemandCapacity> elongationCheck(const RunView& view, std::size_t n)
{
    const rods::Restraint& r = view.run.restraints[n];
    const RawStory& raw = view.stack.raw.stories[n];
    const double rod = stretch(view.forces.tensionAsd[n], raw.top - raw.base,
                               view.run.segments[n].diameter.value(), view.criteria);
    return DemandCapacity{rod + r.deviceSeating.value() + r.deviceElastic.value(),
                          view.criteria.rods.elongationLimit.value()};
}

std::optional<DemandCapacity> postCheck(const RunView& view, const Check& check, std::size_t n)
{
    const int studs = view.run.restraints[n].studs;
    const PostGroup group = layPosts(studs, view.run.segments[n].diameter.value(), view.run.rods, view.criteria);
    const auto post = postChecks(view.stack, n, group, view.criteria);
    if (!post)
        return std::nullopt;
    const double area = studs * view.criteria.materials.studThickness.value()
        * view.criteria.materials.studDepth.value();
    DemandCapacity own = check.kind == CheckKind::PostCompression ? post->column : post->bearing;
    if (check.kind == CheckKind::PostSlenderness)
        return DemandCapacity{post->slenderness, 50};
    if (check.unit == Unit::Psi)
        own = {own.demand / area, own.capacity / area};
    return own;
}

// Their story's drift was compared before; here the limit alone is formed again.
DemandCapacity driftCheck(const RunView& view, const Check& check, std::size_t n)
{
    const rods::Restraint& r = view.run.restraints[n];
    const RawStory& raw = view.stack.raw.stories[n];
    const bool wind = check.kind == CheckKind::WindDrift;
    const double ratio = wind ? view.criteria.drift.windLimitRatio : view.criteria.drift.limitRatio;
    return {(wind ? r.driftWind : r.drift).value(), ratio * (raw.top - raw.base)};
}

bool ofAnchor(CheckKind kind)
{
    using enum CheckKind;
    return kind == AnchorSteel || kind == AnchorBreakout || kind == AnchorPullout || kind == AnchorSideBlowout
        || kind == AnchorReinforcement || kind == AnchorGroup || kind == SlabPunching;
}

std::optional<DemandCapacity> recomputed(const RunView& view, const Check& check)
{
    using enum CheckKind;
    if (ofAnchor(check.kind))
        return anchorCheck(view, check);
    const auto n = view.indexOf(check.story);
    if (!n)
        return DemandCapacity{std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::quiet_NaN()};
    switch (check.kind) {
    case RodTension:
        return DemandCapacity{view.demand(*n), rodStrength(view.run.segments[*n], view.criteria, view.asd)};
    case PlateBearing:
    case PlateBending: return plateCheck(view, check, *n);
    case DeviceLoad:
    case DeviceTravel: return deviceCheck(view, check, *n);
    case LevelElongation: return elongationCheck(view, *n);
    case PostCompression:
    case PostBearing:
    case PostSlenderness: return postCheck(view, check, *n);
    case SheathingShear: return sheathingCheck(view, *n);
    case StoryDrift:
    case WindDrift: return driftCheck(view, check, *n);
    case CouplerStrength: return couplerCheck(view, *n);
    default: return std::nullopt;
    }
}

double quotient(const Check& check)
{
    const bool hopeless = check.capacity <= 0 && check.demand > 0;  // nothing in the catalogue carries it
    return hopeless || check.demand == 0 ? check.ratio : check.demand / check.capacity;
}

// Drift governs where the criteria say so: then the elongation is shown beside the checks, not among them.
bool counts(const RunView& view, const Check& check)
{
    if (check.kind != CheckKind::LevelElongation || !view.criteria.rods.elongationByDrift)
        return true;
    const auto drift = [&](const Check& c) { return c.kind == CheckKind::StoryDrift && c.story == check.story; };
    const auto found = std::ranges::find_if(view.run.checks, drift);
    return found == view.run.checks.end() || quotient(*found) > 1;
}

void compareUtilization(RunComparison& add, const RunView& view)
{
    double greatest = 0, said = std::numeric_limits<double>::quiet_NaN();
    for (const Check& check : view.run.checks) {
        if (counts(view, check))
            greatest = std::max(greatest, quotient(check));
        if (check.kind == view.run.governing && check.story == view.run.governingStory)
            said = quotient(check);
    }
    add.at(-1);
    if (!std::isfinite(greatest) && !std::isfinite(view.run.utilization))
        return;
    add("utilization", Measure::Ratio, view.run.utilization, greatest);
    if (!view.run.checks.empty())
        add("governing_check", Measure::Ratio, said, greatest);
}

// A check is held once a story.
void compareCount(RunComparison& add, const RunView& view)
{
    std::array<std::uint64_t, kNames.size()> seen{};  // a bit a story, by kind
    double twice = 0;
    for (const Check& check : view.run.checks) {
        const std::uint64_t story = std::uint64_t(1) << (check.story & 63);
        auto& stories = seen[std::size_t(check.kind)];
        twice += stories & story && check.kind != CheckKind::CouplerStrength ? 1 : 0;  // a story may have several
        stories |= story;
    }
    add.at(-1);
    add("checks_held_twice", Measure::Count, twice, 0);
}

const CheckNames& namesOf(CheckKind kind)
{
    return *std::ranges::find(kNames, kind, &CheckNames::kind);
}

} // namespace

void compareChecks(RunComparison& add, const RunView& view)
{
    for (const Check& check : view.run.checks) {
        add.at(check.story);
        const double ratio = quotient(check);
        if (std::isfinite(ratio) || std::isfinite(check.ratio))
            add("check_ratio", Measure::Ratio, check.ratio, ratio);
        if (ofAnchor(check.kind))
            add("anchor_check_story", Measure::Count, check.story, view.stack.raw.first());
        const auto own = recomputed(view, check);
        if (!own)
            continue;
        const CheckNames& names = namesOf(check.kind);
        add(names.demand, demandMeasure(check.unit), check.demand, own->demand);
        add(names.capacity, capacityMeasure(check.unit), check.capacity, own->capacity);
    }
    compareCount(add, view);
    compareUtilization(add, view);
}

// ASD divisors and LRFD phi by edition; 2021 has one nominal value, the wind column of 2015.
std::optional<DemandCapacity> sheathingCheck(const RunView& view, std::size_t n)
{
    const auto* row = view.sheathingOf(n);
    const auto own = row ? sheathingValues(*row, view.criteria) : std::nullopt;
    const auto lumber = lumberOf(view.criteria.materials);
    if (!own || !lumber || row->allowable > LineLoad(0))
        return std::nullopt;
    const bool later = view.criteria.codes.sheathing == building::Sdpws::Sdpws_2021;
    const double seismicFactor = view.asd ? (later ? 1 / 2.8 : 0.5) : later ? 0.50 : 0.80;
    const double windFactor = view.asd ? 0.5 : 0.80;
    const double framing = std::min(1.0, 0.5 + lumber->gravity);  // 1 - (0.5 - G)
    const StoryStatics& s = view.stack.statics[n];
    const RawStory& raw = view.stack.raw.stories[n];
    const double sheathed = raw.segments * raw.perforation / 12, common = framing * s.aspect;
    const DemandCapacity seismic{(view.asd ? 0.7 : 1.0) * view.criteria.seismic.rho * s.shear / sheathed,
                                 own->seismic * seismicFactor * common};
    const DemandCapacity wind{(view.asd ? 0.6 : 1.0) * s.windShear / sheathed, own->wind * windFactor * common};
    return wind.ratio() > seismic.ratio() ? wind : seismic;
}

} // namespace holdfast::audit
