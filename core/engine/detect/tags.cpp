#include "core/engine/detect/tags.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/engine/plan/words.h"

namespace holdfast::detect {

namespace {

using drawing::Enclosure;
using drawing::EnclosureShape;
using geometry::Point2;
using plan::LayerRole;

// Characters of the usual drafting fonts are about this wide, in heights.
constexpr double kCharacter = 0.8;

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    std::string line;
    for (const char c : text + "\n") {
        if (c != '\n') {
            line += c;
            continue;
        }
        if (std::string plain = plan::plainWords(line); !plain.empty())
            lines.push_back(std::move(plain));
        line.clear();
    }
    return lines;
}

// A sentence that mentions a mark is no tag.
bool isNote(const std::vector<std::string>& lines)
{
    constexpr std::size_t kLongestTag = 32;
    std::size_t size = 0;
    for (const std::string& line : lines) {
        size += line.size() + 1;
        if (plan::hasAnyToken(plan::tokensOf(line),
                              {"SCHEDULE", "PLAN", "SEE", "REFER", "PROVIDE", "DETAIL", "NOTE", "NOTES",
                               "PER", "ALL", "LEGEND", "SHEET", "INDICATES", "DENOTES"}))
            return true;
    }
    return lines.empty() || size > kLongestTag;
}

bool isDetailBubble(const std::vector<std::string>& lines)
{
    if (lines.size() < 2 || !looksLikeSheetNumber(lines.back()) || looksLikeHoldownMark(lines.back()))
        return false;
    const std::string upper = plan::bareMark(lines.front());
    const bool number = upper.size() == 1 || plan::wholeNumber(upper);
    return number && upper.size() <= 2 && !hasUsualForm(plan::bareMark(lines.back()));
}

bool hasDelta(const std::string& text)
{
    return plan::contains(text, "\xCE\x94") || plan::contains(text, "\xE2\x88\x86"); // Greek delta, increment
}

struct Candidate {
    Tag tag;
    std::vector<std::string> lines;
    std::optional<MarkReading> reading;
    bool inShearSymbol = false;
    bool delta = false;
};

// How often a shape of one layer holds a mark of the schedule.
struct ShapeUse {
    int marks = 0, all = 0;
    double share() const { return all > 0 ? double(marks) / all : 0; }
};
using ShapeKey = std::pair<EnclosureShape, std::uint32_t>;

class TagFinder {
public:
    TagFinder(const PlanView& view, const std::vector<building::WallType>& schedule)
        : m_view(view), m_book(schedule)
    {
    }

    std::vector<Tag> find()
    {
        gatherEnclosed();
        gatherLoose();
        gatherAttributes();
        countShapes();
        for (Candidate& candidate : m_candidates)
            if (isTag(candidate))
                addOnce(std::move(candidate.tag));
        return std::move(m_tags);
    }

private:
    static constexpr double kSymbolHeight = 9.0; // in: 3/32 in at 1/8" = 1'-0"

    bool leftOut(const drawing::TextMark& text) const
    {
        return m_view.role(text.layer) == LayerRole::Grid || text.height <= 0 || m_view.inTable(text.middle);
    }

    // The circle at the end of its grid line.
    bool isGridBubble(const Enclosure& around, const drawing::TextMark& text) const
    {
        const std::string bare = plan::bareMark(text.text);
        return around.shape == EnclosureShape::Circle
               && std::ranges::any_of(m_view.sheet->grids, [&](const building::GridLine& grid) {
                      const Point2 d = grid.line.b - grid.line.a;
                      return plan::bareMark(grid.label) == bare && geometry::length(d) > 0
                             && std::fabs(geometry::cross(d, around.center - grid.line.a))
                                    < around.radius * geometry::length(d);
                  });
    }

    static Tag tagOf(const drawing::TextMark& text)
    {
        Tag tag;
        tag.at = text.middle;
        tag.height = text.height;
        tag.rotation = text.rotation;
        tag.layer = text.layer;
        tag.handle = text.source.handle;
        std::size_t longest = 0;
        for (const std::string& line : linesOf(text.text))
            longest = std::max(longest, line.size());
        tag.halfWidth = kCharacter * text.height * double(longest) / 2;
        return tag;
    }

