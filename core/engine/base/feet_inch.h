// Feet and inches as drafters write them. parse(format(x)) is x rounded to the denominator.
#pragma once

#include <string>
#include <string_view>

#include "core/engine/base/quantity.h"
#include "core/engine/base/result.h"

namespace holdfast {

// The unit of a bare number. None: a bare number is refused.
enum class LengthUnit { None, Inch, Foot };

// Reads 10'-0", 9'-1 1/8", 1'6-1/2, 8'6, 6 1/2", 12 ft 3 in, 254 mm, -0'-6". ASCII quotes, doubled single
// quotes and the Unicode primes and vulgar fractions are accepted. The fault's place is "column N".
Result<Length> parseLength(std::string_view text, LengthUnit bare);

// 10'-6 1/2", rounded once to 1/denominator inch and carried; 0'-6 1/2" below a foot.
std::string formatFeetInches(Length length, int denominator = 16);
// 126 1/2", 3/4": inches only, for hardware.
std::string formatInches(Length length, int denominator = 16);

} // namespace holdfast
