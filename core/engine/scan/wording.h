// What a reader of letters takes for another letter, mended where the way drawings are written leaves no doubt.
#pragma once

#include <string>

namespace holdfast::scan {

// Typographic signs become plain. A length (digits, hyphen, digits, inch mark) has its foot mark and digits only:
// 24-6", 24'-O" and 24*-6'' are 24'-6", 24'-0" and 24'-6". "on centre" is written with letters: O.C., o.c.
std::string mendedWording(std::string text);

// Nothing but a length in feet and inches: 19'-0", 6'-6 1/2". Chance does not write one.
bool isLength(const std::string& text);

// Letters, perhaps a hyphen, and a number: SW4, HD-1, ATS-2, P3, W2.
bool isMark(const std::string& text);

// What comes before the number of a mark; of SWl, SWi or SW| too, where the last sign may be a 1.
std::string markFamily(const std::string& text);

} // namespace holdfast::scan
