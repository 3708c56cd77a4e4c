// PDF text strings (ISO 32000-1 7.9.2.2): UTF-16BE or UTF-8 with a mark, otherwise PDFDocEncoding.
#pragma once

#include <string>

class GooString;

namespace holdfast::pdf {

std::string utf8Of(const std::string& text);
std::string utf8Of(const GooString* text); // "" for null

} // namespace holdfast::pdf
