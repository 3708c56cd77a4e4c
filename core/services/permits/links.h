// Who worked where: the people and firms of the kept records. Only mentions that agree in licence number and
// normalised name are one party; everything else that may be the same is a link with a confidence, for a person to
// judge. Nothing is merged silently.
#pragma once

#include <string>
#include <vector>

#include "core/services/permits/permit_store.h"

namespace holdfast::permits {

enum class PartyKind { Person, Firm };
HOLDFAST_NAMES(PartyKind, Person, Firm)

struct Mention {
    std::string role;                  // "applicant", "permittee", "owner" ...
    providers::RecordKind record = providers::RecordKind::Permit;
    std::string dataset, number, place, day;   // day: the newest of the record; "" unknown
    std::int64_t asOf = 0;
};
HOLDFAST_FIELDS(Mention, role, record, dataset, number, place, day, asOf)

struct Party {
    PartyKind kind = PartyKind::Person;
    std::string name, license;         // name: as it is written most often
    std::vector<std::string> spellings;
    double confidence = 0;             // that this is who was looked for, 0..1
    std::string reason;
    std::vector<Mention> mentions;     // newest first
};
HOLDFAST_FIELDS(Party, kind, name, license, spellings, confidence, reason, mentions)

// Two parties of the answer that may be one.
struct PartyLink {
    int first = 0, second = 0;         // places in the list
    double confidence = 0;
    std::string reason;
};
HOLDFAST_FIELDS(PartyLink, first, second, confidence, reason)

struct Parties {
    std::vector<Party> parties;        // surest first, then by how often
    std::vector<PartyLink> links;
    bool isCut = false;                // more records fit than were looked at
};
HOLDFAST_FIELDS(Parties, parties, links, isCut)

// By a name or a licence number. MissingField when nothing is left of the text.
Result<Parties> partiesNamed(PermitStore& store, const std::string& text);

} // namespace holdfast::permits
