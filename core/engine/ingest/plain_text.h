// Formatting codes out of TEXT and MTEXT. Text is UTF-8 in and out.
#pragma once

#include <string>
#include <string_view>

namespace holdfast::ingest {

// TEXT, ATTRIB, dimension text: %%d, %%c, %%p, %%nnn become characters; %%u, %%o, %%k are dropped.
std::string plainText(std::string_view text);
// MTEXT: \P is a line break, stacked fractions read 1/2 and keep a blank from a whole number before them (3
// 1/2, never 31/2), fonts, heights, colours, tabs and groups are dropped.
std::string plainMText(std::string_view text);

} // namespace holdfast::ingest
