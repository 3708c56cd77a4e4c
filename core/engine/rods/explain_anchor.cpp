#include "core/engine/base/calculation_line.h"
#include "core/engine/rods/check_names.h"
#include "core/engine/rods/explain_lines.h"

namespace holdfast::rods {

namespace {

using building::DesignCriteria;

Calculation nominalSteel(const AnchorNumbers& n, const RodSize& size, const RodGrade& grade)
{
    const double area = n.strength.steel / min(grade.ultimate, min(1.9 * grade.yield, 125_ksi)) / 1_in2;
    return calculationStep("anchor.steel_nominal", "Anchor steel, nominal",
        "N_sa = A_se*min(f_uta, 1.9*f_ya, 125,000)",
        { { "A_se", area, Unit::SquareInch, quantityText(size.diameter.value(), Unit::Inch) + " thread" },
            { "f_uta", grade.ultimate.value(), Unit::Psi, grade.id + ": " + grade.source, grade.verified },
            { "f_ya", grade.yield.value(), Unit::Psi, grade.source, grade.verified } },
        n.strength.steel.value(), Unit::Pound, "ACI 318-19 17.6.1.2");
}

Calculation basicLine(const AnchorNumbers& n, const DesignCriteria& c)
{
    const double h = c.anchor.embedment.value();
    const bool deep = n.strength.basic.value()
        > 24.0 * std::sqrt(c.anchor.concreteStrength.value()) * std::pow(h, 1.5) + 0.5;
    return calculationStep("anchor.basic", "Basic concrete breakout strength",
                           deep ? "N_b = 16*sqrt(f_c')*h_ef^(5/3)" : "N_b = 24*sqrt(f_c')*h_ef^1.5",
                           {{"f_c'", c.anchor.concreteStrength.value(), Unit::Psi, "criteria"},
                            {"h_ef", h, Unit::Inch, "criteria"}},
                           n.strength.basic.value(), Unit::Pound,
                           deep ? "ACI 318-19 17.6.2.2.3" : "ACI 318-19 17.6.2.2.1");
}

Calculation breakoutLine(const AnchorNumbers& n)
{
    return calculationStep("anchor.breakout_nominal", "Concrete breakout, nominal",
        "N_cb = r_A*psi_ed*psi_c*N_b",
        { { "r_A", n.strength.areaRatio, Unit::None, "A_Nc/A_Nco with one edge" },
            { "psi_ed", n.strength.edge, Unit::None, "17.6.2.4" },
            { "psi_c", n.strength.cracking, Unit::None, "17.6.2.5" },
            { "N_b", n.strength.basic.value(), Unit::Pound, "Eq. above" } },
        n.strength.breakout.value(), Unit::Pound, "ACI 318-19 17.6.2.1");
}

// The check as the design made it: T_u against the design strength, or 1.2 N_sa against the nominal one.
Calculation concreteLine(const Check& check, const AnchorNumbers& n, Force nominal, const char* symbol,
                         const DesignCriteria& c)
{
    const bool ductile = std::fabs(check.capacity - nominal.value()) < 1e-6 && n.ductile;
    const std::string name(symbol);
    std::vector<Symbol> symbols = {{name, nominal.value(), Unit::Pound, "nominal"}};
    std::string formula = ductile ? name + "_n = " + name : "phi" + name + " = 0.70*k_s*" + name;
    if (!ductile)
        symbols.push_back({"k_s", n.strength.seismicFactor, Unit::None, "17.10.5.4"});
    Calculation line = checkLine(check.kind, 1, formula, std::move(symbols), check.demand, check.capacity,
                                 Unit::Pound, c);
    line.title += ductile ? " (1.2 N_sa, ductile route)" : " (T_u)";
    return line;
}

Calculation demandLine(const AnchorNumbers& n, const DesignCriteria& c)
{
    const bool overstrength = c.anchor.route == building::AnchorRoute::Overstrength;
    return calculationStep("anchor.demand", "Anchor tension, strength", "T_u = T_u",
        { { "T_u", n.demand.value(), Unit::Pound,
            overstrength ? "load path with Omega_0 for seismic" : "load path, N of story 1" } },
        n.demand.value(), Unit::Pound, "ACI 318-19 17.10.5.3");
}

} // namespace

std::vector<Calculation> explainAnchor(const AnchorNumbers& n, const RodSize& size, const RodGrade& grade,
                                       const DesignCriteria& c)
{
    std::vector<Calculation> lines
        = { demandLine(n, c), nominalSteel(n, size, grade), basicLine(n, c), breakoutLine(n) };
    for (const Check& check : anchorChecks(n)) {
        if (check.kind == CheckKind::AnchorSteel)
            lines.push_back(checkLine(check.kind, 1, "phiN_sa = 0.75*N_sa",
                { { "N_sa", n.strength.steel.value(), Unit::Pound, "Eq. above" } }, check.demand,
                check.capacity, Unit::Pound, c));
        else if (check.kind == CheckKind::AnchorBreakout)
            lines.push_back(concreteLine(check, n, n.strength.breakout, "N_cb", c));
        else if (check.kind == CheckKind::AnchorPullout)
            lines.push_back(concreteLine(check, n, n.strength.pullout, "N_pn", c));
        else
            lines.push_back(concreteLine(check, n, n.strength.blowout, "N_sb", c));
    }
    return lines;
}

} // namespace holdfast::rods
