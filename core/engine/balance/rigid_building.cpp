#include "core/engine/balance/rigid_building.h"

#include <algorithm>
#include <cmath>

#include "core/engine/balance/rigid_diaphragm.h"

namespace holdfast::balance {

namespace {

using building::DesignCategory;
using building::DesignCriteria;
using building::DiaphragmCriteria;
using building::DiaphragmKind;
using building::WallLayout;
using building::WallStack;
using loads::ForceDirection;
using loads::StackForces;
using loads::StoryForces;

// Walls further than this from x or y of the set are not shared by the formula of two directions.
constexpr double kSkew = 10.0 * 3.14159265358979323846 / 180.0;
// ASCE 7 Table 12.3-1 type 1, and 12.8.4.3.
constexpr double kTorsional = 1.2, kGreatestAmplification = 3.0;

// Shears V of one stack by story of the layout, index 0 is story 1.
using Shears = std::map<building::StackId, std::vector<double>>;

const DiaphragmCriteria* diaphragmOf(const DesignCriteria& c, int story)
{
    const auto at = std::ranges::find(c.loads.diaphragms, story, &DiaphragmCriteria::story);
    return at == c.loads.diaphragms.end() || at->kind == DiaphragmKind::Flexible ? nullptr : &*at;
}

double massAcross(const DiaphragmCriteria& d, ForceDirection direction)
{
    return (direction == ForceDirection::X ? d.massY : d.massX).value();
}

double extentAcross(const DiaphragmCriteria& d, ForceDirection direction)
{
    return (direction == ForceDirection::X ? d.extentY : d.extentX).value();
}

// Wind pushes one way at a time; its two directions have forces of their own.
struct LateralCase {
    bool wind = false;
    ForceDirection direction = ForceDirection::X;
};

Force buildingForce(const StoryForces& forces, int story, const LateralCase& lateral)
{
    const auto at = std::ranges::find(forces.building, story, &building::StoryForce::story);
    if (at == forces.building.end())
        return Force(0);
    if (!lateral.wind)
        return at->seismic;
    return lateral.direction == ForceDirection::X ? at->windX : at->windY;
}

class Distribution {
public:
    Distribution(StoryForces& forces, const WallLayout& layout, const DesignCriteria& criteria,
                 const Stiffness& stiffness)
        : m_forces(forces), m_layout(layout), m_criteria(criteria), m_stiffness(stiffness),
          m_stories(int(criteria.stories.size()))
    {
    }

    Outcome run()
    {
        if (auto ready = collectWalls(); !ready)
            return ready;
        for (const bool wind : {false, true}) {
            const Shears flexible = flexibleShears(wind);
            Shears rigid = flexible;
            for (auto& [stack, shears] : rigid)
                std::ranges::fill(shears, 0.0);
            for (const ForceDirection direction : {ForceDirection::X, ForceDirection::Y})
                if (auto made = distribute({wind, direction}, flexible, rigid); !made)
                    return made;
            writeBack(wind, flexible, rigid);
        }
        return Done{};
    }

private:
    struct StoryWalls {
        std::vector<RigidWall> walls;
        StiffnessCentre centre;
    };

    Outcome collectWalls()
    {
        m_walls.resize(std::size_t(m_stories) + 1);
        for (const WallStack& stack : m_layout.stacks)
            for (std::size_t i = 0; i < stack.walls.size(); ++i)
                if (auto added = addWall(stack, i); !added)
                    return added;
        for (int story = 1; story <= m_stories; ++story) {
            if (!diaphragmOf(m_criteria, story))
                continue;
            auto& made = m_walls[std::size_t(story)];
            auto centre = centreOf(made.walls, story);
            if (!centre)
                return centre.fault();
            made.centre = *centre;
        }
        return Done{};
    }

    Outcome addWall(const WallStack& stack, std::size_t i)
    {
        const building::ShearWall& wall = m_layout.walls.at(stack.walls[i].value);
        if (wall.level > m_stories || !diaphragmOf(m_criteria, wall.level))
            return Done{};
        const double k = m_stiffness.at(stack.id)[i];
        if (!(k > 0) || !std::isfinite(k))
            return Fault{FaultCode::InvalidValue, "", "schedule",
                         "gives wall " + wall.label + " no sheathing whose stiffness is known, and its diaphragm is "
                         "rigid: without it no wall of story " + std::to_string(wall.level) + " has a share"};
        const double angle = std::remainder(geometry::angle(wall.axis), 3.14159265358979323846);
        const bool alongX = std::fabs(angle) <= kSkew;
        if (!alongX && std::fabs(std::fabs(angle) - 3.14159265358979323846 / 2) > kSkew)
            return Fault{FaultCode::InvalidValue, "", "wall " + wall.label,
                         "runs neither along x nor along y of the set; rigid diaphragms are shared along those"};
        const geometry::Point2 middle = geometry::middle(wall.axis);
        m_walls[std::size_t(wall.level)].walls.push_back(
            {stack.id, alongX ? ForceDirection::X : ForceDirection::Y, middle.x, middle.y, k});
        return Done{};
    }

