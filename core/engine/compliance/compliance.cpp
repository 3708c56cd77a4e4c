#include "core/engine/compliance/compliance.h"

#include "core/engine/compliance/rule_kit.h"

namespace holdfast::compliance {

namespace {

Finding findingOf(const ComplianceRule& rule, const CheckResult& result)
{
    const Calculation& c = result.calculation;
    std::string message = c.title;
    message.append(": ").append(quantityText(c.demand.value_or(0), c.unit)).append(" against a limit of ");
    message.append(quantityText(c.capacity.value_or(0), c.unit)).append(".");
    return {result.rule, rule.severity(), result.subject, std::move(message), rule.remedy(),
            c.clause + (result.verified ? "" : " (recalled, to be confirmed)"), c.ratio};
}

void take(ComplianceReport& report, const ComplianceRule& rule, CheckResult result)
{
    Calculation& c = result.calculation;
    const bool toldAlready = rule.repeatsDesign() && result.subject.level >= 0;
    if (c.verdict == Verdict::Ng) {
        if (!toldAlready)
            report.findings.push_back(findingOf(rule, result));
        // What is allowed but has consequences is no failure: the finding says them.
        if (rule.severity() < Severity::Error)
            c.verdict = Verdict::Info;
    }
    ++(c.verdict == Verdict::Ok ? report.passed : c.verdict == Verdict::Ng ? report.failed : report.noted);
    report.checks.push_back(std::move(result));
}

} // namespace

std::vector<std::unique_ptr<ComplianceRule>> allRules()
{
    Rules rules;
    addLoadRules(rules);
    addSystemRules(rules);
    addCombinationRules(rules);
    addWindRules(rules);
    addDiaphragmRules(rules);
    addIrregularityRules(rules);
    addDiscontinuityRules(rules);
    addWallRules(rules);
    addSheathingRules(rules);
    addPerforatedRules(rules);
    addDriftRules(rules);
    addRodRules(rules);
    addRodDetailRules(rules);
    addHardwareRules(rules);
    addPostRules(rules);
    addAnchorRules(rules);
    addAnchorDetailRules(rules);
    addCatalogRules(rules);
    return rules;
}

Result<ComplianceReport> checkCompliance(const ComplianceInput& input, const Run& run)
{
    ComplianceReport report;
    const auto rules = allRules();
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (run.stopped())
            return cancelled("compliance");
        for (CheckResult& result : rules[i]->check(input))
            take(report, *rules[i], std::move(result));
        run.progress.report(double(i + 1) / double(rules.size()));
    }
    return report;
}

} // namespace holdfast::compliance
