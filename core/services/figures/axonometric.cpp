#include "core/services/figures/axonometric.h"

#include <algorithm>
#include <cmath>

namespace holdfast::figures {

using geometry::Point3;

namespace {

Point3 unit(Point3 v)
{
    const double l = geometry::length(v);
    return l > 0 ? v * (1 / l) : Point3 {0, 0, 1};
}

void addBox(std::vector<Facet>& out, const geometry::OrientedBox& box, QColor color)
{
    const double half[] = {box.half.x, box.half.y, box.half.z};
    for (int axis = 0; axis < 3; ++axis)
        for (const double sign : {-1.0, 1.0}) {
            const Point3 n = box.axes[std::size_t(axis)] * sign;
            const Point3 u = box.axes[std::size_t((axis + 1) % 3)] * half[(axis + 1) % 3];
            const Point3 v = box.axes[std::size_t((axis + 2) % 3)] * half[(axis + 2) % 3];
            const Point3 c = box.center + n * half[axis];
            Facet facet {{c - u - v, c + u - v, c + u + v, c - u + v}, n, color};
            if (sign < 0)
                std::reverse(facet.corners.begin(), facet.corners.end());
            out.push_back(std::move(facet));
        }
}

void addCylinder(std::vector<Facet>& out, const solids::Cylinder& c, QColor color, int sides, double longest)
{
    const Point3 along = unit(c.axis.b - c.axis.a);
    const Point3 other = std::fabs(along.z) < 0.9 ? Point3 {0, 0, 1} : Point3 {1, 0, 0};
    const Point3 u = unit(cross(along, other)), v = cross(along, u);
    const double length = geometry::length(c.axis), r = c.radius.value();
    const int pieces = std::clamp(int(std::ceil(length / longest)), 1, 400);
    const auto rim = [&](int i) {
        const double angle = 2 * M_PI * i / sides;
        return u * (r * std::cos(angle)) + v * (r * std::sin(angle));
    };
    Facet low {{}, along * -1, color}, high {{}, along, color};
    for (int i = 0; i < sides; ++i) {
        low.corners.insert(low.corners.begin(), c.axis.a + rim(i));
        high.corners.push_back(c.axis.b + rim(i));
        const Point3 normal = unit(rim(i) + rim(i + 1));
        for (int k = 0; k < pieces; ++k) {
            const Point3 from = c.axis.a + along * (length * k / pieces),
                         to = c.axis.a + along * (length * (k + 1) / pieces);
            out.push_back(
                {{from + rim(i), from + rim(i + 1), to + rim(i + 1), to + rim(i)}, normal, color, false});
        }
    }
    out.push_back(std::move(low));
    out.push_back(std::move(high));
}

void addMesh(std::vector<Facet>& out, const building::TriangleMesh& mesh, QColor color)
{
    for (std::size_t i = 0; i + 2 < mesh.triangles.size(); i += 3) {
        const auto corner = [&](std::size_t k) { return mesh.points.at(mesh.triangles[i + k]); };
        const Point3 a = corner(0), b = corner(1), c = corner(2);
        out.push_back({{a, b, c}, unit(cross(b - a, c - a)), color, false});
    }
}

// Sutherland and Hodgman: what is left of a polygon on the inner side of one plane of the box.
std::vector<Point3> cut(const std::vector<Point3>& corners, double Point3::*axis, double limit,
                        bool keepBelow)
{
    std::vector<Point3> kept;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const Point3 a = corners[i], b = corners[(i + 1) % corners.size()];
        const double da = keepBelow ? limit - a.*axis : a.*axis - limit;
        const double db = keepBelow ? limit - b.*axis : b.*axis - limit;
        if (da >= 0)
            kept.push_back(a);
        if ((da < 0) != (db < 0))
            kept.push_back(a + (b - a) * (da / (da - db)));
    }
    return kept;
}

}  // namespace

std::vector<Facet> facetsOf(const solids::PartShape& shape, QColor color, int sides, double longest)
{
    std::vector<Facet> out;
    if (const auto* cylinder = std::get_if<solids::Cylinder>(&shape))
        addCylinder(out, *cylinder, color, sides, longest);
    else if (const auto* box = std::get_if<geometry::OrientedBox>(&shape))
        addBox(out, *box, color);
    else
        addMesh(out, std::get<building::TriangleMesh>(shape), color);
    return out;
}

std::vector<Facet> clipped(std::vector<Facet> facets, const geometry::Box3& box)
{
    for (Facet& facet : facets)
        for (const auto axis : {&Point3::x, &Point3::y, &Point3::z}) {
            facet.corners = cut(facet.corners, axis, box.low.*axis, false);
            facet.corners = cut(facet.corners, axis, box.high.*axis, true);
        }
    std::erase_if(facets, [](const Facet& facet) { return facet.corners.size() < 3; });
    return facets;
}

Axonometry::Axonometry(double turnDegrees, double tiltDegrees)
    : m_cosTurn(std::cos(turnDegrees * M_PI / 180))
    , m_sinTurn(std::sin(turnDegrees * M_PI / 180))
    , m_cosTilt(std::cos(tiltDegrees * M_PI / 180))
    , m_sinTilt(std::sin(tiltDegrees * M_PI / 180))
{
}

Point3 Axonometry::seen(Point3 p) const
{
    const double x = p.x * m_cosTurn + p.y * m_sinTurn, depth = p.y * m_cosTurn - p.x * m_sinTurn;
    return {x, depth * m_sinTilt + p.z * m_cosTilt, p.z * m_sinTilt - depth * m_cosTilt};
}

QColor Axonometry::lit(const Facet& facet) const
{
    const Point3 n = seen(facet.normal), sun = unit({-0.4, 0.7, 0.6});
    const double light = 0.62 + 0.38 * std::max(0.0, dot(n, sun));
    QColor c = facet.color;
    c.setRedF(float(c.redF() * light));
    c.setGreenF(float(c.greenF() * light));
    c.setBlueF(float(c.blueF() * light));
    return c;
}

std::function<QPointF(Point3)> Axonometry::paint(Pencil& pencil, const QRectF& area,
                                                 std::vector<Facet> facets) const
{
    geometry::Box2 paper;
    for (const Facet& facet : facets)
        for (const Point3& corner : facet.corners) {
            const Point3 p = seen(corner);
            paper.add({p.x, p.y});
        }
    if (paper.empty())
        paper = {{0, 0}, {1, 1}};
    const Fit fit(area, paper.low.x, paper.low.y, paper.high.x, paper.high.y);
    std::erase_if(facets, [this](const Facet& facet) { return !faces(facet); });
    std::vector<std::pair<double, const Facet*>> order;
    for (const Facet& facet : facets) {
        double depth = 0;
        for (const Point3& corner : facet.corners)
            depth += seen(corner).z;
        order.emplace_back(depth / double(facet.corners.size()), &facet);
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    const auto toPaper = [camera = *this, fit](Point3 p) {
        const Point3 s = camera.seen(p);
        return fit(s.x, s.y);
    };
    for (const auto& [depth, facet] : order) {
        QPolygonF shape;
        for (const Point3& corner : facet->corners)
            shape << toPaper(corner);
        const QColor fill = lit(*facet);
        pencil.polygon(shape, fill, facet->hasEdges ? fill.darker(150) : fill, facet->hasEdges ? 0.35 : 0.15);
    }
    return toPaper;
}

}  // namespace holdfast::figures
