#include "core/engine/pipeline/snapshot.h"

#include <algorithm>

namespace holdfast::pipeline {

namespace {

template<class T>
void append(std::vector<T>& all, const std::vector<T>& more)
{
    all.insert(all.end(), more.begin(), more.end());
}

} // namespace

std::vector<Finding> allFindings(const Snapshot& s)
{
    std::vector<Finding> all;
    if (s.drawings)
        for (const drawing::Drawing& d : *s.drawings)
            append(all, d.findings);
    if (s.plans) append(all, s.plans->findings);
    if (s.layout) append(all, s.layout->findings);
    if (s.forces) append(all, s.forces->findings);
    if (s.path) append(all, s.path->findings);
    if (s.schedule) append(all, s.schedule->findings);
    if (s.solids) append(all, s.solids->findings);
    if (s.clashes) append(all, s.clashes->findings);
    if (s.compliance) append(all, s.compliance->findings);
    if (s.audit) append(all, s.audit->findings);
    if (s.revisions) append(all, s.revisions->findings);
    std::ranges::stable_sort(all, std::ranges::greater{}, &Finding::severity);
    return all;
}

std::vector<Assumption> allAssumptions(const Snapshot& s)
{
    std::vector<Assumption> all;
    if (s.inputs)
        all = building::assumptionsOf(s.inputs->criteria);
    if (s.plans) append(all, s.plans->assumptions);
    if (s.layout) append(all, s.layout->assumptions);
    if (s.forces) append(all, s.forces->assumptions);
    if (s.path) append(all, s.path->assumptions);
    if (s.schedule) append(all, s.schedule->assumptions);
    return all;
}

} // namespace holdfast::pipeline
