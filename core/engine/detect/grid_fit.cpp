#include "core/engine/detect/grid_fit.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace holdfast::detect {

namespace {

using geometry::Point2;

constexpr double kSameTurn = 0.01;  // radians between two lines' turns that count as one

Point2 turned(Point2 p, double turn)
{
    const double c = std::cos(turn), s = std::sin(turn);
    return {c * p.x - s * p.y, s * p.x + c * p.y};
}

// Between two lines without a direction: in (-90, 90] degrees.
double turnOf(const GridPair& pair)
{
    const double turn = geometry::angle(pair.to) - geometry::angle(pair.from);
    return std::remainder(turn, std::numbers::pi);
}

// The turn most of the pairs agree on.
double commonTurn(const std::vector<GridPair>& pairs)
{
    double best = 0;
    std::ptrdiff_t most = 0;
    for (const GridPair& pair : pairs) {
        const double turn = turnOf(pair);
        const auto agree = std::ranges::count_if(pairs, [&](const GridPair& other) {
            return std::fabs(std::remainder(turnOf(other) - turn, std::numbers::pi)) < kSameTurn;
        });
        if (agree > most) {
            most = agree;
            best = turn;
        }
    }
    return best;
}

// The shift by least squares over the distances of the turned lines' middles from their partners.
std::optional<GridFit> fitTurned(const std::vector<GridPair>& pairs, double turn)
{
    double xx = 0, xy = 0, yy = 0, bx = 0, by = 0;
    const auto normalOf = [](const GridPair& pair) {
        const Point2 d = pair.to.b - pair.to.a;
        return Point2{-d.y, d.x} * (1 / geometry::length(d));
    };
    const auto offsetOf = [&](const GridPair& pair) {
        return dot(normalOf(pair), pair.to.a - turned(geometry::middle(pair.from), turn));
    };
    for (const GridPair& pair : pairs) {
        const Point2 n = normalOf(pair);
        const double offset = offsetOf(pair);
        xx += n.x * n.x;
        xy += n.x * n.y;
        yy += n.y * n.y;
        bx += n.x * offset;
        by += n.y * offset;
    }
    const double determinant = xx * yy - xy * xy;
    if (determinant < 0.01)  // all lines run one way
        return std::nullopt;
    GridFit fit{turn, {(yy * bx - xy * by) / determinant, (xx * by - xy * bx) / determinant}, 0};
    for (const GridPair& pair : pairs) {
        fit.residual = std::max(fit.residual, std::fabs(offsetOf(pair) - dot(normalOf(pair), fit.shift)));
        const bool askew = std::fabs(std::remainder(turnOf(pair) - turn, std::numbers::pi)) >= kSameTurn;
        if (askew)
            return std::nullopt;
    }
    return fit;
}

} // namespace

std::optional<GridFit> fitGrids(const std::vector<GridPair>& pairs, double tolerance)
{
    if (pairs.size() < 2)
        return std::nullopt;
    const double turn = commonTurn(pairs);
    const double around = turn > 0 ? turn - std::numbers::pi : turn + std::numbers::pi;
    std::optional<GridFit> best;
    for (const double candidate : {turn, around}) {
        const auto fit = fitTurned(pairs, candidate);
        if (fit && fit->residual <= tolerance && (!best || fit->residual < best->residual - 0.5 * tolerance))
            best = fit;
    }
    return best;
}

} // namespace holdfast::detect
