#include "core/engine/detect/shear_signs.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/engine/geometry/box_grid.h"

namespace holdfast::detect {

namespace {

using geometry::Point2;
using geometry::Segment2;

constexpr double kBesideWall = 8.0, kMarkReach = 60.0;         // in
constexpr double kShortestSign = 24.0, kHatchGap = 14.0;       // in
constexpr std::size_t kFewestHatchLines = 4;
constexpr double kLongestHatchLine = 40;  // in
constexpr double kHeavier = 1.2;  // than the pen of the faces; standard pens step by 1.4 (ISO 128-20)
// Shares set by judgement: of the style's own length along walls, of all wall, of stretches beside a mark.
constexpr double kAlongWalls = 0.7, kMostOfWalls = 0.75, kMarked = 0.6;

struct Sign {
    std::vector<ShearSign> stretches;
    double drawn = 0;   // length of all that is drawn in the style
    double along = 0;   // of it along walls
};

class SignFinder {
public:
    SignFinder(const PlanView& view, const StyledStrokes& drawn, const std::vector<WallPiece>& pieces,
               const std::vector<Point2>& marks)
        : m_view(view), m_drawn(drawn), m_pieces(pieces), m_marks(marks), m_grid(boxesOf(pieces))
    {
        for (const WallPiece& piece : pieces)
            m_allWalls += piece.length();
    }

    // An edge of a slab or a roof may run along walls too: the line must stand out from the faces.
    void addLines(const std::vector<LooseLine>& loose)
    {
        const double faces = facePen();
        for (const LooseLine& line : loose) {
            const drawing::PaintStyle& pen = m_drawn.styles[line.style].pen;
            const bool plain = pen.dash == drawing::DashClass::Continuous && pen.width <= kHeavier * faces;
            // Grid and centre lines run along walls too.
            if (plain || pen.dash == drawing::DashClass::DashDot || onGrid(line.line))
                continue;
            Sign& sign = m_lines[line.style];
            sign.drawn += geometry::length(line.line);
            addStretch(sign, line.line, kBesideWall);
        }
    }

    void addFills(const std::vector<WallPiece>& fills)
    {
        for (const WallPiece& fill : fills) {
            Sign& sign = m_fills[fill.style];
            sign.drawn += fill.length();
            addStretch(sign, fill.axis, 0);
        }
        for (const drawing::FillMark& fill : m_view.marks.fills) {
            if (fill.solid || fill.ring.size() < 3)
                continue;
            Sign& sign = m_patterns[fill.paint];
            const Segment2 axis = axisOf(fill.ring);
            sign.drawn += geometry::length(axis);
            addStretch(sign, axis, 0);
        }
    }

    // Short slanting lines between the faces.
    void addHatching()
    {
        std::map<std::pair<std::uint32_t, std::size_t>, std::vector<std::pair<double, double>>> spans;
        std::map<std::uint32_t, Sign> signs;
        for (const drawing::Stroke& s : m_drawn.strokes) {
            const double size = geometry::length(s.line);
            if (size < 0.5 || size > kLongestHatchLine)
                continue;
            signs[s.layer].drawn += size;
            if (const auto piece = across(s.line, size)) {
                const double a = alongPiece(m_pieces[*piece], s.line.a), b = alongPiece(m_pieces[*piece], s.line.b);
                spans[{s.layer, *piece}].emplace_back(std::min(a, b), std::max(a, b));
                signs[s.layer].along += size;
            }
        }
        for (auto& [key, list] : spans)
            gather(signs[key.first], key.second, list);
        for (auto& [style, sign] : signs)
            if (!sign.stretches.empty())
                m_hatching[style] = std::move(sign);
    }

    // On layers of shear walls every hatching counts.
    std::vector<ShearSign> hatchings()
    {
        addHatching();
        std::vector<ShearSign> all;
        for (const auto& [style, sign] : m_hatching)
            all.insert(all.end(), sign.stretches.begin(), sign.stretches.end());
        return apart(std::move(all));
    }

    // A short line from face to face, neither along the wall nor square to it.
    bool slants(const Segment2& line) const
    {
        const double size = geometry::length(line);
        const auto piece = size >= 0.5 && size <= kLongestHatchLine ? across(line, size) : std::nullopt;
        if (!piece)
            return false;
        const WallPiece& wall = m_pieces[*piece];
        return std::fabs(besidePiece(wall, line.b) - besidePiece(wall, line.a)) < 0.97 * size;
    }

