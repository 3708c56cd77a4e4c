#include "core/engine/rods/anchor_choice.h"

#include <algorithm>
#include <array>

#include "core/engine/base/calculation_line.h"
#include "core/engine/rods/rod_strength.h"

namespace holdfast::rods {

namespace {

using building::AnchorRoute;
using building::DesignCategory;
using building::DesignCriteria;

// Square plate washers an anchor can have.
constexpr std::array<double, 4> kHeadSides = {3.0, 4.0, 5.0, 6.0};
// Side cover of the washer, ACI 318-19 Table 20.5.1.3.1. The smallest washer is tried in any case.
constexpr Length kSideCover = 1.5_in;

bool headFits(double side, Length edge)
{
    return side == kHeadSides.front() || Length(side / 2.0) + kSideCover <= edge;
}

bool seismicDesign(bool seismicGoverns, const DesignCriteria& c)
{
    return seismicGoverns && c.seismic.category >= DesignCategory::C;   // ACI 318-19 17.10.1
}

// The worse of the two demands on a concrete strength.
Check concreteCheck(CheckKind kind, const AnchorNumbers& n, Force design, Force nominal)
{
    Check check{kind, 1, n.demand.value(), design.value(), Unit::Pound, 0};
    check.ratio = utilization(check.demand, check.capacity);
    const Force steel = kDuctileSteel * n.strength.steel;
    const double ductile = n.ductile ? utilization(steel.value(), nominal.value()) : 0.0;
    if (ductile > check.ratio)
        check = {kind, 1, steel.value(), nominal.value(), Unit::Pound, ductile};
    return check;
}

double worst(const std::vector<Check>& checks)
{
    double ratio = 0;
    for (const Check& c : checks)
        ratio = std::max(ratio, c.ratio);
    return ratio;
}

} // namespace

AnchorNumbers anchorNumbers(const RodSize& size, const RodGrade& grade, Length head, const LevelDemand& base,
                            bool seismicGoverns, const DesignCriteria& criteria)
{
    AnchorNumbers n;
    const bool seismic = seismicDesign(seismicGoverns, criteria);
    n.demandAsd = base.tensionAsd;
    n.demand = base.tensionStrength;
    if (seismic && criteria.anchor.route == AnchorRoute::Overstrength)
        n.demand = max(n.demand, base.tensionOverstrength);
    n.ductile = seismic && criteria.anchor.route == AnchorRoute::DuctileSteel;
    n.head = head;
    n.headBearing = head * head - nominalArea(size.diameter);
    n.strength = anchorStrength({ tensileArea(size.diameter, size.threadsPerInch), n.headBearing,
        grade.ultimate, grade.yield, criteria.anchor, seismic });
    return n;
}

std::vector<Check> anchorChecks(const AnchorNumbers& n)
{
    const AnchorStrength& s = n.strength;
    Check steel{CheckKind::AnchorSteel, 1, n.demand.value(), s.designSteel.value(), Unit::Pound, 0};
    steel.ratio = utilization(steel.demand, steel.capacity);
    std::vector<Check> checks
        = { steel, concreteCheck(CheckKind::AnchorBreakout, n, s.designBreakout, s.breakout),
              concreteCheck(CheckKind::AnchorPullout, n, s.designPullout, s.pullout) };
    if (s.blowout > Force(0))
        checks.push_back(concreteCheck(CheckKind::AnchorSideBlowout, n, s.designBlowout, s.blowout));
    return checks;
}

AnchorChoice chooseAnchor(Length rod, const LevelDemand& base, bool seismicGoverns, const Catalogs& catalogs,
                          const DesignCriteria& criteria)
{
    AnchorChoice best;
    double bestRatio = 0;
    for (const RodSize& size : catalogs.rods)
        for (const std::string& id : criteria.rods.grades)
            for (const RodGrade& grade : catalogs.grades) {
                const bool fits = size.diameter >= rod && size.diameter <= criteria.rods.maxDiameter
                    && grade.id == id && size.diameter >= grade.minDiameter
                    && size.diameter <= grade.maxDiameter;
                if (!fits)
                    continue;
                for (const double side : kHeadSides) {
                    if (!headFits(side, criteria.anchor.edgeDistance))
                        continue;
                    const AnchorNumbers n =
                        anchorNumbers(size, grade, Length(side), base, seismicGoverns, criteria);
                    const double ratio = worst(anchorChecks(n));
                    if (!best.size || ratio < bestRatio) {
                        best = {&size, &grade, n};
                        bestRatio = ratio;
                    }
                    if (bestRatio <= criteria.rods.limitUtilization)
                        return best;
                }
            }
    return best;
}

} // namespace holdfast::rods
