// What the rules share: the short way to a CheckResult, clauses by edition, and where rules come from.
#pragma once

#include "core/engine/base/calculation_line.h"
#include "core/engine/compliance/compliance.h"

namespace holdfast::compliance {

using Rules = std::vector<std::unique_ptr<ComplianceRule>>;

// The families, each in its own file, in the order of the walk.
void addLoadRules(Rules& rules);
void addSystemRules(Rules& rules);
void addCombinationRules(Rules& rules);
void addWindRules(Rules& rules);
void addDiaphragmRules(Rules& rules);
void addIrregularityRules(Rules& rules);
void addDiscontinuityRules(Rules& rules);
void addWallRules(Rules& rules);
void addSheathingRules(Rules& rules);
void addPerforatedRules(Rules& rules);
void addDriftRules(Rules& rules);
void addRodRules(Rules& rules);
void addRodDetailRules(Rules& rules);
void addHardwareRules(Rules& rules);
void addPostRules(Rules& rules);
void addAnchorRules(Rules& rules);
void addAnchorDetailRules(Rules& rules);
void addCatalogRules(Rules& rules);

// A check of demand against limit; `title` says what and where.
CheckResult checked(const ComplianceRule& rule, Subject subject, std::string title, std::string formula,
                    std::vector<Symbol> symbols, double demand, double limit, Unit unit, std::string clause);
// Nothing to hold against a limit: a fact the reader must know, or why a check could not be formed.
CheckResult told(const ComplianceRule& rule, Subject subject, std::string sentence, std::string clause);
// Marks a clause or limit that was recalled, not read: a dagger wherever it is printed.
CheckResult recalled(CheckResult result);

// A rule that knows its name, how bad its failure is and what to do about it.
class NamedRule : public ComplianceRule {
public:
    explicit NamedRule(std::string rule, Severity severity = Severity::Error, std::string remedy = {})
        : m_rule(std::move(rule)), m_severity(severity), m_remedy(std::move(remedy))
    {
    }
    std::string rule() const final { return m_rule; }
    Severity severity() const final { return m_severity; }
    std::string remedy() const final { return m_remedy.empty() ? ComplianceRule::remedy() : m_remedy; }

protected:
    CheckResult limit(Subject subject, std::string title, std::string formula, std::vector<Symbol> symbols,
                      double demand, double most, Unit unit, std::string clause) const
    {
        return checked(*this, std::move(subject), std::move(title), std::move(formula), std::move(symbols), demand,
                       most, unit, std::move(clause));
    }

private:
    std::string m_rule;
    Severity m_severity;
    std::string m_remedy;
};

// Every check of one kind that the design made keeps its capacity; the kind must occur once a story where
// `everyStory`. The design has reported what fails.
std::unique_ptr<ComplianceRule> keepsCapacity(rods::CheckKind kind, std::string rule, bool everyStory);

// Clauses with the edition the criteria name; the second section is the newer edition's where it moved.
std::string asce7(const building::DesignCriteria& c, const char* section, const char* section22 = nullptr);
std::string sdpws(const building::DesignCriteria& c, const char* section, const char* section2021 = nullptr);
std::string nds(const building::DesignCriteria& c, const char* section);
std::string aisc(const building::DesignCriteria& c, const char* section, const char* section22 = nullptr);
// "ASCE 7-16" of "ASCE 7-16 12.8.1.1", "AC316" of "AC316 section 6": the standard with its edition.
std::string editionOf(const std::string& clause);

bool hasSeismic(const ComplianceInput& in);
bool hasWind(const ComplianceInput& in);
bool isHighCategory(const building::DesignCriteria& c);   // SDC D to F

// Null when there is none.
const rods::RodRun* runOf(const ComplianceInput& in, building::StackId stack);
const rods::Restraint* restraintOf(const rods::RodRun& run, int story);
const loadpath::StackLoads* loadsOf(const ComplianceInput& in, building::StackId stack);
const rods::LumberGrade* lumberOf(const ComplianceInput& in);
// The row whose strengths hold for the diameter.
const rods::RodGrade* gradeOf(const ComplianceInput& in, const std::string& id, Length diameter);
const building::StoryCriteria* storyOf(const ComplianceInput& in, int story);

// "Diameter of run RR-C-1-S, story 3".
std::string at(const std::string& what, const std::string& label, int story);

inline Subject runSubject(const rods::RodRun& run, int story)
{
    return { SubjectKind::RodRun, run.label, story };
}
inline Subject stackSubject(const loadpath::StackLoads& s, int story)
{
    return { SubjectKind::Stack, s.label, story };
}
inline Subject projectSubject(int story = -1) { return {SubjectKind::Project, "", story}; }

} // namespace holdfast::compliance