    std::vector<ShearSign> believed() const
    {
        std::vector<ShearSign> all;
        for (const auto* kind : {&m_fills, &m_patterns, &m_hatching, &m_lines})
            for (const auto& [style, sign] : *kind)
                if (isBelieved(sign))
                    all.insert(all.end(), sign.stretches.begin(), sign.stretches.end());
        return apart(std::move(all));
    }

private:
    static std::vector<ShearSign> apart(std::vector<ShearSign> all)
    {
        std::ranges::stable_sort(all, [](const ShearSign& a, const ShearSign& b) {
            return std::pair(a.piece, a.from) < std::pair(b.piece, b.from);
        });
        std::vector<ShearSign> merged;
        for (const ShearSign& sign : all) {
            if (!merged.empty() && merged.back().piece == sign.piece && sign.from <= merged.back().to + kHatchGap)
                merged.back().to = std::max(merged.back().to, sign.to);
            else
                merged.push_back(sign);
        }
        return merged;
    }

    bool onGrid(const Segment2& line) const
    {
        constexpr double kOnGrid = 1.5;  // in
        return std::ranges::any_of(m_view.sheet->grids, [&](const building::GridLine& grid) {
            const Point2 d = grid.line.b - grid.line.a;
            const double size = length(d);
            return size > 0 && std::fabs(cross(d, line.a - grid.line.a)) < kOnGrid * size
                && std::fabs(cross(d, line.b - grid.line.a)) < kOnGrid * size;
        });
    }

    // The pen with which most of the wall is drawn.
    double facePen() const
    {
        std::map<float, double> drawn;
        for (const WallPiece& piece : m_pieces)
            drawn[m_drawn.styles[piece.style].pen.width] += piece.length();
        const auto most = std::ranges::max_element(drawn, {}, [](const auto& d) { return d.second; });
        return most == drawn.end() ? 0 : double(most->first);
    }

    static std::vector<geometry::Box3> boxesOf(const std::vector<WallPiece>& pieces)
    {
        std::vector<geometry::Box3> boxes;
        for (const WallPiece& piece : pieces) {
            geometry::Box3 box;
            for (const Point2 p : {piece.axis.a, piece.axis.b})
                box.add(geometry::Point3{p.x, p.y, 0});
            boxes.push_back(box.grown(piece.thickness / 2 + kBesideWall));
        }
        return boxes;
    }

    template<class Visit>
    void near(Point2 at, Visit&& visit) const
    {
        geometry::Box3 box;
        box.add(geometry::Point3{at.x, at.y, 0});
        m_grid.visit(box.grown(0.1), visit);
    }

    static Segment2 axisOf(const std::vector<Point2>& ring)
    {
        Segment2 longest{ring[0], ring[1]};
        for (std::size_t i = 1; i < ring.size(); ++i)
            if (const Segment2 edge{ring[i], ring[(i + 1) % ring.size()]};
                geometry::length(edge) > geometry::length(longest))
                longest = edge;
        const Point2 d = longest.b - longest.a;
        Point2 mid;
        for (const Point2 p : ring)
            mid = mid + p * (1.0 / double(ring.size()));
        return {mid - d * 0.5, mid + d * 0.5};
    }

    void addStretch(Sign& sign, const Segment2& line, double beside) const
    {
        if (geometry::length(line) < kShortestSign)
            return;
        ShearSign best;
        double longest = 0.5 * geometry::length(line);
        near(geometry::middle(line), [&](std::size_t i) {
            const WallPiece& piece = m_pieces[i];
            if (!parallel(piece, line)
                || std::fabs(besidePiece(piece, geometry::middle(line))) > piece.thickness / 2 + beside)
                return;
            const double a = alongPiece(piece, line.a), b = alongPiece(piece, line.b);
            const double from = std::max(0.0, std::min(a, b)), to = std::min(piece.length(), std::max(a, b));
            if (to - from > longest) {
                longest = to - from;
                best = {i, from, to};
            }
        });
        if (best.to > best.from) {
            sign.stretches.push_back(best);
            sign.along += best.to - best.from;
        }
    }

