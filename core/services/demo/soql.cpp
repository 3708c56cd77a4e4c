#include "core/services/demo/soql.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <optional>
#include <set>

namespace holdfast::demo {

namespace {

struct Token {
    enum class Kind { End, Name, Text, Number, Sign } kind = Kind::End;
    std::string text;
};

std::string lower(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return text;
}

std::string upper(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return char(std::toupper(c)); });
    return text;
}

bool nameChar(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == ':' || c == '@';
}

Token quotedText(const std::string& text, std::size_t& at)
{
    Token token{Token::Kind::Text, {}};
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\'' && (at + 1 >= text.size() || text[at + 1] != '\'')) {
            ++at;
            return token;
        }
        at += text[at] == '\'';
        token.text += text[at];
    }
    return token;
}

std::vector<Token> tokens(const std::string& text)
{
    std::vector<Token> found;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (std::isspace(static_cast<unsigned char>(c)) != 0) {
            ++at;
        } else if (c == '\'') {
            found.push_back(quotedText(text, at));
        } else if (nameChar(c)) {
            std::size_t end = at;
            while (end < text.size() && (nameChar(text[end]) || text[end] == '.'))
                ++end;
            const bool digits = std::isdigit(static_cast<unsigned char>(c)) != 0;
            found.push_back({digits ? Token::Kind::Number : Token::Kind::Name, text.substr(at, end - at)});
            at = end;
        } else {
            const bool two = at + 1 < text.size() && (text[at + 1] == '=' || text.substr(at, 2) == "<>");
            found.push_back({Token::Kind::Sign, text.substr(at, two ? 2 : 1)});
            at += two ? 2 : 1;
        }
    }
    found.push_back({});
    return found;
}

// '%' any text, '_' any character.
bool isLike(std::string_view text, std::string_view pattern)
{
    if (pattern.empty())
        return text.empty();
    if (pattern.front() == '%')
        return isLike(text, pattern.substr(1)) || (!text.empty() && isLike(text.substr(1), pattern));
    return !text.empty() && (pattern.front() == '_' || pattern.front() == text.front())
        && isLike(text.substr(1), pattern.substr(1));
}

using Value = std::function<std::optional<std::string>(const SodaRow&)>;

class Parser {
public:
    Parser(std::vector<Token> list, const std::vector<std::string>& columns)
        : m_tokens(std::move(list)), m_columns(columns)
    {
    }

    Result<Condition> parse()
    {
        Condition condition = either();
        if (m_tokens[m_at].kind != Token::Kind::End)
            fail("", "unexpected '" + m_tokens[m_at].text + "'");
        if (m_fault)
            return *m_fault;
        return condition;
    }

private:
    void fail(const std::string& column, const std::string& cause)
    {
        if (!m_fault)
            m_fault = Fault{FaultCode::InvalidValue, {}, column, cause};
        m_at = m_tokens.size() - 1;
    }
    bool word(const char* text)
    {
        const Token& token = m_tokens[m_at];
        const bool found = token.kind == Token::Kind::Name && lower(token.text) == text;
        m_at += found;
        return found;
    }
    bool sign(const char* text)
    {
        const Token& token = m_tokens[m_at];
        const bool found = token.kind == Token::Kind::Sign && token.text == text;
        m_at += found;
        return found;
    }
    void expect(const char* text)
    {
        if (!sign(text))
            fail("", std::string("expected ") + text);
    }

    Condition either()
    {
        Condition left = both();
        while (word("or"))
            left = [left, right = both()](const SodaRow& row) { return left(row) || right(row); };
        return left;
    }
    Condition both()
    {
        Condition left = single();
        while (word("and"))
            left = [left, right = single()](const SodaRow& row) { return left(row) && right(row); };
        return left;
    }
    Condition single()
    {
        if (word("not"))
            return [inner = single()](const SodaRow& row) { return !inner(row); };
        if (sign("(")) {
            Condition inner = either();
            expect(")");
            return inner;
        }
        if (word("starts_with")) {
            expect("(");
            const Value value = operand();
            expect(",");
            const Value start = operand();
            expect(")");
            return [value, start](const SodaRow& row) {
                const auto v = value(row), s = start(row);
                return v && s && v->starts_with(*s);
            };
        }
        return comparison();
    }

