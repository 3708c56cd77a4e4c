// Schedules as offices draw them, read cell by cell.
#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "core/engine/detect/schedule.h"
#include "core/engine/detect/schedule_cells.h"

using namespace holdfast;
using namespace holdfast::detect;
using geometry::Point2;

namespace {

// A page on which texts are six units high; y counts lines of twelve units downward.
struct Page {
    drawing::Linework marks;
    Page() { marks.layers = {"0"}; }

    void write(const std::string& words, double x, double line)
    {
        drawing::TextMark text;
        text.text = words;
        text.height = 6;
        text.at = {x, -12 * line};
        text.middle = text.at + Point2{2.4 * double(words.size()), 3};
        marks.texts.push_back(text);
    }

    void rule(double x0, double line0, double x1, double line1)
    {
        marks.strokes.push_back({{{x0, -12 * line0}, {x1, -12 * line1}}, 0, {}});
    }

    void row(double line, const std::vector<std::pair<double, std::string>>& cells)
    {
        for (const auto& [x, words] : cells)
            write(words, x, line);
    }

    ScheduleReading read() const { return readSchedule(marks); }
};

void expectWall(const building::WallType& row, const std::string& mark, const std::string& sheathing,
                const std::string& nail, double edge, double field, double plf)
{
    EXPECT_EQ(row.mark, mark);
    EXPECT_EQ(row.sheathing, sheathing) << mark;
    EXPECT_EQ(row.nail, nail) << mark;
    EXPECT_NEAR(row.edgeSpacing.value(), edge, 1e-9) << mark;
    EXPECT_NEAR(row.fieldSpacing.value(), field, 1e-9) << mark;
    EXPECT_NEAR(row.allowable.in(1_plf), plf, 1e-6) << mark;
}

// Columns at 0, 60, 240, 320, 400, 480.
Page plainPage()
{
    Page page;
    page.write("SHEAR WALL SCHEDULE", 150, 0);
    page.row(2, {{0, "MARK"}, {60, "SHEATHING"}, {240, "NAIL"}, {320, "EDGE"}, {400, "FIELD"}, {480, "PLF"}});
    page.row(4, {{0, "SW6"}, {60, "15/32 STR I"}, {240, "10d"}, {320, "6\" O.C."}, {400, "12\" O.C."}, {480, "340"}});
    page.row(6, {{0, "SW4"}, {60, "15/32 STR I"}, {240, "10d"}, {320, "4\" O.C."}, {400, "12\" O.C."}, {480, "510"}});
    return page;
}

void expectPlainRows(const ScheduleReading& read)
{
    ASSERT_EQ(read.rows.size(), 2u);
    expectWall(read.rows[0], "SW6", "15/32 STR I", "10d", 6, 12, 340);
    expectWall(read.rows[1], "SW4", "15/32 STR I", "10d", 4, 12, 510);
}

TEST(Schedule, ColumnsOfTextAloneAreATable) { expectPlainRows(plainPage().read()); }

// The border runs over the table, notes stand beside it.
TEST(Schedule, LinesOfTheBorderAreNoRulesOfATable)
{
    Page page = plainPage();
    page.rule(-900, -4, 1500, -4);
    page.rule(-900, 14, 1500, 14);
    page.rule(-900, -4, -900, 14);
    page.row(2, {{-400, "PROVIDE BLOCKING"}, {900, "SEE DETAIL 4"}});
    expectPlainRows(page.read());
}

TEST(Schedule, ATableTurnedAQuarterIsReadAmongUprightTexts)
{
    Page page = plainPage();
    for (drawing::TextMark& text : page.marks.texts) {
        text.at = {-text.at.y, text.at.x};
        text.middle = {-text.middle.y, text.middle.x};
        text.rotation = std::numbers::pi / 2;
    }
    for (int i = 0; i < 40; ++i)
        page.write("NOTES OF THE PLAN", 800, 2.0 * i);
    expectPlainRows(page.read());
}

TEST(Schedule, TwoTablesSideBySideAreTwo)
{
    Page page = plainPage();
    page.write("HOLDOWN SCHEDULE", 900, 0);
    page.row(2, {{850, "MARK"}, {950, "MODEL"}, {1100, "CAPACITY (LBS)"}});
    page.row(4, {{850, "HD1"}, {950, "HDU4-SDS2.5"}, {1100, "4,565"}});
    page.row(6, {{850, "HD2"}, {950, "HDU8-SDS2.5"}, {1100, "6,970"}});
    const auto read = page.read();
    expectPlainRows(read);
    ASSERT_EQ(read.holdowns.size(), 2u);
    EXPECT_EQ(read.holdowns[1].mark, "HD2");
    EXPECT_EQ(read.holdowns[1].model, "HDU8-SDS2.5");
    EXPECT_NEAR(read.holdowns[1].capacity.value(), 6970, 1e-9);
    EXPECT_EQ(read.outlines.size(), 2u);
}

// Ruled, a header over two columns, a cell wrapped on two lines, one over two rows.
TEST(Schedule, SpannedHeadersAndMergedCellsOfARuledTable)
{
    Page page;
    page.write("SHEARWALL SCHEDULE", 150, 0);
    for (const double x : {0.0, 60.0, 220.0, 300.0, 380.0, 460.0})
        page.rule(x, x == 300 ? 2.5 : 1, x, 9);
    for (const double y : {1.0, 4.0, 9.0})
        page.rule(0, y, 460, y);
    page.rule(220, 2.5, 380, 2.5);
    page.rule(0, 6.5, 60, 6.5);
    page.rule(220, 6.5, 460, 6.5); // the sheathing goes for both rows
    page.row(2.75, {{10, "TYPE"}, {70, "SHEATHING"}, {390, "CAPACITY"}});
    page.write("NAILING", 280, 2.1);
    page.row(3.5, {{230, "EDGE"}, {310, "FIELD"}, {390, "(PLF)"}});
    page.row(5.5, {{10, "A"}, {230, "8d @ 6\""}, {310, "8d @ 12\""}, {390, "260"}});
    page.row(8, {{10, "B"}, {230, "8d @ 3\""}, {310, "8d @ 12\""}, {390, "490"}});
    page.write("7/16\" OSB", 70, 6.3);
    page.write("ONE SIDE", 70, 7.2);
    const auto read = page.read();
    ASSERT_EQ(read.rows.size(), 2u);
    expectWall(read.rows[0], "A", "7/16\" OSB ONE SIDE", "8d", 6, 12, 260);
    expectWall(read.rows[1], "B", "7/16\" OSB ONE SIDE", "8d", 3, 12, 490);
}

TEST(Schedule, MarksAcrossTheTop)
{
    Page page;
    page.write("SHEAR WALL SCHEDULE", 150, 0);
    const std::vector<std::vector<std::string>> rows{{"MARK", "SW1", "SW2", "SW3"},
                                                     {"SHEATHING", "15/32 CDX", "15/32 CDX", "15/32 CDX"},
                                                     {"EDGE NAILING", "8d @ 6\"", "8d @ 4\"", "8d @ 3\""},
                                                     {"FIELD NAILING", "8d @ 12\"", "8d @ 12\"", "8d @ 12\""},
                                                     {"ALLOWABLE SHEAR", "260", "350", "490"}};
    for (std::size_t r = 0; r < rows.size(); ++r)
        for (std::size_t c = 0; c < rows[r].size(); ++c)
            page.write(rows[r][c], 120.0 * double(c) + 6, 2.0 * double(r) + 3);
    for (int x = 0; x <= 4; ++x)
        page.rule(120.0 * x, 1.8, 120.0 * x, 11.8);
    for (int y = 0; y <= 5; ++y)
        page.rule(0, 1.8 + 2 * y, 480, 1.8 + 2 * y);
    const auto read = page.read();
    ASSERT_EQ(read.rows.size(), 3u);
    expectWall(read.rows[2], "SW3", "15/32 CDX", "8d", 3, 12, 490);
}

TEST(Schedule, ANailKeepsItsKindUnlessItIsCommon)
{
    EXPECT_EQ(nailIn("10D COMMON @ 4 O.C."), "10d");
    EXPECT_EQ(nailIn("8D BOX"), "8d box");
    EXPECT_EQ(nailIn("10D HOT-DIPPED GALV. BOX NAILS"), "10d galvanized box");
    EXPECT_EQ(nailIn("16D SINKER"), "16d sinker");
    EXPECT_EQ(nailIn("0.148 X 3"), "");
}

TEST(Schedule, DittosOpenCellsAndWrappedLines)
{
    Page page;
    page.write("SHEAR WALL SCHEDULE", 150, 0);
    page.row(2, {{0, "MARK"}, {60, "SHEATHING"}, {260, "EDGE"}, {340, "FIELD"}, {420, "SIDES"}});
    page.row(4, {{0, "P1"}, {60, "15/32 STRUCTURAL I"}, {260, "10d @ 4\""}, {340, "10d @ 12\""}, {420, "1"}});
    page.write("PLYWOOD", 60, 5);
    page.row(7, {{0, "P2"}, {60, "\""}, {260, "10d @ 2\""}, {340, "\""}, {420, "2"}});
    page.row(9, {{0, "P3"}, {60, "DITTO"}, {260, "TBD"}, {340, "\""}, {420, "BOTH"}});
    const auto read = page.read();
    ASSERT_EQ(read.rows.size(), 3u);
    expectWall(read.rows[0], "P1", "15/32 STRUCTURAL I PLYWOOD", "10d", 4, 12, 0);
    expectWall(read.rows[1], "P2", "15/32 STRUCTURAL I PLYWOOD", "10d", 2, 12, 0);
    EXPECT_EQ(read.rows[1].sides, 2);
    EXPECT_EQ(read.rows[2].sides, 2);
    EXPECT_EQ(read.rows[2].edgeSpacing.value(), 0);
    ASSERT_EQ(read.assumed.size(), 1u);
    EXPECT_NE(read.assumed.front().find("TBD"), std::string::npos);
}

TEST(Schedule, OneTextWithTabsIsATable)
{
    Page page;
    page.write("SHEAR WALL SCHEDULE\nMARK\tSHEATHING\tEDGE NAILING\tPLF\nSW1\t7/16 OSB\t8d @ 6\"\t240\n"
               "SW2\t7/16 OSB\t8d @ 4\"\t350", 0, 0);
    const auto read = page.read();
    ASSERT_EQ(read.rows.size(), 2u);
    expectWall(read.rows[1], "SW2", "7/16 OSB", "8d", 4, 0, 350);
}

TEST(Schedule, OtherSchedulesArePassedOver)
{
    Page page;
    page.write("WOOD HEADER/POST SCHEDULE", 150, 0);
    page.row(2, {{0, "MARK"}, {60, "SIZE"}, {240, "BEARING STUD"}, {400, "REMARKS"}});
    page.row(4, {{0, "HP1"}, {60, "(2) 2x8"}, {240, "(3) 2x"}, {400, "SEE DETAIL"}});
    page.write("DOOR SCHEDULE", 150, 20);
    page.row(22, {{0, "MARK"}, {60, "MATERIAL"}, {240, "SIDES"}, {400, "CAPACITY"}});
    page.row(24, {{0, "D1"}, {60, "WOOD"}, {240, "2"}, {400, "4"}});
    EXPECT_TRUE(page.read().rows.empty());
}

TEST(Schedule, StrengthsOfOtherKindsAreNotTakenAsAllowable)
{
    EXPECT_EQ(columnOf("CAPACITY LRFD (PLF)"), Column::None);
    EXPECT_EQ(columnOf("WIND CAPACITY (PLF)"), Column::None);
    EXPECT_EQ(columnOf("ASD CAPACITY (PLF)"), Column::Capacity);
    EXPECT_EQ(columnOf("SEISMIC ALLOWABLE SHEAR"), Column::Capacity);
    EXPECT_EQ(columnOf("NAIL TYPE"), Column::Nail);
    EXPECT_EQ(columnOf("FRAMING AT PANEL EDGES"), Column::Anchor);
    EXPECT_EQ(columnOf("HOLDOWN MARK"), Column::Mark);
}

TEST(Schedule, TheEngineerSetsACell)
{
    building::WallLayout layout;
    layout.schedule.push_back({"SW4", "15/32 STR I", "10d", Length(4), Length(12), 1, 510_plf, ""});
    building::DesignCriteria criteria;
    const auto say = [&](const std::string& row, const std::string& words) {
        building::Override o;
        o.action = building::OverrideAction::SetScheduleCell;
        o.target = row;
        o.value = words;
        criteria.overrides.push_back(o);
    };
    say("SW-4", "edge_spacing=3\"");
    say("SW4", "sides=2");
    say("SW4", "nail=8d");
    say("SW4", "allowable=665 plf");
    say("SW9", "sides=2");
    say("SW4", "colour=red");
    applyScheduleOverrides(criteria, layout);
    EXPECT_EQ(layout.schedule[0].edgeSpacing.value(), 3);
    EXPECT_EQ(layout.schedule[0].sides, 2);
    EXPECT_EQ(layout.schedule[0].nail, "8d");
    EXPECT_NEAR(layout.schedule[0].allowable.in(1_plf), 665, 1e-9);
    ASSERT_EQ(layout.findings.size(), 2u);
    EXPECT_EQ(layout.findings[0].rule, "detect.override.target");
    EXPECT_EQ(layout.findings[0].subject.label, "SW9");
    EXPECT_EQ(layout.findings[1].rule, "detect.override.value");
    EXPECT_EQ(layout.findings[1].subject.label, "SW4");
}

} // namespace
