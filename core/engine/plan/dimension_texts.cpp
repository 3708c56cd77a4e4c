#include "core/engine/plan/dimension_texts.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/engine/plan/words.h"

namespace holdfast::plan {

namespace {

using geometry::Point2;

constexpr std::size_t kTextsToLookAt = 400;   // more add nothing to the vote
constexpr std::size_t kStrokesAbout = 3000;   // a hatch, not a dimension
// In heights of the text; set by judgement from what drafters and programs do.
constexpr double kLineAside = 2.5;  // of the dimension line from the middle of the text
constexpr double kTickGap = 0.4;    // between a tick and the line it stops

// Coordinates along and across the text, its middle the origin.
struct Frame {
    Point2 origin, along;
    Point2 operator()(Point2 p) const { return {dot(p - origin, along), cross(along, p - origin)}; }
    Point2 back(double x, double y) const { return origin + along * x + Point2{-along.y, along.x} * y; }
};

std::optional<double> lengthWritten(const std::string& plain)
{
    if (plain.size() > 16 || !contains(plain, "'") || contains(plain, "=") || contains(plain, "@"))
        return std::nullopt;
    const auto written = lengthIn(plain);
    if (!written || written->value() < 6)
        return std::nullopt;
    return written->value();
}

class SpanFinder {
public:
    SpanFinder(const drawing::Linework& marks, const StrokeIndex& strokes, const drawing::TextMark& text)
        : m_marks(marks), m_strokes(strokes), m_frame{text.middle, {std::cos(text.rotation), std::sin(text.rotation)}},
          m_height(text.height), m_half(halfWidth(text))
    {
    }

    std::optional<geometry::Segment2> find() const
    {
        std::optional<geometry::Segment2> best;
        for (const double offset : lineOffsets())
            if (const auto span = spanOn(offset); span && (!best || length(*span) < length(*best)))
                best = span;
        return best;
    }

private:
    static double halfWidth(const drawing::TextMark& text)
    {
        constexpr double kLetter = 0.35;  // half the usual width of a letter against its height
        return std::max(distance(text.at, text.middle), kLetter * text.height * double(text.text.size()));
    }

    bool parallel(Point2 a, Point2 b) const { return std::fabs(a.y - b.y) < 0.02 * std::fabs(a.x - b.x); }

    geometry::Box2 boxAbout(double left, double right, double low, double high) const
    {
        geometry::Box2 box;
        for (const Point2 p : {m_frame.back(left, low), m_frame.back(right, low), m_frame.back(left, high),
                               m_frame.back(right, high)})
            box.add(p);
        return box;
    }

    // How far from the text lines run along it, each once.
    std::vector<double> lineOffsets() const
    {
        std::vector<double> offsets;
        const double reach = m_half + 2 * m_height, aside = kLineAside * m_height;
        const auto near = m_strokes.near(boxAbout(-reach, reach, -aside, aside));
        if (near.size() > kStrokesAbout)
            return offsets;
        for (const std::uint32_t i : near) {
            const Point2 a = m_frame(m_marks.strokes[i].line.a), b = m_frame(m_marks.strokes[i].line.b);
            const double offset = 0.5 * (a.y + b.y);
            const bool beside = std::min(a.x, b.x) < reach && std::max(a.x, b.x) > -reach;
            if (!parallel(a, b) || !beside || std::fabs(offset) > aside || std::fabs(a.x - b.x) < 0.5 * m_height)
                continue;
            if (std::ranges::none_of(offsets, [&](double o) { return std::fabs(o - offset) < 0.1 * m_height; }))
                offsets.push_back(offset);
        }
        std::ranges::sort(offsets, {}, [](double o) { return std::fabs(o); });
        return offsets;
    }

    // How far the line runs to one side (+1 or -1), its pieces joined.
    double reachOn(double offset, double side) const
    {
        const Point2 d = m_frame.along * side;
        double reach = 0;
        for (const Stretch& s : m_strokes.along(m_frame.back(0, offset), d, 0.1 * m_height)) {
            const double gap = reach == 0 ? m_half + 1.5 * m_height : 0.3 * m_height;
            if (s.from > reach + gap)
                break;
            reach = std::max(reach, s.to);
        }
        return reach;
    }

    // Where other lines cross or touch this one.
    std::vector<double> stopsOn(double offset, double left, double right) const
    {
        std::vector<double> stops{left, right};
        const double gap = kTickGap * m_height;
        const auto near = m_strokes.near(boxAbout(left - gap, right + gap, offset - gap, offset + gap));
        if (near.size() > kStrokesAbout)
            return {};
        for (const std::uint32_t i : near) {
            const Point2 a = m_frame(m_marks.strokes[i].line.a), b = m_frame(m_marks.strokes[i].line.b);
            if (std::fabs(a.y - b.y) < 0.3 * std::fabs(a.x - b.x) || std::min(a.y, b.y) > offset + gap
                || std::max(a.y, b.y) < offset - gap)
                continue;
            const double share = std::clamp((offset - a.y) / (b.y - a.y), 0.0, 1.0);
            stops.push_back(a.x + share * (b.x - a.x));
        }
        std::ranges::sort(stops);
        return stops;
    }

    std::optional<geometry::Segment2> spanOn(double offset) const
    {
        const double right = reachOn(offset, 1), left = -reachOn(offset, -1);
        if (right - left < 2 * m_height)
            return std::nullopt;
        const std::vector<double> stops = stopsOn(offset, left, right);
        std::optional<std::pair<double, double>> best;
        for (const double a : stops)
            for (const double b : stops) {
                const double span = b - a, center = 0.5 * (a + b);
                if (a > 0 || b < 0 || span < 1.5 * m_height || std::fabs(center) > 0.06 * span + 0.6 * m_height)
                    continue;
                if (!best || span < best->second - best->first)
                    best = {a, b};
            }
        if (!best)
            return std::nullopt;
        return geometry::Segment2{m_frame.back(best->first, offset), m_frame.back(best->second, offset)};
    }

    const drawing::Linework& m_marks;
    const StrokeIndex& m_strokes;
    Frame m_frame;
    double m_height, m_half;
};

} // namespace

std::vector<DimensionText> findDimensionTexts(const drawing::Linework& marks, const StrokeIndex& strokes)
{
    std::vector<DimensionText> found;
    std::size_t looked = 0;
    for (const drawing::TextMark& text : marks.texts) {
        if (text.height <= 0)
            continue;
        const auto written = lengthWritten(plainWords(text.text));
        if (!written || ++looked > kTextsToLookAt)
            continue;
        if (const auto span = SpanFinder(marks, strokes, text).find())
            found.push_back({*written, *span});
    }
    return found;
}

} // namespace holdfast::plan
