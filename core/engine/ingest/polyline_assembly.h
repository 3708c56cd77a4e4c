// POLYLINE, its VERTEX records and SEQEND put together: a polyline, or the faces of a mesh.
#pragma once

#include <vector>

#include "core/engine/ingest/entity_draft.h"
#include "core/engine/ingest/polyline_numbers.h"

namespace holdfast::ingest {

class PolylineAssembly {
public:
    PolylineAssembly(drawing::Drawing& drawing, TextDecoder& decoder) : m_draft(drawing, decoder) {}

    // `layer` is the index of the polyline's layer.
    void begin(const Record& record, std::uint32_t layer);
    void addVertex(const Record& record);
    // Appends the polyline, or one Face3d for each face of a mesh, to `heads`.
    void finish(std::vector<EntityHead>& heads);

    bool open() const { return m_open; }
    void abandon() { m_open = false; }
    EntityDraft& draft() { return m_draft; }

private:
    struct MeshFace {
        std::array<std::int64_t, 4> corners{};  // 1-based, negative: the edge after it is hidden
    };

    void finishPolyline(std::vector<EntityHead>& heads);
    void finishPolyface(std::vector<EntityHead>& heads);
    void finishMesh(std::vector<EntityHead>& heads);
    void addFace(std::vector<EntityHead>& heads, const std::array<Point3, 4>& corners, int hiddenEdges);
    Point3 vertexAt(std::int64_t oneBased) const;

    EntityDraft m_draft;
    bool m_open = false;
    std::int64_t m_flags = 0;
    std::int64_t m_columns = 0, m_rows = 0;  // of a mesh: N and M vertices
    double m_elevation = 0;
    std::vector<Vertex> m_vertices;
    std::vector<MeshFace> m_faces;
};

} // namespace holdfast::ingest
