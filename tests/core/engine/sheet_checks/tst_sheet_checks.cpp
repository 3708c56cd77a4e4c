// A set of sheets checked as a set: every rule with a set that breaks it and one that does not.
#include <algorithm>

#include <gtest/gtest.h>

#include "core/engine/sheet_checks/blank_area.h"
#include "core/engine/sheet_checks/sheet_checks.h"

using namespace holdfast;
using namespace holdfast::sheet_checks;
using drawing::Linework;
using drawing::TextMark;

namespace {

TextMark text(const std::string& words, double x, double y, double height = 1)
{
    TextMark mark;
    mark.text = words;
    mark.at = {x, y};
    mark.middle = {x + 0.4 * height * double(words.size()), y + height / 2};
    mark.height = height;
    return mark;
}

// A sheet of 340 x 220 with a frame; the title block is on its right.
Linework sheetOf(std::vector<TextMark> texts)
{
    Linework marks;
    marks.texts = std::move(texts);
    marks.extents.add({0, 0});
    marks.extents.add({340, 220});
    return marks;
}

SheetFacts plan(const std::string& number, int level)
{
    SheetFacts sheet;
    sheet.file = number + ".dxf";
    sheet.number = number;
    sheet.title = "LEVEL " + std::to_string(level) + " PLAN";
    sheet.plan = true;
    sheet.levels = {level};
    sheet.scaleWritten = sheet.northShown = true;
    return sheet;
}

int count(const SheetSetReport& report, const std::string& rule)
{
    return int(std::ranges::count(report.findings, rule, &Finding::rule));
}

} // namespace

TEST(SheetNumbers, AreComparedWithoutDashesButWithPoints)
{
    EXPECT_EQ(comparableNumber("s-201"), "S201");
    EXPECT_EQ(comparableNumber("S 201"), "S201");
    EXPECT_NE(comparableNumber("S2.1"), comparableNumber("S21"));
    EXPECT_EQ(disciplineOf("SB-101"), "SB");
}

TEST(References, AreReadWhereTheyPoint)
{
    const auto one = referencesIn("SEE 3/S501 AND S-502");
    ASSERT_EQ(one.size(), 2u);
    EXPECT_EQ(one[0].detail, "3");
    EXPECT_EQ(one[0].number, "S501");
    EXPECT_EQ(one[1].detail, "");
    EXPECT_EQ(one[1].number, "S-502");
    EXPECT_EQ(referencesIn("DETAIL 12A / S5.1.").size(), 1u);
    EXPECT_EQ(referencesIn("SEE SHEETS S-301, S-302 & S-303").size(), 3u);
}

TEST(References, AreNotSeenInSizesAndStandards)
{
    for (const char* words : {"1/2\" A325 BOLTS PER A307", "15/32 STR I", "2X6 STUDS", "3/16 S4S TRIM",
                              "1/8\" = 1'-0\"", "HDU8-SDS2.5", "ON A36 PLATE", "3/1/2026"})
        EXPECT_TRUE(referencesIn(words).empty()) << words;
}

TEST(TitleFields, AreReadBesideAndBelowTheirLabels)
{
    const auto fields = readTitleFields(sheetOf({text("DATE: 3/1/2026", 280, 40), text("PROJECT NO", 280, 60),
                                                 text("24-017", 295, 60), text("DRAWN BY", 280, 50),
                                                 text("JD", 280, 47.5), text("CHECKED", 310, 50),
                                                 text("DATE: 1/1/1999", 20, 200)}));
    EXPECT_EQ(fields.at("date"), "3/1/2026");
    EXPECT_EQ(fields.at("project_number"), "24-017");
    EXPECT_EQ(fields.at("drawn_by"), "JD");
    EXPECT_EQ(fields.at("checked_by"), "");
}

