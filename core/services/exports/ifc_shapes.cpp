#include "core/services/exports/ifc_shapes.h"

#include <cmath>

namespace holdfast::exports {

namespace {

using geometry::Point3;

Point3 unit(Point3 v)
{
    return v * (1 / geometry::length(v));
}

Result<IfcFrame> frame(const solids::Cylinder& c)
{
    const Point3 along = c.axis.b - c.axis.a;
    if (!(geometry::length(along) > 0) || !(c.radius.value() > 0) || !std::isfinite(geometry::length(along)))
        return Fault {FaultCode::InvalidValue, {}, {}, "a cylinder without a length or a radius"};
    const Point3 z = unit(along);
    const Point3 x = unit(geometry::cross(std::fabs(z.x) < 0.6 ? Point3 {0, 1, 0} : Point3 {0, 0, 1}, z));
    return IfcFrame {c.axis.a, x, geometry::cross(z, x), z};
}

Result<IfcFrame> frame(const geometry::OrientedBox& b)
{
    if (!(b.half.x > 0) || !(b.half.y > 0) || !(b.half.z > 0) || !std::isfinite(b.half.x + b.half.y + b.half.z))
        return Fault {FaultCode::InvalidValue, {}, {}, "a box without a size"};
    return IfcFrame {b.center - b.axes[2] * b.half.z, b.axes[0], b.axes[1], b.axes[2]};
}

Result<IfcFrame> frame(const building::TriangleMesh&)
{
    return Fault {FaultCode::InvalidValue, {}, {}, "a mesh is not written as an extruded solid"};
}

double height(const solids::PartShape& shape)
{
    if (const auto* cylinder = std::get_if<solids::Cylinder>(&shape))
        return geometry::length(cylinder->axis);
    return 2 * std::get<geometry::OrientedBox>(shape).half.z;
}

bool same(Point3 a, Point3 b)
{
    return geometry::distance(a, b) < 1e-12;
}

}  // namespace

Point3 IfcFrame::turn(Point3 v) const
{
    return {geometry::dot(v, x), geometry::dot(v, y), geometry::dot(v, z)};
}

Point3 IfcFrame::place(Point3 p) const
{
    return turn(p - origin);
}

Result<IfcFrame> frameOf(const solids::Part& part)
{
    auto found = std::visit([](const auto& shape) { return frame(shape); }, part.shape);
    if (found)
        return found;
    Fault fault = found.fault();
    fault.place = part.owner.label + ": " + part.name;
    return fault;
}

Part21Ref IfcShapes::point(Point3 p)
{
    return m_file.share(Part21Record("IFCCARTESIANPOINT").reals({p.x, p.y, p.z}));
}

Part21Ref IfcShapes::point(geometry::Point2 p)
{
    return m_file.share(Part21Record("IFCCARTESIANPOINT").reals({p.x, p.y}));
}

Part21Ref IfcShapes::direction(Point3 d)
{
    return m_file.share(Part21Record("IFCDIRECTION").reals({d.x, d.y, d.z}));
}

Part21Ref IfcShapes::axes(const IfcFrame& f)
{
    Part21Record record("IFCAXIS2PLACEMENT3D");
    record.ref(point(f.origin));
    if (same(f.z, {0, 0, 1}) && same(f.x, {1, 0, 0}))
        record.null(2);
    else
        record.ref(direction(f.z)).ref(direction(f.x));
    return m_file.share(record);
}

Part21Ref IfcShapes::contexts(const geometry::Point2& north)
{
    Part21Record model("IFCGEOMETRICREPRESENTATIONCONTEXT");
    model.null().text("Model").whole(3).real(1e-5).ref(axes({}));
    model.ref(m_file.share(Part21Record("IFCDIRECTION").reals({north.x, north.y})));
    m_model = m_file.add(model);
    Part21Record body("IFCGEOMETRICREPRESENTATIONSUBCONTEXT");
    body.text("Body").text("Model").derived(4).ref(m_model).null().word("MODEL_VIEW").null();
    m_body = m_file.add(body);
    return m_model;
}

Part21Ref IfcShapes::placement(Part21Ref parent, const IfcFrame& parentFrame, const IfcFrame& f)
{
    const IfcFrame seen {parentFrame.place(f.origin), parentFrame.turn(f.x), parentFrame.turn(f.y),
                         parentFrame.turn(f.z)};
    return m_file.add(Part21Record("IFCLOCALPLACEMENT").ref(parent).ref(axes(seen)));
}

Part21Ref IfcShapes::extruded(Part21Ref profile, const IfcFrame& seen, double depth)
{
    return m_file.add(
        Part21Record("IFCEXTRUDEDAREASOLID").ref(profile).ref(axes(seen)).ref(direction({0, 0, 1})).real(depth));
}

Part21Ref IfcShapes::solid(const solids::PartShape& shape, const IfcFrame& f, solids::PartKind kind)
{
    const auto own = frameOf({kind, {}, 0, {}, shape});
    if (!own)
        return {};
    const IfcFrame seen {f.place(own->origin), f.turn(own->x), f.turn(own->y), f.turn(own->z)};
    const Part21Ref middle
        = m_file.share(Part21Record("IFCAXIS2PLACEMENT2D").ref(point(geometry::Point2 {0, 0})).null());
    Part21Ref profile;
    if (const auto* cylinder = std::get_if<solids::Cylinder>(&shape)) {
        profile = m_file.share(
            Part21Record("IFCCIRCLEPROFILEDEF").word("AREA").null().ref(middle).real(cylinder->radius.value()));
    } else {
        const Point3 half = std::get<geometry::OrientedBox>(shape).half;
        profile = m_file.share(Part21Record("IFCRECTANGLEPROFILEDEF").word("AREA").null().ref(middle)
                                   .real(2 * half.x).real(2 * half.y));
    }
    const Part21Ref made = extruded(profile, seen, height(shape));
    colour(made, kind);
    return made;
}

void IfcShapes::colour(Part21Ref item, solids::PartKind kind)
{
    const solids::PartColour c = solids::colourOf(kind);
    const Part21Ref rgb = m_file.share(
        Part21Record("IFCCOLOURRGB").null().real(c.red / 255.0).real(c.green / 255.0).real(c.blue / 255.0));
    Part21Record rendering("IFCSURFACESTYLERENDERING");
    rendering.ref(rgb).real(1 - c.opacity).null(6).word("NOTDEFINED");
    Part21Ref style = m_file.share(
        Part21Record("IFCSURFACESTYLE").text(enumText(kind)).word("BOTH").refs({m_file.share(rendering)}));
    if (m_version == IfcVersion::Ifc2x3)
        style = m_file.share(Part21Record("IFCPRESENTATIONSTYLEASSIGNMENT").refs({style}));
    m_file.add(Part21Record("IFCSTYLEDITEM").ref(item).refs({style}).null());
}

Part21Ref IfcShapes::body(const std::vector<Part21Ref>& solids)
{
    const Part21Ref shape = m_file.add(
        Part21Record("IFCSHAPEREPRESENTATION").ref(m_body).text("Body").text("SweptSolid").refs(solids));
    return m_file.add(Part21Record("IFCPRODUCTDEFINITIONSHAPE").null(2).refs({shape}));
}

}  // namespace holdfast::exports
