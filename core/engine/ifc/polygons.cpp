// Ears are cut off one by one; holes are joined to the outer loop by a bridge first (Eberly, "Triangulation by
// ear clipping", 2002).
#include "core/engine/ifc/polygons.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace holdfast::ifc {

namespace {

using geometry::Point2;
using geometry::Point3;

constexpr std::size_t kMostCorners = 4000;      // of one face
constexpr std::size_t kMostTests = 40'000'000;  // corner in triangle, about a second

struct Corner {
    Point2 at;
    std::uint32_t index = 0;   // in the mesh
};
using Ring = std::vector<Corner>;

double turn(Point2 a, Point2 b, Point2 c) { return cross(b - a, c - a); }

bool inside(Point2 p, Point2 a, Point2 b, Point2 c)
{
    return turn(a, b, p) >= 0 && turn(b, c, p) >= 0 && turn(c, a, p) >= 0;
}

double area(const Ring& ring)
{
    double twice = 0;
    for (std::size_t i = 0; i < ring.size(); ++i)
        twice += cross(ring[i].at, ring[(i + 1) % ring.size()].at);
    return twice;
}

std::size_t rightmost(const Ring& ring)
{
    return std::size_t(std::ranges::max_element(ring, {}, [](const Corner& c) { return c.at.x; }) - ring.begin());
}

// The corner of `outer` that the hole corner `from` sees; size() when there is none to its right.
std::size_t visibleCorner(const Ring& outer, Point2 from)
{
    double nearest = std::numeric_limits<double>::max();
    std::size_t best = outer.size();
    for (std::size_t i = 0; i < outer.size(); ++i) {
        const Point2 a = outer[i].at, b = outer[(i + 1) % outer.size()].at;
        if (a.y > from.y || b.y < from.y || a.y == b.y)
            continue;   // only edges going up bound the inside to the right
        const double x = a.x + (b.x - a.x) * (from.y - a.y) / (b.y - a.y);
        if (x >= from.x && x < nearest) {
            nearest = x;
            best = a.x > b.x ? i : (i + 1) % outer.size();
        }
    }
    if (best == outer.size())
        return best;
    const Point2 hit{nearest, from.y}, end = outer[best].at;
    const bool below = end.y < from.y;
    double flattest = end == hit ? 0 : std::fabs(end.y - from.y) / std::max(end.x - from.x, 1e-300);
    for (std::size_t i = 0; i < outer.size(); ++i) {
        const Point2 p = outer[i].at;
        if (p == end || p.x < from.x || !(below ? inside(p, from, end, hit) : inside(p, from, hit, end)))
            continue;
        const double slope = std::fabs(p.y - from.y) / std::max(p.x - from.x, 1e-300);
        if (slope < flattest) {
            flattest = slope;
            best = i;
        }
    }
    return best;
}

bool joinHole(Ring& outer, const Ring& hole)
{
    const std::size_t from = rightmost(hole);
    const std::size_t to = visibleCorner(outer, hole[from].at);
    if (to == outer.size())
        return false;
    Ring bridge;
    for (std::size_t i = 0; i <= hole.size(); ++i)
        bridge.push_back(hole[(from + i) % hole.size()]);
    bridge.push_back(outer[to]);
    outer.insert(outer.begin() + std::ptrdiff_t(to) + 1, bridge.begin(), bridge.end());
    return true;
}

class EarCutter {
public:
    EarCutter(const Ring& ring, drawing::ModelMesh& mesh) : m_ring(ring), m_mesh(mesh), m_next(ring.size())
    {
        std::iota(m_next.begin(), m_next.end(), 1);
        m_next.back() = 0;
        m_left = ring.size();
    }

    Outcome cut()
    {
        std::size_t before = m_ring.size() - 1, misses = 0;
        while (m_left > 3) {
            const std::size_t ear = m_next[before];
            const int verdict = isEar(before, ear, m_next[ear]);
            if (m_tests > kMostTests)
                return Fault{FaultCode::LimitExceeded, {}, {}, "a face takes too long to be cut into triangles"};
            if (verdict == kNoEar && ++misses <= m_left) {
                before = ear;
                continue;
            }
            if (misses > m_left && !m_relaxed) {
                m_relaxed = true;   // rounding may hide the last ears of a good face
                misses = 0;
                continue;
            }
            if (misses > m_left)
                return Fault{FaultCode::InvalidValue, {}, {}, "the outline of a face crosses itself"};
            if (verdict == kEar)
                emit(before, ear, m_next[ear]);
            m_next[before] = m_next[ear];
            --m_left;
            misses = 0;
        }
        const std::size_t b = m_next[before];
        if (turn(at(before), at(b), at(m_next[b])) > 0)
            emit(before, b, m_next[b]);
        return Done{};
    }

private:
    enum { kNoEar, kEar, kFlat };

