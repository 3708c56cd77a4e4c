#include "core/engine/ingest/polyline_assembly.h"

namespace holdfast::ingest {

namespace {

// Group 70 of POLYLINE and VERTEX (DXF reference).
constexpr std::int64_t kClosed = 1, kThreeD = 8, kMesh = 16, kClosedN = 32, kPolyface = 64;
constexpr std::int64_t kSplineFrame = 16, kMeshVertex = 64, kFaceRecord = 128;

} // namespace

void PolylineAssembly::begin(const Record& record, std::uint32_t layer)
{
    m_draft.begin(record);
    m_draft.head().layer = layer;
    m_open = true;
    m_vertices.clear();
    m_faces.clear();
    m_flags = m_draft.integerOr(70, 0);
    m_rows = m_draft.integerOr(71, 0);
    m_columns = m_draft.integerOr(72, 0);
    // A smoothed mesh keeps its fitted density in 73 and 74.
    if ((m_flags & 4) != 0) {
        m_rows = m_draft.integerOr(73, m_rows);
        m_columns = m_draft.integerOr(74, m_columns);
    }
    m_elevation = m_draft.reals<30>()[0];
}

void PolylineAssembly::addVertex(const Record& record)
{
    Vertex vertex;
    MeshFace face;
    std::int64_t flags = 0;
    vertex.at.z = m_elevation;
    const bool flat = (m_flags & (kThreeD | kMesh | kPolyface)) == 0;
    for (const Group& group : record.groups) {
        switch (group.code) {
        case 10: vertex.at.x = m_draft.real(group); break;
        case 20: vertex.at.y = m_draft.real(group); break;
        case 30: vertex.at.z = flat ? m_elevation : m_draft.real(group); break;
        case 42: vertex.bulge = m_draft.real(group); break;
        case 70: flags = m_draft.integer(group); break;
        case 71: case 72: case 73: case 74:
            face.corners[std::size_t(group.code - 71)] = m_draft.integer(group);
            break;
        default: break;
        }
    }
    if ((flags & kFaceRecord) != 0 && (flags & kMeshVertex) == 0)
        m_faces.push_back(face);
    else if ((flags & kSplineFrame) == 0)  // control points of a smoothed line are not on it
        m_vertices.push_back(vertex);
}

void PolylineAssembly::finish(std::vector<EntityHead>& heads)
{
    m_open = false;
    if ((m_flags & kPolyface) != 0)
        finishPolyface(heads);
    else if ((m_flags & kMesh) != 0)
        finishMesh(heads);
    else
        finishPolyline(heads);
}

void PolylineAssembly::finishPolyline(std::vector<EntityHead>& heads)
{
    m_draft.head().kind = EntityKind::Polyline;
    if ((m_flags & kThreeD) != 0)
        m_draft.leavePlane();
    PolylineNumbers numbers(m_draft, (m_flags & kClosed) != 0);
    for (const Vertex& vertex : m_vertices)
        numbers.add(vertex);
    numbers.close();
    heads.push_back(m_draft.finish());
}

void PolylineAssembly::addFace(std::vector<EntityHead>& heads, const std::array<Point3, 4>& corners,
                               int hiddenEdges)
{
    m_draft.head().kind = EntityKind::Face3d;
    m_draft.beginNumbers();
    for (const Point3& p : corners)
        m_draft.add({p.x, p.y, p.z});
    m_draft.add(double(hiddenEdges));
    heads.push_back(m_draft.finish());
}

Point3 PolylineAssembly::vertexAt(std::int64_t oneBased) const
{
    const auto index = std::size_t(oneBased < 0 ? -oneBased : oneBased);
    return index >= 1 && index <= m_vertices.size() ? m_vertices[index - 1].at : Point3{};
}

void PolylineAssembly::finishPolyface(std::vector<EntityHead>& heads)
{
    for (const MeshFace& face : m_faces) {
        std::array<Point3, 4> corners;
        int hidden = 0;
        Point3 last = vertexAt(face.corners[0]);
        for (std::size_t i = 0; i < corners.size(); ++i) {
            if (face.corners[i] != 0)
                last = vertexAt(face.corners[i]);
            corners[i] = last;
            if (face.corners[i] < 0)
                hidden |= 1 << i;
        }
        addFace(heads, corners, hidden);
    }
}

void PolylineAssembly::finishMesh(std::vector<EntityHead>& heads)
{
    const auto count = std::int64_t(m_vertices.size());
    const bool sound = m_rows >= 1 && m_columns >= 1 && m_rows <= count && m_columns <= count
        && m_rows * m_columns == count;
    if (!sound)
        return;
    const std::int64_t rows = (m_flags & kClosed) != 0 ? m_rows : m_rows - 1;
    const std::int64_t columns = (m_flags & kClosedN) != 0 ? m_columns : m_columns - 1;
    const auto at = [&](std::int64_t r, std::int64_t c) {
        return m_vertices[std::size_t((r % m_rows) * m_columns + c % m_columns)].at;
    };
    for (std::int64_t r = 0; r < rows; ++r)
        for (std::int64_t c = 0; c < columns; ++c)
            addFace(heads, {at(r, c), at(r, c + 1), at(r + 1, c + 1), at(r + 1, c)}, 0);
}

} // namespace holdfast::ingest
