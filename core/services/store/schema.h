// The tables of a project file. Versions only move forward: each step of the table below leads from its
// version to the next, and one sample per version is kept in tests/core/services/store/samples.
#pragma once

#include <span>
#include <string>

#include "core/engine/base/result.h"
#include "core/services/store/database.h"

namespace holdfast::store {

// "HFST": PRAGMA application_id of every project file, bytes 68-71 of the file.
inline constexpr std::uint32_t kApplicationId = 0x48465354;

// schemaSteps()[n] makes version n+1 out of version n; version 0 is an empty database.
std::span<const char* const> schemaSteps();
inline int schemaVersion() { return int(schemaSteps().size()); }

// Runs the missing steps in one transaction. `steps` is an argument so that a test can play a future version, and
// so that other databases of the program migrate in the same way.
void migrate(Database& database, std::span<const char* const> steps = schemaSteps(),
             std::uint32_t applicationId = kApplicationId);

// Looks at the first bytes without touching the file: FileNotFound, FileUnreadable, Empty, NotAProject,
// NewerVersion or Malformed (shorter than it says); ok when it may be opened.
Outcome probe(const std::string& path);

} // namespace holdfast::store