    Point2 at(std::size_t i) const { return m_ring[i].at; }

    int isEar(std::size_t a, std::size_t b, std::size_t c)
    {
        const double bend = turn(at(a), at(b), at(c));
        if (std::fabs(bend) <= 1e-12 * (dot(at(b) - at(a), at(b) - at(a)) + dot(at(c) - at(b), at(c) - at(b))))
            return kFlat;   // a corner on a straight edge, or a spike without area
        if (bend < 0)
            return kNoEar;
        for (std::size_t i = m_next[c]; i != a; i = m_next[i]) {
            ++m_tests;
            const Point2 p = at(i);
            if (p == at(a) || p == at(b) || p == at(c))
                continue;
            if (m_relaxed ? strictlyInside(p, a, b, c) : inside(p, at(a), at(b), at(c)))
                return kNoEar;
        }
        return kEar;
    }

    bool strictlyInside(Point2 p, std::size_t a, std::size_t b, std::size_t c) const
    {
        const double least = 1e-9 * turn(at(a), at(b), at(c));
        return turn(at(a), at(b), p) > least && turn(at(b), at(c), p) > least && turn(at(c), at(a), p) > least;
    }

    void emit(std::size_t a, std::size_t b, std::size_t c)
    {
        for (const std::size_t i : {a, b, c})
            m_mesh.triangles.push_back(m_ring[i].index);
    }

    const Ring& m_ring;
    drawing::ModelMesh& m_mesh;
    std::vector<std::size_t> m_next;
    std::size_t m_left = 0, m_tests = 0;
    bool m_relaxed = false;
};

// Along the larger coordinate of the normal, so that the outer loop runs counter-clockwise.
Point2 flat(Point3 p, Point3 normal)
{
    const double x = std::fabs(normal.x), y = std::fabs(normal.y), z = std::fabs(normal.z);
    if (z >= x && z >= y)
        return normal.z > 0 ? Point2{p.x, p.y} : Point2{p.y, p.x};
    if (x >= y)
        return normal.x > 0 ? Point2{p.y, p.z} : Point2{p.z, p.y};
    return normal.y > 0 ? Point2{p.z, p.x} : Point2{p.x, p.z};
}

} // namespace

Point3 areaVector(const std::vector<Point3>& loop)
{
    Point3 sum;
    for (std::size_t i = 1; i + 1 < loop.size(); ++i)
        sum = sum + cross(loop[i] - loop[0], loop[i + 1] - loop[0]);
    return sum;
}

Outcome addFace(const solids::FlatFace& face, drawing::ModelMesh& mesh)
{
    std::size_t corners = 0;
    for (const auto& loop : face.loops)
        corners += loop.size();
    if (corners > kMostCorners)
        return Fault{FaultCode::LimitExceeded, {}, {}, "a face of more than 4,000 corners"};
    const Point3 normal = face.loops.empty() ? Point3{} : areaVector(face.loops[0]);
    if (!(length(normal) > 0))
        return Done{};   // a face without area closes nothing
    std::vector<Ring> rings;
    for (const auto& loop : face.loops) {
        if (loop.size() < 3)
            continue;
        Ring ring;
        for (const Point3& p : loop) {
            ring.push_back({flat(p, normal), std::uint32_t(mesh.points.size())});
            mesh.points.push_back(p);
        }
        if ((area(ring) > 0) == !rings.empty())
            std::ranges::reverse(ring);   // holes run the other way
        rings.push_back(std::move(ring));
    }
    std::ranges::sort(rings.begin() + 1, rings.end(), std::greater{},
                      [](const Ring& r) { return r[rightmost(r)].at.x; });
    Ring whole = std::move(rings[0]);
    for (std::size_t i = 1; i < rings.size(); ++i)
        if (!joinHole(whole, rings[i]))
            return Fault{FaultCode::InvalidValue, {}, {}, "a hole lies outside its face"};
    return EarCutter(whole, mesh).cut();
}

} // namespace holdfast::ifc
