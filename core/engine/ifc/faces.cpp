#include "core/engine/ifc/faces.h"

#include <algorithm>

namespace holdfast::ifc {

namespace {

using geometry::Point3;
using solids::FlatFace;
using Faces = std::vector<FlatFace>;

constexpr double kSame = 1e-9;   // in: corners this near are one corner written twice

Fault unreadable(const std::string& what) { return {FaultCode::UnsupportedFormat, {}, {}, what}; }
Fault tooMuch() { return {FaultCode::LimitExceeded, {}, {}, "it has more faces than can be read in fair time"}; }

class FaceReader {
public:
    FaceReader(const Placements& placements, const Frame& frame, Budget& budget)
        : m_places(placements), m_file(placements.file()), m_frame(frame), m_budget(budget)
    {
    }

    Result<Faces> read(InstanceId item)
    {
        const Record record = m_file.record(item);
        if (record.type == "IFCTRIANGULATEDFACESET")
            return triangulated(record);
        if (record.type == "IFCPOLYGONALFACESET")
            return polygonal(record);
        for (const InstanceId shell : shellsOf(record))
            if (const Outcome done = shellFaces(shell); !done)
                return done.fault();
        return std::move(m_faces);
    }

private:
    // Voids of a BRep count as faces: they look into its hollow.
    static std::vector<InstanceId> shellsOf(const Record& record)
    {
        if (record.type == "IFCFACETEDBREP" || record.type == "IFCADVANCEDBREP")
            return {record[0].reference()};
        if (record.type == "IFCFACETEDBREPWITHVOIDS" || record.type == "IFCADVANCEDBREPWITHVOIDS") {
            std::vector<InstanceId> shells = record[1].references();
            shells.insert(shells.begin(), record[0].reference());
            return shells;
        }
        if (record.type == "IFCFACEBASEDSURFACEMODEL" || record.type == "IFCSHELLBASEDSURFACEMODEL")
            return record[0].references();
        return {};
    }

    Outcome shellFaces(InstanceId shell)
    {
        const Record record = m_file.record(shell);
        for (const InstanceId id : record[0].references()) {
            const Record face = m_file.record(id);
            if (face.type != "IFCFACE" && face.type != "IFCFACESURFACE" && face.type != "IFCADVANCEDFACE")
                return unreadable("a shell with a face that is not in the file");
            if (face.size() > 1 && m_file.typeOf(face[1].reference()) != "IFCPLANE")
                return unreadable("a face on " + std::string(m_file.typeOf(face[1].reference())) + " is not read");
            if (const Outcome done = readFace(face); !done)
                return done;
        }
        return Done{};
    }

    Outcome readFace(const Record& face)
    {
        FlatFace flat;
        for (const InstanceId id : face[0].references()) {
            const Record bound = m_file.record(id);
            auto loop = loopOf(bound[0].reference());
            if (!loop)
                return loop.fault();
            if (bound[1].enumeration() == "F")
                std::ranges::reverse(*loop);
            if (loop->size() < 3)
                continue;
            if (!spend(loop->size()))
                return tooMuch();
            if (bound.type == "IFCFACEOUTERBOUND")
                flat.loops.insert(flat.loops.begin(), std::move(*loop));
            else
                flat.loops.push_back(std::move(*loop));
        }
        // Not every writer says which bound is the outer one: it is the largest.
        if (flat.loops.size() > 1) {
            const auto largest = std::ranges::max_element(
                flat.loops, {}, [](const auto& l) { return length(areaVector(l)); });
            std::iter_swap(flat.loops.begin(), largest);
        }
        if (!flat.loops.empty())
            add(std::move(flat));
        return Done{};
    }

    Result<Path3> loopOf(InstanceId id) const
    {
        const Record record = m_file.record(id);
        Path3 loop;
        if (record.type == "IFCPOLYLOOP") {
            for (const InstanceId corner : record[0].references())
                append(loop, m_places.point(corner));
        } else if (record.type == "IFCEDGELOOP") {
            for (const InstanceId edge : record[0].references())
                if (const Outcome done = appendEdge(loop, edge); !done)
                    return done.fault();
        } else {
            return unreadable("a face bound by " + std::string(record.type) + " is not read");
        }
        while (loop.size() > 1 && distance(loop.front(), loop.back()) <= kSame)
            loop.pop_back();
        return loop;
    }

