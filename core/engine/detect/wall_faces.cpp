#include "core/engine/detect/wall_faces.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <tuple>

#include "core/engine/detect/repeated_lines.h"
#include "core/engine/geometry/box_grid.h"

namespace holdfast::detect {

namespace {

using plan::Bundle;
using plan::FaceLine;

constexpr double kTouching = 0.25;
constexpr double kSameJoint = 0.5;
constexpr double kFinish = 1.0;  // gypsum and sheathing, each side
constexpr double kShortestStroke = 3.0, kShortestPiece = 18.0;
// Sawn studs 2x4, 2x6, 2x8 alone, and with 1/2 to 1 in of sheathing and gypsum.
constexpr std::array kUsualThickness{3.5, 4.5, 5.5, 6.5, 7.25, 8.25};
constexpr double kUsualWithin = 0.3;
// A wall that meets this one breaks its faces over its own thickness.
constexpr double kJunctionGap = 12.75, kOneFaceGap = 16.0, kLongestJunction = 40.0;

struct Interval {
    double from, to;
    double length() const { return to - from; }
};

struct Pair {
    std::size_t low, high;  // lines of the bundle
    double apart, overlap;
    int rank;
};

struct Piece {
    Interval span;
    std::size_t low, high;
    double offset, thickness;
    bool shear;
    bool filled;  // edges of a fill: a sign on the wall it lies in, or a wall of its own
};

// Short strokes by place: what may close the end of a wall.
class CapIndex {
public:
    CapIndex(const StyledStrokes& drawn, double thickest)
    {
        std::vector<geometry::Box3> boxes;
        for (const drawing::Stroke& s : drawn.strokes) {
            if (geometry::length(s.line) > thickest + 2 * kSameJoint)
                continue;
            m_lines.push_back(s.line);
            geometry::Box3 box;
            for (const geometry::Point2 p : {s.line.a, s.line.b})
                box.add(geometry::Point3{p.x, p.y, 0});
            boxes.push_back(box.grown(kSameJoint));
        }
        m_grid.emplace(boxes);
    }

    template<class Visit>
    void visit(geometry::Point2 at, Visit&& take) const
    {
        geometry::Box3 box;
        box.add(geometry::Point3{at.x, at.y, 0});
        m_grid->visit(box.grown(kSameJoint), [&](std::size_t i) { take(m_lines[i]); });
    }

private:
    std::vector<geometry::Segment2> m_lines;
    std::optional<geometry::BoxGrid> m_grid;
};

class BundlePairs {
public:
    BundlePairs(const StyledStrokes& drawn, const CapIndex& caps, const Bundle& bundle, const FaceRule& rule)
        : m_drawn(drawn), m_caps(caps), m_bundle(bundle), m_rule(rule), m_used(bundle.lines.size())
    {
        if (rule.byPen)
            m_rows = rowsOfLines(bundle, rule.thickest);
    }

    void findInto(FaceFindings& found)
    {
        for (const Pair& pair : ranked())
            take(pair);
        mergePieces();
        splitAtCaps();
        for (const Piece& piece : m_pieces)
            if (piece.span.length() >= kShortestPiece)
                found.pieces.push_back(wallPiece(piece));
        for (std::size_t i = 0; i < m_bundle.lines.size(); ++i)
            for (const Interval& rest : unused(i, {m_bundle.lines[i].from, m_bundle.lines[i].to}))
                found.loose.push_back(looseLine(i, rest));
    }

private:
    bool isShear(std::size_t line) const
    {
        return m_drawn.styles[m_bundle.lines[line].layer].shear;
    }

    bool isFilled(std::size_t line) const { return m_drawn.styles[m_bundle.lines[line].layer].filled; }

    bool mayPair(std::size_t i, std::size_t j) const
    {
        return !m_rule.byPen
            || (m_bundle.lines[i].layer == m_bundle.lines[j].layer && (m_rows[i] < 0 || m_rows[i] != m_rows[j]));
    }

