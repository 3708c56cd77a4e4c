// Plates, devices and couplers of a run, from their sizes again.
#include <algorithm>
#include <numbers>

#include "core/engine/compliance/rule_kit.h"

namespace holdfast::compliance {

namespace {

using building::DesignBasis;
using rods::CheckKind;
using rods::RodRun;

constexpr double kRounding = 1 + 1e-6;

const rods::Check* checkOf(const RodRun& run, CheckKind kind, int story)
{
    for (const rods::Check& c : run.checks)
        if (c.kind == kind && c.story == story)
            return &c;
    return nullptr;
}

// F_c_perp takes no C_D; C_b only for bearing shorter than 6 in and 3 in or more from the end.
class BearingStress final : public NamedRule {
public:
    BearingStress() : NamedRule("nds.bearing_stress") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        const auto* lumber = lumberOf(in);
        for (const RodRun& run : in.schedule.runs)
            for (const auto& r : run.restraints) {
                const auto* made = checkOf(run, CheckKind::PlateBearing, r.story);
                if (!made || !lumber || made->unit != Unit::Psi || r.plate.empty())
                    continue;
                const double cb = bearingFactor(in, run, r);
                out.push_back(limit(runSubject(run, r.story),
                                    at("Bearing stress allowed, no C_D", "run " + run.label, r.story),
                                    "F_c_perp' used <= F_c_perp*C_b*C_M",
                                    {{"F_c_perp", lumber->compressionPerp.value(), Unit::Psi, lumber->grade,
                                      lumber->verified},
                                     {"C_b", cb, Unit::None, "NDS 3.10.4"}},
                                    made->capacity,
                                    lumber->compressionPerp.value() * cb * otherFactors(in) * kRounding,
                                    Unit::Psi, nds(in.criteria, "3.10.2, 3.10.4, Table 4.3.1")));
            }
        return out;
    }

private:
    static double bearingFactor(const ComplianceInput& in, const RodRun& run, const rods::Restraint& r)
    {
        const Length rod = in.criteria.rods.endOffset - (run.rods > 1 ? run.pairSpacing / 2.0 : Length(0));
        const bool far = rod - r.plateLength / 2.0 >= 3_in;
        return far && r.plateLength < 6_in ? (r.plateLength.value() + 0.375) / r.plateLength.value() : 1.0;
    }
    // C_M 0.67 in wet service; 1.67 x 0.90 in LRFD (recalled).
    static double otherFactors(const ComplianceInput& in)
    {
        return (in.criteria.posts.wetService ? 0.67 : 1.0)
               * (in.criteria.codes.basis == DesignBasis::Asd ? 1.0 : 1.67 * 0.90);
    }
};

// Stress on the net area: the hole is 5/16 in over the rod.
class BearingArea final : public NamedRule {
public:
    BearingArea() : NamedRule("nds.bearing_area") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const RodRun& run : in.schedule.runs)
            for (std::size_t i = 0; i < run.restraints.size() && i < run.segments.size(); ++i) {
                const auto& r = run.restraints[i];
                const auto* made = checkOf(run, CheckKind::PlateBearing, r.story);
                const double hole = run.segments[i].diameter.value() + 0.3125;
                const double net =
                    r.plateWidth.value() * r.plateLength.value() - std::numbers::pi / 4 * hole * hole;
                if (!made || made->unit != Unit::Psi || !(net > 0))
                    continue;
                const Force load =
                    in.criteria.codes.basis == DesignBasis::Asd ? r.increment : r.incrementStrength;
                out.push_back(limit(
                    runSubject(run, r.story), at("Bearing stress formed again", "run " + run.label, r.story),
                    "P/(L*W - hole) <= stress used", {{"P", load.value(), Unit::Pound, "plate"}},
                    load.value() / net, made->demand * kRounding, Unit::Psi, nds(in.criteria, "3.10.2")));
            }
        return out;
    }
};

// Delta_R is there in full, Delta_A in proportion to the load: both count at every level.
class DeviceDeflection final : public NamedRule {
public:
    DeviceDeflection() : NamedRule("ac316.device_deflection") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const RodRun& run : in.schedule.runs)
            for (const auto& r : run.restraints) {
                const auto model =
                    std::ranges::find(in.catalogs.devices, r.device, &rods::DeviceModel::model);
                if (model == in.catalogs.devices.end() || !(model->allowable > Force(0)))
                    continue;
                const Length needed = model->seating + model->elastic * (r.increment / model->allowable);
                out.push_back(
                    limit(runSubject(run, r.story), at("Device deflection", "run " + run.label, r.story),
                          "Delta_R + Delta_A*P/P_A <= counted",
                          {{"Delta_R", model->seating.value(), Unit::Inch, model->model, model->verified}},
                          needed.value(), (r.deviceSeating + r.deviceElastic).value() * kRounding, Unit::Inch,
                          "AC316 section 6"));
            }
        return out;
    }
};

// Rods of two sizes are joined by a reducer of those sizes.
class ReducerAtChange final : public NamedRule {
public:
    ReducerAtChange() : NamedRule("rods.reducer_at_change") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const RodRun& run : in.schedule.runs) {
            int missing = 0;
            for (std::size_t i = 1; i < run.segments.size(); ++i) {
                const Length lower = run.segments[i - 1].diameter, upper = run.segments[i].diameter;
                missing += lower != upper && std::ranges::none_of(run.couplers, [&](const rods::Coupler& c) {
                               return c.lower == lower && c.upper == upper;
                           });
            }
            out.push_back(limit(runSubject(run, -1),
                                "Changes of diameter in run " + run.label + " without a reducer", "n = 0", {},
                                missing, 0, Unit::None, "AC316"));
        }
        return out;
    }
};

// A coupler joins rods of the sizes it is made for.
class CouplerFits final : public NamedRule {
public:
    CouplerFits() : NamedRule("rods.coupler_fits") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const RodRun& run : in.schedule.runs) {
            int wrong = 0;
            for (const rods::Coupler& c : run.couplers) {
                const auto model =
                    std::ranges::find(in.catalogs.couplers, c.model, &rods::CouplerModel::model);
                wrong +=
                    model == in.catalogs.couplers.end() || model->lower != c.lower || model->upper != c.upper;
            }
            out.push_back(limit(runSubject(run, -1),
                                "Couplers of run " + run.label + " that do not fit their rods", "n = 0", {},
                                wrong, 0, Unit::None, "AC316"));
        }
        return out;
    }
};

} // namespace

void addHardwareRules(Rules& rules)
{
    rules.push_back(std::make_unique<BearingStress>());
    rules.push_back(std::make_unique<BearingArea>());
    rules.push_back(std::make_unique<DeviceDeflection>());
    rules.push_back(std::make_unique<ReducerAtChange>());
    rules.push_back(std::make_unique<CouplerFits>());
}

} // namespace holdfast::compliance
