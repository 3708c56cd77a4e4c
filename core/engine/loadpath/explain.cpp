#include <algorithm>
#include <cmath>

#include "core/engine/base/calculation_line.h"
#include "core/engine/loadpath/load_path.h"

namespace holdfast::loadpath {

namespace {

using building::DesignCriteria;

std::string sdpws(const DesignCriteria& c, const char* section)
{
    std::string clause = c.codes.sheathing == building::Sdpws::Sdpws_2021 ? "SDPWS-2021 " : "SDPWS-2015 ";
    clause.append(section);
    return clause;
}

class StoryLines {
public:
    StoryLines(const LoadPath& path, const StackLoads& stack, int story, const DesignCriteria& criteria)
        : m_path(path), m_stack(stack), m_d(*stack.at(story)), m_criteria(criteria)
    {
        m_suffix = ", story " + std::to_string(story);
    }

    std::vector<Calculation> write()
    {
        if (m_d.perforation < 1.0)
            addPerforation();
        if (m_d.storyShear != Force(0))
            addLateral(false);
        if (m_d.windShear != Force(0))
            addLateral(true);
        addUnitShear();
        addResisting();
        addTensions();
        addComparison();
        addCompressions();
        if (&m_d == &m_stack.stories.front())
            addBase();
        return std::move(m_lines);
    }

private:
    void step(const std::string& rule, std::string title, std::string formula, std::vector<Symbol> symbols,
              double result, Unit unit, std::string clause)
    {
        m_lines.push_back(calculationStep("loadpath." + rule, std::move(title.append(m_suffix)),
            std::move(formula), std::move(symbols), result, unit, std::move(clause)));
    }

    const StoryDemand* above() const
    {
        return m_stack.at(m_d.story + 1);
    }

    void addPerforation()
    {
        step("perforation", "Perforated wall, opening factor", "C_o = C_o",
            { { "C_o", m_d.perforation, Unit::None, "r/(3-2r)*L/sum b, r = 1/(1+A_o/(h*sum b))" } },
            m_d.perforation, Unit::None, sdpws(m_criteria, "4.3.3.5"));
    }

    void addLateral(bool wind)
    {
        const StoryDemand* up = above();
        const char* kind = wind ? "wind" : "seismic";
        const Force level = wind ? m_d.windForce : m_d.levelForce,
                    shear = wind ? m_d.windShear : m_d.storyShear;
        const Force shearAbove = up ? (wind ? up->windShear : up->storyShear) : Force(0);
        const Moment moment = wind ? m_d.windOverturning : m_d.overturning;
        const Moment momentAbove = up ? (wind ? up->windOverturning : up->overturning) : Moment(0);
        const Force brought = wind ? m_d.windFromAbove : m_d.seismicFromAbove;
        const Moment broughtMoment = wind ? m_d.windMomentFromAbove : m_d.momentFromAbove;
        std::vector<Symbol> shears = {{"V_above", shearAbove.value(), Unit::Pound, "story above"},
                                      {"F", level.value(), Unit::Pound, m_stack.forceSource}};
        std::vector<Symbol> moments = {{"M_above", momentAbove.in(1_ftlb), Unit::FootPound, "story above"},
                                       {"V", shear.value(), Unit::Pound, "Eq. above"},
                                       {"h", m_d.height.in(1_ft), Unit::Foot, "story height"}};
        const bool carries = brought != Force(0) || broughtMoment != Moment(0);
        if (carries) {
            shears.push_back({"V_U", brought.value(), Unit::Pound, "base of the stacks that stand on this wall"});
            moments.push_back({"M_U", broughtMoment.in(1_ftlb), Unit::FootPound,
                               "base of the stacks that stand on this wall"});
        }
        step(std::string(kind) + "_shear", std::string("Story shear, ") + kind,
             carries ? "V = V_above + F + V_U" : "V = V_above + F", std::move(shears), shear.value(), Unit::Pound,
             wind ? "ASCE 7 27.3" : "ASCE 7 12.8.4");
        step(std::string(kind) + "_overturning", std::string("Overturning at the base, ") + kind,
             carries ? "M_OT = M_above + M_U + V*h" : "M_OT = M_above + V*h", std::move(moments),
             moment.in(1_ftlb), Unit::FootPound, wind ? "statics" : "ASCE 7 12.8.5");
    }

