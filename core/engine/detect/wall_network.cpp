#include "core/engine/detect/wall_network.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/engine/detect/wall_faces.h"
#include "core/engine/geometry/box_grid.h"

namespace holdfast::detect {

namespace {

using geometry::Point2;

constexpr double kMeets = 3.0;        // in, between the end of one and the face of the other
constexpr double kMarkReach = 60.0;   // in
// Of the style with most wall that meets, and of its own length; set by judgement.
constexpr double kShareOfMost = 0.08, kShareOfOwn = 0.35;

geometry::Box3 boxOf(const WallPiece& piece)
{
    geometry::Box3 box;
    for (const Point2 p : {piece.axis.a, piece.axis.b})
        box.add(geometry::Point3{p.x, p.y, 0});
    return box.grown(piece.thickness / 2 + kMeets);
}

bool crosses(const WallPiece& a, const WallPiece& b)
{
    const Point2 d = a.axis.b - a.axis.a, e = b.axis.b - b.axis.a;
    constexpr double kTenDegrees = 0.17;
    return std::fabs(cross(d, e)) > kTenDegrees * length(d) * length(e);
}

// Of each piece whether its start and its end meet another wall.
std::vector<std::pair<bool, bool>> markJoints(std::vector<WallPiece>& pieces)
{
    std::vector<std::pair<bool, bool>> met(pieces.size());
    std::vector<geometry::Box3> boxes;
    for (const WallPiece& piece : pieces)
        boxes.push_back(boxOf(piece));
    const geometry::BoxGrid grid(boxes);
    for (std::size_t i = 0; i < pieces.size(); ++i)
        for (const Point2 end : {pieces[i].axis.a, pieces[i].axis.b}) {
            const double reach = pieces[i].thickness / 2 + kMeets;
            geometry::Box3 here;
            here.add(geometry::Point3{end.x, end.y, 0});
            grid.visit(here.grown(reach), [&](std::size_t j) {
                if (j == i || !crosses(pieces[i], pieces[j])
                    || geometry::distanceTo(pieces[j].axis, end) > reach + pieces[j].thickness / 2)
                    return;
                pieces[i].joined = pieces[j].joined = true;
                if (distance(end, pieces[i].axis.a) < distance(end, pieces[i].axis.b))
                    met[i].first = true;
                else
                    met[i].second = true;
            });
        }
    return met;
}

// Two rows of studs; a closet, a shelf or a bench is as wide, but ends in the room.
bool isOpenDouble(const WallPiece& piece, const std::pair<bool, bool>& met)
{
    return piece.thickness > kDoubledWall
        && !((met.first || piece.cappedStart) && (met.second || piece.cappedEnd) && (met.first || met.second));
}

void dropOpenDoubles(std::vector<WallPiece>& pieces)
{
    const auto met = markJoints(pieces);
    std::vector<WallPiece> kept;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        pieces[i].joined = false;
        if (!isOpenDouble(pieces[i], met[i]))
            kept.push_back(std::move(pieces[i]));
    }
    pieces = std::move(kept);
}

bool marked(const WallPiece& piece, const std::vector<Point2>& marks)
{
    return std::ranges::any_of(marks, [&](Point2 p) { return geometry::distanceTo(piece.axis, p) < kMarkReach; });
}

} // namespace

void keepWalls(std::vector<WallPiece>& pieces, const std::vector<Point2>& marks)
{
    dropOpenDoubles(pieces);
    markJoints(pieces);
    struct Amount {
        double all = 0, joined = 0;
    };
    std::map<std::uint32_t, Amount> styles;
    double most = 0;
    for (const WallPiece& piece : pieces) {
        Amount& amount = styles[piece.style];
        amount.all += piece.length();
        amount.joined += piece.joined ? piece.length() : 0;
        most = std::max(most, amount.joined);
    }
    std::erase_if(pieces, [&](const WallPiece& piece) {
        const Amount& amount = styles[piece.style];
        const bool walls = amount.joined >= kShareOfMost * most && amount.joined >= kShareOfOwn * amount.all;
        return !(walls && piece.joined) && !marked(piece, marks);
    });
}

} // namespace holdfast::detect
