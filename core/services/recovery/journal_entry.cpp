#include "core/services/recovery/journal_entry.h"

#include "core/services/store/sha256.h"

namespace holdfast::recovery {

namespace {

void compare(const Json& saved, const Json& found, const std::string& field, std::vector<Difference>& list)
{
    if (saved == found)
        return;
    if (saved.is_object() && found.is_object()) {
        for (const auto& [key, value] : found.items())
            compare(saved.contains(key) ? saved[key] : Json(), value, field.empty() ? key : field + "." + key, list);
        return;
    }
    if (saved.is_array() && found.is_array() && saved.size() != found.size()) {
        list.push_back({field, std::to_string(saved.size()) + " entries", std::to_string(found.size()) + " entries"});
        return;
    }
    if (saved.is_array() && found.is_array()) {
        for (std::size_t i = 0; i < found.size(); ++i)
            compare(saved[i], found[i], field + "[" + std::to_string(i + 1) + "]", list);
        return;
    }
    list.push_back({field, saved.dump(), found.dump()});
}

} // namespace

std::string sealed(const JournalEntry& entry)
{
    const std::string text = toJson(entry).dump();
    return store::sha256(text) + "\n" + text;
}

Result<JournalEntry> unsealed(const std::string& text, const std::string& file)
{
    const std::size_t end = text.find('\n');
    if (end == std::string::npos || store::sha256(std::string_view(text).substr(end + 1)) != text.substr(0, end))
        return Fault{FaultCode::Malformed, file, {}, "the recovery copy is not whole"};
    const auto json = parseJson(text.substr(end + 1), file);
    if (!json)
        return json.fault();
    return fromJson<JournalEntry>(*json, file);
}

std::vector<Difference> differences(const pipeline::ProjectInputs& saved, const pipeline::ProjectInputs& found)
{
    std::vector<Difference> list;
    compare(toJson(saved), toJson(found), {}, list);
    return list;
}

} // namespace holdfast::recovery
