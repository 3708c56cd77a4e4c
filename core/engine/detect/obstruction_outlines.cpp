#include "core/engine/detect/obstruction_outlines.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/engine/plan/face_lines.h"

namespace holdfast::detect {

namespace {

using geometry::Point2;
using geometry::Segment2;
using plan::Bundle;
using plan::FaceLine;
using plan::LayerRole;

// Inches: conduit to large ducts; shorter single lines are end caps, ticks and symbols.
constexpr double kNarrowest = 0.5, kWidest = 72.0, kShortestRun = 24.0;
constexpr double kSmallestRiser = 0.5, kLargestRiser = 24.0;

// Four strokes of one closed polyline at right angles.
bool rectangleOf(const std::vector<const drawing::Stroke*>& edges, Outline& outline)
{
    if (edges.size() != 4)
        return false;
    const Segment2 &a = edges[0]->line, &b = edges[1]->line, &c = edges[2]->line;
    const Point2 u = a.b - a.a, v = b.b - b.a, w = c.b - c.a;
    const double lu = geometry::length(u), lv = geometry::length(v);
    if (lu <= 0 || lv <= 0 || std::fabs(dot(u, v)) > 0.01 * lu * lv
        || std::fabs(geometry::length(w) - lu) > 0.01 * lu)
        return false;
    const Point2 mid = (a.a + a.b + c.a + c.b) * 0.25;
    const bool alongU = lu >= lv;
    const Point2 half = (alongU ? u : v) * 0.5;
    outline.axis = {mid - half, mid + half};
    outline.width = std::min(lu, lv);
    return outline.width >= kNarrowest && outline.width <= kWidest;
}

class OutlineFinder {
public:
    explicit OutlineFinder(const PlanView& view) : m_view(view) { }

    std::vector<Outline> find()
    {
        rectangles();
        lines();
        risers();
        return std::move(m_outlines);
    }

private:
    bool wanted(std::uint32_t layer) const { return plan::isObstructionRole(m_view.role(layer)); }

    void rectangles()
    {
        std::map<std::pair<std::uint64_t, std::uint64_t>, std::vector<const drawing::Stroke*>> byEntity;
        for (const drawing::Stroke& s : m_view.marks.strokes)
            if (wanted(s.layer) && s.source.handle != 0)
                byEntity[{s.source.handle, s.source.insert}].push_back(&s);
        for (const auto& [entity, edges] : byEntity) {
            Outline outline;
            if (!rectangleOf(edges, outline))
                continue;
            outline.layer = edges.front()->layer;
            outline.handles = {entity.first};
            m_outlines.push_back(outline);
            m_taken.insert(m_taken.end(), edges.begin(), edges.end());
        }
        std::ranges::sort(m_taken);
    }

    void lines()
    {
        for (std::uint32_t layer = 0; layer < m_view.marks.layers.size(); ++layer) {
            if (!wanted(layer))
                continue;
            const auto bundles = plan::bundleStrokes(
                m_view.marks.strokes, {0.125, 0.25, false}, 0.0, [&](const drawing::Stroke& s) {
                    return s.layer == layer && !std::ranges::binary_search(m_taken, &s);
                });
            for (const Bundle& bundle : bundles)
                pairLines(bundle);
        }
        for (const Outline& single : m_singles)
            if (!isEndCap(single))
                m_outlines.push_back(single);
    }

    // Nearest neighbours of about the same length are the two sides of one run.
    void pairLines(const Bundle& bundle)
    {
        std::vector<bool> used(bundle.lines.size(), false);
        for (std::size_t i = 0; i < bundle.lines.size(); ++i) {
            std::size_t partner = i;
            for (std::size_t j = i + 1; j < bundle.lines.size() && partner == i && !used[i]; ++j)
                if (!used[j] && areSides(bundle.lines[i], bundle.lines[j]))
                    partner = j;
            if (used[i])
                continue;
            used[i] = used[partner] = true;
            add(bundle, bundle.lines[i], bundle.lines[partner]);
        }
    }

    static bool areSides(const FaceLine& a, const FaceLine& b)
    {
        const double apart = b.offset - a.offset;
        const double overlap = std::min(a.to, b.to) - std::max(a.from, b.from);
        return apart >= kNarrowest && apart <= kWidest && overlap > 0.7 * std::max(a.length(), b.length())
            && overlap > apart;
    }

    void add(const Bundle& bundle, const FaceLine& a, const FaceLine& b)
    {
        const double mid = (a.offset + b.offset) / 2, from = std::min(a.from, b.from),
                     to = std::max(a.to, b.to);
        Outline outline;
        outline.axis = {bundle.pointAt(from, mid), bundle.pointAt(to, mid)};
        outline.width = b.offset - a.offset;
        outline.layer = a.layer;
        outline.handles = a.handles;
        if (&a != &b)
            outline.handles.insert(outline.handles.end(), b.handles.begin(), b.handles.end());
        if (outline.width > 0)
            m_outlines.push_back(outline);
        else if (to - from >= kShortestRun)
            m_singles.push_back(outline);
    }

    // A line across the end of a run of two lines.
    bool isEndCap(const Outline& single) const
    {
        return std::ranges::any_of(m_outlines, [&](const Outline& run) {
            const double near = 0.6 * run.width;
            const Point2 mid = geometry::middle(single.axis);
            return run.width > 0 && geometry::length(single.axis) < 1.1 * run.width
                && geometry::distanceTo(run.axis, mid) < near;
        });
    }

    void risers()
    {
        for (const drawing::ArcMark& arc : m_view.marks.arcs) {
            const LayerRole role = m_view.role(arc.layer);
            const bool rises =
                role == LayerRole::Pipe || role == LayerRole::Conduit || role == LayerRole::Duct;
            if (!rises || !isCircle(arc) || arc.radius < kSmallestRiser || arc.radius > kLargestRiser)
                continue;
            Outline outline;
            outline.axis = {arc.center, arc.center};
            outline.width = 2 * arc.radius;
            outline.vertical = true;
            outline.layer = arc.layer;
            outline.handles = {arc.source.handle};
            m_outlines.push_back(outline);
        }
    }

    const PlanView& m_view;
    std::vector<Outline> m_outlines, m_singles;
    std::vector<const drawing::Stroke*> m_taken;
};

} // namespace

std::vector<Outline> findOutlines(const PlanView& view) { return OutlineFinder(view).find(); }

} // namespace holdfast::detect
