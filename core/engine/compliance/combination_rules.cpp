// Factors of the load combinations that were used, held against ASCE 7 2.3 and 2.4 of the chosen edition.
#include <algorithm>
#include <cmath>

#include "core/engine/compliance/rule_kit.h"

namespace holdfast::compliance {

namespace {

using building::DesignBasis;
using loads::LateralKind;
using loads::LoadCombination;

bool isSeismic(const LoadCombination& c)
{
    return c.lateralKind == LateralKind::Seismic && c.lateral > 0;
}
bool isWind(const LoadCombination& c)
{
    return c.lateralKind == LateralKind::Wind && c.lateral > 0;
}
bool isAsd(const LoadCombination& c)
{
    return c.basis == DesignBasis::Asd;
}

// The share of the full lateral force in a combination that also has transient gravity loads: 0.75 in ASD.
bool isReduced(const LoadCombination& c)
{
    return isAsd(c) && c.live > 0;
}

std::string of(const LoadCombination& c)
{
    return " in " + c.id + ", " + c.expression;
}

// Dead load that resists uplift: at most 0.6 - 0.14 S_DS or 0.9 - 0.2 S_DS, 0.6 or 0.9 with wind. The
// vertical seismic effect is inside.
class DeadAgainstUplift final : public NamedRule {
public:
    DeadAgainstUplift() : NamedRule("asce7.dead_against_uplift") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const LoadCombination& c : in.path.combinations) {
            if (!c.uplift)
                continue;
            const double vertical = isSeismic(c) ? (isAsd(c) ? 0.14 : 0.2) * in.criteria.seismic.sds : 0;
            out.push_back(limit(projectSubject(), "Dead load against uplift" + of(c),
                                isAsd(c) ? "f_D <= 0.6 - 0.14*S_DS" : "f_D <= 0.9 - 0.2*S_DS",
                                {{"f_D", c.dead, Unit::None, c.id}}, c.dead,
                                (isAsd(c) ? 0.6 : 0.9) - vertical, Unit::None, c.clause));
        }
        return out;
    }
};

// E_v also adds to the dead load where it compresses.
class DeadInCompression final : public NamedRule {
public:
    DeadInCompression() : NamedRule("asce7.dead_in_compression") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const LoadCombination& c : in.path.combinations) {
            if (c.uplift || !isSeismic(c))
                continue;
            const double vertical = isAsd(c) ? (isReduced(c) ? 0.105 : 0.14) : 0.2;
            out.push_back(limit(projectSubject(), "Dead load and E_v in compression" + of(c),
                                "required <= f_D", {{"f_D", c.dead, Unit::None, c.id}},
                                (isAsd(c) ? 1.0 : 1.2) + vertical * in.criteria.seismic.sds, c.dead,
                                Unit::None, c.clause));
        }
        return out;
    }
};

// 0.7 rho Q_E and rho Q_E, 0.6 W and 1.0 W, with 0.75 of the ASD ones beside live and snow.
class LateralFactor final : public NamedRule {
public:
    LateralFactor() : NamedRule("asce7.lateral_factor") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const LoadCombination& c : in.path.combinations) {
            if (!(c.lateral > 0))
                continue;
            const double full = isSeismic(c) ? in.criteria.seismic.rho * (isAsd(c) ? 0.7 : 1.0)
                                : isAsd(c)   ? 0.6
                                             : 1.0;
            out.push_back(limit(projectSubject(), "Lateral force" + of(c), "required <= f_E",
                                {{"f_E", c.lateral, Unit::None, c.id}}, full * (isReduced(c) ? 0.75 : 1.0),
                                c.lateral, Unit::None, c.clause));
        }
        return out;
    }
};

