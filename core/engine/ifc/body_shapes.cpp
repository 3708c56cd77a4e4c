// Bodies as shapes and as exact solids.
#include <algorithm>
#include <cmath>

#include "core/engine/ifc/bodies.h"

namespace holdfast::ifc {

namespace {

using drawing::ModelMesh;
using drawing::ModelShape;
using drawing::ModelSweep;
using geometry::Point3;
using solids::FlatFace;
using solids::Solid;

constexpr double kLargest = 1e7;   // in: 160 miles; what lies further is no part of a building

bool sane(const Point3& p)
{
    return std::fabs(p.x) < kLargest && std::fabs(p.y) < kLargest && std::fabs(p.z) < kLargest;
}

Result<ModelMesh> checked(ModelMesh mesh)
{
    if (mesh.triangles.empty())
        return Fault{FaultCode::InvalidValue, {}, {}, "a body without faces"};
    if (!std::ranges::all_of(mesh.points, sane))
        return Fault{FaultCode::InvalidValue, {}, {}, "a body more than 10,000,000 in away"};
    return mesh;
}

void addQuad(ModelMesh& mesh, Point3 a, Point3 b, Point3 c, Point3 d)
{
    const auto first = std::uint32_t(mesh.points.size());
    mesh.points.insert(mesh.points.end(), {a, b, c, d});
    for (const std::uint32_t corner : {0, 1, 2, 0, 2, 3})
        mesh.triangles.push_back(first + corner);
}

// The bottom faces against `along`; holes run against the outer loop.
Result<ModelMesh> prismMesh(const Prism& prism)
{
    FlatFace bottom = prism.base;
    for (std::size_t i = 0; i < bottom.loops.size(); ++i)
        if (dot(areaVector(bottom.loops[i]), i == 0 ? prism.along : areaVector(bottom.loops[0])) > 0)
            std::ranges::reverse(bottom.loops[i]);
    ModelMesh mesh;
    if (const Outcome done = addFace(bottom, mesh); !done)
        return done.fault();
    const auto corners = std::uint32_t(mesh.points.size());
    const std::size_t half = mesh.triangles.size();
    for (std::uint32_t i = 0; i < corners; ++i)
        mesh.points.push_back(mesh.points[i] + prism.along);
    for (std::size_t i = 0; i < half; i += 3)
        for (const std::size_t k : {2, 1, 0})
            mesh.triangles.push_back(mesh.triangles[i + k] + corners);
    for (const auto& loop : bottom.loops)
        for (std::size_t i = 0; i < loop.size(); ++i) {
            const Point3 a = loop[i], b = loop[(i + 1) % loop.size()];
            addQuad(mesh, b, a, a + prism.along, b + prism.along);
        }
    return checked(std::move(mesh));
}

Result<ModelMesh> faceMesh(const FaceSet& set)
{
    ModelMesh mesh;
    for (const FlatFace& face : set.faces)
        if (const Outcome done = addFace(face, mesh); !done)
            return done.fault();
    return checked(std::move(mesh));
}

template<class Mesh>
Result<std::vector<ModelShape>> asShape(Result<Mesh> mesh)
{
    if (!mesh)
        return mesh.fault();
    return std::vector<ModelShape>{std::move(*mesh)};
}

bool saneShape(const ModelShape& shape)
{
    if (const auto* box = std::get_if<geometry::OrientedBox>(&shape))
        return sane(box->center) && sane(box->half);
    const auto* sweep = std::get_if<ModelSweep>(&shape);
    return !sweep || (sane(sweep->axis.a) && sane(sweep->axis.b) && sweep->radius > 0 && sweep->radius < kLargest);
}

struct ShapeMaker {
    Result<std::vector<ModelShape>> operator()(const Prism& prism) const
    {
        if (prism.exact && saneShape(*prism.exact))
            return std::vector{*prism.exact};
        return asShape(prismMesh(prism));
    }
    Result<std::vector<ModelShape>> operator()(const FaceSet& set) const { return asShape(faceMesh(set)); }
    Result<std::vector<ModelShape>> operator()(const Sweeps& sweeps) const
    {
        std::vector<ModelShape> shapes(sweeps.pieces.begin(), sweeps.pieces.end());
        if (!std::ranges::all_of(shapes, saneShape))
            return Fault{FaultCode::InvalidValue, {}, {}, "a body more than 10,000,000 in away"};
        return shapes;
    }
    Result<std::vector<ModelShape>> operator()(const auto& other) const
    {
        const auto solid = solidOf(Body(other));
        if (!solid)
            return solid.fault();
        auto mesh = meshOf(*solid);
        if (!mesh)
            return mesh.fault();
        return std::vector{std::move(*mesh)};
    }
};

Result<Solid> prismSolid(const Prism& prism)
{
    for (const auto& loop : prism.base.loops)
        if (!std::ranges::all_of(loop, sane))
            return Fault{FaultCode::InvalidValue, {}, {}, "a body more than 10,000,000 in away"};
    return solids::prism(prism.base, prism.along);
}

// Long enough both ways to pass the whole of the other body.
Result<Solid> boundedTool(const HalfSpace& space, const geometry::Box3& other)
{
    Prism column = *space.boundary;
    const Point3 middle = (other.low + other.high) * 0.5;
    const double reach = length(other.high - other.low) + distance(middle, column.base.loops[0][0]) + 1;
    for (auto& loop : column.base.loops)
        for (Point3& p : loop)
            p = p - column.along * reach;
    column.along = column.along * (2 * reach);
    const auto whole = prismSolid(column);
    return whole ? solids::cutByPlane(*whole, space.onPlane, space.into * -1) : whole;
}

Result<Solid> clipped(const Solid& solid, Operation operation, const HalfSpace& space)
{
    if (operation == Operation::Union)
        return Fault{FaultCode::UnsupportedFormat, {}, {}, "a body united with a half space has no end"};
    if (!space.boundary)
        return solids::cutByPlane(solid, space.onPlane,
                                  operation == Operation::Difference ? space.into : space.into * -1);
    const auto box = solids::boundsOf(solid);
    if (!box)
        return box.fault();
    const auto tool = boundedTool(space, *box);
    if (!tool) // the column lies wholly on the empty side: it takes nothing away
        return tool.fault().code == FaultCode::InvalidValue && operation == Operation::Difference ? solid : tool;
    return operation == Operation::Difference ? solids::subtracted(solid, {*tool})
                                              : solids::intersected(solid, *tool);
}

Result<Solid> combinedSolid(const Combination& c)
{
    const auto first = solidOf(c.first);
    if (!first)
        return first;
    if (const auto* space = std::get_if<HalfSpace>(&c.second))
        return clipped(*first, c.operation, *space);
    const auto second = solidOf(c.second);
    if (!second)
        return second;
    switch (c.operation) {
    case Operation::Union: return solids::united(*first, *second);
    case Operation::Intersection: return solids::intersected(*first, *second);
    default: return solids::subtracted(*first, {*second});
    }
}

struct SolidMaker {
    Result<Solid> operator()(const Prism& prism) const { return prismSolid(prism); }
    Result<Solid> operator()(const Turned& t) const { return solids::turned(t.base, t.onAxis, t.axis, t.angle); }
    Result<Solid> operator()(const FaceSet& set) const { return solids::enclosed(set.faces); }
    Result<Solid> operator()(const std::shared_ptr<const Combination>& c) const { return combinedSolid(*c); }
    Result<Solid> operator()(const HalfSpace&) const
    {
        return Fault{FaultCode::UnsupportedFormat, {}, {}, "a half space alone is no body"};
    }
    Result<Solid> operator()(const Sweeps& sweeps) const
    {
        if (sweeps.pieces.size() != 1)
            return Fault{FaultCode::UnsupportedFormat, {}, {}, "a bent sweep cannot be combined"};
        return Solid::of(solids::Cylinder{sweeps.pieces[0].axis, Length(sweeps.pieces[0].radius)});
    }
};

} // namespace

Result<Solid> solidOf(const Body& body) { return std::visit(SolidMaker{}, body); }

Result<std::vector<ModelShape>> shapesOf(const Body& body) { return std::visit(ShapeMaker{}, body); }

Result<ModelShape> meshOf(const Solid& solid)
{
    auto triangles = solid.tessellate(Length(kChord));
    if (!triangles)
        return triangles.fault();
    auto mesh = checked({std::move(triangles->points), std::move(triangles->triangles)});
    if (!mesh)
        return mesh.fault();
    return ModelShape(std::move(*mesh));
}

geometry::Box3 boundsOf(const Body& body)
{
    geometry::Box3 box;
    const auto addLoops = [&](const FlatFace& face, Point3 along) {
        for (const auto& loop : face.loops)
            for (const Point3& p : loop) {
                box.add(p);
                box.add(p + along);
            }
    };
    if (const auto* prism = std::get_if<Prism>(&body))
        addLoops(prism->base, prism->along);
    else if (const auto* set = std::get_if<FaceSet>(&body))
        for (const FlatFace& face : set->faces)
            addLoops(face, {});
    else if (const auto* combination = std::get_if<std::shared_ptr<const Combination>>(&body))
        return boundsOf((*combination)->first);
    return box;
}

} // namespace holdfast::ifc
