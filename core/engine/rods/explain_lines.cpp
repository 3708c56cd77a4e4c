#include "core/engine/rods/explain_lines.h"

#include "core/engine/base/calculation_line.h"
#include "core/engine/rods/anchor_aci.h"
#include "core/engine/rods/check_names.h"
#include "core/engine/rods/couplers.h"
#include "core/engine/rods/rod_strength.h"

namespace holdfast::rods {

namespace {

bool asd(const building::DesignCriteria& c)
{
    return c.codes.basis == building::DesignBasis::Asd;
}

std::string atStory(const std::string& title, int story)
{
    return title + ", story " + std::to_string(story);
}

Symbol pounds(std::string name, Force f, std::string source, bool verified = true)
{
    return {std::move(name), f.value(), Unit::Pound, std::move(source), verified};
}

Symbol inches(std::string name, Length l, std::string source, bool verified = true)
{
    return {std::move(name), l.value(), Unit::Inch, std::move(source), verified};
}

Symbol psi(std::string name, Stress s, std::string source, bool verified = true)
{
    return {std::move(name), s.value(), Unit::Psi, std::move(source), verified};
}

Symbol squareInches(std::string name, Area a, std::string source)
{
    return {std::move(name), a.value(), Unit::SquareInch, std::move(source)};
}

Symbol plain(std::string name, double v, std::string source, bool verified = true)
{
    return {std::move(name), v, Unit::None, std::move(source), verified};
}

} // namespace

Calculation checkLine(CheckKind kind, int story, std::string formula, std::vector<Symbol> symbols,
    double demand, double capacity, Unit unit, const building::DesignCriteria& criteria)
{
    return calculationCheck(ruleOf(kind), atStory(title(kind), story), std::move(formula), std::move(symbols),
        demand, capacity, unit, clauseOf(kind, criteria));
}

std::vector<Calculation> explainRod(const ExplainContext& x)
{
    const RodNumbers& n = x.numbers.rod;
    const StoryParts& p = x.parts;
    const bool nominal = x.criteria.rods.strengthArea == building::RodAreaRule::Nominal;
    const Symbol area = nominal ? squareInches("A_b", n.strengthArea, "pi*d^2/4")
                                : squareInches("A_b", n.strengthArea, "net tensile area, by preference");
    const std::string source = p.grade->id + ": " + p.grade->source;
    const std::string carried = p.rods > 1 ? "half of the load path's, greatest of this and the stories above"
                                           : "load path, greatest of this and the stories above";
    std::vector<Calculation> lines = {
        checkLine(CheckKind::RodTension, x.story,
                  asd(x.criteria) ? "T_a = 0.75*F_u*A_b/2.00" : "phiR_n = 0.75*0.75*F_u*A_b",
                  {psi("F_u", p.grade->ultimate, source, p.grade->verified), area}, n.demand.value(),
                  n.capacity.value(), Unit::Pound, x.criteria),
        calculationStep("rod.stretch", atStory("Rod elongation, ASD", x.story), "delta_rod = N*L/(A_e*E)",
                        {pounds("N", p.level.tensionAsd, carried), inches("L", p.rodLength, "plate to plate"),
                         squareInches("A_e", n.elongationArea, "thread"),
                         psi("E", kSteelModulus, "AISC 360")},
                        n.stretch.value(), Unit::Inch, "AC316 section 6")};
    std::vector<Symbol> total = {inches("delta_rod", n.stretch, "Eq. above")};
    std::string formula = "delta = delta_rod";
    if (p.device) {
        formula += " + D_R + D_A*P/P_A";
        total.push_back(inches("D_R", p.device->seating, p.device->source, p.device->verified));
        total.push_back(inches("D_A", p.device->elastic, p.device->source, p.device->verified));
        total.push_back(pounds("P", p.level.incrementAsd, "load path"));
        total.push_back(pounds("P_A", p.device->allowable, p.device->source, p.device->verified));
    }
    Calculation check = checkLine(CheckKind::LevelElongation, x.story, formula, std::move(total),
        n.total.value(), x.criteria.rods.elongationLimit.value(), Unit::Inch, x.criteria);
    check.result = n.total.value();
    lines.push_back(std::move(check));
    return lines;
}

std::vector<Calculation> explainPlate(const ExplainContext& x)
{
    const PlateNumbers& n = x.numbers.plate;
    const StoryParts& p = x.parts;
    if (!p.plate)
        return { checkLine(CheckKind::PlateBearing, x.story, "no plate fits", {}, n.demand.value(), 0,
                     Unit::Psi, x.criteria),
            checkLine(CheckKind::PlateBending, x.story, "no plate fits", {}, n.demand.value(), 0, Unit::Psi,
                x.criteria) };
    const std::string plate = p.plate->model + ": " + p.plate->source;
    const std::string lumber = p.lumber->species + " " + p.lumber->grade + ": " + p.lumber->source;
    const double wet = wetBearingFactor(x.criteria);
    const double toBasis =
        perpendicularStress(p.lumber->compressionPerp, x.criteria) / (p.lumber->compressionPerp * wet);
    std::string formula = asd(x.criteria) ? "F_cp' = F_cp*C_b" : "F_cp' = F_cp*C_b*K_F_phi";
    formula += wet < 1 ? "*C_M" : "";
    Calculation bearing = checkLine(CheckKind::PlateBearing, x.story, std::move(formula),
                                    {psi("F_cp", p.lumber->compressionPerp, lumber, p.lumber->verified),
                                     plain("C_b", n.cb, "NDS 3.10.4")},
                                    n.bearing.value(), n.bearingCapacity.value(), Unit::Psi, x.criteria);
    if (!asd(x.criteria))
        bearing.symbols.push_back(plain("K_F_phi", toBasis, "1.67*0.90, NDS N.3", false));
    if (wet < 1)
        bearing.symbols.push_back(plain("C_M", wet, "wet service"));
    return {
        calculationStep("plate.area", atStory("Net bearing area", x.story), "A = W*L - pi/4*(d + 0.3125)^2",
                        {inches("W", p.plate->width, plate, p.plate->verified),
                         inches("L", p.plate->length, plate, p.plate->verified),
                         inches("d", p.size->diameter, "rod"), plain("pi", 3.14159, "")},
                        n.net.value(), Unit::SquareInch, "NDS 3.10.2"),
        calculationStep(
            "plate.stress", atStory("Bearing stress under the plate", x.story), "f = P/A",
            {pounds("P", n.demand, "increment N_n - N_n+1"), squareInches("A", n.net, "Eq. above")},
            n.bearing.value(), Unit::Psi, "NDS 3.10.2"),
        std::move(bearing),
        calculationStep(
            "plate.bending_stress", atStory("Plate bending stress", x.story), "f_b = 2*f*(c/t)^2",
            {psi("f", n.bearing, "Eq. above"),
             inches("c", n.cantilever,
                    "(longer side - " + quantityText(n.flats.value(), Unit::Inch) + " across nut flats)/2"),
             inches("t", p.plate->thickness, plate, p.plate->verified)},
            n.bending.value(), Unit::Psi, "m = f*c^2/2 on Z = t^2/4"),
        checkLine(CheckKind::PlateBending, x.story, asd(x.criteria) ? "F_b = F_y/1.67" : "phiF_b = 0.90*F_y",
                  {psi("F_y", p.plate->yield, plate, p.plate->verified)}, n.bending.value(),
                  n.bendingCapacity.value(), Unit::Psi, x.criteria)};
}

std::vector<Calculation> explainDevice(const ExplainContext& x)
{
    const StoryParts& p = x.parts;
    const double allowable = p.device ? p.device->allowable.value() : 0.0;
    const std::string source = p.device ? p.device->model + ": " + p.device->source : "no device fits";
    const bool verified = p.device && p.device->verified;
    std::vector<Calculation> lines = { checkLine(CheckKind::DeviceLoad, x.story, "P_A = P_A",
        { { "P_A", allowable, Unit::Pound, source, verified } }, p.level.incrementAsd.value(), allowable,
        Unit::Pound, x.criteria) };
    Calculation need = calculationStep(
        "device.travel_required", atStory("Travel required", x.story), "u = k*S",
        {plain("k", x.criteria.rods.travelFactor, "criteria"),
         inches("S", p.shrinkageCumulative, "shrinkage and settlement of this and all stories below")},
        x.numbers.travelRequired.value(), Unit::Inch, "AC316");
    lines.insert(lines.begin(), std::move(need));
    if (!p.device || p.device->travel > Length(0))
        lines.push_back(checkLine(CheckKind::DeviceTravel, x.story, "u_A = u_A",
            { { "u_A", p.device ? p.device->travel.value() : 0.0, Unit::Inch, source, verified } },
            x.numbers.travelRequired.value(), p.device ? p.device->travel.value() : 0.0, Unit::Inch,
            x.criteria));
    else
        lines.push_back(
            calculationStep("device.travel", atStory("Take-up device travel: unlimited (ratchet)", x.story),
                "u = u", { inches("u", x.numbers.travelRequired, "Eq. above") },
                x.numbers.travelRequired.value(), Unit::Inch, "IBC 2304.3.3, AC316"));
    return lines;
}

namespace {
std::string sidesOf(const SheathingUse& use)
{
    std::string text = use.panel + " " + use.nail + ", " + std::to_string(use.sides) + " side(s)";
    if (!use.otherPanel.empty())
        text = use.panel + " " + use.nail + " and " + use.otherPanel + " " + use.otherNail;
    if (use.adjustment < 1)
        text += ", 0.92 for a hold-down on the inside face";
    return use.rule.empty() ? text : text + ", " + use.rule;
}
} // namespace

std::vector<Calculation> explainSheathing(const ExplainContext& x)
{
    const SheathingNumbers& n = x.numbers.sheathing;
    const SheathingUse& use = x.parts.sheathing;
    if (use.panel.empty() && use.printed <= LineLoad(0))
        return {};
    const bool wind = n.windGoverns;
    const LineLoad demand = wind ? n.windDemand : n.seismicDemand;
    const LineLoad capacity = wind ? n.capacity.wind : n.capacity.seismic;
    const LineLoad table = wind ? n.capacity.tableWind : n.capacity.tableSeismic;
    const LineLoad nominal = wind ? use.nominalWind : nominalSeismicOf(use, x.criteria.codes.sheathing);
    const double divisor = wind ? n.capacity.windDivisor : n.capacity.seismicDivisor;
    std::vector<Symbol> symbols = {{"v_n", nominal.in(1_plf), Unit::Plf, sidesOf(use), use.verified},
                                   plain("C_G", n.capacity.gravityFactor, "1 - (0.5 - G)"),
                                   plain("C_a", x.parts.demand->aspectFactor, "aspect ratio factor"),
                                   plain("k", divisor, "ASD divisor or phi")};
    std::string formula = asd(x.criteria) ? "v_a = v_n*C_G*C_a/k" : "phiv_n = v_n*C_G*C_a*k";
    if (use.panel.empty() || capacity < table) {
        formula = "v_a = v_print*C_a";
        symbols = {{"v_print", use.printed.in(1_plf), Unit::Plf, "schedule mark " + use.mark},
                   plain("C_a", x.parts.demand->aspectFactor, "aspect ratio factor")};
    }
    return {checkLine(CheckKind::SheathingShear, x.story, formula, std::move(symbols), demand.in(1_plf),
                      capacity.in(1_plf), Unit::Plf, x.criteria)};
}

std::vector<Calculation> explainCoupler(const CouplerModel& model, Force rodCapacity, int story,
                                        const building::DesignCriteria& criteria)
{
    const double ratio = couplerStrengthRatio(model);
    return { checkLine(CheckKind::CouplerStrength, story, "T_c = k*T_rod",
        { plain("k", ratio, model.model + ": lesser of net steel over rod and engaged length over diameters",
              model.verified),
            pounds("T_rod", rodCapacity, "rod, same steel") },
        rodCapacity.value(), rodCapacity.value() * ratio, Unit::Pound, criteria) };
}

} // namespace holdfast::rods
