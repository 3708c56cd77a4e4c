#include "core/engine/detect/holdowns.h"

#include <algorithm>
#include <cmath>

#include "core/engine/detect/mark_words.h"
#include "core/engine/plan/words.h"

namespace holdfast::detect {

namespace {

using geometry::Point2;
using plan::LayerRole;

// In inches: a symbol and its parts, the reach of a mark, of a wall end along and beside the wall.
constexpr double kSameSymbol = 6.0, kMarkReach = 36.0, kEndAlong = 36.0, kEndBeside = 14.0;
constexpr double kUnlikely = 12.0;  // how much nearer a wall without any sign of shear must be
constexpr double kLargestCircle = 18.0;

bool isHoldownBlock(const std::string& name)
{
    const std::string block = plan::plainWords(name);
    const auto tokens = plan::tokensOf(block);
    return plan::contains(block, "HOLDOWN") || plan::contains(block, "HOLD-DOWN")
        || plan::contains(block, "HOLDDOWN") || plan::contains(block, "HOLD_DOWN")
        || plan::contains(block, "TIEDOWN") || plan::contains(block, "TIE-DOWN")
        || plan::contains(block, "TIE_DOWN") || looksLikeHoldownMark(block)
        || plan::hasAnyToken(tokens, {"HD", "HDU", "ATS", "CTR", "HDN"});
}

class HoldownFinder {
public:
    HoldownFinder(const PlanView& view, const std::vector<WallPiece>& pieces, const std::vector<bool>& marked)
        : m_view(view), m_pieces(pieces), m_marked(marked)
    {
    }

    std::vector<HoldownMark> find()
    {
        fromSymbols();
        fromCircles();
        if (m_found.empty())
            fromTexts();
        for (HoldownMark& holdown : m_found) {
            if (holdown.mark.empty())
                holdown.mark = markNear(holdown.at);
            attach(holdown);
        }
        std::ranges::stable_sort(m_found, [](const HoldownMark& a, const HoldownMark& b) {
            return std::pair(a.at.x, a.at.y) < std::pair(b.at.x, b.at.y);
        });
        return std::move(m_found);
    }

private:
    bool known(Point2 at) const
    {
        return std::ranges::any_of(
            m_found, [&](const HoldownMark& h) { return geometry::distance(h.at, at) < kSameSymbol; });
    }

    void add(Point2 at, std::string mark, std::uint64_t handle)
    {
        if (!known(at))
            m_found.push_back({at, std::move(mark), std::nullopt, false, handle});
    }

    static std::string markOf(const drawing::SymbolMark& symbol)
    {
        std::string any;
        for (const auto& [tag, value] : symbol.attributes) {
            const std::string plain = plan::plainWords(value);
            if (looksLikeHoldownMark(plain))
                return plain;
            if (any.empty())
                any = plain;
        }
        const std::string block = plan::plainWords(symbol.block);
        return any.empty() && looksLikeHoldownMark(block) && plan::bareMark(block).size() > 2 ? block : any;
    }

    void fromSymbols()
    {
        for (const drawing::SymbolMark& symbol : m_view.marks.symbols) {
            const bool onLayer = m_view.role(symbol.layer) == LayerRole::Holdown && symbol.depth == 0;
            if ((onLayer || isHoldownBlock(symbol.block)) && m_view.role(symbol.layer) != LayerRole::Grid
                && !isLabelOnly(symbol))
                add(symbol.at, markOf(symbol), symbol.source.handle);
        }
    }

    // A tag block beside the real symbol: its attribute is a wall mark, not a hold-down.
    static bool isLabelOnly(const drawing::SymbolMark& symbol)
    {
        const std::string block = plan::plainWords(symbol.block);
        return plan::contains(block, "SCHEDULE") || plan::contains(block, "TITLE")
            || plan::contains(block, "LEGEND");
    }

