#include "ui/sheet/sheet_marks.h"

#include <algorithm>

#include "core/engine/building/review.h"

namespace holdfast::sheet {

namespace {

using geometry::Point2;
using pipeline::Snapshot;

QPointF at(Point2 p)
{
    return {p.x, p.y};
}

QPolygonF wallOutline(const building::ShearWall& wall)
{
    const Point2 along = wall.axis.b - wall.axis.a;
    const double length = std::max(geometry::length(along), 1e-9);
    const Point2 side = Point2{-along.y, along.x} * (wall.thickness.value() / 2 / length);
    return {{at(wall.axis.a + side), at(wall.axis.b + side), at(wall.axis.b - side), at(wall.axis.a - side)}};
}

// The plan shadow of an oriented box: the hull of its corners, which for a box turned about z is its
// footprint.
QPolygonF shadow(const geometry::OrientedBox& box)
{
    const auto corner = [&](double sx, double sy) {
        const geometry::Point3 p =
            box.center + box.axes[0] * (sx * box.half.x) + box.axes[1] * (sy * box.half.y);
        return QPointF(p.x, p.y);
    };
    return {{corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)}};
}

QPolygonF shadow(const building::RoundSweep& sweep)
{
    const Point2 a{sweep.axis.a.x, sweep.axis.a.y}, b{sweep.axis.b.x, sweep.axis.b.y};
    const double r = sweep.radius.value(), length = geometry::distance(a, b);
    const Point2 along = length > 0 ? (b - a) * (r / length) : Point2{r, 0};
    const Point2 side{-along.y, along.x};
    const Point2 start = length > 0 ? a : a - along, end = length > 0 ? b : b + along;
    return {{at(start + side), at(end + side), at(end - side), at(start - side)}};
}

QPolygonF shadow(const building::TriangleMesh& mesh)
{
    geometry::Box2 box;
    for (const geometry::Point3& p : mesh.points)
        box.add({p.x, p.y});
    return QPolygonF(QRectF(at(box.low), at(box.high)));
}

void addGrids(std::vector<SheetMark>& marks, const Snapshot& snapshot)
{
    if (!snapshot.plans)
        return;
    for (const building::GridLine& grid : snapshot.plans->grids)
        marks.push_back({MarkKind::Grid, std::nullopt, {{at(grid.line.a), at(grid.line.b)}},
                         QString::fromStdString(grid.label), std::nullopt});
}

void addLayout(std::vector<SheetMark>& marks, const building::WallLayout& layout, int level)
{
    for (const building::Obstruction& o : layout.obstructions)
        if (o.level == level)
            marks.push_back({MarkKind::Obstruction, Subject{SubjectKind::Obstruction, o.label, o.level},
                             std::visit([](const auto& shape) { return shadow(shape); }, o.shape),
                             QString::fromStdString(o.label), std::nullopt});
    for (const building::ShearWall& wall : layout.walls)
        if (wall.level == level) {
            const std::string label = wall.mark.empty() ? wall.label : wall.mark;
            marks.push_back({wall.isShear ? MarkKind::ShearWall : MarkKind::OtherWall,
                             Subject{SubjectKind::Wall, wall.label, wall.level}, wallOutline(wall),
                             wall.isShear ? QString::fromStdString(label) : QString(), std::nullopt,
                             building::isForReview(wall.confidence)});
        }
    for (const building::Holdown& holdown : layout.holdowns)
        if (holdown.level == level)
            marks.push_back({MarkKind::Holdown, Subject{SubjectKind::Holdown, holdown.label, holdown.level},
                             {{at(holdown.at)}}, QString::fromStdString(holdown.mark), std::nullopt, !holdown.wall});
}

std::optional<double> ratioAt(const rods::RodRun& run, int level)
{
    std::optional<double> worst;
    for (const rods::Check& check : run.checks)
        if (check.story == level && (!worst || !(check.ratio <= *worst)))
            worst = check.ratio;
    return worst;
}

void addRods(std::vector<SheetMark>& marks, const rods::RodSchedule& schedule, int level)
{
    for (const rods::RodRun& run : schedule.runs)
        if (std::ranges::any_of(run.segments, [&](const rods::RodSegment& s) { return s.story == level; }))
            marks.push_back({MarkKind::Rod, Subject{SubjectKind::RodRun, run.label, level}, {{at(run.at)}},
                             QString::fromStdString(run.label), ratioAt(run, level)});
}

void addChange(std::vector<SheetMark>& marks, const revision::Change& change, const std::vector<Point2>& points,
               revision::ChangeKind kind)
{
    QPolygonF outline;
    for (const Point2& p : points)
        outline << at(p);
    std::optional<Subject> subject;
    if (!change.after.empty())
        subject = Subject{change.subject, change.after, change.level};
    if (!outline.isEmpty())
        marks.push_back({MarkKind::Change, subject, outline,
                         QString::fromStdString(change.after.empty() ? change.before : change.after), std::nullopt,
                         false, kind});
}

// A thing that moved is drawn where it was, as if removed, and where it is.
void addChanges(std::vector<SheetMark>& marks, const revision::RevisionReport& report, int level)
{
    using enum revision::ChangeKind;
    for (const revision::Change& change : report.changes) {
        if (change.level != level)
            continue;
        if (change.kind == Removed || change.kind == Relocated)
            addChange(marks, change, change.from, Removed);
        if (change.kind != Removed)
            addChange(marks, change, change.to, change.kind);
    }
}

} // namespace

std::vector<SheetMark> marksOf(const Snapshot& snapshot, int level)
{
    std::vector<SheetMark> marks;
    addGrids(marks, snapshot);
    if (snapshot.layout)
        addLayout(marks, *snapshot.layout, level);
    if (snapshot.schedule)
        addRods(marks, *snapshot.schedule, level);
    if (snapshot.revisions)
        addChanges(marks, *snapshot.revisions, level);
    if (snapshot.clashes)
        for (const clash::Clash& clash : snapshot.clashes->clashes)
            if (clash.level == level)
                marks.push_back({MarkKind::Clash, Subject{SubjectKind::Clash, clash.label, level},
                                 {{QPointF(clash.at.x, clash.at.y)}}, QString(), std::nullopt});
    std::ranges::stable_sort(marks, {}, &SheetMark::kind);
    return marks;
}

} // namespace holdfast::sheet
