#include "core/engine/plan/north.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/engine/plan/words.h"

namespace holdfast::plan {

namespace {

using geometry::Point2;

// In heights of the letter; set by judgement.
constexpr double kReach = 14, kShortest = 2.0, kLongest = 12.0, kGap = 2.5;

// The shaft of an arrow: from its far end to the end at the letter, and no grid line.
std::optional<Point2> arrowTo(const drawing::TextMark& letter, const drawing::Linework& marks)
{
    const Point2 c = letter.middle;
    const double h = letter.height;
    const drawing::Stroke* best = nullptr;
    for (const drawing::Stroke& s : marks.strokes) {
        const double near = std::min(distance(s.line.a, c), distance(s.line.b, c));
        const double far = std::max(distance(s.line.a, c), distance(s.line.b, c));
        const double size = length(s.line);
        if (far > kReach * h && near < kGap * h && size > kLongest * h)
            return std::nullopt;  // a long line from the letter: a grid bubble
        if (far > kReach * h || near > kGap * h || size < kShortest * h || size > kLongest * h)
            continue;
        const Point2 d = (s.line.b - s.line.a) * (1 / size);
        if (std::fabs(cross(d, c - s.line.a)) < 0.4 * h && (!best || size > length(best->line)))
            best = &s;
    }
    if (!best)
        return std::nullopt;
    const bool aIsFar = distance(best->line.a, c) > distance(best->line.b, c);
    return aIsFar ? best->line.b - best->line.a : best->line.a - best->line.b;
}

} // namespace

std::optional<double> northOf(const drawing::Linework& marks)
{
    std::optional<double> north;
    int looked = 0;
    constexpr int kMostLetters = 20;
    for (const drawing::TextMark& text : marks.texts) {
        const std::string plain = plainWords(text.text);
        if ((plain != "N" && plain != "NORTH" && plain != "TRUE NORTH") || text.height <= 0 || ++looked > kMostLetters)
            continue;
        const auto arrow = arrowTo(text, marks);
        if (!arrow)
            continue;
        const double degrees = std::atan2(arrow->y, arrow->x) * 180 / std::numbers::pi;
        if (north && std::fabs(std::remainder(degrees - *north, 360.0)) > 1)
            return std::nullopt;
        north = degrees;
    }
    return north;
}

} // namespace holdfast::plan
