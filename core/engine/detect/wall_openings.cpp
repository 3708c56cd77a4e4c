#include "core/engine/detect/wall_openings.h"

#include <algorithm>
#include <cmath>

#include "core/engine/geometry/box_grid.h"

namespace holdfast::detect {

namespace {

using geometry::Point2;
using plan::LayerRole;

constexpr double kJambGap = 3.0, kNarrowest = 12.0;                 // in
constexpr double kWidest = 192.0, kShareOfWall = 0.9;               // of glazing told by geometry alone
constexpr double kSameStretch = 1.0, kInsideFace = 0.4, kApart = 0.3;

struct Inside {
    double from, to, beside;
    bool opening;  // on a layer of openings
};

class OpeningFinder {
public:
    OpeningFinder(const PlanView& view, std::vector<WallPiece>& pieces) : m_pieces(pieces), m_inside(pieces.size())
    {
        std::vector<geometry::Box3> boxes;
        for (const WallPiece& piece : pieces) {
            geometry::Box3 box;
            for (const Point2 p : {piece.axis.a, piece.axis.b})
                box.add(geometry::Point3{p.x, p.y, 0});
            boxes.push_back(box.grown(piece.thickness / 2 + 1));
        }
        const geometry::BoxGrid grid(boxes);
        for (const drawing::Stroke& s : view.marks.strokes) {
            const LayerRole role = view.role(s.layer);
            m_layered = m_layered || role == LayerRole::Opening;
            if (role != LayerRole::Opening && role != LayerRole::Other)
                continue;
            const Point2 mid = geometry::middle(s.line);
            geometry::Box3 box;
            box.add(geometry::Point3{mid.x, mid.y, 0});
            grid.visit(box, [&](std::size_t i) { note(i, s.line, role == LayerRole::Opening); });
        }
    }

    void find()
    {
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            std::vector<std::pair<double, double>> spans;
            const bool byPen = m_pieces[i].origin == PieceOrigin::UnlayeredFaces || !m_layered;
            for (const Inside& line : m_inside[i])
                if (line.opening || (byPen && isGlazing(m_pieces[i], line, m_inside[i])))
                    spans.emplace_back(line.from, line.to);
            add(m_pieces[i], spans);
        }
    }

private:
    void note(std::size_t i, const geometry::Segment2& line, bool opening)
    {
        const WallPiece& piece = m_pieces[i];
        const double band = piece.thickness / 2 + 1.0;
        const double p = besidePiece(piece, line.a), q = besidePiece(piece, line.b);
        if (std::fabs(p) > band || std::fabs(q) > band)
            return;
        const double a = alongPiece(piece, line.a), b = alongPiece(piece, line.b);
        const double from = std::max(0.0, std::min(a, b)), to = std::min(piece.length(), std::max(a, b));
        if (to > from)
            m_inside[i].push_back({from, to, (p + q) / 2, opening});
    }

    static bool isGlazing(const WallPiece& piece, const Inside& line, const std::vector<Inside>& all)
    {
        const auto between = [&](const Inside& l) { return std::fabs(l.beside) < piece.thickness / 2 - kInsideFace; };
        if (line.to - line.from < kNarrowest || line.to - line.from > std::min(kWidest, kShareOfWall * piece.length())
            || !between(line))
            return false;
        return std::ranges::any_of(all, [&](const Inside& other) {
            return between(other) && std::fabs(other.beside - line.beside) > kApart
                && std::fabs(other.from - line.from) < kSameStretch && std::fabs(other.to - line.to) < kSameStretch;
        });
    }

    static void add(WallPiece& piece, std::vector<std::pair<double, double>>& spans)
    {
        std::ranges::sort(spans);
        for (std::size_t i = 0; i < spans.size();) {
            auto [from, to] = spans[i];
            for (++i; i < spans.size() && spans[i].first <= to + kJambGap; ++i)
                to = std::max(to, spans[i].second);
            if (to - from >= kNarrowest)
                piece.openings.push_back({Length(from), Length(to), Length(0)});
        }
    }

    std::vector<WallPiece>& m_pieces;
    std::vector<std::vector<Inside>> m_inside;
    bool m_layered = false;  // some layer is for openings
};

} // namespace

void findOpenings(const PlanView& view, std::vector<WallPiece>& pieces) { OpeningFinder(view, pieces).find(); }

} // namespace holdfast::detect
