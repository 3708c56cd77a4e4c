#include "core/engine/solids/shape_builder.h"

#include <BRepAlgoAPI_Common.hxx>
#include <BRepAlgoAPI_Cut.hxx>
#include <BRepAlgoAPI_Fuse.hxx>
#include <BRepBndLib.hxx>
#include <BRepBuilderAPI_MakeFace.hxx>
#include <BRepBuilderAPI_MakePolygon.hxx>
#include <BRepBuilderAPI_MakeSolid.hxx>
#include <BRepBuilderAPI_Sewing.hxx>
#include <BRepLib.hxx>
#include <BRepPrimAPI_MakePrism.hxx>
#include <BRepPrimAPI_MakeRevol.hxx>
#include <BRep_Tool.hxx>
#include <Bnd_Box.hxx>
#include <TopExp_Explorer.hxx>
#include <TopTools_ListOfShape.hxx>
#include <TopoDS.hxx>
#include <gp_Ax1.hxx>

#include "core/engine/solids/kernel.h"

namespace holdfast::solids {

namespace {

using geometry::Point3;

constexpr double kSewing = 1e-4;         // in: corners this near are one corner; models are written to 1e-6 m
constexpr std::size_t kMostFaces = 5000; // the kernel's combining grows faster than the number of faces

gp_Pnt point(Point3 p) { return {p.x, p.y, p.z}; }
gp_Vec vectorOf(Point3 p) { return {p.x, p.y, p.z}; }

Fault nothing(const std::string& cause) { return {FaultCode::InvalidValue, {}, {}, cause}; }

Solid solidOf(TopoDS_Shape shape)
{
    return Solid(std::make_shared<const Solid::Shape>(Solid::Shape{std::move(shape)}));
}

// Twice the area times the normal, right-handed round the loop (Newell).
Point3 areaVector(const std::vector<Point3>& loop)
{
    Point3 sum;
    for (std::size_t i = 1; i + 1 < loop.size(); ++i)
        sum = sum + cross(loop[i] - loop[0], loop[i + 1] - loop[0]);
    return sum;
}

TopoDS_Wire wireOf(const std::vector<Point3>& loop, bool reversed)
{
    BRepBuilderAPI_MakePolygon polygon;
    for (std::size_t i = 0; i < loop.size(); ++i)
        polygon.Add(point(loop[reversed ? loop.size() - 1 - i : i]));
    polygon.Close();
    return polygon.Wire();
}

Result<TopoDS_Face> faceOf(const FlatFace& face)
{
    if (face.loops.empty() || face.loops[0].size() < 3)
        return nothing("a face must have three corners");
    const Point3 normal = areaVector(face.loops[0]);
    if (!(length(normal) > 0))
        return nothing("a face must have an area");
    BRepBuilderAPI_MakeFace made(wireOf(face.loops[0], false), Standard_True);
    if (!made.IsDone())
        return nothing("the corners of a face do not lie in one plane");
    for (std::size_t i = 1; i < face.loops.size(); ++i)
        if (face.loops[i].size() >= 3)
            made.Add(wireOf(face.loops[i], dot(areaVector(face.loops[i]), normal) > 0));
    return made.Face();
}

// Solids of a shape, facing outwards; a shape without one is nothing.
Result<Solid> outward(const TopoDS_Shape& shape)
{
    bool any = false;
    for (TopExp_Explorer solids(shape, TopAbs_SOLID); solids.More(); solids.Next())
        any = true;
    if (!any)
        return nothing("nothing is left of it");
    if (shape.ShapeType() != TopAbs_SOLID)
        return solidOf(shape);
    TopoDS_Solid solid = TopoDS::Solid(shape);
    BRepLib::OrientClosedSolid(solid);
    return solidOf(solid);
}

std::size_t faceCount(const TopoDS_Shape& shape)
{
    std::size_t count = 0;
    for (TopExp_Explorer faces(shape, TopAbs_FACE); faces.More(); faces.Next())
        ++count;
    return count;
}

template<class Operation>
Result<Solid> combined(const Solid& a, const std::vector<Solid>& tools)
{
    return guarded({}, [&]() -> Result<Solid> {
        std::size_t faces = faceCount(a.shape().kernel);
        TopTools_ListOfShape first, second;
        first.Append(a.shape().kernel);
        for (const Solid& tool : tools) {
            second.Append(tool.shape().kernel);
            faces += faceCount(tool.shape().kernel);
        }
        if (faces > kMostFaces)
            return Fault{FaultCode::LimitExceeded, {}, {}, "more than 5,000 faces are to be combined"};
        Operation operation;
        operation.SetArguments(first);
        operation.SetTools(second);
        operation.Build();
        if (!operation.IsDone() || operation.HasErrors())
            return Fault{FaultCode::External, {}, {}, "the modelling kernel could not combine two solids"};
        return outward(operation.Shape());
    });
}

} // namespace

Result<Solid> prism(const FlatFace& base, Point3 along)
{
    return guarded({}, [&]() -> Result<Solid> {
        const auto face = faceOf(base);
        if (!face)
            return face.fault();
        if (!(std::fabs(dot(areaVector(base.loops[0]), along)) > 0))
            return nothing("an extrusion must leave the plane of its profile");
        return outward(BRepPrimAPI_MakePrism(*face, vectorOf(along)).Shape());
    });
}

Result<Solid> turned(const FlatFace& base, Point3 onAxis, Point3 axis, double angle)
{
    return guarded({}, [&]() -> Result<Solid> {
        const auto face = faceOf(base);
        if (!face)
            return face.fault();
        if (!(length(axis) > 0) || !(angle > 0))
            return nothing("a turned solid must have an axis and an angle");
        return outward(BRepPrimAPI_MakeRevol(*face, gp_Ax1(point(onAxis), gp_Dir(vectorOf(axis))), angle).Shape());
    });
}

Result<Solid> enclosed(const std::vector<FlatFace>& faces)
{
    if (faces.size() > kMostFaces)
        return Fault{FaultCode::LimitExceeded, {}, {}, "a body of more than 5,000 faces is to be combined"};
    return guarded({}, [&]() -> Result<Solid> {
        BRepBuilderAPI_Sewing sewing(kSewing);
        for (const FlatFace& flat : faces) {
            const auto face = faceOf(flat);
            if (!face)
                return face.fault();
            sewing.Add(*face);
        }
        sewing.Perform();
        const TopoDS_Shape sewn = sewing.SewedShape();
        if (sewn.IsNull() || sewn.ShapeType() != TopAbs_SHELL || !BRep_Tool::IsClosed(sewn))
            return nothing("its faces do not close");
        return outward(BRepBuilderAPI_MakeSolid(TopoDS::Shell(sewn)).Solid());
    });
}

Result<Solid> subtracted(const Solid& from, const std::vector<Solid>& tools)
{
    return tools.empty() ? Result<Solid>(from) : combined<BRepAlgoAPI_Cut>(from, tools);
}

Result<Solid> united(const Solid& a, const Solid& b) { return combined<BRepAlgoAPI_Fuse>(a, {b}); }

Result<Solid> intersected(const Solid& a, const Solid& b) { return combined<BRepAlgoAPI_Common>(a, {b}); }

Result<geometry::Box3> boundsOf(const Solid& solid)
{
    return guarded({}, [&]() -> Result<geometry::Box3> {
        Bnd_Box box;
        BRepBndLib::Add(solid.shape().kernel, box, Standard_False);
        if (box.IsVoid())
            return nothing("nothing is there");
        geometry::Box3 found;
        box.Get(found.low.x, found.low.y, found.low.z, found.high.x, found.high.y, found.high.z);
        return found;
    });
}

// The tool is a block on the far side of the plane, larger than the solid.
Result<Solid> cutByPlane(const Solid& solid, Point3 onPlane, Point3 away)
{
    const auto box = boundsOf(solid);
    if (!box)
        return box.fault();
    if (!(length(away) > 0))
        return nothing("a cutting plane must have a direction");
    const Point3 n = away * (1 / length(away));
    const Point3 middle = (box->low + box->high) * 0.5;
    const double size = length(box->high - box->low) + 1;
    const double gap = dot(middle - onPlane, n);
    if (gap > size)
        return nothing("nothing is left of it");
    if (gap < -size)
        return solid;
    Point3 u = cross(std::fabs(n.z) < 0.9 ? Point3{0, 0, 1} : Point3{1, 0, 0}, n);
    u = u * (size / length(u));
    const Point3 v = cross(n, u), foot = middle - n * gap;
    const FlatFace base{{{foot - u - v, foot + u - v, foot + u + v, foot - u + v}}};
    const auto tool = prism(base, n * (2 * size));
    return tool ? subtracted(solid, {*tool}) : tool;
}

} // namespace holdfast::solids
