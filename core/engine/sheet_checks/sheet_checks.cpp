#include "core/engine/sheet_checks/sheet_checks.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/engine/plan/words.h"
#include "core/engine/sheet_checks/check_list.h"

namespace holdfast::sheet_checks {

namespace {

using Sheets = std::vector<SheetFacts>;

void checkNumbers(const Sheets& sheets, CheckList& list)
{
    std::map<std::string, const SheetFacts*> first;
    for (const SheetFacts& sheet : sheets) {
        if (sheet.number.empty()) {
            list.say("sheets.number.missing", Severity::Warning, sheet,
                     "No sheet number was found on " + label(sheet) + ".", "Number the sheet in its title block.");
            continue;
        }
        const auto [known, isNew] = first.emplace(comparableNumber(sheet.number), &sheet);
        if (!isNew)
            list.say("sheets.number.duplicate", Severity::Error, sheet,
                     "The number " + sheet.number + " stands on " + place(*known->second) + " and on "
                         + place(sheet) + ".",
                     "Give one of the sheets another number, or take the superseded one out of the set.");
    }
}

void checkCount(const Sheets& sheets, CheckList& list)
{
    std::map<int, const SheetFacts*> stated;
    for (const SheetFacts& sheet : sheets)
        if (sheet.statedCount > 0)
            stated.emplace(sheet.statedCount, &sheet);
    for (const auto& [count, sheet] : stated)
        if (count != int(sheets.size()))
            list.say("sheets.count.differs", Severity::Warning, *sheet,
                     label(*sheet) + " says that the set has " + std::to_string(count) + " sheets; "
                         + std::to_string(sheets.size()) + " were given.",
                     "Add the sheets that are missing, or correct the count.");
}

void checkLevels(const Sheets& sheets, CheckList& list)
{
    std::set<int> levels;
    for (const SheetFacts& sheet : sheets)
        for (const int level : sheet.levels)
            if (level >= 0)
                levels.insert(level);
    if (levels.empty())
        return;
    for (int level = *levels.begin(); level < *levels.rbegin(); ++level)
        if (!levels.contains(level))
            list.say("sheets.level.missing", Severity::Error,
                     Subject{SubjectKind::Project, "level " + std::to_string(level), level},
                     "No plan shows level " + std::to_string(level) + ", though plans below and above it are there.",
                     "Add the plan of this level, or say which plan stands for it (TYPICAL LEVELS ...).");
}

void checkPlans(const Sheets& sheets, CheckList& list)
{
    for (const SheetFacts& sheet : sheets) {
        if (!sheet.plan)
            continue;
        if (!sheet.scaleWritten)
            list.say("sheets.scale.missing", Severity::Warning, sheet,
                     "No scale is written on the plan " + label(sheet) + ".",
                     "Write the scale under the plan or in the title block.");
        if (!sheet.northShown)
            list.say("sheets.north.missing", Severity::Warning, sheet,
                     "No north arrow was found on the plan " + label(sheet) + ".", "Draw one beside the plan.");
    }
}

void checkPaper(const Sheets& sheets, CheckList& list)
{
    // San Francisco DBI, plan check EPR (requirements 2-50; not verified against the department's page).
    constexpr double kLeastShort = 22, kLeastLong = 34, kSame = 0.25;
    std::map<std::pair<long, long>, int> sizes;
    const auto sizeOf = [](const SheetFacts& s) {
        return std::pair(std::lround(std::min(s.paperWidth, s.paperHeight) / kSame),
                         std::lround(std::max(s.paperWidth, s.paperHeight) / kSame));
    };
    for (const SheetFacts& sheet : sheets)
        if (sheet.paperWidth > 0)
            ++sizes[sizeOf(sheet)];
    const auto usual = std::ranges::max_element(sizes, {}, [](const auto& entry) { return entry.second; });
    for (const SheetFacts& sheet : sheets) {
        if (sheet.scanned)
            list.say("sheets.scanned", Severity::Warning, sheet,
                     label(sheet) + " is a picture; nothing on it is exact.",
                     "Ask for the sheet as it was plotted from CAD.");
        if (sheet.paperWidth <= 0)
            continue;
        const std::string size = inches(sheet.paperWidth) + " x " + inches(sheet.paperHeight) + " in";
        if (sizeOf(sheet) != usual->first)
            list.say("sheets.size.mixed", Severity::Warning, sheet,
                     label(sheet) + " is " + size + "; most sheets of the set are of another size.",
                     "Plot all sheets of the set at one size.");
        if (std::min(sheet.paperWidth, sheet.paperHeight) < kLeastShort - kSame
            || std::max(sheet.paperWidth, sheet.paperHeight) < kLeastLong - kSame)
            list.say("sheets.size.small", Severity::Info, sheet,
                     label(sheet) + " is " + size + ", smaller than 22 x 34 in that San Francisco asks for.",
                     "Plot at full size where the authority asks for it.");
        if (!sheet.roomForStamp)
            list.say("sheets.stamp.room", Severity::Info, sheet,
                     label(sheet) + " has no blank area of 2 x 2 in for the authority's stamp.",
                     "Leave one free on every sheet where the authority asks for it.");
    }
}

void checkDetail(const SheetFacts& from, const SheetReference& reference, const SheetFacts& to, CheckList& list)
{
    // A sheet whose details carry no bubbles we can read says nothing of a number.
    if (reference.detail.empty() || to.plan || to.details.empty()
        || std::ranges::find(to.details, reference.detail) != to.details.end())
        return;
    list.say("sheets.detail.missing", Severity::Warning, from,
             label(from) + " refers to detail " + reference.detail + " on " + to.number
                 + ", where no detail of this number was found.",
             "Correct the reference (\"" + reference.text + "\"), or number the detail.");
}

void checkReferences(const Sheets& sheets, CheckList& list)
{
    std::map<std::string, const SheetFacts*> byNumber;
    std::set<std::string> disciplines;
    for (const SheetFacts& sheet : sheets)
        if (!sheet.number.empty()) {
            byNumber.emplace(comparableNumber(sheet.number), &sheet);
            disciplines.insert(disciplineOf(sheet.number));
        }
    for (const SheetFacts& sheet : sheets)
        for (const SheetReference& reference : sheet.references) {
            if (const auto to = byNumber.find(comparableNumber(reference.number)); to != byNumber.end()) {
                checkDetail(sheet, reference, *to->second, list);
                continue;
            }
            const bool ours = disciplines.contains(disciplineOf(reference.number));
            const std::string what = (reference.detail.empty() ? "" : reference.detail + "/") + reference.number;
            if (ours)
                list.say("sheets.reference.missing", Severity::Error, sheet,
                         label(sheet) + " refers to " + what + ", and no sheet " + reference.number
                             + " is in the set.",
                         "Add the sheet, or correct the reference (\"" + reference.text + "\").");
            else
                list.say("sheets.reference.other", Severity::Info, sheet,
                         label(sheet) + " refers to " + what
                             + ", a sheet of another discipline that is not in the set.",
                         "Look there by hand; nothing was compared with it.");
        }
}

void checkSchedules(const building::WallLayout& layout, CheckList& list)
{
    std::set<std::string> walls, holdowns;
    for (const building::ShearWall& wall : layout.walls)
        walls.insert(plan::bareMark(wall.mark));
    for (const building::Holdown& holdown : layout.holdowns)
        holdowns.insert(plan::bareMark(holdown.mark));
    for (const building::WallType& row : layout.schedule)
        if (!walls.contains(plan::bareMark(row.mark)))
            list.say("sheets.schedule.unused", Severity::Info, {SubjectKind::Project, row.mark, -1},
                     "Wall type " + row.mark + " is in the schedule and on no plan.",
                     "Remove the row, or look for walls whose mark was not read.");
    for (const building::WallType& row : layout.schedule)
        holdowns.insert(plan::bareMark(row.holdown));
    for (const building::HoldownType& row : layout.holdownSchedule)
        if (!holdowns.contains(plan::bareMark(row.mark)))
            list.say("sheets.schedule.unused", Severity::Info, {SubjectKind::Project, row.mark, -1},
                     "Hold-down " + row.mark + " is in the schedule and on no plan.",
                     "Remove the row, or look for hold-downs whose mark was not read.");
}

std::vector<std::string> whatWasNotChecked(const Sheets& sheets, const building::WallLayout* layout)
{
    std::vector<std::string> sentences;
    const auto none = [&](auto has) { return std::ranges::none_of(sheets, has); };
    if (none([](const SheetFacts& s) { return !s.index.empty(); }))
        sentences.push_back("No sheet index was found, so the set was not compared with one.");
    if (none([](const SheetFacts& s) { return !s.fields.empty(); }))
        sentences.push_back(
            "No labelled title block was found, so dates, revisions and project data were not compared.");
    if (none([](const SheetFacts& s) { return !s.references.empty(); }))
        sentences.push_back("No reference to another sheet was found.");
    if (none([](const SheetFacts& s) { return s.paperWidth > 0; }))
        sentences.push_back("The drawings have no paper size, so size and room for stamps were not checked.");
    if (!layout)
        sentences.push_back("The walls were not read, so the schedules were not compared with the plans.");
    return sentences;
}

} // namespace

SheetSetReport checkSheets(Sheets sheets, const building::WallLayout* layout)
{
    CheckList list;
    checkNumbers(sheets, list);
    checkIndex(sheets, list);
    checkCount(sheets, list);
    checkLevels(sheets, list);
    checkPlans(sheets, list);
    checkFields(sheets, list);
    checkReferences(sheets, list);
    checkPaper(sheets, list);
    if (layout)
        checkSchedules(*layout, list);
    SheetSetReport report{std::move(sheets), list.sorted(), {}};
    report.notChecked = whatWasNotChecked(report.sheets, layout);
    return report;
}

Result<SheetSetReport> checkSheetSet(const std::vector<drawing::Drawing>& drawings, const building::PlanSet& plans,
                                     const building::WallLayout* layout, const Run& run)
{
    auto sheets = readSheetFacts(drawings, plans, run);
    if (!sheets)
        return sheets.fault();
    return checkSheets(std::move(*sheets), layout);
}

} // namespace holdfast::sheet_checks
