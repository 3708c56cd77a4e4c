// Reading representation items (IFC4, IfcGeometricModelResource; IFC2x3 has the same arguments where it has the
// entity). Narrow: surfaces other than planes, B-spline edges and bodies swept along curved directrices with a
// profile are faults by name.
#include "core/engine/ifc/bodies.h"

#include <cmath>
#include <numbers>

#include "core/engine/ifc/faces.h"

namespace holdfast::ifc {

namespace {

using drawing::ModelSweep;
using geometry::Point2;
using geometry::Point3;

constexpr int kDeepest = 100;       // mapped items in mapped items, results of results; the stack must hold it
constexpr double kSquare = 1e-9;    // cosine below which two directions are square
constexpr double kSameSize = 1e-9;  // share by which two scales may differ

Fault unreadable(const std::string& what) { return {FaultCode::UnsupportedFormat, {}, {}, what}; }
Fault tooMuch() { return {FaultCode::LimitExceeded, {}, {}, "it has more parts than can be read in fair time"}; }

bool square(Point3 a, Point3 b) { return std::fabs(dot(a, b)) <= kSquare * length(a) * length(b); }

solids::FlatFace faceOf(const Profile& profile, const Frame& frame)
{
    solids::FlatFace face;
    for (const Path2& loop : profile.loops) {
        auto& corners = face.loops.emplace_back();
        for (const Point2 p : loop)
            corners.push_back(frame.point(p));
    }
    return face;
}

// A rectangle or circle extruded square to its plane stays a box or round sweep while the frame keeps it so.
std::optional<drawing::ModelShape> exactShape(const Profile& profile, const Frame& frame, Point3 along)
{
    const Frame place = frame * profile.place;
    if (profile.kind == Profile::Kind::General || !square(place.x, place.y) || !square(place.x, along)
        || !square(place.y, along))
        return std::nullopt;
    const double sx = length(place.x), sy = length(place.y), h = length(along);
    if (!(sx > 0) || !(sy > 0) || !(h > 0))
        return std::nullopt;
    if (profile.kind == Profile::Kind::Circle) {
        if (std::fabs(sx - sy) > kSameSize * sx)
            return std::nullopt;
        return ModelSweep{{place.origin, place.origin + along}, profile.radius * sx};
    }
    geometry::OrientedBox box;
    box.center = place.origin + along * 0.5;
    const Point3 x = place.x * (1 / sx), z = along * (1 / h);
    box.axes = {x, cross(z, x), z};
    box.half = {profile.halfX * sx, profile.halfY * sy, h / 2};
    return box;
}

class BodyReader {
public:
    BodyReader(const Placements& placements, Budget& budget)
        : m_places(placements), m_file(placements.file()), m_budget(budget)
    {
    }

    Result<std::vector<Body>> read(InstanceId id, const Frame& frame, int depth)
    {
        if (depth > kDeepest || m_budget.items == 0)
            return tooMuch();
        --m_budget.items;
        const Record record = m_file.record(id);
        const std::string_view type = record.type;
        if (type == "IFCMAPPEDITEM")
            return mapped(record, frame, depth);
        if (type == "IFCEXTRUDEDAREASOLID")
            return extruded(record, frame);
        if (type == "IFCREVOLVEDAREASOLID")
            return revolved(record, frame);
        if (type == "IFCBOOLEANRESULT" || type == "IFCBOOLEANCLIPPINGRESULT")
            return combined(record, frame, depth);
        if (type == "IFCCSGSOLID")
            return read(record[0].reference(), frame, depth + 1);
        if (type == "IFCHALFSPACESOLID" || type == "IFCPOLYGONALBOUNDEDHALFSPACE" || type == "IFCBOXEDHALFSPACE")
            return halfSpace(record, frame);
        if (type.starts_with("IFCSWEPTDISKSOLID"))
            return sweptDisk(record, frame);
        if (type == "IFCBLOCK" || type == "IFCRIGHTCIRCULARCYLINDER")
            return primitive(record, frame);
        return faces(id, record, frame);
    }

private:
    static Result<std::vector<Body>> one(Body body) { return std::vector{std::move(body)}; }

    double size(const Value& value) const { return value.number() * m_places.units().inches; }

    bool spend(std::size_t corners)
    {
        const bool enough = corners <= m_budget.corners;
        m_budget.corners -= std::min(corners, m_budget.corners);
        return enough;
    }

    Result<std::vector<Body>> mapped(const Record& record, const Frame& frame, int depth)
    {
        const Record source = m_file.record(record[0].reference());
        const Frame inner = frame * m_places.transformation(record[1].reference())
            * m_places.axes(source[0].reference());
        std::vector<Body> all;
        const Record picture = m_file.record(source[1].reference());
        for (const InstanceId item : picture[3].references()) {
            auto part = read(item, inner, depth + 1);
            if (!part)
                return part;
            std::ranges::move(*part, std::back_inserter(all));
        }
        return all;
    }

    Result<std::vector<Body>> extruded(const Record& record, const Frame& frame)
    {
        const auto profiles = profilesOf(m_places, record[0].reference());
        if (!profiles)
            return profiles.fault();
        const Frame place = frame * m_places.axes(record[1].reference());
        const Point3 along
            = place.vector(m_places.direction(record[2].reference(), {0, 0, 1}) * size(record[3]));
        if (!(length(along) > 0))
            return unreadable("an extrusion without a depth");
        std::vector<Body> all;
        for (const Profile& profile : *profiles) {
            Prism prism{faceOf(profile, place), along, exactShape(profile, place, along)};
            for (const auto& loop : prism.base.loops)
                if (!spend(loop.size()))
                    return tooMuch();
            all.emplace_back(std::move(prism));
        }
        return all;
    }

