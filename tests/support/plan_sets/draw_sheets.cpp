#include "tests/support/plan_sets/draw_sheets.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace holdfast::support {

using geometry::Box2;
using geometry::Point2;
using geometry::Transform2;

namespace {

constexpr double kPaperLetter = 0.09375; // 3/32 in, the usual plotted height

struct Paper {
    double width, height;
};
constexpr Paper kPapers[]{{36, 24}, {42, 30}, {48, 36}}; // ARCH D, E1, E

std::string counting(int n)
{
    static const std::vector<std::string> kWords{"FIRST", "SECOND", "THIRD",   "FOURTH",
                                                 "FIFTH", "SIXTH",  "SEVENTH", "EIGHTH"};
    return kWords[std::size_t(std::clamp(n, 1, 8) - 1)];
}

std::string planTitle(const SetStyle& style, int floor)
{
    const std::string n = std::to_string(floor);
    switch (style.titleWords) {
    case 0: return "LEVEL " + n + " SHEAR WALL PLAN";
    case 1: return counting(floor) + " FLOOR FRAMING AND SHEAR WALL PLAN";
    case 2: return counting(floor) + " FLOOR PLAN";
    default: return "SHEAR WALL PLAN - LEVEL " + n;
    }
}

std::string sheetNumber(const SetStyle& style, int series, int n)
{
    if (style.titleWords % 2 == 0)
        return "S-" + std::to_string(series) + "0" + std::to_string(n);
    return "S" + std::to_string(series) + "." + std::to_string(n);
}

// The building's extents with grid bubbles and dimensions about it.
Box2 placedBox(const RandomBuilding& building, const Transform2& turn, double margin)
{
    Box2 box;
    const Box2& e = building.extents;
    for (const Point2& p : {e.low, Point2{e.high.x, e.low.y}, e.high, Point2{e.low.x, e.high.y}})
        box.add(turn(p));
    return box.grown(margin);
}

class SetDrawer {
public:
    SetDrawer(const RandomBuilding& building, const SetStyle& style, std::uint64_t seed)
        : m_building(building), m_style(style), m_dice(seed, "sheets"),
          m_turn(Transform2::rotation(style.rotation * std::numbers::pi / 180))
    {
        choosePaper();
    }

    std::vector<SheetPicture> all()
    {
        std::vector<SheetPicture> sheets;
        if (m_building.podium || m_dice.chance(0.5))
            sheets.push_back(base());
        int n = 1;
        if (m_style.typical && m_building.levels >= 4) {
            sheets.push_back(floors({&m_building.storeys.front()}, n++));
            sheets.push_back(typicalFloors(n++));
            sheets.push_back(floors({&m_building.storeys.back()}, n++));
        } else {
            const std::size_t each = std::size_t(m_style.plansASheet), all = m_building.storeys.size();
            for (std::size_t i = 0; i < all; i += each) {
                std::vector<const RandomLevel*> levels;
                for (std::size_t k = i; k < std::min(i + each, all); ++k)
                    levels.push_back(&m_building.storeys[k]);
                sheets.push_back(floors(levels, n++));
            }
        }
        if (m_style.schedule == ScheduleHabit::OwnSheet)
            sheets.push_back(scheduleSheet());
        return sheets;
    }

private:
    double letter() const { return kPaperLetter * m_ratio; }

    void choosePaper()
    {
        const bool metric =
            m_style.kind == SetKind::Dxf
            && (m_style.units == UnitHabit::Millimetres || m_style.units == UnitHabit::Metres);
        const std::vector<double> ratios =
            metric ? std::vector<double>{50, 100, 200} : std::vector<double>{48, 96, 128, 192};
        for (const double ratio : ratios)
            for (const Paper& paper : kPapers) {
                m_ratio = ratio;
                m_paper = paper;
                const Box2 box = placedBox(m_building, m_turn, margin());
                m_plan = {box.width(), box.height()};
                const Point2 size = scheduleSize(m_building, m_style, letter());
                const double aside =
                    m_style.schedule == ScheduleHabit::OnPlans ? size.x + 0.6 * ratio : 4.5 * ratio;
                const double wide = (paper.width - 4.6) * ratio - aside, high = (paper.height - 4.2) * ratio;
                if (m_plan.x <= wide && m_plan.y * m_style.plansASheet <= high
                    && size.y + 6 * ratio < paper.height * ratio)
                    return;
            }
    }

