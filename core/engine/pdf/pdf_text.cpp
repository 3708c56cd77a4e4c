#include "core/engine/pdf/pdf_text.h"

#include <poppler/PDFDocEncoding.h>
#include <poppler/goo/GooString.h>

#include "core/engine/base/utf8.h"

namespace holdfast::pdf {

std::string utf8Of(const std::string& text)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        return text.substr(3);
    std::string out;
    if (!text.starts_with("\xFE\xFF")) {
        for (const char c : text)
            appendUtf8(out, pdfDocEncoding[static_cast<unsigned char>(c)]);
        return out;
    }
    const auto unit = [&](std::size_t i) {
        return char32_t(static_cast<unsigned char>(text[i])) << 8 | static_cast<unsigned char>(text[i + 1]);
    };
    for (std::size_t i = 2; i + 1 < text.size(); i += 2) {
        char32_t c = unit(i);
        const bool pair = c >= 0xD800 && c < 0xDC00 && i + 3 < text.size();
        if (pair) {
            c = 0x10000 + ((c - 0xD800) << 10) + (unit(i + 2) & 0x3FF);
            i += 2;
        }
        appendUtf8(out, c);
    }
    return out;
}

std::string utf8Of(const GooString* text)
{
    return text == nullptr ? std::string() : utf8Of(text->toStr());
}

} // namespace holdfast::pdf
