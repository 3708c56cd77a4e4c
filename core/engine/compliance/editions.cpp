#include "core/engine/compliance/editions.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/engine/base/feet_inch.h"

namespace holdfast::compliance {

namespace {

// A quantity as it would be printed, in the order it was met.
struct Fact {
    Subject subject;
    std::string quantity, text;
    std::optional<double> value;
};

class Facts {
public:
    void name(const Subject& subject, std::string quantity, std::string text)
    {
        add({subject, std::move(quantity), text.empty() ? "-" : std::move(text), std::nullopt});
    }
    void number(const Subject& subject, std::string quantity, double value, Unit unit)
    {
        add({subject, std::move(quantity), std::isfinite(value) ? quantityText(value, unit) : "no number",
             value});
    }
    const Fact* find(const Fact& like) const
    {
        const auto found = m_position.find({like.subject, like.quantity});
        return found == m_position.end() ? nullptr : &m_facts[found->second];
    }
    const std::vector<Fact>& all() const { return m_facts; }

private:
    // The second of the same name is told apart by its number, in both designs alike.
    void add(Fact fact)
    {
        const std::string quantity = fact.quantity;
        for (int n = 2; !m_position.emplace(std::pair(fact.subject, fact.quantity), m_facts.size()).second;
             ++n)
            fact.quantity = quantity + " (" + std::to_string(n) + ")";
        m_facts.push_back(std::move(fact));
    }

