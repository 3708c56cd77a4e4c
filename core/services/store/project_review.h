// The review inside a project file, and what the trail tells of it.
#pragma once

#include <string>
#include <vector>

#include "core/engine/pipeline/snapshot.h"
#include "core/engine/review/rules.h"
#include "core/services/store/audit_trail.h"
#include "core/services/store/database.h"

namespace holdfast::store {

review::ReviewRecord readReview(Database& database);
void writeReview(Database& database, const review::ReviewRecord& record);
// Inside the transaction that saves the inputs: an approval of other ones falls. Who and when are the last event's.
void fellApproval(Database& database, const pipeline::ProjectInputs& inputs, const rods::Catalogs& catalogs,
                  const std::vector<AuditEntry>& events);

// The facts with their SHA-256.
review::Content contentOf(std::vector<review::Fact> facts);

// Of a deed that was done; the actor is a PE where the deed is a reviewer's.
AuditEntry entryOf(const review::Deed& deed, const review::ReviewRecord& before, const review::ReviewRecord& made);
// Of an approval that fell.
AuditEntry entryOfFall(const review::ReviewRecord& made);

} // namespace holdfast::store
