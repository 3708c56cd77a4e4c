// From the building's story forces to the walls, and from the stacks to what they stand on.
#include <algorithm>

#include "core/engine/report/chapters.h"
#include "core/engine/report/wording.h"

namespace holdfast::report {

namespace {

bool hasWind(const ReportInput& input)
{
    return std::ranges::any_of(input.forces.building,
                               [](const auto& f) { return f.windX > Force(0) || f.windY > Force(0); });
}

Table buildingTable(const ReportInput& input)
{
    Table table {"Story forces of the building, strength level",
                 {right("Story", 0.3), right("Seismic F_x (lb)")},
                 {}};
    const bool wind = hasWind(input);
    if (wind) {
        table.columns.push_back(right("Wind along x (lb)"));
        table.columns.push_back(right("Wind along y (lb)"));
    }
    for (auto it = input.forces.building.rbegin(); it != input.forces.building.rend(); ++it) {
        std::vector<std::string> row {std::to_string(it->story), number(it->seismic)};
        if (wind) {
            row.push_back(number(it->windX));
            row.push_back(number(it->windY));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table diaphragmTable(const building::LoadInput& loads)
{
    Table table {"Diaphragms",
                 {right("Story", 0.3), left("Kind", 0.6), right("Mass x (ft)"), right("Mass y (ft)"),
                  right("Extent x (ft)"), right("Extent y (ft)"), right("Accidental"), right("MDD/ADVE")},
                 {}};
    for (const auto& d : loads.diaphragms)
        table.rows.push_back({std::to_string(d.story), spacedName(d.kind), decimal(d.massX.in(1_ft), 2),
                              decimal(d.massY.in(1_ft), 2), decimal(d.extentX.in(1_ft), 2),
                              decimal(d.extentY.in(1_ft), 2), decimal(d.accidental, 3),
                              d.deflectionRatio > 0 ? decimal(d.deflectionRatio, 2) : "-"});
    return table;
}

std::string stackName(const ReportInput& input, building::StackId id)
{
    return id.value < input.layout.stacks.size() ? input.layout.stacks[id.value].label : "-";
}

Table rigidTable(const ReportInput& input, const loads::RigidStory& story)
{
    Table table {"Story " + std::to_string(story.story) + ", force along "
                     + (story.direction == loads::ForceDirection::X ? "x" : "y") + ": V = " + number(story.shear)
                     + " lb, centre of rigidity (" + decimal(story.rigidityX.in(1_ft), 2) + ", "
                     + decimal(story.rigidityY.in(1_ft), 2) + ") ft, e = " + decimal(story.eccentricity.in(1_ft), 2)
                     + " ft, accidental " + decimal(story.accidental.in(1_ft), 2) + " ft with A_x = "
                     + decimal(story.amplification, 2) + ", greatest over mean drift "
                     + decimal(story.torsionRatio, 2),
                 {left("Stack"), right("k (lb/in)"), right("Direct (lb)"), right("Torsion (lb)"), right("V (lb)")},
                 {}};
    for (const auto& w : story.walls)
        table.rows.push_back({stackName(input, w.stack), number(w.stiffness, Unit::PoundPerInch), number(w.direct),
                              number(w.torsional), number(w.shear)});
    return table;
}

std::string baseName(const ReportInput& input, const loadpath::StackLoads& stack)
{
    if (stack.base == building::StackBase::Podium)
        return "podium";
    if (stack.base == building::StackBase::Transfer || !stack.support)
        return "transfer element";
    return "wall of " + stackName(input, *stack.support);
}

Table reactionTable(const ReportInput& input)
{
    Table table {"Reactions of the stacks, one end, the worse direction (lb)",
                 {left("Stack"), left("Stands on"), right("T ASD"), right("T str."), right("T overstr."),
                  right("C ASD"), right("C str."), right("C overstr."), right("V seismic"), right("V wind"),
                  right("R/rho factor", 0.5)},
                 {}};
    for (const auto& stack : input.path.stacks) {
        const auto& r = stack.reaction;
        table.rows.push_back({stack.label, baseName(input, stack), number(r.tensionAsd), number(r.tensionStrength),
                              number(r.tensionOverstrength), number(r.compressionAsd),
                              number(r.compressionStrength), number(r.compressionOverstrength), number(r.shear),
                              number(r.windShear), decimal(r.podiumFactor, 3)});
    }
    return table;
}

}  // namespace

Chapters distributionChapter(const ReportInput& input)
{
    Chapter c {"Distribution of forces", 1, {PageBreak {}}};
    if (input.forces.building.empty())
        c.blocks.push_back(body("Forces are entered for each wall line; the building's own story forces are not "
                                "needed."));
    else
        c.blocks.push_back(buildingTable(input));
    if (input.criteria.loads.diaphragms.empty())
        c.blocks.push_back(body("Every diaphragm is flexible: lines take their tributary share (ASCE 7 12.3.1.1)."));
    else
        c.blocks.push_back(diaphragmTable(input.criteria.loads));
    if (!input.forces.rigid.empty())
        c.blocks.push_back(body(
            "Rigid diaphragms, ASCE 7 12.8.4: F_i = V k_i/sum k + V (e +- A_x e_acc) k_i r_i/sum(k r^2), sums over the "
            "walls of both directions; the worse sign is taken. k = V/delta of each wall's own design, "
            + std::to_string(input.forces.rounds) + " rounds until forces and stiffness agreed."));
    for (const auto& story : input.forces.rigid)
        c.blocks.push_back(rigidTable(input, story));
    if (!input.path.stacks.empty()) {
        c.blocks.push_back(reactionTable(input));
        c.blocks.push_back(note("T: uplift at the tension end, C: end post. Overstrength: Omega_0 in place of rho, for "
                                "elements that support a discontinuous wall (ASCE 7 12.3.3). The podium's own design "
                                "multiplies seismic reactions by the R/rho factor of 12.2.3.2."));
    }
    return {c};
}

}  // namespace holdfast::report
