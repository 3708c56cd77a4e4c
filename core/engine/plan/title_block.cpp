#include "core/engine/plan/title_block.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "core/engine/plan/words.h"

namespace holdfast::plan {

namespace {

using building::SheetKind;
using geometry::Point2;

std::string tagOf(const std::string& raw) { return bareMark(raw); }

bool isNumberTag(const std::string& tag)
{
    for (const std::string_view t :
         {"SHEET", "SHEETNO", "SHEETNUMBER", "SHEETNUM", "SHTNO", "SHT", "SHTNUM", "NUMBER", "DWGNO",
          "DWGNUM", "DRAWINGNO", "DRAWINGNUMBER", "NO", "NUM", "SHEETID", "PAGE"})
        if (tag == t)
            return true;
    return false;
}

bool isTitleTag(const std::string& tag)
{
    if (contains(tag, "PROJECT") || contains(tag, "CLIENT") || contains(tag, "FIRM"))
        return false;
    for (const std::string_view t : {"TITLE", "SHEETTITLE", "DRAWINGTITLE", "DWGTITLE", "SHEETNAME",
                                     "DRAWINGNAME", "SHTTITLE", "DESCRIPTION", "VIEWTITLE", "NAME"})
        if (tag == t
            || (tag.size() == t.size() + 1 && tag.starts_with(t)
                && std::isdigit(static_cast<unsigned char>(tag.back()))))
            return true;
    return false;
}

void readAttributes(const drawing::Linework& marks, TitleBlock& block)
{
    for (const drawing::SymbolMark& symbol : marks.symbols) {
        std::vector<std::pair<std::string, std::string>> lines;
        for (const auto& [rawTag, value] : symbol.attributes) {
            const std::string tag = tagOf(rawTag);
            if (block.number.empty() && isNumberTag(tag) && looksLikeSheetNumber(value))
                block.number = plainWords(value);
            if (isTitleTag(tag) && !value.empty())
                lines.emplace_back(tag, plainWords(value));
            if (contains(tag, "SCALE"))
                if (const auto note = readScaleNote(value))
                    block.scales.push_back({*note, NoteKind::TitleBlock, symbol.at, 0, plainWords(value)});
        }
        std::ranges::sort(lines);
        std::string joined;
        for (const auto& line : lines)
            joined += (joined.empty() ? "" : " ") + line.second;
        if (readTitle(joined).kind != SheetKind::Other && block.title.empty()) {
            block.title = joined;
            block.fromAttributes = true;
        }
    }
}

// Title blocks run along the bottom or the right edge of the sheet.
bool inTitleZone(const geometry::Box2& sheet, geometry::Point2 at)
{
    return at.x > sheet.low.x + 0.78 * sheet.width() || at.y < sheet.low.y + 0.15 * sheet.height();
}

// 1 at the lower right corner, where the number stands, 0 at the far one.
double cornerShare(const geometry::Box2& sheet, geometry::Point2 at)
{
    const double x = (sheet.high.x - at.x) / std::max(sheet.width(), 1e-9);
    const double y = (at.y - sheet.low.y) / std::max(sheet.height(), 1e-9);
    return std::clamp(1 - 0.5 * (x + y), 0.0, 1.0);
}

// "SHEET NO. S-201" -> "S-201".
std::string withoutSheetWord(const std::string& plain)
{
    const bool named = plain.starts_with("SHEET") || plain.starts_with("DWG") || plain.starts_with("DRAWING");
    const auto blank = plain.rfind(' ');
    return named && blank != std::string::npos ? plain.substr(blank + 1) : plain;
}

bool isSentence(const std::string& plain)
{
    constexpr std::size_t kLongestTitle = 70;
    return plain.size() > kLongestTitle || contains(plain, "SEE ") || contains(plain, " PER ")
        || contains(plain, ": ");
}

// The frame of a text: along its line and up from it, in heights of its letters.
struct TextFrame {
    Point2 at;
    double turn = 0, height = 1;

    Point2 operator()(Point2 p) const
    {
        const Point2 d = p - at, x{std::cos(turn), std::sin(turn)};
        return {dot(d, x) / height, cross(x, d) / height};
    }
};
TextFrame frameOf(const drawing::TextMark& t) { return {t.at, t.rotation, std::max(t.height, 1e-12)}; }

struct TextLine {
    const drawing::TextMark* mark;
    std::string plain;
};

double certaintyOf(const drawing::Linework& marks, const drawing::TextMark& text)
{
    return text.paint < marks.paints.size() ? marks.paints[text.paint].certainty : 1.0;
}

// A title block breaks its title into lines: the ones below that go on with it.
std::string joinedTitle(const std::vector<TextLine>& lines, std::size_t first)
{
    std::string title = lines[first].plain;
    const drawing::TextMark* last = lines[first].mark;
    for (int more = 0; more < 3; ++more) {
        const TitleReading reading = readTitle(title);
        const bool named = hasAnyToken(tokensOf(title), {"PLAN", "PLANS", "SCHEDULE", "SCHEDULES", "NOTES", "DETAILS"});
        const TextLine* next = nullptr;
        for (const TextLine& line : lines) {
            const Point2 p = frameOf(*last)(line.mark->at), q = frameOf(*last)(line.mark->middle);
            const Point2 middle = frameOf(*last)(last->middle);
            const bool alike = std::fabs(line.mark->height - last->height) < 0.2 * last->height
                && std::fabs(std::remainder(line.mark->rotation - last->rotation, 6.283185307)) < 0.02;
            const bool below = p.y < -1.0 && p.y > -2.6 && (std::fabs(p.x) < 1 || std::fabs(q.x - middle.x) < 1.5);
            if (alike && below && (!next || line.mark->at.y > next->mark->at.y))
                next = &line;
        }
        const TitleReading below = next ? readTitle(next->plain) : TitleReading{};
        const bool another = below.isPlan() && below.saysLevel();  // a title of its own under the project's name
        if (!next || another || (named && (reading.saysLevel() || !below.saysLevel())))
            break;
        title += " " + next->plain;
        last = next->mark;
    }
    return title;
}

// The note of a view stands on the line below its title, or two.
bool belongsTo(const NotedScale& note, const ViewTitle& title, double turn)
{
    const Point2 p = TextFrame{title.at, turn, std::max({title.height, note.height, 1e-12})}(note.at);
    const Point2 m = TextFrame{title.at, turn, std::max({title.height, note.height, 1e-12})}(title.middle);
    return p.y < 0.8 && p.y > -4.5 && p.x > -8 && p.x < std::max(2 * m.x, 4.0) + 10;
}

class BlockReader {
public:
    explicit BlockReader(const drawing::Linework& marks) : m_marks(marks) {}

