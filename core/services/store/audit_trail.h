// The audit trail: who did what and when, each event sealed to the one before it. Its hash is the SHA-256 of
// the canonical JSON of all its fields, the previous hash included, so no field can be changed unseen; count
// and last hash are mirrored in the project's meta table, so events cannot be cut off its end unseen either.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/engine/base/json.h"
#include "core/engine/base/reflect.h"

namespace holdfast::store {

// Written in capitals: "DRAWING_UPLOADED".
enum class EventType {
    ProjectCreated, DrawingUploaded, DesignStarted, DesignCompleted, CalculationRun, ManualOverride, InputsChanged,
    AssumptionAdded, PeReviewStarted, PeReviewCompleted, PeApproval, PeRejection, DocumentGenerated, DocumentSigned,
    CatalogChanged, CloudCall, LimitChanged, Failover, Restore, ReviewComment, ApprovalWithdrawn
};
HOLDFAST_NAMES(EventType, ProjectCreated, DrawingUploaded, DesignStarted, DesignCompleted, CalculationRun,
               ManualOverride, InputsChanged, AssumptionAdded, PeReviewStarted, PeReviewCompleted, PeApproval,
               PeRejection, DocumentGenerated, DocumentSigned, CatalogChanged, CloudCall, LimitChanged, Failover,
               Restore, ReviewComment, ApprovalWithdrawn)

enum class ActorType { System, User, Pe };  // Pe: a licensed professional engineer
HOLDFAST_NAMES(ActorType, System, User, Pe)

// What the caller knows; the store adds identity and seal.
struct AuditEntry {
    std::string time;            // ISO 8601 UTC, from the caller's clock: "2026-11-21T03:31:05.120Z"
    EventType type = EventType::ProjectCreated;
    std::string actor;           // login or licence
    ActorType actorType = ActorType::System;
    std::string description;     // one sentence
    Json before, after;          // null when there is none
};

// A sealed event as it is kept. Texts, so that an unknown type of a newer program still verifies.
struct AuditEvent {
    std::int64_t sequence = 0;   // 1, 2, 3 ...
    std::string id;              // "EVT-1f0c92ab-00000001": project, sequence
    std::string time, type, actorId, actorType, description;
    std::string before, after;   // canonical JSON, "null" when there is none
    std::string previousHash;    // "GENESIS" for the first
    std::string hash;
};
HOLDFAST_FIELDS(AuditEvent, sequence, id, time, type, actorId, actorType, description, before, after, previousHash,
                hash)

inline constexpr std::string_view kGenesis = "GENESIS";

// Sorted keys, no blanks, UTF-8, whole numbers without a point, others in the fewest digits that read back to
// the same double: one value has one text on every machine.
std::string canonicalJson(const Json& json);

// The next event of a trail whose last sequence and hash are given. `projectId` gives its first 8 digits.
AuditEvent seal(const AuditEntry& entry, const std::string& projectId, std::int64_t lastSequence,
                const std::string& lastHash);
// What `hash` must be.
std::string sealOf(const AuditEvent& event);

enum class TrailProblemKind { ChainBreak, HashMismatch, Count };
HOLDFAST_NAMES(TrailProblemKind, ChainBreak, HashMismatch, Count)  // written CHAIN_BREAK, HASH_MISMATCH, COUNT

struct TrailProblem {
    TrailProblemKind kind = TrailProblemKind::ChainBreak;
    std::string eventId;         // the first event that does not fit; for Count the last one that is there
    std::string cause;
};
HOLDFAST_FIELDS(TrailProblem, kind, eventId, cause)

struct TrailVerdict {
    std::int64_t events = 0;
    std::string headHash;        // of the last event; print it, and a later cut or rewrite shows
    std::vector<TrailProblem> problems;
    bool intact() const { return problems.empty(); }
};
HOLDFAST_FIELDS(TrailVerdict, events, headHash, problems)

// `count` and `headHash` are the mirrored ones.
TrailVerdict verifyTrail(const std::vector<AuditEvent>& events, std::int64_t count, const std::string& headHash);

// "DRAWING_UPLOADED", "CHAIN_BREAK": the written form of the names above.
template<NamedEnum E>
std::string capitals(E value)
{
    std::string text = enumText(value);
    for (char& c : text)
        c = c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c;
    return text;
}

} // namespace holdfast::store
