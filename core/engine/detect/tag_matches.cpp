// Which wall a tag belongs to: by its leaders, else the nearest.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/engine/detect/tags.h"

namespace holdfast::detect {

namespace {

using drawing::Stroke;
using geometry::Point2;
using plan::LayerRole;

// Ends of strokes by the cells they lie in.
class StrokeEnds {
public:
    StrokeEnds(const std::vector<Stroke>& strokes, double cell) : m_strokes(strokes), m_cell(cell)
    {
        for (std::size_t i = 0; i < strokes.size(); ++i) {
            m_ends.push_back({key(strokes[i].line.a), i, false});
            m_ends.push_back({key(strokes[i].line.b), i, true});
        }
        std::ranges::stable_sort(m_ends, {}, &End::cell);
    }

    // Calls visit(stroke, near end, far end) for every end within the box of `reach` about `at`.
    template<class Visit>
    void visit(Point2 at, double reach, Visit&& visit) const
    {
        const auto [x0, y0] = key(at - Point2{reach, reach});
        const auto [x1, y1] = key(at + Point2{reach, reach});
        for (long x = x0; x <= x1; ++x)
            for (long y = y0; y <= y1; ++y)
                for (const End& end : std::ranges::equal_range(m_ends, CellKey{x, y}, {}, &End::cell)) {
                    const Stroke& s = m_strokes[end.stroke];
                    visit(s, end.atB ? s.line.b : s.line.a, end.atB ? s.line.a : s.line.b);
                }
    }

private:
    using CellKey = std::pair<long, long>;
    struct End {
        CellKey cell;
        std::size_t stroke;
        bool atB;
    };
    CellKey key(Point2 p) const
    {
        return {std::lround(std::floor(p.x / m_cell)), std::lround(std::floor(p.y / m_cell))};
    }

    const std::vector<Stroke>& m_strokes;
    double m_cell;
    std::vector<End> m_ends;
};

class TagMatcher {
public:
    TagMatcher(const PlanView& view, const std::vector<WallPiece>& pieces)
        : m_view(view), m_pieces(pieces), m_ends(view.marks.strokes, kCell)
    {
        for (const WallPiece& piece : pieces)
            m_shearDrawn = m_shearDrawn || piece.onShearLayer || piece.shearIndicator;
    }

    std::vector<TagMatch> match(const Tag& tag, std::size_t index) const
    {
        std::vector<TagMatch> matches;
        for (const std::size_t piece : atLeaders(tag))
            matches.push_back({index, piece, 0, true, false});
        if (matches.empty())
            if (const auto match = nearest(tag, index))
                matches.push_back(*match);
        return matches;
    }

private:
    static constexpr double kCell = 24.0;  // in

    double away(const Tag& tag, const WallPiece& piece) const
    {
        return std::max(0.0, geometry::distanceTo(piece.axis, tag.at) - piece.thickness / 2);
    }

    // Nearer is better; so is a wall the text runs along, one drawn as a shear wall, one as long as the tag says.
    double rank(const Tag& tag, const WallPiece& piece) const
    {
        double rank = away(tag, piece);
        const Point2 along{std::cos(tag.rotation), std::sin(tag.rotation)};
        const Point2 d = piece.axis.b - piece.axis.a;
        if (std::fabs(geometry::cross(d, along)) < 0.1 * piece.length())
            rank *= 0.8;
        if (m_shearDrawn && !piece.onShearLayer && !piece.shearIndicator)
            rank = 1.5 * rank + 12.0;
        constexpr double kSameLength = 6.0;  // in, as GE-004
        if (tag.length && std::fabs(tag.length->value() - piece.length()) <= kSameLength)
            rank *= 0.5;
        return rank;
    }

    std::optional<TagMatch> nearest(const Tag& tag, std::size_t index) const
    {
        const double reach = std::max(48.0, 8 * tag.height) + (tag.around ? tag.around->radius : 0);
        std::optional<TagMatch> best;
        double bestRank = 0, second = 1e18;
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            const double gap = away(tag, m_pieces[i]);
            if (gap > reach)
                continue;
            const double r = rank(tag, m_pieces[i]);
            if (!best || r < bestRank) {
                second = best ? bestRank : second;
                best = TagMatch{index, i, gap, false, false};
                bestRank = r;
            } else {
                second = std::min(second, r);
            }
        }
        if (best)
            best->ambiguous = second < 1.25 * bestRank + 1.0;
        return best;
    }

