// What an answer says, as facts that can be compared.
#pragma once

#include <string>
#include <vector>

#include "core/services/evaluation/item.h"

namespace holdfast::evaluation {

// Of JSON with a list "findings": one fact each, "what" the key (with "about" before it, where there is one), "value"
// the value. Of other JSON: every value at the end of a path. Of words: the lines "key: value". `subject` is given to
// all.
std::vector<Fact> factsOf(const std::string& answer, const std::string& subject);

// Upper case, blanks and typographic marks aside: "1/8\" = 1'-0\"" and "1/8\"=1'-0\"" are the same.
std::string comparable(const std::string& value);

// The numbers in a text, with their fractions and decimals: "2-1/2" -> 2, 1/2.
std::vector<std::string> numbersIn(const std::string& text);

} // namespace holdfast::evaluation
