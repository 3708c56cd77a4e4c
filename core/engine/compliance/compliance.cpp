#include "core/engine/compliance/compliance.h"

#include "core/engine/compliance/rule_kit.h"

namespace holdfast::compliance {

namespace {

Finding findingOf(const CheckResult& result)
{
    const Calculation& c = result.calculation;
    std::string message = c.title;
    message.append(": ").append(quantityText(c.demand.value_or(0), c.unit)).append(" against a limit of ");
    message.append(quantityText(c.capacity.value_or(0), c.unit)).append(".");
    return {result.rule, Severity::Error, result.subject, std::move(message),
            "See the calculation lines of this subject for what governs.", c.clause, c.ratio};
}

void take(ComplianceReport& report, CheckResult result, bool toldAlready)
{
    const bool good = result.calculation.verdict == Verdict::Ok;
    ++(good ? report.passed : report.failed);
    if (!good && !toldAlready)
        report.findings.push_back(findingOf(result));
    report.checks.push_back(std::move(result));
}

} // namespace

CheckResult checked(const ComplianceRule& rule, Subject subject, std::string title, std::string formula,
                    std::vector<Symbol> symbols, double demand, double limit, Unit unit, std::string clause)
{
    return { rule.rule(), std::move(subject),
        calculationCheck(rule.rule(), std::move(title), std::move(formula), std::move(symbols), demand, limit,
            unit, std::move(clause)) };
}

std::vector<std::unique_ptr<ComplianceRule>> allRules()
{
    Rules rules;
    addLoadRules(rules);
    addWallRules(rules);
    addRodRules(rules);
    addAnchorRules(rules);
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
            take(report, std::move(result), rules[i]->repeatsDesign() && result.subject.level >= 0);
        run.progress.report(double(i + 1) / double(rules.size()));
    }
    return report;
}

} // namespace holdfast::compliance
