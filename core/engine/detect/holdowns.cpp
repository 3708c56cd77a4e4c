#include "core/engine/detect/holdowns.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <set>

#include "core/engine/detect/holdown_symbols.h"
#include "core/engine/detect/mark_words.h"
#include "core/engine/plan/words.h"

namespace holdfast::detect {

namespace {

using geometry::Point2;
using plan::LayerRole;

// In inches: the reach of a mark (or four heights of a large one), of a wall end along and beside the wall.
constexpr double kSameSymbol = 6.0, kMarkReach = 36.0, kMarkHeights = 4.0, kEndAlong = 36.0, kEndBeside = 14.0;
constexpr double kUnlikely = 12.0; // how much nearer a wall without any sign of shear must be

// A text that is a mark of hold-downs.
struct MarkText {
    const drawing::TextMark* text;
    std::string mark;
    bool bothEnds;  // "EA. END"
    bool used = false;
};

// The end of a wall that something stands by.
struct EndBy {
    std::size_t piece;
    bool atEnd;
    double rank;  // less is nearer
};

double away(const drawing::TextMark& text, Point2 at)
{
    return std::min(geometry::distance(text.middle, at), geometry::distance(text.at, at));
}

double reachOf(const drawing::TextMark& text)
{
    return std::max(kMarkReach, kMarkHeights * text.height);
}

// "HDU8", "(2) HD3 EA. END": marks of the usual form or of the hold-down schedule.
class MarkTexts {
public:
    explicit MarkTexts(const PlanView& view) : m_view(view) {}

    std::vector<MarkText> find() const
    {
        constexpr std::size_t kLongest = 24;
        std::vector<MarkText> found;
        for (const drawing::TextMark& text : m_view.marks.texts) {
            const std::string plain = plan::plainWords(text.text);
            if (plain.empty() || plain.size() > kLongest || m_view.role(text.layer) == LayerRole::Grid
                || m_view.inTable(text.middle))
                continue;
            const bool both = plan::contains(plain, "EA END") || plan::contains(plain, "EA. END")
                              || plan::contains(plain, "EACH END") || plan::contains(plain, "BOTH ENDS");
            if (namesWall(plain))  // "SW4 / HD3" is the tag of a wall
                continue;
            std::string mark = markIn(plain);
            if (mark.empty() && m_view.role(text.layer) == LayerRole::Holdown
                && mayBeMark(plan::bareMark(plain)))
                mark = plain;
            if (!mark.empty())
                found.push_back({&text, mark, both});
        }
        return found;
    }

    // Beside a symbol that is a hold-down by its layer, block or place: letters and a figure, "TR1", that mark no wall.
    std::string anyNear(Point2 at) const
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

private:
    std::string markIn(const std::string& plain) const
    {
        if (isMark(plain))
            return plain;
        for (const std::string& part : partsOf(plain))
            if (isMark(part))
                return part;
        return "";
    }

    bool namesWall(const std::string& plain) const
    {
        return std::ranges::any_of(partsOf(plain), [&](const std::string& part) {
            const std::string bare = plan::bareMark(part);
            return hasUsualForm(bare) || std::ranges::find(m_view.wallMarks, bare) != m_view.wallMarks.end();
        });
    }

    bool isMark(const std::string& plain) const
    {
        const std::string bare = plan::bareMark(plain);
        return looksLikeHoldownMark(plain)
               || (bare.size() > 1
                   && std::ranges::find(m_view.holdownMarks, bare) != m_view.holdownMarks.end());
    }

    const PlanView& m_view;
};

class HoldownFinder {
public:
    HoldownFinder(const PlanView& view, const std::vector<WallPiece>& pieces, const std::vector<bool>& marked)
        : m_view(view), m_pieces(pieces), m_marked(marked), m_words(view), m_texts(m_words.find())
    {
    }

    std::vector<HoldownMark> find()
    {
        for (HoldownSymbol& symbol : holdownSymbols(m_view))
            m_found.push_back({symbol.at, std::move(symbol.mark), std::nullopt, false, symbol.handle});
        if (m_found.empty())
            fromEndMarks();
        giveMarks();
        for (HoldownMark& holdown : m_found)
            if (const auto ends = endsBy(holdown.at, kEndBeside); !ends.empty()) {
                holdown.piece = ends.front().piece;
                holdown.atEnd = ends.front().atEnd;
            }
        fromTexts();
        std::ranges::stable_sort(m_found, [](const HoldownMark& a, const HoldownMark& b) {
            return std::pair(a.at.x, a.at.y) < std::pair(b.at.x, b.at.y);
        });
        return std::move(m_found);
    }

private:
    // Small shapes that stand at wall ends and nowhere else, most of them beside a mark: hold-downs on a
    // drawing whose layers say nothing.
    void fromEndMarks()
    {
        for (const std::vector<Point2>& lot : lotsOfShapes(m_view)) {
            if (!standAtEnds(lot))
                continue;
            for (const Point2& at : lot) {
                const bool known = std::ranges::any_of(
                    m_found, [&](const HoldownMark& h) { return geometry::distance(h.at, at) < kSameSymbol; });
                if (!known)
                    m_found.push_back({at, "", std::nullopt, false, 0});
            }
        }
    }

