// What all stages found and assumed, in one list each.
#include <algorithm>
#include <set>

#include "core/engine/report/build_report.h"

namespace holdfast::report {

namespace {

template<class T>
void append(std::vector<T>& all, const std::vector<T>& more)
{
    all.insert(all.end(), more.begin(), more.end());
}

}  // namespace

std::vector<Finding> findingsOf(const ReportInput& input)
{
    std::vector<Finding> all = input.drawingFindings;
    if (input.plans)
        append(all, input.plans->findings);
    append(all, input.layout.findings);
    append(all, input.forces.findings);
    append(all, input.path.findings);
    append(all, input.schedule.findings);
    if (input.solids)
        append(all, input.solids->findings);
    if (input.clashes)
        append(all, input.clashes->findings);
    append(all, input.compliance.findings);
    append(all, input.audit.findings);
    if (input.revisions)
        append(all, input.revisions->findings);
    std::set<std::tuple<std::string, Subject, std::string>> seen;
    std::erase_if(all, [&](const Finding& f) { return !seen.emplace(f.rule, f.subject, f.message).second; });
    std::stable_sort(all.begin(), all.end(),
                     [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
    return all;
}

std::vector<Assumption> assumptionsOf(const ReportInput& input)
{
    std::vector<Assumption> all = building::assumptionsOf(input.criteria);
    if (input.plans)
        append(all, input.plans->assumptions);
    append(all, input.layout.assumptions);
    append(all, input.forces.assumptions);
    append(all, input.path.assumptions);
    append(all, input.schedule.assumptions);
    std::set<std::pair<std::string, std::string>> seen;
    std::erase_if(all, [&](const Assumption& a) { return !seen.emplace(a.key, a.value).second; });
    std::stable_sort(all.begin(), all.end(), [](const Assumption& a, const Assumption& b) {
        return std::tie(a.category, a.key) < std::tie(b.category, b.key);
    });
    return all;
}

}  // namespace holdfast::report
