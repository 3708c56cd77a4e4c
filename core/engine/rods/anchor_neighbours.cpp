#include "core/engine/rods/anchor_neighbours.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/engine/base/calculation_line.h"
#include "core/engine/rods/anchor_choice.h"
#include "core/engine/rods/check_names.h"

namespace holdfast::rods {

namespace {

using building::DesignCriteria;
using geometry::Point2;

// Load directions further apart than this do not pull two anchors at once.
const double kOpposed = -std::numbers::sqrt2 / 2.0;
constexpr double kOverlap = 3.0;                 // h_ef: cones of 1.5 h_ef each side
constexpr double kRoundOff = 1e-9;

struct Place {
    std::size_t run;
    Point2 at;
    double pullX, pullY;                         // direction of the lateral force that pulls it
    AnchorNumbers numbers;
};

class Neighbours {
public:
    Neighbours(RodSchedule& schedule, const loadpath::LoadPath& path, const DesignCriteria& criteria,
               const Catalogs& catalogs)
        : m_schedule(schedule), m_path(path), m_criteria(criteria), m_catalogs(catalogs)
    {
    }

    void check()
    {
        for (std::size_t i = 0; i < m_schedule.runs.size(); ++i)
            addPlace(i);
        for (const Place& p : m_places)
            checkAround(p);
    }

private:
    // Only runs that stand on the podium with a known anchor and a stack in the load path.
    void addPlace(std::size_t i)
    {
        const RodRun& run = m_schedule.runs[i];
        if (run.base != building::StackBase::Podium || run.anchor.diameter <= Length(0) || run.restraints.empty())
            return;
        const auto stack = std::ranges::find(m_path.stacks, run.stack, &loadpath::StackLoads::stack);
        const auto size = std::ranges::find(m_catalogs.rods, run.anchor.diameter, &RodSize::diameter);
        const auto grade = std::ranges::find_if(m_catalogs.grades, [&](const RodGrade& g) {
            return g.id == run.anchor.grade && run.anchor.diameter >= g.minDiameter
                && run.anchor.diameter <= g.maxDiameter;
        });
        if (stack == m_path.stacks.end() || size == m_catalogs.rods.end() || grade == m_catalogs.grades.end())
            return;
        const double sign = run.end == WallEnd::Start ? 1.0 : -1.0;   // force along the axis lifts the start
        const AnchorNeed need
            = anchorNeed(m_path, *stack, m_criteria, run.rods, run.restraints.front().studs);
        m_places.push_back({i, run.at, sign * std::cos(run.wallAngle), sign * std::sin(run.wallAngle),
                            anchorNumbers(*size, *grade, run.anchor.headBearing, run.anchor.embedment, need,
                                          m_criteria)});
    }

    Length embedment(const Place& p) const { return m_schedule.runs[p.run].anchor.embedment; }

    bool overlap(const Place& a, const Place& b) const
    {
        const Length reach = kOverlap * max(embedment(a), embedment(b)) + pairReach(a) + pairReach(b);
        return std::hypot(a.at.x - b.at.x, a.at.y - b.at.y) < reach.value();
    }

    Length pairReach(const Place& p) const
    {
        return double(p.numbers.need.anchors - 1) / 2.0 * m_criteria.rods.pairSpacing;
    }

    static bool together(const Place& a, const Place& b)
    {
        return a.pullX * b.pullX + a.pullY * b.pullY > kOpposed;
    }

    // Grown outward from `from`; every member may pull together with every other.
    std::vector<const Place*> groupOf(const Place& from) const
    {
        std::vector<const Place*> group = {&from};
        for (std::size_t k = 0; k < group.size(); ++k)
            for (const Place& p : m_places) {
                const bool open = std::ranges::find(group, &p) == group.end() && overlap(*group[k], p)
                    && std::ranges::all_of(group, [&](const Place* m) { return together(*m, p); });
                if (open)
                    group.push_back(&p);
            }
        return group;
    }

    // In the frame of the first run's wall, so that its pair lies along x.
    std::vector<AnchorSpot> spotsOf(const std::vector<const Place*>& group) const
    {
        const Place& first = *group.front();
        const double angle = m_schedule.runs[first.run].wallAngle;
        const double cosine = std::cos(angle), sine = std::sin(angle);
        std::vector<AnchorSpot> spots;
        for (const Place* p : group) {
            const RodRun& run = m_schedule.runs[p->run];
            const int n = p->numbers.need.anchors;
            for (int i = 0; i < n; ++i) {
                const double along = (double(i) - double(n - 1) / 2.0) * m_criteria.rods.pairSpacing.value();
                const double x = p->at.x + along * std::cos(run.wallAngle) - first.at.x;
                const double y = p->at.y + along * std::sin(run.wallAngle) - first.at.y;
                spots.push_back({Length(x * cosine + y * sine), Length(y * cosine - x * sine),
                                 std::max(p->numbers.demand.value(), 0.0)});
            }
        }
        return spots;
    }

