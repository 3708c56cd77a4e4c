#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <tuple>

#include "core/engine/base/archive.h"
#include "core/engine/clash/clash_findings.h"
#include "core/engine/clash/openings.h"
#include "core/engine/clash/place.h"
#include "core/engine/clash/reconcile.h"
#include "core/engine/clash/rules.h"
#include "core/engine/clash/search.h"

namespace holdfast::clash {

namespace {

using building::Obstruction;

struct Judged {
    Hit hit;
    Verdict verdict;
    const Obstruction* obstruction = nullptr;
    Met met = Met::Drawn;
    std::string system = {};
};

bool worse(const Judged& a, const Judged& b)
{
    return std::tuple(a.verdict.severity, a.hit.near.gap, a.hit.part)
        < std::tuple(b.verdict.severity, b.hit.near.gap, b.hit.part);
}

// The worst hit of each rod run with each thing it meets: one conflict on site is one clash.
class WorstHits {
public:
    WorstHits(const solids::SolidModel& model, const RuleBook& rules) : m_model(model), m_rules(rules) {}

    // The obstruction's place in memory tells it apart from everything else.
    void add(const Hit& hit, const Obstruction& obstruction, Met met, const std::string& system = {},
             bool duplicate = false)
    {
        auto verdict = judge(Length(hit.near.gap), hit.term.required);
        if (!verdict)
            return;
        if (const auto own = m_rules.severityOf(hit.term); own && hit.near.gap < hit.term.required.value())
            verdict->severity = *own;
        if (duplicate)
            verdict->kind = ClashKind::Duplicate;
        const Judged judged{hit, *verdict, &obstruction, met, system};
        const auto [found, isNew] = m_worst.try_emplace({m_model.parts[hit.part].owner.label, &obstruction}, judged);
        if (!isNew && worse(judged, found->second))
            found->second = judged;
    }

    const auto& all() const { return m_worst; }

private:
    const solids::SolidModel& m_model;
    const RuleBook& m_rules;
    std::map<std::pair<std::string, const Obstruction*>, Judged> m_worst;
};

std::string labelOf(const std::string& rodRun, const std::string& obstruction, int repeat)
{
    const std::string text = rodRun + "\n" + obstruction + (repeat > 0 ? "\n" + std::to_string(repeat) : "");
    std::string hash = contentHash({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}).substr(0, 8);
    std::ranges::transform(hash, hash.begin(), [](unsigned char c) { return char(std::toupper(c)); });
    return "CLH-" + hash;
}

class Reporter {
public:
    Reporter(const solids::SolidModel& model, const RuleBook& rules, const std::vector<building::GridLine>& grids,
             const building::DesignCriteria& criteria)
        : m_model(model), m_rules(rules), m_criteria(criteria), m_grid(grids)
    {
    }

    Clash clash(const Judged& judged) const
    {
        const solids::Part& part = m_model.parts[judged.hit.part];
        const Obstruction& obstruction = *judged.obstruction;
        Clash c;
        c.kind = judged.verdict.kind;
        c.severity = judged.verdict.severity;
        c.met = judged.met;
        c.trade = tradeOf(c.met, obstruction.kind);
        c.rodRun = part.owner.label;
        c.part = std::string(enumName(part.kind));
        c.obstruction = obstruction.label;
        c.obstructionKind = obstruction.kind;
        c.gap = Length(judged.hit.near.gap);
        c.required = judged.hit.term.required;
        c.rule = m_rules.ruleName(judged.hit.term);
        c.system = judged.system;
        c.at = judged.hit.near.onFirst;
        c.away = judged.hit.near.away;
        c.level = levelAt(m_criteria, c.at.z);
        c.gridReference = m_grid.nearest({c.at.x, c.at.y});
        c.options = optionsFor(c.severity, c.met, c.obstructionKind);
        return c;
    }

private:
    const solids::SolidModel& m_model;
    const RuleBook& m_rules;
    const building::DesignCriteria& m_criteria;
    GridReference m_grid;
};

// Labels follow rod run and obstruction alone, so they survive a moved rod and another order of the drawings.
// Two pairs of one label (a hash in 4e9, or two obstructions of one name) are told apart by a running number.
void nameAll(std::vector<Clash>& clashes)
{
    std::ranges::stable_sort(clashes, {}, [](const Clash& c) { return std::tie(c.rodRun, c.obstruction, c.gap); });
    std::map<std::string, int> used;
    for (Clash& c : clashes) {
        int repeat = 0;
        do
            c.label = labelOf(c.rodRun, c.obstruction, repeat++);
        while (!used.try_emplace(c.label, 0).second);
    }
    std::ranges::sort(clashes, {}, [](const Clash& c) { return std::tie(c.severity, c.label); });
    for (std::size_t i = 0; i < clashes.size(); ++i)
        clashes[i].id = ClashId{std::uint32_t(i)};
}

// The other rod runs as obstructions, by label; the hits know their parts only.
class OtherRuns {
public:
    explicit OtherRuns(const solids::SolidModel& model) : m_model(model) {}

    const Obstruction& of(std::uint32_t part)
    {
        const solids::Part& met = m_model.parts[part];
        Obstruction& run = m_runs[met.owner.label];
        run.label = met.owner.label;
        return run;
    }

