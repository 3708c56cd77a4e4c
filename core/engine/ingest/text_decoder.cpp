#include "core/engine/ingest/text_decoder.h"

#include <charconv>
#include <optional>

#include "core/engine/base/utf8.h"
#include "core/engine/ingest/code_pages.h"
#include "core/engine/ingest/double_byte.h"

namespace holdfast::ingest {

namespace {

constexpr std::uint32_t kReplacement = 0xFFFD;

bool isAscii(std::string_view bytes)
{
    for (const char c : bytes)
        if (static_cast<unsigned char>(c) > 0x7F)
            return false;
    return true;
}

// Length of the well-formed UTF-8 sequence at the beginning of `bytes`, 0 when it is none.
std::size_t sequenceLength(std::string_view bytes)
{
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const unsigned lead = at(0);
    const std::size_t length = lead < 0x80 ? 1
        : lead < 0xC2                      ? 0
        : lead < 0xE0                      ? 2
        : lead < 0xF0                      ? 3
        : lead < 0xF5                      ? 4
                                           : 0;
    if (length > bytes.size())
        return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((at(i) & 0xC0U) != 0x80U)
            return 0;
    const bool overlong = (lead == 0xE0 && at(1) < 0xA0) || (lead == 0xF0 && at(1) < 0x90);
    const bool surrogate = lead == 0xED && at(1) > 0x9F;
    const bool tooHigh = lead == 0xF4 && at(1) > 0x8F;
    return length > 1 && (overlong || surrogate || tooHigh) ? 0 : length;
}

std::optional<std::uint32_t> hexAt(std::string_view text, std::size_t at, std::size_t digits)
{
    if (at + digits > text.size())
        return std::nullopt;
    std::uint32_t value = 0;
    const char* const end = text.data() + at + digits;
    const auto [stop, error] = std::from_chars(text.data() + at, end, value, 16);
    if (error != std::errc() || stop != end)
        return std::nullopt;
    return value;
}

// The pages that \M+n numbers, AutoCAD's MIF escape.
int mifPage(char digit)
{
    switch (digit) {
    case '1': return 932;
    case '2': return 950;
    case '3': return 949;
    case '5': return 936;
    default: return 0;
    }
}

// A caret and a letter stand for a control character; a caret and a blank for the caret.
char caretCharacter(char following) { return following == ' ' ? '^' : char(following - '@'); }
bool isCaretLetter(char c) { return c == ' ' || (c >= '@' && c <= '_'); }

std::string replaceEscapes(std::string text)
{
    if (text.find_first_of("\\^") == text.npos)
        return text;
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view rest = std::string_view(text).substr(i);
        if (rest.starts_with("\\U+")) {
            if (const auto character = hexAt(rest, 3, 4)) {
                appendUtf8(out, *character);
                i += 6;
                continue;
            }
        } else if (rest.starts_with("\\M+") && rest.size() >= 8 && mifPage(rest[3]) != 0) {
            if (const auto bytes = hexAt(rest, 4, 4)) {
                out += fromDoubleByte(mifPage(rest[3]),
                                      std::string {char(*bytes >> 8U), char(*bytes & 0xFFU)})
                           .text;
                i += 7;
                continue;
            }
        } else if (text[i] == '^' && i + 1 < text.size() && isCaretLetter(text[i + 1])) {
            out += caretCharacter(text[++i]);
            continue;
        }
        out += text[i];
    }
    return out;
}

} // namespace

bool isValidUtf8(std::string_view bytes)
{
    while (!bytes.empty()) {
        const std::size_t length = sequenceLength(bytes);
        if (length == 0)
            return false;
        bytes.remove_prefix(length);
    }
    return true;
}

void TextDecoder::configure(std::string_view version, std::string_view codePage, bool byteOrderMark)
{
    m_upperHalf = nullptr;
    m_doubleBytePage = 0;
    m_unknownCodePage = false;
    m_tryUtf8 = codePage.empty();
    if (byteOrderMark || version >= "AC1021")
        return;
    m_doubleBytePage = doubleBytePageOf(codePage);
    m_upperHalf = upperHalfOf(codePage);
    if (m_upperHalf != nullptr || m_doubleBytePage != 0)
        return;
    m_upperHalf = upperHalfOf("ANSI_1252");
    m_unknownCodePage = !codePage.empty() && codePage != "ascii" && codePage != "ASCII";
}

void TextDecoder::appendBytes(std::string& out, std::string_view raw)
{
    if (m_upperHalf != nullptr && !(m_tryUtf8 && isValidUtf8(raw))) {
        for (const char c : raw) {
            const auto byte = static_cast<unsigned char>(c);
            const std::uint32_t character = byte < 0x80 ? byte : m_upperHalf[byte - 0x80];
            m_lost += character == kReplacement ? 1 : 0;
            appendUtf8(out, character);
        }
        return;
    }
    while (!raw.empty()) {
        const std::size_t length = sequenceLength(raw);
        if (length == 0) {
            ++m_lost;
            appendUtf8(out, kReplacement);
        } else {
            out += raw.substr(0, length);
        }
        raw.remove_prefix(length == 0 ? 1 : length);
    }
}

std::string TextDecoder::decodeMultiByte(std::string_view raw)
{
    DoubleByteText decoded = fromDoubleByte(m_doubleBytePage, raw);
    m_lost += decoded.lost;
    return std::move(decoded.text);
}

std::string TextDecoder::decode(std::string_view raw)
{
    if (isAscii(raw))
        return replaceEscapes(std::string(raw));
    if (m_doubleBytePage != 0)
        return replaceEscapes(decodeMultiByte(raw));
    std::string out;
    out.reserve(raw.size() * 2);
    appendBytes(out, raw);
    return replaceEscapes(std::move(out));
}

} // namespace holdfast::ingest
