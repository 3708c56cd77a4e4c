#include "core/engine/pdf/layer_marks.h"

#include <vector>

namespace holdfast::pdf {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

bool isDelimiter(char c)
{
    return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '{' || c == '}'
           || c == '/' || c == '%';
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// "A#20B" is the name "A B".
std::string plainName(std::string_view token)
{
    std::string name;
    for (std::size_t i = 1; i < token.size(); ++i) {
        const bool coded = token[i] == '#' && i + 2 < token.size() && hexDigit(token[i + 1]) >= 0
                           && hexDigit(token[i + 2]) >= 0;
        name += coded ? char(hexDigit(token[i + 1]) * 16 + hexDigit(token[i + 2])) : token[i];
        i += coded ? 2 : 0;
    }
    return name;
}

class Marker {
public:
    Marker(std::string_view content, const LayerOfName& layerOf) : m_in(content), m_layerOf(layerOf)
    {
        m_out.reserve(content.size() + content.size() / 16);
    }

    std::string mark()
    {
        while (m_at < m_in.size())
            step();
        m_out.append(m_in.substr(m_copied));
        return std::move(m_out);
    }

private:
    void step()
    {
        const char c = m_in[m_at];
        if (isSpace(c))
            ++m_at;
        else if (c == '(')
            skipString();
        else if (c == '%')
            skipTo(m_in.find_first_of("\r\n", m_at));
        else if (c == '<' && m_in.substr(m_at).starts_with("<<"))
            skipDictionary();
        else if (c == '<')
            skipPast(m_in.find('>', m_at));
        else if (isDelimiter(c) && c != '/')
            ++m_at;
        else
            token();
    }

    void token()
    {
        std::size_t end = m_at + 1;
        while (end < m_in.size() && !isSpace(m_in[end]) && !isDelimiter(m_in[end]))
            ++end;
        const std::string_view word = m_in.substr(m_at, end - m_at);
        m_at = end;
        if (word.front() == '/') {
            m_before = m_last;
            m_last = word;
            return;
        }
        if (word == "BDC" || word == "BMC")
            open(word == "BDC");
        else if (word == "EMC")
            close();
        else if (word == "ID")
            skipInlineImage();
        const bool isOperand = (word.front() >= '0' && word.front() <= '9') || word.front() == '-'
                               || word.front() == '.' || word.front() == '+';
        if (!isOperand)
            m_last = m_before = {};
    }

    void open(bool withProperties)
    {
        const auto layer = withProperties && m_before == "/OC" ? m_layerOf(plainName(m_last)) : std::nullopt;
        m_open.push_back(layer.has_value());
        if (layer)
            insert("/" + std::string(kLayerBegins) + std::to_string(*layer) + " MP");
    }

    void close()
    {
        if (m_open.empty())
            return;
        if (m_open.back())
            insert("/" + std::string(kLayerEnds) + " MP");
        m_open.pop_back();
    }

    void insert(const std::string& words)
    {
        m_out.append(m_in.substr(m_copied, m_at - m_copied));
        m_out.append(" ").append(words).append("\n");
        m_copied = m_at;
    }

    void skipTo(std::size_t at) { m_at = std::min(at, m_in.size()); }
    void skipPast(std::size_t at) { m_at = at == m_in.npos ? m_in.size() : at + 1; }

    void skipString()
    {
        int depth = 0;
        for (; m_at < m_in.size(); ++m_at) {
            const char c = m_in[m_at];
            if (c == '\\')
                ++m_at;
            else if (c == '(')
                ++depth;
            else if (c == ')' && --depth == 0)
                break;
        }
        skipTo(m_at + 1);
    }

    // A property list written in place; its names are not those of the operator.
    void skipDictionary()
    {
        int depth = 0;
        while (m_at < m_in.size()) {
            const std::string_view rest = m_in.substr(m_at);
            if (rest.front() == '(') {
                skipString();
            } else if (rest.starts_with("<<")) {
                ++depth;
                m_at += 2;
            } else if (rest.starts_with(">>")) {
                m_at += 2;
                if (--depth == 0)
                    break;
            } else {
                ++m_at;
            }
        }
        m_last = m_before = {};
    }

    // Its bytes end at an EI that stands alone (ISO 32000-1 8.9.7).
    void skipInlineImage()
    {
        for (std::size_t at = m_at + 1;; ++at) {
            at = m_in.find("EI", at);
            if (at == m_in.npos)
                return skipTo(at);
            const bool alone =
                isSpace(m_in[at - 1])
                && (at + 2 >= m_in.size() || isSpace(m_in[at + 2]) || isDelimiter(m_in[at + 2]));
            if (alone)
                return skipTo(at + 2);
        }
    }

    std::string_view m_in;
    const LayerOfName& m_layerOf;
    std::string m_out;
    std::size_t m_at = 0, m_copied = 0;
    std::string_view m_last, m_before; // the last two names in a row
    std::vector<bool> m_open;          // of each open marked content: has it a layer
};

} // namespace

std::string withLayerMarks(std::string_view content, const LayerOfName& layerOf)
{
    return Marker(content, layerOf).mark();
}

} // namespace holdfast::pdf
