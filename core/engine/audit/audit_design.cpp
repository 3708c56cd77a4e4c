#include <algorithm>
#include <limits>
#include <set>

#include "core/engine/audit/audit_record.h"
#include "core/engine/audit/distribution.h"
#include "core/engine/audit/echoes.h"
#include "core/engine/audit/second_stack.h"
#include "core/engine/audit/tolerance.h"

namespace holdfast::audit {
namespace {

using building::DesignCriteria;
using building::WallLayout;
using loadpath::LoadPath;
using rods::RodSchedule;

constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();

// A stack that only one of the two calculations has.
Comparison loneStack(const std::string& label, bool inDesign)
{
    return compare({SubjectKind::Stack, label, -1}, inDesign ? "stack_too_many" : "stack_missing", Measure::Count,
                   inDesign ? 1 : kNoNumber, inDesign ? kNoNumber : 1);
}

Finding loneStackFinding(const std::string& label, bool inDesign)
{
    Finding f{"audit.stack", Severity::Critical, {SubjectKind::Stack, label, -1}, {}, {}, "FM-SA-010", {}};
    f.message = inDesign ? "the design has forces for this stack, the inputs give it none or not on every story"
                         : "the inputs give this stack forces, the design has none for it";
    f.remedy = "Check which lines the force rows serve, and that a wall stands on every story below the forces.";
    return f;
}

class Audit {
public:
    Audit(const WallLayout& layout, const DesignCriteria& criteria, const LoadPath& path,
          const RodSchedule& schedule)
        : m_layout(layout), m_criteria(criteria), m_path(path), m_schedule(schedule),
          m_stacks(secondStacks(rawStacks(layout, criteria, path)))
    {
        m_factors = m_stacks.empty() ? std::vector<Factors>{} : m_stacks.begin()->second.factors;
        m_means = counterparts(path.combinations, m_factors);
    }

    Result<AuditRecord> record(const Run& run)
    {
        // A design without a stack has formed no combination; that it has none is found stack by stack.
        if (!m_path.stacks.empty())
            add(compareCombinations(m_path.combinations, m_factors));
        for (std::size_t i = 0; i < m_path.stacks.size(); ++i) {
            if (run.stopped())
                return cancelled("audit");
            compareLoads(m_path.stacks[i]);
            run.progress.report(0.5 * double(i + 1) / double(m_path.stacks.size()));
        }
        findMissingStacks();
        for (std::size_t i = 0; i < m_schedule.runs.size(); ++i) {
            if (run.stopped())
                return cancelled("audit");
            compareRods(m_schedule.runs[i]);
            run.progress.report(0.5 + 0.5 * double(i + 1) / double(m_schedule.runs.size()));
        }
        findMissingRuns();
        compareWhole();
        return finished();
    }

private:
    // The lever arm runs to the posts as they are laid out by the number of studs in the design; both ends have
    // the same rods, the longer way to a group of posts counts. While posts and arms were sought the rods may have
    // been thicker and no stud outside them; a design that kept that shorter arm pulls harder and is not wrong.
    std::vector<double> armsOf(const RawStack& raw) const
    {
        std::vector<double> arms;
        if (!m_criteria.posts.armFromPosts)
            return arms;
        const auto claimed = std::ranges::find(m_path.stacks, raw.id, &loadpath::StackLoads::stack);
        const double offset = m_criteria.rods.endOffset.value();
        const double between = raw.common[1] - raw.common[0] - 2 * offset;
        for (const rods::RodRun& run : m_schedule.runs) {
            if (run.stack != raw.id || run.restraints.size() != raw.stories.size()
                || run.segments.size() != raw.stories.size())
                continue;
            arms.resize(raw.stories.size(), between);
            for (std::size_t n = 0; n < arms.size(); ++n) {
                const int studs = run.restraints[n].studs;
                const double rod = run.segments[n].diameter.value();
                const auto* d = claimed == m_path.stacks.end() ? nullptr : claimed->at(raw.stories[n].story);
                const double longest = between - (layPosts(studs, rod, run.rods, m_criteria).centre - offset);
                const double shortest = between - (furthestPosts(studs, run.rods, m_criteria) - offset);
                const double arm = d ? std::clamp(d->leverArm.value(), std::min(shortest, longest), longest) : longest;
                arms[n] = std::min(arms[n], arm);
            }
        }
        return arms;
    }

    SecondStacks secondStacks(std::vector<RawStack> stacks) const
    {
        std::erase_if(stacks, [](const RawStack& raw) { return !raw.designed(); });
        const auto factors = factorsFor(m_criteria, std::ranges::any_of(stacks, &RawStack::seismic),
                                        std::ranges::any_of(stacks, &RawStack::wind));
        const auto overstrength = overstrengthFactors(m_criteria);
        const Standing standing(stacks);
        SecondStacks all;
        for (const RawStack& raw : stacks)
            all.emplace(raw.id, SecondStack{raw, statics(raw, standing, m_criteria, armsOf(raw)), factors,
                                            overstrength});
        return all;
    }

