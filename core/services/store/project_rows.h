// The rows of a project file: each function works inside the caller's transaction and throws StoreFault.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/engine/pipeline/snapshot.h"
#include "core/services/store/audit_trail.h"
#include "core/services/store/database.h"

namespace holdfast::store {

std::string metaValue(Database& database, const std::string& key);
void setMeta(Database& database, const std::string& key, const std::string& value);

void writeInputs(Database& database, const pipeline::ProjectInputs& inputs, const rods::Catalogs& catalogs);
pipeline::ProjectInputs readInputs(Database& database);
// As stored: relative to the project where it was possible.
void writeDrawings(Database& database, const std::vector<pipeline::DrawingInput>& drawings);

// A trail that was cut keeps showing it: the count and the last hash continue from the mirrored ones.
void appendEvents(Database& database, const std::vector<AuditEntry>& entries);
std::vector<AuditEvent> readTrail(Database& database);
TrailVerdict verifyTrail(Database& database);

void writeFindings(Database& database, std::span<const Finding> findings);
void writeAssumptions(Database& database, std::span<const Assumption> assumptions);

} // namespace holdfast::store
