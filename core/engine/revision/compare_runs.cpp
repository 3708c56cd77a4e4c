#include <algorithm>
#include <set>

#include "core/engine/revision/differences.h"
#include "core/engine/revision/matching.h"
#include "core/engine/revision/quantities.h"
#include "core/engine/revision/revision.h"

namespace holdfast::revision {
namespace {

using building::Holdown;
using building::ShearWall;
using rods::RodRun;

// Where a thing stands, and on which level.
std::vector<geometry::Point2> placeOf(const ShearWall& wall) { return {wall.axis.a, wall.axis.b}; }
std::vector<geometry::Point2> placeOf(const Holdown& holdown) { return {holdown.at}; }
std::vector<geometry::Point2> placeOf(const RodRun& run) { return {run.at}; }
int levelOf(const ShearWall& wall) { return wall.level; }
int levelOf(const Holdown& holdown) { return holdown.level; }
int levelOf(const RodRun& run) { return run.segments.empty() ? -1 : run.segments.front().story; }

class Comparison {
public:
    Comparison(const Baseline& before, const Baseline& after, const rods::Catalogs& catalogs)
        : m_before(before), m_after(after), m_catalogs(catalogs)
    {
    }

    RevisionReport report()
    {
        m_report.hasBaseline = true;
        compare(m_before.layout.walls, m_after.layout.walls, SubjectKind::Wall, Impact::High,
                [this](const ShearWall& b, const ShearWall& a) {
                    return changeOf(b, a, m_before.layout, m_after.layout);
                });
        compare(m_before.layout.holdowns, m_after.layout.holdowns, SubjectKind::Holdown, Impact::Medium,
                [](const Holdown& b, const Holdown& a) { return changeOf(b, a); });
        compare(m_before.schedule.runs, m_after.schedule.runs, SubjectKind::RodRun, Impact::High,
                [](const RodRun& b, const RodRun& a) { return changeOf(b, a); });
        m_report.quantities = quantityDeltas(m_before.schedule, m_after.schedule, m_catalogs);
        followChanges();
        std::ranges::stable_sort(m_report.changes, std::ranges::greater{}, &Change::impact);
        return std::move(m_report);
    }

private:
    template<class Thing, class ChangeFor>
    void compare(const std::vector<Thing>& before, const std::vector<Thing>& after, SubjectKind kind, Impact unmatched,
                 ChangeFor changeFor)
    {
        const Likeness likeness{[&](std::size_t b, std::size_t a) { return before[b].label == after[a].label; },
                                [&](std::size_t b, std::size_t a) { return similarityOf(before[b], after[a]); }};
        const Matching matching = match(before.size(), after.size(), likeness);
        for (const std::size_t b : matching.removed)
            m_report.changes.push_back({ChangeKind::Removed, kind, before[b].label, "", 0, {}, unmatched,
                                        levelOf(before[b]), placeOf(before[b]), {}, true, {}});
        for (const std::size_t a : matching.added)
            m_report.changes.push_back({ChangeKind::Added, kind, "", after[a].label, 0, {}, unmatched,
                                        levelOf(after[a]), {}, placeOf(after[a]), true, {}});
        m_report.matched += int(matching.matches.size());
        for (const Match& m : matching.matches) {
            Change change = changeFor(before[m.before], after[m.after]);
            change.level = levelOf(after[m.after]);
            change.from = placeOf(before[m.before]);
            change.to = placeOf(after[m.after]);
            keep(std::move(change));
        }
        for (const Tie& tie : matching.ambiguous) {
            Ambiguity ambiguity{kind, after[tie.after].label, {}};
            for (const std::size_t b : tie.candidates)
                ambiguity.candidates.push_back(before[b].label);
            findAmbiguous(std::move(ambiguity), after[tie.after].label);
        }
    }

    void keep(Change change)
    {
        change.recalculate = std::ranges::any_of(change.properties, &PropertyChange::structural);
        if (change.kind == ChangeKind::Unchanged)
            ++m_report.unchanged;
        else
            m_report.changes.push_back(std::move(change));
    }

    // A changed wall is felt by the rods at the ends of its stack.
    void followChanges()
    {
        std::set<std::string> runs;
        for (Change& change : m_report.changes) {
            if (change.subject == SubjectKind::RodRun && change.recalculate && !change.after.empty())
                runs.insert(change.after);
            if (change.subject == SubjectKind::Wall && change.recalculate)
                change.affects = runsOf(change.after);
            runs.insert(change.affects.begin(), change.affects.end());
        }
        m_report.recalculate.assign(runs.begin(), runs.end());
    }

    std::vector<std::string> runsOf(const std::string& wall) const
    {
        const building::WallLayout& layout = m_after.layout;
        std::vector<std::string> runs;
        for (const building::WallStack& stack : layout.stacks) {
            const auto isWall = [&](building::WallId id) {
                return id.value < layout.walls.size() && layout.walls[id.value].label == wall;
            };
            if (std::ranges::any_of(stack.walls, isWall))
                for (const RodRun& run : m_after.schedule.runs)
                    if (run.stackLabel == stack.label)
                        runs.push_back(run.label);
        }
        return runs;
    }

    void findAmbiguous(Ambiguity ambiguity, const std::string& label)
    {
        std::string rivals;
        for (const std::string& candidate : ambiguity.candidates)
            rivals += (rivals.empty() ? "" : ", ") + candidate;
        m_report.findings.push_back(
            {"revision.ambiguous", Severity::Warning, {ambiguity.subject, label, -1},
             ambiguity.candidates.size() > 1
                 ? label + " is equally like " + rivals + " of the earlier run; it is compared with the first."
                 : rivals + " of the earlier run is equally like " + label
                     + " and another; it is compared with this one.",
             "Say which of the two it is by keeping its label.", "", std::nullopt});
        m_report.ambiguous.push_back(std::move(ambiguity));
    }

    const Baseline& m_before;
    const Baseline& m_after;
    const rods::Catalogs& m_catalogs;
    RevisionReport m_report;
};

} // namespace

int countOf(const RevisionReport& report, ChangeKind kind)
{
    return int(std::ranges::count(report.changes, kind, &Change::kind));
}

Result<RevisionReport> compareRuns(const std::optional<Baseline>& before, const Baseline& after,
                                   const rods::Catalogs& catalogs, const Run& run)
{
    if (!before)
        return RevisionReport{};
    if (run.stopped())
        return cancelled("revision comparison");
    RevisionReport report = Comparison(*before, after, catalogs).report();
    run.progress.report(1);
    return report;
}

} // namespace holdfast::revision