    // What no stack or run shows by itself.
    void compareWhole()
    {
        const DesignUnderTest design{m_layout, m_criteria, m_stacks, m_schedule.runs};
        std::vector<Comparison> out;
        compareLines(out, design);
        if (std::ranges::any_of(m_criteria.loads.diaphragms, [](const auto& d) {
                return d.kind != building::DiaphragmKind::Flexible;
            }))
            compareDiaphragms(out, design, secondStacks(rawStacks(m_layout, m_criteria, {})));
        compareEchoes(out, m_schedule.runs);
        add(std::move(out));
    }

    void add(std::vector<Comparison> comparisons)
    {
        for (Comparison& c : comparisons) {
            if (c.agreement != Agreement::Agrees) {
                m_record.findings.push_back(findingOf(c));
                m_doubted.insert(c.subject.label);
            }
            m_record.comparisons.push_back(std::move(c));
        }
    }

    void addLone(const std::string& label, bool inDesign)
    {
        m_record.comparisons.push_back(loneStack(label, inDesign));
        m_record.findings.push_back(loneStackFinding(label, inDesign));
        m_doubted.insert(label);
    }

    void compareLoads(const loadpath::StackLoads& primary)
    {
        const auto own = m_stacks.find(primary.stack);
        if (own == m_stacks.end())
            addLone(primary.label, true);
        else {
            std::vector<Comparison> out;
            compareStack(out, primary, own->second, m_criteria, m_means);
            add(std::move(out));
        }
    }

    // A stack that the design refused with a critical finding is not forgotten.
    bool refused(const std::string& label) const
    {
        return std::ranges::any_of(m_path.findings, [&](const Finding& f) {
            return f.severity == Severity::Critical && f.subject.kind == SubjectKind::Stack
                && f.subject.label == label;
        });
    }

    void findMissingStacks()
    {
        for (const auto& [id, stack] : m_stacks)
            if (!refused(stack.raw.label)
                && std::ranges::find(m_path.stacks, id, &loadpath::StackLoads::stack) == m_path.stacks.end())
                addLone(stack.raw.label, false);
    }

    void compareRods(const rods::RodRun& run)
    {
        const auto own = m_stacks.find(run.stack);
        if (own == m_stacks.end())
            addLone(run.stackLabel, true);
        else {
            std::vector<Comparison> out;
            compareRun(out, {run, own->second, m_layout, m_criteria, m_means});
            add(std::move(out));
        }
    }

    // Every stack with uplift has a rod at each end, and one that stays down has none.
    void findMissingRuns()
    {
        for (const auto& [id, stack] : m_stacks) {
            if (refused(stack.raw.label))
                continue;
            for (const rods::WallEnd end : {rods::WallEnd::Start, rods::WallEnd::End}) {
                const auto ours = [&](const rods::RodRun& r) { return r.stack == id && r.end == end; };
                const auto count = std::ranges::count_if(m_schedule.runs, ours);
                add({compare({SubjectKind::Stack, stack.raw.label, -1},
                             end == rods::WallEnd::Start ? "rods_at_start" : "rods_at_end", Measure::Count,
                             double(count), rises(stack) ? 1 : 0)});
            }
        }
    }

    static bool rises(const SecondStack& stack)
    {
        const RodForces forces = rodForces(stack);
        const auto positive = [](double f) { return f > 0; };
        return std::ranges::any_of(forces.tensionAsd, positive)
               || std::ranges::any_of(forces.tensionStrength, positive);
    }

    AuditRecord finished()
    {
        m_record.totalRuns = int(m_schedule.runs.size());
        for (const rods::RodRun& run : m_schedule.runs)
            m_record.verifiedRuns += !m_doubted.contains(run.label) && !m_doubted.contains(run.stackLabel);
        return std::move(m_record);
    }

    const WallLayout& m_layout;
    const DesignCriteria& m_criteria;
    const LoadPath& m_path;
    const RodSchedule& m_schedule;
    SecondStacks m_stacks;
    std::vector<Factors> m_factors;
    std::vector<const Factors*> m_means;
    std::set<std::string> m_doubted;
    AuditRecord m_record;
};

} // namespace

Result<AuditRecord> auditDesign(const WallLayout& layout, const DesignCriteria& criteria, const LoadPath& path,
                                const RodSchedule& schedule, const Run& run)
{
    return Audit(layout, criteria, path, schedule).record(run);
}

} // namespace holdfast::audit
