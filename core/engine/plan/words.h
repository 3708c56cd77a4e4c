// Drafters' words made comparable.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/engine/base/quantity.h"

namespace holdfast::plan {

// Upper case, line breaks and runs of blanks to one blank, typographic quotes and primes to ' and ".
std::string plainWords(std::string_view text);
// Runs of letters and digits: "2ND-FLOOR PLAN" -> 2ND FLOOR PLAN.
std::vector<std::string> tokensOf(std::string_view plain);
// Letters and digits only, upper case: "SW-4" and "sw 4" are the same mark "SW4".
std::string bareMark(std::string_view text);

bool contains(std::string_view text, std::string_view part);
bool hasToken(const std::vector<std::string>& tokens, std::string_view token);
bool hasAnyToken(const std::vector<std::string>& tokens, std::initializer_list<std::string_view> any);
std::optional<int> wholeNumber(std::string_view token);
// "2ND", "SECOND", "TWO", "2" -> 2.
std::optional<int> countingWord(std::string_view token);

// A length written with its unit somewhere in the text: the first that parses, with what surrounds it
// ignored.
std::optional<Length> lengthIn(std::string_view plain);

} // namespace holdfast::plan
