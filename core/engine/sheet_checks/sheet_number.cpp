#include "core/engine/sheet_checks/sheet_number.h"

#include <algorithm>
#include <cctype>

#include "core/engine/plan/titles.h"
#include "core/engine/plan/words.h"

namespace holdfast::sheet_checks {

namespace {

bool isDigit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
bool isLetter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

// Of the words that may stand before a sheet number. PER is none of them: it stands before ASTM A307.
bool pointsAway(const std::string& word)
{
    for (const std::string_view one : {"SEE", "SHEET", "SHEETS", "SHT", "SHTS", "DWG", "DRAWING"})
        if (word == one)
            return true;
    return false;
}

std::string withoutMarks(std::string word)
{
    while (!word.empty() && !isLetter(word.back()) && !isDigit(word.back()))
        word.pop_back();
    while (!word.empty() && !isLetter(word.front()) && !isDigit(word.front()))
        word.erase(word.begin());
    return word;
}

std::vector<std::string> wordsOf(const std::string& plain)
{
    std::vector<std::string> words;
    for (std::size_t at = 0; at < plain.size();) {
        const std::size_t end = std::min(plain.find(' ', at), plain.size());
        if (end > at)
            words.push_back(plain.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

// "3" and "12A"; not "12 345" and not a fraction of an inch.
bool isDetail(const std::string& word)
{
    const auto digits = std::size_t(std::ranges::count_if(word, isDigit));
    return digits >= 1 && digits <= 2 && word.size() <= digits + 1 && isDigit(word.front());
}

class Reading {
public:
    explicit Reading(const std::string& plain) : m_plain(plain), m_words(wordsOf(spaced(plain))) {}

    std::vector<SheetReference> references()
    {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            if (m_words[i] == "/" && i > 0 && i + 1 < m_words.size())
                takeDetail(withoutMarks(m_words[i - 1]), withoutMarks(m_words[i + 1]));
            else if (plan::looksLikeSheetNumber(withoutMarks(m_words[i])) && !isOfDetail(i) && isPointedAt(i))
                take({}, withoutMarks(m_words[i]));
        }
        return std::move(m_found);
    }

private:
    static std::string spaced(const std::string& plain)
    {
        std::string text;
        for (const char c : plain)
            text += c == '/' ? std::string(" / ") : std::string(1, c);
        return text;
    }

    bool isOfDetail(std::size_t i) const
    {
        return i >= 2 && m_words[i - 1] == "/" && isDetail(withoutMarks(m_words[i - 2]));
    }

    // After SEE, or after AND of a list that began with it.
    bool isPointedAt(std::size_t i) const
    {
        while (i > 0) {
            const std::string word = withoutMarks(m_words[--i]);
            if (pointsAway(word))
                return true;
            const bool listed = word == "AND" || word == "OR" || word == "THRU" || m_words[i] == "&"
                             || m_words[i] == "/" || isDetail(word) || plan::looksLikeSheetNumber(word);
            if (!listed)
                return false;
        }
        return false;
    }

    void takeDetail(const std::string& detail, const std::string& number)
    {
        if (isDetail(detail) && plan::looksLikeSheetNumber(number))
            take(detail, number);
    }

    void take(const std::string& detail, const std::string& number)
    {
        constexpr std::size_t kShown = 60;
        const SheetReference reference{detail, number, m_plain.substr(0, kShown)};
        if (std::ranges::find(m_found, reference) == m_found.end())
            m_found.push_back(reference);
    }

    const std::string& m_plain;
    std::vector<std::string> m_words;
    std::vector<SheetReference> m_found;
};

} // namespace

std::string comparableNumber(std::string_view number)
{
    std::string same;
    for (const char c : plan::plainWords(number))
        if (isLetter(c) || isDigit(c) || c == '.')
            same += c;
    return same;
}

std::string disciplineOf(std::string_view number)
{
    const std::string plain = comparableNumber(number);
    return plain.substr(0, std::size_t(std::ranges::find_if_not(plain, isLetter) - plain.begin()));
}

std::vector<SheetReference> referencesIn(const std::string& plain)
{
    return Reading(plain).references();
}

} // namespace holdfast::sheet_checks