    std::vector<Fact> m_facts;
    std::map<std::pair<Subject, std::string>, std::size_t> m_position;
};

void addCodes(Facts& facts, const building::CodeCriteria& codes)
{
    const Subject project{SubjectKind::Project, "", -1};
    facts.name(project, "Building code", codes.building);
    facts.name(project, "Loads", enumText(codes.loads));
    facts.name(project, "Sheathing", enumText(codes.sheathing));
    facts.name(project, "Wood", enumText(codes.wood));
    facts.name(project, "Steel", enumText(codes.steel));
    facts.name(project, "Design basis", enumText(codes.basis));
}

void addCombinations(Facts& facts, const loadpath::LoadPath& path)
{
    const Subject project{SubjectKind::Project, "", -1};
    for (const loads::LoadCombination& c : path.combinations) {
        facts.number(project, c.id + ", factor of D", c.dead, Unit::None);
        facts.number(project, c.id + ", factor of L", c.live, Unit::None);
        facts.number(project, c.id + ", factor of S", c.snow, Unit::None);
        facts.number(project, c.id + ", factor of E or W", c.lateral, Unit::None);
    }
}

void addStacks(Facts& facts, const loadpath::LoadPath& path)
{
    for (const loadpath::StackLoads& stack : path.stacks)
        for (const loadpath::StoryDemand& d : stack.stories) {
            const Subject subject{SubjectKind::Stack, stack.label, d.story};
            facts.number(subject, "Story shear, seismic", d.storyShear.value(), Unit::Pound);
            facts.number(subject, "Story shear, wind", d.windShear.value(), Unit::Pound);
            facts.number(subject, "Unit shear (ASD)", d.unitShearAsd.in(1_plf), Unit::Plf);
            facts.number(subject, "Uplift T (ASD)", d.tensionAsd.value(), Unit::Pound);
            facts.number(subject, "Uplift T (strength)", d.tensionStrength.value(), Unit::Pound);
            facts.number(subject, "Compression C (ASD)", d.compressionAsd.value(), Unit::Pound);
            facts.number(subject, "Compression C (strength)", d.compressionStrength.value(), Unit::Pound);
        }
}

void addParts(Facts& facts, const rods::RodRun& run)
{
    for (const rods::RodSegment& s : run.segments) {
        const Subject subject{SubjectKind::RodRun, run.label, s.story};
        facts.name(subject, "Rod", formatInches(s.diameter));
        facts.name(subject, "Grade", s.grade);
        facts.number(subject, "Rod tension N (ASD)", s.tensionAsd.value(), Unit::Pound);
        facts.number(subject, "Rod tension N (strength)", s.tensionStrength.value(), Unit::Pound);
    }
    for (const rods::Restraint& r : run.restraints) {
        const Subject subject{SubjectKind::RodRun, run.label, r.story};
        facts.name(subject, "Plate", r.plate);
        facts.name(subject, "Take-up device", r.device);
        facts.number(subject, "Posts", r.studs, Unit::None);
        facts.number(subject, "Story drift", r.drift.value(), Unit::Inch);
        facts.number(subject, "Drift limit", r.driftLimit.value(), Unit::Inch);
    }
    const Subject base{SubjectKind::RodRun, run.label, -1};
    facts.number(base, "Rods side by side", run.rods, Unit::None);
    facts.name(base, "Anchor", run.anchor.model);
    facts.name(base, "Anchor diameter", formatInches(run.anchor.diameter));
    facts.name(base, "Anchor grade", run.anchor.grade);
    facts.number(base, "Utilization", run.utilization, Unit::None);
    facts.name(base, "Governing check", rods::title(run.governing));
}

void addRuns(Facts& facts, const rods::RodSchedule& schedule)
{
    for (const rods::RodRun& run : schedule.runs) {
        addParts(facts, run);
        for (const rods::Check& c : run.checks) {
            const Subject subject{SubjectKind::RodRun, run.label, c.story};
            const std::string title = rods::title(c.kind);
            facts.number(subject, title + ", demand", c.demand, c.unit);
            facts.number(subject, title + ", capacity", c.capacity, c.unit);
            facts.number(subject, title + ", ratio", c.ratio, Unit::None);
        }
    }
}

std::string verdictText(Verdict verdict)
{
    return verdict == Verdict::Ok ? "OK" : verdict == Verdict::Ng ? "NG" : "told";
}

void addVerdicts(Facts& facts, const ComplianceReport& report)
{
    for (const CheckResult& check : report.checks)
        facts.name(check.subject, "Verdict of " + check.rule, verdictText(check.calculation.verdict));
}

Facts factsOf(const EditionDesign& design)
{
    Facts facts;
    addCodes(facts, design.criteria.codes);
    addCombinations(facts, design.path);
    addStacks(facts, design.path);
    addRuns(facts, design.schedule);
    addVerdicts(facts, design.compliance);
    return facts;
}

double greatest(const rods::RodSchedule& schedule)
{
    double most = 0;
    for (const rods::RodRun& run : schedule.runs)
        most = std::isfinite(run.utilization) ? std::max(most, run.utilization)
                                              : std::numeric_limits<double>::infinity();
    return most;
}

EditionChange changeOf(const Fact& before, const Fact& after)
{
    EditionChange change{before.subject, before.quantity, before.text, after.text, std::nullopt};
    if (before.value && after.value && *before.value != 0 && std::isfinite(*before.value)
        && std::isfinite(*after.value))
        change.percent = 100.0 * (*after.value - *before.value) / std::fabs(*before.value);
    return change;
}

} // namespace

EditionComparison compareEditions(const EditionDesign& before, const EditionDesign& after)
{
    EditionComparison made{before.criteria.codes,
                           after.criteria.codes,
                           {},
                           0,
                           greatest(before.schedule),
                           greatest(after.schedule),
                           before.compliance.failed,
                           after.compliance.failed};
    const Facts old = factsOf(before), now = factsOf(after);
    for (const Fact& fact : old.all()) {
        const Fact* match = now.find(fact);
        ++made.compared;
        if (!match)
            made.changes.push_back({fact.subject, fact.quantity, fact.text, "-", std::nullopt});
        else if (match->text != fact.text)
            made.changes.push_back(changeOf(fact, *match));
    }
    for (const Fact& fact : now.all())
        if (!old.find(fact)) {
            ++made.compared;
            made.changes.push_back({fact.subject, fact.quantity, "-", fact.text, std::nullopt});
        }
    return made;
}

} // namespace holdfast::compliance
