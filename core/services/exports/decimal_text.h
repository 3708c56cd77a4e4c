// Numbers as data files write them: a point whatever the locale, no "-0", nothing that is not finite.
#pragma once

#include <string>

namespace holdfast::exports {

// Rounded to `decimals`, trailing zeros cut but for one: "12.5", "0.0". A value that is not finite stops the
// program: writers check what they are given before they come here.
std::string decimalText(double value, int decimals = 6);

}  // namespace holdfast::exports