TEST(TitleFields, DatesAreComparedByTheirDay)
{
    for (const char* date : {"3/1/2026", "03-01-26", "2026-03-01", "MARCH 1, 2026", "01 MAR 26"})
        EXPECT_EQ(comparableDate(date), "2026-03-01") << date;
    EXPECT_EQ(comparableDate("13/45/2026"), "13/45/2026");
    EXPECT_EQ(comparableDate("FOR PERMIT"), "FOR PERMIT");
}

TEST(TitleFields, TheCountOfSheetsIsRead)
{
    EXPECT_EQ(statedSheetCount(sheetOf({text("SHEET 3 OF 12", 300, 10)})), 12);
    EXPECT_EQ(statedSheetCount(sheetOf({text("SHEET 3 OF 12", 20, 200)})), 0);
}

TEST(SheetIndex, IsReadInOneTextOrTwo)
{
    const auto rows = readSheetIndex(sheetOf({text("SHEET INDEX", 20, 200), text("S-100", 20, 197),
                                              text("PODIUM PLAN", 30, 197), text("S-201  LEVEL 1 PLAN", 20, 195),
                                              text("S-301", 20, 193), text("S-999", 20, 100)}));
    const std::vector<IndexRow> wanted{{"S-100", "PODIUM PLAN"}, {"S-201", "LEVEL 1 PLAN"}, {"S-301", ""}};
    EXPECT_EQ(rows, wanted);
    EXPECT_TRUE(readSheetIndex(sheetOf({text("S-100", 20, 197), text("S-201", 20, 195)})).empty());
}

TEST(SheetIndex, IsReadFromAParagraph)
{
    const auto rows = readSheetIndex(
        sheetOf({text("INDEX OF DRAWINGS", 20, 200), text("S-100 PODIUM PLAN\nS-201 LEVEL 1 PLAN", 20, 197)}));
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[1].title, "LEVEL 1 PLAN");
}

TEST(SheetSet, AGoodSetHasNoFindings)
{
    SheetFacts cover;
    cover.file = "S-001.dxf";
    cover.number = "S-001";
    cover.title = "COVER";
    cover.index = {{"S-001", "COVER"}, {"S201", "LEVEL 1"}, {"S-202", "LEVEL 2 PLAN"}};
    cover.statedCount = 3;
    const auto report = checkSheets({cover, plan("S-201", 1), plan("S-202", 2)}, nullptr);
    EXPECT_TRUE(report.findings.empty()) << report.findings.front().message;
    EXPECT_FALSE(report.notChecked.empty());
}

TEST(SheetSet, TheIndexIsHeldAgainstTheSet)
{
    SheetFacts cover = plan("S-001", 0);
    cover.index = {{"S-001", ""}, {"S-201", "ROOF PLAN"}, {"S-203", "LEVEL 3 PLAN"}};
    const auto report = checkSheets({cover, plan("S-201", 1), plan("S-202", 2)}, nullptr);
    EXPECT_EQ(count(report, "sheets.index.missing"), 1);
    EXPECT_EQ(count(report, "sheets.index.unlisted"), 1);
    EXPECT_EQ(count(report, "sheets.index.title"), 1);
    EXPECT_EQ(report.findings.front().severity, Severity::Error);
    EXPECT_EQ(report.findings.front().subject.label, "S-203");
}

TEST(SheetSet, NumbersCountsAndLevels)
{
    SheetFacts nameless = plan("", 4);
    SheetFacts counted = plan("S-201", 1);
    counted.statedCount = 9;
    const auto report = checkSheets({counted, plan("s 201", 2), nameless}, nullptr);
    EXPECT_EQ(count(report, "sheets.number.duplicate"), 1);
    EXPECT_EQ(count(report, "sheets.number.missing"), 1);
    EXPECT_EQ(count(report, "sheets.count.differs"), 1);
    EXPECT_EQ(count(report, "sheets.level.missing"), 1);   // level 3
}

TEST(SheetSet, PlansNeedScaleAndNorth)
{
    SheetFacts bare = plan("S-201", 1);
    bare.scaleWritten = bare.northShown = false;
    SheetFacts details;
    details.number = "S-501";
    const auto report = checkSheets({bare, details}, nullptr);
    EXPECT_EQ(count(report, "sheets.scale.missing"), 1);
    EXPECT_EQ(count(report, "sheets.north.missing"), 1);
}