    // V of every stack as its own forces give it, story by story from its top.
    Shears flexibleShears(bool wind) const
    {
        Shears out;
        for (const WallStack& stack : m_layout.stacks)
            out[stack.id].resize(std::size_t(m_stories), 0.0);
        for (const StackForces& f : m_forces.stacks) {
            const int lowest = lowestStory(f.stack);
            const auto& list = wind ? f.wind : f.seismic;
            double shear = 0;
            for (std::size_t i = list.size(); i-- > 0;) {
                shear += list[i].value();
                out[f.stack][std::size_t(lowest) - 1 + i] = shear;
            }
        }
        return out;
    }

    int lowestStory(building::StackId id) const
    {
        return m_layout.walls.at(m_layout.stacks.at(id.value).walls.front().value).level;
    }

    // Moment about the origin of what comes down through the flexible story above: its walls' shears in place.
    double broughtDown(int story, ForceDirection direction, const Shears& flexible) const
    {
        double moment = 0;
        for (const WallStack& stack : m_layout.stacks)
            for (const building::WallId id : stack.walls) {
                const building::ShearWall& wall = m_layout.walls.at(id.value);
                const bool alongX = std::fabs(std::cos(geometry::angle(wall.axis))) > std::sqrt(0.5);
                if (wall.level != story || alongX != (direction == ForceDirection::X))
                    continue;
                const geometry::Point2 middle = geometry::middle(wall.axis);
                moment += flexible.at(stack.id)[std::size_t(story) - 1] * (alongX ? middle.y : middle.x);
            }
        return moment;
    }

    // Shear and torque of every rigid story, A_x as given (index: story).
    std::vector<StoryTorque> torques(const LateralCase& lateral, const Shears& flexible,
                                     const std::vector<double>& amplification) const
    {
        std::vector<StoryTorque> out(std::size_t(m_stories) + 2);
        Force shear;
        for (int story = m_stories; story >= 1; --story) {
            const Force force = buildingForce(m_forces, story, lateral);
            shear += force;
            StoryTorque& t = out[std::size_t(story)];
            t.shear = shear;
            const DiaphragmCriteria* d = diaphragmOf(m_criteria, story);
            if (!d)
                continue;
            const StoryTorque& above = out[std::size_t(story) + 1];
            const bool rigidAbove = story < m_stories && diaphragmOf(m_criteria, story + 1);
            const Moment fromAbove = rigidAbove ? above.aboutOrigin
                                                : Moment(broughtDown(story + 1, lateral.direction, flexible));
            t.aboutOrigin = fromAbove + force * Length(massAcross(*d, lateral.direction));
            t.accidental = above.accidental;
            if (!lateral.wind)
                t.accidental += force
                    * Length(d->accidental * extentAcross(*d, lateral.direction) * amplification[std::size_t(story)]);
        }
        return out;
    }

    // Drift ratios of Table 12.3-1 and A_x of 12.8.4.3 from the run with A_x = 1, worst turn.
    void amplify(ForceDirection direction, const std::vector<StoryTorque>& torque, std::vector<double>& amplification,
                 std::vector<double>& ratio) const
    {
        for (const double turn : {+1.0, -1.0}) {
            double low = 0, high = 0;                    // displacements, summed from the base
            for (int story = 1; story <= m_stories; ++story) {
                const DiaphragmCriteria* d = diaphragmOf(m_criteria, story);
                const auto n = std::size_t(story);
                if (!d || !(torque[n].shear > Force(0)))
                    continue;
                const double middle = massAcross(*d, direction), half = extentAcross(*d, direction) / 2;
                const EndDrifts ends = endDrifts(m_walls[n].centre, direction, torque[n], turn, middle - half,
                                                 middle + half);
                low += ends.low;
                high += ends.high;
                ratio[n] = std::max(ratio[n], greatestOverMean(ends.low, ends.high));
                const double a = greatestOverMean(low, high) / kTorsional;
                amplification[n] = std::max(amplification[n], std::clamp(a * a, 1.0, kGreatestAmplification));
            }
        }
        for (std::size_t n = 0; n < ratio.size(); ++n)
            if (ratio[n] <= kTorsional || m_criteria.seismic.category < DesignCategory::C)
                amplification[n] = 1;
    }