    Condition comparison()
    {
        const Value left = operand();
        if (word("is")) {
            const bool no = word("not");
            word("null");
            return [left, no](const SodaRow& row) { return left(row).has_value() == no; };
        }
        if (word("in"))
            return among(left);
        if (word("like"))
            return [left, right = operand()](const SodaRow& row) {
                const auto l = left(row), r = right(row);
                return l && r && isLike(*l, *r);
            };
        for (const char* op : {"=", "!=", "<>", ">=", "<=", ">", "<"})
            if (sign(op))
                return compared(left, op, operand());
        fail("", "expected a comparison");
        return [](const SodaRow&) { return false; };
    }

    Condition among(const Value& left)
    {
        expect("(");
        std::vector<Value> values;
        do
            values.push_back(operand());
        while (sign(","));
        expect(")");
        return [left, values](const SodaRow& row) {
            const auto l = left(row);
            return l && std::ranges::any_of(values, [&](const Value& v) { return v(row) == l; });
        };
    }

    // Columns of these datasets are texts, and texts are compared letter by letter, dates too.
    static Condition compared(const Value& left, const std::string& op, const Value& right)
    {
        return [left, op, right](const SodaRow& row) {
            const auto l = left(row), r = right(row);
            if (!l || !r)
                return false;
            const auto order = *l <=> *r;
            return op == "=" ? order == 0
                : op == "!=" || op == "<>" ? order != 0
                : op == ">" ? order > 0
                : op == "<" ? order < 0
                : op == ">=" ? order >= 0 : order <= 0;
        };
    }

    Value operand()
    {
        const Token token = m_tokens[m_at];
        if (token.kind == Token::Kind::Text || token.kind == Token::Kind::Number) {
            ++m_at;
            return [text = token.text](const SodaRow&) { return std::optional(text); };
        }
        if (word("upper")) {
            expect("(");
            const Value inner = operand();
            expect(")");
            return [inner](const SodaRow& row) {
                auto text = inner(row);
                return text ? std::optional(upper(*text)) : text;
            };
        }
        if (token.kind != Token::Kind::Name) {
            fail("", "expected a column");
            return [](const SodaRow&) { return std::optional<std::string>(); };
        }
        ++m_at;
        if (std::ranges::find(m_columns, token.text) == m_columns.end())
            fail(token.text, "No such column: " + token.text);
        return [name = token.text](const SodaRow& row) {
            const auto it = row.find(name);
            return it == row.end() ? std::optional<std::string>() : std::optional(it->second);
        };
    }

    std::vector<Token> m_tokens;
    const std::vector<std::string>& m_columns;
    std::size_t m_at = 0;
    std::optional<Fault> m_fault;
};

// The text between the keyword `from` and the next of the others, "" without it.
std::string clause(const std::string& text, const std::string& from)
{
    const std::string low = lower(text);
    const auto at = low.find(from);
    if (at == std::string::npos)
        return {};
    auto end = text.size();
    for (const char* other : {" where ", " order by ", " limit ", " offset "})
        if (const auto next = low.find(other, at + from.size()); next != std::string::npos)
            end = std::min(end, next);
    return text.substr(at + from.size(), end - at - from.size());
}

} // namespace

Result<Condition> parseWhere(const std::string& text, const std::vector<std::string>& columns)
{
    if (text.empty())
        return Condition([](const SodaRow&) { return true; });
    return Parser(tokens(text), columns).parse();
}

SodaQuery parseStatement(const std::string& text)
{
    SodaQuery query;
    const std::string padded = " " + text + " ";
    query.select = clause(padded, " select ");
    query.where = clause(padded, " where ");
    query.order = clause(padded, " order by ");
    if (const std::string limit = clause(padded, " limit "); !limit.empty())
        query.limit = std::strtoull(limit.c_str(), nullptr, 10);
    if (const std::string offset = clause(padded, " offset "); !offset.empty())
        query.offset = std::strtoull(offset.c_str(), nullptr, 10);
    return query;
}

} // namespace holdfast::demo
