#include "core/services/store/audit_log.h"

namespace holdfast::store {

Json auditLogJson(const std::vector<AuditEvent>& events, const TrailVerdict& verdict)
{
    Json log;
    log["schema"] = "holdfast.audit_log/1";
    log["verification"] = {{"algorithm", "SHA-256"},
                           {"over", "the event without its hash as JSON: keys sorted, no blanks, UTF-8"},
                           {"genesis", kGenesis},
                           {"events", verdict.events},
                           {"head_hash", verdict.headHash},
                           {"intact", verdict.intact()},
                           {"problems", toJson(verdict.problems)}};
    log["events"] = Json::array();
    for (const AuditEvent& event : events) {
        Json fields = toJson(event);
        fields["verified"] = event.hash == sealOf(event);
        log["events"].push_back(std::move(fields));
    }
    return log;
}

} // namespace holdfast::store
