#include "core/services/drawing_review/tiles.h"

#include <algorithm>
#include <cmath>

#include "core/engine/building/review.h"
#include "core/engine/detect/tables.h"
#include "core/engine/plan/title_block.h"
#include "core/engine/plan/words.h"
#include "core/services/session/corrections.h"

namespace holdfast::drawing_review {

namespace {

using building::Sheet;
using drawing::Linework;
using drawing::TextMark;
using geometry::Box2;
using geometry::Point2;

bool samePage(const Sheet& a, const Sheet& b)
{
    return a.drawing == b.drawing && a.space.layout == b.space.layout;
}

bool isPlan(const Sheet& sheet)
{
    return sheet.kind == building::SheetKind::FloorPlan || sheet.kind == building::SheetKind::Foundation;
}

// From the top down, one line each.
std::string textWithin(const Linework& marks, const Box2& box)
{
    std::vector<const TextMark*> texts;
    for (const TextMark& text : marks.texts)
        if (box.contains(text.middle))
            texts.push_back(&text);
    std::ranges::stable_sort(texts, [](const TextMark* a, const TextMark* b) {
        const double step = std::max(std::min(a->height, b->height), 1e-9) / 2;
        return std::fabs(a->at.y - b->at.y) > step ? a->at.y > b->at.y : a->at.x < b->at.x;
    });
    constexpr std::size_t kMost = 6000;   // letters; more is no tile any more
    std::string joined;
    for (const TextMark* text : texts)
        if (joined.size() < kMost)
            joined += text->text + '\n';
    return joined;
}

bool isNotesTitle(const std::string& plain)
{
    const auto tokens = plan::tokensOf(plain);
    return tokens.size() <= 5
        && (plan::hasAnyToken(tokens, {"NOTES", "CRITERIA"})
            || (plan::hasToken(tokens, "BASIS") && plan::hasToken(tokens, "DESIGN")));
}

// The paragraph under a heading: everything below it, as wide as its lines, until nothing comes for six lines.
Box2 blockUnder(const Linework& marks, const TextMark& heading)
{
    constexpr double kGap = 9, kIndent = 20, kWide = 80;   // letter heights
    const double h = std::max(heading.height, 1e-9);
    std::vector<const TextMark*> below;
    for (const TextMark& text : marks.texts)
        if (text.at.y < heading.at.y && text.at.x > heading.at.x - kIndent * h && text.at.x < heading.at.x + kWide * h)
            below.push_back(&text);
    std::ranges::stable_sort(below, std::ranges::greater{}, [](const TextMark* text) { return text->at.y; });
    Box2 box;
    box.add(heading.at);
    box.add(heading.middle + (heading.middle - heading.at));
    double last = heading.at.y;
    for (const TextMark* text : below) {
        if (last - text->at.y > kGap * std::max(text->height, h))
            break;
        last = text->at.y - text->height * double(std::ranges::count(text->text, '\n')) * 5 / 3;
        box.add(text->at);
        box.add(text->middle + (text->middle - text->at));
        box.add({text->at.x, last});
    }
    return box.grown(2 * h);
}

// The right strip or the bottom one, whichever has more to read; as plan/title_block.h takes them.
Box2 titleZone(const Linework& marks)
{
    const Box2& all = marks.extents;
    const Box2 right{{all.low.x + 0.78 * all.width(), all.low.y}, all.high};
    const Box2 bottom{all.low, {all.high.x, all.low.y + 0.15 * all.height()}};
    const auto texts = [&](const Box2& box) {
        return std::ranges::count_if(marks.texts, [&](const TextMark& text) { return box.contains(text.middle); });
    };
    constexpr int kFewest = 3;   // fewer are no title block
    const Box2& zone = texts(right) >= texts(bottom) ? right : bottom;
    return texts(zone) >= kFewest ? zone : Box2();
}

class PageTiles {
public:
    PageTiles(const pipeline::Snapshot& snapshot, std::size_t first, const ReviewRules& rules)
        : m_snapshot(snapshot), m_first(first), m_sheet(snapshot.plans->sheets[first]), m_rules(rules)
    {
    }

    Outcome add(const std::vector<TileKind>& kinds, const Run& run, std::vector<Tile>& tiles)
    {
        auto marks = drawing::linework((*m_snapshot.drawings)[m_sheet.drawing], m_sheet.space, run);
        if (!marks)
            return marks.fault();
        m_marks = std::make_shared<const Linework>(std::move(*marks));
        if (m_marks->extents.empty())
            return Done{};
        for (const TileKind kind : kinds)
            switch (kind) {
            case TileKind::TitleBlock: addTitleBlock(tiles); break;
            case TileKind::Schedule: addSchedules(tiles); break;
            case TileKind::Notes: addNotes(tiles); break;
            case TileKind::WallMark: addWalls(tiles); break;
            }
        return Done{};
    }

private:
    // The page as overrides name it; several plans on it share the name up to the '/'.
    std::string pageName() const
    {
        const std::string name = session::sheetName(*m_snapshot.plans, m_first);
        const auto page = name.rfind('#'), part = name.rfind('/');
        const bool several = page != std::string::npos && part != std::string::npos && part > page;
        return several ? name.substr(0, part) : name;
    }

