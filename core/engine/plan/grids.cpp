#include "core/engine/plan/grids.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <numbers>
#include <optional>
#include <tuple>

#include "core/engine/plan/grid_bubbles.h"

namespace holdfast::plan {

namespace {

using geometry::Point2;

// Against the radius of the bubble and the size of the sheet; set by judgement, tried on the corpus.
constexpr double kFirstGap = 3.0;      // radii from the centre to where the line begins
constexpr double kPieceGap = 3.0;      // radii between the pieces of a broken line
constexpr double kShortestLine = 4.0;  // radii
constexpr double kLongShare = 0.12;    // of the sheet: a line this long needs no other proof
constexpr double kOtherSide = 0.3;     // of the line's length: a line through the bubble is no grid line
constexpr double kStaggered = 6.0;     // radii: bubbles of one row that would touch are pulled apart
constexpr double kSameSize = 0.12;     // of the radius: bubbles of one drafter

struct GridRay {
    const GridBubble* bubble = nullptr;
    Point2 direction;
    geometry::Segment2 line;
    double reach = 0;    // from the bubble's centre
    bool twin = false;   // the same label stands at the other end
    int row = 0;         // other bubbles beside it, their lines parallel
    bool onGridLayer = false;
};

struct Walk {
    double reach = 0;
    std::optional<std::uint32_t> longest;
};

class RayFinder {
public:
    RayFinder(const drawing::Linework& marks, const std::vector<LayerRole>& roles, const StrokeIndex& strokes)
        : m_marks(marks), m_roles(roles), m_strokes(strokes),
          m_size(std::max(marks.extents.width(), marks.extents.height()))
    {
    }

    std::optional<GridRay> rayOf(const GridBubble& bubble) const
    {
        std::optional<GridRay> best;
        const double r = radiusOf(bubble);
        for (const Point2 start : directions(bubble, r)) {
            GridRay ray = walked(bubble, start, r);
            const double back = walk(bubble.center, start * -1.0, r, kFirstGap).reach;
            const bool through = back > kOtherSide * ray.reach && back > 2 * kFirstGap * r;
            if (ray.reach < kShortestLine * r || (through && !ray.onGridLayer))
                continue;
            const auto rank = [](const GridRay& x) { return std::tuple(x.onGridLayer, x.reach); };
            if (!best || rank(ray) > rank(*best))
                best = ray;
        }
        return best;
    }

    double size() const { return m_size; }
    double radiusOf(const GridBubble& bubble) const { return bubble.radius > 0 ? bubble.radius : 0.006 * m_size; }

private:
    double aside(const GridBubble& bubble, double r) const { return (bubble.onGridLayer ? 0.3 : 0.15) * r; }

    // Along which lines go away from the bubble; one for each direction within two degrees.
    std::vector<Point2> directions(const GridBubble& bubble, double r) const
    {
        std::vector<Point2> all;
        const Point2 c = bubble.center;
        const double reach = kFirstGap * r;
        for (const std::uint32_t i : m_strokes.near({{c.x - reach, c.y - reach}, {c.x + reach, c.y + reach}})) {
            geometry::Segment2 s = m_marks.strokes[i].line;
            if (distance(s.a, c) > distance(s.b, c))
                std::swap(s.a, s.b);
            const Point2 d = (s.b - s.a) * (1.0 / length(s));
            const bool radial = std::fabs(cross(d, c - s.a)) < aside(bubble, r);
            if (!radial || distance(s.a, c) > reach || distance(s.b, c) < 1.2 * r || dot(d, s.b - c) <= 0)
                continue;
            if (std::ranges::none_of(all, [&](Point2 known) { return dot(known, d) > std::cos(0.035); }))
                all.push_back(d);
        }
        return all;
    }

    Walk walk(Point2 from, Point2 direction, double r, double firstGap) const
    {
        Walk walk;
        double longest = 0;
        for (const Stretch& s : m_strokes.along(from, direction, std::max(0.15 * r, 1e-4 * m_size))) {
            if (s.from > std::max(firstGap * r, walk.reach + kPieceGap * r))
                break;
            if (s.to - s.from > longest) {
                longest = s.to - s.from;
                walk.longest = s.stroke;
            }
            walk.reach = std::max(walk.reach, s.to);
        }
        return walk;
    }