    // Oriented edge: *, *, edge, orientation. Edge curve: start vertex, end vertex, curve, same sense.
    Outcome appendEdge(Path3& loop, InstanceId id) const
    {
        const Record oriented = m_file.record(id);
        const Record edge = m_file.record(oriented[2].reference());
        const std::string_view curve = m_file.typeOf(edge[2].reference());
        if (!curve.empty() && curve != "IFCLINE" && curve != "IFCPOLYLINE")
            return unreadable("an edge on " + std::string(curve) + " is not read");
        const bool backward = oriented[3].enumeration() == "F";
        const Record vertex = m_file.record(edge[backward ? 1 : 0].reference());
        append(loop, m_places.point(vertex[0].reference()));
        return Done{};
    }

    static void append(Path3& loop, Point3 p)
    {
        if (loop.empty() || distance(loop.back(), p) > kSame)
            loop.push_back(p);
    }

    Path3 pointList(InstanceId id) const
    {
        Path3 points;
        const Record record = m_file.record(id);
        for (const Value& value : record[0].list())
            points.push_back(m_places.pointOf(value));
        return points;
    }

    // Corners by their numbers, counted from 1.
    static bool pick(const Path3& points, const Value& indices, Path3& loop)
    {
        for (const Value& index : indices.list()) {
            const double at = index.number();
            if (!(at >= 1) || at > double(points.size()))
                return false;
            append(loop, points[std::size_t(at) - 1]);
        }
        while (loop.size() > 1 && distance(loop.front(), loop.back()) <= kSame)
            loop.pop_back();
        return true;
    }

    // Coordinates, normals, closed, corner indices, normal indices. IFC4 before its addendum put closed last but
    // one; the list of lists of whole numbers is the indices in both.
    Result<Faces> triangulated(const Record& record)
    {
        const Path3 points = pointList(record[0].reference());
        const Value& indices = record[3];
        for (const Value& triangle : indices.list())
            if (const Outcome done = addPicked(points, triangle, {}); !done)
                return done.fault();
        return std::move(m_faces);
    }

    // Coordinates, closed, faces, numbers of points.
    Result<Faces> polygonal(const Record& record)
    {
        const Path3 points = pointList(record[0].reference());
        if (record[3].given())
            return unreadable("a face set with renumbered points is not read");
        for (const InstanceId id : record[2].references()) {
            const Record face = m_file.record(id);
            if (const Outcome done = addPicked(points, face[0], face[1].list()); !done)
                return done.fault();
        }
        return std::move(m_faces);
    }

    Outcome addPicked(const Path3& points, const Value& outer, const std::vector<Value>& holes)
    {
        FlatFace flat;
        std::vector<Value> loops{outer};
        loops.insert(loops.end(), holes.begin(), holes.end());
        for (const Value& indices : loops) {
            Path3 loop;
            if (!pick(points, indices, loop))
                return unreadable("a face that names a point it does not have");
            if (!spend(loop.size()))
                return tooMuch();
            if (loop.size() >= 3)
                flat.loops.push_back(std::move(loop));
        }
        if (!flat.loops.empty())
            add(std::move(flat));
        return Done{};
    }

    void add(FlatFace flat)
    {
        for (Path3& loop : flat.loops) {
            for (Point3& p : loop)
                p = m_frame.point(p);
            if (m_frame.determinant() < 0)
                std::ranges::reverse(loop);
        }
        m_faces.push_back(std::move(flat));
    }

    bool spend(std::size_t corners)
    {
        const bool enough = corners <= m_budget.corners;
        m_budget.corners -= std::min(corners, m_budget.corners);
        return enough;
    }

    const Placements& m_places;
    const Part21& m_file;
    const Frame& m_frame;
    Budget& m_budget;
    Faces m_faces;
};

} // namespace

Result<Faces> facesOf(const Placements& placements, InstanceId item, const Frame& frame, Budget& budget)
{
    return FaceReader(placements, frame, budget).read(item);
}

} // namespace holdfast::ifc