    // N_cbg of the union of cones, times what one anchor of the first run loses to its edges: never more than the
    // union cut by the edges themselves. The shallowest member serves all.
    Force groupBreakout(const std::vector<const Place*>& group) const
    {
        building::AnchorCriteria concrete = m_criteria.anchor;
        for (const Place* p : group)
            concrete.embedment = p == group.front() ? embedment(*p) : min(concrete.embedment, embedment(*p));
        const AnchorSpot single[] = {{}};
        const ConeStrength one = coneStrength(single, edgesAbout(concrete, 1, {}), coneConcrete(concrete));
        ConeConcrete open = coneConcrete(concrete);
        open.embedment = one.embedment;
        return one.areaRatio * one.edge * coneStrength(spotsOf(group), {}, open).nominal;
    }

    // By the ductile route the most highly stressed anchor reaches 1.2 N_sa before the group breaks out: all
    // tensions grow in proportion (17.10.5.3 a).
    Check groupCheck(const std::vector<const Place*>& group, Force nominal) const
    {
        Force wind, seismic;
        double growth = 0;                       // 1.2 N_sa over the tension, least of the ductile anchors
        for (const Place* p : group) {
            const AnchorNumbers& n = p->numbers;
            wind += double(n.need.anchors) * n.windDemand;
            seismic += double(n.need.anchors) * n.seismicDemand;
            if (n.ductile) {
                const double k = kDuctileSteel * n.strength.steel / n.seismicDemand;
                growth = growth > 0 ? std::min(growth, k) : k;
            }
        }
        const AnchorStrength& s = group.front()->numbers.strength;
        const double seismicFactor
            = std::ranges::any_of(group, [](const Place* p) { return p->numbers.seismic; }) ? 0.75 : 1.0;
        Check check{CheckKind::AnchorGroup, 1, 0, 0, Unit::Pound, -1};
        const auto take = [&check](Force demand, Force capacity) {
            const double ratio = utilization(demand.value(), capacity.value());
            if (ratio > check.ratio)
                check = {CheckKind::AnchorGroup, 1, demand.value(), capacity.value(), Unit::Pound, ratio};
        };
        take(wind, s.phiBreakout * nominal);
        take(seismic, s.phiBreakout * seismicFactor * nominal);
        if (growth > 0)
            take(growth * seismic, nominal);
        return check;
    }

    void checkAround(const Place& place)
    {
        const auto group = groupOf(place);
        if (group.size() < 2)
            return;
        RodRun& run = m_schedule.runs[place.run];
        for (std::size_t i = 1; i < group.size(); ++i)
            run.anchor.neighbours.push_back(m_schedule.runs[group[i]->run].label);
        if (place.numbers.strength.reinforcement > Force(0))   // each cone has its own bars
            return;
        const Check check = groupCheck(group, groupBreakout(group));
        run.checks.push_back(check);
        if (check.ratio > run.utilization) {
            run.utilization = check.ratio;
            run.governing = check.kind;
            run.governingStory = check.story;
        }
        find(run, check);
    }

    void find(const RodRun& run, const Check& check)
    {
        if (check.ratio <= m_criteria.rods.limitUtilization + kRoundOff)
            return;
        std::string names;
        for (const std::string& label : run.anchor.neighbours)
            names += (names.empty() ? "" : ", ") + label;
        m_schedule.findings.push_back(
            {ruleOf(check.kind), Severity::Error, {SubjectKind::RodRun, run.label, check.story},
             title(check.kind) + " of run " + run.label + " with " + names + " is at "
                 + quantityText(check.ratio * 100.0, Unit::Percent) + ": " + quantityText(check.demand, check.unit)
                 + " against " + quantityText(check.capacity, check.unit) + ".",
             remedyOf(check.kind), clauseOf(check.kind, m_criteria), check.ratio});
    }

    RodSchedule& m_schedule;
    const loadpath::LoadPath& m_path;
    const DesignCriteria& m_criteria;
    const Catalogs& m_catalogs;
    std::vector<Place> m_places;
};

} // namespace

void checkAnchorGroups(RodSchedule& schedule, const loadpath::LoadPath& path, const DesignCriteria& criteria,
                       const Catalogs& catalogs)
{
    Neighbours(schedule, path, criteria, catalogs).check();
}

} // namespace holdfast::rods
