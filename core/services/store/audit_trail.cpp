#include "core/services/store/audit_trail.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "core/services/store/sha256.h"

namespace holdfast::store {

namespace {

// Whole doubles below 2^53 are exact integers and are written as such, so 1.0 and 1 are one number.
constexpr double kExactIntegers = 9007199254740992.0;
constexpr std::size_t kProjectDigits = 8;

std::string numberText(double value)
{
    if (!std::isfinite(value))
        return "null";
    std::array<char, 64> text{};
    const bool whole = value == std::floor(value) && std::abs(value) < kExactIntegers;
    const auto end = whole ? std::to_chars(text.data(), text.data() + text.size(), std::int64_t(value)).ptr
                           : std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

std::string stringText(const std::string& text)
{
    return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

void append(std::string& out, const Json& json);

void appendObject(std::string& out, const Json& json)
{
    std::vector<std::string> keys;
    for (const auto& [key, value] : json.items())
        keys.push_back(key);
    std::sort(keys.begin(), keys.end());
    out += '{';
    for (std::size_t i = 0; i < keys.size(); ++i) {
        out += (i ? "," : "") + stringText(keys[i]) + ':';
        append(out, json[keys[i]]);
    }
    out += '}';
}

void appendArray(std::string& out, const Json& json)
{
    out += '[';
    for (std::size_t i = 0; i < json.size(); ++i) {
        out += i ? "," : "";
        append(out, json[i]);
    }
    out += ']';
}

void append(std::string& out, const Json& json)
{
    if (json.is_object())
        appendObject(out, json);
    else if (json.is_array())
        appendArray(out, json);
    else if (json.is_number_float())
        out += numberText(json.get<double>());
    else if (json.is_string())
        out += stringText(json.get<std::string>());
    else
        out += json.dump();
}

std::string eventId(const std::string& projectId, std::int64_t sequence)
{
    std::array<char, 24> digits{};
    std::snprintf(digits.data(), digits.size(), "%08lld", static_cast<long long>(sequence));
    return "EVT-" + projectId.substr(0, kProjectDigits) + "-" + digits.data();
}

void checkEvent(const AuditEvent& event, std::int64_t sequence, const std::string& previous, TrailVerdict& verdict)
{
    if (event.previousHash != previous || event.sequence != sequence)
        verdict.problems.push_back({TrailProblemKind::ChainBreak, event.id,
                                    event.sequence != sequence ? "an event before it is missing"
                                                               : "it does not follow the event before it"});
    if (event.hash != sealOf(event))
        verdict.problems.push_back({TrailProblemKind::HashMismatch, event.id, "it was changed after it was written"});
}

} // namespace

std::string canonicalJson(const Json& json)
{
    std::string out;
    append(out, json);
    return out;
}

std::string sealOf(const AuditEvent& event)
{
    Json fields = toJson(event);
    fields.erase("hash");
    return sha256(canonicalJson(fields));
}

AuditEvent seal(const AuditEntry& entry, const std::string& projectId, std::int64_t lastSequence,
                const std::string& lastHash)
{
    AuditEvent event;
    event.sequence = lastSequence + 1;
    event.id = eventId(projectId, event.sequence);
    event.time = entry.time;
    event.type = capitals(entry.type);
    event.actorId = entry.actor;
    event.actorType = capitals(entry.actorType);
    event.description = entry.description;
    event.before = canonicalJson(entry.before);
    event.after = canonicalJson(entry.after);
    event.previousHash = lastHash;
    event.hash = sealOf(event);
    return event;
}

TrailVerdict verifyTrail(const std::vector<AuditEvent>& events, std::int64_t count, const std::string& headHash)
{
    TrailVerdict verdict;
    verdict.events = std::int64_t(events.size());
    std::string previous(kGenesis);
    std::int64_t sequence = 0;
    for (const AuditEvent& event : events) {
        checkEvent(event, sequence + 1, previous, verdict);
        sequence = event.sequence;
        previous = event.hash;
    }
    verdict.headHash = previous;
    const std::string last = events.empty() ? std::string() : events.back().id;
    if (verdict.events != count)
        verdict.problems.push_back({TrailProblemKind::Count, last, std::to_string(verdict.events) + " of "
                                        + std::to_string(count) + " events are there"});
    else if (previous != headHash)
        verdict.problems.push_back({TrailProblemKind::ChainBreak, last, "it is not the last event the project knows"});
    return verdict;
}

} // namespace holdfast::store