    void addUnitShear()
    {
        const double rho = m_criteria.seismic.rho;
        const bool wind = m_d.windShear * 0.6 > m_d.storyShear * (0.7 * rho);
        std::vector<Symbol> symbols
            = { { "V", (wind ? m_d.windShear : m_d.storyShear).value(), Unit::Pound, "Eq. above" } };
        std::string formula = wind ? "v = 0.6*V/L" : "v = 0.7*rho*V/L";
        if (!wind)
            symbols.push_back({"rho", rho, Unit::None, "ASCE 7 12.3.4"});
        if (m_d.perforation < 1.0) {
            formula = wind ? "v = 0.6*V/(C_o*L)" : "v = 0.7*rho*V/(C_o*L)";
            symbols.push_back({"C_o", m_d.perforation, Unit::None, "Eq. above"});
        }
        symbols.push_back({"L", m_d.fullHeightLength.in(1_ft), Unit::Foot, "full-height length of the wall"});
        step("unit_shear", "Unit shear, ASD", formula, std::move(symbols), m_d.unitShearAsd.in(1_plf),
            Unit::Plf, sdpws(m_criteria, "4.3.3"));
    }

    void addResisting()
    {
        const StoryDemand* up = above();
        const LineLoad carried = up ? up->deadCumulative : LineLoad(0);
        step("dead", "Dead load brought down", "w = w_above + w_n",
             {{"w_above", carried.in(1_plf), Unit::Plf, "story above"},
              {"w_n", (m_d.deadCumulative - carried).in(1_plf), Unit::Plf, m_stack.forceSource}},
             m_d.deadCumulative.in(1_plf), Unit::Plf, "");
        if (m_d.gravityFromAbove != Force(0))
            step("dead_from_above", "Dead load of stacks that stand on this wall", "P_U = P_U",
                 {{"P_U", m_d.gravityFromAbove.value(), Unit::Pound, "acts in M_R at its own places"}},
                 m_d.gravityFromAbove.value(), Unit::Pound, "");
        addResistingMoment();
    }

    void addResistingMoment()
    {
        const bool strict = m_criteria.rods.resisting == building::ResistingMomentRule::CompressionCentroid;
        // From the wall end to the posts' centre where all walls end alike; shifted ones come into M_P.
        const Length centre
            = strict ? m_d.wallLength - m_criteria.rods.endOffset - m_d.leverArm : Length(0);
        const Moment uniform = m_d.deadCumulative * m_d.wallLength * (m_d.wallLength / 2.0 - centre);
        std::vector<Symbol> symbols = {{"w", m_d.deadCumulative.in(1_plf), Unit::Plf, "Eq. above"},
                                       {"L", m_d.wallLength.in(1_ft), Unit::Foot, "wall length"}};
        std::string formula = strict ? "M_R = w*L*(L/2 - x_c)" : "M_R = w*L^2/2";
        if (strict)
            symbols.push_back({"x_c", centre.in(1_ft), Unit::Foot, "L less end offset less d"});
        const Moment rest = m_d.resisting - uniform;
        if (std::fabs(rest.value()) > 1e-6 * std::fabs(uniform.value())) {
            formula += " + M_P";
            symbols.push_back({"M_P", rest.in(1_ftlb), Unit::FootPound,
                               "point loads, stacks and walls above that are offset, the worse end"});
        }
        step("resisting",
             strict ? "Resisting moment about the compression posts" : "Resisting moment about the wall end",
             std::move(formula), std::move(symbols), m_d.resisting.in(1_ftlb), Unit::FootPound,
             sdpws(m_criteria, "4.3.6.4.2"));
    }

