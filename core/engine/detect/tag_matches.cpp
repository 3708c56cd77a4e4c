// Which wall a tag belongs to: by its leaders, else the nearest.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/engine/detect/arrows.h"
#include "core/engine/detect/stroke_ends.h"
#include "core/engine/detect/tags.h"

namespace holdfast::detect {

namespace {

using drawing::Stroke;
using geometry::Point2;
using plan::LayerRole;

class TagMatcher {
public:
    TagMatcher(const PlanView& view, const std::vector<WallPiece>& pieces, const std::vector<bool>& held)
        : m_view(view), m_pieces(pieces), m_ends(view.marks.strokes, kCell)
    {
        for (std::size_t i = 0; i < pieces.size(); ++i)
            m_likely.push_back(pieces[i].onShearLayer || pieces[i].shearIndicator || (i < held.size() && held[i]));
        m_anyLikely = std::ranges::find(m_likely, true) != m_likely.end();
    }

    // Leaders first; then the nearest pairs of tag and wall, a wall taking one mark only while another is
    // within reach of the tag.
    std::vector<TagMatch> match(const std::vector<Tag>& tags) const
    {
        std::vector<TagMatch> matches;
        std::vector<std::string> marks(m_pieces.size());
        std::vector<Pair> pairs;
        const bool turned = textsTurn(tags);
        auto leads = leaders(tags);
        for (std::size_t i = 0; i < tags.size(); ++i) {
            const std::set<std::size_t>& led = leads[i];
            for (const std::size_t piece : led) {
                matches.push_back({i, piece, 0, true, false});
                marks[piece] = tags[i].mark;
            }
            if (led.empty())
                addPairs(tags[i], i, turned, pairs);
        }
        std::ranges::stable_sort(pairs, {}, &Pair::rank);
        std::vector<bool> placed(tags.size(), false);
        for (const bool anyWall : {false, true})
            for (const Pair& pair : pairs) {
                std::string& mark = marks[pair.piece];
                if (placed[pair.tag] || (!anyWall && !mark.empty() && mark != tags[pair.tag].mark))
                    continue;
                placed[pair.tag] = true;
                if (mark.empty())
                    mark = tags[pair.tag].mark;
                matches.push_back({pair.tag, pair.piece, pair.away, false, pair.ambiguous});
            }
        std::ranges::stable_sort(matches, {}, &TagMatch::tag);
        return matches;
    }

private:
    static constexpr double kCell = 24.0; // in

    // Of each tag the walls it leads to: by lines that begin at it, else by the arrows it stands nearest to.
    std::vector<std::set<std::size_t>> leaders(const std::vector<Tag>& tags) const
    {
        std::vector<std::set<std::size_t>> led;
        for (const Tag& tag : tags)
            led.push_back(atLeaders(tag));
        for (const Arrow& arrow : arrowsOn(m_view, m_ends)) {
            constexpr double kAside = 2.5; // heights of the text
            std::size_t best = tags.size();
            double nearest = 1e18;
            for (std::size_t i = 0; i < tags.size(); ++i)
                if (const double gap = beside(tags[i], arrow.tail); gap < kAside * tags[i].height && gap < nearest) {
                    nearest = gap;
                    best = i;
                }
            if (best < tags.size() && led[best].empty())
                if (const auto wall = touched(tags[best], *arrow.last, arrow.tip))
                    led[best].insert(*wall);
        }
        return led;
    }

    // How far a point is from the text of a tag, or from the shape about it.
    static double beside(const Tag& tag, Point2 p)
    {
        if (tag.around)
            return drawing::fromEdge(*tag.around, p);
        const Point2 right{std::cos(tag.rotation), std::sin(tag.rotation)}, d = p - tag.at;
        const double along = std::fabs(geometry::dot(right, d)) - tag.halfWidth,
                     aside = std::fabs(geometry::cross(right, d)) - 0.5 * tag.height;
        return std::hypot(std::max(0.0, along), std::max(0.0, aside));
    }

    double away(const Tag& tag, const WallPiece& piece) const
    {
        return std::max(0.0, geometry::distanceTo(piece.axis, tag.at) - piece.thickness / 2);
    }

    struct Pair {
        std::size_t tag = 0, piece = 0;
        double rank = 0, away = 0;
        bool ambiguous = false;
    };

    // Whether the office turns its tags along the walls: then a tag that runs across a wall is not its own.
    static bool textsTurn(const std::vector<Tag>& tags)
    {
        constexpr double kAcross = 0.5;
        return std::ranges::any_of(tags, [&](const Tag& tag) {
            return !tag.around && std::fabs(std::sin(tag.rotation - tags.front().rotation)) > kAcross;
        });
    }