    double margin() const { return 1.75 * m_ratio; }

    SheetPicture fresh(const std::string& number, const std::string& title) const
    {
        SheetPicture sheet;
        sheet.number = number;
        sheet.title = title;
        sheet.width = m_paper.width;
        sheet.height = m_paper.height;
        sheet.ratio = m_ratio;
        return sheet;
    }

    // Building to sheet: turned, the lower left corner of its box there.
    Transform2 placeAt(Point2 corner) const
    {
        const Box2 box = placedBox(m_building, m_turn, margin());
        return Transform2::translation(corner - box.low) * m_turn;
    }

    SheetPicture floors(const std::vector<const RandomLevel*>& levels, int n)
    {
        std::string title;
        for (const RandomLevel* level : levels)
            title += (title.empty() ? "" : " AND ") + planTitle(m_style, floorOf(level->level));
        SheetPicture sheet =
            fresh(sheetNumber(m_style, 2, n), levels.size() == 1 ? title : "SHEAR WALL PLANS");
        SheetPen pen{sheet.picture, m_style, letter(), m_dice};
        double y = 2.9 * m_ratio;
        for (const RandomLevel* level : levels) {
            plan(sheet, pen, *level, {1.1 * m_ratio, y}, planTitle(m_style, floorOf(level->level)));
            y += m_plan.y + 0.8 * m_ratio;
        }
        sheet.picture.onPaper(true);
        aside(sheet, pen);
        drawTitleBlock(pen, sheet, project());
        return sheet;
    }

    SheetPicture typicalFloors(int n)
    {
        const int first = floorOf(2), last = floorOf(m_building.levels - 1);
        const std::string words =
            m_style.titleWords % 2 == 0
                ? "TYPICAL FLOOR SHEAR WALL PLAN - LEVELS " + std::to_string(first) + " THRU "
                      + std::to_string(last)
                : "LEVELS " + std::to_string(first) + "-" + std::to_string(last) + " TYPICAL SHEAR WALL PLAN";
        SheetPicture sheet = fresh(sheetNumber(m_style, 2, n), words);
        SheetPen pen{sheet.picture, m_style, letter(), m_dice};
        const Point2 corner{1.1 * m_ratio, 2.9 * m_ratio};
        plan(sheet, pen, m_building.storeys[1], corner, words);
        for (int level = 3; level < m_building.levels; ++level) {
            sheet.plans.push_back(sheet.plans.front());
            sheet.plans.back().level = level;
        }
        sheet.picture.onPaper(true);
        aside(sheet, pen);
        drawTitleBlock(pen, sheet, project());
        return sheet;
    }

    int floorOf(int level) const { return m_building.podium ? level + 1 : level; }

    void plan(SheetPicture& sheet, SheetPen& pen, const RandomLevel& level, Point2 corner,
              const std::string& title)
    {
        const Transform2 place = placeAt(corner);
        sheet.plans.push_back({level.level, place, {corner, corner + m_plan}});
        Picture& picture = sheet.picture;
        picture.setPlace(place);
        drawGrids(pen, m_building, m_building.extents);
        const std::size_t before = picture.size();
        drawWalls(pen, level);
        if (m_style.blocks && m_style.kind == SetKind::Dxf)
            nest(picture, before, level.level, place);
        drawShearWalls(pen, level);
        drawServices(pen, level);
        if (m_style.noise > 0)
            drawNoise(pen, m_building, level);
        picture.setPlace({});
        viewTitle(pen, title, corner);
    }

    // The walls as a mirrored block within a turned and scaled one.
    void nest(Picture& picture, std::size_t before, int level, const Transform2& place)
    {
        const std::string name = "WALLS-L" + std::to_string(level);
        const Transform2 mirror{-1, 0, 0, 1, 600, 0};
        picture.gather(before, name + "-INNER", place * mirror);
        const double k = m_dice.pick<double>({1, 1.0 / 12, 25.4});
        picture.gather(before, name, place * Transform2::scaling(k, k));
    }

