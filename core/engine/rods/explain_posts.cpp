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

// The signed list of what enters Delta_a.
Calculation deltaALine(const ExplainContext& x)
{
    const StoryNumbers& n = x.numbers;
    return calculationStep("drift.delta_a",
        titled("Vertical elongation of the tie-down, strength level, rho = 1", x.story),
        "Delta_a = delta_rod + delta_dev + delta_plate + delta_post",
        { { "delta_rod", n.rod.strengthStretch.value(), Unit::Inch, "N*L/(A_e*E) at strength" },
            { "delta_dev", n.deviceDrift.value(), Unit::Inch, "D_R + D_A*P/P_A at strength",
                x.parts.device && x.parts.device->verified },
            { "delta_plate", n.plate.crushingDrift.value(), Unit::Inch, "crushing under the plate" },
            { "delta_post", n.post.crushingDrift.value(), Unit::Inch, "1.75 times crushing under the posts",
                false } },
        n.deltaA.value(), Unit::Inch, "SDPWS 4.3.2, C4.3.4");
}

Calculation singleLine(const ExplainContext& x, const DriftContext& d)
{
    const WallStiffness& w = d.drift.walls[d.index];
    const double plf = w.shear / w.wallLength / 1_plf;
    return calculationStep("drift.single", titled("Elastic drift of the story alone", x.story),
        "delta_sw = 8*v*h^3/(E*A*b) + v*h/(1000*G_a) + h*Delta_a/d_in",
        { { "v", plf, Unit::Plf, "strength, rho = 1" }, { "h", w.height.in(1_ft), Unit::Foot, "story" },
            { "E", w.modulus.value(), Unit::Psi, x.parts.lumber->source, x.parts.lumber->verified },
            { "A", w.postArea.value(), Unit::SquareInch, "posts of one end" },
            { "b", w.wallLength.in(1_ft), Unit::Foot, "wall" },
            { "G_a", w.sheathing.value() / 1000.0, Unit::KipPerInch, x.parts.sheathing.panel,
                x.parts.sheathing.verified },
            { "Delta_a", w.deltaA.value(), Unit::Inch, "Eq. above" },
            { "d_in", w.leverArm.in(1_ft), Unit::Foot, "lever arm" } },
        d.drift.single[d.index].total().value(), Unit::Inch, "SDPWS Eq. 4.3-1");
}

Calculation stackedLine(const ExplainContext& x, const DriftContext& d)
{
    const WallStiffness& w = d.drift.walls[d.index];
    return calculationStep("drift.stacked",
        titled("Elastic drift with the rotation of the stories below", x.story), "delta_st = delta_st",
        { { "delta_st", d.drift.stacked[d.index].value(), Unit::Inch,
            "V*H^3/(3*EI) + M*H^2/(2*EI) + v*H/G_a + H*alpha + H*sum of rotations below; EI = "
                + quantityText(transformedStiffness(w) / 1e6, Unit::None) + "e6 lb-in2, posts and rod" } },
        d.drift.stacked[d.index].value(), Unit::Inch, "FPInnovations, stacked shear walls");
}

} // namespace

std::vector<Calculation> explainPosts(const ExplainContext& x)
{
    const PostNumbers& n = x.numbers.post;
    const StoryParts& p = x.parts;
    const auto& combinations = *p.combinations;
    const std::string lumber = p.lumber->species + " " + p.lumber->grade + ": " + p.lumber->source;
    const auto id = [&](int i) { return combinations.empty() ? "" : combinations[std::size_t(i)].id; };
    return {
        calculationStep("post.stability", titled("Column stability factor, strong axis", x.story),
            "C_P = (1 + a)/(2*c) - sqrt(((1 + a)/(2*c))^2 - a/c)",
            { { "a", n.column.euler / n.column.star, Unit::None,
                  "F_cE/F_c* = " + quantityText(n.column.euler.value(), Unit::Psi) + " / "
                      + quantityText(n.column.star.value(), Unit::Psi) + ", " + durationName(n.duration) },
                { "c", 0.8, Unit::None, "sawn lumber" } },
            n.column.stability, Unit::None, "NDS 3.7.1"),
        checkLine(CheckKind::PostCompression, x.story, "P_c = F_c_star*C_P*A",
            { { "F_c_star", n.column.star.value(), Unit::Psi, lumber, p.lumber->verified },
                { "C_P", n.column.stability, Unit::None, "Eq. above" },
                { "A", n.area.value(), Unit::SquareInch,
                    std::to_string(p.studs) + " studs; demand by " + id(n.combination) } },
            n.compression.value(), n.capacity.value(), Unit::Pound, x.criteria),
        checkLine(CheckKind::PostBearing, x.story, "P_b = F_cp*A",
            { { "F_cp", n.perpendicular.value(), Unit::Psi, lumber, p.lumber->verified },
                { "A", n.area.value(), Unit::SquareInch, "studs; demand by " + id(n.bearingCombination) } },
            n.bearingCompression.value(), n.bearingCapacity.value(), Unit::Pound, x.criteria)
    };
}

std::vector<Calculation> explainDrift(const ExplainContext& x, const DriftContext& d)
{
    if (x.parts.sheathing.panel.empty() || x.parts.demand->storyShear <= Force(0))
        return {};
    std::vector<Calculation> lines = {deltaALine(x), singleLine(x, d)};
    const bool stacked = !d.drift.stacked.empty();
    if (stacked)
        lines.push_back(stackedLine(x, d));
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

} // namespace holdfast::rods