    std::optional<std::size_t> across(const Segment2& line, double size) const
    {
        std::optional<std::size_t> found;
        near(geometry::middle(line), [&](std::size_t i) {
            const WallPiece& piece = m_pieces[i];
            const double band = piece.thickness / 2 + 0.5;
            const double a = besidePiece(piece, line.a), b = besidePiece(piece, line.b);
            const double lean = std::fabs(b - a) / size;   // sine to the wall
            if (std::fabs(a) <= band && std::fabs(b) <= band && lean > 0.25
                && alongPiece(piece, line.a) > -band && alongPiece(piece, line.a) < piece.length() + band)
                found = i;
        });
        return found;
    }

    static void gather(Sign& sign, std::size_t piece, std::vector<std::pair<double, double>>& list)
    {
        std::ranges::sort(list);
        for (std::size_t i = 0; i < list.size();) {
            auto [from, to] = list[i];
            std::size_t count = 1;
            for (++i; i < list.size() && list[i].first <= to + kHatchGap; ++i, ++count)
                to = std::max(to, list[i].second);
            if (count >= kFewestHatchLines && to - from >= kShortestSign)
                sign.stretches.push_back({piece, std::max(0.0, from), to});
        }
    }

    bool hasMark(const ShearSign& sign) const
    {
        const WallPiece& piece = m_pieces[sign.piece];
        const Point2 d = (piece.axis.b - piece.axis.a) * (1 / piece.length());
        const Segment2 stretch{piece.axis.a + d * sign.from, piece.axis.a + d * sign.to};
        return std::ranges::any_of(m_marks,
                                   [&](Point2 p) { return geometry::distanceTo(stretch, p) < kMarkReach; });
    }

    bool isBelieved(const Sign& sign) const
    {
        double covered = 0;
        std::size_t beside = 0;
        for (const ShearSign& stretch : sign.stretches) {
            covered += stretch.to - stretch.from;
            beside += hasMark(stretch);
        }
        return !sign.stretches.empty() && sign.along >= kAlongWalls * sign.drawn
            && covered <= kMostOfWalls * m_allWalls && double(beside) >= kMarked * double(sign.stretches.size());
    }

    const PlanView& m_view;
    const StyledStrokes& m_drawn;
    const std::vector<WallPiece>& m_pieces;
    const std::vector<Point2>& m_marks;
    geometry::BoxGrid m_grid;
    double m_allWalls = 0;
    std::map<std::uint32_t, Sign> m_lines, m_fills, m_patterns, m_hatching;
};

} // namespace

std::vector<ShearSign> shearSigns(const PlanView& view, const StyledStrokes& drawn,
                                  const std::vector<WallPiece>& pieces, const std::vector<WallPiece>& fills,
                                  const std::vector<LooseLine>& loose, const std::vector<Point2>& marks)
{
    SignFinder finder(view, drawn, pieces, marks);
    finder.addLines(loose);
    finder.addFills(fills);
    finder.addHatching();
    return finder.believed();
}

namespace {

StyledStrokes onShearLayers(const PlanView& view)
{
    StyledStrokes drawn;
    drawn.styles.resize(view.roles.size());
    for (const drawing::Stroke& s : view.marks.strokes)
        if (view.role(s.layer) == plan::LayerRole::ShearWall || view.shearNamed[s.layer])
            drawn.strokes.push_back(s);
    return drawn;
}

} // namespace

std::vector<ShearSign> hatchedOnShearLayers(const PlanView& view, const std::vector<WallPiece>& pieces)
{
    const StyledStrokes drawn = onShearLayers(view);
    const std::vector<Point2> marks;
    return drawn.strokes.empty() ? std::vector<ShearSign>{} : SignFinder(view, drawn, pieces, marks).hatchings();
}

std::size_t dropHatching(const PlanView& view, StyledStrokes& drawn, const std::vector<WallPiece>& pieces)
{
    constexpr double kLongWall = 48;  // in
    std::vector<WallPiece> longs;
    std::ranges::copy_if(pieces, std::back_inserter(longs), [](const WallPiece& p) { return p.length() >= kLongWall; });
    const std::vector<Point2> marks;
    const SignFinder finder(view, drawn, longs, marks);
    return std::erase_if(drawn.strokes, [&](const drawing::Stroke& s) { return finder.slants(s.line); });
}

} // namespace holdfast::detect
