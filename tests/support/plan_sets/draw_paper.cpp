// What belongs to the sheet: border and title block, schedules, notes, legend.
#include <algorithm>
#include <cmath>

#include "core/engine/base/feet_inch.h"
#include "tests/support/plan_sets/draw_sheets.h"

namespace holdfast::support {

using geometry::Point2;

namespace {

struct TitleCell {
    const char* tag;
    std::string words;
    Point2 at;
    double height;
};

struct Column {
    std::string header; // "|" breaks the line
    double letters;     // widest text in it
    int what;
};

// Widths in letters; `what` is the field of the row.
std::vector<Column> columnsOf(const RandomBuilding& building, const SetStyle& style)
{
    const bool holdown = !building.schedule.front().holdown.empty();
    std::vector<Column> columns;
    switch (style.scheduleWords) {
    case 0:
        columns = {{"MARK", 8, 0},
                   {"SHEATHING", 17, 1},
                   {"NAIL", 8, 2},
                   {"EDGE NAILING", 17, 3},
                   {"FIELD NAILING", 17, 4},
                   {"SIDES", 8, 5},
                   {"ALLOWABLE SHEAR (PLF)", 24, 6}};
        break;
    case 1:
        columns = {{"TYPE", 8, 0},           {"PANEL", 17, 1},         {"NAIL SIZE", 12, 2},
                   {"EDGE SPACING", 15, 3},  {"FIELD SPACING", 16, 4}, {"NO. OF SIDES", 15, 5},
                   {"CAPACITY (PLF)", 17, 6}};
        break;
    case 3:
        columns = {{"SW|TYPE", 8, 0},
                   {"SHEATHING", 17, 1},
                   {"NAIL|SIZE", 8, 2},
                   {"EDGE NAIL|SPACING", 14, 3},
                   {"FIELD NAIL|SPACING", 14, 4},
                   {"SIDES", 8, 5},
                   {"ALLOWABLE|SHEAR (PLF)", 16, 6},
                   {"SILL PLATE|ANCHORAGE", 22, 8}};
        break;
    case 4:
        columns = {{"MARK", 8, 0},    {"SHEATHING", 17, 1},
                   {"NAIL", 8, 2},    {"EDGE / FIELD NAILING", 26, 9},
                   {"SIDES", 8, 5},   {"SHEAR CAPACITY (PLF)", 23, 6},
                   {"REMARKS", 22, 8}};
        break;
    case 5:
        columns = {{"SHEAR WALL|TYPE", 12, 0},
                   {"PLYWOOD OR OSB|THICKNESS", 17, 1},
                   {"NAIL|TYPE", 8, 2},
                   {"NAILING @|PANEL EDGES", 16, 3},
                   {"NAILING @ INTERM.|SUPPORTS", 20, 4},
                   {"SHEATHED|SIDES", 11, 5},
                   {"V ALLOW|(PLF)", 11, 6}};
        break;
    case 6:
        columns = {{"SYMBOL", 10, 0},          {"WALL SHEATHING", 18, 1},    {"FASTENER", 11, 2},
                   {"PERIMETER SPACING", 20, 3}, {"INTERMEDIATE SPACING", 23, 4}, {"SIDE(S)", 9, 5},
                   {"UNIT SHEAR (LBS/FT)", 22, 6}};
        break;
    default:
        columns = {{"WALL MARK", 12, 0},      {"SHEATHING MATERIAL", 22, 1},
                   {"NAILS", 9, 2},           {"PANEL EDGES", 14, 3},
                   {"FIELD", 12, 4},          {"SIDES", 8, 5},
                   {"ALLOWABLE SHEAR", 19, 6}};
        break;
    }
    if (holdown)
        columns.push_back({"HOLDOWN", 11, 7});
    if (style.shuffledSchedule) {
        std::swap(columns[1], columns[2]);
        std::swap(columns[4], columns[5]);
    }
    return columns;
}

std::string cell(const building::WallType& row, int what, int words)
{
    const auto spacing = [&](Length l) {
        const std::string inches = formatInches(l);
        return words == 0 ? row.nail + " @ " + inches + " O.C." : words == 1 ? inches + " o.c." : inches;
    };
    switch (what) {
    case 0: return row.mark;
    case 1:
        return words == 1 ? row.sheathing.substr(0, row.sheathing.find(' ')) + "\""
                                + row.sheathing.substr(row.sheathing.find(' '))
                          : row.sheathing;
    case 2: return row.nail;
    case 3: return spacing(row.edgeSpacing);
    case 4: return spacing(row.fieldSpacing);
    case 5: return row.sides == 2 ? (words == 1 ? "2" : "BOTH") : (words == 1 ? "1" : "ONE");
    case 6: return std::to_string(std::lround(row.allowable.in(1_plf))) + (words == 0 ? " PLF" : "");
    case 7: return row.holdown;
    case 8: return row.sides == 2 ? "5/8\" DIA A.B. @ 16\" OC" : "5/8\" DIA A.B. @ 32\" OC";
    default:
        return row.nail + " @ " + formatInches(row.edgeSpacing) + " / " + formatInches(row.fieldSpacing)
               + " O.C.";
    }
}

// How much higher the row of the headers is than the others.
double headerRows(const SetStyle& style)
{
    return style.scheduleWords == 3 || style.scheduleWords == 5 ? 1.7 : 1;
}

double widthOf(const std::vector<Column>& columns, double letter)
{
    double letters = 0;
    for (const Column& column : columns)
        letters += column.letters;
    return letters * letter;
}

} // namespace

Point2 scheduleSize(const RandomBuilding& building, const SetStyle& style, double letter)
{
    return {widthOf(columnsOf(building, style), letter),
            2.4 * letter * (double(building.schedule.size()) + 1 + headerRows(style))};
}

Point2 drawSchedule(SheetPen& pen, const RandomBuilding& building, Point2 corner)
{
    const std::vector<Column> columns = columnsOf(building, pen.style);
    const double h = pen.letter, row = 2.4 * h, width = widthOf(columns, h);
    const double head = corner.y - row,
                 top = head - row * (headerRows(pen.style) - 1); // of the row of headers
    const double bottom = top - row * double(building.schedule.size() + 1);
    pen.picture.text(Role::Schedule, {corner.x, corner.y - 1.6 * h}, 1.5 * h, "SHEAR WALL SCHEDULE");
    if (pen.style.ruledSchedule)
        for (std::size_t i = 0; i <= building.schedule.size() + 1; ++i) {
            const double y = i == 0 ? head : top - row * double(i);
            pen.picture.line(Role::Schedule, {corner.x, y}, {corner.x + width, y});
        }
    double x = corner.x;
    if (pen.style.ruledSchedule)
        pen.picture.line(Role::Schedule, {x, head}, {x, bottom});
    for (const Column& column : columns) {
        const double wide = column.letters * h;
        const double middle = (head + top - row) / 2;
        if (const std::size_t cut = column.header.find('|'); cut != std::string::npos) {
            pen.picture.text(Role::Schedule, {x + wide / 2, middle + 0.8 * h}, h,
                             column.header.substr(0, cut), 0, true);
            pen.picture.text(Role::Schedule, {x + wide / 2, middle - 0.8 * h}, h,
                             column.header.substr(cut + 1), 0, true);
        } else {
            pen.picture.text(Role::Schedule, {x + wide / 2, middle}, h, column.header, 0, true);
        }
        for (std::size_t r = 0; r < building.schedule.size(); ++r)
            pen.picture.text(Role::Schedule, {x + 0.5 * h, top - row * (double(r) + 1.5) - 0.5 * h}, h,
                             cell(building.schedule[r], column.what, pen.style.scheduleWords));
        x += wide;
        if (pen.style.ruledSchedule)
            pen.picture.line(Role::Schedule, {x, head}, {x, bottom});
    }
    return {width, corner.y - bottom};
}

void drawTitleBlock(SheetPen& pen, const SheetPicture& sheet, const std::string& project)
{
    const double k = sheet.ratio, W = sheet.width * k, H = sheet.height * k, m = 0.5 * k;
    Picture& picture = pen.picture;
    picture.path(Role::Title, {{m, m}, {W - m, m}, {W - m, H - m}, {m, H - m}}, true);
    const std::string scale = sheet.plans.empty() ? "NONE" : scaleWords(sheet.ratio);
    Point2 number, title, name, note;
    if (pen.style.titleBlock == 0) { // a strip at the right
        picture.line(Role::Title, {W - 3 * k, m}, {W - 3 * k, H - m});
        for (const double y : {2.0, 3.5, 5.5, 9.0})
            picture.line(Role::Title, {W - 3 * k, y * k}, {W - m, y * k});
        number = {W - 2.7 * k, 0.9 * k};
        note = {W - 2.8 * k, 2.6 * k};
        title = {W - 2.8 * k, 4.3 * k};
        name = {W - 2.8 * k, 7 * k};
    } else if (pen.style.titleBlock == 1) { // a strip below
        picture.line(Role::Title, {m, 1.9 * k}, {W - m, 1.9 * k});
        for (const double x : {8.0, 18.0, 26.0})
            picture.line(Role::Title, {x * k, m}, {x * k, 1.9 * k});
        name = {1 * k, 1.1 * k};
        title = {8.4 * k, 1.1 * k};
        note = {18.4 * k, 1.1 * k};
        number = {26.5 * k, 0.9 * k};
    } else { // a box in the corner
        picture.path(Role::Title, {{W - 6.5 * k, m}, {W - m, m}, {W - m, 2.6 * k}, {W - 6.5 * k, 2.6 * k}},
                     true);
        picture.line(Role::Title, {W - 2.2 * k, m}, {W - 2.2 * k, 2.6 * k});
        picture.line(Role::Title, {W - 6.5 * k, 1.6 * k}, {W - 2.2 * k, 1.6 * k});
        name = {W - 6.3 * k, 2.1 * k};
        title = {W - 6.3 * k, 1.1 * k};
        note = {W - 6.3 * k, 0.7 * k};
        number = {W - 2.0 * k, 1.1 * k};
    }
    const double small = pen.letter;
    picture.text(Role::Title, number + Point2{0, 0.7 * k}, 0.6 * small, "SHEET NO.");
    picture.text(Role::Title, note + Point2{0, 0.25 * k}, 0.6 * small, "SCALE");
    const double high = pen.style.titleBlock == 0 ? std::min(1.5, 28.0 / double(sheet.title.size())) : 1.4;
    const std::vector<TitleCell> cells{{"PROJECT", project, name, 1.1 * small},
                                       {"SHEET_TITLE", sheet.title, title, high * small},
                                       {"SCALE", scale, note, small},
                                       {"SHEET_NO", sheet.number, number, 4 * small}};
    if (!pen.style.titleAttributes) {
        for (const TitleCell& c : cells)
            picture.text(Role::Title, c.at, c.height, c.words);
        return;
    }
    picture.beginBlock("TITLE-BLOCK");
    picture.line(Role::Title, {0, 0}, {2 * k, 0});
    picture.endBlock();
    picture.insert(Role::Title, "TITLE-BLOCK", title - Point2{0, 0.3 * k});
    std::vector<std::pair<Point2, double>> places;
    for (const TitleCell& c : cells) {
        picture.last().attributes.emplace_back(c.tag, c.words);
        places.emplace_back(c.at, c.height);
    }
    picture.placeCells(places);
}

void drawNotes(SheetPen& pen, const SheetPicture& sheet, Point2 at)
{
    static const std::vector<std::string> kNotes{"GENERAL NOTES:",
                                                 "1. SEE S-001 FOR GENERAL STRUCTURAL NOTES.",
                                                 "2. ALL SHEAR WALL PANEL EDGES SHALL BE BLOCKED.",
                                                 "3. HOLDOWNS PER SCHEDULE, INSTALL PRIOR TO SHEATHING.",
                                                 "4. SILL BOLTS 5/8\" DIA @ 48\" O.C. U.N.O.",
                                                 "5. VERIFY ALL DIMENSIONS WITH ARCHITECTURAL DRAWINGS."};
    const double h = pen.letter, limit = (sheet.width - 3.3) * sheet.ratio;
    for (std::size_t i = 0; i < kNotes.size(); ++i) {
        std::string note = kNotes[i];
        while (at.x + double(note.size()) * h * 0.85 > limit && note.size() > 12)
            note.resize(note.size() - 6);
        pen.picture.text(Role::Notes, at - Point2{0, 1.8 * h * double(i)}, i == 0 ? 1.2 * h : 0.9 * h, note);
    }
    // The legend shows what the signs look like: none of them is on the plan.
    const Point2 legend = at - Point2{0, 15 * h};
    pen.picture.text(Role::Notes, legend, 1.2 * h, "LEGEND");
    pen.picture.line(Role::Notes, legend - Point2{0, 2 * h}, legend + Point2{4 * h, -2 * h});
    pen.picture.line(Role::Notes, legend - Point2{0, 2.5 * h}, legend + Point2{4 * h, -2.5 * h});
    pen.picture.text(Role::Notes, legend + Point2{6 * h, -2.7 * h}, 0.9 * h, "SHEAR WALL");
    pen.picture.circle(Role::Notes, legend - Point2{-2 * h, 5 * h}, 0.4 * h);
    pen.picture.text(Role::Notes, legend + Point2{6 * h, -5.4 * h}, 0.9 * h, "HOLDOWN");
    pen.picture.text(Role::Notes, legend + Point2{0, -8 * h}, h, "SW#");
    pen.picture.text(Role::Notes, legend + Point2{6 * h, -8 * h}, 0.9 * h, "SHEAR WALL TYPE, SEE SCHEDULE");
}

} // namespace holdfast::support
