// Public records of a property as rows, and one of them in words.
#pragma once

#include "core/services/permits/permit_store.h"
#include "ui/models/table_content.h"

namespace holdfast::models {

struct PermitFilter {
    std::optional<providers::RecordKind> kind = {};
    bool openOnly = false;
    std::int64_t changedSince = 0;     // seconds since 1970 UTC; 0: all
};

struct PermitTable {
    TableContent content;
    std::vector<std::size_t> records;  // of the report, row by row
};

PermitTable permitTable(const permits::KeptReport& report, const PermitFilter& filter);

// Every field that is known, its register, its date and what changed.
QString permitDetails(const permits::KeptReport& report, std::size_t record);

// "As of 2026-11-21 12:30 UTC" of the oldest register first, then those that are not from the city itself.
QStringList permitState(const permits::KeptReport& report);

} // namespace holdfast::models
