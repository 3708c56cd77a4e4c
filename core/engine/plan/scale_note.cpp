#include "core/engine/base/feet_inch.h"
#include "core/engine/plan/titles.h"
#include "core/engine/plan/words.h"

namespace holdfast::plan {

namespace {

constexpr double kSmallestRatio = 1.0, kLargestRatio = 6000.0;  // 1" = 500'

std::optional<Length> lengthBefore(std::string_view left, LengthUnit bare)
{
    while (!left.empty() && left.back() == ' ')
        left.remove_suffix(1);
    for (std::size_t from = 0; from < left.size(); ++from)
        if (left[from] != ' ')
            if (const auto parsed = parseLength(left.substr(from), bare))
                return *parsed;
    return std::nullopt;
}

std::optional<Length> lengthAfter(std::string_view right)
{
    while (!right.empty() && right.front() == ' ')
        right.remove_prefix(1);
    for (std::size_t size = right.size(); size > 0; --size)
        if (const auto parsed = parseLength(right.substr(0, size), LengthUnit::None))
            return *parsed;
    return std::nullopt;
}

std::string withoutWords(std::string text)
{
    for (const auto& [word, sign] : {std::pair{" INCHES", "\""},
                                     {" INCH", "\""},
                                     {" FEET", "'"},
                                     {" FOOT", "'"},
                                     {" IN.", "\""},
                                     {" FT.", "'"}})
        for (std::size_t at; (at = text.find(word)) != std::string::npos;)
            text.replace(at, std::string_view(word).size(), sign);
    return text;
}

std::optional<double> equationRatio(const std::string& text, bool saysScale)
{
    const auto equals = text.find('=');
    if (equals == std::string::npos)
        return std::nullopt;
    const std::string_view view(text);
    const auto paper = lengthBefore(view.substr(0, equals), saysScale ? LengthUnit::Inch : LengthUnit::None);
    const auto real = lengthAfter(view.substr(equals + 1));
    if (!paper || !real || paper->value() <= 0)
        return std::nullopt;
    return *real / *paper;
}

std::optional<double> colonRatio(const std::string& text, bool saysScale)
{
    const auto colon = text.rfind(':');
    if (colon == std::string::npos || colon == 0)
        return std::nullopt;
    const auto tokens = tokensOf(text.substr(colon + 1));
    const auto before = tokensOf(text.substr(0, colon));
    if (tokens.empty() || before.empty() || before.back() != "1")
        return std::nullopt;
    if (!saysScale && (before.size() != 1 || tokens.size() != 1))
        return std::nullopt;
    const auto n = wholeNumber(tokens.front());
    return n ? std::optional<double>(*n) : std::nullopt;
}

} // namespace

std::optional<ScaleNote> readScaleNote(std::string_view written)
{
    const std::string text = withoutWords(plainWords(written));
    const auto tokens = tokensOf(text);
    const bool saysScale = hasToken(tokens, "SCALE");
    if (hasAnyToken(tokens, {"NTS"}) || contains(text, "N.T.S") || contains(text, "NOT TO SCALE"))
        return ScaleNote{0, true};
    for (const auto& ratio : {equationRatio(text, saysScale), colonRatio(text, saysScale)})
        if (ratio && *ratio >= kSmallestRatio && *ratio <= kLargestRatio)
            return ScaleNote{*ratio, false};
    if (saysScale
        && (contains(text, "AS NOTED") || contains(text, "AS INDICATED") || contains(text, "AS SHOWN")))
        return ScaleNote{};
    return std::nullopt;
}

std::string withoutScale(std::string plain)
{
    if (const auto word = plain.find("SCALE"); word != std::string::npos && word > 0)
        plain.erase(word);
    else if (auto at = plain.find('='); at != std::string::npos) {
        const auto back = [&](std::string_view signs) {
            while (at > 0 && signs.find(plain[at - 1]) != std::string_view::npos)
                --at;
        };
        back(" \"'");
        back("0123456789/");
        if (std::string_view(plain).substr(0, at).ends_with(" 1 "))  // 1 1/2" = 1'-0"
            at -= 2;
        plain.erase(at);
    }
    while (!plain.empty() && std::string_view(" -,:;(").find(plain.back()) != std::string_view::npos)
        plain.pop_back();
    return plain;
}

} // namespace holdfast::plan
