#include "core/engine/pdf/centre_line.h"

#include <algorithm>

namespace holdfast::pdf {

namespace {

using geometry::distance;

constexpr std::size_t kMostCorners = 64;
constexpr double kMitre = 1.5; // a square corner is 1.41 pens across
constexpr double kSlender = 3; // a line is at least that many times as long as wide

double chainLength(const std::vector<Point2>& points)
{
    double sum = 0;
    for (std::size_t i = 1; i < points.size(); ++i)
        sum += distance(points[i - 1], points[i]);
    return sum;
}

// Corner i beside corner -1 - i, both counted from `start`.
std::optional<CentreLine> pairedFrom(const std::vector<Point2>& ring, std::size_t start)
{
    const std::size_t count = ring.size();
    CentreLine line;
    for (std::size_t i = 0; i < count / 2; ++i) {
        const Point2 a = ring[(start + i) % count], b = ring[(start + count - 1 - i) % count];
        const double width = distance(a, b);
        const bool isEnd = i == 0 || i + 1 == count / 2;
        if (width > (isEnd ? kWidestPen : kMitre * kWidestPen))
            return std::nullopt;
        if (isEnd)
            line.width = std::max(line.width, width);
        line.points.push_back((a + b) * 0.5);
    }
    return line;
}

} // namespace

std::optional<CentreLine> centreLine(const std::vector<Point2>& ring)
{
    const std::size_t count = ring.size();
    if (count < 4 || count > kMostCorners || count % 2 != 0)
        return std::nullopt;
    std::optional<CentreLine> best;
    for (std::size_t start = 0; start < count / 2; ++start)
        if (auto line = pairedFrom(ring, start); line && (!best || line->width < best->width))
            best = std::move(line);
    if (!best || chainLength(best->points) < kSlender * best->width || chainLength(best->points) == 0)
        return std::nullopt;
    return best;
}

std::optional<CentreLine> centreLine(const std::vector<Point2>& outer, const std::vector<Point2>& inner)
{
    const std::size_t count = outer.size();
    if (count < 3 || count > kMostCorners || inner.size() != count)
        return std::nullopt;
    const auto paired = [&](std::size_t shift, bool reversed) -> std::optional<CentreLine> {
        CentreLine line;
        for (std::size_t i = 0; i < count; ++i) {
            const Point2 other = inner[(reversed ? shift + count - i : shift + i) % count];
            if (distance(outer[i], other) > 2 * kWidestPen) // a corner lies a diagonal away
                return std::nullopt;
            line.width = std::max(line.width, distance(outer[i], other));
            line.points.push_back((outer[i] + other) * 0.5);
        }
        line.points.push_back(line.points.front());
        return line;
    };
    for (std::size_t shift = 0; shift < count; ++shift)
        for (const bool reversed : {false, true})
            if (auto line = paired(shift, reversed);
                line && chainLength(line->points) >= kSlender * line->width)
                return line;
    return std::nullopt;
}

} // namespace holdfast::pdf
