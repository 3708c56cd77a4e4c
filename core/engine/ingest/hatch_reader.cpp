// HATCH: its boundary paths as rings of points.
#include <cmath>
#include <numbers>

#include "core/engine/ingest/entity_readers.h"
#include "core/engine/ingest/path_numbers.h"

namespace holdfast::ingest {

namespace {

constexpr double kRadiansPerDegree = std::numbers::pi / 180;

enum class EdgeKind { None = 0, Line = 1, Arc = 2, Ellipse = 3, Spline = 4 };

// The groups of one boundary edge; which of them mean something depends on its kind.
struct Edge {
    EdgeKind kind = EdgeKind::None;
    std::vector<Point2> points10, points11;
    std::vector<double> values40, values42;
    double start = 0, end = 360;
    bool counterClockwise = true;
    int degree = 3;
};

// Clockwise arcs give their angles clockwise too.
std::vector<Point2> turned(Point2 center, Point2 u, Point2 v, const Edge& edge)
{
    const double from = edge.start * kRadiansPerDegree, to = edge.end * kRadiansPerDegree;
    const Point2 side = edge.counterClockwise ? v : v * -1;
    return drawing::flatten(drawing::EllipseArc{center, u, side, from, drawing::sweepBetween(from, to)});
}

std::vector<Point2> pointsOf(const Edge& edge)
{
    const Point2 first = edge.points10.empty() ? Point2{} : edge.points10.front();
    const Point2 second = edge.points11.empty() ? Point2{} : edge.points11.front();
    const double number = edge.values40.empty() ? 0 : edge.values40.front();
    switch (edge.kind) {
    case EdgeKind::Line: return {first, second};
    case EdgeKind::Arc: return turned(first, {number, 0}, {0, number}, edge);
    case EdgeKind::Ellipse: return turned(first, second, Point2{-second.y, second.x} * number, edge);
    case EdgeKind::Spline:
        return drawing::flatten(
            drawing::SplineCurve {edge.degree, edge.points10, edge.values40, edge.values42});
    default: return {};
    }
}

class HatchReader {
public:
    explicit HatchReader(EntityDraft& draft) : m_draft(draft), m_paths(draft) {}

    void read()
    {
        for (const Group& group : m_draft.groups())
            step(group);
        endPath();
    }

private:
    enum class Place { Outside, Polyline, Edges };

    void step(const Group& group)
    {
        constexpr std::int64_t kPolyline = 2;
        if (group.code == 92) {
            endPath();
            m_place = (m_draft.integer(group) & kPolyline) != 0 ? Place::Polyline : Place::Edges;
        } else if (group.code == 75) {  // hatch style: the boundary is over
            endPath();
        } else if (m_place == Place::Polyline) {
            vertex(group);
        } else if (m_place == Place::Edges) {
            edge(group);
        } else if (group.code == 30) {
            m_elevation = m_draft.real(group);
        }
    }

    void vertex(const Group& group)
    {
        if (group.code == 10) {
            m_edge.points10.push_back({m_draft.real(group), 0});
            m_edge.values42.push_back(0);
        } else if (group.code == 20 && !m_edge.points10.empty()) {
            m_edge.points10.back().y = m_draft.real(group);
        } else if (group.code == 42 && !m_edge.values42.empty()) {
            m_edge.values42.back() = m_draft.real(group);
        }
    }

    void edge(const Group& group)
    {
        switch (group.code) {
        case 72:
            endEdge();
            m_edge.kind = EdgeKind(m_draft.integer(group));
            break;
        case 10: m_edge.points10.push_back({m_draft.real(group), 0}); break;
        case 11: m_edge.points11.push_back({m_draft.real(group), 0}); break;
        case 20: setY(m_edge.points10, group); break;
        case 21: setY(m_edge.points11, group); break;
        case 40: m_edge.values40.push_back(m_draft.real(group)); break;
        case 42: m_edge.values42.push_back(m_draft.real(group)); break;
        case 50: m_edge.start = m_draft.real(group); break;
        case 51: m_edge.end = m_draft.real(group); break;
        case 73: m_edge.counterClockwise = m_draft.integer(group) != 0; break;
        case 94: m_edge.degree = int(std::clamp<std::int64_t>(m_draft.integer(group), 0, 99)); break;
        default: break;
        }
    }

    void setY(std::vector<Point2>& points, const Group& group)
    {
        const double y = m_draft.real(group);
        if (!points.empty())
            points.back().y = y;
    }

    // Edges need not all run the same way round.
    void endEdge()
    {
        std::vector<Point2> points = m_draft.bad() == nullptr ? pointsOf(m_edge) : std::vector<Point2>();
        m_edge = {};
        if (points.empty())
            return;
        const auto gap = [&](Point2 from) {
            return std::min(geometry::distance(from, points.front()),
                            geometry::distance(from, points.back()));
        };
        if (m_edges == 1 && gap(m_ring.front()) < gap(m_ring.back()))
            std::ranges::reverse(m_ring);
        if (!m_ring.empty()
            && geometry::distance(m_ring.back(), points.back())
                < geometry::distance(m_ring.back(), points.front()))
            std::ranges::reverse(points);
        const bool joins = !m_ring.empty() && m_ring.back() == points.front();
        m_ring.insert(m_ring.end(), points.begin() + (joins ? 1 : 0), points.end());
        ++m_edges;
    }

    void endPolyline()
    {
        const std::vector<Point2>& corners = m_edge.points10;
        for (std::size_t i = 0; i < corners.size() && m_draft.bad() == nullptr; ++i) {
            const Point2 to = corners[(i + 1) % corners.size()];
            m_ring.push_back(corners[i]);
            if (m_edge.values42[i] == 0 || corners[i] == to)
                continue;
            const auto arc = drawing::flatten(drawing::bulgeArc(corners[i], to, m_edge.values42[i]));
            m_ring.insert(m_ring.end(), arc.begin() + 1, arc.end() - 1);
        }
        m_edge = {};
    }

    void endPath()
    {
        if (m_place == Place::Polyline)
            endPolyline();
        else if (m_place == Place::Edges)
            endEdge();
        m_place = Place::Outside;
        m_edges = 0;
        if (m_ring.empty())
            return;
        m_paths.begin();
        for (const Point2 p : m_ring)
            m_paths.add(m_draft.ocs().toPlan(Point3{p.x, p.y, m_elevation}));
        m_ring.clear();
    }

    EntityDraft& m_draft;
    PathNumbers m_paths;
    Place m_place = Place::Outside;
    Edge m_edge;
    std::vector<Point2> m_ring;
    std::size_t m_edges = 0;
    double m_elevation = 0;
};

} // namespace

void readHatch(EntityDraft& draft)
{
    draft.add(draft.integerOr(70, 0) != 0 ? 1 : 0);
    HatchReader(draft).read();
    draft.addText(draft.decoded(2));
}

} // namespace holdfast::ingest
