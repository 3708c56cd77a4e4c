#include "core/engine/pdf/path_painter.h"

#include "core/engine/pdf/centre_line.h"
#include "core/engine/pdf/clipping.h"

namespace holdfast::pdf {

namespace {

// Points written at the clip's own edge are inside.
constexpr double kClipSlack = 1e-4;

std::vector<Point2> ringOf(const Subpath& path)
{
    std::vector<Point2> ring = flattened(path);
    while (ring.size() > 1 && ring.front() == ring.back())
        ring.pop_back();
    return ring;
}

Box2 boxOf(const std::vector<Point2>& points)
{
    Box2 box;
    for (const Point2 p : points)
        box.add(p);
    return box;
}

// One line a ring when all rings are slivers, one for a frame of two rings, otherwise none.
std::vector<CentreLine> linesOf(const std::vector<std::vector<Point2>>& rings)
{
    std::vector<CentreLine> lines;
    for (const auto& ring : rings) {
        auto line = centreLine(ring);
        if (!line)
            break;
        lines.push_back(std::move(*line));
    }
    if (lines.size() == rings.size())
        return lines;
    lines.clear();
    if (rings.size() == 2)
        if (auto frame = centreLine(rings[0], rings[1]))
            lines.push_back(std::move(*frame));
    return lines;
}

} // namespace

void PathPainter::stroke(const Subpath& path, const Box2& clip, const PaintStyle& style)
{
    const Box2 box = path.box(), window = clip.grown(kClipSlack);
    if (box.empty() || clip.empty() || isOutside(box, window))
        return;
    if (!isInside(box, window)) {
        for (const auto& run : clippedChain(flattened(path), window))
            m_writer.chain(run, false, style);
        return;
    }
    if (path.curved)
        m_writer.pieces(piecesOf(path), path.closed, style);
    else
        m_writer.chain(path.points, path.closed, style);
}

bool PathPainter::strokesInstead(const std::vector<std::vector<Point2>>& rings, const Box2& clip,
                                 PaintStyle style)
{
    const std::vector<CentreLine> lines = linesOf(rings);
    style.origin = drawing::PaintOrigin::ThinFill;
    for (const CentreLine& line : lines) {
        style.width = float(line.width);
        for (const auto& run : clippedChain(line.points, clip))
            m_writer.chain(run, run.front() == run.back() && run.size() > 3, style);
    }
    return !lines.empty();
}

void PathPainter::fill(std::span<const Subpath> paths, const Box2& clip, bool solid, PaintStyle style)
{
    const Box2 window = clip.grown(kClipSlack);
    std::vector<std::vector<Point2>> rings;
    for (const Subpath& path : paths)
        if (auto ring = ringOf(path); ring.size() > 1)
            rings.push_back(std::move(ring));
    if (clip.empty() || rings.empty() || (solid && strokesInstead(rings, window, style)))
        return;
    std::vector<std::vector<Point2>> kept;
    for (std::vector<Point2>& ring : rings) {
        const Box2 box = boxOf(ring);
        if (ring.size() < 3 || isOutside(box, window))
            continue;
        if (!isInside(box, window))
            ring = clippedRing(std::move(ring), window);
        if (!ring.empty())
            kept.push_back(std::move(ring));
    }
    style.origin = drawing::PaintOrigin::Fill;
    style.width = 0;
    if (!kept.empty())
        m_writer.area(kept, solid, style);
}

} // namespace holdfast::pdf
