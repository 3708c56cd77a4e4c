#include "core/engine/detect/holdowns.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>

#include "core/engine/detect/mark_words.h"
#include "core/engine/plan/words.h"

namespace holdfast::detect {

namespace {

using geometry::Point2;
using plan::LayerRole;

// In inches: a symbol and its parts, the reach of a mark, of a wall end along and beside the wall.
constexpr double kSameSymbol = 6.0, kMarkReach = 36.0, kEndAlong = 36.0, kEndBeside = 14.0;
constexpr double kUnlikely = 12.0; // how much nearer a wall without any sign of shear must be
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
        gatherTexts();
        fromSymbols();
        fromCircles();
        if (m_found.empty())
            fromEndMarks();
        for (HoldownMark& holdown : m_found) {
            if (holdown.mark.empty())
                holdown.mark = markNear(holdown.at);
            if (holdown.mark.empty())
                holdown.mark = anyMarkNear(holdown.at);
            attach(holdown);
        }
        fromTexts();
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

    struct MarkText {
        const drawing::TextMark* text;
        std::string mark;
        bool bothEnds;
    };

    // "HDU8", "(2) HD3 EA. END": marks of the usual form or of the hold-down schedule.
    void gatherTexts()
    {
        constexpr std::size_t kLongest = 24;
        for (const drawing::TextMark& text : m_view.marks.texts) {
            const std::string plain = plan::plainWords(text.text);
            if (plain.empty() || plain.size() > kLongest || m_view.role(text.layer) == LayerRole::Grid
                || m_view.inTable(text.middle))
                continue;
            const bool both = plan::contains(plain, "EA END") || plan::contains(plain, "EA. END")
                              || plan::contains(plain, "EACH END") || plan::contains(plain, "BOTH ENDS");
            std::string mark = markIn(plain);
            if (mark.empty() && m_view.role(text.layer) == LayerRole::Holdown
                && mayBeMark(plan::bareMark(plain)))
                mark = plain;
            if (!mark.empty())
                m_texts.push_back({&text, mark, both});
        }
    }

    std::string markIn(const std::string& plain) const
    {
        if (isMark(plain))
            return plain;
        std::string part;
        for (const char c : plain + " ") {
            if (c != ' ' && c != '/' && c != ',' && c != '(' && c != ')') {
                part += c;
                continue;
            }
            if (isMark(part))
                return part;
            part.clear();
        }
        return "";
    }

    bool isMark(const std::string& plain) const
    {
        const std::string bare = plan::bareMark(plain);
        return looksLikeHoldownMark(plain)
               || (bare.size() > 1
                   && std::ranges::find(m_view.holdownMarks, bare) != m_view.holdownMarks.end());
    }

    // Small shapes that stand at wall ends and nowhere else, most of them beside a mark: hold-downs on a
    // drawing whose layers say nothing.
    void fromEndMarks()
    {
        std::map<std::pair<int, long>, std::vector<Point2>> alike; // by kind and size
        const auto sizeKey = [](double size) { return std::lround(std::log(size) / std::log(1.15)); };
        for (const drawing::FillMark& fill : m_view.marks.fills) {
            geometry::Box2 box;
            for (const Point2& p : fill.ring)
                box.add(p);
            const double wide = std::max(box.width(), box.height()),
                         narrow = std::min(box.width(), box.height());
            if (fill.solid && wide < kLargestCircle && narrow > 0.5 * wide && wide > 1)
                alike[{0, sizeKey(wide)}].push_back((box.low + box.high) * 0.5);
        }
        for (const drawing::ArcMark& arc : m_view.marks.arcs)
            if (isCircle(arc) && arc.radius < kLargestCircle / 2 && arc.radius > 0.5)
                alike[{1, sizeKey(arc.radius)}].push_back(arc.center);
        for (const auto& [key, places] : alike)
            if (standAtEnds(places))
                for (const Point2& at : places)
                    add(at, "", 0);
    }

