#include "core/engine/ifc/curves.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace holdfast::ifc {

namespace {

using geometry::Point2;
using geometry::Point3;
using std::numbers::pi;

constexpr int kDeepestCurve = 16;
constexpr std::size_t kMostCorners = 200'000;
constexpr std::size_t kMostCurves = 20'000;    // that one curve may be composed of
constexpr double kSame = 1e-7;   // in: corners this near are one

Fault unreadable(const std::string& what) { return {FaultCode::UnsupportedFormat, {}, {}, what}; }

Fault unreadableType(std::string_view type, const char* what)
{
    std::string text = what;
    if (type.empty())
        return unreadable(text.append(" that is not in the file"));
    return unreadable(text.append(" ").append(type).append(" is not read"));
}

class CurveReader {
public:
    explicit CurveReader(const Placements& placements) : m_places(placements), m_file(placements.file()) {}

    Result<Path3> path(InstanceId curve, int depth = 0) const
    {
        const Record record = m_file.record(curve);
        if (depth > kDeepestCurve || ++m_curves > kMostCurves)
            return unreadable("a curve made of itself");
        if (record.type == "IFCPOLYLINE")
            return polyline(record);
        if (record.type == "IFCINDEXEDPOLYCURVE")
            return indexed(record);
        if (record.type == "IFCCOMPOSITECURVE" || record.type == "IFC2DCOMPOSITECURVE")
            return composite(record, depth);
        if (record.type == "IFCTRIMMEDCURVE")
            return trimmed(record);
        if (record.type == "IFCCIRCLE" || record.type == "IFCELLIPSE")
            return conic(record, 0, 2 * pi);
        return unreadableType(record.type, "curve");
    }

private:
    Result<Path3> polyline(const Record& record) const
    {
        Path3 path;
        for (const InstanceId id : record[0].references())
            path.push_back(m_places.point(id));
        return path;
    }

    // Segments are lists of numbers of points, counted from 1: IFCLINEINDEX, or IFCARCINDEX with one on the arc.
    Result<Path3> indexed(const Record& record) const
    {
        const Record list = m_file.record(record[0].reference());
        Path3 points;
        for (const Value& value : list[0].list())
            points.push_back(m_places.pointOf(value));
        const std::vector<Value> segments = record[1].list();
        if (segments.empty())
            return points;
        Path3 path;
        for (const Value& segment : segments) {
            Path3 part;
            for (const Value& index : segment.inside().list()) {
                const double at = index.number();
                if (!(at >= 1) || at > double(points.size()))
                    return unreadable("a curve that names a point it does not have");
                part.push_back(points[std::size_t(at) - 1]);
            }
            if (segment.type() == "IFCARCINDEX" && part.size() == 3)
                part = throughThree(part);
            append(path, part);
        }
        return path;
    }

    // Flat arcs only; the third coordinate goes on evenly.
    static Path3 throughThree(const Path3& p)
    {
        const Point2 a{p[0].x, p[0].y}, b{p[1].x, p[1].y}, c{p[2].x, p[2].y};
        const double twice = 2 * cross(b - a, c - a);
        const double scale = dot(b - a, b - a) + dot(c - a, c - a);
        if (std::fabs(twice) <= 1e-12 * scale)
            return p;
        const double bb = dot(b - a, b - a), cc = dot(c - a, c - a);
        const Point2 center = a + Point2{(c.y - a.y) * bb - (b.y - a.y) * cc,
                                         (b.x - a.x) * cc - (c.x - a.x) * bb} * (1 / twice);
        const double start = std::atan2(a.y - center.y, a.x - center.x);
        double sweep = std::atan2(c.y - center.y, c.x - center.x) - start;
        if (twice > 0 && sweep < 0)
            sweep += 2 * pi;
        if (twice < 0 && sweep > 0)
            sweep -= 2 * pi;
        Path3 path;
        for (const Point2 q : arcPath(center, distance(a, center), start, sweep))
            path.push_back({q.x, q.y, p[0].z});
        path.front() = p[0];
        path.back() = p[2];
        return path;
    }

    Result<Path3> composite(const Record& record, int depth) const
    {
        Path3 path;
        for (const InstanceId id : record[0].references()) {
            const Record segment = m_file.record(id);
            auto part = this->path(segment[2].reference(), depth + 1);
            if (!part)
                return part;
            if (segment[1].enumeration() == "F")
                std::ranges::reverse(*part);
            append(path, *part);
            if (path.size() > kMostCorners)
                return unreadable("a curve of more than 200,000 corners");
        }
        return path;
    }

