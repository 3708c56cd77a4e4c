#include "ui/view3d/change_bars.h"

#include <cmath>

#include "core/services/figures/change_style.h"
#include "ui/view3d/content.h"

namespace holdfast::view3d {

namespace {

using geometry::Point2;
using geometry::Point3;
using revision::ChangeKind;

constexpr double kBar = 1.5;                     // inches, half the thickness: seen from across the building
constexpr double kDash = 36, kDot = 12;          // inches of a stroke; the gap is as long
constexpr double kWhole = 0;

double strokeOf(Qt::PenStyle line)
{
    return line == Qt::SolidLine ? kWhole : line == Qt::DotLine ? kDot : kDash;
}

geometry::OrientedBox bar(Point3 a, Point3 b)
{
    const Point3 along = b - a;
    const double length = geometry::length(along);
    const Point3 u = along * (1 / length);
    const Point3 aside = std::fabs(u.z) < 0.9 ? Point3{0, 0, 1} : Point3{1, 0, 0};
    Point3 v = cross(aside, u);
    v = v * (1 / geometry::length(v));
    return {(a + b) * 0.5, {u, v, cross(u, v)}, {length / 2, kBar, kBar}};
}

void addLine(std::vector<geometry::OrientedBox>& bars, Point3 a, Point3 b, double stroke)
{
    const double length = geometry::length(b - a);
    if (!(length > 0))
        return;                                  // a story without a height
    if (stroke <= kWhole || length <= stroke) {
        bars.push_back(bar(a, b));
        return;
    }
    for (double from = 0; from < length; from += 2 * stroke)
        bars.push_back(bar(a + (b - a) * (from / length),
                           a + (b - a) * (std::min(length, from + stroke) / length)));
}

void addOutline(std::vector<geometry::OrientedBox>& bars, const std::vector<Point2>& points, double bottom, double top,
                double stroke)
{
    const auto lifted = [](Point2 p, double z) { return Point3{p.x, p.y, z}; };
    for (const Point2& p : points)
        addLine(bars, lifted(p, bottom), lifted(p, top), stroke);
    if (points.size() == 2)
        for (const double z : {bottom, top})
            addLine(bars, lifted(points[0], z), lifted(points[1], z), stroke);
}

} // namespace

scene::ChangeMark changeMark(const pipeline::Snapshot& snapshot, const revision::Change& change)
{
    const figures::ChangeStyle style = figures::changeStyle(change.kind);
    scene::ChangeMark mark;
    mark.subject = {change.subject, change.after.empty() ? change.before : change.after, change.level};
    mark.color = {std::uint8_t(style.color.red()), std::uint8_t(style.color.green()),
                  std::uint8_t(style.color.blue())};
    const double bottom = storyBottom(snapshot, change.level);
    const int highest = change.subject == SubjectKind::RodRun && snapshot.inputs
                          ? int(snapshot.inputs->criteria.stories.size())
                          : change.level;
    const double top = storyTop(snapshot, highest);
    const bool moved = change.kind == ChangeKind::Relocated;
    if (change.kind == ChangeKind::Removed || moved)
        addOutline(mark.bars, change.from, bottom, top, kDash);
    if (change.kind != ChangeKind::Removed)
        addOutline(mark.bars, change.to, bottom, top, moved ? kWhole : strokeOf(style.line));
    return mark;
}

} // namespace holdfast::view3d
