// The part of Socrata's query language that the stand-in answers: $where with comparisons, in, like, is null,
// and, or, not, upper(), starts_with(); $select with columns and count(*); $order; limit and offset.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/engine/base/result.h"

namespace holdfast::demo {

using SodaRow = std::map<std::string, std::string>;   // a column that is null is not in it

struct SodaQuery {
    std::string select, where, order;
    std::size_t limit = 1000, offset = 0;
};

using Condition = std::function<bool(const SodaRow&)>;
// The fault's place is the name of a column that does not exist ("" for another mistake).
Result<Condition> parseWhere(const std::string& text, const std::vector<std::string>& columns);
// "SELECT a, b WHERE ... ORDER BY ... LIMIT n OFFSET m" of SODA 3.
SodaQuery parseStatement(const std::string& text);

} // namespace holdfast::demo
