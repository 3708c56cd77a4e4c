#include "core/engine/loads/elf.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "core/engine/base/calculation_line.h"
#include "core/engine/loads/citation.h"

namespace holdfast::loads {

namespace {

using building::DesignCriteria;

// ASCE 7 Table 12.8-2, all other structural systems, h in feet.
constexpr double kPeriodCoefficient = 0.02, kPeriodExponent = 0.75;
// 12.8.1.1: floors of C_s, and the S_1 from which Eq. 12.8-6 applies.
constexpr double kLeastCs = 0.01, kLeastCsPerSds = 0.044, kNearFaultS1 = 0.6, kNearFaultFactor = 0.5;
// 12.8.3: k is 1 up to 0.5 s and 2 from 2.5 s.
constexpr double kShortPeriod = 0.5, kLongPeriod = 2.5;
// Table 12.8-1: S_D1 and C_u.
constexpr std::pair<double, double> kPeriodLimits[] = {{0.1, 1.7}, {0.15, 1.6}, {0.2, 1.5}, {0.3, 1.4}, {0.4, 1.4}};

Fault missing(const std::string& place, const std::string& cause)
{
    return {FaultCode::MissingField, "", place, cause};
}

struct Mass {
    double heightFeet;
    Force weight;
};

Result<std::vector<Mass>> massesUpward(const DesignCriteria& c)
{
    std::vector<Mass> masses;
    Length height;
    for (const auto& story : c.stories) {
        height += story.height;
        const auto weight
            = std::ranges::find(c.loads.storyWeights, story.story, &building::StoryWeight::story);
        if (weight == c.loads.storyWeights.end())
            return missing("loads.story_weights", "has no weight for story " + std::to_string(story.story));
        if (!(weight->weight > Force(0)) || !(story.height > Length(0)))
            return Fault{FaultCode::InvalidValue, "", "loads.story_weights",
                         "weight and height of story " + std::to_string(story.story) + " must be positive"};
        masses.push_back({height.in(1_ft), weight->weight});
    }
    if (masses.empty())
        return missing("stories", "is missing, so there is no height for the seismic forces");
    return masses;
}

// One equation of 12.8.1.1 with its value.
struct Limit {
    const char* rule;
    const char* equation16;
    const char* equation22;      // recalled
    const char* symbol;
    std::string formula;
    double value = 0;
};

// R/I_e, the divisor of every equation.
double divisor(const DesignCriteria& c)
{
    return c.seismic.r / c.seismic.importance;
}

std::optional<Limit> longPeriodLimit(const DesignCriteria& c, double period)
{
    if (!(c.seismic.sd1 > 0))
        return std::nullopt;
    const double cs = c.seismic.sd1 / (period * divisor(c)), transition = c.seismic.transitionPeriod;
    if (transition > 0 && period > transition)
        return Limit{"loads.elf.cs_beyond_transition", "12.8-4", "12.8-5", "C_long",
                     "C_long = S_D1*T_L/(T^2*R/I_e)", cs * transition / period};
    return Limit{"loads.elf.cs_long", "12.8-3", "12.8-4", "C_long", "C_long = S_D1/(T*R/I_e)", cs};
}

struct Limits {
    Limit shortPeriod;           // Eq. 12.8-2
    std::optional<Limit> longPeriod;
    Limit floor;
    std::optional<Limit> nearFault;