    void viewTitle(SheetPen& pen, const std::string& title, Point2 corner)
    {
        const double h = 2 * letter();
        const Point2 at = corner + Point2{0.4 * m_ratio, -0.15 * m_ratio};
        pen.picture.text(Role::Title, at, h, title);
        pen.picture.line(Role::Title, at - Point2{0, 0.5 * h},
                         at + Point2{double(title.size()) * h * 0.9, -0.5 * h});
        pen.picture.text(Role::Title, at - Point2{0, 1.8 * h}, letter() * 1.2,
                         "SCALE: " + scaleWords(m_ratio));
    }

    void aside(SheetPicture& sheet, SheetPen& pen)
    {
        double x = 1.1 * m_ratio + m_plan.x + 0.3 * m_ratio, y = (m_paper.height - 1.2) * m_ratio;
        if (m_style.schedule == ScheduleHabit::OnPlans) {
            y -= drawSchedule(pen, m_building, {x, y}).y + 0.5 * m_ratio;
            sheet.schedule = true;
        }
        if (m_style.noise > 0)
            drawNotes(pen, sheet, {x, y});
    }

    SheetPicture base()
    {
        const std::string title = m_building.podium ? "PODIUM SLAB PLAN" : "FOUNDATION PLAN";
        SheetPicture sheet = fresh(sheetNumber(m_style, 1, 1), title);
        SheetPen pen{sheet.picture, m_style, letter(), m_dice};
        const Point2 corner{1.1 * m_ratio, 2.9 * m_ratio};
        const Transform2 place = placeAt(corner);
        sheet.plans.push_back({0, place, {corner, corner + m_plan}});
        sheet.picture.setPlace(place);
        drawGrids(pen, m_building, m_building.extents);
        const Box2 edge = m_building.extents.grown(12);
        sheet.picture.path(Role::Slab,
                           {edge.low, {edge.high.x, edge.low.y}, edge.high, {edge.low.x, edge.high.y}}, true);
        for (const WallRun& run : wallRuns(m_building.storeys.front()))
            for (const ShearPart& part : run.shear)
                if (!part.holdown.empty())
                    for (const double at : {part.along.from + part.inset, part.along.to - part.inset})
                        sheet.picture.circle(Role::Holdown, pointAlong(run.axis, at), 2);
        sheet.picture.setPlace({});
        viewTitle(pen, title, corner);
        sheet.picture.onPaper(true);
        drawTitleBlock(pen, sheet, project());
        return sheet;
    }

    SheetPicture scheduleSheet()
    {
        SheetPicture sheet = fresh(sheetNumber(m_style, 3, 1), "SHEAR WALL SCHEDULE AND NOTES");
        SheetPen pen{sheet.picture, m_style, letter(), m_dice};
        sheet.picture.onPaper(true);
        drawSchedule(pen, m_building, {1.5 * m_ratio, (m_paper.height - 2) * m_ratio});
        sheet.schedule = true;
        if (m_style.noise > 0)
            drawNotes(pen, sheet, {1.5 * m_ratio, 8 * m_ratio});
        drawTitleBlock(pen, sheet, project());
        return sheet;
    }

    static std::string project() { return "CEDAR GROVE APARTMENTS"; }

    const RandomBuilding& m_building;
    const SetStyle& m_style;
    Dice m_dice;
    Transform2 m_turn;
    Paper m_paper{36, 24};
    double m_ratio = 96;
    Point2 m_plan;
};

} // namespace

std::string scaleWords(double ratio)
{
    if (ratio == 48)
        return "1/4\" = 1'-0\"";
    if (ratio == 96)
        return "1/8\" = 1'-0\"";
    if (ratio == 128)
        return "3/32\" = 1'-0\"";
    if (ratio == 192)
        return "1/16\" = 1'-0\"";
    return "1:" + std::to_string(int(ratio));
}

std::vector<SheetPicture> drawSheets(const RandomBuilding& building, const SetStyle& style,
                                     std::uint64_t seed)
{
    return SetDrawer(building, style, seed).all();
}

} // namespace holdfast::support
