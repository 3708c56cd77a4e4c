#include "core/engine/ifc/skipped.h"

#include <algorithm>

namespace holdfast::ifc {

namespace {

constexpr std::size_t kNamed = 3;     // elements a sentence names
constexpr std::size_t kReasons = 3;   // sentences a class gets

} // namespace

void SkippedList::add(const std::string& ifcClass, const std::string& reason, std::uint64_t id)
{
    Reason& entry = m_reasons[ifcClass][reason];
    ++entry.count;
    if (entry.first.size() < kNamed)
        entry.first.push_back(id);
}

std::vector<Finding> SkippedList::findings(const std::string& file,
                                           const std::map<std::string, std::size_t>& counts) const
{
    std::vector<Finding> list;
    for (const auto& [ifcClass, reasons] : m_reasons) {
        std::vector<const std::pair<const std::string, Reason>*> order;
        for (const auto& reason : reasons)
            order.push_back(&reason);
        std::ranges::stable_sort(order, std::greater{}, [](const auto* r) { return r->second.count; });
        std::size_t unsaid = 0;
        for (std::size_t i = kReasons; i < order.size(); ++i)
            unsaid += order[i]->second.count;
        for (std::size_t i = 0; i < std::min(kReasons, order.size()); ++i) {
            const auto& [reason, entry] = *order[i];
            std::string names;
            for (const std::uint64_t id : entry.first)
                names += (names.empty() ? "#" : ", #") + std::to_string(id);
            if (entry.count > entry.first.size())
                names += " ...";
            std::string message = std::to_string(entry.count) + " of " + std::to_string(counts.at(ifcClass)) + " "
                + ifcClass + " have no shape (" + names + "): " + reason;
            if (i + 1 == kReasons && unsaid > 0)
                message += "; " + std::to_string(unsaid) + " more for other reasons";
            list.push_back({"ifc.element.skipped", Severity::Warning, {SubjectKind::Drawing, file, -1},
                            message + ".", "Check these elements by eye: nothing is tested against them.", {}, {}});
        }
    }
    return list;
}

} // namespace holdfast::ifc
