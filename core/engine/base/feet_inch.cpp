#include "core/engine/base/feet_inch.h"

#include <cmath>
#include <numeric>
#include <optional>

namespace holdfast {

namespace {

struct Spelling {
    std::string_view from;
    std::string_view to;
};

// Unicode and typewriter spellings brought to the ASCII ones the grammar is written in. `''` is two primes.
constexpr Spelling kSpellings[] = {
    {"''", "\""}, {"\xE2\x80\xB2", "'"}, {"\xE2\x80\x99", "'"}, {"\xE2\x80\x98", "'"},
    {"\xE2\x80\xB3", "\""}, {"\xE2\x80\x9D", "\""}, {"\xE2\x80\x9C", "\""}, {"\xE2\x80\x91", "-"},
    {"\xE2\x88\x92", "-"}, {"\xC2\xA0", " "},
    {"\xC2\xBD", " 1/2"}, {"\xC2\xBC", " 1/4"}, {"\xC2\xBE", " 3/4"}, {"\xE2\x85\x9B", " 1/8"},
    {"\xE2\x85\x9C", " 3/8"}, {"\xE2\x85\x9D", " 5/8"}, {"\xE2\x85\x9E", " 7/8"},
};

std::string plain(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t used = 0;
        for (const Spelling& s : kSpellings)
            if (text.substr(i, s.from.size()) == s.from) {
                out += s.to;
                used = s.from.size();
                break;
            }
        if (used == 0)
            out += text[i];
        i += used == 0 ? 1 : used;
    }
    return out;
}

// Recursive descent over the grammar: length := sign? (feet inches? | inches | metric | bare).
class Scanner {
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    std::size_t column() const { return m_at + 1; }
    bool atEnd() { blanks(); return m_at == m_text.size(); }
    bool startsAfterGap() const { return m_at > 0 && m_at < m_text.size() && m_text[m_at] == ' '; }

    bool take(char c)
    {
        if (m_at < m_text.size() && m_text[m_at] == c)
            return ++m_at, true;
        return false;
    }

    bool takeWord(std::string_view word)
    {
        const std::size_t before = m_at;
        blanks();
        if (m_text.substr(m_at, word.size()) == word && !letterAt(m_at + word.size())) {
            m_at += word.size();
            return true;
        }
        m_at = before;
        return false;
    }

    bool takeFoot()
    {
        const std::size_t before = m_at;
        blanks();
        if (take('\''))
            return true;
        m_at = before;
        return takeWord("feet") || takeWord("foot") || takeWord("ft");
    }

    bool takeInch()
    {
        const std::size_t before = m_at;
        blanks();
        if (take('"'))
            return true;
        m_at = before;
        return takeWord("inches") || takeWord("inch") || takeWord("in");
    }

    void blanks() { while (take(' ') || take('\t')) {} }

    std::optional<double> decimal()
    {
        const std::size_t before = m_at;
        double value = 0, scale = 1;
        int digits = 0;
        for (; digitAt(m_at); ++m_at, ++digits)
            value = value * 10 + (m_text[m_at] - '0');
        if (m_at < m_text.size() && m_text[m_at] == '.')
            for (++m_at; digitAt(m_at); ++m_at, ++digits)
                value += (m_text[m_at] - '0') * (scale /= 10);
        if (digits == 0 || digits > 15)
            return m_at = before, std::nullopt;
        return value;
    }

    // num | num SEP frac | frac, SEP one blank run or one hyphen.
    std::optional<double> withFraction()
    {
        const auto whole = decimal();
        if (!whole)
            return std::nullopt;
        if (take('/'))
            return divided(*whole);
        const std::size_t before = m_at;
        if (!take('-'))
            blanks();
        if (m_at != before)
            if (const auto numerator = decimal(); numerator && take('/'))
                if (const auto part = divided(*numerator))
                    return *whole + *part;
        m_at = before;
        return whole;
    }

private:
    std::optional<double> divided(double numerator)
    {
        const auto denominator = decimal();
        if (!denominator || *denominator == 0)
            return std::nullopt;
        return numerator / *denominator;
    }
    bool digitAt(std::size_t i) const { return i < m_text.size() && m_text[i] >= '0' && m_text[i] <= '9'; }
    bool letterAt(std::size_t i) const
    {
        return i < m_text.size() && ((m_text[i] | 0x20) >= 'a' && (m_text[i] | 0x20) <= 'z');
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

Fault badLength(std::string_view text, std::size_t column)
{
    return {FaultCode::InvalidValue, {}, "column " + std::to_string(column),
            "\"" + std::string(text) + "\" is not a length; write it like 10'-6 1/2\""};
}

// What follows the foot mark: nothing, or an optional hyphen or blank and inches with an optional mark.
std::optional<double> inchesAfterFeet(Scanner& s)
{
    s.blanks();
    s.take('-');
    if (s.atEnd())
        return 0.0;
    const auto inches = s.withFraction();
    if (!inches)
        return std::nullopt;
    s.takeInch();
    return inches;
}

std::optional<double> unitOrBare(Scanner& s, double number, LengthUnit bare)
{
    if (s.takeFoot()) {
        const auto inches = inchesAfterFeet(s);
        return inches ? std::optional(number * 12 + *inches) : std::nullopt;
    }
    if (s.takeInch())
        return number;
    if (s.takeWord("mm"))
        return number / 25.4;
    if (s.takeWord("cm"))
        return number * 10 / 25.4;
    if (s.takeWord("m"))
        return number * 1000 / 25.4;
    if (bare == LengthUnit::None)
        return std::nullopt;
    return bare == LengthUnit::Foot ? number * 12 : number;
}

// Whole sixteenths (or other parts) of an inch, so the carry is exact.
struct Parts {
    bool negative;
    long long whole;     // inches
    long long numerator;
    long long denominator;
};

Parts split(Length length, int denominator)
{
    const long long total = std::llround(std::fabs(length.value()) * denominator);
    const long long numerator = total % denominator;
    const long long common = std::gcd(numerator, static_cast<long long>(denominator));
    return {length.value() < 0 && total > 0, total / denominator, numerator / common, denominator / common};
}

std::string inchText(long long inches, const Parts& p)
{
    std::string text = std::to_string(inches);
    if (p.numerator > 0)
        text += " " + std::to_string(p.numerator) + "/" + std::to_string(p.denominator);
    return text + "\"";
}

} // namespace

Result<Length> parseLength(std::string_view text, LengthUnit bare)
{
    const std::string cleaned = plain(text);
    Scanner s(cleaned);
    s.blanks();
    const bool negative = s.take('-');
    if (!negative)
        s.take('+');
    s.blanks();
    const auto number = s.withFraction();
    if (!number)
        return badLength(text, s.column());
    const auto inches = unitOrBare(s, *number, bare);
    if (!inches || !s.atEnd())
        return badLength(text, s.column());
    return Length(negative ? -*inches : *inches);
}

std::string formatFeetInches(Length length, int denominator)
{
    const Parts p = split(length, denominator);
    return (p.negative ? "-" : "") + std::to_string(p.whole / 12) + "'-" + inchText(p.whole % 12, p);
}

std::string formatInches(Length length, int denominator)
{
    const Parts p = split(length, denominator);
    std::string text = inchText(p.whole, p);
    if (text.starts_with("0 "))  // 3/4", not 0 3/4"
        text.erase(0, 2);
    return (p.negative ? "-" : "") + text;
}

} // namespace holdfast
