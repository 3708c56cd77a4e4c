// What the sheathing may carry and how stiff it is, from the catalogue rows again: SDPWS 4.3.
#include <algorithm>
#include <array>
#include <cmath>

#include "core/engine/compliance/rule_kit.h"

namespace holdfast::compliance {

namespace {

using building::DesignBasis;
using building::Sdpws;
using rods::Restraint;
using rods::RodRun;
using rods::SheathingUse;

bool is2021(const ComplianceInput& in)
{
    return in.criteria.codes.sheathing == Sdpws::Sdpws_2021;
}

// Nominal values and G_a of one side as the table gives them; the stiffer of OSB and plywood.
struct Side {
    LineLoad seismic, wind, ga;
    bool gypsum = false;
};

constexpr std::array<double, 4> kEdgeSpacings = {6, 4, 3, 2}; // in, columns of Table 4.3A

std::optional<Side> sideOf(const ComplianceInput& in, const std::string& panel, const std::string& nail,
                           Length edge)
{
    for (const auto& row : in.catalogs.sheathing)
        if (row.panel == panel && row.nail == nail)
            for (std::size_t i = kEdgeSpacings.size(); i-- > 0;)
                if (edge > Length(0) && edge.value() <= kEdgeSpacings[i] + 1e-6)
                    return Side{row.seismic[i], row.wind[i], max(row.gaOsb[i], row.gaPly[i])};
    for (const auto& row : in.catalogs.gypsum)
        if (row.board == panel && (edge == Length(0) || edge <= row.edgeSpacing))
            return Side{row.seismic, row.wind, row.ga, true};
    return std::nullopt;
}

// visit(run, restraint, story demand) for every story whose sheathing is in the table.
template<class Visit>
void eachSheathed(const ComplianceInput& in, Visit visit)
{
    for (const RodRun& run : in.schedule.runs)
        if (const auto* loads = loadsOf(in, run.stack))
            for (const Restraint& r : run.restraints)
                if (const auto* d = loads->at(r.story); d && !r.sheathing.panel.empty())
                    visit(run, r, *d);
}

// Seismic or wind: the demand tells which of the two the design held against its capacity.
bool isSeismicCheck(const ComplianceInput& in, const rods::Check& c, const loadpath::StoryDemand& d)
{
    const double factor = in.criteria.seismic.rho * (in.criteria.codes.basis == DesignBasis::Asd ? 0.7 : 1.0);
    const Length effective = d.fullHeightLength * d.perforation;
    return std::fabs((d.storyShear * factor / effective).in(1_plf) - c.demand) <= 1e-3 * std::fabs(c.demand);
}

// The 2.8 of 2021 belongs to its one nominal value, the 2.0 of 2015 to v_s and v_w: never mixed.
class CapacityOfTheEdition final : public NamedRule {
public:
    CapacityOfTheEdition() : NamedRule("sdpws.capacity_of_the_edition") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        const auto* lumber = lumberOf(in);
        eachSheathed(in, [&](const RodRun& run, const Restraint& r, const loadpath::StoryDemand& d) {
            const auto at_ = std::ranges::find_if(run.checks, [&](const rods::Check& c) {
                return c.kind == rods::CheckKind::SheathingShear && c.story == r.story;
            });
            const auto side = sideOf(in, r.sheathing.panel, r.sheathing.nail, r.sheathing.edgeSpacing);
            if (!lumber || at_ == run.checks.end() || !side || !r.sheathing.otherPanel.empty())
                return;
            const bool seismic = isSeismicCheck(in, *at_, d);
            const double nominal = (seismic && !is2021(in) ? side->seismic : side->wind).in(1_plf)
                                   * std::max(1, r.sheathing.sides);
            const double gravity = std::min(1.0, 1.0 - (0.5 - lumber->specificGravity));
            const double factor = gravity * d.aspectFactor * designFactor(in, seismic);
            out.push_back(limit(runSubject(run, r.story),
                                at(std::string("Shear capacity (") + (seismic ? "seismic" : "wind") + ")",
                                   "run " + run.label, r.story),
                                "v_used <= v_n*SG*AR*factor of the edition",
                                {{"v_n", nominal, Unit::Plf, r.sheathing.panel, r.sheathing.verified}},
                                at_->capacity, nominal * factor * (1 + 1e-6), Unit::Plf,
                                sdpws(in.criteria, "4.3.3, Table 4.3A", "4.1.4, Table 4.3A")));
        });
        return out;
    }

private:
    // 1/2.0 or 0.80; 2021: 1/2.8 and 0.50 seismic, 1/2.0 and 0.80 wind.
    static double designFactor(const ComplianceInput& in, bool seismic)
    {
        const bool asd = in.criteria.codes.basis == DesignBasis::Asd;
        if (is2021(in) && seismic)
            return asd ? 1.0 / 2.8 : 0.50;
        return asd ? 1.0 / 2.0 : 0.80;
    }
};

// Two sides that differ: panels on both v = min(v1/Ga1, v2/Ga2)(Ga1 + Ga2); panel and gypsum max(2 min, max),
// and their sum for wind only. The first is recalled.
class DissimilarSides final : public NamedRule {
public:
    DissimilarSides() : NamedRule("sdpws.dissimilar_sides") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        eachSheathed(in, [&](const RodRun& run, const Restraint& r, const loadpath::StoryDemand&) {
            if (r.sheathing.otherPanel.empty())
                return;
            const auto one = sideOf(in, r.sheathing.panel, r.sheathing.nail, r.sheathing.edgeSpacing);
            const auto two =
                sideOf(in, r.sheathing.otherPanel, r.sheathing.otherNail, r.sheathing.otherEdgeSpacing);
            if (!one || !two)
                return;
            add(in, out, run, r, false, together(in, *one, *two, false), r.sheathing.nominalSeismic);
            add(in, out, run, r, true, together(in, *one, *two, true), r.sheathing.nominalWind);
        });
        return out;
    }

private:
    static LineLoad together(const ComplianceInput& in, const Side& one, const Side& two, bool wind)
    {
        const LineLoad a = wind || is2021(in) ? one.wind : one.seismic,
                       b = wind || is2021(in) ? two.wind : two.seismic;
        if (one.gypsum != two.gypsum) {
            if (wind && in.criteria.sheathing.countGypsum)
                return a + b;
            return wind ? (one.gypsum ? b : a) : max(2.0 * min(a, b), max(a, b));
        }
        if (!(one.ga > LineLoad(0)) || !(two.ga > LineLoad(0)))
            return max(2.0 * min(a, b), max(a, b));
        return std::min(a / one.ga, b / two.ga) * (one.ga + two.ga);
    }