    bool standAtEnds(const std::vector<Point2>& places) const
    {
        constexpr std::size_t kFew = 4;
        constexpr double kMostly = 0.8, kHalf = 0.5;
        if (places.size() < kFew)
            return false;
        double atEnds = 0, marked = 0;
        for (const Point2& at : places) {
            HoldownMark probe{at, "", std::nullopt, false, 0};
            attach(probe);
            atEnds += probe.piece ? 1 : 0;
            marked += markNear(at).empty() && anyMarkNear(at).empty() ? 0 : 1;
        }
        const double count = double(places.size());
        return atEnds >= kMostly * count && marked >= kHalf * count;
    }

    // Marks without a symbol: at the wall end they stand by, or lead to.
    void fromTexts()
    {
        std::vector<HoldownMark> more;
        for (const MarkText& text : m_texts) {
            const Point2 at = text.text->middle;
            const bool hasSymbol = std::ranges::any_of(m_found, [&](const HoldownMark& h) {
                return std::min(geometry::distance(h.at, at), geometry::distance(h.at, text.text->at))
                       < kMarkReach;
            });
            if (hasSymbol)
                continue;
            HoldownMark probe{at, text.mark, std::nullopt, false, text.text->source.handle};
            attach(probe, kMarkReach);
            if (!probe.piece)
                continue;
            for (const bool atEnd : {false, true})
                if (text.bothEnds || atEnd == probe.atEnd) {
                    probe.atEnd = atEnd;
                    probe.at = atEnd ? m_pieces[*probe.piece].axis.b : m_pieces[*probe.piece].axis.a;
                    more.push_back(probe);
                }
        }
        for (const HoldownMark& holdown : more)
            if (!known(holdown.at))
                m_found.push_back(holdown);
    }

    std::string markNear(Point2 at) const
    {
        std::string best;
        double nearest = kMarkReach;
        for (const MarkText& text : m_texts)
            if (const double gap = away(*text.text, at); gap < nearest) {
                nearest = gap;
                best = text.mark;
            }
        return best;
    }

    static double away(const drawing::TextMark& text, Point2 at)
    {
        return std::min(geometry::distance(text.middle, at), geometry::distance(text.at, at));
    }

    // Beside a symbol that is a hold-down by its layer or block: letters and a figure, "TR1", that mark no
    // wall.
    std::string anyMarkNear(Point2 at) const
    {
        std::string best;
        double nearest = kMarkReach;
        for (const drawing::TextMark& text : m_view.marks.texts) {
            const double gap = away(text, at);
            const std::string plain = gap < nearest ? plan::plainWords(text.text) : "";
            const std::string bare = plan::bareMark(plain);
            const bool mark = mayBeMark(bare) && std::isalpha(static_cast<unsigned char>(bare.front())) != 0
                              && std::isdigit(static_cast<unsigned char>(bare.back())) != 0
                              && !hasUsualForm(bare)
                              && std::ranges::find(m_view.wallMarks, bare) == m_view.wallMarks.end();
            if (mark && m_view.role(text.layer) != LayerRole::Grid && !m_view.shearNamed[text.layer]) {
                nearest = gap;
                best = plain;
            }
        }
        return best;
    }

    // `reach`: how far beside the wall it may stand.
    void attach(HoldownMark& holdown, double reach = kEndBeside) const
    {
        double best = 1e18;
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            const WallPiece& piece = m_pieces[i];
            const double along = alongPiece(piece, holdown.at);
            const double beside =
                std::max(0.0, std::fabs(besidePiece(piece, holdown.at)) - piece.thickness / 2);
            const double toStart = std::fabs(along), toEnd = std::fabs(along - piece.length());
            const double toNear = std::min(toStart, toEnd);
            if (toNear > std::min(kEndAlong, 0.5 * piece.length() + 6.0) || beside > reach)
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
    std::vector<MarkText> m_texts;
    std::vector<HoldownMark> m_found;
};

} // namespace

std::vector<HoldownMark> findHoldowns(const PlanView& view, const std::vector<WallPiece>& pieces,
                                      const std::vector<bool>& marked)
{
    return HoldownFinder(view, pieces, marked).find();
}

} // namespace holdfast::detect
