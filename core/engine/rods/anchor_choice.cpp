#include "core/engine/rods/anchor_choice.h"

#include <algorithm>

#include "core/engine/base/calculation_line.h"
#include "core/engine/rods/rod_strength.h"

namespace holdfast::rods {

namespace {

using building::AnchorRoute;
using building::DesignCategory;
using building::DesignCriteria;
using loads::LateralKind;

// Side cover of the head, ACI 318-19 Table 20.5.1.3.1. The first model is tried in any case.
constexpr Length kSideCover = 1.5_in;

bool headFits(Length side, Length edge)
{
    return side / 2.0 + kSideCover <= edge;
}

// N_1 of one case is the greatest T_n of the stack in it, so the greatest over stories and cases is N_1 of a kind.
Force tensionByKind(const loadpath::LoadPath& path, const loadpath::StackLoads& stack, LateralKind kind)
{
    Force greatest;
    for (const auto& story : stack.stories)
        for (const auto& c : story.cases) {
            const auto& combination = path.combinations[std::size_t(c.combination)];
            if (combination.basis == building::DesignBasis::Lrfd && combination.lateralKind == kind)
                greatest = max(greatest, c.tension);
        }
    return greatest;
}

// The worst of the demands on a concrete strength of `n.need.anchors` anchors together, or of one.
Check concreteCheck(CheckKind kind, const AnchorNumbers& n, int anchors, Force nominal, double phi)
{
    const double k = double(anchors);
    Check check{kind, 1, (k * n.windDemand).value(), (phi * nominal).value(), Unit::Pound, 0};
    check.ratio = utilization(check.demand, check.capacity);
    const auto take = [&](Force demand, Force capacity) {
        const double ratio = utilization(demand.value(), capacity.value());
        if (ratio > check.ratio)
            check = {kind, 1, demand.value(), capacity.value(), Unit::Pound, ratio};
    };
    take(k * n.seismicDemand, phi * n.strength.seismicFactor * nominal);
    if (n.ductile)
        take(k * kDuctileSteel * n.strength.steel, nominal);
    return check;
}

// Anchor reinforcement takes no seismic factor; by the ductile route it yields after the anchor.
Check reinforcementCheck(const AnchorNumbers& n)
{
    const double k = double(n.need.anchors);
    const AnchorStrength& s = n.strength;
    Check check{CheckKind::AnchorReinforcement, 1, (k * n.demand).value(), s.designReinforcement.value(), Unit::Pound,
                0};
    check.ratio = utilization(check.demand, check.capacity);
    const Force steel = k * kDuctileSteel * s.steel;
    const double ductile = n.ductile ? utilization(steel.value(), s.reinforcement.value()) : 0.0;
    if (ductile > check.ratio)
        check = {check.kind, 1, steel.value(), s.reinforcement.value(), Unit::Pound, ductile};
    return check;
}

Check punchingCheck(const AnchorNumbers& n)
{
    const auto made = [](Force demand, const PunchingStrength& s) {
        return Check{CheckKind::SlabPunching, 1, demand.value(), s.design.value(), Unit::Pound,
                     utilization(demand.value(), s.design.value())};
    };
    const Check up = made(n.need.slabTension, n.slabUp), down = made(n.need.slabCompression, n.slabDown);
    return up.ratio > down.ratio ? up : down;
}

double worst(const std::vector<Check>& checks)
{
    double ratio = 0;
    for (const Check& c : checks)
        ratio = std::max(ratio, c.ratio);
    return ratio;
}

class Chooser {
public:
    Chooser(Length rod, const AnchorNeed& need, const Catalogs& catalogs, const DesignCriteria& criteria)
        : m_rod(rod), m_need(need), m_catalogs(catalogs), m_criteria(criteria)
    {
    }

    AnchorChoice choose()
    {
        for (const RodSize& size : m_catalogs.rods)
            for (const std::string& id : m_criteria.rods.grades)
                for (const RodGrade& grade : m_catalogs.grades)
                    if (open(size, grade, id) && passes(size, grade))
                        return m_best;
        return m_best;
    }

private:
    bool open(const RodSize& size, const RodGrade& grade, const std::string& id) const
    {
        return size.diameter >= m_rod && size.diameter <= m_criteria.rods.maxDiameter && grade.id == id
            && size.diameter >= grade.minDiameter && size.diameter <= grade.maxDiameter;
    }

    bool passes(const RodSize& size, const RodGrade& grade)
    {
        bool first = true;
        for (const AnchorModel& model : m_catalogs.anchors) {
            const bool made = (model.diameter == Length(0) || model.diameter == size.diameter)
                && (model.grade.empty() || model.grade == grade.id);
            if (!made || (!first && !headFits(model.headSide, m_criteria.anchor.edgeDistance)))
                continue;
            first = false;
            const Length embedment
                = model.embedment > Length(0) ? model.embedment : m_criteria.anchor.embedment;
            const AnchorNumbers n = anchorNumbers(size, grade, model.headSide, embedment, m_need, m_criteria);
            const double ratio = worst(anchorChecks(n));
            if (!m_best.size || ratio < m_ratio) {
                m_best = {&size, &grade, &model, n};
                m_ratio = ratio;
            }
            if (m_ratio <= m_criteria.rods.limitUtilization)
                return true;
        }
        return false;
    }

