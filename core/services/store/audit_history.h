// The audit trail as a history that people read: one line or row an event, and the events that do not fit the chain.
#pragma once

#include <string>
#include <vector>

#include "core/services/store/audit_trail.h"

namespace holdfast::store {

// "2026-11-21 16:05:07  PE_APPROVAL  Jane Doe: Jane Doe approved SUB-0002 ..."
std::string lineOf(const AuditEvent& event);
// RFC 4180, with a header: sequence, id, time, type, actor, actor type, description, before, after, verified.
std::string historyCsv(const std::vector<AuditEvent>& events);
// Every line, then what does not fit; ends with the verdict.
std::string historyText(const std::vector<AuditEvent>& events, const TrailVerdict& verdict);
// "HASH_MISMATCH  event 7 (EVT-1f0c92ab-00000007, PE_APPROVAL of 2026-11-21T16:05:07Z): it was changed after it was
// written".
std::string lineOf(const TrailProblem& problem, const std::vector<AuditEvent>& events);
// "12 events, intact, last hash ..."
std::string lineOf(const TrailVerdict& verdict);

} // namespace holdfast::store
