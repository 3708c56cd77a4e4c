#include <algorithm>
#include <map>
#include <set>

#include "core/engine/plan/sheet_draft.h"
#include "core/engine/plan/words.h"

namespace holdfast::plan {

namespace {

using building::SheetKind;

bool isFloorPlan(const SheetDraft& d) { return d.sheet.kind == SheetKind::FloorPlan; }
bool isRoofPlan(const SheetDraft& d) { return isFloorPlan(d) && d.reading.roof && !d.reading.floor; }

// A note in a drawing counts for a floor plan only; the title wins over notes.
std::optional<int> explicitStory(const SheetDraft& d)
{
    return d.reading.woodStory ? d.reading.woodStory : d.block.woodStory;
}

// What is taken off the number in the title to get the story, and why.
struct Counting {
    int takeOff = 0;
    std::string reason;
    bool inferred = false;
};

Counting countingOf(const std::vector<SheetDraft>& drafts)
{
    std::optional<int> lowest;
    bool hasBase = false;
    for (const SheetDraft& d : drafts) {
        hasBase = hasBase || d.sheet.kind == SheetKind::Foundation;
        if (!isFloorPlan(d) || !d.reading.floor)
            continue;
        if (const auto story = explicitStory(d); story && !d.reading.woodStory)
            return {*d.reading.floor - *story, "a note on sheet " + sheetLabel(d.sheet), false};
        lowest = std::min(lowest.value_or(*d.reading.floor), *d.reading.floor);
    }
    if (!lowest || !hasBase)
        return {0, "the numbers in the sheet titles; the set has no foundation or podium sheet",
                lowest.value_or(1) != 1};
    return {*lowest - 1, "the order of the floor plans above the foundation or podium sheet", *lowest != 1};
}

void logCounting(const Counting& counting, building::PlanSet& set)
{
    if (!counting.inferred)
        return;
    const bool asWritten = counting.takeOff == 0;
    const std::string what = asWritten
        ? "The level numbers in the sheet titles are the stories"
        : "Story 1 is the plan titled LEVEL " + std::to_string(counting.takeOff + 1);
    const std::string rule =
        asWritten ? "story = level" : "story = level - " + std::to_string(counting.takeOff);
    set.assumptions.push_back({"plan.levels", AssumptionCategory::Geometry, what, rule,
                               AssumptionSource::DrawingInference, counting.reason, true});
}

void setFromTitles(std::vector<SheetDraft>& drafts, const Counting& counting)
{
    for (SheetDraft& d : drafts) {
        if (d.sheet.kind == SheetKind::Foundation)
            d.sheet.level = 0;
        else if (!isFloorPlan(d))
            d.sheet.level = -1;
        else if (d.reading.woodStory)
            d.sheet.level = *d.reading.woodStory;
        else if (d.reading.floor)
            d.sheet.level = std::max(0, *d.reading.floor - counting.takeOff);
        else if (const auto story = explicitStory(d))
            d.sheet.level = *story;
    }
}

int highestLevel(const std::vector<SheetDraft>& drafts)
{
    int highest = 0;
    for (const SheetDraft& d : drafts)
        highest = std::max(highest, d.sheet.level);
    return highest;
}

// By the engineer's word: -1 takes a sheet from every level.
std::optional<int> levelTold(const building::Override& word)
{
    constexpr int kHighest = 30;   // no wood building comes near it
    const std::string value = plainWords(word.value);
    const auto level = value == "-1" ? std::optional(-1) : wholeNumber(value);
    return level && *level <= kHighest ? level : std::nullopt;
}

// The sheets whose level the engineer gave; nothing is guessed of them.
std::set<const SheetDraft*> takeLevelsTold(std::vector<SheetDraft>& drafts, const building::DesignCriteria& criteria,
                                           building::PlanSet& set)
{
    std::set<const SheetDraft*> told;
    for (SheetDraft& d : drafts) {
        const auto* word = overrideFor(criteria, building::OverrideAction::SetSheetLevel, d);
        if (!word)
            continue;
        if (const auto level = levelTold(*word)) {
            d.sheet.level = *level;
            told.insert(&d);
        } else {
            set.findings.push_back(sheetFinding(d.sheet, "plan.override.level", Severity::Error,
                                                "The override names no level: \"" + word->value + "\".",
                                                "Give a whole number up to 30, 0 for the podium, -1 for none."));
        }
    }
    return told;
}

// Floor plans without a number: a lone one is story 1, several stay without a level.
void settleUnnumbered(std::vector<SheetDraft>& drafts, const std::set<const SheetDraft*>& told, building::PlanSet& set)
{
    std::vector<SheetDraft*> open;
    for (SheetDraft& d : drafts)
        if (isFloorPlan(d) && !isRoofPlan(d) && !d.showsModel && d.sheet.level < 0 && !told.contains(&d))
            open.push_back(&d);
    if (open.size() == 1 && highestLevel(drafts) == 0) {
        SheetDraft& only = *open.front();
        only.sheet.level = 1;
        set.assumptions.push_back({"plan.levels." + sheetLabel(only.sheet), AssumptionCategory::Geometry,
                                   "The only floor plan has no level in its title and is taken as story 1",
                                   "story 1", AssumptionSource::DrawingInference,
                                   "title \"" + only.sheet.title + "\"", false});
        return;
    }
    for (const SheetDraft* d : open)
        set.findings.push_back(
            sheetFinding(d->sheet, "plan.level.unknown", Severity::Error,
                         "The level of the plan is not in its title \"" + d->sheet.title + "\".",
                         "Set the level of the sheet; until then its walls are left out."));
}

void reportMissingStories(const std::vector<SheetDraft>& drafts, building::PlanSet& set)
{
    std::set<int> levels;
    for (const SheetDraft& d : drafts)
        if (isFloorPlan(d) && !isRoofPlan(d) && d.sheet.level > 0)
            levels.insert(d.sheet.level);
    for (int level = 1; !levels.empty() && level < *levels.rbegin(); ++level)
        if (!levels.contains(level))
            set.findings.push_back({"plan.level.missing",
                                    Severity::Error,
                                    {SubjectKind::Project, "set", level},
                                    "There is no floor plan for story " + std::to_string(level) + ".",
                                    "Add the sheet, or set the levels of the others.",
                                    "",
                                    std::nullopt});
}

} // namespace

void assignLevels(std::vector<SheetDraft>& drafts, const building::DesignCriteria& criteria,
                  building::PlanSet& set)
{
    const Counting counting = countingOf(drafts);
    logCounting(counting, set);
    setFromTitles(drafts, counting);
    const auto told = takeLevelsTold(drafts, criteria, set);
    const int roof = highestLevel(drafts) + 1;
    for (SheetDraft& d : drafts)
        if (isRoofPlan(d) && !told.contains(&d))
            d.sheet.level = roof;
    settleUnnumbered(drafts, told, set);
    reportMissingStories(drafts, set);
}

} // namespace holdfast::plan