    Length m_rod;
    const AnchorNeed& m_need;
    const Catalogs& m_catalogs;
    const DesignCriteria& m_criteria;
    AnchorChoice m_best;
    double m_ratio = 0;
};

} // namespace

AnchorNeed anchorNeed(const loadpath::LoadPath& path, const loadpath::StackLoads& stack, const DesignCriteria& criteria,
                      int rods, int studs)
{
    const LevelDemand base = levelDemands(stack, path.combinations, criteria).front();
    const double share = 1.0 / double(rods);
    const bool discontinuous = criteria.seismic.category >= DesignCategory::B;
    AnchorNeed need;
    need.asd = share * base.tensionAsd;
    need.wind = share * tensionByKind(path, stack, LateralKind::Wind);
    need.seismic = share * tensionByKind(path, stack, LateralKind::Seismic);
    need.overstrength = share * base.tensionOverstrength;
    need.anchors = rods;
    need.slabTension = max(base.tensionStrength, discontinuous ? base.tensionOverstrength : Force(0));
    need.slabCompression = max(stack.stories.front().compressionStrength,
                               discontinuous ? stack.reaction.compressionOverstrength : Force(0));
    need.postLength = double(studs) * criteria.materials.studThickness;
    return need;
}

AnchorNumbers anchorNumbers(const RodSize& size, const RodGrade& grade, Length head, Length embedment,
                            const AnchorNeed& need, const DesignCriteria& criteria)
{
    AnchorNumbers n;
    building::AnchorCriteria concrete = criteria.anchor;
    concrete.embedment = embedment;
    n.need = need;
    // ACI 318-19 17.10.1. Gravity may hold the end down against E and not against Omega_0 E.
    const bool concerned = criteria.seismic.category >= DesignCategory::C;
    const bool overstrength = concerned && concrete.route == AnchorRoute::Overstrength;
    n.windDemand = need.wind;
    n.seismicDemand = overstrength ? max(need.seismic, need.overstrength) : need.seismic;
    n.seismic = concerned && n.seismicDemand > Force(0);
    n.demand = max(n.windDemand, n.seismicDemand);
    n.ductile = n.seismic && concrete.route == AnchorRoute::DuctileSteel;
    n.head = head;
    n.headBearing = head * head - nominalArea(size.diameter);
    const Length spacing = criteria.rods.pairSpacing;
    n.strength = anchorStrength({tensileArea(size.diameter, size.threadsPerInch), n.headBearing, grade.ultimate,
                                 grade.yield, concrete, n.seismic, need.anchors, spacing});
    const Length d = slabDepth(concrete);
    n.slabUp = punchingStrength({head + double(need.anchors - 1) * spacing, head, min(d, embedment)}, concrete);
    n.slabDown = punchingStrength({need.postLength, criteria.materials.studDepth, d}, concrete);
    return n;
}

std::vector<Check> anchorChecks(const AnchorNumbers& n)
{
    const AnchorStrength& s = n.strength;
    Check steel{CheckKind::AnchorSteel, 1, n.demand.value(), s.designSteel.value(), Unit::Pound, 0};
    steel.ratio = utilization(steel.demand, steel.capacity);
    std::vector<Check> checks = {steel};
    if (s.reinforcement > Force(0))
        checks.push_back(reinforcementCheck(n));
    else
        checks.push_back(concreteCheck(CheckKind::AnchorBreakout, n, n.need.anchors, s.breakout, s.phiBreakout));
    checks.push_back(concreteCheck(CheckKind::AnchorPullout, n, 1, s.pullout, kPhiConcrete));
    if (s.blowout > Force(0))
        checks.push_back(concreteCheck(CheckKind::AnchorSideBlowout, n, n.need.anchors, s.blowout, s.phiBreakout));
    checks.push_back(punchingCheck(n));
    return checks;
}

AnchorChoice chooseAnchor(Length rod, const AnchorNeed& need, const Catalogs& catalogs, const DesignCriteria& criteria)
{
    return Chooser(rod, need, catalogs, criteria).choose();
}

Anchor anchorOf(const AnchorChoice& choice, const DesignCriteria& criteria)
{
    const AnchorNumbers& n = choice.numbers;
    Anchor anchor;
    anchor.model = choice.model->model;
    anchor.grade = choice.grade->id;
    anchor.diameter = choice.size->diameter;
    anchor.embedment = choice.model->embedment > Length(0) ? choice.model->embedment : criteria.anchor.embedment;
    anchor.headBearing = n.head;
    anchor.demandAsd = n.need.asd;
    anchor.demandStrength = n.demand;
    anchor.verified = choice.size->verified && choice.grade->verified && choice.model->verified;
    anchor.route = criteria.anchor.route;
    anchor.groupFactor = n.strength.cone.areaRatio;
    return anchor;
}

} // namespace holdfast::rods
