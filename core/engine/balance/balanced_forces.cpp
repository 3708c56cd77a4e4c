#include "core/engine/balance/balanced_forces.h"

#include <algorithm>
#include <cmath>

#include "core/engine/balance/rigid_building.h"
#include "core/engine/balance/wall_stiffness.h"
#include "core/engine/loadpath/load_path.h"
#include "core/engine/rods/rod_runs.h"

namespace holdfast::balance {

namespace {

using building::DesignCriteria;
using building::ForceSharing;
using building::WallLayout;
using building::WallStack;
using loads::StoryForces;

constexpr int kMostRounds = 20;
// From here on the stiffness moves half way only, so that a rod that flips between two sizes comes to rest.
constexpr int kDampedFrom = 8;
// Twenty times finer than the second calculation asks of the forces (2 %).
constexpr double kSettledStiffness = 1e-3;
constexpr Length kSettledArm = Length(1e-6);

// Lever arms of the stacks that have none entered, lowest story first.
using Arms = std::map<building::StackId, std::vector<Length>>;

class Balance {
public:
    Balance(const WallLayout& layout, const DesignCriteria& criteria, const rods::Catalogs& catalogs)
        : m_layout(layout), m_criteria(criteria), m_catalogs(catalogs), m_rigid(hasRigid(criteria)),
          m_equal(sharesEqually(criteria))
    {
    }

    Result<StoryForces> settle(const Run& run)
    {
        auto forces = formed(run);
        if (!forces || m_blocked || !(m_rigid || m_equal || m_criteria.posts.armFromPosts))
            return forces;
        for (int round = 1; round <= kMostRounds; ++round) {
            if (run.stopped())
                return cancelled("loads");
            auto moved = improve(*forces, round);
            if (!moved)
                return moved.fault();
            auto next = formed(run);
            if (!next || m_blocked)
                return next;
            forces = std::move(next);
            forces->rounds = round;
            if (!*moved)
                break;
            if (round == kMostRounds)
                noteUnsettled(*forces);
            run.progress.report(double(round) / kMostRounds);
        }
        logAssumptions(*forces);
        return forces;
    }

private:
    static bool sharesEqually(const DesignCriteria& c)
    {
        const auto equal = [](const auto& row) { return row.sharing == ForceSharing::EqualDeflection; };
        return std::ranges::any_of(c.loads.wallLines, equal) || std::ranges::any_of(c.loads.tributary, equal);
    }

    // The forces with what is known of stiffness and arms so far.
    Result<StoryForces> formed(const Run& run)
    {
        if ((m_rigid || m_equal) && m_stiffness.empty())
            m_stiffness = m_panels = panelStiffness(m_layout, m_criteria, m_catalogs);
        auto forces = loads::storyForces(m_layout, m_criteria, run, m_equal ? lineShares() : loads::LineShares{});
        if (!forces)
            return forces;
        if (m_rigid)
            if (auto shared = distributeRigidly(*forces, m_layout, m_criteria, m_stiffness); !shared)
                block(*forces, shared.fault());
        for (loads::StackForces& f : forces->stacks)
            if (const auto arms = m_arms.find(f.stack); arms != m_arms.end() && f.leverArm.empty()) {
                f.leverArm = arms->second;
                f.armFromPosts = true;
            }
        return forces;
    }

    void block(StoryForces& forces, const Fault& fault)
    {
        m_blocked = true;
        forces.stacks.clear();
        forces.findings.push_back({"balance.rigid", Severity::Critical, {SubjectKind::Project, "", -1},
                                   "The rigid diaphragms cannot be shared out: " + fault.place + " " + fault.cause
                                       + ".",
                                   "Correct the named input; no stack has a number until then.", "FM-SA-011",
                                   std::nullopt});
    }

    // Share of each stack in its grid line, by stiffness, story by story of the layout.
    loads::LineShares lineShares() const
    {
        std::map<std::pair<std::string, int>, double> total;
        eachWall([&](const WallStack& stack, int level, double k) { total[{stack.gridLabel, level}] += k; });
        loads::LineShares shares;
        for (const WallStack& stack : m_layout.stacks)
            shares[stack.id].resize(m_criteria.stories.size(), 0.0);
        eachWall([&](const WallStack& stack, int level, double k) {
            if (std::size_t(level) <= m_criteria.stories.size())
                shares[stack.id][std::size_t(level) - 1] = k / total[{stack.gridLabel, level}];
        });
        return shares;
    }

    template<class Visit>
    void eachWall(Visit visit) const
    {
        for (const WallStack& stack : m_layout.stacks)
            for (std::size_t i = 0; i < stack.walls.size(); ++i)
                visit(stack, m_layout.walls.at(stack.walls[i].value).level, m_stiffness.at(stack.id)[i]);
    }

