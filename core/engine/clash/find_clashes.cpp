#include <algorithm>
#include <cctype>
#include <cstdio>
#include <map>
#include <tuple>

#include "core/engine/base/archive.h"
#include "core/engine/clash/clash_report.h"
#include "core/engine/clash/place.h"
#include "core/engine/clash/rules.h"
#include "core/engine/clash/search.h"

namespace holdfast::clash {

namespace {

using building::Obstruction;

struct Judged {
    Hit hit;
    Verdict verdict;
};

bool worse(const Judged& a, const Judged& b)
{
    return std::tuple(a.verdict.severity, a.hit.near.gap, a.hit.part)
        < std::tuple(b.verdict.severity, b.hit.near.gap, b.hit.part);
}

// The worst hit of each rod run with each obstruction: one conflict on site is one clash.
class WorstHits {
public:
    explicit WorstHits(const solids::SolidModel& model) : m_model(model) {}

    void add(const Hit& hit)
    {
        const auto verdict = judge(Length(hit.near.gap), hit.required);
        if (!verdict)
            return;
        const Judged judged{hit, *verdict};
        const auto [found, isNew] = m_worst.try_emplace({m_model.parts[hit.part].owner.label, hit.obstruction}, judged);
        if (!isNew && worse(judged, found->second))
            found->second = judged;
    }

    const auto& all() const { return m_worst; }

private:
    const solids::SolidModel& m_model;
    std::map<std::pair<std::string, std::uint32_t>, Judged> m_worst;
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
    Reporter(const solids::SolidModel& model, const building::WallLayout& layout,
             const std::vector<building::GridLine>& grids, const building::DesignCriteria& criteria)
        : m_model(model), m_layout(layout), m_criteria(criteria), m_grid(grids)
    {
    }

    Clash clash(const Judged& judged) const
    {
        const solids::Part& part = m_model.parts[judged.hit.part];
        const Obstruction& obstruction = m_layout.obstructions[judged.hit.obstruction];
        Clash c;
        c.kind = judged.verdict.kind;
        c.severity = judged.verdict.severity;
        c.trade = tradeOf(obstruction.kind);
        c.rodRun = part.owner.label;
        c.part = std::string(enumName(part.kind));
        c.obstruction = obstruction.label;
        c.obstructionKind = obstruction.kind;
        c.gap = Length(judged.hit.near.gap);
        c.required = judged.hit.required;
        c.at = judged.hit.near.onFirst;
        c.away = judged.hit.near.away;
        c.level = levelAt(m_criteria, c.at.z);
        c.gridReference = m_grid.nearest({c.at.x, c.at.y});
        c.options = optionsFor(c.severity, c.obstructionKind);
        return c;
    }

private:
    const solids::SolidModel& m_model;
    const building::WallLayout& m_layout;
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

std::string inches(Length length)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.2f in", length.value());
    return text;
}

std::string sentence(const Clash& c)
{
    const std::string where = " on level " + std::to_string(c.level)
        + (c.gridReference.empty() ? "" : " near grid " + c.gridReference) + ".";
    std::string part = snakeCase(c.part);
    std::ranges::replace(part, '_', ' ');
    const std::string who = c.rodRun + ": its " + part;
    if (c.kind == ClashKind::HardInterference)
        return who + " runs " + inches(-c.gap) + " into " + c.obstruction + where;
    return who + " passes " + inches(c.gap) + " from " + c.obstruction + " where " + inches(c.required)
        + " of clearance is required" + where;
}

Finding findingOf(const Clash& c)
{
    const bool hard = c.kind == ClashKind::HardInterference;
    Finding f;
    f.rule = hard ? "clash.hard" : "clash.clearance";
    f.severity = c.severity == ClashSeverity::Critical ? Severity::Critical : Severity::Error;
    f.subject = {SubjectKind::Clash, c.label, c.level};
    f.message = sentence(c);
    f.remedy = c.options.front().text;
    return f;
}

Finding nothingToTestAgainst()
{
    return {"clash.obstructions.missing", Severity::Warning, {},
            "The drawings show no duct, pipe, beam or other obstruction, so no rod run could be tested for clashes.",
            "Add the mechanical, plumbing, electrical and framing drawings, or verify in the field.", "CO-002", {}};
}

void addFindings(ClashReport& report)
{
    for (const Clash& c : report.clashes)
        if (c.severity == ClashSeverity::Critical || c.severity == ClashSeverity::Major)
            report.findings.push_back(findingOf(c));
    if (report.obstructionsTested == 0 && report.partsTested > 0)
        report.findings.push_back(nothingToTestAgainst());
}

} // namespace

Result<ClashReport> findClashes(const solids::SolidModel& model, const building::WallLayout& layout,
                                const std::vector<building::GridLine>& grids,
                                const building::DesignCriteria& criteria, const Run& run)
{
    Search search(model, criteria.clearances);
    const auto hits = search.against(layout.obstructions, run);
    if (!hits)
        return hits.fault();
    WorstHits worst(model);
    for (const Hit& hit : *hits)
        worst.add(hit);

    ClashReport report;
    report.partsTested = search.partCount();
    report.obstructionsTested = layout.obstructions.size();
    report.pairsTested = search.pairsTested();
    const Reporter reporter(model, layout, grids, criteria);
    for (const auto& [pair, judged] : worst.all())
        report.clashes.push_back(reporter.clash(judged));
    nameAll(report.clashes);
    addFindings(report);
    return report;
}

} // namespace holdfast::clash