    int rankOf(std::size_t i, std::size_t j, double apart) const
    {
        const bool usual = std::ranges::any_of(
            kUsualThickness, [&](double t) { return std::fabs(t - apart) <= kUsualWithin; });
        const bool sameLayer = m_bundle.lines[i].layer == m_bundle.lines[j].layer;
        const bool doubled = m_rule.byPen && apart > kDoubledWall;
        return (isShear(i) && isShear(j) ? 0 : 1) + (sameLayer ? 0 : 4) + (usual ? 0 : 2) + (doubled ? 8 : 0);
    }

    std::vector<Pair> ranked() const
    {
        std::vector<Pair> pairs;
        const auto& lines = m_bundle.lines;
        for (std::size_t i = 0; i < lines.size(); ++i)
            for (std::size_t j = i + 1;
                 j < lines.size() && lines[j].offset - lines[i].offset <= m_rule.thickest; ++j) {
                const double apart = lines[j].offset - lines[i].offset;
                const double overlap =
                    std::min(lines[i].to, lines[j].to) - std::max(lines[i].from, lines[j].from);
                const double least = std::max(m_rule.shortestOverlap, 1.2 * apart);
                if (apart >= m_rule.thinnest && mayPair(i, j) && overlap >= least)
                    pairs.push_back({i, j, apart, overlap, rankOf(i, j, apart)});
            }
        std::ranges::stable_sort(pairs, [&](const Pair& a, const Pair& b) {
            return std::tuple(a.rank, shortness(a), std::round(a.apart * 8), -a.overlap)
                < std::tuple(b.rank, shortness(b), std::round(b.apart * 8), -b.overlap);
        });
        return pairs;
    }

    // Where all is of one pen a face and a window's line a few inches from it look like faces; the wall is far longer.
    double shortness(const Pair& pair) const
    {
        return m_rule.byPen ? -std::floor(std::log2(std::max(pair.overlap, 1.0)) / 2) : 0;
    }

    std::vector<Interval> unused(std::size_t line, Interval span) const
    {
        std::vector<Interval> rest{span};
        for (const Interval& used : m_used[line]) {
            std::vector<Interval> next;
            for (const Interval& r : rest) {
                if (used.to <= r.from || used.from >= r.to) {
                    next.push_back(r);
                    continue;
                }
                if (used.from > r.from)
                    next.push_back({r.from, used.from});
                if (used.to < r.to)
                    next.push_back({used.to, r.to});
            }
            rest = std::move(next);
        }
        return rest;
    }

    // Parallel walls do not run inside one another.
    bool insideAnother(const Pair& pair, const Interval& span) const
    {
        const double low = m_bundle.lines[pair.low].offset, high = m_bundle.lines[pair.high].offset;
        return std::ranges::any_of(m_pieces, [&](const Piece& other) {
            if (other.filled != isFilled(pair.low))
                return false;
            const double along = std::min(span.to, other.span.to) - std::max(span.from, other.span.from);
            const double across = std::min(high, other.offset + other.thickness / 2)
                - std::max(low, other.offset - other.thickness / 2);
            // A line of another layer beside a wall does not make a wall with its finish.
            const bool mixed = m_bundle.lines[pair.low].layer != m_bundle.lines[pair.high].layer;
            const double reach = other.thickness / 2 + kFinish;
            const bool beside = std::fabs(low - other.offset) <= reach || std::fabs(high - other.offset) <= reach;
            return (along > 0.3 * span.length() && across > 0.3 * std::min(other.thickness, high - low))
                || (mixed && beside && along > 0.5 * span.length());
        });
    }

    void take(const Pair& pair)
    {
        const FaceLine &a = m_bundle.lines[pair.low], &b = m_bundle.lines[pair.high];
        const Interval common{std::max(a.from, b.from), std::min(a.to, b.to)};
        for (const Interval& freeLow : unused(pair.low, common))
            for (const Interval& span : unused(pair.high, freeLow)) {
                if (span.length() < std::max(m_rule.shortestOverlap, 1.2 * pair.apart)
                    || insideAnother(pair, span))
                    continue;
                m_used[pair.low].push_back(span);
                m_used[pair.high].push_back(span);
                m_pieces.push_back({span, pair.low, pair.high, (a.offset + b.offset) / 2, pair.apart,
                                    isShear(pair.low) || isShear(pair.high), isFilled(pair.low)});
            }
    }

