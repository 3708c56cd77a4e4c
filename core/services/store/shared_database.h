// A database of the program itself (jobs, metrics ...) that several running programs read and write at the same
// time. Not for projects: a write-ahead log needs shared memory, so the file must lie on a local disk.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "core/services/store/database.h"

namespace holdfast::store {

// Made, with its folder, when it is not there; migrated when it is older. Throws StoreFault: NotAProject for a
// database of another kind, NewerVersion, FileUnreadable, Malformed.
// After a kill everything committed is there; after a power cut the last commits may be missing, never half of one.
std::unique_ptr<Database> openShared(const std::string& path, std::uint32_t applicationId,
                                     std::span<const char* const> steps);

} // namespace holdfast::store
