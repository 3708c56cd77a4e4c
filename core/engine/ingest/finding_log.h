// Findings of one reading, few enough to read: the first of each rule in full, the rest counted.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/engine/base/finding.h"

namespace holdfast::ingest {

class FindingLog {
public:
    explicit FindingLog(std::string subject) : m_subject(std::move(subject)) {}

    void add(const std::string& rule, Severity severity, const std::string& message,
             const std::string& remedy);
    // All findings; a rule that met more than the limit gets a last one that says how many there were.
    std::vector<Finding> take() &&;

private:
    std::string m_subject;
    std::map<std::string, std::size_t> m_counts;
    std::vector<Finding> m_findings;
};

} // namespace holdfast::ingest
