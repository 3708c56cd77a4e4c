#include "core/engine/detect/tags.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>

#include "core/engine/plan/words.h"

namespace holdfast::detect {

namespace {

using geometry::Point2;
using plan::LayerRole;

bool allDigits(std::string_view s)
{
    return !s.empty() && std::ranges::all_of(s, [](unsigned char c) { return std::isdigit(c) != 0; });
}

// SW4, SHW12, SW4A: the usual form, known without a schedule.
bool hasUsualForm(const std::string& bare)
{
    for (const std::string_view prefix : {"SHEARWALL", "SHW", "SW"}) {
        if (!bare.starts_with(prefix))
            continue;
        std::string_view rest = std::string_view(bare).substr(prefix.size());
        if (rest.size() > 1 && std::isalpha(static_cast<unsigned char>(rest.back())) != 0)
            rest.remove_suffix(1);
        return rest.size() <= 2 && allDigits(rest);
    }
    return false;
}

std::vector<std::string> partsOf(const std::string& plain)
{
    std::vector<std::string> parts{plain};
    std::string part;
    for (const char c : plain + " ") {
        if (c != ' ' && c != '/' && c != ',' && c != ';' && c != '(' && c != ')' && c != '&' && c != '+') {
            part += c;
            continue;
        }
        if (!part.empty() && part != plain)
            parts.push_back(part);
        part.clear();
    }
    return parts;
}

class TagFinder {
public:
    TagFinder(const PlanView& view, const std::vector<building::WallType>& schedule) : m_view(view)
    {
        for (const building::WallType& type : schedule)
            m_schedule.emplace(plan::bareMark(type.mark), type.mark);
    }

    std::vector<Tag> find()
    {
        for (const drawing::TextMark& text : m_view.marks.texts)
            if (m_view.role(text.layer) != LayerRole::Grid)
                consider(text.text,
                         {"", false, text.middle, text.height, text.rotation, text.layer, text.source.handle},
                         false);
        for (const drawing::SymbolMark& symbol : m_view.marks.symbols)
            for (const auto& [tag, value] : symbol.attributes)
                if (m_view.role(symbol.layer) != LayerRole::Grid
                    && m_view.role(symbol.layer) != LayerRole::Holdown)
                    consider(value,
                             {"", false, symbol.at, kSymbolHeight, symbol.rotation, symbol.layer,
                              symbol.source.handle},
                             speaksOfShear(symbol));
        return std::move(m_tags);
    }

private:
    static constexpr double kSymbolHeight = 9.0;  // in: 3/32 in at 1/8" = 1'-0"

    bool speaksOfShear(const drawing::SymbolMark& symbol) const
    {
        const std::string block = plan::plainWords(symbol.block);
        return plan::contains(block, "SW") || plan::contains(block, "SHEAR")
            || m_view.shearNamed[symbol.layer];
    }

    void consider(const std::string& text, Tag tag, bool inShearSymbol)
    {
        const std::string plain = plan::plainWords(text);
        constexpr std::size_t kLongestTag = 24;
        if (plain.empty() || plain.size() > kLongestTag || plan::contains(plain, "SCHEDULE")
            || plan::contains(plain, "PLAN"))
            return;
        for (const std::string& part : partsOf(plain)) {
            const std::string bare = plan::bareMark(part);
            const auto row = m_schedule.find(bare);
            // "A" or "2" alone is a mark only where shear walls are spoken of.
            const bool trusted = bare.size() > 1 || inShearSymbol || m_view.shearNamed[tag.layer];
            if (row != m_schedule.end() && trusted) {
                tag.mark = row->second;
                tag.inSchedule = true;
            } else if (hasUsualForm(bare)) {
                tag.mark = part;
            } else {
                continue;
            }
            addOnce(tag);
            return;
        }
    }

    // An attribute may be listed with its symbol and again as a text.
    void addOnce(const Tag& tag)
    {
        constexpr double kSameSpot = 30.0;
        const bool known = std::ranges::any_of(m_tags, [&](const Tag& t) {
            return t.mark == tag.mark && t.height > 0 && geometry::distance(t.at, tag.at) < kSameSpot;
        });
        if (!known)
            m_tags.push_back(tag);
    }

    const PlanView& m_view;
    std::map<std::string, std::string> m_schedule;
    std::vector<Tag> m_tags;
};

class TagMatcher {
public:
    TagMatcher(const PlanView& view, const std::vector<WallPiece>& pieces) : m_view(view), m_pieces(pieces)
    {
        for (const WallPiece& piece : pieces)
            m_shearDrawn = m_shearDrawn || piece.onShearLayer || piece.shearIndicator;
    }

