#include "core/engine/ingest/polyline_numbers.h"

namespace holdfast::ingest {

PolylineNumbers::PolylineNumbers(EntityDraft& draft, bool closed) : m_draft(draft), m_closed(closed)
{
    draft.add(closed ? 1 : 0);
    m_countAt = draft.nextNumber();
    draft.add(0.0);
}

void PolylineNumbers::write(Point2 at, double bulge)
{
    m_draft.add({at.x, at.y, bulge});
    ++m_count;
}

// The vertices of an edge but its last one.
void PolylineNumbers::writeEdge(const Vertex& from, const Vertex& to)
{
    const Point2 a{from.at.x, from.at.y}, b{to.at.x, to.at.y};
    if (from.bulge == 0 || a == b) {
        write(m_draft.ocs().toPlan(from.at), 0);
        return;
    }
    const std::vector<Point2> points = drawing::flatten(drawing::bulgeArc(a, b, from.bulge));
    for (std::size_t i = 0; i + 1 < points.size(); ++i)
        write(m_draft.ocs().toPlan(Point3{points[i].x, points[i].y, from.at.z}), 0);
}

void PolylineNumbers::add(const Vertex& vertex)
{
    const Ocs& ocs = m_draft.ocs();
    if (!ocs.isTilted()) {
        // A mirrored plane turns every arc the other way.
        write(ocs.toPlan(vertex.at), ocs.isMirrored() ? -vertex.bulge : vertex.bulge);
        return;
    }
    if (m_hasLast)
        writeEdge(m_last, vertex);
    else
        m_first = vertex;
    m_last = vertex;
    m_hasLast = true;
}

void PolylineNumbers::close()
{
    if (m_hasLast && m_closed)
        writeEdge(m_last, m_first);
    else if (m_hasLast)
        write(m_draft.ocs().toPlan(m_last.at), 0);
    m_draft.setNumber(m_countAt, double(m_count));
}

} // namespace holdfast::ingest
