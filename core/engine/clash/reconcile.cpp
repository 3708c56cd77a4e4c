#include "core/engine/clash/reconcile.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace holdfast::clash {

namespace {

using Labels = std::unordered_set<std::string>;

struct Present {
    Labels runs, obstructions;
};

Present presentIn(const solids::SolidModel& model, const building::WallLayout& layout)
{
    Present present;
    for (const solids::Part& part : model.parts)
        if (part.owner.kind == SubjectKind::RodRun)
            present.runs.insert(part.owner.label);
    for (const building::Obstruction& o : layout.obstructions)
        present.obstructions.insert(o.label);
    return present;
}

void change(ClashRecord& record, ClashStatus to, std::string cause)
{
    record.changes.push_back({{}, kProgram, record.status, to, std::move(cause)});
    record.status = to;
}

// Openings and rod runs are never among the drawn obstructions; they are clear or their wall is gone.
std::string whyGone(const ClashRecord& record, const Present& present)
{
    if (!present.runs.contains(record.rodRun))
        return "rod run " + record.rodRun + " is no longer there";
    if (!present.obstructions.contains(record.obstruction) && !present.runs.contains(record.obstruction)
        && record.obstruction.find(" opening ") == std::string::npos)
        return record.obstruction + " is no longer in the drawings";
    return "the two are clear of each other by the rules";
}

void meet(ClashRecord& record, const Clash& clash)
{
    record.rodRun = clash.rodRun;
    record.obstruction = clash.obstruction;
    if (!record.found)
        change(record, ClashStatus::Reopened, "found again");
    record.found = true;
}

} // namespace

void reconcile(ClashReport& report, const std::vector<ClashRecord>& known, const solids::SolidModel& model,
               const building::WallLayout& layout)
{
    std::map<std::string, ClashRecord> records;
    for (const ClashRecord& record : known)
        records.insert_or_assign(record.label, record);
    Labels found;
    for (Clash& clash : report.clashes) {
        found.insert(clash.label);
        ClashRecord& record = records[clash.label];
        record.label = clash.label;
        meet(record, clash);
        clash.status = record.status;
        clash.assignee = record.assignee;
    }
    const Present present = presentIn(model, layout);
    for (auto& [label, record] : records) {
        if (record.found && !found.contains(label)) {
            record.found = false;
            change(record, ClashStatus::Resolved, whyGone(record, present));
        }
        report.records.push_back(std::move(record));
    }
}

bool isOpen(const Clash& clash)
{
    return clash.status != ClashStatus::Approved;
}

std::size_t openCount(const ClashReport& report)
{
    return std::size_t(std::ranges::count_if(report.clashes, isOpen));
}

} // namespace holdfast::clash