    static void append(Path3& path, const Path3& part)
    {
        for (const Point3& p : part)
            if (path.empty() || distance(path.back(), p) > kSame)
                path.push_back(p);
    }

    Result<Path3> trimmed(const Record& record) const
    {
        const Record basis = m_file.record(record[0].reference());
        const bool forward = record[3].enumeration() != "F";
        if (basis.type == "IFCLINE")
            return Path3{lineEnd(basis, record[1]), lineEnd(basis, record[2])};
        if (basis.type != "IFCCIRCLE" && basis.type != "IFCELLIPSE")
            return unreadableType(basis.type, "curve");
        double start = angleAt(basis, record[1]), end = angleAt(basis, record[2]);
        if (!std::isfinite(start) || !std::isfinite(end))
            return unreadable("a curve without its ends");
        double sweep = std::remainder(end - start, 2 * pi);
        if (forward && sweep <= 1e-9)
            sweep += 2 * pi;
        if (!forward && sweep >= -1e-9)
            sweep -= 2 * pi;
        return conic(basis, start, sweep);
    }

    // A trim is a point, a parameter or both.
    Point3 lineEnd(const Record& line, const Value& trim) const
    {
        const Record vector = m_file.record(line[1].reference());
        const Point3 along = m_places.direction(vector[0].reference(), {1, 0, 0});
        for (const Value& value : trim.list())
            if (value.reference() != 0)
                return m_places.point(value.reference());
        for (const Value& value : trim.list())
            return m_places.point(line[0].reference())
                + along * (value.number() * vector[1].number(1) * m_places.units().inches);
        return m_places.point(line[0].reference());
    }

    double angleAt(const Record& conic, const Value& trim) const
    {
        for (const Value& value : trim.list())
            if (value.kind() == ValueKind::Typed || value.kind() == ValueKind::Number)
                return value.number() * m_places.units().radians;
        for (const Value& value : trim.list()) {
            const Frame frame = m_places.axes(conic[0].reference());
            const Point3 d = m_places.point(value.reference()) - frame.origin;
            const double ratio = conic.type == "IFCELLIPSE" ? conic[1].number(1) / conic[2].number(1) : 1;
            return std::atan2(dot(d, frame.y) * ratio, dot(d, frame.x));
        }
        return std::nan("");
    }

    Result<Path3> conic(const Record& record, double start, double sweep) const
    {
        const Frame frame = m_places.axes(record[0].reference());
        const double a = record[1].number() * m_places.units().inches;
        const double b = record.type == "IFCELLIPSE" ? record[2].number() * m_places.units().inches : a;
        if (!(a > 0) || !(b > 0) || !std::isfinite(a) || !std::isfinite(b))
            return unreadable("a circle or ellipse without a size");
        Path3 path;
        const int sides = arcSides(std::max(a, b), sweep);
        for (int i = 0; i <= sides; ++i) {
            const double angle = start + sweep * i / sides;
            path.push_back(frame.point(Point2{a * std::cos(angle), b * std::sin(angle)}));
        }
        return path;
    }

    const Placements& m_places;
    const Part21& m_file;
    mutable std::size_t m_curves = 0;
};

} // namespace

int arcSides(double radius, double sweep)
{
    constexpr double kFewest = 8, kMost = 128;
    const double whole = radius > kChord ? pi / std::acos(1 - kChord / radius) : kFewest;
    const double sides = std::clamp(4 * std::ceil(whole / 4), kFewest, kMost);
    return std::max(1, int(std::ceil(sides * std::fabs(sweep) / (2 * pi) - 1e-9)));
}

Path2 arcPath(Point2 center, double radius, double start, double sweep)
{
    Path2 path;
    const int sides = arcSides(radius, sweep);
    for (int i = 0; i <= sides; ++i) {
        const double angle = start + sweep * i / sides;
        path.push_back(center + Point2{std::cos(angle), std::sin(angle)} * radius);
    }
    return path;
}

Result<Path3> curvePath(const Placements& placements, InstanceId curve)
{
    auto path = CurveReader(placements).path(curve);
    if (path && path->size() > kMostCorners)
        return unreadable("a curve of more than 200,000 corners");
    return path;
}

} // namespace holdfast::ifc
