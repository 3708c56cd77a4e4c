// Codes, criteria, load combinations, materials with their sources, and the assumptions log.
#include <algorithm>
#include <cstdio>
#include <set>

#include "core/engine/base/feet_inch.h"
#include "core/engine/report/chapters.h"
#include "core/engine/report/wording.h"

namespace holdfast::report {

namespace {

Table codesTable(const building::CodeCriteria& codes)
{
    return {"Codes and standards",
            {left("Subject"), left("Document", 2)},
            {{"Building code", codes.building},
             {"Loads", loadsCode(codes) + ", Minimum Design Loads and Associated Criteria (ASCE/SEI)"},
             {"Shear walls", sheathingCode(codes) + ", Special Design Provisions for Wind and Seismic (AWC)"},
             {"Wood", woodCode(codes) + ", National Design Specification for Wood Construction (AWC)"},
             {"Steel", steelCode(codes) + ", Specification for Structural Steel Buildings"},
             {"Anchorage", "ACI 318-19, Chapter 17"},
             {"Design basis",
              codes.basis == building::DesignBasis::Asd ? "Allowable stress design (ASD)"
                                                        : "Strength design (LRFD)"}}};
}

Table seismicTable(const building::DesignCriteria& c)
{
    const building::SeismicCriteria& s = c.seismic;
    return {
        "Seismic and serviceability criteria",
        {left("Criterion", 2), left("Value"), left("Reference")},
        {{"S_DS (g)", decimal(s.sds, 3), loadsCode(c.codes) + " 11.4.5"},
         {"S_D1 (g)", decimal(s.sd1, 3), loadsCode(c.codes) + " 11.4.5"},
         {"Seismic design category", std::string(enumName(s.category)), loadsCode(c.codes) + " 11.6"},
         {"Response modification R", decimal(s.r, 2), loadsCode(c.codes) + " Table 12.2-1"},
         {"Overstrength \u03a9_0", decimal(s.omega0, 2), loadsCode(c.codes) + " Table 12.2-1"},
         {"Deflection amplification C_d", decimal(s.cd, 2), loadsCode(c.codes) + " Table 12.2-1"},
         {"Importance I_e", decimal(s.importance, 2), loadsCode(c.codes) + " 11.5.1"},
         {"Redundancy \u03c1", decimal(s.rho, 2), loadsCode(c.codes) + " 12.3.4"},
         {"Elongation of rod and device, per level (in)", number(c.rods.elongationLimit), "ICC-ES AC316"},
         {"Story drift limit", decimal(c.drift.limitRatio, 3) + " h", loadsCode(c.codes) + " Table 12.12-1"},
         {"Target and limit of utilization",
          decimal(c.rods.targetUtilization, 2) + " / " + decimal(c.rods.limitUtilization, 2), "project"},
         {"Device travel over shrinkage below", decimal(c.rods.travelFactor, 2), "project"}}};
}

Table windTable(const building::DesignCriteria& c)
{
    const building::WindCriteria& w = c.wind;
    return {"Wind, directional procedure, enclosed rectangular building with a flat roof",
            {left("Criterion", 2), left("Value"), left("Reference")},
            {{"Basic wind speed V (mph)", decimal(w.speedMph, 0), loadsCode(c.codes) + " 26.5"},
             {"Exposure", std::string(enumName(w.exposure)), loadsCode(c.codes) + " 26.7"},
             {"K_zt, K_d, G", decimal(w.topographic, 2) + ", " + decimal(w.directionality, 2) + ", "
                                   + decimal(w.gust, 2),
              loadsCode(c.codes) + " 26.8, 26.6, 26.11"},
             {"Plan, x by y (ft)", decimal(w.widthX.in(1_ft), 1) + " x " + decimal(w.widthY.in(1_ft), 1), "project"},
             {"Lowest wood floor above ground, parapet (ft)",
              decimal(w.baseHeight.in(1_ft), 1) + ", " + decimal(w.parapet.in(1_ft), 1), "project"}}};
}

// The choices that decide between two right ways.
Table choicesTable(const building::DesignCriteria& c)
{
    const auto yes = [](bool v) { return std::string(v ? "yes" : "no"); };
    return {"Choices of method",
            {left("Choice", 2), left("Taken"), left("Reference")},
            {{"Runs are chosen for", spacedName(c.rods.preference), "project"},
             {"Rod area for strength, for elongation",
              spacedName(c.rods.strengthArea) + ", " + spacedName(c.rods.elongationArea), "AISC 360 Table J3.2"},
             {"Take-up devices", spacedName(c.rods.device), "project"},
             {"Pairs of rods where one is not enough", yes(c.rods.pairs), "project"},
             {"Elongation limit enforced beside the drift limit", yes(!c.rods.elongationByDrift), "ICC-ES AC316"},
             {"Resisting moment about", spacedName(c.rods.resisting), "statics; the wall end is the published form"},
             {"Lever arm to the centre of the posts, iterated", yes(c.posts.armFromPosts), "SDPWS 4.3.6.4.2"},
             {"Sheathing braces the posts in the plane of the wall", yes(c.posts.sheathingBraces), "NDS A.11.3"},
             {"Drift held against the limit", spacedName(c.drift.formulation), "SDPWS 4.3.2"},
             {"Seismic anchor rule", spacedName(c.anchor.route), "ACI 318-19 17.10.5.3"},
             {"Two-stage analysis above a podium", yes(c.podium.twoStage), loadsCode(c.codes) + " 12.2.3.2"}}};
}

Table storyTable(const building::DesignCriteria& c)
{
    Table table {"Stories",
                 {right("Story", 0.3), left("Name"), right("Height"), right("Floor depth"), left("Framing"),
                  right("Top plates"), right("Sole plates")},
                 {}};
    for (const auto& s : c.stories)
        table.rows.push_back({std::to_string(s.story), orDash(s.name), formatFeetInches(s.height),
                              formatInches(s.floorDepth), spacedName(s.floorFraming),
                              std::to_string(s.topPlates), std::to_string(s.solePlates)});
    return table;
}

Table combinationsTable(const loadpath::LoadPath& path)
{
    Table table {"Load combinations",
                 {left("ID", 0.5), left("Basis", 0.4), left("Expression", 2), right("D"), right("L"),
                  right("S"), right("L_r"), right("Lateral"), left("Clause", 1.2)},
                 {}};
    for (const auto& c : path.combinations)
        table.rows.push_back({c.id, c.basis == building::DesignBasis::Asd ? "ASD" : "LRFD", c.expression,
                              decimal(c.dead, 4), decimal(c.live, 2), decimal(c.snow, 2),
                              decimal(c.roofLive, 2), decimal(c.lateral, 3), c.clause});
    return table;
}

struct UsedModels {
    std::set<std::string> grades, plates, devices, couplers;
    std::set<double> diameters;
};

UsedModels usedIn(const rods::RodSchedule& schedule)
{
    UsedModels used;
    for (const auto& run : schedule.runs) {
        for (const auto& s : run.segments) {
            used.grades.insert(s.grade);
            used.diameters.insert(s.diameter.value());
        }
        for (const auto& r : run.restraints) {
            used.plates.insert(r.plate);
            used.devices.insert(r.device);
        }
        for (const auto& c : run.couplers)
            used.couplers.insert(c.model);
    }
    return used;
}

std::string marked(const std::string& text, bool verified)
{
    return verified ? text : text + kDagger;
}

void addRodSources(Table& table, const rods::Catalogs& catalogs, const UsedModels& used)
{
    for (const auto& g : catalogs.grades)
        if (used.grades.contains(g.id))
            table.rows.push_back({"Rod grade", marked(g.id, g.verified),
                                  "F_y " + decimal(g.yield.in(1_ksi), 1) + " ksi, F_u "
                                      + decimal(g.ultimate.in(1_ksi), 1) + " ksi, "
                                      + formatInches(g.minDiameter) + " to " + formatInches(g.maxDiameter),
                                  orDash(g.source)});
    for (const auto& r : catalogs.rods)
        if (used.diameters.contains(r.diameter.value()))
            table.rows.push_back(
                {"Rod size", marked(formatInches(r.diameter), r.verified),
                 decimal(r.threadsPerInch, 1) + " threads/in, " + decimal(r.weight.in(1_plf), 2) + " lb/ft",
                 orDash(r.source)});
}

void addPartSources(Table& table, const rods::Catalogs& catalogs, const UsedModels& used)
{
    for (const auto& p : catalogs.plates)
        if (used.plates.contains(p.model))
            table.rows.push_back({"Bearing plate", marked(p.model, p.verified),
                                  formatInches(p.width) + " x " + formatInches(p.length) + " x "
                                      + formatInches(p.thickness) + ", F_y " + decimal(p.yield.in(1_ksi), 0)
                                      + " ksi, " + p.manufacturer,
                                  orDash(p.source)});
    for (const auto& d : catalogs.devices)
        if (used.devices.contains(d.model))
            table.rows.push_back(
                {"Take-up device", marked(d.model, d.verified),
                 "allowable " + number(d.allowable) + " lb, seating " + number(d.seating) + " in, elastic "
                     + number(d.elastic) + " in, travel "
                     + (d.travel > Length() ? number(d.travel) + " in" : std::string("not limited")) + ", "
                     + d.manufacturer,
                 orDash(d.source)});
    for (const auto& c : catalogs.couplers)
        if (used.couplers.contains(c.model))
            table.rows.push_back({"Coupler", marked(c.model, c.verified),
                                  formatInches(c.lower) + " to " + formatInches(c.upper) + ", "
                                      + formatInches(c.length) + " long",
                                  orDash(c.source)});
}

Table materialTable(const building::DesignCriteria& c)
{
    const auto& m = c.materials;
    const auto& a = c.anchor;
    return {"Materials",
            {left("Material"), left("Value", 3)},
            {{"Framing",
              spacedName(m.species) + " " + m.grade + ", studs " + formatInches(m.studThickness) + " x "
                  + formatInches(m.studDepth)},
             {"Moisture content",
              decimal(m.moistureInitial * 100, 0) + " % at framing, " + decimal(m.moistureFinal * 100, 0)
                  + " % in service; shrinkage " + decimal(m.shrinkageCoefficient, 4)
                  + " per 1 % across the grain"},
             {"Concrete",
              "f'c " + number(a.concreteStrength.value(), Unit::Psi) + " psi, "
                  + (a.cracked ? "cracked" : "uncracked") + ", slab " + formatInches(a.slabThickness)
                  + ", edge distance " + formatInches(a.edgeDistance)}}};
}

}  // namespace

Chapters basisChapter(const ReportInput& input)
{
    Chapter c {"Basis of design", 1, {PageBreak {}}};
    c.blocks.push_back(codesTable(input.criteria.codes));
    c.blocks.push_back(seismicTable(input.criteria));
    if (input.criteria.wind.speedMph > 0)
        c.blocks.push_back(windTable(input.criteria));
    c.blocks.push_back(choicesTable(input.criteria));
    if (!input.criteria.stories.empty())
        c.blocks.push_back(storyTable(input.criteria));
    c.blocks.push_back(body(
        "Strength-level and allowable-stress forces are carried in separate streams and never mixed. The "
        "vertical seismic effect 0.2 S_DS D is inside the dead load factor, \u03c1 inside the lateral "
        "factor."));
    if (!input.path.combinations.empty())
        c.blocks.push_back(combinationsTable(input.path));
    if (!input.forces.baseShear.empty())
        c.blocks.push_back(CalculationBlock {"Forces on the building", input.forces.baseShear});
    return {c};
}

Chapters hardwareSourcesChapter(const ReportInput& input)
{
    Chapter c {"Materials and hardware", 1, {}};
    c.blocks.push_back(materialTable(input.criteria));
    Table table {"Hardware used, with its source",
                 {left("Part", 0.6), left("Model", 0.8), left("Properties", 2), left("Source", 1.6)},
                 {}};
    const UsedModels used = usedIn(input.schedule);
    addRodSources(table, input.catalogs, used);
    addPartSources(table, input.catalogs, used);
    if (table.rows.empty())
        c.blocks.push_back(body("No hardware was selected."));
    else
        c.blocks.push_back(table);
    c.blocks.push_back(note("Catalogue edition: " + orDash(input.catalogs.edition)
                            + ".  \u2020 not verified against the "
                              "manufacturer's or mill's published value: confirm before use."));
    return {c};
}

Chapters assumptionsChapter(const ReportInput& input)
{
    Chapter c {"Assumptions", 1, {}};
    const auto assumptions = assumptionsOf(input);
    c.blocks.push_back(body(assumptions.empty()
                                ? "Every value was entered or confirmed; nothing was assumed."
                                : "Each value below was not entered by anybody. Confirm or replace it."));
    Table table {"",
                 {left("No.", 0.2), left("Category", 0.6), left("Assumption", 3), left("Value"),
                  left("Source", 0.8), left("Reference")},
                 {}};
    for (const Assumption& a : assumptions) {
        char label[16];
        std::snprintf(label, sizeof label, "A-%03zu", table.rows.size() + 1);
        table.rows.push_back({label, spacedName(a.category), a.description, marked(a.value, a.verified),
                              spacedName(a.source), orDash(a.reference)});
    }
    if (!table.rows.empty())
        c.blocks.push_back(table);
    return {c};
}

}  // namespace holdfast::report