    std::optional<TagMatch> match(const Tag& tag, std::size_t index) const
    {
        if (const auto piece = atLeader(tag))
            return TagMatch{index, *piece, 0, true, false};
        return nearest(tag, index);
    }

private:
    double away(const Tag& tag, const WallPiece& piece) const
    {
        return std::max(0.0, geometry::distanceTo(piece.axis, tag.at) - piece.thickness / 2);
    }

    // Nearer is better; so is a wall the text runs along, and one drawn as a shear wall.
    double rank(const Tag& tag, const WallPiece& piece) const
    {
        double rank = away(tag, piece);
        const Point2 along{std::cos(tag.rotation), std::sin(tag.rotation)};
        const Point2 d = piece.axis.b - piece.axis.a;
        if (std::fabs(geometry::cross(d, along)) < 0.1 * piece.length())
            rank *= 0.8;
        if (m_shearDrawn && !piece.onShearLayer && !piece.shearIndicator)
            rank = 1.5 * rank + 12.0;
        return rank;
    }

    std::optional<TagMatch> nearest(const Tag& tag, std::size_t index) const
    {
        const double reach = std::max(48.0, 8 * tag.height);
        std::optional<TagMatch> best;
        double bestRank = 0, second = 1e18;
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            const double gap = away(tag, m_pieces[i]);
            if (gap > reach)
                continue;
            const double r = rank(tag, m_pieces[i]);
            if (!best || r < bestRank) {
                second = best ? bestRank : second;
                best = TagMatch{index, i, gap, false, false};
                bestRank = r;
            } else {
                second = std::min(second, r);
            }
        }
        if (best)
            best->ambiguous = second < 1.25 * bestRank + 1.0;
        return best;
    }

    bool mayBeLeader(const drawing::Stroke& s, const Tag& tag) const
    {
        return m_view.role(s.layer) == LayerRole::Annotation || s.layer == tag.layer;
    }

    // Follows strokes from the text, end to end, to a wall.
    std::optional<std::size_t> atLeader(const Tag& tag) const
    {
        Point2 end = tag.at;
        double reach = 4 * tag.height;
        const drawing::Stroke* before = nullptr;
        constexpr int kLongestChain = 4;
        for (int step = 0; step < kLongestChain; ++step) {
            const drawing::Stroke* next = nullptr;
            Point2 farEnd;
            double nearest = reach;
            for (const drawing::Stroke& s : m_view.marks.strokes) {
                if (&s == before || !mayBeLeader(s, tag) || geometry::length(s.line) < tag.height)
                    continue;
                for (const auto& [start, finish] :
                     {std::pair{s.line.a, s.line.b}, std::pair{s.line.b, s.line.a}})
                    if (geometry::distance(start, end) < nearest
                        && geometry::distance(finish, tag.at) > geometry::distance(start, tag.at)) {
                        nearest = geometry::distance(start, end);
                        next = &s;
                        farEnd = finish;
                    }
            }
            if (!next)
                break;
            before = next;
            end = farEnd;
            reach = 0.5;
        }
        return before ? touched(end) : std::nullopt;
    }

    std::optional<std::size_t> touched(Point2 p) const
    {
        constexpr double kArrow = 3.0;
        std::optional<std::size_t> best;
        double nearest = kArrow;
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            const double gap = geometry::distanceTo(m_pieces[i].axis, p) - m_pieces[i].thickness / 2;
            if (gap < nearest) {
                nearest = gap;
                best = i;
            }
        }
        return best;
    }

    const PlanView& m_view;
    const std::vector<WallPiece>& m_pieces;
    bool m_shearDrawn = false;
};

} // namespace

bool looksLikeHoldownMark(const std::string& plain)
{
    const std::string bare = plan::bareMark(plain);
    for (const std::string_view prefix :
         {"HDU", "HDQ", "HTT", "HHDQ", "STHD", "LSTHD", "PHD", "HD", "ATS", "CTR", "TD", "SR"}) {
        if (!bare.starts_with(prefix))
            continue;
        const std::string_view rest = std::string_view(bare).substr(prefix.size());
        if (rest.empty())
            return prefix == "CTR" || prefix == "ATS" || prefix == "HD";
        return std::isdigit(static_cast<unsigned char>(rest.front())) != 0 && rest.size() <= 6;
    }
    return false;
}

std::vector<Tag> findWallTags(const PlanView& view, const std::vector<building::WallType>& schedule)
{
    return TagFinder(view, schedule).find();
}

std::vector<TagMatch> matchTags(const PlanView& view, const std::vector<Tag>& tags,
                                const std::vector<WallPiece>& pieces)
{
    const TagMatcher matcher(view, pieces);
    std::vector<TagMatch> matches;
    for (std::size_t i = 0; i < tags.size(); ++i)
        if (const auto match = matcher.match(tags[i], i))
            matches.push_back(*match);
    return matches;
}

} // namespace holdfast::detect
