// Sheet numbers as they are compared, and the places that point to another sheet.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/engine/base/reflect.h"

namespace holdfast::sheet_checks {

// "S-201", "s 201" -> "S201". The point stays: S2.1 and S21 are two sheets.
std::string comparableNumber(std::string_view number);
// "S" of "S-201", "SB" of "SB101": the discipline designator of the US National CAD Standard.
std::string disciplineOf(std::string_view number);

struct SheetReference {
    std::string detail;   // "3" of "3/S501"; empty when the whole sheet is meant
    std::string number;   // as it is written: "S501"
    std::string text;     // where it is written, at most 60 letters
    bool operator==(const SheetReference&) const = default;
};
HOLDFAST_FIELDS(SheetReference, detail, number, text)

// "3/S501", "DETAIL 5 / S-501", "SEE S-301", "SHEETS S-301 AND S-302". Plain words (plan/words.h) only.
std::vector<SheetReference> referencesIn(const std::string& plain);

} // namespace holdfast::sheet_checks
