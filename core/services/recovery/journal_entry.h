// What an open project holds beyond its file, as one sealed document: written while the user works, removed when
// the project is saved or closed. What is left over belongs to a program that ended without saying so.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/engine/base/json.h"
#include "core/engine/pipeline/snapshot.h"

namespace holdfast::recovery {

struct JournalEntry {
    std::string project;         // absolute path of the project file; empty while untitled
    std::string title;           // as the window showed it
    std::string savedHash;       // of the inputs that were in the file when the changes were made
    std::string time;            // ISO 8601, UTC, of this state
    std::string step;            // the last step of the history: "Draw wall"
    pipeline::ProjectInputs inputs;
    std::optional<rods::Catalogs> catalogs;    // when it is not the program's own
};
HOLDFAST_FIELDS(JournalEntry, project, title, savedHash, time, step, inputs, catalogs)

// One line with the SHA-256 of the rest, then JSON.
std::string sealed(const JournalEntry& entry);
// Faults: Malformed when the seal does not fit, and those of the JSON (another version's fields).
Result<JournalEntry> unsealed(const std::string& text, const std::string& file);

struct Difference {
    std::string field;           // "criteria.seismic.sds"
    std::string saved, found;    // as JSON; a list whose length changed is told by its length
};
// Field by field, in the order of the document.
std::vector<Difference> differences(const pipeline::ProjectInputs& saved, const pipeline::ProjectInputs& found);

} // namespace holdfast::recovery