    // Where a leader of this tag may begin: at the edge of its shape, or within a height of its text.
    bool beginsAt(const Tag& tag, Point2 end) const
    {
        if (tag.around)
            return drawing::fromEdge(*tag.around, end) < 0.6 * tag.height;
        const Point2 right{std::cos(tag.rotation), std::sin(tag.rotation)}, d = end - tag.at;
        const double along = std::fabs(geometry::dot(right, d)), aside = std::fabs(geometry::cross(right, d));
        return along < tag.halfWidth + 1.5 * tag.height && aside < 1.5 * tag.height;
    }

    bool onAnnotation(const Stroke& s) const { return m_view.role(s.layer) == LayerRole::Annotation; }

    bool leadsAway(const Tag& tag, const Stroke& s, Point2 from, Point2 to) const
    {
        const bool layer = onAnnotation(s) || s.layer == tag.layer || (tag.around && s.layer == tag.around->layer);
        const bool outside = !tag.around
            || (!drawing::inside(*tag.around, to) && drawing::fromEdge(*tag.around, to) > 0.6 * tag.height);
        return layer && outside && geometry::length(s.line) > 0.8 * tag.height
            && geometry::distance(to, tag.at) > geometry::distance(from, tag.at);
    }

    // The walls that the leaders of the tag end at, each once.
    std::vector<std::size_t> atLeaders(const Tag& tag) const
    {
        std::set<std::size_t> walls;
        const double reach =
            tag.around ? tag.around->radius + tag.height : std::max(4 * tag.height, tag.halfWidth + 1.5 * tag.height);
        m_ends.visit(tag.at, reach, [&](const Stroke& s, Point2 from, Point2 to) {
            if (beginsAt(tag, from) && leadsAway(tag, s, from, to) && !runsAlongWall(s))
                if (const auto wall = followed(tag, s, to))
                    walls.insert(*wall);
        });
        return {walls.begin(), walls.end()};
    }

    // A line of the wall itself, or of another beside it, leads nowhere.
    bool runsAlongWall(const Stroke& s) const
    {
        return std::ranges::any_of(m_pieces, [&](const WallPiece& piece) {
            return parallel(piece, s.line) && geometry::distanceTo(piece.axis, s.line.a) < piece.thickness
                && geometry::distanceTo(piece.axis, s.line.b) < piece.thickness;
        });
    }

    // Stroke to stroke, end to end, to a wall.
    std::optional<std::size_t> followed(const Tag& tag, const Stroke& first, Point2 end) const
    {
        constexpr int kLongestChain = 4;
        const Stroke* last = &first;
        std::set<const Stroke*> seen{last};
        for (int step = 0; step < kLongestChain; ++step) {
            const Stroke* next = nullptr;
            Point2 farEnd;
            double nearest = std::max(0.5, 0.1 * tag.height);
            m_ends.visit(end, nearest, [&](const Stroke& s, Point2 from, Point2 to) {
                const double gap = geometry::distance(from, end);
                if (gap < nearest && !seen.contains(&s) && leadsAway(tag, s, from, to)) {
                    nearest = gap;
                    next = &s;
                    farEnd = to;
                }
            });
            if (!next || isArrow(*last, *next))
                break;
            seen.insert(next);
            last = next;
            end = farEnd;
        }
        return touched(tag, *last, end);
    }

    // Two short barbs at the end of a long line.
    static bool isArrow(const Stroke& line, const Stroke& barb)
    {
        return geometry::length(barb.line) < 0.35 * geometry::length(line.line);
    }

    std::optional<std::size_t> touched(const Tag& tag, const Stroke& last, Point2 p) const
    {
        // An arrow may end short of the face, or at the far one.
        const double arrow = std::max(3.0, 0.8 * tag.height);
        std::optional<std::size_t> best;
        double nearest = arrow;
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            const double gap = geometry::distanceTo(m_pieces[i].axis, p) - m_pieces[i].thickness / 2;
            const bool across = !parallel(m_pieces[i], last.line) || onAnnotation(last);
            if (gap < nearest && across) {
                nearest = gap;
                best = i;
            }
        }
        return best;
    }

    const PlanView& m_view;
    const std::vector<WallPiece>& m_pieces;
    StrokeEnds m_ends;
    bool m_shearDrawn = false;
};

} // namespace

std::vector<TagMatch> matchTags(const PlanView& view, const std::vector<Tag>& tags,
                                const std::vector<WallPiece>& pieces)
{
    if (tags.empty() || pieces.empty())
        return {};
    const TagMatcher matcher(view, pieces);
    std::vector<TagMatch> matches;
    for (std::size_t i = 0; i < tags.size(); ++i)
        std::ranges::copy(matcher.match(tags[i], i), std::back_inserter(matches));
    return matches;
}

} // namespace holdfast::detect
