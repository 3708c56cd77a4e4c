// Numbers of a list of paths: the count of paths, then for each the count of its points and the points.
#pragma once

#include "core/engine/ingest/entity_draft.h"

namespace holdfast::ingest {

class PathNumbers {
public:
    explicit PathNumbers(EntityDraft& draft) : m_draft(draft), m_countAt(draft.nextNumber())
    {
        draft.add(0.0);
    }

    void begin()
    {
        m_draft.setNumber(m_countAt, double(++m_paths));
        m_pointsAt = m_draft.nextNumber();
        m_points = 0;
        m_draft.add(0.0);
    }
    void add(Point2 p)
    {
        m_draft.add(p);
        m_draft.setNumber(m_pointsAt, double(++m_points));
    }

private:
    EntityDraft& m_draft;
    std::size_t m_countAt, m_pointsAt = 0, m_paths = 0, m_points = 0;
};

} // namespace holdfast::ingest
