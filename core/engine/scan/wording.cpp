#include "core/engine/scan/wording.h"

#include <algorithm>
#include <cctype>
#include <regex>

namespace holdfast::scan {

namespace {

void replaceAll(std::string& text, std::string_view from, std::string_view to)
{
    for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

void makePlain(std::string& text)
{
    constexpr std::pair<const char*, const char*> kPlain[] = {
        {"\xE2\x80\x98", "'"}, {"\xE2\x80\x99", "'"}, {"\xE2\x80\x9C", "\""}, {"\xE2\x80\x9D", "\""},
        {"\xE2\x80\x93", "-"}, {"\xE2\x80\x94", "-"}, {"\xC2\xB0", "'"},       {"\n", " "},
        {"''", "\""},
    };
    for (const auto& [from, to] : kPlain)
        replaceAll(text, from, to);
    while (!text.empty() && text.back() == ' ')
        text.pop_back();
}

// A letter in a bubble and the dust beside it.
void dropDust(std::string& text)
{
    constexpr std::string_view kDust = ".,'`";
    if (text.size() == 2 && std::isalnum(static_cast<unsigned char>(text[0])) && kDust.find(text[1]) != kDust.npos)
        text.pop_back();
}

std::string digits(std::string word)
{
    for (char& c : word)
        switch (c) {
        case 'O': case 'o': case 'Q': case 'D': c = '0'; break;
        case 'l': case 'I': case '|': c = '1'; break;
        case 'S': c = '5'; break;
        case 'B': c = '8'; break;
        default: break;
        }
    return word;
}

bool hasDigit(const std::string& word)
{
    return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

std::string lengthsMended(const std::string& text)
{
    static const std::regex kLength(
        R"re((^|[^A-Za-z0-9])([0-9OoQDlI|SB]+)(['`"*]?) ?- ?([0-9OoQDlI|SB]{1,2})( [0-9]{1,2}/[0-9]{1,2})? ?["']+)re");
    std::string out;
    auto rest = text.cbegin();
    for (std::sregex_iterator it(text.begin(), text.end(), kLength), end; it != end; ++it) {
        const std::smatch& m = *it;
        out.append(rest, m[0].first);
        rest = m[0].second;
        // Two words without any digit are a mark with a hyphen, not a length.
        if (hasDigit(m[2].str()) || hasDigit(m[4].str()))
            out += m[1].str() + digits(m[2].str()) + "'-" + digits(m[4].str()) + m[5].str() + "\"";
        else
            out += m[0].str();
    }
    return out.append(rest, text.cend());
}

} // namespace

bool isLength(const std::string& text)
{
    static const std::regex kWhole(R"re([0-9]{1,3}'-[0-9]{1,2}( [0-9]{1,2}/[0-9]{1,2})?")re");
    return std::regex_match(text, kWhole);
}

bool isMark(const std::string& text)
{
    static const std::regex kMark(R"re([A-Z]{1,4}-?[0-9]{1,2})re");
    return std::regex_match(text, kMark);
}

std::string markFamily(const std::string& text)
{
    static const std::regex kMark(R"re(([A-Za-z]{1,4}-?)([0-9]{1,2}|[lIi|]))re");
    std::smatch match;
    if (!std::regex_match(text, match, kMark))
        return {};
    std::string family = match[1].str();
    for (char& c : family)
        c = char(std::toupper(static_cast<unsigned char>(c)));
    return family;
}

std::string mendedWording(std::string text)
{
    makePlain(text);
    dropDust(text);
    text = lengthsMended(text);
    replaceAll(text, "0.C.", "O.C.");
    replaceAll(text, "0.c.", "o.c.");
    return text;
}

} // namespace holdfast::scan
