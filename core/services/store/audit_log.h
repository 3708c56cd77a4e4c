// The audit trail as a document that anybody can verify without this program.
#pragma once

#include <vector>

#include "core/services/store/audit_trail.h"

namespace holdfast::store {

// holdfast.audit_log/1: how the hashes are made, count and last hash, the verdict, and every event with all of its
// fields. SHA-256 over the event without `hash`, keys sorted, no blanks, UTF-8, is `hash`; `previous_hash` is the one
// before's, "GENESIS" for the first.
Json auditLogJson(const std::vector<AuditEvent>& events, const TrailVerdict& verdict);

} // namespace holdfast::store
