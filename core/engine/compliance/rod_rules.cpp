#include <algorithm>

#include "core/engine/compliance/rule_kit.h"
#include "core/engine/rods/check_names.h"

namespace holdfast::compliance {

namespace {

using rods::CheckKind;
using rods::RodRun;

// Elongation of rod and device at one level, from the lengths the run itself carries.
class LevelElongation final : public ComplianceRule {
public:
    std::string rule() const override { return "ac316.elongation"; }
    bool repeatsDesign() const override { return true; }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const RodRun& run : in.schedule.runs)
            for (std::size_t i = 0; i < run.segments.size() && i < run.restraints.size(); ++i) {
                const auto& r = run.restraints[i];
                const Length rod = run.segments[i].elongationAsd, device = r.deviceSeating + r.deviceElastic;
                if (in.criteria.rods.elongationByDrift && r.drift > Length(0) && r.drift <= r.driftLimit) {
                    out.push_back(told(*this, runSubject(run, r.story),
                        at("Elongation", "run " + run.label, r.story) + " is "
                            + quantityText((rod + device).value(), Unit::Inch)
                            + "; by the criteria the drift governs and this limit is not enforced",
                        "AC316 section 6"));
                    continue;
                }
                out.push_back(checked(*this, runSubject(run, r.story),
                    at("Elongation", "run " + run.label, r.story),
                    "delta_rod + delta_dev <= limit",
                    { { "delta_rod", rod.value(), Unit::Inch, "segment" },
                        { "delta_dev", device.value(), Unit::Inch, r.device, r.deviceVerified } },
                    (rod + device).value(), in.criteria.rods.elongationLimit.value(), Unit::Inch,
                    "AC316 section 6"));
            }
        return out;
    }
};

// Travel of the device against 1.25 times the shrinkage that has gathered below it; 0 stands for a ratchet.
class DeviceTravel final : public ComplianceRule {
public:
    std::string rule() const override { return "ac316.device_travel"; }
    bool repeatsDesign() const override { return true; }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const RodRun& run : in.schedule.runs)
            for (const auto& r : run.restraints) {
                if (!r.device.empty() && r.travel == Length(0))
                    continue;
                const Length need = r.shrinkageCumulative * in.criteria.rods.travelFactor;
                out.push_back(
                    checked(*this, runSubject(run, r.story),
                        at("Take-up travel", "run " + run.label, r.story), "k*S <= u",
                        { { "k", in.criteria.rods.travelFactor, Unit::None, "criteria" },
                            { "S", r.shrinkageCumulative.value(), Unit::Inch, "cumulative shrinkage" } },
                        need.value(), r.travel.value(), Unit::Inch, "AC316; IBC 2304.3.3"));
            }
        return out;
    }
};

// No story is skipped: a plate and a device at every level.
class DeviceAtEveryLevel final : public ComplianceRule {
public:
    std::string rule() const override { return "ac316.every_level"; }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const RodRun& run : in.schedule.runs) {
            std::size_t equipped = 0;
            for (const auto& r : run.restraints)
                equipped += !r.plate.empty() && !r.device.empty();
            out.push_back(checked(*this, runSubject(run, -1), "Levels of run " + run.label
                                      + " with plate and take-up device", "levels = stories", {},
                                  double(run.segments.size()), double(equipped), Unit::None,
                                  "AC316; skipping stories is not permitted"));
        }
        return out;
    }
};

// Rods get thinner upward, never thicker.
class DiameterNotGrowing final : public ComplianceRule {
public:
    std::string rule() const override { return "rods.diameter_upward"; }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const RodRun& run : in.schedule.runs)
            for (std::size_t i = 1; i < run.segments.size(); ++i)
                out.push_back(checked(*this, runSubject(run, run.segments[i].story),
                                      at("Diameter", "run " + run.label, run.segments[i].story), "d_n <= d_below", {},
                                      run.segments[i].diameter.value(), run.segments[i - 1].diameter.value(),
                                      Unit::Inch, "AC316"));
        return out;
    }
};

// Tension cannot fall on the way down: a nut only pushes on wood.
class TensionNotFalling final : public ComplianceRule {
public:
    std::string rule() const override { return "rods.tension_downward"; }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const RodRun& run : in.schedule.runs)
            for (std::size_t i = 1; i < run.segments.size(); ++i)
                out.push_back(checked(*this, runSubject(run, run.segments[i - 1].story),
                    at("Tension from above", "run " + run.label, run.segments[i - 1].story), "N_above <= N", {},
                    run.segments[i].tensionAsd.value(), run.segments[i - 1].tensionAsd.value(), Unit::Pound,
                    "AC316"));
        return out;
    }
};

} // namespace

void addRodRules(Rules& rules)
{
    const auto keeps = [&rules](CheckKind kind, const char* rule, bool everyStory) {
        rules.push_back(keepsCapacity(kind, rule, everyStory));
    };
    keeps(CheckKind::RodTension, "aisc.rod_tension", true);
    rules.push_back(std::make_unique<LevelElongation>());
    rules.push_back(std::make_unique<TensionNotFalling>());
    rules.push_back(std::make_unique<DiameterNotGrowing>());
    keeps(CheckKind::PlateBearing, "nds.plate_bearing", true);
    keeps(CheckKind::PlateBending, "aisc.plate_bending", true);
    keeps(CheckKind::DeviceLoad, "ac316.device_load", true);
    rules.push_back(std::make_unique<DeviceTravel>());
    rules.push_back(std::make_unique<DeviceAtEveryLevel>());
    keeps(CheckKind::CouplerStrength, "ac316.coupler", false);
    keeps(CheckKind::PostCompression, "nds.post_compression", true);
    keeps(CheckKind::PostBearing, "nds.post_bearing", true);
}

} // namespace holdfast::compliance