    void fromCircles()
    {
        for (const drawing::ArcMark& arc : m_view.marks.arcs)
            if (isCircle(arc) && m_view.role(arc.layer) == LayerRole::Holdown && arc.radius < kLargestCircle)
                add(arc.center, "", arc.source.handle);
        for (const drawing::FillMark& fill : m_view.marks.fills) {
            if (m_view.role(fill.layer) != LayerRole::Holdown)
                continue;
            geometry::Box2 box;
            for (const Point2& p : fill.ring)
                box.add(p);
            if (std::max(box.width(), box.height()) < 2 * kLargestCircle)
                add((box.low + box.high) * 0.5, "", fill.source.handle);
        }
        squares();
    }

    // Closed squares on a hold-down layer: strokes of one entity, small.
    void squares()
    {
        std::vector<std::pair<std::uint64_t, geometry::Box2>> boxes;
        for (const drawing::Stroke& s : m_view.marks.strokes) {
            if (m_view.role(s.layer) != LayerRole::Holdown || s.source.handle == 0)
                continue;
            if (boxes.empty() || boxes.back().first != s.source.handle)
                boxes.push_back({s.source.handle, {}});
            boxes.back().second.add(s.line.a);
            boxes.back().second.add(s.line.b);
        }
        for (const auto& [handle, box] : boxes) {
            const double wide = std::max(box.width(), box.height()),
                         narrow = std::min(box.width(), box.height());
            if (wide < 2 * kLargestCircle && narrow > 0.5 * wide && narrow > 0)
                add((box.low + box.high) * 0.5, "", handle);
        }
    }

    void fromTexts()
    {
        for (const drawing::TextMark& text : m_view.marks.texts) {
            const std::string plain = plan::plainWords(text.text);
            if (!looksLikeHoldownMark(plain) || m_view.role(text.layer) == LayerRole::Grid)
                continue;
            HoldownMark probe{text.middle, plain, std::nullopt, false, text.source.handle};
            attach(probe);
            if (probe.piece) {
                const WallPiece& piece = m_pieces[*probe.piece];
                probe.at = probe.atEnd ? piece.axis.b : piece.axis.a;
                m_found.push_back(probe);
            }
        }
    }

    std::string markNear(Point2 at) const
    {
        std::string best;
        double nearest = kMarkReach;
        for (const drawing::TextMark& text : m_view.marks.texts) {
            const std::string plain = plan::plainWords(text.text);
            const double gap = std::min(geometry::distance(text.middle, at), geometry::distance(text.at, at));
            if (gap < nearest && looksLikeHoldownMark(plain)) {
                nearest = gap;
                best = plain;
            }
        }
        return best;
    }

    void attach(HoldownMark& holdown) const
    {
        double best = 1e18;
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            const WallPiece& piece = m_pieces[i];
            const double along = alongPiece(piece, holdown.at);
            const double beside =
                std::max(0.0, std::fabs(besidePiece(piece, holdown.at)) - piece.thickness / 2);
            const double toStart = std::fabs(along), toEnd = std::fabs(along - piece.length());
            const double toNear = std::min(toStart, toEnd);
            if (toNear > std::min(kEndAlong, 0.5 * piece.length() + 6.0) || beside > kEndBeside)
                continue;
            const double outside = std::max({0.0, -along, along - piece.length()});
            const bool likely = piece.onShearLayer || piece.shearIndicator || m_marked[i];
            const double rank = 0.5 * toNear + 2 * outside + 4 * beside + (likely ? 0 : kUnlikely);
            if (rank < best) {
                best = rank;
                holdown.piece = i;
                holdown.atEnd = toEnd < toStart;
            }
        }
    }

    const PlanView& m_view;
    const std::vector<WallPiece>& m_pieces;
    const std::vector<bool>& m_marked;
    std::vector<HoldownMark> m_found;
};

} // namespace

std::vector<HoldownMark> findHoldowns(const PlanView& view, const std::vector<WallPiece>& pieces,
                                      const std::vector<bool>& marked)
{
    return HoldownFinder(view, pieces, marked).find();
}

} // namespace holdfast::detect
