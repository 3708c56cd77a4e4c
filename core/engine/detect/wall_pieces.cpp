#include "core/engine/detect/wall_pieces.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/engine/detect/shear_signs.h"
#include "core/engine/detect/wall_faces.h"
#include "core/engine/detect/wall_network.h"
#include "core/engine/detect/wall_openings.h"
#include "core/engine/detect/wall_styles.h"

namespace holdfast::detect {

namespace {

using geometry::Point2;
using geometry::Segment2;
using plan::LayerRole;

constexpr double kShortestLineWall = 24.0;
constexpr double kShortestByPen = 24.0;
// A sheathing line is drawn on the wall or a little beside it.
constexpr double kBesideWall = 8.0;
// A sign that ends this near the end of the wall ends with it (lines stop at the faces of the walls that meet there);
// what is left beside a sign is a wall from this length on. In.
constexpr double kSameEnd = 5.0, kShortestRest = 18.0;

struct Along {
    WallPiece* piece = nullptr;
    double from = 0, to = 0;
};

// The piece this line runs along, and the stretch of it.
Along pieceAlong(std::vector<WallPiece>& pieces, const Segment2& line)
{
    Along best;
    double bestOverlap = 0.5 * geometry::length(line);
    for (WallPiece& piece : pieces) {
        if (!parallel(piece, line)
            || std::fabs(besidePiece(piece, geometry::middle(line))) > piece.thickness / 2 + kBesideWall)
            continue;
        const double a = alongPiece(piece, line.a), b = alongPiece(piece, line.b);
        const double from = std::max(0.0, std::min(a, b)), to = std::min(piece.length(), std::max(a, b));
        if (to - from > bestOverlap) {
            bestOverlap = to - from;
            best = {&piece, from, to};
        }
    }
    return best;
}

WallPiece part(const WallPiece& whole, double from, double to)
{
    WallPiece p = whole;
    const Point2 d = (whole.axis.b - whole.axis.a) * (1.0 / whole.length());
    p.axis = {whole.axis.a + d * from, whole.axis.a + d * to};
    return p;
}

// The stretch under the indicator becomes a shear wall; what is left beside it stays a wall.
void indicate(std::vector<WallPiece>& pieces, const Along& along)
{
    WallPiece& piece = *along.piece;
    if (piece.onShearLayer) {
        piece.shearIndicator = true;
        return;
    }
    const WallPiece whole = piece;
    const double from = along.from < kSameEnd ? 0 : along.from;
    const double to = whole.length() - along.to < kSameEnd ? whole.length() : along.to;
    piece = part(whole, from, to);
    piece.shearIndicator = true;
    const bool before = from >= kShortestRest, after = whole.length() - to >= kShortestRest;
    if (before)
        pieces.push_back(part(whole, 0, from));
    if (after)
        pieces.push_back(part(whole, to, whole.length()));
}

void addLooseLine(std::vector<WallPiece>& pieces, const LooseLine& loose, double thickness)
{
    if (geometry::length(loose.line) < kShortestLineWall)
        return;
    if (const Along along = pieceAlong(pieces, loose.line); along.piece) {
        indicate(pieces, along);
        return;
    }
    WallPiece piece;
    piece.axis = loose.line;
    piece.thickness = thickness;
    piece.origin = PieceOrigin::SingleLine;
    piece.onShearLayer = true;
    piece.handles = loose.handles;
    pieces.push_back(piece);
}

struct Strip {
    Segment2 axis;
    double thickness = 0;
};

// The rectangle around a ring in the direction of its longest edge.
Strip stripOf(const std::vector<Point2>& ring)
{
    Point2 d{1, 0};
    double longest = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point2 edge = ring[(i + 1) % ring.size()] - ring[i];
        if (geometry::length(edge) > longest) {
            longest = geometry::length(edge);
            d = edge * (1.0 / longest);
        }
    }
    const Point2 n{-d.y, d.x};
    geometry::Box2 box;
    for (const Point2& p : ring)
        box.add({dot(p, d), dot(p, n)});
    const double mid = (box.low.y + box.high.y) / 2;
    return {{d * box.low.x + n * mid, d * box.high.x + n * mid}, box.height()};
}

void addFill(std::vector<WallPiece>& pieces, const PlanView& view, const drawing::FillMark& fill)
{
    const bool shear = view.shearNamed[fill.layer];
    const bool wall = isWallRole(view.role(fill.layer));
    if ((!shear && !wall) || fill.ring.size() < 3)
        return;
    const Strip strip = stripOf(fill.ring);
    constexpr double kThinnestFill = 1.0, kThickest = 12.75;
    if (geometry::length(strip.axis) < kShortestLineWall || strip.thickness > kThickest
        || strip.thickness < kThinnestFill)
        return;
    if (const Along along = pieceAlong(pieces, strip.axis); along.piece) {
        if (shear)
            indicate(pieces, along);
        return;
    }
    WallPiece piece;
    piece.axis = strip.axis;
    piece.thickness = strip.thickness;
    piece.origin = PieceOrigin::Fill;
    piece.onShearLayer = shear;
    piece.handles = {fill.source.handle};
    pieces.push_back(piece);
}

// The same wall on two layers or in an overlaid xref: the shear wall, else the longer, stays.
void dropDoubles(std::vector<WallPiece>& pieces)
{
    std::ranges::stable_sort(pieces, [](const WallPiece& a, const WallPiece& b) {
        return std::pair(!a.onShearLayer, -a.length()) < std::pair(!b.onShearLayer, -b.length());
    });
    std::vector<WallPiece> kept;
    for (const WallPiece& piece : pieces) {
        const bool doubled = std::ranges::any_of(kept, [&](const WallPiece& k) {
            if (!parallel(k, piece.axis)
                || std::fabs(besidePiece(k, geometry::middle(piece.axis)))
                    > 0.5 * std::min(k.thickness, piece.thickness))
                return false;
            const double a = alongPiece(k, piece.axis.a), b = alongPiece(k, piece.axis.b);
            const double overlap = std::min(k.length(), std::max(a, b)) - std::max(0.0, std::min(a, b));
            return overlap > 0.5 * piece.length();
        });
        if (!doubled)
            kept.push_back(piece);
    }
    pieces = std::move(kept);
}

// From left to right, or upward; a tiny lean does not turn a wall round.
void orient(WallPiece& piece)
{
    const Point2 d = piece.axis.b - piece.axis.a;
    const double lean = 1e-6 * piece.length();
    if (d.x < -lean || (std::fabs(d.x) <= lean && d.y < 0))
        std::swap(piece.axis.a, piece.axis.b);
}

} // namespace

