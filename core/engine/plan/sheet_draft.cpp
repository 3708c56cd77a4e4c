#include "core/engine/plan/sheet_draft.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/engine/plan/grids.h"
#include "core/engine/plan/layer_roles.h"
#include "core/engine/plan/words.h"

namespace holdfast::plan {

namespace {

using building::OverrideAction;
using building::SheetKind;

std::string baseName(const std::string& path) { return path.substr(path.find_last_of("/\\") + 1); }

void settleTitle(SheetDraft& draft, building::PlanSet& set)
{
    const TitleBlock fromFile = titleFromFileName(draft.sheet.file);
    draft.sheet.number = draft.block.number.empty() ? fromFile.number : draft.block.number;
    draft.sheet.title = draft.block.title;
    if (draft.sheet.title.empty() && !fromFile.title.empty()) {
        draft.sheet.title = fromFile.title;
        set.findings.push_back(sheetFinding(draft.sheet, "plan.title.file_name", Severity::Info,
                                            "The sheet has no title; it is read from the file name.",
                                            "Check kind and level of the sheet."));
    }
    draft.reading = readTitle(draft.sheet.title);
    draft.sheet.kind = draft.reading.kind;
}

int scheduleWords(const drawing::Linework& marks)
{
    int words = 0;
    for (const drawing::TextMark& text : marks.texts)
        words += hasAnyToken(tokensOf(plainWords(text.text)),
                             {"MARK", "SHEATHING", "NAILING", "EDGE", "CAPACITY", "PLF"});
    return words;
}

// A sheet whose title says nothing is judged by what is on it.
SheetKind kindByContent(const SheetDraft& draft)
{
    int walls = 0;
    const auto& roles = draft.roles;
    for (const drawing::Stroke& s : draft.marks.strokes)
        walls += roles[s.layer] == LayerRole::Wall || roles[s.layer] == LayerRole::ShearWall;
    constexpr int kFewWalls = 8, kFewGrids = 2, kFewWords = 3;
    if (walls >= kFewWalls || int(draft.sheet.grids.size()) >= kFewGrids)
        return SheetKind::FloorPlan;
    return scheduleWords(draft.marks) >= kFewWords ? SheetKind::Schedule : SheetKind::Other;
}

void settleKind(SheetDraft& draft, const building::DesignCriteria& criteria, building::PlanSet& set)
{
    if (draft.sheet.kind == SheetKind::Other && draft.sheet.title.empty()) {
        draft.sheet.kind = kindByContent(draft);
        if (draft.sheet.kind != SheetKind::Other)
            set.findings.push_back(sheetFinding(draft.sheet, "plan.kind.by_content", Severity::Warning,
                                                "No title was found; the sheet is taken as a "
                                                    + enumText(draft.sheet.kind) + " by what is drawn on it.",
                                                "Confirm the kind of the sheet."));
    }
    if (const auto* word = overrideFor(criteria, OverrideAction::SetSheetKind, draft))
        if (!parseEnum(word->value, draft.sheet.kind))
            set.findings.push_back(sheetFinding(
                draft.sheet, "plan.override.kind", Severity::Error,
                "The override names no sheet kind: \"" + word->value + "\".",
                "Use foundation, floor_plan, schedule, elevation, section, detail, notes or other."));
}

// Pages of a PDF are paper; layouts of a DXF are read with the model they show.
bool isPaper(const drawing::Header& header) { return header.version.starts_with("PDF-"); }

UnitClaims claimsOf(const SheetDraft& draft, const drawing::Header& header,
                    std::optional<double> viewportRatio, const building::DesignCriteria& criteria)
{
    UnitClaims claims;
    claims.declared = header.units;
    claims.measurement = header.measurement;
    claims.dimensionFactor = header.dimensionFactor;
    claims.viewportRatio = viewportRatio;
    claims.paper = isPaper(header);
    for (const ScaleNote& note : draft.block.scales)
        if (note.ratio > 1)
            claims.noteRatios.push_back(note.ratio);
    if (const auto* word = overrideFor(criteria, OverrideAction::SetUnit, draft))
        claims.typed = unitNamed(word->value);
    return claims;
}

void reportUnits(const SheetDraft& draft, const UnitClaims& claims, building::PlanSet& set)
{
    const UnitReading& units = draft.units;
    const std::string unit(unitWord(units.unit));
    if (units.contradictsHeader)
        set.findings.push_back(sheetFinding(draft.sheet, "plan.units.contradiction", Severity::Error,
                                            "The file says " + std::string(unitWord(claims.declared))
                                                + ", but it is drawn in " + unit + ": " + units.evidence
                                                + ".",
                                            "Confirm the drawing unit, or set it."));
    else if (claims.declared == drawing::DrawingUnit::Unitless && !claims.typed && isPlan(draft.sheet)) {
        set.findings.push_back(
            sheetFinding(draft.sheet, "plan.units.not_declared", Severity::Warning,
                         "The file names no drawing unit; " + unit + " are taken: " + units.evidence + ".",
                         "Confirm the drawing unit, or set it."));
        set.assumptions.push_back({"plan.units." + baseName(draft.sheet.file), AssumptionCategory::Geometry,
                                   "Drawing unit of " + sheetLabel(draft.sheet), unit,
                                   AssumptionSource::DrawingInference, units.evidence, units.witnesses > 0});
    }
    // One odd dimension is a slip of the drafter, two and more are a scale.
    constexpr double kMostDimensions = 0.5;
    constexpr int kFewestDimensions = 2;
    if (units.dimensionCount >= kFewestDimensions && units.dimensionsAgree < kMostDimensions
        && isPlan(draft.sheet))
        set.findings.push_back(
            sheetFinding(draft.sheet, "plan.scale.dimensions", Severity::Error,
                         "Dimension texts and measured lengths disagree: " + units.evidence + ".",
                         "Check the scale of the sheet against a known dimension."));
}

void reportScale(const SheetDraft& draft, const UnitClaims& claims, building::PlanSet& set)
{
    if (claims.paper && draft.sheet.scale.ratio == 1 && !claims.typed && isPlan(draft.sheet))
        set.findings.push_back(sheetFinding(draft.sheet, "plan.scale.missing", Severity::Critical,
                                            "The page names no scale that can be read; lengths are those of the "
                                            "paper, not of the building.",
                                            "Give the drawing as DXF, or a PDF that notes its scale."));
    std::set<double> ratios;
    for (const ScaleNote& note : draft.block.scales)
        if (note.ratio > 0)
            ratios.insert(note.ratio);
    if (isPlan(draft.sheet) && draft.sheet.scale.ratio != 1 && ratios.size() > 1)
        set.findings.push_back(sheetFinding(draft.sheet, "plan.scale.several", Severity::Warning,
                                            "The sheet carries several scale notes; 1:"
                                                + std::to_string(std::lround(draft.sheet.scale.ratio))
                                                + " is taken.",
                                            "Confirm the scale of the plan."));
    constexpr double kDoubtful = 0.6;
    if (isPlan(draft.sheet) && draft.sheet.scale.confidence < kDoubtful)
        set.findings.push_back(
            sheetFinding(draft.sheet, "plan.scale.doubtful", Severity::Warning,
                         "Unit and scale of the sheet are doubtful: " + draft.units.evidence + ".",
                         "Set the unit, or check a known dimension."));
}

void reportSeveralPlans(const SheetDraft& draft, building::PlanSet& set)
{
    std::set<int> floors;
    for (const std::string& title : draft.block.planTitles)
        if (const TitleReading reading = readTitle(title); reading.floor && tokensOf(title).size() > 2)
            floors.insert(*reading.floor);
    if (isPlan(draft.sheet) && (floors.size() > 1 || draft.reading.typical))
        set.findings.push_back(sheetFinding(draft.sheet, "plan.sheet.several_levels", Severity::Error,
                                            "The sheet speaks of several levels; it is read as one plan, \""
                                                + draft.sheet.title + "\".",
                                            "Give each level a sheet of its own."));
}

} // namespace

std::string sheetLabel(const building::Sheet& sheet)
{
    return sheet.number.empty() ? baseName(sheet.file) : sheet.number;
}

Finding sheetFinding(const building::Sheet& sheet, std::string rule, Severity severity, std::string message,
                     std::string remedy)
{
    return {std::move(rule),    severity,          {SubjectKind::Sheet, sheetLabel(sheet), sheet.level},
            std::move(message), std::move(remedy), "",
            std::nullopt};
}

void readSheet(SheetDraft& draft, const drawing::Header& header, std::optional<double> viewportRatio,
               const building::DesignCriteria& criteria, building::PlanSet& set)
{
    draft.roles = layerRoles(draft.marks.layers, criteria);
    draft.block = readTitleBlock(draft.marks);
    settleTitle(draft, set);
    const UnitClaims claims = claimsOf(draft, header, viewportRatio, criteria);
    draft.units = readUnits(draft.marks, draft.roles, claims);
    draft.sheet.scale = draft.units.scale;
    draft.sheet.unitInches = draft.units.unitInches;
    draft.sheet.toSet = geometry::Transform2::scaling(draft.units.unitInches, draft.units.unitInches);
    if (isPlan(draft.sheet) || draft.sheet.kind == SheetKind::Other)
        draft.sheet.grids = movedGrids(findGrids(draft.marks, draft.roles).grids, draft.sheet.toSet);
    settleKind(draft, criteria, set);
    if (!isPlan(draft.sheet))
        draft.sheet.grids.clear();
    // A layout shows the model: what is wrong with the scale is said once, of the model.
    if (!viewportRatio || claims.paper) {
        reportUnits(draft, claims, set);
        reportScale(draft, claims, set);
    }
    reportSeveralPlans(draft, set);
}

} // namespace holdfast::plan