    Result<std::vector<Body>> revolved(const Record& record, const Frame& frame)
    {
        const auto profiles = profilesOf(m_places, record[0].reference());
        if (!profiles)
            return profiles.fault();
        const Frame place = frame * m_places.axes(record[1].reference());
        const Record axis = m_file.record(record[2].reference());
        std::vector<Body> all;
        for (const Profile& profile : *profiles)
            all.emplace_back(Turned{faceOf(profile, place), place.point(m_places.point(axis[0].reference())),
                                    place.vector(m_places.direction(axis[1].reference(), {0, 0, 1})),
                                    record[3].number() * m_places.units().radians});
        return all;
    }

    Result<std::vector<Body>> combined(const Record& record, const Frame& frame, int depth)
    {
        if (m_budget.combinations == 0)
            return tooMuch();
        --m_budget.combinations;
        auto first = read(record[1].reference(), frame, depth + 1);
        if (!first)
            return first;
        auto second = read(record[2].reference(), frame, depth + 1);
        if (!second)
            return second;
        if (first->size() != 1 || second->size() != 1)
            return unreadable("a combination of several bodies at once");
        const std::string_view word = record[0].enumeration();
        if (word != "UNION" && word != "INTERSECTION" && word != "DIFFERENCE")
            return unreadable("a combination of an unknown kind");
        const Operation operation = word == "UNION" ? Operation::Union
            : word == "INTERSECTION"                ? Operation::Intersection
                                                    : Operation::Difference;
        return one(std::make_shared<const Combination>(
            Combination{operation, std::move(first->front()), std::move(second->front())}));
    }

    // Agreement T: the plane's normal points away from the material.
    Result<std::vector<Body>> halfSpace(const Record& record, const Frame& frame)
    {
        const Record plane = m_file.record(record[0].reference());
        if (plane.type != "IFCPLANE")
            return unreadable("a half space bounded by " + std::string(plane.type) + " is not read");
        const Frame place = frame * m_places.axes(plane[0].reference());
        Point3 normal = cross(place.x, place.y);
        if (place.determinant() < 0)
            normal = normal * -1;
        HalfSpace space{place.origin, record[1].enumeration() == "F" ? normal : normal * -1, std::nullopt};
        if (record.type == "IFCPOLYGONALBOUNDEDHALFSPACE") {
            const auto path = curvePath(m_places, record[3].reference());
            if (!path)
                return path.fault();
            space.boundary = boundary(*path, frame * m_places.axes(record[2].reference()));
            if (space.boundary->base.loops[0].size() < 3)
                return unreadable("a bounded half space without a boundary");
        }
        return one(std::move(space));
    }

    static Prism boundary(const Path3& path, const Frame& place)
    {
        Prism prism;
        auto& loop = prism.base.loops.emplace_back();
        for (const Point3& p : path)
            loop.push_back(place.point(p));
        while (loop.size() > 1 && distance(loop.front(), loop.back()) < 1e-6)
            loop.pop_back();
        prism.along = place.z * (1 / length(place.z));
        return prism;
    }

    Result<std::vector<Body>> sweptDisk(const Record& record, const Frame& frame)
    {
        const auto path = curvePath(m_places, record[0].reference());
        if (!path)
            return path.fault();
        const double scale = std::cbrt(std::fabs(frame.determinant()));
        Sweeps sweeps;
        for (std::size_t i = 1; i < path->size(); ++i)
            if (distance((*path)[i - 1], (*path)[i]) > 0)
                sweeps.pieces.push_back(
                    {{frame.point((*path)[i - 1]), frame.point((*path)[i])}, size(record[1]) * scale});
        if (sweeps.pieces.empty() || !(size(record[1]) > 0))
            return unreadable("a swept disk without a path or radius");
        return spend(path->size()) ? one(std::move(sweeps)) : tooMuch();
    }

    Result<std::vector<Body>> primitive(const Record& record, const Frame& frame)
    {
        Frame place = frame * m_places.axes(record[0].reference());
        Profile profile;
        double height = 0;
        if (record.type == "IFCBLOCK") {
            profile.kind = Profile::Kind::Rectangle;
            profile.halfX = size(record[1]) / 2;
            profile.halfY = size(record[2]) / 2;
            profile.place.origin = {profile.halfX, profile.halfY, 0};
            height = size(record[3]);
            profile.loops = {{{0, 0}, {2 * profile.halfX, 0}, {2 * profile.halfX, 2 * profile.halfY},
                              {0, 2 * profile.halfY}}};
        } else {
            profile.kind = Profile::Kind::Circle;
            profile.radius = size(record[2]);
            height = size(record[1]);
            profile.loops = {arcPath({}, profile.radius, 0, 2 * std::numbers::pi)};
            profile.loops[0].pop_back();
        }
        const Point3 along = place.z * height;
        if (!(length(along) > 0) || !(profile.halfX + profile.radius > 0))
            return unreadable("a block or cylinder without a size");
        return one(Prism{faceOf(profile, place), along, exactShape(profile, place, along)});
    }

    Result<std::vector<Body>> faces(InstanceId id, const Record& record, const Frame& frame)
    {
        auto set = facesOf(m_places, id, frame, m_budget);
        if (!set)
            return set.fault();
        if (set->empty())
            return unreadable(record.type.empty() ? "a body that is not in the file"
                                                  : std::string(record.type) + " is not read");
        return one(FaceSet{std::move(*set)});
    }

    const Placements& m_places;
    const Part21& m_file;
    Budget& m_budget;
};

} // namespace

Result<std::vector<Body>> bodiesOf(const Placements& placements, InstanceId item, const Frame& frame, Budget& budget)
{
    return BodyReader(placements, budget).read(item, frame, 0);
}

} // namespace holdfast::ifc