    // Nearer is better; so is a wall the text runs along, one whose middle is near, one drawn as a shear
    // wall or held down, one as long as the tag says.
    double rank(const Tag& tag, std::size_t index, bool turned) const
    {
        const WallPiece& piece = m_pieces[index];
        constexpr double kFromMiddle = 24.0; // in, of a tag at the end of its wall
        const double length = piece.length();
        const double offMiddle = std::fabs(alongPiece(piece, tag.at) - length / 2) / std::max(length, 1.0);
        double rank = away(tag, piece) + kFromMiddle * std::min(offMiddle, 1.0);
        const Point2 along{std::cos(tag.rotation), std::sin(tag.rotation)};
        const Point2 d = piece.axis.b - piece.axis.a;
        if (turned && !tag.around)
            rank *= std::fabs(geometry::cross(d, along)) < 0.1 * length ? 0.6 : 2.0;
        if (m_anyLikely && !m_likely[index])
            rank = 1.5 * rank + 12.0;
        if (piece.origin == PieceOrigin::UnlayeredFaces && !piece.joined)  // two lines that may be anything
            rank = 1.5 * rank + 12.0;
        constexpr double kSameLength = 6.0; // in, as GE-004
        if (tag.length && std::fabs(tag.length->value() - length) <= kSameLength)
            rank *= 0.5;
        return rank;
    }

    // The walls within reach of a tag that are not much worse than the best of them.
    void addPairs(const Tag& tag, std::size_t index, bool turned, std::vector<Pair>& pairs) const
    {
        const double reach = std::max(48.0, 8 * tag.height) + (tag.around ? tag.around->radius : 0);
        std::vector<Pair> near;
        for (std::size_t i = 0; i < m_pieces.size(); ++i)
            if (const double gap = away(tag, m_pieces[i]); gap <= reach)
                near.push_back({index, i, rank(tag, i, turned), gap, false});
        if (near.empty())
            return;
        std::ranges::stable_sort(near, {}, &Pair::rank);
        near.front().ambiguous = near.size() > 1 && near[1].rank < 1.25 * near[0].rank + 1.0;
        for (const Pair& pair : near)
            if (pair.rank <= 2.5 * near.front().rank + 12.0)
                pairs.push_back(pair);
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
        const bool layer =
            onAnnotation(s) || s.layer == tag.layer || (tag.around && s.layer == tag.around->layer);
        const bool outside =
            !tag.around
            || (!drawing::inside(*tag.around, to) && drawing::fromEdge(*tag.around, to) > 0.6 * tag.height);
        return layer && outside && geometry::length(s.line) > 0.8 * tag.height
               && geometry::distance(to, tag.at) > geometry::distance(from, tag.at);
    }

    // The walls that the leaders of the tag end at, each once.
    std::set<std::size_t> atLeaders(const Tag& tag) const
    {
        std::set<std::size_t> walls;
        const double reach = tag.around ? tag.around->radius + tag.height
                                        : std::max(4 * tag.height, tag.halfWidth + 1.5 * tag.height);
        m_ends.visit(tag.at, reach, [&](const Stroke& s, Point2 from, Point2 to) {
            if (beginsAt(tag, from) && leadsAway(tag, s, from, to) && !runsAlongWall(s))
                if (const auto wall = followed(tag, s, to))
                    walls.insert(*wall);
        });
        return walls;
    }

    // A line of the wall itself, of its hatch, or of another beside it, leads nowhere.
    bool runsAlongWall(const Stroke& s) const
    {
        return std::ranges::any_of(m_pieces, [&](const WallPiece& piece) {
            const double reach = piece.thickness * (parallel(piece, s.line) ? 1.0 : 0.6);
            return geometry::distanceTo(piece.axis, s.line.a) < reach
                   && geometry::distanceTo(piece.axis, s.line.b) < reach;
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
        return goesOn(*last, end, seen) ? std::nullopt : touched(tag, *last, end);
    }

    // An edge of a bed or a stair goes on round its corner; a leader ends, at most with the barbs of its arrow.
    bool goesOn(const Stroke& last, Point2 end, const std::set<const Stroke*>& seen) const
    {
        constexpr double kMeets = 0.1;
        bool on = false;
        m_ends.visit(end, kMeets, [&](const Stroke& s, Point2 from, Point2) {
            on = on || (s.layer == last.layer && !seen.contains(&s) && !isArrow(last, s)
                        && geometry::distance(from, end) < kMeets);
        });
        return on;
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
    std::vector<bool> m_likely;  // drawn as a shear wall, or held down at both ends
    bool m_anyLikely = false;
};

} // namespace

std::vector<TagMatch> matchTags(const PlanView& view, const std::vector<Tag>& tags,
                                const std::vector<WallPiece>& pieces, const std::vector<bool>& held)
{
    if (tags.empty() || pieces.empty())
        return {};
    return TagMatcher(view, pieces, held).match(tags);
}

} // namespace holdfast::detect
