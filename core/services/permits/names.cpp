#include "core/services/permits/names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <vector>

namespace holdfast::permits {

namespace {

// The legal forms that are written or left out at will; of US states' registers.
constexpr std::array<std::string_view, 15> kForms = {"INC",     "INCORPORATED", "LLC",     "LLP",         "PLLC",
                                                     "PC",      "PE",           "CORP",    "CORPORATION", "CO",
                                                     "COMPANY", "LTD",          "LIMITED", "LP",          "DBA"};

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words(1);
    for (const char c : text) {
        const auto u = static_cast<unsigned char>(c);
        if (c == '&') {
            words.emplace_back("AND");
            words.emplace_back();
        } else if (std::isalnum(u) != 0 || u >= 0x80) {
            words.back() += char(std::toupper(u));
        } else if (c != '.' && c != '\'' && !words.back().empty()) {
            words.emplace_back();   // "L.L.C." and "O'Neil" are one word
        }
    }
    std::erase_if(words, [](const std::string& word) { return word.empty(); });
    return words;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string all;
    for (const std::string& word : words)
        all += (all.empty() ? "" : " ") + word;
    return all;
}

std::set<std::string_view> pieces(std::string_view text)
{
    std::set<std::string_view> all;
    for (std::size_t i = 0; i + 3 <= text.size(); ++i)
        all.insert(text.substr(i, 3));
    return all;
}

} // namespace

std::string personKey(std::string_view name)
{
    auto words = wordsOf(name);
    std::ranges::sort(words);
    return joined(words);
}

std::string businessKey(std::string_view name)
{
    const auto all = wordsOf(name);
    auto words = all;
    while (words.size() > 1 && std::ranges::find(kForms, words.back()) != kForms.end())
        words.pop_back();
    return joined(words);
}

std::string licenseKey(std::string_view text)
{
    std::string key;
    for (const char c : text)
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            key += char(std::toupper(static_cast<unsigned char>(c)));
    key.erase(0, std::min(key.find_first_not_of('0'), key.size()));
    const bool isNumber = std::ranges::any_of(key, [](unsigned char c) { return std::isdigit(c) != 0; });
    return isNumber ? key : std::string();
}

double alike(std::string_view a, std::string_view b)
{
    if (a == b)
        return 1;
    const auto first = pieces(a), second = pieces(b);
    if (first.empty() || second.empty())
        return 0;
    const auto common = std::ranges::count_if(first, [&](std::string_view piece) { return second.contains(piece); });
    return double(common) / double(first.size() + second.size() - std::size_t(common));
}

} // namespace holdfast::permits