    TitleBlock read()
    {
        readAttributes(m_marks, m_block);
        chooseLines();
        for (const drawing::TextMark& text : m_marks.texts)
            readText(text);
        settleNotes();
        if (m_block.title.empty())
            m_block.title = m_title;
        if (m_block.number.empty())
            m_block.number = m_number;
        return std::move(m_block);
    }

private:
    // The large texts of the title zone; all others are no titles in several lines.
    void chooseLines()
    {
        constexpr std::size_t kMostLines = 120;
        for (const drawing::TextMark& text : m_marks.texts)
            if (text.height > 0 && inTitleZone(m_marks.extents, text.at) && !readScaleNote(plainWords(text.text)))
                m_lines.push_back({&text, plainWords(text.text)});
        std::ranges::stable_sort(m_lines, std::ranges::greater{}, [](const TextLine& l) { return l.mark->height; });
        if (m_lines.size() > kMostLines)
            m_lines.resize(kMostLines);
    }

    void readText(const drawing::TextMark& text)
    {
        const std::string plain = plainWords(text.text);
        const auto note = readScaleNote(plain);
        const bool zone = inTitleZone(m_marks.extents, text.at);
        if (note)
            m_block.scales.push_back(
                {*note, zone ? NoteKind::TitleBlock : NoteKind::Loose, text.at, text.height, plain});
        if (!m_block.woodStory)
            m_block.woodStory = woodStoryNumber(tokensOf(plain));
        const std::string sheet = withoutSheetWord(plain);
        const double numberWeight = text.height * cornerShare(m_marks.extents, text.at) * certaintyOf(m_marks, text);
        if (looksLikeSheetNumber(sheet) && zone && numberWeight > m_numberWeight) {
            m_numberWeight = numberWeight;
            m_number = sheet;
        }
        readTitleText(text, plain, note, zone);
    }

    void readTitleText(const drawing::TextMark& text, const std::string& plain, const std::optional<ScaleNote>& note,
                       bool zone)
    {
        std::string title = withoutScale(plain);
        if (title.empty() || isSentence(title))
            return;
        if (zone)
            for (std::size_t i = 0; i < m_lines.size(); ++i)
                if (m_lines[i].mark == &text && !note)
                    title = joinedTitle(m_lines, i);
        const TitleReading reading = readTitle(title);
        if (reading.kind == SheetKind::Other)
            return;
        const bool bare = !hasAnyToken(tokensOf(title), {"PLAN", "PLANS", "FRAMING", "LAYOUT", "SCHEDULE", "SCHEDULES",
                                                         "ELEVATION", "ELEVATIONS", "SECTION", "SECTIONS", "NOTES",
                                                         "DETAIL", "DETAILS", "WALLS"});
        ViewTitle view{title, text.at, text.middle, text.height, reading, bare, zone, std::nullopt};
        if (note)
            view.scale = m_block.scales.back();
        m_block.views.push_back(view);
        m_turns.push_back(text.rotation);
        const double weight = titleWeight(view) * certaintyOf(m_marks, text) * (title == plain ? 1.0 : 1.15);
        if (weight > m_titleWeight) {
            m_titleWeight = weight;
            m_title = title;
        }
    }

    static double titleWeight(const ViewTitle& view)
    {
        double weight = view.height * (view.inZone ? 1.5 : 1.0);
        if (view.reading.isPlan())
            weight *= 1.6;  // a plan sheet often carries a schedule or details too
        if (view.reading.isPlan() && !view.reading.saysLevel())
            weight *= 0.6;
        if (view.bare)
            weight *= view.inZone ? 0.8 : 0.4;
        return weight;
    }

    void settleNotes()
    {
        for (NotedScale& note : m_block.scales) {
            ViewTitle* owner = nullptr;
            for (std::size_t i = 0; i < m_block.views.size(); ++i) {
                ViewTitle& view = m_block.views[i];
                const bool same = view.scale && view.scale->at == note.at;
                if ((same || belongsTo(note, view, m_turns[i]))
                    && (!owner || distance(view.at, note.at) < distance(owner->at, note.at)))
                    owner = &view;
            }
            if (!owner)
                continue;
            note.kind = owner->reading.isPlan() ? NoteKind::PlanView : NoteKind::OtherView;
            owner->scale = note;
        }
    }

    const drawing::Linework& m_marks;
    TitleBlock m_block;
    std::vector<TextLine> m_lines;
    std::vector<double> m_turns;  // of each of the views
    std::string m_title, m_number;
    double m_titleWeight = 0, m_numberWeight = 0;
};

} // namespace

TitleBlock readTitleBlock(const drawing::Linework& marks)
{
    return BlockReader(marks).read();
}

} // namespace holdfast::plan
