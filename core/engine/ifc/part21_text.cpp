// Escapes of strings in ISO 10303-21, 6.4.3.
#include "core/engine/base/utf8.h"
#include "core/engine/ifc/part21.h"

namespace holdfast::ifc {

namespace {

constexpr char32_t kUnknown = 0xFFFD;

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// The value of `count` hexadecimal digits at the start of `text`, or -1.
std::int64_t hexValue(std::string_view text, std::size_t count)
{
    if (text.size() < count)
        return -1;
    std::int64_t value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const int digit = hexDigit(text[i]);
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

// Length of the UTF-8 sequence at the start of `text`, 0 when it is none.
std::size_t utf8Length(std::string_view text)
{
    const auto first = static_cast<unsigned char>(text[0]);
    const std::size_t length = first >= 0xF0 && first < 0xF5 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
    if (length == 0 || first >= 0xF5 || text.size() < length)
        return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80)
            return 0;
    return length;
}

class TextDecoder {
public:
    explicit TextDecoder(std::string_view rest) : m_rest(rest) {}

    std::string decode() &&
    {
        while (!m_rest.empty())
            step();
        return std::move(m_out);
    }

private:
    void step()
    {
        const char c = m_rest[0];
        if (c == '\'' && m_rest.starts_with("''"))
            return take(2, '\'');
        if (c == '\\' && escape())
            return;
        if (static_cast<unsigned char>(c) < 0x80) {
            m_out += c;
            m_rest.remove_prefix(1);
            return;
        }
        const std::size_t length = utf8Length(m_rest);
        if (length == 0)
            return take(1, static_cast<unsigned char>(c));
        m_out += m_rest.substr(0, length);
        m_rest.remove_prefix(length);
    }

    void take(std::size_t length, char32_t c)
    {
        appendUtf8(m_out, c);
        m_rest.remove_prefix(length);
    }

    bool escape()
    {
        if (m_rest.starts_with("\\\\"))
            return take(2, '\\'), true;
        if (m_rest.starts_with("\\S\\") && m_rest.size() > 3)
            return take(4, upperHalf(m_rest[3])), true;
        if (m_rest.size() > 3 && m_rest[1] == 'P' && m_rest[3] == '\\' && m_rest[2] >= 'A' && m_rest[2] <= 'I') {
            m_latin1 = m_rest[2] == 'A';
            m_rest.remove_prefix(4);
            return true;
        }
        if (m_rest.starts_with("\\X\\")) {
            const std::int64_t value = hexValue(m_rest.substr(3), 2);
            return value >= 0 && (take(5, char32_t(value)), true);
        }
        return (m_rest.starts_with("\\X2\\") && wide(4)) || (m_rest.starts_with("\\X4\\") && wide(8));
    }

    // Only the first page of ISO 8859 is known; letters of the others are shown as unknown, not as wrong ones.
    char32_t upperHalf(char c) const
    {
        return m_latin1 ? char32_t(static_cast<unsigned char>(c)) + 128 : kUnknown;
    }

    bool wide(std::size_t digits)
    {
        const std::size_t end = m_rest.find("\\X0\\", 4);
        if (end == m_rest.npos || (end - 4) % digits != 0)
            return false;
        std::string decoded;
        char32_t high = 0;
        for (std::size_t at = 4; at < end; at += digits) {
            const std::int64_t value = hexValue(m_rest.substr(at), digits);
            if (value < 0)
                return false;
            const auto c = char32_t(value);
            if (c >= 0xD800 && c < 0xDC00) {
                high = c;  // some writers give UTF-16 where the standard says UCS-2
                continue;
            }
            appendUtf8(decoded, high != 0 && c >= 0xDC00 && c < 0xE000
                       ? 0x10000 + ((high - 0xD800) << 10) + (c - 0xDC00) : c);
            high = 0;
        }
        m_out += decoded;
        m_rest.remove_prefix(end + 4);
        return true;
    }

    std::string_view m_rest;
    std::string m_out;
    bool m_latin1 = true;
};

} // namespace

std::string decodedText(std::string_view raw) { return TextDecoder(raw).decode(); }

} // namespace holdfast::ifc
