#include "core/engine/loads/elf.h"

#include <algorithm>
#include <cmath>

#include "core/engine/base/calculation_line.h"

namespace holdfast::loads {

namespace {

using building::DesignCriteria;

// ASCE 7 Table 12.8-2, all other structural systems, h in feet.
constexpr double kPeriodCoefficient = 0.02, kPeriodExponent = 0.75;
// 12.8.1.1: floors of C_s, and the S_1 from which Eq. 12.8-6 applies.
constexpr double kLeastCs = 0.01, kLeastCsPerSds = 0.044, kNearFaultS1 = 0.6, kNearFaultFactor = 0.5;
// 12.8.3: k is 1 up to 0.5 s and 2 from 2.5 s.
constexpr double kShortPeriod = 0.5, kLongPeriod = 2.5;
// The shortest mapped long-period transition T_L; below it Eq. 12.8-4 cannot apply.
constexpr double kShortestTransition = 4.0;

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

double greatestCs(const DesignCriteria& c, double period)
{
    const double r = c.seismic.r / c.seismic.importance;
    double cs = c.seismic.sds / r;
    if (c.seismic.sd1 > 0)
        cs = std::min(cs, c.seismic.sd1 / (period * r));
    return cs;
}

double leastCs(const DesignCriteria& c)
{
    const double floor = std::max(kLeastCsPerSds * c.seismic.sds * c.seismic.importance, kLeastCs);
    if (c.seismic.s1 < kNearFaultS1)
        return floor;
    return std::max(floor, kNearFaultFactor * c.seismic.s1 / (c.seismic.r / c.seismic.importance));
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

std::string cite(const DesignCriteria& c, const char* section)
{
    std::string clause = c.codes.loads == building::Asce7::Asce7_22 ? "ASCE 7-22 " : "ASCE 7-16 ";
    clause.append(section);
    return clause;
}

Calculation csLine(const ElfForces& elf, const DesignCriteria& c)
{
    const bool floorGoverns = leastCs(c) >= greatestCs(c, elf.period);
    std::vector<Symbol> symbols = {{"S_DS", c.seismic.sds, Unit::None, "entered"},
                                   {"R", c.seismic.r, Unit::None, "Table 12.2-1"},
                                   {"I_e", c.seismic.importance, Unit::None, "Table 1.5-2"}};
    std::string formula = "C_s = S_DS/(R/I_e)";
    if (floorGoverns) {
        formula = "C_s = max(0.044*S_DS*I_e, 0.01, 0.5*S_1/(R/I_e) where S_1 >= 0.6)";
        symbols.push_back({"S_1", c.seismic.s1, Unit::None, "entered"});
    } else if (c.seismic.sd1 > 0) {
        formula = "C_s = min(S_DS/(R/I_e), S_D1/(T_a*R/I_e))";
        symbols.push_back({"S_D1", c.seismic.sd1, Unit::None, "entered"});
        symbols.push_back({"T_a", elf.period, Unit::None, "Eq. above, s"});
    }
    return calculationStep("loads.elf.cs", "Seismic response coefficient", formula, symbols,
        elf.responseCoefficient, Unit::None, cite(c, "12.8.1.1"));
}

std::vector<Calculation> explainElf(
    const ElfForces& elf, const std::vector<Mass>& masses, const DesignCriteria& c)
{
    std::vector<Calculation> lines;
    lines.push_back(calculationStep("loads.elf.period", "Approximate period, s", "T_a = 0.02*h_n^0.75",
        { { "h_n", masses.back().heightFeet, Unit::Foot, "stories above the podium" } }, elf.period,
        Unit::None, cite(c, "12.8.2.1")));
    lines.push_back(csLine(elf, c));
    lines.push_back(calculationStep("loads.elf.base_shear", "Seismic base shear", "V = C_s*W",
                                    {{"C_s", elf.responseCoefficient, Unit::None, "Eq. above"},
                                     {"W", elf.weight.value(), Unit::Pound, "entered"}},
                                    elf.baseShear.value(), Unit::Pound, cite(c, "12.8.1")));
    for (std::size_t i = 0; i < masses.size(); ++i)
        lines.push_back(calculationStep("loads.elf.story_force",
            "Force at the top of story " + std::to_string(i + 1), "F_x = C_vx*V",
            { { "C_vx", elf.share[i], Unit::None, "w_x*h_x^k/sum(w_i*h_i^k)" },
                { "V", elf.baseShear.value(), Unit::Pound, "Eq. above" } },
            elf.force[i].value(), Unit::Pound, cite(c, "12.8.3")));
    return lines;
}

} // namespace

Result<ElfForces> equivalentLateralForces(const DesignCriteria& criteria)
{
    auto masses = massesUpward(criteria);
    if (!masses)
        return masses.fault();
    ElfForces elf;
    elf.period = kPeriodCoefficient * std::pow(masses->back().heightFeet, kPeriodExponent);
    if (elf.period >= kShortestTransition)
        return Fault { FaultCode::LimitExceeded, "", "stories",
            "make a period beyond T_L, which is not covered" };
    elf.responseCoefficient = std::max(greatestCs(criteria, elf.period), leastCs(criteria));
    elf.exponent = heightExponent(elf.period);
    for (const Mass& m : *masses)
        elf.weight += m.weight;
    elf.baseShear = elf.weight * elf.responseCoefficient;
    distribute(elf, *masses);
    elf.lines = explainElf(elf, *masses, criteria);
    return elf;
}

} // namespace holdfast::loads
