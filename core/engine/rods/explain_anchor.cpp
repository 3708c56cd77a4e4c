#include <algorithm>
#include <cmath>

#include "core/engine/base/calculation_line.h"
#include "core/engine/rods/check_names.h"
#include "core/engine/rods/explain_lines.h"

namespace holdfast::rods {

namespace {

using building::DesignCriteria;

struct AnchorLines {
    const AnchorNumbers& n;
    const RodRun& run;
    const RodSize& size;
    const RodGrade& grade;
    const DesignCriteria& c;

    bool group() const { return n.need.anchors > 1; }
};

Calculation nominalSteel(const AnchorLines& x)
{
    const double area
        = x.n.strength.steel / min(x.grade.ultimate, min(1.9 * x.grade.yield, 125_ksi)) / 1_in2;
    return calculationStep("anchor.steel_nominal", "Anchor steel, nominal",
        "N_sa = A_se*min(f_uta, 1.9*f_ya, 125,000)",
        { { "A_se", area, Unit::SquareInch, quantityText(x.size.diameter.value(), Unit::Inch) + " thread" },
            { "f_uta", x.grade.ultimate.value(), Unit::Psi, x.grade.id + ": " + x.grade.source, x.grade.verified },
            { "f_ya", x.grade.yield.value(), Unit::Psi, x.grade.source, x.grade.verified } },
        x.n.strength.steel.value(), Unit::Pound, "ACI 318-19 17.6.1.2");
}

Calculation basicLine(const AnchorLines& x)
{
    const double h = x.n.strength.cone.embedment.value();
    const double strength = std::min(x.c.anchor.concreteStrength.value(), 10000.0);
    const bool deep = x.n.strength.cone.basic.value()
        > 24.0 * x.c.anchor.lightweight * std::sqrt(strength) * std::pow(h, 1.5) + 0.5;
    const bool cut = x.n.strength.cone.embedment < x.run.anchor.embedment;
    return calculationStep("anchor.basic", "Basic concrete breakout strength",
                           deep ? "N_b = 16*lambda_a*sqrt(f_c')*h_ef^(5/3)" : "N_b = 24*lambda_a*sqrt(f_c')*h_ef^1.5",
                           {{"lambda_a", x.c.anchor.lightweight, Unit::None, "criteria"},
                            {"f_c'", strength, Unit::Psi, "criteria, at most 10,000 (17.3.1)"},
                            {"h_ef", h, Unit::Inch, cut ? "cut by three near edges, 17.6.2.1.2" : "anchor"}},
                           x.n.strength.cone.basic.value(), Unit::Pound,
                           deep ? "ACI 318-19 17.6.2.2.3" : "ACI 318-19 17.6.2.2.1");
}

std::vector<Calculation> breakoutLines(const AnchorLines& x)
{
    const ConeStrength& s = x.n.strength.cone;
    const std::string who = x.group() ? "union of the cones of two anchors" : "one anchor";
    return {
        calculationStep("anchor.area_ratio", "Projected area of the breakout cone", "r_A = A_Nc/A_Nco",
                        {{"A_Nc", s.projected.value(), Unit::SquareInch, who + " between the edges"},
                         {"A_Nco", s.single.value(), Unit::SquareInch, "9*h_ef^2"}},
                        s.areaRatio, Unit::None, "ACI 318-19 17.6.2.1"),
        calculationStep("anchor.breakout_nominal", "Concrete breakout, nominal",
                        x.group() ? "N_cbg = r_A*psi_ec*psi_ed*psi_c*N_b" : "N_cb = r_A*psi_ec*psi_ed*psi_c*N_b",
                        {{"r_A", s.areaRatio, Unit::None, "Eq. above"},
                         {"psi_ec", s.eccentric, Unit::None, "17.6.2.3, equal tensions"},
                         {"psi_ed", s.edge, Unit::None, "17.6.2.4"},
                         {"psi_c", s.cracking, Unit::None, "17.6.2.5"},
                         {"N_b", s.basic.value(), Unit::Pound, "Eq. above"}},
                        s.nominal.value(), Unit::Pound, "ACI 318-19 17.6.2.1")};
}

// The check as the design made it: a tension against the design strength, or 1.2 N_sa against the nominal one.
Calculation concreteLine(const AnchorLines& x, const Check& check, Force nominal, const std::string& name, double phi)
{
    const auto same = [&check](double capacity) {
        return std::fabs(check.capacity - capacity) < 1e-9 * (1 + std::fabs(capacity));
    };
    const double seismic = x.n.strength.seismicFactor;
    const bool ductile = x.n.ductile && same(nominal.value());
    const bool bySeismic = !ductile && seismic < 1 && same(phi * seismic * nominal.value());
    std::vector<Symbol> symbols = {{name, nominal.value(), Unit::Pound, "nominal"}};
    std::string formula = name + "_n = " + name;
    if (!ductile) {
        formula = "phi" + name + " = phi*k_s*" + name;
        symbols.push_back({"phi", phi, Unit::None, "Table 17.5.3"});
        symbols.push_back({"k_s", bySeismic ? seismic : 1.0, Unit::None, bySeismic ? "17.10.5.4" : "wind"});
    }
    Calculation line = checkLine(check.kind, 1, formula, std::move(symbols), check.demand, check.capacity,
                                 Unit::Pound, x.c);
    line.title += ductile ? " (1.2 N_sa, ductile route)" : " (T_u)";
    return line;
}

Calculation reinforcementLine(const AnchorLines& x, const Check& check)
{
    const bool ductile = check.capacity > x.n.strength.designReinforcement.value() + 1e-6;
    std::vector<Symbol> symbols
        = {{"A_s", x.c.anchor.reinforcement.value(), Unit::SquareInch, "criteria, developed on both sides"},
           {"f_y", x.c.anchor.reinforcementYield.value(), Unit::Psi, "criteria"}};
    Calculation line = checkLine(check.kind, 1, ductile ? "N_s = A_s*f_y" : "phiN_s = 0.75*A_s*f_y",
                                 std::move(symbols), check.demand, check.capacity, Unit::Pound, x.c);
    line.title += ductile ? " (1.2 N_sa, ductile route)" : " (T_u)";
    return line;
}

Calculation punchingLine(const AnchorLines& x, const Check& check)
{
    const bool up = std::fabs(check.demand - x.n.need.slabTension.value()) < 1e-9
        && std::fabs(check.capacity - x.n.slabUp.design.value()) < 1e-9;
    const PunchingStrength& s = up ? x.n.slabUp : x.n.slabDown;
    Calculation line = checkLine(check.kind, 1, "phiV_c = 0.75*k_v*lambda_s*lambda*sqrt(f_c')*b_o*d",
                                 {{"k_v", s.factor, Unit::None, "least of 4, 2 + 4/beta, 2 + alpha_s*d/b_o"},
                                  {"lambda_s", s.size, Unit::None, "22.5.5.1.3"},
                                  {"lambda", x.c.anchor.lightweight, Unit::None, "criteria"},
                                  {"f_c'", std::min(x.c.anchor.concreteStrength.value(), 10000.0), Unit::Psi,
                                   "criteria, at most 10,000 (22.6.3.1)"},
                                  {"b_o", s.perimeter.value(), Unit::Inch,
                                   up ? "about the anchor head" : "about the posts"},
                                  {"d", s.depth.value(), Unit::Inch, "slab less cover and half a bar"}},
                                 check.demand, check.capacity, Unit::Pound, x.c);
    line.title += up ? " (tension at the head)" : " (compression under the posts)";
    return line;
}

Calculation groupLine(const AnchorLines& x, const Check& check)
{
    std::string names;
    for (const std::string& label : x.run.anchor.neighbours)
        names += (names.empty() ? "" : ", ") + label;
    return checkLine(check.kind, 1, "phiN_cbg = N_g",
                     {{"N_g", check.capacity, Unit::Pound, "cones of this run and " + names + " joined"}},
                     check.demand, check.capacity, Unit::Pound, x.c);
}

Calculation demandLine(const AnchorLines& x)
{
    const bool overstrength
        = x.n.seismic && x.c.anchor.route == building::AnchorRoute::Overstrength;
    return calculationStep("anchor.demand", "Tension of one anchor, strength", "T_u = max(T_W, T_E)",
                           {{"T_W", x.n.windDemand.value(), Unit::Pound, "load path, N of the base, wind"},
                            {"T_E", x.n.seismicDemand.value(), Unit::Pound,
                             overstrength ? "load path, seismic with Omega_0" : "load path, N of the base, seismic"}},
                           x.n.demand.value(), Unit::Pound, "ACI 318-19 17.10.5.3");
}

Calculation lineOf(const AnchorLines& x, const Check& check)
{
    const AnchorStrength& s = x.n.strength;
    switch (check.kind) {
    case CheckKind::AnchorSteel:
        return checkLine(check.kind, 1, "phiN_sa = 0.75*N_sa",
                         {{"N_sa", s.steel.value(), Unit::Pound, "Eq. above"}}, check.demand, check.capacity,
                         Unit::Pound, x.c);
    case CheckKind::AnchorBreakout:
        return concreteLine(x, check, s.breakout, x.group() ? "N_cbg" : "N_cb", s.phiBreakout);
    case CheckKind::AnchorPullout: return concreteLine(x, check, s.pullout, "N_pn", kPhiConcrete);
    case CheckKind::AnchorSideBlowout:
        return concreteLine(x, check, s.blowout, x.group() ? "N_sbg" : "N_sb", s.phiBreakout);
    case CheckKind::AnchorReinforcement: return reinforcementLine(x, check);
    case CheckKind::SlabPunching: return punchingLine(x, check);
    default: bug("a check of an anchor has no line");
    }
}

const RodSize* sizeOf(const Catalogs& catalogs, Length diameter)
{
    const auto at = std::ranges::find(catalogs.rods, diameter, &RodSize::diameter);
    return at == catalogs.rods.end() ? nullptr : &*at;
}

const RodGrade* gradeOf(const Catalogs& catalogs, const Anchor& anchor)
{
    const auto at = std::ranges::find_if(catalogs.grades, [&](const RodGrade& g) {
        return g.id == anchor.grade && anchor.diameter >= g.minDiameter && anchor.diameter <= g.maxDiameter;
    });
    return at == catalogs.grades.end() ? nullptr : &*at;
}

} // namespace

std::vector<Calculation> explainAnchor(const RodRun& run, const AnchorNeed& need, const Catalogs& catalogs,
                                       const DesignCriteria& c)
{
    const RodSize* size = sizeOf(catalogs, run.anchor.diameter);
    const RodGrade* grade = gradeOf(catalogs, run.anchor);
    if (!size || !grade)
        return {};
    const AnchorNumbers n
        = anchorNumbers(*size, *grade, run.anchor.headBearing, run.anchor.embedment, need, c);
    const AnchorLines x{n, run, *size, *grade, c};
    std::vector<Calculation> lines = {demandLine(x), nominalSteel(x)};
    if (n.strength.reinforcement == Force(0)) {
        lines.push_back(basicLine(x));
        std::ranges::move(breakoutLines(x), std::back_inserter(lines));
    }
    for (const Check& check : anchorChecks(n))
        lines.push_back(lineOf(x, check));
    const auto group = std::ranges::find(run.checks, CheckKind::AnchorGroup, &Check::kind);
    if (group != run.checks.end())
        lines.push_back(groupLine(x, *group));
    return lines;
}

} // namespace holdfast::rods