    // The stretches of the gap where no line lies at this offset.
    std::vector<Interval> holes(double offset, const Interval& gap) const
    {
        std::vector<Interval> open{gap};
        auto line = std::ranges::lower_bound(m_bundle.lines, offset - kSameJoint, {}, &FaceLine::offset);
        for (; line != m_bundle.lines.end() && line->offset <= offset + kSameJoint; ++line) {
            std::vector<Interval> next;
            for (const Interval& o : open) {
                if (line->to <= o.from || line->from >= o.to) {
                    next.push_back(o);
                    continue;
                }
                next.push_back({o.from, line->from});
                next.push_back({line->to, o.to});
            }
            std::erase_if(next, [](const Interval& i) { return i.length() <= kTouching; });
            open = std::move(next);
        }
        return open;
    }

    // Walls may meet this one from both sides, each leaving its own face open.
    bool joins(const Piece& a, const Piece& b) const
    {
        if (a.shear != b.shear || a.filled != b.filled || std::fabs(a.offset - b.offset) > 0.5
            || std::fabs(a.thickness - b.thickness) > 0.5)
            return false;
        const Interval gap{a.span.to, b.span.from};
        if (gap.length() <= kJunctionGap)
            return true;
        if (gap.length() > kLongestJunction)
            return false;
        const auto low = holes(a.offset - a.thickness / 2, gap), high = holes(a.offset + a.thickness / 2, gap);
        const auto narrow = [](const Interval& hole) { return hole.length() <= kOneFaceGap; };
        if (!std::ranges::all_of(low, narrow) || !std::ranges::all_of(high, narrow))
            return false;
        for (const Interval& l : low)
            for (const Interval& h : high)
                if (std::min(l.to, h.to) - std::max(l.from, h.from) > kJunctionGap)
                    return false;
        return true;
    }

    void mergePieces()
    {
        std::ranges::stable_sort(m_pieces, [](const Piece& a, const Piece& b) {
            return std::tuple(std::round(a.offset * 2), a.span.from)
                < std::tuple(std::round(b.offset * 2), b.span.from);
        });
        std::vector<Piece> merged;
        for (const Piece& piece : m_pieces) {
            const auto before = std::ranges::find_if(merged, [&](const Piece& m) {
                return m.span.to <= piece.span.from + kTouching && joins(m, piece);
            });
            if (before == merged.end()) {
                merged.push_back(piece);
                continue;
            }
            before->span.to = piece.span.to;
            // The later faces decide the far end.
            m_farEnd.push_back({std::size_t(before - merged.begin()), piece.low, piece.high});
        }
        m_pieces = std::move(merged);
    }

    // Two walls drawn end to end: both faces change entity at one place and a line closes the wall there.
    void splitAtCaps()
    {
        for (std::size_t i = 0; i < m_pieces.size(); ++i)
            for (const double joint : m_bundle.lines[m_pieces[i].low].joints) {
                Piece& piece = m_pieces[i];
                const bool inside =
                    joint > piece.span.from + kShortestPiece && joint < piece.span.to - kShortestPiece;
                if (!inside || !hasJoint(piece.high, joint) || !capped(piece, joint))
                    continue;
                Piece rest = piece;
                rest.span.from = joint;
                piece.span.to = joint;
                for (FarEnd& far : m_farEnd)
                    if (far.piece == i)
                        far.piece = m_pieces.size();
                m_pieces.push_back(rest);
            }
    }

    bool hasJoint(std::size_t line, double at) const
    {
        return std::ranges::any_of(m_bundle.lines[line].joints,
                                   [&](double j) { return std::fabs(j - at) <= kSameJoint; });
    }

