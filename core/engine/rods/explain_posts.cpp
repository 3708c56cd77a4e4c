#include "core/engine/base/calculation_line.h"
#include "core/engine/rods/check_names.h"
#include "core/engine/rods/explain_lines.h"

namespace holdfast::rods {

namespace {

std::string titled(const char* title, int story)
{
    return std::string(title) + ", story " + std::to_string(story);
}

std::string durationName(LoadDuration d)
{
    switch (d) {
    case LoadDuration::Permanent: return "permanent";
    case LoadDuration::Occupancy: return "occupancy live";
    case LoadDuration::Snow: return "snow";
    case LoadDuration::Lateral: return "wind or seismic";
    }
    return "";
}

// Loads of a drift: strength-level seismic, or wind at service level.
struct DriftLoads {
    const char* rule; // "drift.", "wind_drift."
    const char* name; // "strength level, rho = 1"
    const Settling& settling;
};

// The signed list of what enters Delta_a.
Calculation deltaALine(const ExplainContext& x, const DriftLoads& loads)
{
    const Settling& s = loads.settling;
    return calculationStep(
        std::string(loads.rule) + "delta_a",
        titled((std::string("Vertical elongation of the tie-down, ") + loads.name).c_str(), x.story),
        "Delta_a = delta_rod + delta_dev + delta_plate + delta_post + delta_loose",
        {{"delta_rod", s.rod.value(), Unit::Inch, "N*L/(A_e*E)"},
         {"delta_dev", s.device.value(), Unit::Inch, "D_R + D_A*P/P_A",
          x.parts.device && x.parts.device->verified},
         {"delta_plate", s.plate.value(), Unit::Inch, "crushing under the plate"},
         {"delta_post", s.post.value(), Unit::Inch, "1.75 times crushing under the posts", false},
         {"delta_loose", s.loose.value(), Unit::Inch,
          x.parts.device ? "shrinkage is taken up by the device" : "shrinkage without a device"}},
        s.total().value(), Unit::Inch, "SDPWS 4.3.2, C4.3.4");
}

Calculation singleLine(const ExplainContext& x, const DriftContext& d, const DriftLoads& loads)
{
    const WallStiffness& w = d.drift.walls[d.index];
    const double plf = w.shear / w.wallLength / 1_plf;
    return calculationStep(
        std::string(loads.rule) + "single",
        titled((std::string("Elastic drift of the story alone, ") + loads.name).c_str(), x.story),
        "delta_sw = 8*v*h^3/(E*A*b) + v*h/(1000*G_a) + h*Delta_a/d_in",
        {{"v", plf, Unit::Plf, loads.name},
         {"h", w.height.in(1_ft), Unit::Foot, "story"},
         {"E", w.modulus.value(), Unit::Psi, x.parts.lumber->source, x.parts.lumber->verified},
         {"A", w.postArea.value(), Unit::SquareInch, "posts of one end"},
         {"b", w.wallLength.in(1_ft), Unit::Foot, "wall"},
         {"G_a", w.sheathing.value() / 1000.0, Unit::KipPerInch, x.parts.sheathing.panel,
          x.parts.sheathing.verified},
         {"Delta_a", w.deltaA.value(), Unit::Inch, "Eq. above"},
         {"d_in", w.leverArm.in(1_ft), Unit::Foot, "lever arm"}},
        d.drift.single[d.index].total().value(), Unit::Inch, "SDPWS Eq. 4.3-1");
}

Calculation stackedLine(const ExplainContext& x, const DriftContext& d, const DriftLoads& loads)
{
    const WallStiffness& w = d.drift.walls[d.index];
    return calculationStep(
        std::string(loads.rule) + "stacked",
        titled((std::string("Elastic drift with the rotation of the stories below, ") + loads.name).c_str(),
               x.story),
        "delta_st = delta_st",
        {{"delta_st", d.drift.stacked[d.index].value(), Unit::Inch,
          "V*H^3/(3*EI) + M*H^2/(2*EI) + v*H/G_a + H*alpha + H*sum of rotations below; EI = "
              + quantityText(transformedStiffness(w) / 1e6, Unit::None) + "e6 lb-in2, posts and rod"}},
        d.drift.stacked[d.index].value(), Unit::Inch, "FPInnovations, stacked shear walls");
}

std::string lumberOf(const StoryParts& p)
{
    return p.lumber->species + " " + p.lumber->grade + ": " + p.lumber->source;
}

Calculation stabilityLine(const ExplainContext& x, const char* axis, const ColumnStrength& c, double builtUp)
{
    const bool fastened = builtUp < 1;
    std::vector<Symbol> symbols = {{"a", c.star > Stress(0) ? c.euler / c.star : 0.0, Unit::None,
                                    "F_cE/F_c* = " + quantityText(c.euler.value(), Unit::Psi) + " / "
                                        + quantityText(c.star.value(), Unit::Psi) + ", "
                                        + durationName(x.numbers.post.duration)},
                                   {"c", 0.8, Unit::None, "sawn lumber"}};
    std::string formula = "C_P = (1 + a)/(2*c) - sqrt(((1 + a)/(2*c))^2 - a/c)";
    if (fastened) {
        formula = "C_P = K_f*((1 + a)/(2*c) - sqrt(((1 + a)/(2*c))^2 - a/c))";
        symbols.push_back({"K_f", builtUp, Unit::None, "built-up column"});
    }
    return calculationStep("post.stability", titled(axis, x.story), std::move(formula), std::move(symbols),
                           c.stability, Unit::None, fastened ? "NDS 3.7.1, 15.3.2" : "NDS 3.7.1");
}

Calculation centreLine(const ExplainContext& x)
{
    const PostNumbers& n = x.numbers.post;
    const double studs = x.parts.studs, t = x.criteria.materials.studThickness.value();
    const double gap = (x.parts.size->diameter + x.parts.pairSpacing() / 2.0).value();
    const double out = n.layout.outside, in = n.layout.inside;
    return calculationStep("post.centre", titled("Centre of the posts from the wall end", x.story),
                           "x_c = e + (n_i*(g + n_i*t/2) - n_o*(g + n_o*t/2))/n",
                           {{"e", x.criteria.rods.endOffset.value(), Unit::Inch, "rod from the wall end"},
                            {"n_i", in, Unit::None, "inside of the rod"},
                            {"n_o", out, Unit::None, "between rod and wall end"},
                            {"g", gap, Unit::Inch,
                             x.parts.rods > 1 ? "rod diameter and half the pair's spacing" : "rod diameter"},
                            {"t", t, Unit::Inch, "stud"},
                            {"n", studs, Unit::None, "studs"}},
                           n.layout.centre.value(), Unit::Inch, "SDPWS 4.3.6.4.2");
}

Calculation compressionLine(const ExplainContext& x)
{
    const PostNumbers& n = x.numbers.post;
    const StoryParts& p = x.parts;
    const auto& combinations = *p.combinations;
    const std::string by =
        combinations.empty() ? "" : "; demand by " + combinations[std::size_t(n.combination)].id;
    if (!n.strength.weakGoverns())
        return checkLine(
            CheckKind::PostCompression, x.story, "P_c = F_c_star*C_P*A",
            {{"F_c_star", n.strength.strongColumn.star.value(), Unit::Psi, lumberOf(p), p.lumber->verified},
             {"C_P", n.strength.strongColumn.stability, Unit::None, "Eq. above"},
             {"A", n.area.value(), Unit::SquareInch, std::to_string(p.studs) + " studs" + by}},
            n.compression.value(), n.capacity.value(), Unit::Pound, x.criteria);
    const double stud = n.area.value() / p.studs;
    return checkLine(
        CheckKind::PostCompression, x.story, "P_c = F_co*A_o + F_ci*A_i",
        {{"F_co", n.strength.outsideColumn.allowable.value(), Unit::Psi, lumberOf(p), p.lumber->verified},
         {"A_o", stud * n.layout.outside, Unit::SquareInch,
          std::to_string(n.layout.outside) + " studs outside"},
         {"F_ci", n.strength.insideColumn.allowable.value(), Unit::Psi, lumberOf(p), p.lumber->verified},
         {"A_i", stud * n.layout.inside, Unit::SquareInch,
          std::to_string(n.layout.inside) + " studs inside" + by}},
        n.compression.value(), n.capacity.value(), Unit::Pound, x.criteria);
}

Calculation slendernessLine(const ExplainContext& x)
{
    const PostNumbers& n = x.numbers.post;
    const double height = x.parts.postHeight.value();
    Calculation line = checkLine(CheckKind::PostSlenderness, x.story, "s = l_e/d",
                                 {{"l_e", height, Unit::Inch, "clear height between plates"},
                                  {"d", n.slenderness > 0 ? height / n.slenderness : 0.0, Unit::Inch,
                                   "least dimension that can buckle"}},
                                 n.slenderness, kSlenderest, Unit::None, x.criteria);
    line.result = n.slenderness;
    return line;
}

Calculation bearingLine(const ExplainContext& x)
{
    const PostNumbers& n = x.numbers.post;
    const auto& combinations = *x.parts.combinations;
    const std::string by =
        combinations.empty() ? "" : "; demand by " + combinations[std::size_t(n.bearingCombination)].id;
    return checkLine(
        CheckKind::PostBearing, x.story, "P_b = F_cp*A",
        {{"F_cp", n.perpendicular.value(), Unit::Psi,
          lumberOf(x.parts) + (x.criteria.posts.wetService ? ", C_M 0.67" : ""), x.parts.lumber->verified},
         {"A", n.area.value(), Unit::SquareInch, "studs" + by}},
        n.bearingCompression.value(), n.bearingCapacity.value(), Unit::Pound, x.criteria);
}

} // namespace

std::vector<Calculation> explainPosts(const ExplainContext& x)
{
    const PostStrength& s = x.numbers.post.strength;
    std::vector<Calculation> lines = {
        centreLine(x), stabilityLine(x, "Column stability factor, strong axis", s.strongColumn, 1.0)};
    if (!x.criteria.posts.sheathingBraces) {
        const PostLayout& layout = x.numbers.post.layout;
        const auto factor = [&](int studs) { return studs > 1 ? s.builtUp : 1.0; };
        if (layout.outside > 0)
            lines.push_back(stabilityLine(x, "Column stability factor along the wall, outside of the rod",
                                          s.outsideColumn, factor(layout.outside)));
        lines.push_back(stabilityLine(x, "Column stability factor along the wall, inside of the rod",
                                      s.insideColumn, factor(layout.inside)));
    }
    lines.push_back(compressionLine(x));
    lines.push_back(slendernessLine(x));
    lines.push_back(bearingLine(x));
    return lines;
}

std::vector<Calculation> explainDrift(const ExplainContext& x, const DriftContext& d)
{
    if (x.parts.sheathing.panel.empty() || x.parts.demand->storyShear <= Force(0))
        return {};
    const DriftLoads loads{"drift.", "strength level, rho = 1", x.numbers.strength};
    std::vector<Calculation> lines = {deltaALine(x, loads), singleLine(x, d, loads)};
    const bool stacked = !d.drift.stacked.empty();
    if (stacked)
        lines.push_back(stackedLine(x, d, loads));
    const bool stackedGoverns = stacked && x.restraint.drift == x.restraint.driftStacked;
    const Length elastic = stackedGoverns ? d.drift.stacked[d.index] : d.drift.single[d.index].total();
    Calculation check = checkLine(CheckKind::StoryDrift, x.story, "Delta = C_d*delta_e/I_e",
        { { "C_d", x.criteria.seismic.cd, Unit::None, "ASCE 7 Table 12.2-1" },
            { "delta_e", elastic.value(), Unit::Inch,
                stackedGoverns ? "stacked form governs"
                    : stacked  ? "single story governs"
                               : "single story; not stacked" },
            { "I_e", x.criteria.seismic.importance, Unit::None, "entered" } },
        x.restraint.drift.value(), x.restraint.driftLimit.value(), Unit::Inch, x.criteria);
    check.result = x.restraint.drift.value();
    lines.push_back(std::move(check));
    return lines;
}

std::vector<Calculation> explainWindDrift(const ExplainContext& x, const DriftContext& d)
{
    if (x.parts.sheathing.panel.empty() || x.restraint.driftWindLimit <= Length(0) || d.drift.single.empty())
        return {};
    const DriftLoads loads{"wind_drift.", "wind at service level", x.numbers.service};
    std::vector<Calculation> lines = {deltaALine(x, loads), singleLine(x, d, loads)};
    const bool stacked = !d.drift.stacked.empty();
    if (stacked)
        lines.push_back(stackedLine(x, d, loads));
    const bool governs = stacked && x.restraint.driftWind == d.drift.stacked[d.index];
    Calculation check =
        checkLine(CheckKind::WindDrift, x.story, "Delta_w = delta_w",
                  {{"delta_w", x.restraint.driftWind.value(), Unit::Inch,
                    std::string(governs ? "stacked form governs" : "single story") + ", "
                        + quantityText(x.criteria.drift.windServiceFactor * 100.0, Unit::Percent)
                        + " of the strength-level wind"}},
                  x.restraint.driftWind.value(), x.restraint.driftWindLimit.value(), Unit::Inch, x.criteria);
    check.result = x.restraint.driftWind.value();
    lines.push_back(std::move(check));
    return lines;
}

} // namespace holdfast::rods