    // The unfactored parts, from which every combination is formed.
    void addParts(bool wind)
    {
        const Force part = wind ? m_d.tensionWind : m_d.tensionSeismic;
        const Moment moment = wind ? m_d.windOverturning : m_d.overturning;
        const bool direct
            = std::fabs((part * m_d.leverArm - moment).value()) <= 1e-9 * std::fabs(moment.value());
        if (direct)
            step("couple", wind ? "Chord force of wind" : "Chord force of Q_E", "T_E = M_OT/d",
                 {{"M_OT", moment.in(1_ftlb), Unit::FootPound, "Eq. above"},
                  {"d", m_d.leverArm.in(1_ft), Unit::Foot, "rod to compression posts"}},
                 part.value(), Unit::Pound, sdpws(m_criteria, "4.3.6.4.2"));
        else
            step("couple", wind ? "Chord force of wind" : "Chord force of Q_E", "T_E = T_E",
                { { "T_E", part.value(), Unit::Pound, "sum over the stories of V*h/(C_o*sum b), and of M_U/d" } },
                part.value(), Unit::Pound, sdpws(m_criteria, "4.3.6.1.2"));
    }

    void addTensions()
    {
        if (m_d.storyShear != Force(0))
            addParts(false);
        if (m_d.windShear != Force(0))
            addParts(true);
        addTension(m_d.governingTension, "Tension, ASD", "tension");
        addTension(m_d.governingTensionStrength, "Tension, strength", "tension_strength");
    }

    // M_R/L from the lowest wall with openings down.
    const char* reliefSource() const
    {
        const Moment byArm = m_d.tensionDead * m_d.leverArm;
        const bool direct = std::fabs((byArm - m_d.resisting).value()) <= 1e-9 * std::fabs(m_d.resisting.value());
        return direct ? "M_R/d" : "M_R/L";
    }

    // Every combination that lifts, so that the governing one can be seen to govern.
    void addTension(int governing, const std::string& title, const std::string& rule)
    {
        const auto basis = rule == "tension" ? building::DesignBasis::Asd : building::DesignBasis::Lrfd;
        for (const CaseDemand& made : m_d.cases) {
            const auto& c = m_path.combinations[std::size_t(made.combination)];
            if (!c.uplift || c.basis != basis)
                continue;
            const bool wind = c.lateralKind == loads::LateralKind::Wind;
            const bool governs = made.combination == governing && made.tension > Force(0);
            step(rule, title + (governs ? " (governs)" : "") + ", " + c.id, "T = f_E*T_E - f_D*T_D",
                 {{"f_E", c.lateral, Unit::None, c.expression},
                  {"T_E", (wind ? m_d.tensionWind : m_d.tensionSeismic).value(), Unit::Pound, "Eq. above"},
                  {"f_D", c.dead, Unit::None, c.expression},
                  {"T_D", m_d.tensionDead.value(), Unit::Pound, reliefSource()}},
                 made.tension.value(), Unit::Pound, c.clause);
        }
    }

    void addComparison()
    {
        if (!m_d.comparisonTension || !m_criteria.seismic.comparisonDeadFactor)
            return;
        step("tension_comparison", "Tension with the publication's rounded dead factor, for comparison only",
             "T = 0.7*rho*T_E - f_D*T_D",
             {{"rho", m_criteria.seismic.rho, Unit::None, "entered"},
              {"T_E", m_d.tensionSeismic.value(), Unit::Pound, "Eq. above"},
              {"f_D", *m_criteria.seismic.comparisonDeadFactor, Unit::None, "rounded, as published"},
              {"T_D", m_d.tensionDead.value(), Unit::Pound, "M_R/d"}},
             m_d.comparisonTension->value(), Unit::Pound, "ASCE 7 2.4.5 (10), rounded");
    }

    void addCompressions()
    {
        addCompression(
            m_d.governingCompression, m_d.compressionAsd, "Compression at the end posts, ASD", "compression");
        addCompression(m_d.governingCompressionStrength, m_d.compressionStrength,
                       "Compression at the end posts, strength", "compression_strength");
    }

    void addCompression(int governing, Force result, const std::string& title, const std::string& rule)
    {
        if (m_path.combinations.empty())
            return;
        compressionLine(m_path.combinations[std::size_t(governing)], result, title + " (governs)", rule);
    }

