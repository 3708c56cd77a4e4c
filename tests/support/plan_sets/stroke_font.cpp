#include "tests/support/plan_sets/stroke_font.h"

#include <cctype>
#include <map>

namespace holdfast::support {

using geometry::Point2;

namespace {

// Points on a grid 4 wide and 6 high, two digits each; a blank lifts the pen.
const std::map<char, const char*>& glyphs()
{
    static const std::map<char, const char*> kGlyphs{
        {'A', "002640 1232"},
        {'B', "000636454433 0333424130 3000"},
        {'C', "4536160501103041"},
        {'D', "00062645412000"},
        {'E', "46060040 0333"},
        {'F', "460600 0333"},
        {'G', "4536160501103041 412323"},
        {'H', "0006 4046 0343"},
        {'I', "1030 2026 1636"},
        {'J', "464130100102"},
        {'K', "0006 4602 1340"},
        {'L', "060040"},
        {'M', "0006234640"},
        {'N', "00064046"},
        {'O', "163645413010010516"},
        {'P', "00063645443303"},
        {'Q', "163645413010010516 2240"},
        {'R', "00063645443303 2340"},
        {'S', "453616050413334241301001"},
        {'T', "0646 2026"},
        {'U', "060110304146"},
        {'V', "062046"},
        {'W', "0610233046"},
        {'X', "0046 0640"},
        {'Y', "062346 2320"},
        {'Z', "06460040"},
        {'0', "163645413010010516"},
        {'1', "152620 1030"},
        {'2', "0516364544330040"},
        {'3', "051636454433 1333424130 1001"},
        {'4', "30360242"},
        {'5', "46060333424130 1001"},
        {'6', "453616050110304142331302"},
        {'7', "064610"},
        {'8', "133344453616050413 02011030414233"},
        {'9', "01103041453616050413333444"},
        {'-', "1333"},
        {'.', "2021"},
        {',', "2110"},
        {'/', "0046"},
        {'\'', "2624"},
        {'"', "1614 3634"},
        {'=', "0242 0444"},
        {'+', "0343 2125"},
        {':', "2122 2425"},
        {'@', "342414233343454616051410 3040"},
        {'#', "1016 3036 0242 0444"},
        {'(', "36242130"},
        {')', "16242110"},
        {'&', "4014253515 14031020304042"},
        {'%', "0046 0516 3041"},
    };
    return kGlyphs;
}

constexpr double kAdvance = 6.0 / 6; // a letter and the blank after it

} // namespace

std::vector<std::vector<Point2>> strokedText(const std::string& text)
{
    std::vector<std::vector<Point2>> out;
    double x = 0;
    for (const char raw : text) {
        const auto glyph = glyphs().find(char(std::toupper(static_cast<unsigned char>(raw))));
        if (glyph != glyphs().end()) {
            std::string digits;
            const auto lift = [&] {
                std::vector<Point2> line;
                for (std::size_t i = 0; i + 1 < digits.size(); i += 2)
                    line.push_back({x + (digits[i] - '0') / 6.0, (digits[i + 1] - '0') / 6.0});
                if (line.size() > 1)
                    out.push_back(line);
                digits.clear();
            };
            for (const char* c = glyph->second; *c; ++c)
                if (*c == ' ')
                    lift();
                else
                    digits += *c;
            lift();
        }
        x += kAdvance;
    }
    return out;
}

double strokedWidth(const std::string& text)
{
    return kAdvance * double(text.size()) - 2.0 / 6;
}

} // namespace holdfast::support
