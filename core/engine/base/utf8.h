// Code points to text.
#pragma once

#include <string>

namespace holdfast {

// Code points that UTF-8 cannot carry (surrogates, beyond U+10FFFF) become U+FFFD.
void appendUtf8(std::string& out, char32_t c);

} // namespace holdfast