    void add(const ComplianceInput& in, std::vector<CheckResult>& out, const RodRun& run, const Restraint& r,
             bool wind, LineLoad most, LineLoad used) const
    {
        out.push_back(recalled(limit(
            runSubject(run, r.story),
            at(std::string("Nominal shear of two different sides (") + (wind ? "wind" : "seismic") + ")",
               "run " + run.label, r.story),
            "v_n <= combined", {}, used.in(1_plf), most.in(1_plf) * (1 + 1e-6), Unit::Plf,
            sdpws(in.criteria, "4.3.3.3", "4.3.5.4"))));
    }
};

// 2021, note 10: 0.92 with 10d nails where hold-downs stand on the inside face.
class InsideFaceHoldown final : public NamedRule {
public:
    InsideFaceHoldown() : NamedRule("sdpws.inside_face_holdown") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        if (!is2021(in) || !in.criteria.sheathing.insideFaceHoldown)
            return out;
        eachSheathed(in, [&](const RodRun& run, const Restraint& r, const loadpath::StoryDemand&) {
            if (r.sheathing.nail == "10d")
                out.push_back(recalled(
                    limit(runSubject(run, r.story),
                          at("Reduction for hold-downs on the inside face", "run " + run.label, r.story),
                          "factor <= 0.92", {}, r.sheathing.adjustment, 0.92, Unit::None,
                          sdpws(in.criteria, "Table 4.3A note 10"))));
        });
        return out;
    }
};

// Half the apparent stiffness where the framing is above 19 % when it is nailed.
class GreenLumber final : public NamedRule {
public:
    GreenLumber() : NamedRule("sdpws.green_lumber") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        const bool green = in.criteria.materials.moistureInitial > 0.19;
        eachSheathed(in, [&](const RodRun& run, const Restraint& r, const loadpath::StoryDemand&) {
            const auto side = sideOf(in, r.sheathing.panel, r.sheathing.nail, r.sheathing.edgeSpacing);
            if (!side || !r.sheathing.otherPanel.empty())
                return;
            const LineLoad most = side->ga * (std::max(1, r.sheathing.sides) * (green ? 0.5 : 1.0));
            out.push_back(limit(runSubject(run, r.story),
                                at(green ? "Apparent stiffness, green framing" : "Apparent stiffness",
                                   "run " + run.label, r.story),
                                green ? "G_a <= 0.5*table" : "G_a <= table", {},
                                r.sheathing.stiffness.value() / 1000.0, most.value() / 1000.0,
                                Unit::KipPerInch, sdpws(in.criteria, "Table 4.3A")));
        });
        return out;
    }
};

