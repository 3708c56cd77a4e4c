#include "core/engine/building/criteria_leaves.h"

namespace holdfast::building {

namespace {

using C = AssumptionCategory;
using S = AssumptionSource;

constexpr CriterionFacts plainInput(std::string_view key)
{
    return {key, false, C::Code, "", "", S::UserInput, "", true};
}

constexpr CriterionFacts kFacts[] = {
    plainInput("project.name"),
    plainInput("project.number"),
    plainInput("project.address"),
    plainInput("project.jurisdiction"),
    plainInput("project.client"),
    plainInput("project.firm"),
    plainInput("project.engineer"),
    plainInput("project.checker"),
    plainInput("project.revision"),
    plainInput("project.date"),

    {"codes.building", true, C::Code, "The building code edition", "", S::CodeDefault,
     "to be confirmed with the authority having jurisdiction", true},
    {"codes.loads", true, C::Code, "The ASCE 7 edition", "", S::CodeDefault, "referenced by IBC 2018", true},
    {"codes.sheathing", true, C::Code, "The SDPWS edition", "", S::CodeDefault, "referenced by IBC 2018",
     true},
    {"codes.wood", true, C::Code, "The NDS edition", "", S::CodeDefault, "referenced by IBC 2018", true},
    {"codes.steel", true, C::Code, "The AISC 360 edition", "", S::CodeDefault, "referenced by IBC 2018",
     true},
    {"codes.basis", true, C::Code, "The design basis, ASD or LRFD", "", S::IndustryStandard,
     "ASD is usual for light-frame wood", true},

    {"seismic.sds", true, C::Loading, "S_DS was not entered", "g", S::UserInput, "ASCE 7 11.4.5", true},
    {"seismic.sd1", true, C::Loading, "S_D1 was not entered", "g", S::UserInput, "ASCE 7 11.4.5", true},
    {"seismic.s1", true, C::Loading, "S_1 was not entered; the minimum of Eq. 12.8-6 is not checked", "g",
     S::UserInput, "ASCE 7 11.4.2", true},
    {"seismic.r", true, C::Code, "Response modification R, wood structural panel shear walls", "",
     S::CodeDefault, "ASCE 7 Table 12.2-1, A.15", true},
    {"seismic.omega0", true, C::Code, "Overstrength factor; 2.5 is permitted with flexible diaphragms", "",
     S::CodeDefault, "ASCE 7 Table 12.2-1, A.15", true},
    {"seismic.cd", true, C::Code, "Deflection amplification C_d", "", S::CodeDefault,
     "ASCE 7 Table 12.2-1, A.15", true},
    {"seismic.importance", true, C::Code, "Importance factor I_e, risk category I or II", "", S::CodeDefault,
     "ASCE 7 Table 1.5-2", true},
    {"seismic.rho", true, C::Code, "Redundancy factor", "", S::CodeDefault,
     "ASCE 7 12.3.4.2, seismic design category D to F", true},
    {"seismic.category", true, C::Code, "Seismic design category", "", S::EngineeringJudgment,
     "ASCE 7 11.6; D is taken until the site is known", true},
    plainInput("seismic.comparison_dead_factor"),

    plainInput("stories.story"),
    plainInput("stories.name"),
    {"stories.height", true, C::Geometry, "Floor to floor height", "in", S::EngineeringJudgment,
     "10 ft, to be taken from the sections", true},
    {"stories.floor_depth", true, C::Geometry, "Depth of the floor framing with sheathing", "in",
     S::EngineeringJudgment, "11-7/8 in joists and sheathing, to be taken from the sections", true},
    {"stories.floor_framing", true, C::Construction, "Kind of floor framing; engineered joists do not shrink",
     "", S::EngineeringJudgment, "to be taken from the framing notes", true},
    {"stories.top_plates", true, C::Construction, "Number of top plates", "", S::IndustryStandard,
     "IBC 2308.5.3.2, double top plate", false},
    {"stories.sole_plates", true, C::Construction, "Number of sole plates", "", S::IndustryStandard,
     "platform framing", true},

    {"materials.species", true, C::Material, "Species of studs, plates and posts", "", S::IndustryStandard,
     "NDS Supplement Table 4A", true},
    {"materials.grade", true, C::Material, "Grade of studs, plates and posts", "", S::IndustryStandard,
     "NDS Supplement Table 4A", true},
    {"materials.stud_thickness", true, C::Material, "Stud thickness", "in", S::IndustryStandard,
     "NDS Supplement Table 1B, nominal 2 in", true},
    {"materials.stud_depth", true, C::Material, "Stud depth", "in", S::IndustryStandard,
     "NDS Supplement Table 1B, nominal 6 in", true},
    {"materials.moisture_initial", true, C::Material, "Moisture content when framed, share of dry weight", "",
     S::IndustryStandard, "S-DRY lumber, 19 % at most", true},
    {"materials.moisture_final", true, C::Material, "Moisture content in service, share of dry weight", "",
     S::EngineeringJudgment, "8 to 12 % in heated buildings", true},
    {"materials.shrinkage_coefficient", true, C::Material, "Shrinkage across the grain for 1 % of moisture",
     "", S::IndustryStandard, "1 % for 4 % of moisture, usual rule", true},
    {"materials.settlement_per_story", true, C::Construction, "Settlement of construction gaps, each story",
     "in", S::EngineeringJudgment, "none added", true},

    {"rods.grades", true, C::Material, "Rod grades allowed, weakest first", "", S::IndustryStandard,
     "ASTM A36, ASTM A193 B7", true},
    {"rods.min_diameter", true, C::Construction, "Smallest rod diameter", "in", S::IndustryStandard,
     "smallest rod of the usual systems", true},
    {"rods.max_diameter", true, C::Construction, "Largest rod diameter", "in", S::IndustryStandard,
     "largest rod of the usual systems", true},
    {"rods.target_utilization", true, C::Construction, "Utilization a rod is chosen for", "",
     S::EngineeringJudgment, "10 % in reserve for changes", true},
    {"rods.limit_utilization", true, C::Code, "Utilization above which a rod fails", "", S::CodeDefault,
     "AISC 360 B3", true},
    {"rods.strength_area", true, C::Code, "Rod area for strength", "", S::CodeDefault,
     "AISC 360 J3.6, Table J3.2", true},
    {"rods.elongation_area", true, C::Code, "Rod area for elongation", "", S::IndustryStandard,
     "net tensile area, threads over the full length", true},
    {"rods.elongation_limit", true, C::Code, "Elongation of rod and device in one level, ASD", "in",
     S::IndustryStandard, "ICC-ES AC316 section 6", true},
    {"rods.travel_factor", true, C::Construction, "Travel of a take-up device over the shrinkage below it",
     "", S::EngineeringJudgment, "25 % in reserve", true},
    {"rods.plate_family", true, C::Construction, "Maker of the bearing plates", "", S::ManufacturerData,
     "generic catalogue, to be replaced by the chosen maker's", true},
    {"rods.device_family", true, C::Construction, "Maker of the take-up devices", "", S::ManufacturerData,
     "generic catalogue, to be replaced by the chosen maker's", true},
    {"rods.end_offset", true, C::Geometry, "Rod centre from the wall end", "in", S::EngineeringJudgment,
     "inside the end posts", true},

    {"anchor.concrete_strength", true, C::Material, "Concrete strength f'c of the podium", "psi",
     S::EngineeringJudgment, "to be taken from the general notes", true},
    {"anchor.embedment", true, C::Geometry, "Embedment depth h_ef", "in", S::EngineeringJudgment,
     "to be taken from the anchor detail", true},
    {"anchor.edge_distance", true, C::Geometry, "Distance of the anchor to the nearest edge c_a1", "in",
     S::EngineeringJudgment, "to be taken from the podium plan", true},
    {"anchor.slab_thickness", true, C::Geometry, "Podium slab thickness", "in", S::EngineeringJudgment,
     "to be taken from the podium plan", true},
    {"anchor.cracked", true, C::Material, "Concrete is taken as cracked", "", S::CodeDefault,
     "ACI 318-19 17.6.2.5", true},
    {"anchor.route", true, C::Code, "Way to meet the seismic anchor rules", "", S::CodeDefault,
     "ACI 318-19 17.10.5.3", true},

    {"drift.limit_ratio", true, C::Code, "Allowable story drift over story height", "", S::CodeDefault,
     "ASCE 7 Table 12.12-1", false},
    {"drift.formulation", true, C::Code, "Drift held against the limit: of one story alone, stacked, or the greater",
     "", S::EngineeringJudgment, "SDPWS 4.3.2; the greater is the conservative default", true},

    {"clearances.duct", true, C::Coordination, "Clearance of rod hardware to ducts", "in",
     S::EngineeringJudgment, "office practice", true},
    {"clearances.pipe", true, C::Coordination, "Clearance of rod hardware to pipes", "in",
     S::EngineeringJudgment, "office practice", true},
    {"clearances.conduit", true, C::Coordination, "Clearance of rod hardware to conduits", "in",
     S::EngineeringJudgment, "office practice", true},
    {"clearances.beam", true, C::Coordination, "Clearance of rod hardware to beams", "in",
     S::EngineeringJudgment, "office practice", true},
    {"clearances.header", true, C::Coordination, "Clearance of rod hardware to headers", "in",
     S::EngineeringJudgment, "office practice", true},
    {"clearances.sprinkler", true, C::Coordination, "Clearance of rod hardware to sprinkler pipes", "in",
     S::EngineeringJudgment, "office practice", true},
    {"clearances.cable_tray", true, C::Coordination, "Clearance of rod hardware to cable trays", "in",
     S::EngineeringJudgment, "office practice", true},
    {"clearances.architectural", true, C::Coordination, "Clearance of rod hardware to other elements", "in",
     S::EngineeringJudgment, "office practice", true},

    plainInput("loads.wall_lines.lines"),
    {"loads.wall_lines.sharing", true, C::Loading, "Forces are given for each wall, not for the whole line",
     "", S::EngineeringJudgment, "to be confirmed with who gave the forces", true},
    plainInput("loads.wall_lines.seismic"),
    plainInput("loads.wall_lines.wind"),
    {"loads.wall_lines.dead", true, C::Loading, "Dead load on the wall was not entered; none resists uplift",
     "plf", S::EngineeringJudgment, "safe for uplift, not for compression", true},
    {"loads.wall_lines.live", true, C::Loading, "Live load on the wall was not entered; none is taken", "plf",
     S::EngineeringJudgment, "unsafe for compression of posts until it is entered", true},
    {"loads.wall_lines.snow", true, C::Loading, "Snow load on the wall was not entered; none is taken", "plf",
     S::EngineeringJudgment, "unsafe for compression of posts until it is entered", true},
    plainInput("loads.wall_lines.points.story"),
    plainInput("loads.wall_lines.points.load"),
    plainInput("loads.wall_lines.points.from_start"),
    plainInput("loads.wall_lines.lever_arm"),
    plainInput("loads.wall_lines.source"),
    plainInput("loads.story_weights.story"),
    plainInput("loads.story_weights.weight"),
    plainInput("loads.tributary.lines"),
    {"loads.tributary.share", true, C::Loading, "Share of the story forces was not entered", "",
     S::EngineeringJudgment, "flexible diaphragm, tributary area", true},
    plainInput("overrides.action"),
    plainInput("overrides.target"),
    plainInput("overrides.value"),
    plainInput("overrides.axis"),
    plainInput("overrides.reason"),
    plainInput("overrides.author"),
    plainInput("confirmed"),
};

} // namespace

const CriterionFacts* factsOf(std::string_view key)
{
    for (const CriterionFacts& facts : kFacts)
        if (facts.key == key)
            return &facts;
    return nullptr;
}

std::string withoutPositions(const std::string& path)
{
    std::string key;
    bool inside = false;
    for (const char c : path) {
        inside = inside || c == '[';
        if (!inside)
            key += c;
        inside = inside && c != ']';
    }
    return key;
}

} // namespace holdfast::building