    // The direction of a first short piece is rough: each pass goes farther and knows it better.
    GridRay walked(const GridBubble& bubble, Point2 direction, double r) const
    {
        Walk far;
        for (int pass = 0; pass < 3; ++pass) {
            far = walk(bubble.center, direction, r, kFirstGap);
            if (!far.longest)
                break;
            const geometry::Segment2& s = m_marks.strokes[*far.longest].line;
            if (length(s) < 3 * r)
                continue;
            const Point2 d = (s.b - s.a) * (1.0 / length(s));
            direction = dot(d, direction) < 0 ? d * -1.0 : d;
        }
        GridRay ray{&bubble, direction, {}, far.reach, false, 0, bubble.onGridLayer};
        Point2 foot = bubble.center;
        if (far.longest) {
            const drawing::Stroke& s = m_marks.strokes[*far.longest];
            if (length(s.line) > 3 * r)  // the line is surer than the middle of the bubble
                foot = s.line.a + direction * dot(direction, bubble.center - s.line.a);
            ray.onGridLayer = ray.onGridLayer || m_roles[s.layer] == LayerRole::Grid;
        }
        ray.line = {foot, foot + direction * far.reach};
        return ray;
    }

    const drawing::Linework& m_marks;
    const std::vector<LayerRole>& m_roles;
    const StrokeIndex& m_strokes;
    double m_size;
};

bool sameSize(double r, double s) { return std::fabs(r - s) < kSameSize * std::max(r, s); }

// Bubbles of one label that face each other are one line.
void joinTwins(std::vector<GridRay>& rays)
{
    for (GridRay& x : rays)
        for (const GridRay& y : rays) {
            if (&x == &y || x.bubble->label != y.bubble->label || dot(x.direction, y.direction) > -0.999)
                continue;
            const Point2 between = y.bubble->center - x.bubble->center;
            const double r = std::max(x.bubble->radius, y.bubble->radius);
            if (std::fabs(cross(x.direction, between)) < 0.5 * r && dot(x.direction, between) > 4 * r) {
                x.twin = true;
                const double far = std::max(x.reach, dot(x.direction, between));
                x.line.b = x.line.a + x.direction * far;
            }
        }
}

void countRows(std::vector<GridRay>& rays)
{
    for (GridRay& x : rays)
        for (const GridRay& y : rays) {
            const Point2 between = y.bubble->center - x.bubble->center;
            if (&x != &y && x.bubble->label != y.bubble->label && dot(x.direction, y.direction) > 0.999
                && sameSize(x.bubble->radius, y.bubble->radius)
                && std::fabs(dot(between, x.direction)) < kStaggered * x.bubble->radius)
                ++x.row;
        }
}

// "SW4", "HD-2": two letters and a number are the mark of a wall or a hold-down rather than a grid line.
bool looksLikeMark(const std::string& label)
{
    const auto letter = [](unsigned char c) { return std::isalpha(c) != 0; };
    const auto digit = [](unsigned char c) { return std::isdigit(c) != 0; };
    return std::ranges::count_if(label, letter) >= 2 && std::ranges::any_of(label, digit);
}

bool isProven(const GridRay& ray, double size)
{
    constexpr int kRow = 2;
    if (looksLikeMark(ray.bubble->label) && !ray.bubble->onGridLayer)
        return false;
    return ray.onGridLayer || ray.twin || ray.row >= kRow || (ray.row > 0 && ray.reach > kLongShare * size);
}

// The bubbles of the drafter are of one size: that which carries the most line.
double usualRadius(const std::vector<GridRay>& rays)
{
    double best = 0, most = 0;
    for (const GridRay& x : rays) {
        double carried = 0;
        for (const GridRay& y : rays)
            carried += sameSize(x.bubble->radius, y.bubble->radius) ? y.reach : 0;
        if (carried > most) {
            most = carried;
            best = x.bubble->radius;
        }
    }
    return best;
}

std::tuple<bool, bool, bool, double> rankOf(const GridRay& ray)
{
    return {ray.bubble->ring, ray.twin, ray.onGridLayer, length(ray.line)};
}

bool sameLine(const GridRay& x, const GridRay& y, double size)
{
    return std::fabs(cross(x.direction, y.direction)) < 0.01
        && std::fabs(cross(x.direction, y.line.a - x.line.a)) < 0.01 * size;
}

GridReading readingOf(std::vector<GridRay> rays, double size)
{
    GridReading reading;
    std::map<std::string, std::vector<GridRay>> byLabel;
    for (GridRay& ray : rays)
        byLabel[ray.bubble->label].push_back(std::move(ray));
    for (auto& [label, all] : byLabel) {
        const GridRay& best = *std::ranges::max_element(all, {}, rankOf);
        reading.grids.push_back(gridLine(label, best.line));
        if (std::ranges::any_of(all, [&](const GridRay& r) { return !sameLine(r, best, size); }))
            reading.twice.push_back(label);
    }
    std::ranges::stable_sort(reading.grids, {},
                             [](const auto& g) { return std::tuple(g.axis, g.position.value()); });
    return reading;
}

std::vector<bool> mayBeGrid(const drawing::Linework& marks, const std::vector<LayerRole>& roles)
{
    std::vector<bool> wanted;
    wanted.reserve(marks.strokes.size());
    for (const drawing::Stroke& s : marks.strokes) {
        const LayerRole role = roles[s.layer];
        wanted.push_back(role == LayerRole::Grid || role == LayerRole::Other || role == LayerRole::Annotation
                         || role == LayerRole::Structure);
    }
    return wanted;
}

} // namespace

building::GridLine gridLine(std::string label, const geometry::Segment2& line)
{
    const Point2 d = line.b - line.a;
    const double tilt = std::tan(std::numbers::pi / 180.0);
    building::GridLine grid;
    grid.label = std::move(label);
    grid.line = line;
    const Point2 mid = geometry::middle(line);
    if (std::fabs(d.x) < tilt * std::fabs(d.y)) {
        grid.axis = building::GridAxis::X;
        grid.position = Length(mid.x);
    } else if (std::fabs(d.y) < tilt * std::fabs(d.x)) {
        grid.axis = building::GridAxis::Y;
        grid.position = Length(mid.y);
    } else {
        // A skew line's position is its signed distance from the origin.
        grid.axis = building::GridAxis::Skew;
        grid.position = Length(geometry::cross(d * (1.0 / geometry::length(d)), line.a) * -1.0);
    }
    return grid;
}

std::vector<building::GridLine> movedGrids(const std::vector<building::GridLine>& grids,
                                           const geometry::Transform2& move)
{
    std::vector<building::GridLine> moved;
    for (const building::GridLine& g : grids)
        moved.push_back(gridLine(g.label, {move(g.line.a), move(g.line.b)}));
    return moved;
}

GridReading findGrids(const drawing::Linework& marks, const std::vector<LayerRole>& roles)
{
    const StrokeIndex strokes(marks, mayBeGrid(marks, roles));
    const std::vector<GridBubble> bubbles = findGridBubbles(marks, roles, strokes);
    const RayFinder finder(marks, roles, strokes);
    std::vector<GridRay> rays;
    for (const GridBubble& bubble : bubbles)
        if (const auto ray = finder.rayOf(bubble))
            rays.push_back(*ray);
    joinTwins(rays);
    countRows(rays);
    std::erase_if(rays, [&](const GridRay& r) { return !isProven(r, finder.size()); });
    const double usual = usualRadius(rays);
    std::erase_if(rays, [&](const GridRay& r) { return !r.onGridLayer && !sameSize(r.bubble->radius, usual); });
    return readingOf(std::move(rays), finder.size());
}

} // namespace holdfast::plan