    void put(TileKind kind, const Box2& box, double doubt, std::vector<Tile>& tiles,
             std::optional<std::size_t> wall = std::nullopt) const
    {
        if (box.empty() || box.width() <= 0 || box.height() <= 0)
            return;
        tiles.push_back({kind, m_first, pageName(), m_sheet.number, box, textWithin(*m_marks, box), wall, m_marks,
                         doubt});
    }

    void addTitleBlock(std::vector<Tile>& tiles) const
    {
        double doubt = m_sheet.number.empty() ? 1 : 0.3;
        for (const Sheet& sheet : m_snapshot.plans->sheets)
            if (samePage(sheet, m_sheet) && isPlan(sheet))
                doubt = std::max(doubt, sheet.level < 0 ? 1.0 : 1 - sheet.scale.confidence);
        put(TileKind::TitleBlock, titleZone(*m_marks), doubt, tiles);
    }

    void addSchedules(std::vector<Tile>& tiles) const
    {
        constexpr double kDoubt = 0.6;   // a table is read or it is not; asked before a sure title block
        for (const detect::TextTable& table : detect::findTables(*m_marks)) {
            Box2 box;
            for (const Point2 corner : table.corners)
                box.add(corner);
            put(TileKind::Schedule, box.grown(0.02 * std::max(box.width(), box.height())), kDoubt, tiles);
        }
    }

    void addNotes(std::vector<Tile>& tiles) const
    {
        constexpr double kDoubt = 0.5;
        std::vector<Box2> taken;
        for (const TextMark& text : m_marks->texts) {
            const bool inside =
                std::ranges::any_of(taken, [&](const Box2& box) { return box.contains(text.middle); });
            if (inside || !isNotesTitle(plan::plainWords(text.text)))
                continue;
            taken.push_back(blockUnder(*m_marks, text));
            put(TileKind::Notes, taken.back(), kDoubt, tiles);
        }
    }

    void addWalls(std::vector<Tile>& tiles) const
    {
        if (!m_snapshot.layout)
            return;
        for (std::size_t i = 0; i < m_snapshot.layout->walls.size(); ++i) {
            const building::ShearWall& wall = m_snapshot.layout->walls[i];
            const Sheet* sheet = sheetOf(wall);
            const bool asks = building::isForReview(wall.confidence) && (wall.isShear || !wall.mark.empty());
            if (sheet && asks)
                put(TileKind::WallMark, around(wall, *sheet), 1 - std::clamp(wall.confidence, 0.0, 1.0), tiles, i);
        }
    }

    const Sheet* sheetOf(const building::ShearWall& wall) const
    {
        for (const Sheet& sheet : m_snapshot.plans->sheets)
            if (samePage(sheet, m_sheet) && sheet.file == wall.source.file && sheet.page == wall.source.page
                && sheet.level == wall.level)
                return &sheet;
        return nullptr;
    }

    // toSet turns drawing units to inches of the set; a wall of the set is brought back onto its sheet.
    Box2 around(const building::ShearWall& wall, const Sheet& sheet) const
    {
        const geometry::Transform2& t = sheet.toSet;
        const double det = t.a * t.d - t.b * t.c;
        if (std::fabs(det) < 1e-12)
            return {};
        const auto back = [&](Point2 p) {
            const double x = p.x - t.tx, y = p.y - t.ty;
            return Point2{(t.d * x - t.b * y) / det, (t.a * y - t.c * x) / det};
        };
        Box2 box;
        box.add(back(wall.axis.a));
        box.add(back(wall.axis.b));
        return box.grown(m_rules.wallMargin.value() / t.scale());
    }

    const pipeline::Snapshot& m_snapshot;
    std::size_t m_first;
    const Sheet& m_sheet;
    const ReviewRules& m_rules;
    std::shared_ptr<const Linework> m_marks;
};

} // namespace

Result<std::vector<Tile>> tilesOf(const pipeline::Snapshot& snapshot, const std::vector<TileKind>& kinds,
                                  const ReviewRules& rules, const Run& run, int& left)
{
    left = 0;
    if (!snapshot.drawings || !snapshot.plans || snapshot.plans->sheets.empty())
        return Fault{FaultCode::NothingToDo, {}, "drawings", "no sheet was read"};
    const auto& sheets = snapshot.plans->sheets;
    std::vector<Tile> tiles;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        if (run.stopped())
            return cancelled("drawing review");
        const auto before = sheets.begin() + std::ptrdiff_t(i);
        if (std::any_of(sheets.begin(), before, [&](const Sheet& one) { return samePage(one, sheets[i]); }))
            continue;
        if (const Outcome added = PageTiles(snapshot, i, rules).add(kinds, run, tiles); !added)
            return added.fault();
        run.progress.report(double(i + 1) / double(sheets.size()));
    }
    std::ranges::stable_sort(tiles, std::ranges::greater{}, &Tile::doubt);
    if (int(tiles.size()) > rules.mostTiles) {
        left = int(tiles.size()) - rules.mostTiles;
        tiles.resize(std::size_t(rules.mostTiles));
    }
    return tiles;
}

} // namespace holdfast::drawing_review