    void compressionLine(const loads::LoadCombination& c, Force result, const std::string& title,
                         const std::string& rule)
    {
        const bool wind = c.lateralKind == loads::LateralKind::Wind;
        const bool roof = c.roofLive * m_d.roofLiveCumulative > c.snow * m_d.snowCumulative;
        step(rule, title + ", " + c.id,
             roof ? "C = f_E*T_E + (f_D*w_D + f_L*w_L + f_Lr*w_Lr)*b_t + f_D*P_t"
                  : "C = f_E*T_E + (f_D*w_D + f_L*w_L + f_S*w_S)*b_t + f_D*P_t",
             {{"f_E", c.lateral, Unit::None, c.expression},
              {"T_E", (wind ? m_d.tensionWind : m_d.tensionSeismic).value(), Unit::Pound, "Eq. above"},
              {"f_D", c.dead, Unit::None, c.expression},
              {"w_D", m_d.deadCumulative.in(1_plf), Unit::Plf, "cumulative"},
              {"f_L", c.live, Unit::None, c.expression},
              {"w_L", m_d.liveCumulative.in(1_plf), Unit::Plf, "cumulative"},
              {roof ? "f_Lr" : "f_S", roof ? c.roofLive : c.snow, Unit::None, c.expression},
              {roof ? "w_Lr" : "w_S", (roof ? m_d.roofLiveCumulative : m_d.snowCumulative).in(1_plf), Unit::Plf,
               "cumulative; the greater of snow and roof live load acts"},
              {"b_t", m_d.tributaryWidth.in(1_ft), Unit::Foot, "end offset and half a stud spacing"},
              {"P_t", m_d.tributaryPoints.value(), Unit::Pound,
               "point loads inside b_t, and the end's share of what stands on the wall"}},
             result.value(), Unit::Pound, c.clause);
    }

    // What the stack hands to its base by overstrength, and the podium's own factor.
    void addBase()
    {
        const BaseReaction& r = m_stack.reaction;
        if (m_d.storyShear != Force(0))
            for (const auto& c : loads::overstrengthCombinations(m_criteria))
                addOverstrength(c);
        if (m_criteria.podium.twoStage)
            step("podium_factor", "Factor on reactions for the podium's own design",
                 "k = max(1, (R_u/rho_u)/(R_l/rho_l))",
                 {{"R_u", m_criteria.seismic.r, Unit::None, "wood stories"},
                  {"rho_u", m_criteria.seismic.rho, Unit::None, "wood stories"},
                  {"R_l", m_criteria.podium.r, Unit::None, "podium"},
                  {"rho_l", m_criteria.podium.rho, Unit::None, "podium"}},
                 r.podiumFactor, Unit::None, "ASCE 7 12.2.3.2 (d)");
    }

    void addOverstrength(const loads::LoadCombination& c)
    {
        if (c.basis != building::DesignBasis::Lrfd)
            return;
        if (!c.uplift)
            return compressionLine(c, m_stack.reaction.compressionOverstrength,
                                   "Compression on the base by overstrength", "compression_overstrength");
        step("tension_overstrength", "Uplift on the base by overstrength, " + c.id,
             "T = max(0, f_E*T_E - f_D*T_D)",
             {{"f_E", c.lateral, Unit::None, c.expression},
              {"T_E", m_d.tensionSeismic.value(), Unit::Pound, "Eq. above"},
              {"f_D", c.dead, Unit::None, c.expression},
              {"T_D", m_d.tensionDead.value(), Unit::Pound, reliefSource()}},
             m_stack.reaction.tensionOverstrength.value(), Unit::Pound, c.clause);
    }

    const LoadPath& m_path;
    const StackLoads& m_stack;
    const StoryDemand& m_d;
    const DesignCriteria& m_criteria;
    std::string m_suffix;
    std::vector<Calculation> m_lines;
};

} // namespace

std::vector<Calculation> explain(const LoadPath& path, const StackLoads& stack, int story,
                                 const DesignCriteria& criteria)
{
    if (!stack.at(story))
        return {};
    return StoryLines(path, stack, story, criteria).write();
}

} // namespace holdfast::loadpath
