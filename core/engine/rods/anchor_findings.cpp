#include "core/engine/rods/anchor_findings.h"

#include <algorithm>

#include "core/engine/base/calculation_line.h"
#include "core/engine/rods/trial_criteria.h"

namespace holdfast::rods {

namespace {

using building::AnchorCriteria;
using building::AnchorRoute;
using building::DesignCriteria;

constexpr double kRoundOff = 1e-9;
constexpr Length kHeadCover = 1.5_in;                // below the head
constexpr Length kDeepest = 36_in, kThickest = 60_in, kStep = 0.5_in;
constexpr Stress kGreatestConcrete = 10000_psi, kConcreteStep = 100_psi;   // 17.3.1
constexpr double kCone = 1.5;

class Solver {
public:
    Solver(const AnchorChoice& choice, const DesignCriteria& criteria)
        : m_choice(choice)
        , m_criteria(criteria)
        , m_tried(trialCriteria(criteria))
        , m_embedment(embeddedAs(choice, criteria))
    {
    }

    bool passes(const AnchorCriteria& anchor, Length embedment)
    {
        m_tried.anchor = anchor;
        const AnchorNumbers n = anchorNumbers(*m_choice.size, *m_choice.grade, m_choice.numbers.head, embedment,
                                              m_choice.numbers.need, m_tried);
        return std::ranges::all_of(anchorChecks(n), [&](const Check& c) {
            return c.ratio <= m_criteria.rods.limitUtilization + kRoundOff;
        });
    }

    AnchorRemedies solve()
    {
        AnchorRemedies out;
        out.reinforcement = reinforcement();
        AnchorCriteria a = m_criteria.anchor;
        for (Stress f = a.concreteStrength + kConcreteStep; f <= kGreatestConcrete && !out.concrete;
             f += kConcreteStep) {
            a.concreteStrength = f;
            if (passes(a, m_embedment))
                out.concrete = f;
        }
        a = m_criteria.anchor;
        for (Length h = m_embedment + kStep; h <= kDeepest && !out.embedment; h += kStep) {
            a.slabThickness = max(m_criteria.anchor.slabThickness, h + kHeadCover);
            if (passes(a, h))
                out.embedment = h;
        }
        a = m_criteria.anchor;
        for (Length c = a.edgeDistance + kStep; c <= kCone * m_embedment + kStep && !out.edge; c += kStep) {
            a.edgeDistance = c;
            if (passes(a, m_embedment))
                out.edge = c;
        }
        a = m_criteria.anchor;
        for (Length t = a.slabThickness + kStep; t <= kThickest && !out.slab; t += kStep) {
            a.slabThickness = t;
            if (passes(a, m_embedment))
                out.slab = t;
        }
        a = m_criteria.anchor;
        a.route = AnchorRoute::Overstrength;
        out.overstrengthRoute = m_criteria.anchor.route != a.route && passes(a, m_embedment);
        return out;
    }

private:
    static Length embeddedAs(const AnchorChoice& choice, const DesignCriteria& criteria)
    {
        return choice.model->embedment > Length(0) ? choice.model->embedment : criteria.anchor.embedment;
    }

    // The bars must carry T_u at 0.75 and, by the ductile route, yield after 1.2 N_sa; then every other check.
    std::optional<Area> reinforcement()
    {
        const AnchorNumbers& n = m_choice.numbers;
        const double k = double(n.need.anchors);
        Area needed = k / kPhiReinforcement * n.demand / m_criteria.anchor.reinforcementYield;
        if (n.ductile)
            needed = max(needed, k * kDuctileSteel * n.strength.steel / m_criteria.anchor.reinforcementYield);
        AnchorCriteria a = m_criteria.anchor;
        a.reinforcement = needed / std::min(1.0, m_criteria.rods.limitUtilization);
        if (a.reinforcement <= m_criteria.anchor.reinforcement || !passes(a, m_embedment))
            return std::nullopt;
        return a.reinforcement;
    }

