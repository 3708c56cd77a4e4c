// Wall plans of each level, the shear wall schedule, and the walls themselves.
#include <algorithm>
#include <map>
#include <set>

#include "core/engine/base/feet_inch.h"
#include "core/engine/report/chapters.h"
#include "core/engine/report/wording.h"

namespace holdfast::report {

namespace {

std::string levelName(const ReportInput& input, int level)
{
    for (const auto& story : input.criteria.stories)
        if (story.story == level && !story.name.empty())
            return "Level " + std::to_string(level) + " (" + story.name + ")";
    return "Level " + std::to_string(level);
}

Table sheetsTable(const building::PlanSet& plans)
{
    Table table {"Sheets read",
                 {left("Sheet", 0.5), left("Title", 2), left("Kind", 0.7), right("Level", 0.3),
                  right("Scale", 0.4), left("Scale from", 0.8), left("File", 2)},
                 {}};
    for (const auto& s : plans.sheets)
        table.rows.push_back({orDash(s.number), orDash(s.title), spacedName(s.kind),
                              s.level < 0 ? "-" : std::to_string(s.level), "1:" + decimal(s.scale.ratio, 0),
                              spacedName(s.scale.source), s.file.substr(s.file.find_last_of("/\\") + 1)});
    return table;
}

Table wallTable(const ReportInput& input, int level)
{
    Table table {"Shear walls of " + levelName(input, level),
                 {left("Wall"), left("Mark", 0.5), left("Grid", 0.4), right("Length"), right("Thickness"),
                  right("Openings", 0.4), right("Confidence", 0.5), left("Drawn on", 1.4)},
                 {}};
    for (const auto& w : input.layout.walls)
        if (w.level == level && w.isShear)
            table.rows.push_back({w.label, orDash(w.mark), orDash(w.gridLabel), formatFeetInches(w.length),
                                  formatInches(w.thickness), std::to_string(w.openings.size()),
                                  decimal(w.confidence, 2),
                                  orDash(w.source.file.substr(w.source.file.find_last_of("/\\") + 1))});
    return table;
}

std::set<std::string> marksInUse(const ReportInput& input)
{
    std::set<std::string> marks;
    for (const auto& w : input.layout.walls)
        if (w.isShear && !w.mark.empty())
            marks.insert(w.mark);
    return marks;
}

}  // namespace

Chapters wallPlansChapter(const ReportInput& input)
{
    Chapters chapters {{"Wall plans", 1, {PageBreak {}}}};
    Chapter& head = chapters.front();
    head.blocks.push_back(body(
        "Drawn from the model, not copied from the sheets: shear walls filled with their mark, hold-downs "
        "as crossed squares, rods as dots coloured by utilization with their ratio, obstructions crossed."));
    if (input.solids && !input.solids->parts.empty())
        head.blocks.push_back(FigureRef {
            FigureKind::Building3d, "",
            "The building with its rod runs, seen from the south-west corner of the set frame.", 0.5});
    if (input.plans && !input.plans->sheets.empty())
        head.blocks.push_back(sheetsTable(*input.plans));
    std::set<int> levels;
    for (const auto& w : input.layout.walls)
        if (w.isShear)
            levels.insert(w.level);
    for (const int level : levels) {
        Chapter section {"Wall plan, " + levelName(input, level), 2, {}};
        section.blocks.push_back(FigureRef {FigureKind::WallPlan, std::to_string(level),
                                            levelName(input, level) + ", walls and rods.", 0.55});
        section.blocks.push_back(wallTable(input, level));
        chapters.push_back(std::move(section));
    }
    return chapters;
}

Chapters wallScheduleChapter(const ReportInput& input)
{
    Chapter c {"Shear wall schedule", 1, {}};
    if (input.layout.schedule.empty()) {
        c.blocks.push_back(
            body("The drawings hold no shear wall schedule that could be read, and none was entered."));
        return {c};
    }
    const auto used = marksInUse(input);
    Table table {"As printed on the drawings",
                 {left("Mark", 0.5), left("Sheathing", 1.4), left("Nail", 0.5), right("Edge (in)"),
                  right("Field (in)"), right("Sides", 0.3), right("Allowable (plf)"), left("Hold-down"),
                  centered("In use")},
                 {}};
    for (const auto& t : input.layout.schedule)
        table.rows.push_back({t.mark, orDash(t.sheathing), orDash(t.nail), decimal(t.edgeSpacing.value(), 1),
                              decimal(t.fieldSpacing.value(), 1), std::to_string(t.sides),
                              t.allowable > LineLoad() ? plf(t.allowable) : "-", orDash(t.holdown),
                              used.contains(t.mark) ? "yes" : "no"});
    c.blocks.push_back(table);
    c.blocks.push_back(note("Allowable unit shear is ASD as printed; \"-\" where the schedule prints none."));
    return {c};
}

}  // namespace holdfast::report
