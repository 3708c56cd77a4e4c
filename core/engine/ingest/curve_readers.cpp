// LINE, ARC, CIRCLE, ELLIPSE, SPLINE, POINT, XLINE, RAY.
#include <cmath>
#include <numbers>

#include "core/engine/ingest/entity_readers.h"

namespace holdfast::ingest {

using drawing::EllipseArc;
using geometry::cross;
using geometry::length;

namespace {

constexpr double kRadiansPerDegree = std::numbers::pi / 180;
constexpr double kTurn = 2 * std::numbers::pi;

void addEllipse(EntityDraft& draft, const EllipseArc& arc)
{
    const EllipseArc p = drawing::principal(arc);
    const double major = length(p.u);
    draft.head().kind = EntityKind::Ellipse;
    draft.add({p.center.x, p.center.y, p.u.x, p.u.y, major > 0 ? length(p.v) / major : 0, p.start,
               p.start + p.sweep});
}

} // namespace

void addArc(EntityDraft& draft, const EllipseArc& arc, double z)
{
    if (!drawing::isCircular(arc)) {
        addEllipse(draft, arc);
        return;
    }
    // Seen from below the arc runs clockwise; from its other end it runs counter-clockwise again.
    EllipseArc p = drawing::principal(arc);
    const double turn = std::atan2(p.u.y, p.u.x);
    draft.add({p.center.x, p.center.y, z, length(p.u)});
    if (draft.head().kind == EntityKind::Arc)
        draft.add({p.start + turn, p.start + turn + p.sweep});
}

void readLine(EntityDraft& draft)
{
    const auto v = draft.reals<10, 20, 30, 11, 21, 31>();
    draft.add({v[0], v[1], v[2], v[3], v[4], v[5]});
}

void readArc(EntityDraft& draft)
{
    const auto [x, y, z, radius, from, to] = draft.reals<10, 20, 30, 40, 50, 51>({0, 0, 0, 0, 0, 360});
    const double start = from * kRadiansPerDegree;
    const double sweep = drawing::sweepBetween(start, to * kRadiansPerDegree);
    if (draft.ocs().isWorld())
        draft.add({x, y, z, radius, start, start + sweep});
    else
        addArc(draft, draft.ocs().arc({x, y, z}, radius, start, sweep), draft.ocs().toWorld({x, y, z}).z);
}

void readCircle(EntityDraft& draft)
{
    const auto [x, y, z, radius] = draft.reals<10, 20, 30, 40>();
    if (draft.ocs().isWorld())
        draft.add({x, y, z, radius});
    else
        addArc(draft, draft.ocs().arc({x, y, z}, radius, 0, kTurn), draft.ocs().toWorld({x, y, z}).z);
}

// Centre and major axis are in world coordinates, unlike those of ARC; the extrusion only turns the minor
// axis.
void readEllipse(EntityDraft& draft)
{
    const auto v = draft.reals<10, 20, 11, 21, 31, 40, 41, 42>({0, 0, 0, 0, 0, 1, 0, kTurn});
    const auto n = draft.reals<210, 220, 230>({0, 0, 1});
    const Point3 major{v[2], v[3], v[4]}, normal{n[0], n[1], n[2]};
    const double size = length(normal);
    const Point3 minor = size > 0 ? cross(normal * (1 / size), major) * v[5] : Point3{};
    addEllipse(draft, {{v[0], v[1]}, {major.x, major.y}, {minor.x, minor.y}, v[6],
                       drawing::sweepBetween(v[6], v[7])});
}

namespace {

void addPlan(EntityDraft& draft, int xCode, int yCode)
{
    const std::size_t count = std::size_t(
        std::ranges::count_if(draft.groups(), [&](const Group& g) { return g.code == xCode; }));
    draft.add(double(count));
    double x = 0;
    bool open = false;
    for (const Group& group : draft.groups()) {
        if (group.code == xCode) {
            if (open)
                draft.add({x, 0.0});
            x = draft.real(group);
            open = true;
        } else if (group.code == yCode && open) {
            draft.add({x, draft.real(group)});
            open = false;
        }
    }
    if (open)
        draft.add({x, 0.0});
}

void addList(EntityDraft& draft, int code)
{
    draft.add(double(std::ranges::count_if(draft.groups(), [&](const Group& g) { return g.code == code; })));
    for (const Group& group : draft.groups())
        if (group.code == code)
            draft.add(draft.real(group));
}

} // namespace

void readSpline(EntityDraft& draft)
{
    constexpr std::int64_t kClosed = 1;
    draft.add({double(draft.integerOr(71, 3)), double(draft.integerOr(70, 0) & kClosed)});
    addPlan(draft, 10, 20);
    addList(draft, 40);
    addList(draft, 41);
    addPlan(draft, 11, 21);
}

void readPoint(EntityDraft& draft)
{
    const auto [x, y, z] = draft.reals<10, 20, 30>();
    draft.add({x, y, z});
}

void readInfinite(EntityDraft& draft)
{
    const auto [x, y, dx, dy] = draft.reals<10, 20, 11, 21>();
    draft.add({x, y, dx, dy});
}

} // namespace holdfast::ingest