// 3/8 and 7/16 in panels may take the values of 15/32 in; a permission that is told, not taken.
class PanelPermission final : public NamedRule {
public:
    PanelPermission() : NamedRule("sdpws.panel_permission", Severity::Info) {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        eachSheathed(in, [&](const RodRun& run, const Restraint& r, const loadpath::StoryDemand&) {
            const bool thin = r.sheathing.panel.ends_with(" 3/8") || r.sheathing.panel.ends_with(" 7/16");
            if (thin
                && (in.criteria.sheathing.panelsAcrossStuds || in.criteria.sheathing.studSpacing <= 16_in))
                out.push_back(
                    told(*this, runSubject(run, r.story),
                         at(r.sheathing.panel + " panels", "run " + run.label, r.story)
                             + ", may take the shear values of 15/32 in with studs at 16 in or panels across "
                               "studs; counted only where panels_across_studs says so",
                         sdpws(in.criteria, "Table 4.3A note 2")));
        });
        return out;
    }
};

// Above 2:1 either 1.25 - 0.125 h/b, or the 2b/h of a line shared by strength; never neither.
class SlendernessFactor final : public NamedRule {
public:
    SlendernessFactor() : NamedRule("sdpws.slenderness_factor") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const auto& s : in.path.stacks)
            for (const auto& d : s.stories) {
                const double ratio = d.height / d.wallLength;
                const bool perforated = d.perforation < 1.0;
                if (perforated || !(ratio > 2.0))
                    continue;
                const bool shared = isShared(in, s.stack);
                out.push_back(limit(stackSubject(s, d.story),
                                    at(shared ? "Strength factor, 2b/h used in sharing" : "Strength factor",
                                       "stack " + s.label, d.story),
                                    shared ? "factor <= 1" : "factor <= 1.25 - 0.125*h/b",
                                    {{"h/b", ratio, Unit::None, "wall"}}, d.aspectFactor,
                                    shared ? 1.0 : 1.25 - 0.125 * ratio, Unit::None,
                                    sdpws(in.criteria, shared ? "4.3.3.4.1 exception 1" : "4.3.4.2",
                                          shared ? "4.3.5.5.1 exception 1" : "4.3.3.2")));
            }
        return out;
    }

private:
    static bool isShared(const ComplianceInput& in, building::StackId stack)
    {
        return in.forces && std::ranges::any_of(in.forces->stacks, [&](const loads::StackForces& f) {
                   return f.stack == stack && f.sharedByStrength;
               });
    }
};

// Nails at 4 in or closer in the seismic system of category C and above are inspected specially.
class SpecialInspection final : public NamedRule {
public:
    SpecialInspection()
        : NamedRule("ibc.special_inspection", Severity::Warning,
                    "List the special inspection on the drawings.")
    {
    }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        Length closest;
        eachSheathed(in, [&](const RodRun&, const Restraint& r, const loadpath::StoryDemand&) {
            closest = closest == Length(0) ? r.sheathing.edgeSpacing : min(closest, r.sheathing.edgeSpacing);
        });
        if (closest == Length(0) || !hasSeismic(in)
            || in.criteria.seismic.category < building::DesignCategory::C)
            return {};
        return {recalled(limit(projectSubject(),
                               "Closest edge nails of the shear walls; 4 in or less are inspected specially", "4 < s",
                               {}, kInspected * (1 + 1e-6), closest.value(), Unit::Inch,
                               in.criteria.codes.building + " 1705.12.2"))};
    }

private:
    static constexpr double kInspected = 4; // in
};

} // namespace

void addSheathingRules(Rules& rules)
{
    rules.push_back(std::make_unique<CapacityOfTheEdition>());
    rules.push_back(std::make_unique<DissimilarSides>());
    rules.push_back(std::make_unique<InsideFaceHoldown>());
    rules.push_back(std::make_unique<GreenLumber>());
    rules.push_back(std::make_unique<PanelPermission>());
    rules.push_back(std::make_unique<SlendernessFactor>());
    rules.push_back(std::make_unique<SpecialInspection>());
}

} // namespace holdfast::compliance