TEST(SheetSet, FieldsThatMostSheetsFillAreMissed)
{
    std::vector<SheetFacts> sheets{plan("S-201", 1), plan("S-202", 2), plan("S-203", 3)};
    sheets[0].fields = {{"date", "3/1/2026"}, {"project", "OAK HOUSE"}, {"revision", "1"}};
    sheets[1].fields = {{"date", "MARCH 1, 2026"}, {"project", "OAK HOUSE"}, {"revision", "2"}};
    sheets[2].fields = {{"date", "4/1/2026"}, {"project", "ELM HOUSE"}, {"checked_by", ""}, {"revision", "1"}};
    const auto report = checkSheets(sheets, nullptr);
    EXPECT_EQ(count(report, "sheets.date.differs"), 1);
    EXPECT_EQ(count(report, "sheets.field.differs"), 1);
    EXPECT_EQ(count(report, "sheets.revision.differs"), 1);
    EXPECT_EQ(count(report, "sheets.field.missing"), 1);   // the label of who checked it, without a name
}

TEST(SheetSet, ReferencesIntoNothingAreErrors)
{
    SheetFacts from = plan("S-201", 1);
    from.references = {{"3", "S-501", "3/S-501"}, {"7", "S501", "7/S501"}, {"", "S-777", "SEE S-777"},
                       {"", "A-101", "SEE A-101"}};
    SheetFacts details;
    details.number = "S-501";
    details.details = {"1", "2", "3"};
    const auto report = checkSheets({from, details}, nullptr);
    EXPECT_EQ(count(report, "sheets.reference.missing"), 1);
    EXPECT_EQ(count(report, "sheets.reference.other"), 1);
    EXPECT_EQ(count(report, "sheets.detail.missing"), 1);
}

TEST(SheetSet, PaperOfOneSizeAndRoomForStamps)
{
    std::vector<SheetFacts> sheets{plan("S-201", 1), plan("S-202", 2), plan("S-203", 3)};
    for (SheetFacts& sheet : sheets) {
        sheet.paperWidth = 36;
        sheet.paperHeight = 24;
    }
    sheets[2].paperWidth = 17;
    sheets[2].paperHeight = 11;
    sheets[1].roomForStamp = false;
    sheets[0].scanned = true;
    const auto report = checkSheets(sheets, nullptr);
    EXPECT_EQ(count(report, "sheets.size.mixed"), 1);
    EXPECT_EQ(count(report, "sheets.size.small"), 1);
    EXPECT_EQ(count(report, "sheets.stamp.room"), 1);
    EXPECT_EQ(count(report, "sheets.scanned"), 1);
}

TEST(SheetSet, RowsThatNoPlanUses)
{
    building::WallLayout layout;
    building::WallType used, unused;
    used.mark = "SW1";
    used.holdown = "HD2";
    unused.mark = "SW9";
    layout.schedule = {used, unused};
    building::ShearWall wall;
    wall.mark = "sw-1";
    layout.walls = {wall};
    layout.holdownSchedule = {{"HD2", "", {}}, {"HD3", "", {}}};
    const auto report = checkSheets({plan("S-201", 1)}, &layout);
    EXPECT_EQ(count(report, "sheets.schedule.unused"), 2);
}

TEST(BlankArea, IsFoundWhereThereIsOne)
{
    Linework marks;
    const geometry::Box2 paper{{0, 0}, {36, 24}};
    EXPECT_TRUE(hasBlankSquare(marks, paper, 2));
    for (double x = 0; x <= 36; x += 1.5) {
        drawing::Stroke stroke;
        stroke.line = {{x, 0}, {x, 24}};
        marks.strokes.push_back(stroke);
    }
    EXPECT_FALSE(hasBlankSquare(marks, paper, 2));
    EXPECT_TRUE(hasBlankSquare(marks, paper, 1));
}
