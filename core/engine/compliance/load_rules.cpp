#include <algorithm>

#include "core/engine/compliance/rule_kit.h"

namespace holdfast::compliance {

namespace {

using building::DesignBasis;
using building::DesignCategory;
using building::DesignCriteria;

// The seismic design category must not be below what S_DS and S_1 ask for.
class CategoryFollowsSds final : public ComplianceRule {
public:
    std::string rule() const override { return "asce7.design_category"; }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        if (!hasSeismic(in))
            return {};
        const auto& s = in.criteria.seismic;
        const DesignCategory least = leastCategory(s.sds, s.s1);
        return { checked(*this, projectSubject(),
            "Seismic design category " + std::string(enumName(s.category)) + " entered, "
                + std::string(enumName(least)) + " by S_DS",
            "category >= category(S_DS, S_1), A = 1 ... F = 6",
            { { "S_DS", s.sds, Unit::None, "entered" }, { "S_1", s.s1, Unit::None, "entered" } },
            double(least) + 1, double(s.category) + 1, Unit::None, asce7(in.criteria, "Table 11.6-1")) };
    }

private:
    // Risk categories I to III; E from S_1 = 0.75.
    static DesignCategory leastCategory(double sds, double s1)
    {
        if (s1 >= 0.75) return DesignCategory::E;
        if (sds >= 0.50) return DesignCategory::D;
        if (sds >= 0.33) return DesignCategory::C;
        if (sds >= 0.167) return DesignCategory::B;
        return DesignCategory::A;
    }
};

// 65 ft for light-frame walls with wood structural panels in SDC D to F.
class HeightLimit final : public ComplianceRule {
public:
    std::string rule() const override { return "asce7.height_limit"; }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        if (!hasSeismic(in) || !isHighCategory(in.criteria))
            return {};
        Length height;
        for (const auto& story : in.criteria.stories)
            height += story.height;
        return { checked(*this, projectSubject(), "Height of the light-frame system above the podium",
            "h_n <= 65", { { "h_n", height.in(1_ft), Unit::Foot, "stories" } }, height.in(1_ft), kLimitFeet,
            Unit::Foot, asce7(in.criteria, "Table 12.2-1 A.15")) };
    }

private:
    static constexpr double kLimitFeet = 65.0;
};

// rho = 1.3 in SDC D to F unless the engineer has confirmed a lower one under 12.3.4.2.
class Redundancy final : public ComplianceRule {
public:
    std::string rule() const override { return "asce7.redundancy"; }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        if (!hasSeismic(in))
            return {};
        const auto& confirmed = in.criteria.confirmed;
        const bool shown = std::ranges::find(confirmed, "seismic.rho") != confirmed.end();
        const double required = isHighCategory(in.criteria) && !shown ? kHigh : 1.0;
        return { checked(*this, projectSubject(),
            shown ? "Redundancy factor, confirmed by the engineer" : "Redundancy factor", "rho >= required",
            { { "rho", in.criteria.seismic.rho, Unit::None, shown ? "entered" : "default" } }, required,
            in.criteria.seismic.rho, Unit::None, asce7(in.criteria, "12.3.4")) };
    }

private:
    static constexpr double kHigh = 1.3;
};

// Uplift and compression, ASD and strength: four sets, or a number was never formed.
class CombinationsPresent final : public ComplianceRule {
public:
    std::string rule() const override { return "asce7.combinations"; }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        if (in.path.stacks.empty())
            return {};
        int found = 0;
        for (const auto basis : {DesignBasis::Asd, DesignBasis::Lrfd})
            for (const bool uplift : {true, false})
                found += std::ranges::any_of(in.path.combinations, [&](const loads::LoadCombination& c) {
                    return c.basis == basis && c.uplift == uplift && c.lateral > 0;
                });
        return { checked(*this, projectSubject(),
            "Load combinations: uplift and compression, ASD and strength", "sets = 4", {}, 4, found,
            Unit::None, asce7(in.criteria, "2.3, 2.4")) };
    }
};

// An ASD tension must come from an ASD combination: the two streams are never mixed.
class BasesNotMixed final : public ComplianceRule {
public:
    std::string rule() const override { return "asce7.bases_not_mixed"; }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const auto& run : in.schedule.runs) {
            int mixed = 0;
            for (const auto& segment : run.segments)
                mixed += segment.tensionAsd > Force(0) && !isAsd(in, segment.governing);
            out.push_back(checked(*this, runSubject(run, -1),
                "ASD tensions of run " + run.label + " taken from strength combinations", "n = 0", {}, mixed,
                0, Unit::None, asce7(in.criteria, "2.4")));
        }
        return out;
    }

private:
    static bool isAsd(const ComplianceInput& in, int index)
    {
        return index >= 0 && std::size_t(index) < in.path.combinations.size()
            && in.path.combinations[std::size_t(index)].basis == DesignBasis::Asd;
    }
};

// Every stack that stands has its forces; a stack left out is a hole in the package, not a pass.
class EveryStackWalked final : public ComplianceRule {
public:
    std::string rule() const override { return "loadpath.coverage"; }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const auto& stack : in.layout.stacks) {
            const auto at = std::ranges::find(in.path.stacks, stack.id, &loadpath::StackLoads::stack);
            const bool whole = at != in.path.stacks.end() && at->stories.size() == stack.walls.size();
            out.push_back(checked(*this, { SubjectKind::Stack, stack.label, -1 },
                "Stories of stack " + stack.label + " with a load path", "stories walked = stories", {},
                double(stack.walls.size()), whole ? double(at->stories.size()) : 0.0, Unit::None,
                asce7(in.criteria, "12.1.3")));
        }
        return out;
    }
};

} // namespace

void addLoadRules(Rules& rules)
{
    rules.push_back(std::make_unique<CategoryFollowsSds>());
    rules.push_back(std::make_unique<HeightLimit>());
    rules.push_back(std::make_unique<Redundancy>());
    rules.push_back(std::make_unique<CombinationsPresent>());
    rules.push_back(std::make_unique<BasesNotMixed>());
    rules.push_back(std::make_unique<EveryStackWalked>());
}

} // namespace holdfast::compliance