    bool capped(const Piece& piece, double at) const
    {
        const double low = piece.offset - piece.thickness / 2, high = piece.offset + piece.thickness / 2;
        bool found = false;
        m_caps.visit(m_bundle.pointAt(at, piece.offset), [&](const geometry::Segment2& line) {
            const double a = m_bundle.offsetOf(line.a), b = m_bundle.offsetOf(line.b);
            found = found
                || (std::fabs(m_bundle.along(line.a) - at) <= kSameJoint
                    && std::fabs(m_bundle.along(line.b) - at) <= kSameJoint
                    && std::min(a, b) <= low + kSameJoint && std::max(a, b) >= high - kSameJoint
                    && std::fabs(b - a) <= piece.thickness + 2 * kSameJoint);
        });
        return found;
    }

    // At a corner one face is longer by the thickness of the other wall; the axis ends half way, on the axis
    // of the other wall. A line that closes the wall is its end: the face goes on as the other wall's.
    double cornerEnd(const Piece& piece, double end, std::size_t low, std::size_t high, bool atFrom) const
    {
        if (capped(piece, end))
            return end;
        const auto reach = [&](std::size_t line) {
            return atFrom ? end - m_bundle.lines[line].from : m_bundle.lines[line].to - end;
        };
        const double longer = std::max(reach(low), reach(high));
        if (longer < 0.5 || longer > kJunctionGap)
            return end;
        return atFrom ? end - longer / 2 : end + longer / 2;
    }

    WallPiece wallPiece(const Piece& piece) const
    {
        std::size_t farLow = piece.low, farHigh = piece.high;
        for (const auto& [index, low, high] : m_farEnd)
            if (&m_pieces[index] == &piece) {
                farLow = low;
                farHigh = high;
            }
        const double from = cornerEnd(piece, piece.span.from, piece.low, piece.high, true);
        const double to = cornerEnd(piece, piece.span.to, farLow, farHigh, false);
        WallPiece wall;
        wall.axis = {m_bundle.pointAt(from, piece.offset), m_bundle.pointAt(to, piece.offset)};
        wall.cappedStart = capped(piece, piece.span.from);
        wall.cappedEnd = capped(piece, piece.span.to);
        wall.thickness = piece.thickness;
        wall.origin = m_rule.origin;
        wall.onShearLayer = piece.shear;
        wall.style = m_bundle.lines[piece.low].layer;
        for (const std::size_t line : {piece.low, piece.high})
            wall.handles.insert(wall.handles.end(), m_bundle.lines[line].handles.begin(),
                                m_bundle.lines[line].handles.end());
        std::ranges::sort(wall.handles);
        const auto repeated = std::ranges::unique(wall.handles);
        wall.handles.erase(repeated.begin(), repeated.end());
        return wall;
    }

    LooseLine looseLine(std::size_t line, const Interval& rest) const
    {
        const FaceLine& face = m_bundle.lines[line];
        return {{m_bundle.pointAt(rest.from, face.offset), m_bundle.pointAt(rest.to, face.offset)},
                m_drawn.styles[face.layer].layer,
                face.layer,
                face.handles};
    }

    struct FarEnd {
        std::size_t piece, low, high;
    };

    const StyledStrokes& m_drawn;
    const CapIndex& m_caps;
    const Bundle& m_bundle;
    const FaceRule& m_rule;
    std::vector<int> m_rows;
    std::vector<std::vector<Interval>> m_used;
    std::vector<Piece> m_pieces;
    std::vector<FarEnd> m_farEnd;
};

} // namespace

FaceFindings pairFaces(const StyledStrokes& drawn, const FaceRule& rule)
{
    FaceFindings found;
    const CapIndex caps(drawn, rule.thickest);
    const auto all = [](const drawing::Stroke&) { return true; };
    for (const Bundle& bundle :
         plan::bundleStrokes(drawn.strokes, {rule.sameFace, rule.touching, false}, kShortestStroke, all))
        BundlePairs(drawn, caps, bundle, rule).findInto(found);
    return found;
}

} // namespace holdfast::detect
