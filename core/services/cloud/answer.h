// What a call brought, where it is from, or why it brought nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/engine/base/fault.h"

namespace holdfast::cloud {

// In the order they are tried. Everything after Cache is marked wherever the answer is shown.
enum class Origin { Remote, Cache, StaleCache, LocalMirror, Heuristic, Manual };
HOLDFAST_NAMES(Origin, Remote, Cache, StaleCache, LocalMirror, Heuristic, Manual)

struct Provenance {
    Origin origin = Origin::Remote;
    std::string source;          // "NYC Open Data 3h2n-5cm9"
    std::int64_t asOf = 0;       // seconds since 1970 UTC the answer was true at
    int tries = 0;               // requests it took
    std::string fallbackReason;  // why it is not from the source; "" when it is
};
HOLDFAST_FIELDS(Provenance, origin, source, asOf, tries, fallbackReason)

struct Answer {
    std::string body;
    Provenance provenance;
};

enum class RefusalKind {
    NotAllowed,    // cloud off, no consent, budget spent: nothing was sent
    NeedsUser,     // the provider wants something of the user: a key, money
    Waiting,       // it wants to be asked later: see notBefore
    Unavailable,   // it did not answer usefully in all the tries
    Refused,       // it says the question is wrong
    Cancelled,
};
HOLDFAST_NAMES(RefusalKind, NotAllowed, NeedsUser, Waiting, Unavailable, Refused, Cancelled)

struct Refusal {
    RefusalKind kind = RefusalKind::Unavailable;
    std::string words;            // what happened, one clause; the remedy is the kind's, see describe()
    std::int64_t notBefore = 0;   // Waiting: seconds since 1970 UTC
    std::string code;             // the provider's own: "query.soql.no-such-column"
};

struct CallOutcome {
    std::optional<Answer> answer;
    Refusal refusal;              // without an answer
    explicit operator bool() const { return answer.has_value(); }
};

// What happened and what to do about it.
std::string describe(const Refusal& refusal);
// As a fault, for those who deal in faults.
Fault asFault(const Refusal& refusal);

// "2026-11-21 12:30 UTC"
std::string timeText(std::int64_t secondsSince1970);

} // namespace holdfast::cloud
