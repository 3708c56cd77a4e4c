#include <algorithm>

#include "core/engine/revision/differences.h"
#include "core/engine/revision/matching.h"
#include "core/engine/revision/quantities.h"
#include "core/engine/revision/revision.h"

namespace holdfast::revision {
namespace {

using building::Holdown;
using building::ShearWall;
using rods::RodRun;

class Comparison {
public:
    Comparison(const Baseline& before, const Baseline& after) : m_before(before), m_after(after) {}

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
        m_report.quantities = quantityDeltas(m_before.schedule, m_after.schedule);
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
            m_report.changes.push_back({ChangeKind::Removed, kind, before[b].label, "", 0, {}, unmatched});
        for (const std::size_t a : matching.added)
            m_report.changes.push_back({ChangeKind::Added, kind, "", after[a].label, 0, {}, unmatched});
        for (const Match& m : matching.matches)
            keep(changeFor(before[m.before], after[m.after]));
        for (const std::size_t a : matching.ambiguous)
            findAmbiguous(kind, after[a].label);
    }

    void keep(Change change)
    {
        if (change.kind == ChangeKind::Unchanged)
            ++m_report.unchanged;
        else
            m_report.changes.push_back(std::move(change));
    }

    void findAmbiguous(SubjectKind kind, const std::string& label)
    {
        m_report.findings.push_back({"revision.ambiguous", Severity::Warning, {kind, label, -1},
                                     label + " is equally like two of the earlier run; it is compared with the first.",
                                     "Say which of the two it is by keeping its label.", "", std::nullopt});
    }

    const Baseline& m_before;
    const Baseline& m_after;
    RevisionReport m_report;
};

} // namespace

Result<RevisionReport> compareRuns(const std::optional<Baseline>& before, const Baseline& after, const Run& run)
{
    if (!before)
        return RevisionReport{};
    if (run.stopped())
        return cancelled("revision comparison");
    RevisionReport report = Comparison(*before, after).report();
    run.progress.report(1);
    return report;
}

} // namespace holdfast::revision