    void add(Candidate candidate)
    {
        if (isNote(candidate.lines) || isDetailBubble(candidate.lines))
            return;
        candidate.reading = m_book.read(candidate.lines);
        if (candidate.reading || candidate.tag.around)
            m_candidates.push_back(std::move(candidate));
    }

    void gatherEnclosed()
    {
        for (const Enclosure& around : m_view.enclosures) {
            const drawing::TextMark& first = m_view.marks.texts[around.texts.front()];
            m_enclosed.insert(around.texts.begin(), around.texts.end());
            if (leftOut(first) || m_view.role(around.layer) == LayerRole::Grid || isGridBubble(around, first))
                continue;
            Candidate candidate{tagOf(first), {}, {}, m_view.shearNamed[around.layer], false};
            candidate.tag.around = around;
            candidate.tag.at = around.center;
            for (const std::size_t i : around.texts)
                std::ranges::move(linesOf(m_view.marks.texts[i].text), std::back_inserter(candidate.lines));
            add(std::move(candidate));
        }
    }

    void gatherLoose()
    {
        for (std::size_t i = 0; i < m_view.marks.texts.size(); ++i) {
            const drawing::TextMark& text = m_view.marks.texts[i];
            if (leftOut(text) || m_enclosed.contains(i))
                continue;
            Candidate candidate{tagOf(text), linesOf(text.text), {}, false, hasDelta(text.text)};
            if (candidate.lines.size() == 1 && hasOnlyPrefix(candidate.lines.front()))
                takeNumber(text, candidate);
            add(std::move(candidate));
        }
    }

    static bool hasOnlyPrefix(const std::string& line)
    {
        const std::string bare = plan::bareMark(line);
        return bare == "SW" || bare == "SHW";
    }

    // "SW" with its "4" below or to the right.
    void takeNumber(const drawing::TextMark& text, Candidate& candidate) const
    {
        const Point2 right{std::cos(text.rotation), std::sin(text.rotation)};
        const drawing::TextMark* best = nullptr;
        double nearest = 2.5 * text.height;
        for (const drawing::TextMark& other : m_view.marks.texts) {
            const Point2 step = other.middle - text.middle;
            const double along = geometry::dot(right, step), down = -geometry::cross(right, step);
            const double away = std::hypot(along, down);
            const bool follows =
                down > 0.5 * text.height || (along > 0 && std::fabs(down) < 0.5 * text.height);
            if (&other != &text && follows && away < nearest && plan::bareMark(other.text).size() <= 3) {
                nearest = away;
                best = &other;
            }
        }
        if (!best)
            return;
        candidate.lines.push_back(plan::plainWords(best->text));
        candidate.tag.at = (text.middle + best->middle) * 0.5;
    }

    void gatherAttributes()
    {
        for (const drawing::SymbolMark& symbol : m_view.marks.symbols) {
            const LayerRole role = m_view.role(symbol.layer);
            if (role == LayerRole::Grid || role == LayerRole::Holdown || m_view.inTable(symbol.at))
                continue;
            for (const auto& [name, value] : symbol.attributes) {
                Candidate candidate{{}, linesOf(value), {}, speaksOfShear(symbol), false};
                candidate.tag.at = symbol.at;
                candidate.tag.height = kSymbolHeight;
                candidate.tag.rotation = symbol.rotation;
                candidate.tag.layer = symbol.layer;
                candidate.tag.handle = symbol.source.handle;
                add(std::move(candidate));
            }
        }
    }

    bool speaksOfShear(const drawing::SymbolMark& symbol) const
    {
        const std::string block = plan::plainWords(symbol.block);
        return plan::contains(block, "SW") || plan::contains(block, "SHEAR")
               || m_view.shearNamed[symbol.layer];
    }

