#include "core/engine/solids/model.h"

#include <cmath>

#include "core/engine/solids/part_list.h"

namespace holdfast::solids {

namespace {

// A cylinder reaches r*sqrt(1 - a_i^2) beyond its axis along coordinate i: its end discs stand across the axis.
geometry::Box3 boundsOf(const Cylinder& c)
{
    const geometry::Point3 d = c.axis.b - c.axis.a;
    const double squared = dot(d, d);
    const auto reach = [&](double along) {
        return c.radius.value() * (squared > 0 ? std::sqrt(std::max(0.0, 1 - along * along / squared)) : 1.0);
    };
    const geometry::Point3 r{reach(d.x), reach(d.y), reach(d.z)};
    geometry::Box3 box;
    for (const geometry::Point3& end : {c.axis.a, c.axis.b}) {
        box.add(end - r);
        box.add(end + r);
    }
    return box;
}

geometry::Box3 boundsOf(const geometry::OrientedBox& box) { return geometry::bounds(box); }

geometry::Box3 boundsOf(const building::TriangleMesh& mesh)
{
    geometry::Box3 box;
    for (const geometry::Point3& p : mesh.points)
        box.add(p);
    return box;
}

PartShape asPartShape(const geometry::OrientedBox& box) { return box; }
PartShape asPartShape(const building::RoundSweep& sweep) { return Cylinder{sweep.axis, sweep.radius}; }
PartShape asPartShape(const building::TriangleMesh& mesh) { return mesh; }

void addObstructions(PartList& parts, const building::WallLayout& layout)
{
    for (const building::Obstruction& o : layout.obstructions)
        parts.add({PartKind::Obstruction, {SubjectKind::Obstruction, o.label, o.level}, o.level,
                   enumText(o.kind) + " " + o.label,
                   std::visit([](const auto& shape) { return asPartShape(shape); }, o.shape)});
}

// The podium is drawn under the walls and a little beyond; its outline is not read from the drawings.
void addSlab(PartList& parts, const building::WallLayout& layout, const building::DesignCriteria& criteria)
{
    constexpr double kBeyondWalls = 24;  // in, for the picture only: the slab is not tested for clashes
    geometry::Box2 plan;
    for (const building::ShearWall& wall : layout.walls) {
        plan.add(wall.axis.a);
        plan.add(wall.axis.b);
    }
    if (plan.empty())
        return;
    plan = plan.grown(kBeyondWalls);
    const double thickness = criteria.anchor.slabThickness.value();
    parts.add({PartKind::Slab, {SubjectKind::Project, "Podium", 0}, 0,
               sizeText(criteria.anchor.slabThickness) + " podium slab",
               uprightBox({(plan.low.x + plan.high.x) / 2, (plan.low.y + plan.high.y) / 2, -thickness / 2}, 0,
                          {plan.width() / 2, plan.height() / 2, thickness / 2})});
}

} // namespace

geometry::Box3 bounds(const PartShape& shape)
{
    return std::visit([](const auto& s) { return boundsOf(s); }, shape);
}

Length storyBase(const building::DesignCriteria& criteria, int story)
{
    Length base;
    for (const building::StoryCriteria& s : criteria.stories)
        if (s.story < story)
            base += s.height;
    return base;
}

Result<SolidModel> buildSolids(const building::WallLayout& layout, const rods::RodSchedule& schedule,
                               const building::DesignCriteria& criteria, const Run& run)
{
    SolidModel model;
    PartList parts(model);
    addSlab(parts, layout, criteria);
    addWalls(parts, layout, criteria);
    for (std::size_t i = 0; i < schedule.runs.size(); ++i) {
        if (run.stopped())
            return cancelled("solids");
        addRodRun(parts, schedule.runs[i], criteria);
        run.progress.report(double(i + 1) / double(schedule.runs.size()));
    }
    addObstructions(parts, layout);
    return model;
}

} // namespace holdfast::solids
