#include "core/engine/detect/stroke_ends.h"

namespace holdfast::detect {

StrokeEnds::StrokeEnds(const std::vector<drawing::Stroke>& strokes, double cell) : m_strokes(strokes), m_cell(cell)
{
    m_ends.reserve(2 * strokes.size());
    for (std::size_t i = 0; i < strokes.size(); ++i) {
        m_ends.push_back({key(strokes[i].line.a), i, false});
        m_ends.push_back({key(strokes[i].line.b), i, true});
    }
    std::ranges::stable_sort(m_ends, {}, &End::cell);
}

} // namespace holdfast::detect
