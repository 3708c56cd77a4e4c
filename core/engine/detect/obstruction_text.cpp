#include "core/engine/detect/obstruction_text.h"

#include <algorithm>
#include <cctype>

#include "core/engine/base/feet_inch.h"
#include "core/engine/plan/words.h"

namespace holdfast::detect {

namespace {

using plan::contains;

bool isDigit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
bool inNumber(char c) { return isDigit(c) || c == ' ' || c == '/' || c == '.' || c == '-' || c == '"'; }

std::optional<Length> inchesOf(std::string text)
{
    std::erase(text, '"');
    while (!text.empty() && (text.front() == ' ' || text.front() == '-'))
        text.erase(0, 1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '-' || text.back() == '.'))
        text.pop_back();
    if (text.empty())
        return std::nullopt;
    const auto parsed = parseLength(text, LengthUnit::Inch);
    return parsed ? std::optional(*parsed) : std::nullopt;
}

struct Cross {
    Length first, second;
    std::string before;  // letters that stand right before the first number
};

// Number x number, wherever it stands.
std::optional<Cross> crossIn(const std::string& text)
{
    for (std::size_t x = text.find('X'); x != std::string::npos; x = text.find('X', x + 1)) {
        std::size_t from = x, to = x + 1;
        while (from > 0 && inNumber(text[from - 1]))
            --from;
        while (to < text.size() && inNumber(text[to]))
            ++to;
        const auto first = inchesOf(text.substr(from, x - from)),
                   second = inchesOf(text.substr(x + 1, to - x - 1));
        if (!first || !second)
            continue;
        std::size_t word = from;
        while (word > 0 && std::isalpha(static_cast<unsigned char>(text[word - 1])))
            --word;
        return Cross{*first, *second, text.substr(word, from - word)};
    }
    return std::nullopt;
}

bool isSteelShape(const std::string& letters)
{
    return letters == "W" || letters == "S" || letters == "M" || letters == "HP" || letters == "C"
        || letters == "MC";
}

bool isWoodBeam(const std::string& text)
{
    return contains(text, "HDR") || contains(text, "HEADER") || contains(text, "BEAM") || contains(text, "DF")
        || contains(text, "BM");
}

// NDS Supplement Table 1B: 4x is 3 1/2, 6x12 is 5 1/2 x 11 1/2, 2x10 is 1 1/2 x 9 1/4.
Length dressed(Length nominal, bool heavy)
{
    const double n = nominal.value();
    if (heavy || n < 5)
        return Length(n <= 6.5 || heavy ? n - 0.5 : n - 0.75);
    return Length(n >= 8 ? n - 0.75 : n - 0.5);
}

bool isWhole(Length l) { return l.value() == double(int(l.value())); }

SizeNote rectangleOf(const Cross& cross, const std::string& text)
{
    SizeNote note;
    if (isSteelShape(cross.before)) {
        note.depth = cross.first;  // nominal depth; the second number is a weight
        return note;
    }
    note.width = cross.first;
    note.depth = cross.second;
    const bool lumber = isWhole(cross.first) && isWhole(cross.second) && isWoodBeam(text)
        && cross.first.value() <= 12 && !contains(text, "DUCT");
    if (lumber) {
        const bool heavy = cross.first.value() >= 5;
        note.width = cross.first.value() < 5 ? cross.first - Length(0.5) : dressed(cross.first, true);
        note.depth = dressed(cross.second, heavy);
    }
    return note;
}

} // namespace

SizeNote readSizeNote(const std::string& plain)
{
    if (const auto cross = crossIn(plain))
        return rectangleOf(*cross, plain);
    const bool round = contains(plain, "DIA") || contains(plain, "PIPE") || contains(plain, "CPVC")
        || contains(plain, "PVC") || contains(plain, "CONDUIT") || contains(plain, "EMT")
        || contains(plain, "COPPER") || contains(plain, "ROUND") || contains(plain, "ABS")
        || contains(plain, "WASTE") || contains(plain, "RISER") || contains(plain, "SPRINKLER")
        || contains(plain, "VENT") || contains(plain, "%%C");
    SizeNote note;
    if (round && !plain.empty())
        for (std::size_t from = 0; from < plain.size(); ++from) {
            if (!isDigit(plain[from]))
                continue;
            std::size_t to = from;
            while (to < plain.size() && inNumber(plain[to]))
                ++to;
            if (const auto d = inchesOf(plain.substr(from, to - from));
                d && d->value() > 0 && d->value() <= 60) {
                note.diameter = d;
                break;
            }
            from = to;
        }
    return note;
}

std::optional<ElevationNote> readElevationNote(const std::string& plain)
{
    struct Spelling {
        std::string_view written;
        ElevationOf of;
    };
    static constexpr Spelling kSpellings[] = {
        {"BOTTOM", ElevationOf::Bottom}, {"B.O.", ElevationOf::Bottom}, {"BOD", ElevationOf::Bottom},
        {"BOP", ElevationOf::Bottom},    {"BOB", ElevationOf::Bottom},  {"BO ", ElevationOf::Bottom},
        {"B/", ElevationOf::Bottom},     {"INV", ElevationOf::Bottom},  {"T.O.", ElevationOf::Top},
        {"TOD", ElevationOf::Top},       {"TOB", ElevationOf::Top},     {"TOP ", ElevationOf::Top},
        {"T/", ElevationOf::Top},        {"CL ", ElevationOf::Center},  {"C/L", ElevationOf::Center},
        {"CENTER", ElevationOf::Center}, {"AFF", ElevationOf::Bottom},  {"A.F.F", ElevationOf::Bottom}};
    for (const Spelling& s : kSpellings) {
        const auto at = plain.find(s.written);
        if (at == std::string::npos || (at > 0 && std::isalpha(static_cast<unsigned char>(plain[at - 1]))))
            continue;
        const bool before = s.written == "AFF" || s.written == "A.F.F";
        if (const auto height = plan::lengthIn(before ? plain.substr(0, at) : plain.substr(at)))
            return ElevationNote{s.of, *height};
    }
    return std::nullopt;
}

} // namespace holdfast::detect