    bool standAtEnds(const std::vector<Point2>& places) const
    {
        constexpr std::size_t kFew = 4;
        constexpr double kMostly = 0.8, kHalf = 0.5;
        if (places.size() < kFew)
            return false;
        double atEnds = 0, marked = 0;
        for (const Point2& at : places) {
            atEnds += endsBy(at, kEndBeside).empty() ? 0 : 1;
            marked += hasTextNear(at) || !m_words.anyNear(at).empty() ? 1 : 0;
        }
        const double count = double(places.size());
        return atEnds >= kMostly * count && marked >= kHalf * count;
    }

    bool hasTextNear(Point2 at) const
    {
        return std::ranges::any_of(m_texts, [&](const MarkText& t) { return away(*t.text, at) < reachOf(*t.text); });
    }

    // Each symbol its own text, the nearest pairs first; what is left over takes the nearest text there is.
    void giveMarks()
    {
        struct Pair {
            double away;
            std::size_t symbol, text;
        };
        std::vector<Pair> pairs;
        for (std::size_t i = 0; i < m_found.size(); ++i)
            for (std::size_t t = 0; t < m_texts.size(); ++t)
                if (const double gap = away(*m_texts[t].text, m_found[i].at); gap < reachOf(*m_texts[t].text))
                    pairs.push_back({gap, i, t});
        std::ranges::stable_sort(pairs, {}, &Pair::away);
        for (const bool shared : {false, true})
            for (const Pair& pair : pairs) {
                HoldownMark& symbol = m_found[pair.symbol];
                MarkText& text = m_texts[pair.text];
                if (symbol.mark.empty() && (shared || !text.used))
                    symbol.mark = text.mark;
                else if (symbol.mark != text.mark || shared)
                    continue;
                text.used = true;
            }
        for (HoldownMark& symbol : m_found)
            if (symbol.mark.empty())
                symbol.mark = m_words.anyNear(symbol.at);
    }

    // Marks without a symbol: at the wall ends they stand by, each at one that no other has.
    void fromTexts()
    {
        struct Choice {
            EndBy end;
            std::size_t text;
        };
        std::vector<Choice> choices;
        for (std::size_t t = 0; t < m_texts.size(); ++t)
            if (!m_texts[t].used && !hasSymbolNear(*m_texts[t].text))
                for (const EndBy& end : endsBy(m_texts[t].text->middle, reachOf(*m_texts[t].text)))
                    choices.push_back({end, t});
        std::ranges::stable_sort(choices, {}, [](const Choice& c) { return c.end.rank; });
        std::set<std::pair<std::size_t, bool>> taken;
        for (const HoldownMark& holdown : m_found)
            if (holdown.piece)
                taken.insert({*holdown.piece, holdown.atEnd});
        for (const Choice& choice : choices) {
            MarkText& text = m_texts[choice.text];
            if (text.used || !taken.insert({choice.end.piece, choice.end.atEnd}).second)
                continue;
            text.used = true;
            addAtEnd(choice.end.piece, choice.end.atEnd, text);
            if (text.bothEnds && taken.insert({choice.end.piece, !choice.end.atEnd}).second)
                addAtEnd(choice.end.piece, !choice.end.atEnd, text);
        }
    }

    void addAtEnd(std::size_t piece, bool atEnd, const MarkText& text)
    {
        const geometry::Segment2& axis = m_pieces[piece].axis;
        m_found.push_back({atEnd ? axis.b : axis.a, text.mark, piece, atEnd, text.text->source.handle});
    }

    bool hasSymbolNear(const drawing::TextMark& text) const
    {
        return std::ranges::any_of(m_found,
                                   [&](const HoldownMark& h) { return away(text, h.at) < reachOf(text); });
    }

    // The wall ends within reach, the likeliest first. `reach`: how far beside the wall it may stand.
    std::vector<EndBy> endsBy(Point2 at, double reach) const
    {
        std::vector<EndBy> ends;
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            const WallPiece& piece = m_pieces[i];
            const double along = alongPiece(piece, at);
            const double beside = std::max(0.0, std::fabs(besidePiece(piece, at)) - piece.thickness / 2);
            const double toStart = std::fabs(along), toEnd = std::fabs(along - piece.length());
            const double toNear = std::min(toStart, toEnd);
            if (toNear > std::min(std::max(kEndAlong, reach), 0.5 * piece.length() + 6.0) || beside > reach)
                continue;
            const double outside = std::max({0.0, -along, along - piece.length()});
            const bool likely = piece.onShearLayer || piece.shearIndicator || m_marked[i];
            const double rank = 0.5 * toNear + 2 * outside + 4 * beside + (likely ? 0 : kUnlikely);
            ends.push_back({i, toEnd < toStart, rank});
        }
        std::ranges::stable_sort(ends, {}, &EndBy::rank);
        return ends;
    }

    const PlanView& m_view;
    const std::vector<WallPiece>& m_pieces;
    const std::vector<bool>& m_marked;
    MarkTexts m_words;
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
