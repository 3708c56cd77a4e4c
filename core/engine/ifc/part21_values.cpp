// Arguments of one instance.
#include <charconv>
#include <cmath>

#include "core/engine/ifc/part21.h"

namespace holdfast::ifc {

namespace {

// Lists of lists of lists are all IFC knows; more is an attack on the stack.
constexpr int kDeepest = 32;
constexpr std::size_t kMostValues = 8'000'000;   // of one instance: a point list of two million points

bool isBlank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
bool isWord(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

} // namespace

class ArgumentReader {
public:
    ArgumentReader(std::string_view text, Record& record) : m_text(text), m_record(record) {}

    void read()
    {
        m_record.damaged = !readTop();
    }

private:
    bool readTop()
    {
        skipBlanks();
        if (!take('('))
            return false;
        skipBlanks();
        if (take(')'))
            return true;
        do {
            m_record.m_top.push_back(std::uint32_t(m_record.m_nodes.size()));
            if (!readValue(0)) {
                m_record.m_nodes.resize(m_record.m_top.back());
                m_record.m_top.pop_back();
                return false;
            }
            skipBlanks();
        } while (take(','));
        return take(')');
    }

    bool readValue(int depth)
    {
        skipBlanks();
        if (m_text.empty() || depth > kDeepest || m_record.m_nodes.size() >= kMostValues)
            return false;
        const std::size_t at = m_record.m_nodes.size();
        m_record.m_nodes.emplace_back();
        const bool good = readBody(depth, at);
        m_record.m_nodes[at].end = std::uint32_t(m_record.m_nodes.size());
        return good;
    }

    bool readBody(int depth, std::size_t at)
    {
        switch (m_text[0]) {
        case '$': return mark(at, ValueKind::Omitted);
        case '*': return mark(at, ValueKind::Derived);
        case '\'': return readText(at);
        case '.': return readBetween(at, '.', ValueKind::Enumeration);
        case '"': return readBetween(at, '"', ValueKind::Binary);
        case '#': return readReference(at);
        case '(': return readList(depth, at, ValueKind::List);
        default: return isNumberStart(m_text[0]) ? readNumber(at) : readTyped(depth, at);
        }
    }

    bool mark(std::size_t at, ValueKind kind)
    {
        m_record.m_nodes[at].kind = kind;
        m_text.remove_prefix(1);
        return true;
    }

    bool readText(std::size_t at)
    {
        std::size_t end = 1;
        for (;; end += 2) {
            end = m_text.find('\'', end);
            if (end == m_text.npos)
                return false;
            if (end + 1 >= m_text.size() || m_text[end + 1] != '\'')
                break;
        }
        return keep(at, ValueKind::Text, end);
    }

    bool readBetween(std::size_t at, char quote, ValueKind kind)
    {
        const std::size_t end = m_text.find(quote, 1);
        return end != m_text.npos && keep(at, kind, end);
    }

    bool keep(std::size_t at, ValueKind kind, std::size_t end)
    {
        m_record.m_nodes[at].kind = kind;
        m_record.m_nodes[at].raw = m_text.substr(1, end - 1);
        m_text.remove_prefix(end + 1);
        return true;
    }

    bool readReference(std::size_t at)
    {
        ValueNode& node = m_record.m_nodes[at];
        const auto [end, error] = std::from_chars(m_text.data() + 1, m_text.data() + m_text.size(), node.reference);
        if (error != std::errc() || node.reference == 0)
            return false;
        node.kind = ValueKind::Reference;
        m_text.remove_prefix(std::size_t(end - m_text.data()));
        return true;
    }

    static bool isNumberStart(char c) { return (c >= '0' && c <= '9') || c == '-' || c == '+'; }

    bool readNumber(std::size_t at)
    {
        ValueNode& node = m_record.m_nodes[at];
        const char* begin = m_text.data() + (m_text[0] == '+' ? 1 : 0);
        const auto [end, error] = std::from_chars(begin, m_text.data() + m_text.size(), node.number);
        if (error != std::errc() || !std::isfinite(node.number))
            return false;   // also what is too large for a number
        node.kind = ValueKind::Number;
        node.raw = m_text.substr(0, std::size_t(end - m_text.data()));
        m_text.remove_prefix(node.raw.size());
        return true;
    }

    bool readList(int depth, std::size_t at, ValueKind kind)
    {
        m_record.m_nodes[at].kind = kind;
        m_text.remove_prefix(1);
        skipBlanks();
        if (take(')'))
            return true;
        do {
            if (!readValue(depth + 1))
                return false;
            skipBlanks();
        } while (take(','));
        return take(')');
    }

    bool readTyped(int depth, std::size_t at)
    {
        std::size_t end = 0;
        while (end < m_text.size() && isWord(m_text[end]))
            ++end;
        if (end == 0)
            return false;
        m_record.m_nodes[at].raw = m_text.substr(0, end);
        m_text.remove_prefix(end);
        skipBlanks();
        return !m_text.empty() && m_text[0] == '(' && readList(depth, at, ValueKind::Typed);
    }

    void skipBlanks()
    {
        for (;;) {
            std::size_t i = 0;
            while (i < m_text.size() && isBlank(m_text[i]))
                ++i;
            m_text.remove_prefix(i);
            if (!m_text.starts_with("/*"))
                return;
            const std::size_t end = m_text.find("*/", 2);
            m_text.remove_prefix(end == m_text.npos ? m_text.size() : end + 2);
        }
    }

    bool take(char c)
    {
        if (m_text.empty() || m_text[0] != c)
            return false;
        m_text.remove_prefix(1);
        return true;
    }

    std::string_view m_text;
    Record& m_record;
};

Record readArguments(std::string_view type, std::string_view text)
{
    Record record;
    record.type = type;
    ArgumentReader(text, record).read();
    return record;
}

Value Record::operator[](std::size_t argument) const
{
    return argument < m_top.size() ? Value(m_nodes, m_top[argument]) : Value();
}

Value Value::inside() const
{
    return kind() == ValueKind::Typed && node().end > m_at + 1 ? Value(*m_nodes, m_at + 1) : Value();
}

double Value::number(double otherwise) const
{
    if (kind() == ValueKind::Typed)
        return inside().number(otherwise);
    return kind() == ValueKind::Number ? node().number : otherwise;
}

InstanceId Value::reference() const { return kind() == ValueKind::Reference ? node().reference : 0; }

std::string Value::text() const
{
    switch (kind()) {
    case ValueKind::Typed: return inside().text();
    case ValueKind::Text: return decodedText(node().raw);
    default: return {};
    }
}

std::string_view Value::enumeration() const
{
    return kind() == ValueKind::Enumeration ? node().raw : std::string_view();
}

std::string_view Value::type() const { return kind() == ValueKind::Typed ? node().raw : std::string_view(); }

std::vector<Value> Value::list() const
{
    std::vector<Value> values;
    if (kind() == ValueKind::List)
        for (std::uint32_t at = m_at + 1; at < node().end; at = (*m_nodes)[at].end)
            values.emplace_back(*m_nodes, at);
    return values;
}

std::vector<InstanceId> Value::references() const
{
    std::vector<InstanceId> ids;
    if (kind() == ValueKind::List)
        for (std::uint32_t at = m_at + 1; at < node().end; at = (*m_nodes)[at].end)
            if ((*m_nodes)[at].kind == ValueKind::Reference)
                ids.push_back((*m_nodes)[at].reference);
    return ids;
}

} // namespace holdfast::ifc