double alongPiece(const WallPiece& piece, Point2 p)
{
    return geometry::shareAlong(piece.axis, p) * piece.length();
}

double besidePiece(const WallPiece& piece, Point2 p)
{
    return geometry::cross(piece.axis.b - piece.axis.a, p - piece.axis.a) / piece.length();
}

bool parallel(const WallPiece& a, const Segment2& b)
{
    constexpr double kOneDegree = std::numbers::pi / 180.0;
    const Point2 d = a.axis.b - a.axis.a, e = b.b - b.a;
    return std::fabs(geometry::cross(d, e)) <= kOneDegree * geometry::length(d) * geometry::length(e);
}

namespace {

// Each stretch under a sign is a piece of its own; what is left beside it, if it is long enough, too.
std::vector<WallPiece> withSigns(const std::vector<WallPiece>& pieces, const std::vector<ShearSign>& signs,
                                 bool byStyle)
{
    std::vector<WallPiece> all;
    auto sign = signs.begin();
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const WallPiece& whole = pieces[i];
        double reached = 0;
        for (; sign != signs.end() && sign->piece == i; ++sign) {
            if (whole.onShearLayer)
                continue;
            const double from = sign->from - reached < kSameEnd ? reached : sign->from;
            const double to = whole.length() - sign->to < kSameEnd ? whole.length() : sign->to;
            if (from - reached >= kShortestRest)
                all.push_back(part(whole, reached, from));
            all.push_back(part(whole, from, to));
            all.back().shearIndicator = true;
            all.back().indicatorByStyle = byStyle;
            reached = to;
        }
        if (reached == 0 || whole.length() - reached >= kShortestRest)
            all.push_back(part(whole, reached, whole.length()));
    }
    return all;
}

std::vector<WallPiece> piecesOnLayers(const PlanView& view, Length lineThickness)
{
    StyledStrokes drawn = strokesOnWallLayers(view);
    auto found = pairFaces(drawn, {});
    if (dropHatching(view, drawn, found.pieces) > 0)
        found = pairFaces(drawn, {});
    std::vector<WallPiece>& pieces = found.pieces;
    dropDoubles(pieces);
    for (const drawing::FillMark& fill : view.marks.fills)
        addFill(pieces, view, fill);
    for (const LooseLine& loose : found.loose)
        if (view.role(loose.layer) == LayerRole::ShearWall)
            addLooseLine(pieces, loose, lineThickness.value());
    return withSigns(pieces, hatchedOnShearLayers(view, pieces), false);
}

// Solid strips that no pair of faces has are walls; those that one has may be a sign on it.
std::vector<WallPiece> takeFills(std::vector<WallPiece>& pieces, const StyledStrokes& drawn)
{
    const auto isFill = [&](const WallPiece& p) { return drawn.styles[p.style].filled; };
    std::vector<WallPiece> fills, signs;
    std::ranges::copy_if(pieces, std::back_inserter(fills), isFill);
    std::erase_if(pieces, isFill);
    const std::size_t faced = pieces.size();
    for (WallPiece& fill : fills) {
        fill.origin = PieceOrigin::Fill;
        const Point2 mid = geometry::middle(fill.axis);
        const auto holds = [&](const WallPiece& p) {
            const double along = alongPiece(p, mid);
            return parallel(p, fill.axis) && std::fabs(besidePiece(p, mid)) < p.thickness / 2 && along > 0
                && along < p.length();
        };
        const bool along = std::any_of(pieces.begin(), pieces.begin() + std::ptrdiff_t(faced), holds);
        (along ? signs : pieces).push_back(fill);
    }
    return signs;
}

std::vector<WallPiece> piecesByPen(const PlanView& view, const std::vector<Point2>& marks)
{
    FaceRule rule{3.0, 12.75, kShortestByPen, PieceOrigin::UnlayeredFaces, true};
    if (view.sheet->scanned) {
        rule.sameFace = 0.8;  // two pixels at 200 dpi and 1/8" = 1'-0"
        rule.touching = 4.0;
    }
    const StyledStrokes drawn = strokesByPen(view);
    auto found = pairFaces(drawn, rule);
    std::vector<WallPiece>& pieces = found.pieces;
    const std::vector<WallPiece> fills = takeFills(pieces, drawn);
    dropDoubles(pieces);
    keepWalls(pieces, marks);
    return withSigns(pieces, shearSigns(view, drawn, pieces, fills, found.loose, marks), true);
}

} // namespace

std::vector<WallPiece> findWallPieces(const PlanView& view, Length lineThickness, const std::vector<Point2>& marks)
{
    std::vector<WallPiece> pieces
        = hasWallLayer(view) ? piecesOnLayers(view, lineThickness) : piecesByPen(view, marks);
    for (WallPiece& piece : pieces)
        orient(piece);
    findOpenings(view, pieces);
    return pieces;
}

} // namespace holdfast::detect
