// The numbers of a polyline, with its plane turned into the plan.
#pragma once

#include "core/engine/ingest/entity_draft.h"

namespace holdfast::ingest {

struct Vertex {
    Point3 at;         // in the object's own plane
    double bulge = 0;  // of the edge to the next vertex
};

// Writes flags, count and vertices. In a tilted plane arcs become short straight edges.
class PolylineNumbers {
public:
    PolylineNumbers(EntityDraft& draft, bool closed);
    void add(const Vertex& vertex);
    void close();

private:
    void write(Point2 at, double bulge);
    void writeEdge(const Vertex& from, const Vertex& to);

    EntityDraft& m_draft;
    bool m_closed;
    std::size_t m_countAt;
    std::size_t m_count = 0;
    bool m_hasLast = false;
    Vertex m_first, m_last;
};

} // namespace holdfast::ingest
