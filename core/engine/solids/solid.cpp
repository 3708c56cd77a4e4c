#include "core/engine/solids/solid.h"

#include <BRepBuilderAPI_MakeFace.hxx>
#include <BRepBuilderAPI_MakePolygon.hxx>
#include <BRepBuilderAPI_MakeSolid.hxx>
#include <BRepBuilderAPI_Sewing.hxx>
#include <BRepExtrema_DistShapeShape.hxx>
#include <BRepGProp.hxx>
#include <BRepLib.hxx>
#include <BRepMesh_IncrementalMesh.hxx>
#include <BRepPrimAPI_MakeBox.hxx>
#include <BRepPrimAPI_MakeCylinder.hxx>
#include <BRep_Tool.hxx>
#include <GProp_GProps.hxx>
#include <Poly_Triangulation.hxx>
#include <TopExp_Explorer.hxx>
#include <TopoDS.hxx>
#include <gp_Ax2.hxx>

#include "core/engine/solids/kernel.h"

namespace holdfast::solids {

namespace {

using geometry::Point3;

constexpr double kSewing = 1e-6;    // in: corners this near are one corner
constexpr double kAngular = 0.35;   // radians between neighbouring facets, about 18 a circle at the coarsest

gp_Pnt point(Point3 p) { return {p.x, p.y, p.z}; }
gp_Dir direction(Point3 p) { return {p.x, p.y, p.z}; }

Fault noSolid(const std::string& cause) { return {FaultCode::InvalidValue, {}, {}, cause}; }

Result<TopoDS_Shape> kernelOf(const Cylinder& c)
{
    const Point3 d = c.axis.b - c.axis.a;
    if (!(length(d) > 0) || !(c.radius.value() > 0))
        return noSolid("a cylinder must have a length and a radius above zero");
    return TopoDS_Shape(
        BRepPrimAPI_MakeCylinder(gp_Ax2(point(c.axis.a), direction(d)), c.radius.value(), length(d)).Shape());
}

Result<TopoDS_Shape> kernelOf(const geometry::OrientedBox& b)
{
    if (!(b.half.x > 0) || !(b.half.y > 0) || !(b.half.z > 0))
        return noSolid("a box must have sizes above zero");
    const Point3 corner = b.center - b.axes[0] * b.half.x - b.axes[1] * b.half.y - b.axes[2] * b.half.z;
    const gp_Ax2 frame(point(corner), direction(b.axes[2]), direction(b.axes[0]));
    return TopoDS_Shape(BRepPrimAPI_MakeBox(frame, 2 * b.half.x, 2 * b.half.y, 2 * b.half.z).Shape());
}

TopoDS_Shape solidOf(const TopoDS_Shell& shell)
{
    TopoDS_Solid solid = BRepBuilderAPI_MakeSolid(shell).Solid();
    BRepLib::OrientClosedSolid(solid);
    return solid;
}

Result<TopoDS_Shape> kernelOf(const building::TriangleMesh& mesh)
{
    BRepBuilderAPI_Sewing sewing(kSewing);
    for (std::size_t i = 0; i + 2 < mesh.triangles.size(); i += 3) {
        std::array<Point3, 3> corners;
        for (std::size_t k = 0; k < 3; ++k) {
            if (mesh.triangles[i + k] >= mesh.points.size())
                return noSolid("a triangle names a corner that is not there");
            corners[k] = mesh.points[mesh.triangles[i + k]];
        }
        if (length(cross(corners[1] - corners[0], corners[2] - corners[0])) <= kSewing * kSewing)
            continue;
        BRepBuilderAPI_MakePolygon polygon(point(corners[0]), point(corners[1]), point(corners[2]), Standard_True);
        sewing.Add(BRepBuilderAPI_MakeFace(polygon.Wire(), Standard_True).Face());
    }
    sewing.Perform();
    const TopoDS_Shape sewn = sewing.SewedShape();
    if (sewn.IsNull())
        return noSolid("a mesh must have triangles with an area");
    if (sewn.ShapeType() == TopAbs_SHELL && BRep_Tool::IsClosed(sewn))
        return solidOf(TopoDS::Shell(sewn));
    return sewn;
}

void addFace(const TopoDS_Face& face, building::TriangleMesh& mesh)
{
    TopLoc_Location place;
    const Handle(Poly_Triangulation) facets = BRep_Tool::Triangulation(face, place);
    if (facets.IsNull())
        return;
    const auto first = std::uint32_t(mesh.points.size());
    for (int i = 1; i <= facets->NbNodes(); ++i) {
        const gp_Pnt p = facets->Node(i).Transformed(place.Transformation());
        mesh.points.push_back({p.X(), p.Y(), p.Z()});
    }
    const bool inward = face.Orientation() == TopAbs_REVERSED;
    for (int i = 1; i <= facets->NbTriangles(); ++i) {
        int a = 0, b = 0, c = 0;
        facets->Triangle(i).Get(a, b, c);
        if (inward)
            std::swap(b, c);
        for (const int corner : {a, b, c})
            mesh.triangles.push_back(first + std::uint32_t(corner - 1));
    }
}

} // namespace

Result<TopoDS_Shape> kernelShape(const PartShape& shape)
{
    return guarded({}, [&] { return std::visit([](const auto& s) { return kernelOf(s); }, shape); });
}

bool isSolid(const TopoDS_Shape& shape) { return shape.ShapeType() == TopAbs_SOLID; }

Result<Solid> Solid::of(const PartShape& shape)
{
    auto kernel = kernelShape(shape);
    if (!kernel)
        return kernel.fault();
    if (!isSolid(*kernel))
        return noSolid("the mesh is not closed");
    return Solid(std::make_shared<const Shape>(Shape{*kernel}));
}

Result<Volume> Solid::volume() const
{
    return guarded({}, [&]() -> Result<Volume> {
        GProp_GProps properties;
        BRepGProp::VolumeProperties(m_shape->kernel, properties);
        return Volume(properties.Mass());
    });
}

Result<Length> Solid::distanceTo(const Solid& other) const
{
    return guarded({}, [&]() -> Result<Length> {
        BRepExtrema_DistShapeShape search(m_shape->kernel, other.m_shape->kernel);
        if (!search.IsDone())
            return Fault{FaultCode::External, {}, {}, "the modelling kernel found no distance"};
        return Length(search.Value());
    });
}

Result<building::TriangleMesh> Solid::tessellate(Length deflection) const
{
    return guarded({}, [&]() -> Result<building::TriangleMesh> {
        // A copy of the handle is not a copy of the shape: the triangulation is stored in it, once.
        BRepMesh_IncrementalMesh(m_shape->kernel, deflection.value(), Standard_False, kAngular);
        building::TriangleMesh mesh;
        for (TopExp_Explorer faces(m_shape->kernel, TopAbs_FACE); faces.More(); faces.Next())
            addFace(TopoDS::Face(faces.Current()), mesh);
        return mesh;
    });
}

} // namespace holdfast::solids
