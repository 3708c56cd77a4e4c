#include "core/services/store/audit_history.h"

#include <algorithm>

namespace holdfast::store {

namespace {

// "2026-11-21T16:05:07.120Z" -> "2026-11-21 16:05:07"
std::string shortTime(const std::string& time)
{
    std::string text = time.substr(0, 19);
    std::ranges::replace(text, 'T', ' ');
    return text;
}

// A text that a spreadsheet would take for a formula is made a text.
std::string cell(const std::string& value)
{
    std::string text = value;
    if (!text.empty() && std::string("=+-@").find(text.front()) != std::string::npos)
        text = "'" + text;
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

} // namespace

std::string lineOf(const AuditEvent& event)
{
    return shortTime(event.time) + "  " + event.type + "  " + event.actorId
        + (event.actorType == "PE" ? " (PE)" : "") + ": " + event.description;
}

std::string historyCsv(const std::vector<AuditEvent>& events)
{
    std::string text = "sequence,id,time,type,actor,actor_type,description,before,after,hash,verified\r\n";
    for (const AuditEvent& e : events) {
        const std::string cells[] = {std::to_string(e.sequence), e.id, e.time, e.type, e.actorId, e.actorType,
                                     e.description, e.before, e.after, e.hash,
                                     e.hash == sealOf(e) ? "yes" : "NO"};
        for (std::size_t i = 0; i < std::size(cells); ++i)
            text += (i ? "," : "") + cell(cells[i]);
        text += "\r\n";
    }
    return text;
}

std::string historyText(const std::vector<AuditEvent>& events, const TrailVerdict& verdict)
{
    std::string text;
    for (const AuditEvent& event : events)
        text += std::to_string(event.sequence) + "  " + lineOf(event) + "\n";
    for (const TrailProblem& problem : verdict.problems)
        text += lineOf(problem, events) + "\n";
    return text + lineOf(verdict) + "\n";
}

std::string lineOf(const TrailProblem& problem, const std::vector<AuditEvent>& events)
{
    const auto event = std::ranges::find(events, problem.eventId, &AuditEvent::id);
    const std::string about = event == events.end()
        ? problem.eventId
        : "event " + std::to_string(event->sequence) + " (" + event->id + ", " + event->type + " of " + event->time
            + ")";
    return capitals(problem.kind) + "  " + about + ": " + problem.cause;
}

std::string lineOf(const TrailVerdict& verdict)
{
    return std::to_string(verdict.events) + " events, " + (verdict.intact() ? "intact" : "BROKEN") + ", last hash "
        + verdict.headHash;
}

} // namespace holdfast::store
