// Limits of perforated shear walls, SDPWS-2015 4.3.5.3 and 4.3.3.5, SDPWS-2021 4.3.5.6.
#include <algorithm>

#include "core/engine/compliance/rule_kit.h"
#include "core/engine/loadpath/perforation.h"

namespace holdfast::compliance {

namespace {

using building::OpeningMethod;
using building::ShearWall;
using loadpath::StackLoads;
using loadpath::StoryDemand;

// visit(stack, story, wall) for every designed wall with openings that is held down at its ends only.
template<class Visit>
void eachPerforated(const ComplianceInput& in, Visit visit)
{
    for (const StackLoads& s : in.path.stacks)
        for (const StoryDemand& d : s.stories)
            if (d.wall.value < in.layout.walls.size())
                if (const ShearWall& wall = in.layout.walls[d.wall.value];
                    !wall.openings.empty() && wall.method == OpeningMethod::Perforated)
                    visit(s, d, wall);
}

std::string perforated(const ComplianceInput& in, const char* section)
{
    return sdpws(in.criteria, section, "4.3.5.6");
}

// The nominal unit shear that may be counted is capped: 1,740 plf seismic and 2,435 plf wind by the 2015
// edition, 2,435 plf by the 2021 edition.
class UnitShearCap final : public NamedRule {
public:
    UnitShearCap() : NamedRule("sdpws.perforated_cap", Severity::Error, "Design the wall by segments.") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        eachPerforated(in, [&](const StackLoads& s, const StoryDemand& d, const ShearWall&) {
            const double rho = in.criteria.seismic.rho;
            const Length effective = d.fullHeightLength * d.perforation;
            add(in, out, s, d, "seismic", (d.storyShear * (0.7 * rho) / effective).in(1_plf),
                is2021(in) ? 2435.0 / 2.8 : 1740.0 / 2.0);
            add(in, out, s, d, "wind", (d.windShear * 0.6 / effective).in(1_plf), 2435.0 / 2.0);
        });
        return out;
    }

private:
    static bool is2021(const ComplianceInput& in)
    {
        return in.criteria.codes.sheathing == building::Sdpws::Sdpws_2021;
    }
    void add(const ComplianceInput& in, std::vector<CheckResult>& out, const StackLoads& s,
             const StoryDemand& d, const char* load, double demand, double most) const
    {
        if (demand > 0)
            out.push_back(
                limit(stackSubject(s, d.story),
                      at("Greatest unit shear (" + std::string(load) + ", ASD) of the perforated wall",
                         "stack " + s.label, d.story),
                      "V/(C_o*sum b) <= v_cap/divisor", {{"C_o", d.perforation, Unit::None, "openings"}},
                      demand, most, Unit::Plf, perforated(in, "4.3.5.3")));
    }
};

class PerforatedHeight final : public NamedRule {
public:
    PerforatedHeight() : NamedRule("sdpws.perforated_height", Severity::Error, "Design the wall by segments.")
    {
    }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        eachPerforated(in, [&](const StackLoads& s, const StoryDemand& d, const ShearWall&) {
            out.push_back(limit(stackSubject(s, d.story),
                                at("Height of the perforated wall", "stack " + s.label, d.story), "h <= 20",
                                {}, d.height.in(1_ft), 20, Unit::Foot, perforated(in, "4.3.5.3")));
        });
        return out;
    }
};

// A full-height segment at each end, or it is not a perforated wall by definition.
class PerforatedEnds final : public NamedRule {
public:
    PerforatedEnds()
        : NamedRule("sdpws.perforated_ends", Severity::Error, "Shorten the wall to its last segment.")
    {
    }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        eachPerforated(in, [&](const StackLoads& s, const StoryDemand& d, const ShearWall& wall) {
            const bool open = loadpath::perforationOf(wall, d.height).endsOpen;
            out.push_back(limit(stackSubject(s, d.story),
                                at("Openings at an end of the perforated wall", "stack " + s.label, d.story),
                                "n = 0", {}, open ? 1 : 0, 0, Unit::None, perforated(in, "4.3.5.3")));
        });
        return out;
    }
};

// Segments above 3.5:1 count nothing, those above 2:1 less; something must be left, and never more than that.
class PerforatedSegments final : public NamedRule {
public:
    PerforatedSegments() : NamedRule("sdpws.perforated_segments") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        eachPerforated(in, [&](const StackLoads& s, const StoryDemand& d, const ShearWall& wall) {
            const Length counted = loadpath::perforationOf(wall, d.height).fullHeight;
            out.push_back(limit(stackSubject(s, d.story),
                                at("Length of full-height segments counted", "stack " + s.label, d.story),
                                "sum b <= b within 3.5:1", {}, d.fullHeightLength.in(1_ft), counted.in(1_ft),
                                Unit::Foot, perforated(in, "4.3.3.5")));
        });
        return out;
    }
};

// C_o may not be better than the openings give.
class PerforationFactor final : public NamedRule {
public:
    PerforationFactor() : NamedRule("sdpws.perforated_factor") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        eachPerforated(in, [&](const StackLoads& s, const StoryDemand& d, const ShearWall& wall) {
            const double factor = loadpath::perforationOf(wall, d.height).factor;
            out.push_back(limit(stackSubject(s, d.story),
                                at("Shear capacity adjustment factor C_o", "stack " + s.label, d.story),
                                "C_o used <= C_o", {}, d.perforation, factor, Unit::None,
                                perforated(in, "4.3.3.5")));
        });
        return out;
    }
};

} // namespace

void addPerforatedRules(Rules& rules)
{
    rules.push_back(std::make_unique<UnitShearCap>());
    rules.push_back(std::make_unique<PerforatedHeight>());
    rules.push_back(std::make_unique<PerforatedEnds>());
    rules.push_back(std::make_unique<PerforatedSegments>());
    rules.push_back(std::make_unique<PerforationFactor>());
}

} // namespace holdfast::compliance
