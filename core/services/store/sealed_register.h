// Signed documents of this user: what was sealed, where it lies, what its bytes were, and until when nothing of the
// program may take it away or write over it. The register only grows.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/engine/base/reflect.h"
#include "core/engine/base/result.h"

namespace holdfast::store {

class Database;

// Seven years of 365 days: how long engineering records are kept (requirements 2-J, 4-28).
inline constexpr int kRetentionDays = 2555;

struct SealedFile {
    std::string id;              // "SIG-00000001", given by the register
    std::string path;            // absolute
    std::string sha256;
    std::string signer, licence, reason;
    std::string sealed;          // ISO 8601 UTC
    std::string keepUntil;       // the first day it may be removed: "2033-11-19", given by the register
    std::string project;         // file; "" when none was named
};
HOLDFAST_FIELDS(SealedFile, id, path, sha256, signer, licence, reason, sealed, keepUntil, project)

enum class SealedState { Unaltered, Altered, Missing, Unreadable };
HOLDFAST_NAMES(SealedState, Unaltered, Altered, Missing, Unreadable)

class SealedRegister {
public:
    static Result<std::unique_ptr<SealedRegister>> open(const std::string& path = usualPath());
    // sealed.db in HOLDFAST_STATE, else among the user's data of the program.
    static std::string usualPath();
    ~SealedRegister();

    // Gives number and day; the entry as it is kept.
    Result<SealedFile> add(SealedFile sealed);
    Result<std::vector<SealedFile>> list() const;   // oldest first

private:
    explicit SealedRegister(std::unique_ptr<Database> database);
    std::unique_ptr<Database> m_database;
};

// What lies there now.
SealedState stateOf(const SealedFile& sealed);
// The day that many days after the time of sealing.
std::string keepUntil(const std::string& sealed);

// Before anything is written over or removed: a fault that says why when there is a file and it is a sealed one,
// by its place or, for a PDF that was moved, by its bytes, and `day` ("2026-11-21") is before the end of its term.
// An empty day is today. Nothing is in the way while the register does not exist; one that cannot be read is.
Outcome mayReplace(const std::string& path, const std::string& day = {});

} // namespace holdfast::store
