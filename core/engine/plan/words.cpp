#include "core/engine/plan/words.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "core/engine/base/feet_inch.h"

namespace holdfast::plan {

namespace {

struct Spelling {
    std::string_view written, plain;
};

// UTF-8 of typographic quotes, primes, dashes and the no-break space.
constexpr std::array<Spelling, 12> kSpellings{{{"\xE2\x80\xB2", "'"},
                                               {"\xE2\x80\xB3", "\""},
                                               {"\xE2\x80\x98", "'"},
                                               {"\xE2\x80\x99", "'"},
                                               {"\xE2\x80\x9C", "\""},
                                               {"\xE2\x80\x9D", "\""},
                                               {"\xE2\x80\x93", "-"},
                                               {"\xE2\x80\x94", "-"},
                                               {"\xC2\xA0", " "},
                                               {"\xC3\x97", "X"},
                                               {"\xC3\x98", "DIA"},
                                               {"\xE2\x8C\x80", "DIA"}}};

const Spelling* spellingAt(std::string_view text)
{
    for (const Spelling& s : kSpellings)
        if (text.starts_with(s.written))
            return &s;
    return nullptr;
}

// Two single primes are an inch mark.
std::string withDoublePrimes(const std::string& text)
{
    std::string joined;
    for (const char c : text)
        if (c == '\'' && !joined.empty() && joined.back() == '\'')
            joined.back() = '"';
        else
            joined += c;
    return joined;
}

bool isLetterOrDigit(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

} // namespace

std::string plainWords(std::string_view text)
{
    std::string plain;
    while (!text.empty()) {
        if (const Spelling* s = spellingAt(text)) {
            plain += s->plain;
            text.remove_prefix(s->written.size());
            continue;
        }
        const auto c = static_cast<unsigned char>(text.front());
        if (!std::isspace(c))
            plain += char(std::toupper(c));
        else if (!plain.empty() && plain.back() != ' ')
            plain += ' ';
        text.remove_prefix(1);
    }
    while (!plain.empty() && plain.back() == ' ')
        plain.pop_back();
    return withDoublePrimes(plain);
}

std::vector<std::string> tokensOf(std::string_view plain)
{
    std::vector<std::string> tokens;
    bool inside = false;
    for (const char c : plain) {
        if (isLetterOrDigit(c)) {
            if (!inside)
                tokens.emplace_back();
            tokens.back() += c;
        }
        inside = isLetterOrDigit(c);
    }
    return tokens;
}

std::string bareMark(std::string_view text)
{
    std::string bare;
    for (const char c : text)
        if (isLetterOrDigit(c))
            bare += char(std::toupper(static_cast<unsigned char>(c)));
    return bare;
}

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

bool hasToken(const std::vector<std::string>& tokens, std::string_view token)
{
    return std::ranges::find(tokens, token) != tokens.end();
}

bool hasAnyToken(const std::vector<std::string>& tokens, std::initializer_list<std::string_view> any)
{
    return std::ranges::any_of(any, [&](std::string_view t) { return hasToken(tokens, t); });
}

std::optional<int> wholeNumber(std::string_view token)
{
    if (token.empty() || token.size() > 4)
        return std::nullopt;
    int n = 0;
    for (const char c : token) {
        if (c < '0' || c > '9')
            return std::nullopt;
        n = n * 10 + (c - '0');
    }
    return n;
}

std::optional<int> countingWord(std::string_view token)
{
    static constexpr std::array<std::array<std::string_view, 2>, 12> kWords{{{"FIRST", "ONE"},
                                                                             {"SECOND", "TWO"},
                                                                             {"THIRD", "THREE"},
                                                                             {"FOURTH", "FOUR"},
                                                                             {"FIFTH", "FIVE"},
                                                                             {"SIXTH", "SIX"},
                                                                             {"SEVENTH", "SEVEN"},
                                                                             {"EIGHTH", "EIGHT"},
                                                                             {"NINTH", "NINE"},
                                                                             {"TENTH", "TEN"},
                                                                             {"ELEVENTH", "ELEVEN"},
                                                                             {"TWELFTH", "TWELVE"}}};
    for (std::size_t i = 0; i < kWords.size(); ++i)
        if (token == kWords[i][0] || token == kWords[i][1])
            return int(i) + 1;
    if (token.size() > 2)
        for (const std::string_view ending : {"ST", "ND", "RD", "TH"})
            if (token.ends_with(ending))
                return wholeNumber(token.substr(0, token.size() - 2));
    return wholeNumber(token);
}

std::optional<Length> lengthIn(std::string_view plain)
{
    if (plain.find_first_of("'\"") == std::string_view::npos && !contains(plain, "MM")
        && !contains(plain, "FT") && !contains(plain, "IN"))
        return std::nullopt;
    std::string lower(plain);
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    for (std::size_t from = 0; from < lower.size(); ++from) {
        const bool starts = std::isdigit(static_cast<unsigned char>(lower[from])) != 0
            && (from == 0
                || (!std::isalnum(static_cast<unsigned char>(lower[from - 1])) && lower[from - 1] != '.'
                    && lower[from - 1] != '/'));
        if (!starts)
            continue;
        for (std::size_t size = std::min<std::size_t>(lower.size() - from, 24); size > 1; --size)
            if (const auto parsed = parseLength(std::string_view(lower).substr(from, size), LengthUnit::None))
                return *parsed;
    }
    return std::nullopt;
}

} // namespace holdfast::plan
