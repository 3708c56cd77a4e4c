#include "core/engine/clash/clash_status.h"

#include <algorithm>
#include <unordered_map>

namespace holdfast::clash {

namespace {

using Places = std::unordered_map<std::string, std::size_t>;

Places placesOf(const std::vector<ClashRecord>& records)
{
    Places places;
    for (std::size_t i = 0; i < records.size(); ++i)
        places.emplace(records[i].label, i);
    return places;
}

ClashRecord& recordOf(std::vector<ClashRecord>& records, Places& places, const std::string& label)
{
    const auto [place, isNew] = places.emplace(label, records.size());
    if (isNew)
        records.emplace_back().label = label;
    return records[place->second];
}

void say(ClashRecord& record, const ClashWord& word)
{
    if (word.status && *word.status != record.status) {
        record.changes.push_back({word.time, word.author, record.status, *word.status, {}});
        record.status = *word.status;
    }
    if (word.assignee)
        record.assignee = *word.assignee;
    if (!word.comment.empty())
        record.comments.push_back({word.time, word.author, word.comment});
}

bool saysNothing(const ClashRecord& r)
{
    return r.status == ClashStatus::New && r.found && r.assignee.empty() && r.comments.empty() && r.changes.empty();
}

} // namespace

Result<std::vector<ClashRecord>> withWord(std::vector<ClashRecord> records, std::span<const std::string> labels,
                                          const ClashWord& word)
{
    if (word.author.empty())
        return Fault{FaultCode::MissingField, {}, "author", "who says it must be known"};
    if (labels.empty() || (!word.status && !word.assignee && word.comment.empty()))
        return Fault{FaultCode::NothingToDo, {}, "clash", "no clash is named, or nothing is said about it"};
    Places places = placesOf(records);
    for (const std::string& label : labels)
        say(recordOf(records, places, label), word);
    return records;
}

std::vector<ClashRecord> spoken(std::vector<ClashRecord> records)
{
    std::erase_if(records, saysNothing);
    return records;
}

std::vector<ClashRecord> stamped(std::vector<ClashRecord> records, const std::string& time)
{
    for (ClashRecord& record : records)
        for (StatusChange& change : record.changes)
            if (change.time.empty())
                change.time = time;
    return records;
}

std::vector<ClashRecord> withKnown(std::vector<ClashRecord> wanted, const std::vector<ClashRecord>& present)
{
    const Places places = placesOf(wanted);
    for (const ClashRecord& known : present)
        if (!places.contains(known.label)) {
            ClashRecord untouched = known;
            untouched.assignee.clear();
            untouched.comments.clear();
            std::erase_if(untouched.changes, [](const StatusChange& c) { return c.author != kProgram; });
            untouched.status = untouched.changes.empty() ? ClashStatus::New : untouched.changes.back().to;
            wanted.push_back(std::move(untouched));
        }
    return wanted;
}

} // namespace holdfast::clash