    static double greatestOverMean(double a, double b)
    {
        const double mean = (a + b) / 2;
        return mean > 0 ? std::max(a, b) / mean : 2.0;
    }

    Outcome distribute(const LateralCase& lateral, const Shears& flexible, Shears& rigid)
    {
        std::vector<double> amplification(std::size_t(m_stories) + 1, 1.0), ratio(amplification);
        auto torque = torques(lateral, flexible, amplification);
        if (!lateral.wind) {
            amplify(lateral.direction, torque, amplification, ratio);
            torque = torques(lateral, flexible, amplification);
        }
        for (int story = 1; story <= m_stories; ++story) {
            const auto n = std::size_t(story);
            if (!diaphragmOf(m_criteria, story) || !(torque[n].shear > Force(0)))
                continue;
            auto made = shareRigidly(m_walls[n].walls, m_walls[n].centre, lateral.direction, story, torque[n]);
            for (const loads::WallShare& w : made.walls)
                rigid[w.stack][n - 1] = std::max(rigid[w.stack][n - 1], w.shear.value());
            made.amplification = amplification[n];
            made.torsionRatio = ratio[n];
            if (!lateral.wind)
                m_forces.rigid.push_back(std::move(made));
        }
        return Done{};
    }

    // V of a story by the kind of its diaphragm, and the forces that make it.
    void writeBack(bool wind, const Shears& flexible, const Shears& rigid)
    {
        Shears shears = flexible;
        for (int story = m_stories; story >= 1; --story) {
            const DiaphragmCriteria* d = diaphragmOf(m_criteria, story);
            const auto n = std::size_t(story) - 1;
            for (auto& [stack, list] : shears) {
                const double above = story < m_stories ? list[n + 1] : 0.0;
                const double flexibleAbove = story < m_stories ? flexible.at(stack)[n + 1] : 0.0;
                if (!d)
                    list[n] = above + flexible.at(stack)[n] - flexibleAbove;
                else if (d->kind == DiaphragmKind::Rigid)
                    list[n] = rigid.at(stack)[n];
                else
                    list[n] = std::max(flexible.at(stack)[n], rigid.at(stack)[n]);
            }
        }
        for (StackForces& f : m_forces.stacks)
            setForces(f, wind, shears);
    }

    void setForces(StackForces& f, bool wind, const Shears& shears) const
    {
        const WallStack& stack = m_layout.stacks.at(f.stack.value);
        const auto lowest = std::size_t(lowestStory(f.stack));
        std::vector<Force> list(stack.walls.size());
        for (std::size_t i = 0; i < list.size(); ++i) {
            const auto n = lowest - 1 + i;
            const double above = i + 1 < list.size() ? shears.at(f.stack)[n + 1] : 0.0;
            list[i] = Force(shears.at(f.stack)[n] - above - standingOn(f.stack, int(lowest + i), shears));
        }
        (wind ? f.wind : f.seismic) = std::move(list);
        f.sharedByStrength = false;
        if (f.source.find("rigid") == std::string::npos)
            f.source += (f.source.empty() ? "" : "; ") + std::string("rigid diaphragm");
    }

    // Base shears of the stacks that stand on this stack's wall of `story`.
    double standingOn(building::StackId id, int story, const Shears& shears) const
    {
        double sum = 0;
        for (const WallStack& upper : m_layout.stacks)
            if (upper.base == building::StackBase::Wall && upper.support == id && lowestStory(upper.id) == story + 1)
                sum += shears.at(upper.id)[std::size_t(story)];
        return sum;
    }

    StoryForces& m_forces;
    const WallLayout& m_layout;
    const DesignCriteria& m_criteria;
    const Stiffness& m_stiffness;
    int m_stories;
    std::vector<StoryWalls> m_walls;     // index: story
};

} // namespace

bool hasRigid(const DesignCriteria& criteria)
{
    return std::ranges::any_of(criteria.loads.diaphragms,
                               [](const auto& d) { return d.kind != DiaphragmKind::Flexible; });
}

Outcome distributeRigidly(StoryForces& forces, const WallLayout& layout, const DesignCriteria& criteria,
                          const Stiffness& stiffness)
{
    if (forces.building.empty())
        return Fault{FaultCode::MissingField, "", "loads.story_forces",
                     "are needed for a rigid diaphragm: enter them, or story weights, or the wind speed"};
    forces.rigid.clear();
    return Distribution(forces, layout, criteria, stiffness).run();
}

} // namespace holdfast::balance
