#include "core/engine/ingest/plain_text.h"

#include "core/engine/base/utf8.h"
#include "core/engine/ingest/text_decoder.h"

namespace holdfast::ingest {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// Appends what %%x at the beginning of `rest` means; returns the bytes it took, 0 when it is no code.
std::size_t appendPercentCode(std::string& out, std::string_view rest)
{
    if (rest.size() < 3 || rest[0] != '%' || rest[1] != '%')
        return 0;
    switch (rest[2]) {
    case 'd': case 'D': appendUtf8(out, 0xB0); return 3;   // degree
    case 'c': case 'C': appendUtf8(out, 0xD8); return 3;   // diameter, written as O with stroke
    case 'p': case 'P': appendUtf8(out, 0xB1); return 3;   // plus-minus
    case '%': out += '%'; return 3;
    case 'u': case 'U': case 'o': case 'O': case 'k': case 'K': return 3;
    default: break;
    }
    constexpr std::size_t kNumbered = 5;
    if (rest.size() < kNumbered || !isDigit(rest[2]) || !isDigit(rest[3]) || !isDigit(rest[4]))
        return 0;
    const int character = (rest[2] - '0') * 100 + (rest[3] - '0') * 10 + (rest[4] - '0');
    appendUtf8(out, std::uint32_t(character));
    return kNumbered;
}

class MTextReader {
public:
    explicit MTextReader(std::string_view text) : m_text(text) {}

    std::string read()
    {
        m_out.reserve(m_text.size());
        while (m_at < m_text.size())
            step();
        return std::move(m_out);
    }

private:
    void step()
    {
        const char c = m_text[m_at];
        if (c == '\\' && m_at + 1 < m_text.size()) {
            m_at += 2;
            command(m_text[m_at - 1]);
        } else if (c == '{' || c == '}') {
            ++m_at;
        } else if (const std::size_t taken = appendPercentCode(m_out, m_text.substr(m_at)); taken > 0) {
            m_at += taken;
        } else {
            m_out += c;
            ++m_at;
        }
    }

    void command(char name)
    {
        switch (name) {
        case 'P': case 'N': case 'X': m_out += '\n'; break;
        case '~': m_out += ' '; break;
        case '\\': case '{': case '}': m_out += name; break;
        case 'L': case 'l': case 'O': case 'o': case 'K': case 'k': break;
        case 'S': stack(); break;
        case 'A': case 'C': case 'c': case 'F': case 'f': case 'H': case 'p': case 'Q': case 'T': case 'W':
            skipArgument();
            break;
        default: m_out += '\\'; m_out += name; break;
        }
    }

    // The argument ends at a semicolon; without one the code was text after all and nothing is dropped.
    void skipArgument()
    {
        const std::size_t end = m_text.find(';', m_at);
        if (end != m_text.npos)
            m_at = end + 1;
    }

    void stack()
    {
        if (!m_out.empty() && isDigit(m_out.back()) && m_at < m_text.size() && isDigit(m_text[m_at]))
            m_out += ' ';
        for (; m_at < m_text.size() && m_text[m_at] != ';'; ++m_at) {
            const char c = m_text[m_at];
            if (c == '\\' && m_at + 1 < m_text.size()) {
                m_out += m_text[++m_at];
            } else if (c == '^' || c == '#' || c == '/') {
                m_out += '/';
                if (c == '^' && m_at + 1 < m_text.size() && m_text[m_at + 1] == ' ')
                    ++m_at;
            } else if (c != '{' && c != '}') {
                m_out += c;
            }
        }
        if (m_at < m_text.size())
            ++m_at;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::string m_out;
};

} // namespace

std::string plainText(std::string_view text)
{
    if (text.find("%%") == text.npos)
        return std::string(text);
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t taken = appendPercentCode(out, text.substr(i));
        if (taken == 0)
            out += text[i];
        i += taken == 0 ? 1 : taken;
    }
    return out;
}

std::string plainMText(std::string_view text)
{
    if (text.find_first_of("\\{}%") == text.npos)
        return std::string(text);
    return MTextReader(text).read();
}

} // namespace holdfast::ingest
