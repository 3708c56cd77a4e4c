#include "core/engine/ingest/finding_log.h"

#include <algorithm>

namespace holdfast::ingest {

namespace {
constexpr std::size_t kShownPerRule = 10;  // a reader looks at ten, then at the count
}

void FindingLog::add(const std::string& rule, Severity severity, const std::string& message,
                     const std::string& remedy)
{
    if (++m_counts[rule] > kShownPerRule)
        return;
    Finding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.subject = {SubjectKind::Drawing, m_subject, -1};
    finding.message = message;
    finding.remedy = remedy;
    m_findings.push_back(std::move(finding));
}

std::vector<Finding> FindingLog::take() &&
{
    for (const auto& [rule, count] : m_counts) {
        if (count <= kShownPerRule)
            continue;
        const std::string name = rule;
        Finding last = *std::ranges::find(m_findings, name, &Finding::rule);
        last.message = "The same happened " + std::to_string(count - kShownPerRule) + " more times ("
            + std::to_string(count) + " in all).";
        m_findings.push_back(std::move(last));
    }
    return std::move(m_findings);
}

} // namespace holdfast::ingest
