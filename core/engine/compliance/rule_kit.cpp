#include "core/engine/compliance/rule_kit.h"

#include <algorithm>
#include <cctype>

#include "core/engine/rods/check_names.h"

namespace holdfast::compliance {

namespace {

class KeepsCapacity final : public NamedRule {
public:
    KeepsCapacity(rods::CheckKind kind, std::string rule, bool everyStory)
        : NamedRule(std::move(rule)), m_kind(kind), m_everyStory(everyStory)
    {
    }
    bool repeatsDesign() const override { return true; }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const rods::RodRun& run : in.schedule.runs) {
            std::size_t found = 0;
            for (const auto& c : run.checks) {
                if (c.kind != m_kind)
                    continue;
                ++found;
                out.push_back(limit(runSubject(run, c.story),
                                    at(rods::title(m_kind), "run " + run.label, c.story),
                                    "demand <= capacity", {}, c.demand, c.capacity, c.unit,
                                    rods::clauseOf(m_kind, in.criteria)));
            }
            if (m_everyStory && found != run.segments.size())
                out.push_back(
                    limit(runSubject(run, -1),
                          rods::title(m_kind) + " of run " + run.label + ": stories that were never checked",
                          "n = 0", {}, double(run.segments.size()) - double(found), 0, Unit::None,
                          rods::clauseOf(m_kind, in.criteria)));
        }
        return out;
    }

private:
    rods::CheckKind m_kind;
    bool m_everyStory;
};

std::string cited(const char* standard, const char* section)
{
    return std::string(standard) + " " + section;
}

bool any(const ComplianceInput& in, Force loadpath::StoryDemand::*shear)
{
    return std::ranges::any_of(in.path.stacks, [shear](const auto& s) {
        return std::ranges::any_of(s.stories, [shear](const auto& d) { return d.*shear != Force(0); });
    });
}

} // namespace

CheckResult checked(const ComplianceRule& rule, Subject subject, std::string title, std::string formula,
                    std::vector<Symbol> symbols, double demand, double limit, Unit unit, std::string clause)
{
    std::string edition = editionOf(clause);
    return {rule.rule(), std::move(subject),
            calculationCheck(rule.rule(), std::move(title), std::move(formula), std::move(symbols), demand,
                             limit, unit, std::move(clause)),
            std::move(edition)};
}

CheckResult told(const ComplianceRule& rule, Subject subject, std::string sentence, std::string clause)
{
    std::string edition = editionOf(clause);
    return {rule.rule(), std::move(subject),
            calculationStep(rule.rule(), std::move(sentence), "", {}, 0, Unit::None, std::move(clause)),
            std::move(edition)};
}

CheckResult recalled(CheckResult result)
{
    result.verified = false;
    return result;
}

std::unique_ptr<ComplianceRule> keepsCapacity(rods::CheckKind kind, std::string rule, bool everyStory)
{
    return std::make_unique<KeepsCapacity>(kind, std::move(rule), everyStory);
}

std::string asce7(const building::DesignCriteria& c, const char* section, const char* section22)
{
    const bool is22 = c.codes.loads == building::Asce7::Asce7_22;
    return cited(is22 ? "ASCE 7-22" : "ASCE 7-16", is22 && section22 ? section22 : section);
}

std::string sdpws(const building::DesignCriteria& c, const char* section, const char* section2021)
{
    const bool is2021 = c.codes.sheathing == building::Sdpws::Sdpws_2021;
    return cited(is2021 ? "SDPWS-2021" : "SDPWS-2015", is2021 && section2021 ? section2021 : section);
}

std::string nds(const building::DesignCriteria& c, const char* section)
{
    return cited(c.codes.wood == building::Nds::Nds_2024 ? "NDS-2024" : "NDS-2018", section);
}

std::string aisc(const building::DesignCriteria& c, const char* section, const char* section22)
{
    const bool is22 = c.codes.steel == building::Aisc360::Aisc360_22;
    return cited(is22 ? "AISC 360-22" : "AISC 360-16", is22 && section22 ? section22 : section);
}

std::string editionOf(const std::string& clause)
{
    const auto word = clause.find(' ');
    const std::string first = clause.substr(0, word);
    if (word == std::string::npos || first.find_first_of("0123456789") != std::string::npos)
        return first;
    // "ASCE 7-16", "ACI 318-19", "IBC 2018": the edition is the second word.
    const std::string second = clause.substr(word + 1, clause.find(' ', word + 1) - word - 1);
    const bool numbered = !second.empty() && std::isdigit(static_cast<unsigned char>(second.front()));
    return numbered ? first + " " + second : first;
}

bool hasSeismic(const ComplianceInput& in)
{
    return any(in, &loadpath::StoryDemand::storyShear);
}
bool hasWind(const ComplianceInput& in)
{
    return any(in, &loadpath::StoryDemand::windShear);
}

bool isHighCategory(const building::DesignCriteria& c)
{
    return c.seismic.category >= building::DesignCategory::D;
}

const rods::RodRun* runOf(const ComplianceInput& in, building::StackId stack)
{
    const auto found = std::ranges::find(in.schedule.runs, stack, &rods::RodRun::stack);
    return found == in.schedule.runs.end() ? nullptr : &*found;
}

const rods::Restraint* restraintOf(const rods::RodRun& run, int story)
{
    const auto found = std::ranges::find(run.restraints, story, &rods::Restraint::story);
    return found == run.restraints.end() ? nullptr : &*found;
}

const loadpath::StackLoads* loadsOf(const ComplianceInput& in, building::StackId stack)
{
    const auto found = std::ranges::find(in.path.stacks, stack, &loadpath::StackLoads::stack);
    return found == in.path.stacks.end() ? nullptr : &*found;
}

const rods::LumberGrade* lumberOf(const ComplianceInput& in)
{
    const std::string species = enumText(in.criteria.materials.species);
    for (const rods::LumberGrade& row : in.catalogs.lumber)
        if (row.species == species && row.grade == in.criteria.materials.grade)
            return &row;
    return nullptr;
}

const rods::RodGrade* gradeOf(const ComplianceInput& in, const std::string& id, Length diameter)
{
    for (const rods::RodGrade& row : in.catalogs.grades)
        if (row.id == id && diameter >= row.minDiameter && diameter <= row.maxDiameter)
            return &row;
    return nullptr;
}

const building::StoryCriteria* storyOf(const ComplianceInput& in, int story)
{
    const auto found = std::ranges::find(in.criteria.stories, story, &building::StoryCriteria::story);
    return found == in.criteria.stories.end() ? nullptr : &*found;
}

std::string at(const std::string& what, const std::string& label, int story)
{
    return what + " of " + label + ", story " + std::to_string(story);
}

} // namespace holdfast::compliance