    const AnchorChoice& m_choice;
    const DesignCriteria& m_criteria;
    DesignCriteria m_tried;
    Length m_embedment;
};

std::string inches(Length l)
{
    return quantityText(l.value(), Unit::Inch);
}

// "anchor reinforcement of 2.1 in2, or f'c 7,200 psi, or ..."
std::string sentence(const AnchorRemedies& r, const DesignCriteria& c)
{
    std::vector<std::string> parts;
    if (r.reinforcement)
        parts.push_back("anchor reinforcement of " + quantityText(r.reinforcement->value(), Unit::SquareInch)
                        + " across the cone, developed on both sides (17.5.2.1)");
    if (r.concrete)
        parts.push_back("f'c of " + quantityText(r.concrete->value(), Unit::Psi));
    if (r.embedment)
        parts.push_back("h_ef of " + inches(*r.embedment)
                        + (*r.embedment + kHeadCover > c.anchor.slabThickness
                               ? " in concrete at least " + inches(*r.embedment + kHeadCover) + " thick"
                               : ""));
    if (r.slab)
        parts.push_back("a slab of " + inches(*r.slab));
    if (r.edge)
        parts.push_back("an edge distance of " + inches(*r.edge));
    if (r.overstrengthRoute)
        parts.push_back("route (d) with Omega_0");
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : ", or ") + part;
    return text;
}

void findRemedies(const RodRun& run, const AnchorChoice& choice, const DesignCriteria& criteria,
                  std::vector<Finding>& findings)
{
    double worst = 0;
    for (const Check& c : anchorChecks(choice.numbers))
        worst = std::max(worst, c.ratio);
    if (worst <= criteria.rods.limitUtilization + kRoundOff)
        return;
    const std::string any = sentence(anchorRemedies(choice, criteria), criteria);
    const std::string route = choice.numbers.ductile ? " by the ductile route (a)" : "";
    findings.push_back(
        {"anchor.remedies", Severity::Warning, {SubjectKind::RodRun, run.label, 1},
         "The anchor of run " + run.label + " does not pass" + route
             + (any.empty() ? "; no single change of f'c to 10,000 psi, of h_ef to 36 in, of the slab, of the edge "
                              "distance or of reinforcement makes it pass."
                            : "; with everything else unchanged it passes with " + any + "."),
         any.empty() ? "Change more than one of them, use a larger anchor, or split the uplift over more walls."
                     : "Take one of them into the criteria and design again.",
         "ACI 318-19 17.5.2.1, 17.10.5.3", worst});
}

} // namespace

AnchorRemedies anchorRemedies(const AnchorChoice& choice, const DesignCriteria& criteria)
{
    return Solver(choice, criteria).solve();
}

void findInAnchor(const RodRun& run, const AnchorChoice& choice, const DesignCriteria& criteria,
                  std::vector<Finding>& findings)
{
    if (!choice.size) {
        findings.push_back({"anchor.missing", Severity::Error, {SubjectKind::RodRun, run.label, 1},
                            "The catalogue has no anchor for the rod of run " + run.label + ".",
                            "Add an anchor of this diameter and an allowed grade to the catalogue.", "", std::nullopt});
        return;
    }
    if (run.anchor.embedment + kHeadCover > criteria.anchor.slabThickness)
        findings.push_back({"rods.anchor.embedment", Severity::Error, {SubjectKind::RodRun, run.label, 1},
                            "The anchor of run " + run.label + " is embedded " + inches(run.anchor.embedment)
                                + " and needs 1.5 in below its head; the slab is "
                                + inches(criteria.anchor.slabThickness) + " thick.",
                            "Reduce the embedment or thicken the slab under the anchor.",
                            "ACI 318-19 17.9, 20.5.1.3", std::nullopt});
    findRemedies(run, choice, criteria, findings);
}

void assumeForAnchors(const DesignCriteria& criteria, const RodSchedule& schedule,
                      std::vector<Assumption>& assumptions)
{
    const auto assume = [&assumptions](const char* key, AssumptionCategory category, std::string description,
                                       std::string value, const char* reference) {
        assumptions.push_back({key, category, std::move(description), std::move(value),
                               AssumptionSource::EngineeringJudgment, reference, true});
    };
    assume("rods.anchor_head", AssumptionCategory::Construction,
           "The anchor has a nut and a square plate washer; by the ductile route it also has a stretch length of "
           "8 d_a.",
           "washer of the catalogue", "ACI 318-19 17.10.5.3");
    assume("rods.anchor_edges", AssumptionCategory::Geometry,
           "The nearest edge of the concrete runs along the wall, the edges on the left and right across it; a pair "
           "of anchors stands along the nearest edge.",
           "c_a1 across the wall", "ACI 318-19 17.6.2");
    assume("anchor.slab", AssumptionCategory::Code,
           "The slab under the wall supports a discontinuous wall: it is checked for two-way shear with Omega_0 in "
           "SDC B to F; its bending is the podium designer's.",
           "1.5 in cover and half a 1 in bar", "ASCE 7 12.3.3.3 (7-16), 12.3.3.4 (7-22); ACI 318-19 22.6");
    if (criteria.anchor.reinforcement > Area(0))
        assume("anchor.reinforcement.developed", AssumptionCategory::Construction,
               "The anchor reinforcement is developed on both sides of the breakout surface and replaces breakout.",
               quantityText(criteria.anchor.reinforcement.value(), Unit::SquareInch), "ACI 318-19 17.5.2.1");
    const bool groups
        = std::ranges::any_of(schedule.runs, [](const RodRun& r) { return !r.anchor.neighbours.empty(); });
    if (groups)
        assume("anchor.groups", AssumptionCategory::Code,
               "Anchors of different walls closer than 3 h_ef are one group with the sum of their greatest tensions; "
               "walls across each other are taken to pull together, and every anchor has the edges of one.",
               "conservative", "ACI 318-19 17.5.1.3");
}

} // namespace holdfast::rods
