// Public records in sentences.
#pragma once

#include "app/cli/console.h"
#include "core/services/permits/permit_store.h"

namespace holdfast::cli {

void sayRecord(const Console& console, const providers::CityRecord& record);
void sayReport(const Console& console, const providers::PropertyReport& report);
void sayChange(const Console& console, const permits::RecordChange& change);
// "3 new, 1 changed, 0 gone"; or that there was nothing to compare with.
std::string differencesText(const permits::Differences& differences);

} // namespace holdfast::cli