    // Designs with the forces so far; true when stiffness or arms moved.
    Result<bool> improve(const StoryForces& forces, int round)
    {
        auto path = loadpath::traceLoadPath(m_layout, forces, m_criteria, {});
        if (!path)
            return path.fault();
        auto runs = rods::designRuns(m_layout, *path, m_criteria, m_catalogs, {});
        if (!runs)
            return runs.fault();
        const bool armsMoved = m_criteria.posts.armFromPosts && moveArms(forces, *runs);
        return (m_rigid || m_equal) && moveStiffness(*path, *runs, round) ? true : armsMoved;
    }

    bool moveStiffness(const loadpath::LoadPath& path, const std::vector<rods::RodRun>& runs, int round)
    {
        Stiffness next = designedStiffness(path, runs, m_criteria, m_panels);
        if (round >= kDampedFrom)
            for (auto& [stack, walls] : next)
                for (std::size_t i = 0; i < walls.size(); ++i)
                    walls[i] = (walls[i] + m_stiffness.at(stack)[i]) / 2;
        m_lastChange = greatestChange(m_stiffness, next);
        m_stiffness = std::move(next);
        return m_lastChange > kSettledStiffness;
    }

    // d = D_rods - (x_c - e): from rod to the centre of the posts about the other rod. An arm never grows again, so
    // that posts and arms cannot chase each other.
    bool moveArms(const StoryForces& forces, const std::vector<rods::RodRun>& runs)
    {
        bool moved = false;
        for (std::size_t i = 0; i + 1 < runs.size(); ++i) {
            const rods::RodRun &start = runs[i], &end = runs[i + 1];
            if (start.stack != end.stack || start.end != rods::WallEnd::Start || isEntered(forces, start.stack))
                continue;
            const Length between(geometry::distance(start.at, end.at));
            auto& arms = m_arms[start.stack];
            const bool first = arms.empty();
            arms.resize(start.restraints.size(), between);
            for (std::size_t n = 0; n < arms.size(); ++n) {
                const Length centre = max(start.restraints[n].postCentre, end.restraints[n].postCentre);
                const Length beyond = max(Length(0), centre - m_criteria.rods.endOffset);
                const Length arm = first ? between - beyond : min(arms[n], between - beyond);
                moved = moved || (first ? beyond : arms[n] - arm) > kSettledArm;
                arms[n] = arm;
            }
        }
        return moved;
    }

    static bool isEntered(const StoryForces& forces, building::StackId stack)
    {
        const auto at = std::ranges::find(forces.stacks, stack, &loads::StackForces::stack);
        return at != forces.stacks.end() && !at->leverArm.empty() && !at->armFromPosts;
    }

    void noteUnsettled(StoryForces& forces) const
    {
        char change[32];
        std::snprintf(change, sizeof change, "%.2g %%", m_lastChange * 100);
        forces.findings.push_back({"balance.not_settled", Severity::Error, {SubjectKind::Project, "", -1},
                                   "Wall stiffness and shares still moved by " + std::string(change) + " after "
                                       + std::to_string(kMostRounds) + " rounds.",
                                   "Fix the rod sizes (minimum and maximum diameter) or enter the forces of the lines.",
                                   "FM-SA-011", std::nullopt});
    }

    void logAssumptions(StoryForces& forces) const
    {
        const auto assume = [&](const char* key, const char* what, const char* value, const char* reference) {
            forces.assumptions.push_back({key, AssumptionCategory::Loading, what, value,
                                          AssumptionSource::EngineeringJudgment, reference, true});
        };
        if (m_rigid) {
            assume("balance.secant", "Walls share by the secant stiffness V/delta of their own design, one story at a "
                   "time, strength level with rho = 1; for wind the same stiffness.", "SDPWS 4.3-1", "ASCE 7 12.8.4");
            assume("balance.accidental", "Accidental torsion is taken in every rigid case.", "as entered",
                   "ASCE 7 12.8.4.2");
            assume("balance.wind_torsion", "Wind acts through the centre of mass; torsional wind cases are not formed.",
                   "case 1", "ASCE 7 27.3.5");
            assume("balance.plan_ends", "The ends of the diaphragm lie half its extent from the centre of mass.",
                   "extent/2", "ASCE 7 12.8.4.3");
        }
        if (m_equal)
            assume("balance.equal_deflection", "Walls of a line share by the secant stiffness V/delta of their own "
                   "design.", "SDPWS 4.3-1", "SDPWS 4.3.3.4.1");
    }

    const WallLayout& m_layout;
    const DesignCriteria& m_criteria;
    const rods::Catalogs& m_catalogs;
    bool m_rigid, m_equal, m_blocked = false;
    Stiffness m_stiffness, m_panels;
    Arms m_arms;
    double m_lastChange = 0;
};

} // namespace

Result<StoryForces> balancedForces(const WallLayout& layout, const DesignCriteria& criteria,
                                   const rods::Catalogs& catalogs, const Run& run)
{
    return Balance(layout, criteria, catalogs).settle(run);
}

} // namespace holdfast::balance
