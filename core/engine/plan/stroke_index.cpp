#include "core/engine/plan/stroke_index.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <tuple>

namespace holdfast::plan {

namespace {

using geometry::Point2;

constexpr int kBuckets = 360;  // half a degree each over half a turn
constexpr double kBucketAngle = std::numbers::pi / kBuckets;

int bucketOf(Point2 d)
{
    const double turn = std::atan2(d.y, d.x) / kBucketAngle;
    return ((int(std::lround(turn)) % kBuckets) + kBuckets) % kBuckets;
}

Point2 normalOf(int bucket)
{
    static const std::array<Point2, kBuckets> kNormals = [] {
        std::array<Point2, kBuckets> normals;
        for (int i = 0; i < kBuckets; ++i)
            normals[std::size_t(i)] = {-std::sin(i * kBucketAngle), std::cos(i * kBucketAngle)};
        return normals;
    }();
    return kNormals[std::size_t(bucket)];
}

std::vector<std::uint32_t> chosen(const drawing::Linework& marks, const std::vector<bool>& wanted)
{
    std::vector<std::uint32_t> strokes;
    for (std::uint32_t i = 0; i < marks.strokes.size(); ++i)
        if (const double size = length(marks.strokes[i].line); wanted[i] && std::isfinite(size) && size > 0)
            strokes.push_back(i);
    return strokes;
}

std::vector<geometry::Box3> boxesOf(const drawing::Linework& marks, const std::vector<std::uint32_t>& strokes)
{
    std::vector<geometry::Box3> boxes;
    boxes.reserve(strokes.size());
    for (const std::uint32_t i : strokes) {
        const geometry::Segment2& s = marks.strokes[i].line;
        geometry::Box3 box;
        box.add(geometry::Point3{s.a.x, s.a.y, 0});
        box.add(geometry::Point3{s.b.x, s.b.y, 0});
        boxes.push_back(box);
    }
    return boxes;
}

} // namespace

StrokeIndex::StrokeIndex(const drawing::Linework& marks, const std::vector<bool>& wanted)
    : m_marks(marks), m_strokes(chosen(marks, wanted))
{
}

void StrokeIndex::sortLines() const
{
    geometry::Box2 box;
    for (const std::uint32_t i : m_strokes) {
        box.add(m_marks.strokes[i].line.a);
        box.add(m_marks.strokes[i].line.b);
    }
    if (!box.empty()) {
        m_middle = (box.low + box.high) * 0.5;
        m_radius = distance(box.low, m_middle);
    }
    m_lines.reserve(m_strokes.size());
    for (const std::uint32_t i : m_strokes) {
        const geometry::Segment2& s = m_marks.strokes[i].line;
        const int bucket = bucketOf(s.b - s.a);
        m_lines.push_back({bucket, dot(middle(s) - m_middle, normalOf(bucket)), i});
    }
    std::ranges::sort(m_lines, {}, [](const Entry& e) { return std::tuple(e.bucket, e.offset, e.stroke); });
}

std::vector<std::uint32_t> StrokeIndex::near(const geometry::Box2& box) const
{
    if (!m_boxes)
        m_boxes.emplace(boxesOf(m_marks, m_strokes));
    std::vector<std::uint32_t> found;
    m_boxes->visit({{box.low.x, box.low.y, -1}, {box.high.x, box.high.y, 1}},
                  [&](std::uint32_t i) { found.push_back(m_strokes[i]); });
    std::ranges::sort(found);
    return found;
}

std::vector<Stretch> StrokeIndex::along(Point2 origin, Point2 direction, double aside) const
{
    if (m_lines.empty())
        sortLines();
    std::vector<Stretch> found;
    const int home = bucketOf(direction);
    // Within a bucket a stroke's offset strays from the ray's by its distance from the middle times the angle.
    const double slack = aside + 2 * m_radius * std::sin(2 * kBucketAngle);
    for (const int step : {-1, 0, 1}) {
        const int bucket = (home + step + kBuckets) % kBuckets;
        const double offset = dot(origin - m_middle, normalOf(bucket));
        auto it = std::ranges::lower_bound(m_lines, std::tuple(bucket, offset - slack), {},
                                           [](const Entry& e) { return std::tuple(e.bucket, e.offset); });
        for (; it != m_lines.end() && it->bucket == bucket && it->offset <= offset + slack; ++it) {
            const geometry::Segment2& s = m_marks.strokes[it->stroke].line;
            const Point2 a = s.a - origin, b = s.b - origin;
            if (std::fabs(cross(direction, a)) > aside || std::fabs(cross(direction, b)) > aside)
                continue;
            const double from = std::min(dot(direction, a), dot(direction, b));
            const double to = std::max(dot(direction, a), dot(direction, b));
            if (to > 0)
                found.push_back({from, to, it->stroke});
        }
    }
    std::ranges::sort(found, {}, [](const Stretch& s) { return std::tuple(s.from, s.to, s.stroke); });
    return found;
}

} // namespace holdfast::plan
