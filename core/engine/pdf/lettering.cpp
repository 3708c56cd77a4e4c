#include "core/engine/pdf/lettering.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "core/engine/pdf/page_path.h"

namespace holdfast::pdf {

namespace {

using drawing::EntityHead;
using drawing::EntityKind;
using drawing::PaintOrigin;
using drawing::PaintStyle;

// Inches of paper. Lettering is 3/32 in high on a full-size sheet, half that on a half-size plot; titles
// reach 3/8 in.
constexpr double kTallest = 0.4, kLowest = 0.03, kSlenderBand = 1.5;
constexpr std::size_t kFewestStrokes = 8;
constexpr std::size_t kDirections = 8; // of 22.5 degrees
constexpr int kFewestDirections = 4;
constexpr double kDirectionShare = 0.04;

struct LetterStroke {
    Box2 box;
    std::array<double, kDirections> lengths{};
};

class Finder {
public:
    Finder(drawing::Drawing& drawing, std::size_t first) : m_drawing(drawing), m_begin(first) {}

    std::size_t find()
    {
        for (std::size_t i = m_begin; i < m_drawing.entities.size(); ++i) {
            LetterStroke stroke;
            if (!isCandidate(i, stroke)) {
                close(i);
                continue;
            }
            if (m_count > 0 && !continues(i, stroke))
                close(i);
            take(i, stroke);
        }
        close(m_drawing.entities.size());
        return m_marked;
    }

private:
    bool isCandidate(std::size_t index, LetterStroke& stroke) const
    {
        const EntityHead& head = m_drawing.entities[index];
        const PaintStyle& paint = m_drawing.strokes[index];
        if (paint.origin != PaintOrigin::Stroke || paint.dash != drawing::DashClass::Continuous)
            return false;
        const double* n = m_drawing.numbers.data() + head.firstNumber;
        if (head.kind == EntityKind::Line) {
            addEdge(stroke, {n[0], n[1]}, {n[3], n[4]});
        } else if (head.kind == EntityKind::Polyline) {
            const std::size_t count = std::size_t(n[1]);
            for (std::size_t i = 1; i < count; ++i)
                addEdge(stroke, {n[3 * i - 1], n[3 * i]}, {n[3 * i + 2], n[3 * i + 3]});
            if (n[0] != 0 && count > 1)
                addEdge(stroke, {n[3 * count - 1], n[3 * count]}, {n[2], n[3]});
        } else {
            return false;
        }
        return std::max(stroke.box.width(), stroke.box.height()) <= kTallest;
    }

    static void addEdge(LetterStroke& stroke, Point2 a, Point2 b)
    {
        stroke.box.add(a);
        stroke.box.add(b);
        double turn = std::atan2(b.y - a.y, b.x - a.x) / std::numbers::pi; // -1..1
        turn -= std::floor(turn);                                          // 0..1, directions without sense
        const auto bin = std::size_t(std::lround(turn * double(kDirections))) % kDirections;
        stroke.lengths[bin] += geometry::distance(a, b);
    }

    bool continues(std::size_t index, const LetterStroke& stroke) const
    {
        const PaintStyle& a = m_drawing.strokes[index];
        const PaintStyle& b = m_drawing.strokes[m_first];
        if (a.rgb != b.rgb || a.width != b.width || a.annotation != b.annotation
            || m_drawing.entities[index].layer != m_drawing.entities[m_first].layer)
            return false;
        const double reach =
            std::max({m_last.width(), m_last.height(), stroke.box.width(), stroke.box.height()});
        constexpr double kSpacing = 1.5; // letters begin within that many heights of the last stroke
        if (isOutside(stroke.box, m_last.grown(kSpacing * reach)))
            return false;
        Box2 both = m_box;
        both.add(stroke.box.low);
        both.add(stroke.box.high);
        return std::min(both.width(), both.height()) <= kTallest;
    }

    void take(std::size_t index, const LetterStroke& stroke)
    {
        if (m_count++ == 0) {
            m_first = index;
            m_box = {};
            m_lengths = {};
        }
        m_box.add(stroke.box.low);
        m_box.add(stroke.box.high);
        m_last = stroke.box;
        for (std::size_t i = 0; i < kDirections; ++i)
            m_lengths[i] += stroke.lengths[i];
    }

    bool isLettering() const
    {
        const double wide = std::max(m_box.width(), m_box.height()),
                     high = std::min(m_box.width(), m_box.height());
        double sum = 0;
        for (const double length : m_lengths)
            sum += length;
        const auto directions =
            std::ranges::count_if(m_lengths, [&](double l) { return l > kDirectionShare * sum; });
        return m_count >= kFewestStrokes && high >= kLowest && wide >= kSlenderBand * high
               && directions >= kFewestDirections;
    }

    void close(std::size_t end)
    {
        if (m_count > 0 && isLettering()) {
            for (std::size_t i = m_first; i < end; ++i)
                m_drawing.strokes[i].origin = PaintOrigin::Lettering;
            m_marked += m_count;
        }
        m_count = 0;
    }

    drawing::Drawing& m_drawing;
    std::size_t m_begin, m_first = 0, m_count = 0, m_marked = 0;
    Box2 m_box, m_last;
    std::array<double, kDirections> m_lengths{};
};

} // namespace

std::size_t markLettering(drawing::Drawing& drawing, std::size_t first)
{
    return Finder(drawing, first).find();
}

} // namespace holdfast::pdf