    static ShapeKey keyOf(const Tag& tag) { return {tag.around->shape, tag.around->layer}; }

    void countShapes()
    {
        for (const Candidate& candidate : m_candidates) {
            if (!candidate.tag.around)
                continue;
            ShapeUse& use = m_shapes[keyOf(candidate.tag)];
            ++use.all;
            use.marks += candidate.reading && candidate.reading->inSchedule ? 1 : 0;
            m_mostMarks = std::max(m_mostMarks, use.marks);
        }
    }

    bool knownShape(EnclosureShape shape) const
    {
        return std::ranges::find(m_view.markShapes, shape) != m_view.markShapes.end();
    }

    // A shape of marks: shown by the schedule or the legend, or most of those on the sheet hold marks.
    bool isMarkShape(const Tag& tag) const
    {
        constexpr double kMostly = 0.6, kSome = 0.3;
        const ShapeUse& use = m_shapes.at(keyOf(tag));
        if (knownShape(tag.around->shape))
            return m_book.empty() || use.share() >= kSome;
        if (!m_view.markShapes.empty())
            return false;
        const bool usual =
            tag.around->shape != EnclosureShape::Triangle && tag.around->shape != EnclosureShape::Circle;
        return use.share() >= kMostly && 2 * use.marks >= m_mostMarks && (usual || use.marks >= 3);
    }

    bool isTag(Candidate& candidate) const
    {
        Tag& tag = candidate.tag;
        const bool shearNamed = candidate.inShearSymbol || m_view.shearNamed[tag.layer];
        const bool inMarkShape = tag.around && isMarkShape(tag);
        if (!candidate.reading)
            return unknownMark(candidate, inMarkShape);
        if (candidate.reading->brief && !shearNamed && !inMarkShape && !candidate.delta)
            return false;
        tag.mark = candidate.reading->mark;
        tag.inSchedule = candidate.reading->inSchedule;
        tag.length = candidate.reading->length;
        tag.holdown = holdownIn(candidate.lines);
        return true;
    }

    std::string holdownIn(const std::vector<std::string>& lines) const
    {
        for (const std::string& line : lines) {
            std::vector<std::string> words = partsOf(line);
            words.push_back(line);
            for (const std::string& word : words) {
                const auto& known = m_view.holdownMarks;
                if (looksLikeHoldownMark(word) || std::ranges::find(known, plan::bareMark(word)) != known.end())
                    return word;
            }
        }
        return "";
    }

    // In the shape of the marks, but not in the schedule: a mark all the same, and one to be reported.
    bool unknownMark(Candidate& candidate, bool inMarkShape) const
    {
        const bool sure =
            inMarkShape
            && (knownShape(candidate.tag.around->shape) || m_shapes.at(keyOf(candidate.tag)).marks >= 3);
        if (!sure || !mayBeMark(plan::bareMark(candidate.lines.front()))
            || looksLikeHoldownMark(candidate.lines.front()))
            return false;
        candidate.tag.mark = candidate.lines.front();
        return true;
    }

    // An attribute may be listed with its symbol and again as a text.
    void addOnce(Tag tag)
    {
        constexpr double kSameSpot = 30.0;
        const bool known = std::ranges::any_of(m_tags, [&](const Tag& t) {
            const bool twice = t.handle == tag.handle || !t.around || !tag.around;
            return twice && t.mark == tag.mark && t.height > 0
                   && geometry::distance(t.at, tag.at) < kSameSpot;
        });
        if (!known)
            m_tags.push_back(std::move(tag));
    }

    const PlanView& m_view;
    MarkBook m_book;
    std::set<std::size_t> m_enclosed; // texts
    std::vector<Candidate> m_candidates;
    std::map<ShapeKey, ShapeUse> m_shapes;
    int m_mostMarks = 0;
    std::vector<Tag> m_tags;
};

} // namespace

std::vector<Tag> findWallTags(const PlanView& view, const std::vector<building::WallType>& schedule)
{
    return TagFinder(view, schedule).find();
}

} // namespace holdfast::detect