// 0.5 L beside E or W at strength is an exception: not for garages, assembly or more than 100 psf.
class LiveBesideLateral final : public NamedRule {
public:
    LiveBesideLateral() : NamedRule("asce7.live_beside_lateral") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const LoadCombination& c : in.path.combinations)
            if (!isAsd(c) && !c.uplift && c.lateral > 0)
                out.push_back(limit(projectSubject(), "Live load" + of(c), "required <= f_L",
                                    {{"f_L", c.live, Unit::None, c.id}},
                                    in.criteria.loads.heavyLive ? 1.0 : 0.5, c.live, Unit::None, c.clause));
        return out;
    }
};

// Snow of 7-22 is a strength-level load and has other factors; the two editions must not be mixed.
class SnowOfTheEdition final : public NamedRule {
public:
    SnowOfTheEdition() : NamedRule("asce7.snow_of_the_edition") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        const bool is22 = in.criteria.codes.loads == building::Asce7::Asce7_22;
        for (const LoadCombination& c : in.path.combinations) {
            if (c.uplift || !(c.lateral > 0) || !(c.snow > 0))
                continue;
            const double expected = factor(c, is22);
            CheckResult made =
                limit(projectSubject(), "Snow" + of(c), "|f_S - expected| <= 0.001",
                      {{"f_S", c.snow, Unit::None, c.id}, {"expected", expected, Unit::None, "edition"}},
                      std::fabs(c.snow - expected), 0.001, Unit::None, c.clause);
            out.push_back(is22 ? recalled(std::move(made)) : std::move(made));
        }
        return out;
    }

private:
    static double factor(const LoadCombination& c, bool is22)
    {
        if (isAsd(c))
            return isWind(c) ? 0.75 * (is22 ? 0.7 : 1.0) : is22 ? 0.1 : 0.75;
        return isWind(c) ? (is22 ? 0.3 : 0.5) : is22 ? 0.15 : 0.2;
    }
};

// Without lateral force the load duration factor is lower, so D + L and D + S can govern the posts
// (NDS 2.3.2).
class GravityPresent final : public NamedRule {
public:
    GravityPresent() : NamedRule("asce7.gravity_combinations") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        if (in.path.stacks.empty())
            return {};
        int found = 0;
        for (const auto basis : {DesignBasis::Asd, DesignBasis::Lrfd})
            for (const bool snow : {false, true})
                found += std::ranges::any_of(in.path.combinations, [&](const LoadCombination& c) {
                    return c.basis == basis && !(c.lateral > 0) && (snow ? c.snow > 0 : c.live > 0);
                });
        return {limit(projectSubject(), "Combinations of gravity alone: live and snow, ASD and strength",
                      "4 <= sets", {}, 4, found, Unit::None, asce7(in.criteria, "2.3.1, 2.4.1"))};
    }
};

class WindPresent final : public NamedRule {
public:
    WindPresent() : NamedRule("asce7.wind_combinations") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        if (!hasWind(in))
            return {};
        int found = 0;
        for (const auto basis : {DesignBasis::Asd, DesignBasis::Lrfd})
            for (const bool uplift : {true, false})
                found += std::ranges::any_of(in.path.combinations, [&](const LoadCombination& c) {
                    return c.basis == basis && isWind(c) && c.uplift == uplift;
                });
        return {limit(projectSubject(), "Combinations with wind: uplift and compression, ASD and strength",
                      "4 <= sets", {}, 4, found, Unit::None, asce7(in.criteria, "2.3.1, 2.4.1"))};
    }
};

} // namespace

void addCombinationRules(Rules& rules)
{
    rules.push_back(std::make_unique<DeadAgainstUplift>());
    rules.push_back(std::make_unique<DeadInCompression>());
    rules.push_back(std::make_unique<LateralFactor>());
    rules.push_back(std::make_unique<LiveBesideLateral>());
    rules.push_back(std::make_unique<SnowOfTheEdition>());
    rules.push_back(std::make_unique<GravityPresent>());
    rules.push_back(std::make_unique<WindPresent>());
}

} // namespace holdfast::compliance
