#include "core/engine/detect/arrows.h"

#include <cmath>
#include <set>

namespace holdfast::detect {

namespace {

using drawing::Stroke;
using geometry::Point2;

constexpr double kTouches = 0.5;                            // in: ends drawn to meet
constexpr double kShortestShaft = 6, kLongestShaft = 600;   // in
constexpr double kLongestBarb = 0.5;                        // of the shaft
constexpr double kWidest = 0.7;                             // cosine of the barb's lean from the shaft
constexpr double kLargestHead = 14;                         // in, filled: 3/16 in at 1/16" = 1'-0"
constexpr int kMostBends = 3;

class ArrowFinder {
public:
    ArrowFinder(const PlanView& view, const StrokeEnds& ends) : m_view(view), m_ends(ends) {}

    std::vector<Arrow> find()
    {
        for (const Stroke& shaft : m_view.marks.strokes) {
            const double size = geometry::length(shaft.line);
            if (size < kShortestShaft || size > kLongestShaft || !mayLead(shaft))
                continue;
            if (hasBarbs(shaft, shaft.line.a, shaft.line.b))
                add(shaft, shaft.line.a, shaft.line.b);
            if (hasBarbs(shaft, shaft.line.b, shaft.line.a))
                add(shaft, shaft.line.b, shaft.line.a);
        }
        for (const drawing::FillMark& fill : m_view.marks.fills)
            addFilled(fill);
        return std::move(m_arrows);
    }

private:
    bool mayLead(const Stroke& s) const
    {
        const plan::LayerRole role = m_view.role(s.layer);
        return role == plan::LayerRole::Annotation || role == plan::LayerRole::Other || m_view.shearNamed[s.layer];
    }

    bool hasBarbs(const Stroke& shaft, Point2 tip, Point2 far) const
    {
        const Point2 back = (far - tip) * (1 / geometry::distance(far, tip));
        int left = 0, right = 0;
        m_ends.visit(tip, kTouches, [&](const Stroke& s, Point2 near, Point2 end) {
            const double size = geometry::length(s.line);
            if (&s == &shaft || geometry::distance(near, tip) > kTouches || size < 1
                || size > kLongestBarb * geometry::length(shaft.line) || s.layer != shaft.layer)
                return;
            const Point2 barb = (end - near) * (1 / size);
            if (geometry::dot(barb, back) > kWidest && std::fabs(geometry::cross(back, barb)) > 0.05)
                ++(geometry::cross(back, barb) > 0 ? left : right);
        });
        return left > 0 && right > 0;
    }

    // The shaft that ends in a filled triangle or at its tip.
    void addFilled(const drawing::FillMark& fill)
    {
        if (!fill.solid || fill.ring.size() < 3 || fill.ring.size() > 4)
            return;
        geometry::Box2 box;
        for (const Point2 p : fill.ring)
            box.add(p);
        const double size = std::max(box.width(), box.height());
        if (size > kLargestHead || size < 0.5)
            return;
        const Point2 mid = (box.low + box.high) * 0.5;
        m_ends.visit(mid, size, [&](const Stroke& s, Point2 near, Point2 far) {
            if (geometry::length(s.line) < 1.5 * size || !mayLead(s) || geometry::distance(near, mid) > size)
                return;
            Point2 tip = fill.ring.front();
            for (const Point2 p : fill.ring)
                if (geometry::distance(p, far) > geometry::distance(tip, far))
                    tip = p;
            const Point2 d = (far - near) * (1 / geometry::length(s.line));
            if (std::fabs(geometry::cross(d, tip - far)) < 0.2 * size)
                add(s, tip, far);
        });
    }

    void add(const Stroke& shaft, Point2 tip, Point2 tail)
    {
        const Stroke* last = &shaft;
        std::set<const Stroke*> seen{last};
        for (int bend = 0; bend < kMostBends; ++bend) {
            const Stroke* next = nullptr;
            Point2 farEnd;
            m_ends.visit(tail, kTouches, [&](const Stroke& s, Point2 near, Point2 far) {
                if (!next && geometry::distance(near, tail) < kTouches && s.layer == shaft.layer && !seen.contains(&s)
                    && geometry::distance(far, tip) > geometry::distance(tail, tip)) {
                    next = &s;
                    farEnd = far;
                }
            });
            if (!next)
                break;
            seen.insert(next);
            tail = farEnd;
        }
        m_arrows.push_back({tip, tail, &shaft});
    }

    const PlanView& m_view;
    const StrokeEnds& m_ends;
    std::vector<Arrow> m_arrows;
};

} // namespace

std::vector<Arrow> arrowsOn(const PlanView& view, const StrokeEnds& ends)
{
    return ArrowFinder(view, ends).find();
}

} // namespace holdfast::detect
