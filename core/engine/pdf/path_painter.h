// Strokes and fills, cut by the clip, become entities.
#pragma once

#include <span>
#include <vector>

#include "core/engine/pdf/entity_writer.h"

namespace holdfast::pdf {

class PathPainter {
public:
    explicit PathPainter(EntityWriter& writer) : m_writer(writer) {}

    void stroke(const Subpath& path, const Box2& clip, const PaintStyle& style);
    // Slivers become their centre lines when all of the path is slivers, otherwise it is one area.
    void fill(std::span<const Subpath> paths, const Box2& clip, bool solid, PaintStyle style);

private:
    bool strokesInstead(const std::vector<std::vector<Point2>>& rings, const Box2& clip, PaintStyle style);

    EntityWriter& m_writer;
};

} // namespace holdfast::pdf
