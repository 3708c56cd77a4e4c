// The comparison as text: one table for the screen, the same for a spreadsheet.
#pragma once

#include "core/services/scenarios/scenario.h"

namespace holdfast::scenarios {

// "1,234.500", "-" for what was not reached, "no capacity" for a ratio to none.
std::string valueText(const FigureRow& row, const std::optional<double>& value);
// "+12.5 %" against the design as it is, "+3" for what is counted; "" when alike or unknown.
std::string deltaText(const FigureRow& row, const std::optional<double>& base, const std::optional<double>& value);
// -1 worse, 0 alike or neither, 1 better than the design as it is.
int verdict(const FigureRow& row, const std::optional<double>& base, const std::optional<double>& value);

// Aligned columns, at most five variants wide, the design as it is beside each group of them.
std::vector<std::string> textTable(const Comparison& comparison);
// figure, unit, then a column a scenario; RFC 4180.
std::string csvTable(const Comparison& comparison);

} // namespace holdfast::scenarios
