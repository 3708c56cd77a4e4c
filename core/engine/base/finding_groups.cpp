#include "core/engine/base/finding_groups.h"

#include <map>
#include <tuple>

namespace holdfast {

namespace {

std::string withoutLabel(std::string message, const std::string& label)
{
    if (label.empty())
        return message;
    for (auto at = message.find(label); at != std::string::npos; at = message.find(label, at + 1))
        message.replace(at, label.size(), "#");
    return message;
}

} // namespace

std::vector<FindingGroup> groupAlike(const std::vector<Finding>& findings)
{
    std::vector<FindingGroup> groups;
    std::map<std::tuple<std::string, Severity, int, std::string>, std::size_t> known;
    for (const Finding& f : findings) {
        const auto [it, isNew] = known.try_emplace(
            {f.rule, f.severity, f.subject.level, withoutLabel(f.message, f.subject.label)}, groups.size());
        if (isNew)
            groups.push_back({f, {}});
        else
            groups[it->second].alsoFor.push_back(f.subject.label);
    }
    return groups;
}

std::string subjectsText(const FindingGroup& group)
{
    const std::string& label = group.first.subject.label;
    return group.alsoFor.empty() ? label : label + " and " + std::to_string(group.alsoFor.size()) + " more";
}

} // namespace holdfast
