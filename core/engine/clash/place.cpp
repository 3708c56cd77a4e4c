#include "core/engine/clash/place.h"

#include <algorithm>
#include <cctype>

#include "core/engine/solids/model.h"

namespace holdfast::clash {

namespace {

using building::GridLine;
using geometry::Point2;

bool startsWithLetter(const std::string& label)
{
    return !label.empty() && std::isalpha(static_cast<unsigned char>(label.front()));
}

// Letters before numbers; of two alike, the line at constant y first.
std::string crossingLabel(const GridLine& a, const GridLine& b)
{
    bool aFirst = a.axis == building::GridAxis::Y;
    if (startsWithLetter(a.label) != startsWithLetter(b.label))
        aFirst = startsWithLetter(a.label);
    return aFirst ? a.label + "-" + b.label : b.label + "-" + a.label;
}

std::optional<Point2> crossingOf(const geometry::Segment2& a, const geometry::Segment2& b)
{
    // Grid lines closer to parallel than half a degree do not make an intersection anybody would name.
    constexpr double kCrossing = 0.01;
    const Point2 d1 = a.b - a.a, d2 = b.b - b.a;
    const double area = cross(d1, d2);
    if (std::fabs(area) <= kCrossing * length(d1) * length(d2))
        return std::nullopt;
    return a.a + d1 * (cross(b.a - a.a, d2) / area);
}

} // namespace

int levelAt(const building::DesignCriteria& criteria, double elevation)
{
    int level = 0;
    for (const building::StoryCriteria& story : criteria.stories)
        if (solids::storyBase(criteria, story.story).value() <= elevation)
            level = std::max(level, story.story);
    return level;
}

GridReference::GridReference(const std::vector<GridLine>& grids) : m_grids(grids)
{
    for (std::size_t i = 0; i < grids.size(); ++i)
        for (std::size_t j = i + 1; j < grids.size(); ++j)
            if (const auto at = crossingOf(grids[i].line, grids[j].line))
                m_crossings.push_back({*at, crossingLabel(grids[i], grids[j])});
}

std::string GridReference::nearest(Point2 p) const
{
    if (!m_crossings.empty())
        return std::ranges::min_element(m_crossings, {}, [&](const Crossing& c) {
                   return geometry::distance(c.at, p);
               })->label;
    if (m_grids.empty())
        return {};
    return std::ranges::min_element(m_grids, {}, [&](const GridLine& g) {
               return geometry::distanceTo(g.line, p);
           })->label;
}

} // namespace holdfast::clash