    // Two rods on one axis.
    bool coincide(const Hit& hit) const
    {
        constexpr double kSame = 0.0625;  // in
        const auto* a = std::get_if<solids::Cylinder>(&m_model.parts[hit.part].shape);
        const auto* b = std::get_if<solids::Cylinder>(&m_model.parts[hit.obstruction].shape);
        return a && b && m_model.parts[hit.part].kind == solids::PartKind::Rod
            && m_model.parts[hit.obstruction].kind == solids::PartKind::Rod
            && std::hypot(a->axis.a.x - b->axis.a.x, a->axis.a.y - b->axis.a.y) < kSame;
    }

private:
    const solids::SolidModel& m_model;
    std::map<std::string, Obstruction> m_runs;
};

Finding drawnTwice(const std::vector<Obstruction>& obstructions, const std::vector<std::uint32_t>& first)
{
    constexpr std::size_t kNamed = 3;
    std::size_t count = 0;
    std::string names;
    for (std::size_t i = 0; i < first.size(); ++i)
        if (first[i] != i && ++count <= kNamed)
            names += (names.empty() ? "" : ", ") + obstructions[i].label + " as " + obstructions[first[i]].label;
    return {"clash.drawn_twice", Severity::Info, {},
            std::to_string(count) + " obstructions repeat another in the same place (" + names
                + (count > kNamed ? " ..." : "") + "); each is tested once.",
            "Remove the repeated reference where it is a mistake.", {}, {}};
}

// Everything that is met, each thing once.
class Meetings {
public:
    Meetings(const solids::SolidModel& model, const building::WallLayout& layout,
             const building::DesignCriteria& criteria, const Coordination& team)
        : m_layout(layout), m_systems(team.systems), m_openings(openingsOf(layout, criteria)), m_runs(model),
          m_search(model, RuleBook(criteria.clearances, team.rules)), m_worst(model, m_search.rules())
    {
    }

    Outcome find(ClashReport& report, const Run& run)
    {
        const auto drawn = m_search.against(m_layout.obstructions, run.part(0, 0.8), m_systems);
        if (!drawn)
            return drawn.fault();
        const auto voids = m_search.against(m_openings, run.part(0.8, 0.9), {}, Met::Opening);
        if (!voids)
            return voids.fault();
        const auto runs = m_search.amongRuns(run.part(0.9, 1));
        if (!runs)
            return runs.fault();
        const std::vector<std::uint32_t> first = firstOfEach(m_layout.obstructions);
        for (const Hit& hit : *drawn)
            if (first[hit.obstruction] == hit.obstruction)
                m_worst.add(hit, m_layout.obstructions[hit.obstruction], Met::Drawn, systemOf(hit.obstruction));
        for (const Hit& hit : *voids)
            m_worst.add(hit, m_openings[hit.obstruction], Met::Opening);
        for (const Hit& hit : *runs)
            m_worst.add(hit, m_runs.of(hit.obstruction), Met::RodRun, {}, m_runs.coincide(hit));
        report.partsTested = m_search.partCount();
        report.obstructionsTested = m_layout.obstructions.size();
        report.pairsTested = m_search.pairsTested();
        report.allowed = m_search.allowedCount();
        for (std::uint32_t i = 0; i < first.size(); ++i)
            if (first[i] != i)
                return report.findings.push_back(drawnTwice(m_layout.obstructions, first)), Done{};
        return Done{};
    }

    const WorstHits& worst() const { return m_worst; }
    const RuleBook& rules() const { return m_search.rules(); }

private:
    std::string systemOf(std::uint32_t i) const { return i < m_systems.size() ? m_systems[i] : std::string(); }

    const building::WallLayout& m_layout;
    const std::vector<std::string>& m_systems;
    std::vector<Obstruction> m_openings;
    OtherRuns m_runs;
    Search m_search;
    WorstHits m_worst;
};

} // namespace

Result<ClashReport> findClashes(const solids::SolidModel& model, const building::WallLayout& layout,
                                const std::vector<building::GridLine>& grids,
                                const building::DesignCriteria& criteria, const Coordination& coordination,
                                const Run& run)
{
    if (const Outcome valid = validate(coordination.rules, "clash rules"); !valid)
        return valid.fault();
    ClashReport report;
    report.rules = coordination.rules.name;
    Meetings meetings(model, layout, criteria, coordination);
    if (const Outcome found = meetings.find(report, run); !found)
        return found.fault();
    const Reporter reporter(model, meetings.rules(), grids, criteria);
    for (const auto& [pair, judged] : meetings.worst().all())
        report.clashes.push_back(reporter.clash(judged));
    nameAll(report.clashes);
    reconcile(report, coordination.records, model, layout);
    addFindings(report);
    return report;
}

Result<ClashReport> findClashes(const solids::SolidModel& model, const building::WallLayout& layout,
                                const std::vector<building::GridLine>& grids,
                                const building::DesignCriteria& criteria, const Run& run)
{
    return findClashes(model, layout, grids, criteria, Coordination{defaultRules()}, run);
}

} // namespace holdfast::clash
