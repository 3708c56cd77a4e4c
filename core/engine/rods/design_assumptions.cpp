#include "core/engine/rods/design_assumptions.h"

#include <algorithm>

#include "core/engine/rods/anchor_findings.h"
#include "core/engine/rods/couplers.h"

namespace holdfast::rods {

namespace {

using building::DesignCriteria;

class Assumptions {
public:
    Assumptions(const RodSchedule& schedule, const DesignCriteria& criteria, const Candidates& open)
        : m_schedule(schedule), m_criteria(criteria), m_open(open)
    {
    }

    std::vector<Assumption> all()
    {
        assumeRods();
        assumePosts();
        assumeWood();
        assumeForAnchors(m_criteria, m_schedule, m_out);
        return std::move(m_out);
    }

private:
    void assume(std::string key, AssumptionCategory category, std::string description, std::string value,
                std::string reference, bool verified = true)
    {
        m_out.push_back({std::move(key), category, std::move(description), std::move(value),
                         AssumptionSource::EngineeringJudgment, std::move(reference), verified});
    }

    bool anyRun(auto is) const { return std::ranges::any_of(m_schedule.runs, is); }

    void assumeRods()
    {
        assume("rods.elastic", AssumptionCategory::Construction,
               "Rods are linear and not pretensioned; posts take no tension; the chords of a wall act as a "
               "couple.",
               "small strain", "AC316");
        assume("rods.plate_level", AssumptionCategory::Geometry,
               "Plate and device sit at the floor line on top of each story; rods run from plate to plate.",
               "story height", "AC316");
        assume("rods.stock_length", AssumptionCategory::Construction, "Rods are stocked in lengths of 12 ft.",
               quantityText(kStockLength.value(), Unit::Inch), "supplier stock length, no code clause");
        assume("rods.nuts", AssumptionCategory::Construction,
               "Nuts are hexagonal, 1.5 d across flats, and heavy hexagonal, 1.5 d + 1/8 in, from F_u 100 "
               "ksi up.",
               "by strength", "ASME B18.2.2");
        if (m_criteria.rods.preference == building::RodPreference::Cheapest && !m_open.priced)
            assume("rods.price_unknown", AssumptionCategory::Construction,
                   "Not every rod, plate, device and reducer of the catalogue has a price; the lightest are "
                   "chosen "
                   "instead of the cheapest.",
                   "lightest", "catalogue " + m_schedule.catalogEdition, false);
        if (anyRun([](const RodRun& r) { return r.rods > 1; }))
            assume("rods.pair_equal", AssumptionCategory::Construction,
                   "The two rods of a pair share the tension and every increment equally.", "one half each",
                   "AC316");
        if (m_criteria.codes.basis == building::DesignBasis::Lrfd)
            assume("rods.device_asd", AssumptionCategory::Code,
                   "Take-up devices are listed for allowable stress design and checked with ASD loads.",
                   "ASD", "AC316");
        if (anyRun([](const RodRun& r) { return r.base != building::StackBase::Podium; }))
            assume(
                "rods.late_start", AssumptionCategory::Geometry,
                "Rods of a stack that stands on a wall or a transfer element are held at its base by others; "
                "shrinkage, elongation and drift count from there, without the rotation of what is below.",
                "from the base of the stack", "statics, no code clause", false);
    }

    void assumePosts()
    {
        assume("rods.post_gap", AssumptionCategory::Construction,
               "Studs stand clear of the rod by one diameter each way, half of them outside while they fit.",
               "rod diameter", "room of a coupling nut, no code clause");
        if (m_criteria.posts.sheathingBraces)
            assume("rods.posts_braced", AssumptionCategory::Construction,
                   "Sheathing braces the posts in the plane of the wall, so only their strong axis buckles.",
                   "strong axis", "NDS A.11.3");
        else
            assume("rods.posts_built_up", AssumptionCategory::Construction,
                   "Along the wall each group of studs buckles for itself as a built-up column, its clear "
                   "height "
                   "between plates.",
                   m_criteria.posts.fastening == building::PostFastening::Nailed ? "K_f 0.6" : "K_f 0.75",
                   "NDS 15.3.2");
        if (m_criteria.posts.wetService)
            assume("rods.wet_service", AssumptionCategory::Material,
                   "In wet service F_c_perp is taken 0.67, F_c 0.8 and E_min 0.9 times; E stays.", "C_M",
                   "NDS Supplement Table 4A, 0.8 and 0.9 recalled; confirm", false);
    }

    void assumeWood()
    {
        assume("rods.plywood", AssumptionCategory::Material,
               "Panels not called OSB are taken with the stiffness of plywood, the lower of the two.",
               "G_a plywood", "SDPWS Table 4.3A");
        assume("rods.crushing_factor", AssumptionCategory::Material,
               "Posts crush the sole plate 1.75 times as much as steel does.", "1.75",
               "SDPWS-2021 C4.3.4, recalled; confirm", false);
        assume("rods.crushing_curve", AssumptionCategory::Material,
               "Wood crushes across the grain by 0.02 in at 0.73 F_c_perp and 0.04 in at F_c_perp, cubic "
               "above; the "
               "coefficients between are recalled.",
               "0.02 in, 0.04 in", "SDPWS-2021 C4.3.4-2, three intervals; confirm", false);
        if (m_criteria.codes.basis == building::DesignBasis::Lrfd)
            assume("rods.lrfd_wood", AssumptionCategory::Code,
                   "Strength values of wood: F_c_perp x 1.67 x 0.90, F_c x 2.40 x 0.90 x lambda, E_min x "
                   "1.76 x 0.85.",
                   "K_F, phi, lambda", "NDS appendix N, recalled; confirm", false);
        if (m_criteria.codes.sheathing == building::Sdpws::Sdpws_2021)
            assume("rods.sheathing_2021", AssumptionCategory::Code,
                   "One nominal value for wind and seismic; over 2.8 and 2.0 in ASD, times 0.50 and 0.80 at "
                   "strength.",
                   "SDPWS-2021 4.1.4", "read in a second source; the strength factors are recalled, confirm",
                   false);
        for (const building::StoryCriteria& s : m_criteria.stories)
            if (s.floorFraming == building::FramingKind::Engineered) {
                assume("rods.engineered_floors", AssumptionCategory::Material,
                       "Engineered floor framing is made dry and does not shrink; only plates do.",
                       "0 in of " + quantityText(s.floorDepth.value(), Unit::Inch),
                       "engineered joists and rims are dry when made; product data governs");
                break;
            }
        assume("rods.shrinkage_species", AssumptionCategory::Material,
               "Plates and sawn floors of " + enumText(m_criteria.materials.species)
                   + " shrink by one coefficient across the grain.",
               std::to_string(m_criteria.materials.shrinkageCoefficient).substr(0, 6) + " per 1 %",
               "Wood Handbook chapter 4");
    }

    const RodSchedule& m_schedule;
    const DesignCriteria& m_criteria;
    const Candidates& m_open;
    std::vector<Assumption> m_out;
};

} // namespace

std::vector<Assumption> designAssumptions(const RodSchedule& schedule, const DesignCriteria& criteria,
                                          const Candidates& open)
{
    return Assumptions(schedule, criteria, open).all();
}

} // namespace holdfast::rods