    // The equation that gives C_s: the least of the upper two, at least the lower two.
    const Limit& governing() const
    {
        const Limit* most = longPeriod && longPeriod->value < shortPeriod.value ? &*longPeriod : &shortPeriod;
        const Limit* least = nearFault && nearFault->value > floor.value ? &*nearFault : &floor;
        return least->value > most->value ? *least : *most;
    }
};

Limits limitsOf(const DesignCriteria& c, double period)
{
    Limits limits;
    limits.shortPeriod = {"loads.elf.cs_short", "12.8-2", "12.8-3", "C_short", "C_short = S_DS/(R/I_e)",
                          c.seismic.sds / divisor(c)};
    limits.longPeriod = longPeriodLimit(c, period);
    limits.floor = {"loads.elf.cs_floor", "12.8-5", "12.8-6", "C_floor", "C_floor = max(0.044*S_DS*I_e, 0.01)",
                    std::max(kLeastCsPerSds * c.seismic.sds * c.seismic.importance, kLeastCs)};
    if (c.seismic.s1 >= kNearFaultS1)
        limits.nearFault = Limit{"loads.elf.cs_near_fault", "12.8-6", "12.8-7", "C_near", "C_near = 0.5*S_1/(R/I_e)",
                                 kNearFaultFactor * c.seismic.s1 / divisor(c)};
    return limits;
}

double heightExponent(double period)
{
    const double t = std::clamp((period - kShortPeriod) / (kLongPeriod - kShortPeriod), 0.0, 1.0);
    return 1.0 + t;
}

void distribute(ElfForces& elf, const std::vector<Mass>& masses)
{
    double total = 0;
    for (const Mass& m : masses)
        total += m.weight.value() * std::pow(m.heightFeet, elf.exponent);
    for (const Mass& m : masses) {
        elf.share.push_back(m.weight.value() * std::pow(m.heightFeet, elf.exponent) / total);
        elf.force.push_back(elf.baseShear * elf.share.back());
    }
}

std::string equation(const Limit& limit, const DesignCriteria& c)
{
    return std::string("Eq. ") + (is22(c) ? limit.equation22 : limit.equation16);
}

std::vector<Symbol> spectrum(const DesignCriteria& c, double period)
{
    return {{"S_DS", c.seismic.sds, Unit::None, "entered"},
            {"S_D1", c.seismic.sd1, Unit::None, "entered"},
            {"S_1", c.seismic.s1, Unit::None, "entered"},
            {"R", c.seismic.r, Unit::None, "Table 12.2-1"},
            {"I_e", c.seismic.importance, Unit::None, "Table 1.5-2"},
            {"T_L", c.seismic.transitionPeriod, Unit::None, "entered, s"},
            {"T", period, Unit::None, "Eq. above, s"}};
}

// Only the symbols the formula holds.
std::vector<Symbol> symbolsOf(const std::string& formula, const std::vector<Symbol>& all)
{
    std::vector<Symbol> used;
    const std::string right = formula.substr(formula.find('=') + 1);
    for (const Symbol& symbol : all) {
        const auto at = right.find(symbol.name);
        const auto end = at + symbol.name.size();
        const bool partOfLonger = end < right.size() && (std::isalnum(right[end]) || right[end] == '_');
        if (at != std::string::npos && !partOfLonger)
            used.push_back(symbol);
    }
    return used;
}

void explainPeriod(ElfForces& elf, double heightFeet, const DesignCriteria& c)
{
    elf.lines.push_back(calculationStep("loads.elf.period", "Approximate period, s", "T_a = 0.02*h_n^0.75",
                                        {{"h_n", heightFeet, Unit::Foot, "stories above the podium"}},
                                        elf.approximatePeriod, Unit::None, cite(c, "12.8.2.1")));
    if (!(c.seismic.period > 0))
        return;
    elf.lines.push_back(calculationStep("loads.elf.period_used", "Period in use, s", "T = min(T_analysis, C_u*T_a)",
                                        {{"T_analysis", c.seismic.period, Unit::None, "entered, s"},
                                         {"C_u", periodLimitCoefficient(c.seismic.sd1), Unit::None, "Table 12.8-1"},
                                         {"T_a", elf.approximatePeriod, Unit::None, "Eq. above, s"}},
                                        elf.period, Unit::None, cite(c, "12.8.2")));
}

void explainCoefficient(ElfForces& elf, const Limits& limits, const DesignCriteria& c)
{
    const std::vector<Symbol> all = spectrum(c, elf.period);
    std::vector<Symbol> found;
    const auto add = [&](const Limit& limit, const char* title) {
        elf.lines.push_back(calculationStep(limit.rule, std::string(title) + ", " + equation(limit, c), limit.formula,
                                            symbolsOf(limit.formula, all), limit.value, Unit::None,
                                            cite(c, "12.8.1.1")));
        found.push_back({limit.symbol, limit.value, Unit::None, equation(limit, c)});
    };
    add(limits.shortPeriod, "Greatest C_s");
    std::string most = "C_short", least = "C_floor";
    if (limits.longPeriod) {
        add(*limits.longPeriod, "C_s need not exceed");
        most = "min(C_short, C_long)";
    }
    add(limits.floor, "Least C_s");
    if (limits.nearFault) {
        add(*limits.nearFault, "Least C_s where S_1 is 0.6 or more");
        least = "C_floor, C_near";
    }
    elf.lines.push_back(calculationStep(
        "loads.elf.cs", "Seismic response coefficient; " + equation(limits.governing(), c) + " governs",
        "C_s = max(" + most + ", " + least + ")", found, elf.responseCoefficient, Unit::None, cite(c, "12.8.1.1")));
}

void explainForces(ElfForces& elf, const std::vector<Mass>& masses, const DesignCriteria& c)
{
    elf.lines.push_back(calculationStep("loads.elf.base_shear", "Seismic base shear", "V = C_s*W",
                                        {{"C_s", elf.responseCoefficient, Unit::None, "Eq. above"},
                                         {"W", elf.weight.value(), Unit::Pound, "entered"}},
                                        elf.baseShear.value(), Unit::Pound, cite(c, "12.8.1")));
    elf.lines.push_back(calculationStep("loads.elf.exponent", "Exponent of height, 1 to 0.5 s and 2 from 2.5 s",
                                        "k = min(max(1.0, 0.75 + 0.5*T), 2.0)",
                                        {{"T", elf.period, Unit::None, "Eq. above, s"}}, elf.exponent, Unit::None,
                                        cite(c, "12.8.3")));
    double total = 0;
    for (const Mass& m : masses)
        total += m.weight.value() * std::pow(m.heightFeet, elf.exponent);
    for (std::size_t i = 0; i < masses.size(); ++i) {
        const std::string story = ", story " + std::to_string(i + 1);
        elf.lines.push_back(calculationStep("loads.elf.share", "Vertical distribution" + story,
                                            "C_vx = w_x*h_x^k/sum_wh",
                                            {{"w_x", masses[i].weight.value(), Unit::Pound, "entered"},
                                             {"h_x", masses[i].heightFeet, Unit::Foot, "above the base"},
                                             {"k", elf.exponent, Unit::None, "Eq. above"},
                                             {"sum_wh", total, Unit::None, "sum of w_i*h_i^k"}},
                                            elf.share[i], Unit::None, cite(c, "12.8.3")));
        elf.lines.push_back(calculationStep("loads.elf.story_force", "Force at the top" + story, "F_x = C_vx*V",
                                            {{"C_vx", elf.share[i], Unit::None, "Eq. above"},
                                             {"V", elf.baseShear.value(), Unit::Pound, "Eq. above"}},
                                            elf.force[i].value(), Unit::Pound, cite(c, "12.8.3")));
    }
}

std::optional<Fault> unusable(const DesignCriteria& c)
{
    if (!(c.seismic.r > 0) || !(c.seismic.importance > 0))
        return Fault{FaultCode::InvalidValue, "", "seismic", "needs positive r and importance"};
    if (!(c.seismic.sds > 0))
        return Fault{FaultCode::InvalidValue, "", "seismic.sds", "is not entered, but seismic forces are asked for"};
    if (c.seismic.period > 0 && !(c.seismic.sd1 > 0))
        return missing("seismic.sd1", "is needed with a period by analysis, for C_u of Table 12.8-1");
    return std::nullopt;
}

} // namespace

double periodLimitCoefficient(double sd1)
{
    const auto* above = std::ranges::find_if(kPeriodLimits, [&](const auto& row) { return row.first >= sd1; });
    if (above == std::begin(kPeriodLimits))
        return above->second;
    if (above == std::end(kPeriodLimits))
        return (above - 1)->second;
    const auto& below = *(above - 1);
    return below.second + (above->second - below.second) * (sd1 - below.first) / (above->first - below.first);
}

Result<ElfForces> equivalentLateralForces(const DesignCriteria& criteria)
{
    if (auto fault = unusable(criteria))
        return *fault;
    auto masses = massesUpward(criteria);
    if (!masses)
        return masses.fault();
    ElfForces elf;
    elf.approximatePeriod = kPeriodCoefficient * std::pow(masses->back().heightFeet, kPeriodExponent);
    elf.period = elf.approximatePeriod;
    if (criteria.seismic.period > 0)
        elf.period = std::min(criteria.seismic.period,
                              periodLimitCoefficient(criteria.seismic.sd1) * elf.approximatePeriod);
    const Limits limits = limitsOf(criteria, elf.period);
    elf.responseCoefficient = limits.governing().value;
    elf.exponent = heightExponent(elf.period);
    for (const Mass& m : *masses)
        elf.weight += m.weight;
    elf.baseShear = elf.weight * elf.responseCoefficient;
    distribute(elf, *masses);
    explainPeriod(elf, masses->back().heightFeet, criteria);
    explainCoefficient(elf, limits, criteria);
    explainForces(elf, *masses, criteria);
    return elf;
}

} // namespace holdfast::loads
