#include "core/engine/plan/sheet_draft.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>
#include <sstream>

#include "core/engine/plan/grids.h"
#include "core/engine/plan/layer_roles.h"
#include "core/engine/plan/north.h"
#include "core/engine/plan/words.h"

namespace holdfast::plan {

namespace {

using building::OverrideAction;
using building::SheetKind;

std::string baseName(const std::string& path) { return path.substr(path.find_last_of("/\\") + 1); }

// The sheet's own title often says less than the one under its only plan.
void readFullestTitle(SheetDraft& draft)
{
    draft.reading = readTitle(draft.sheet.title);
    if (draft.part > 0 || !draft.reading.isPlan() || draft.reading.saysLevel())
        return;
    for (const ViewTitle& view : draft.block.views)
        if (view.reading.isPlan() && view.reading.saysLevel() && !view.bare) {
            draft.reading = view.reading;
            draft.sheet.title += " - " + view.text;
            return;
        }
}

void settleTitle(SheetDraft& draft, building::PlanSet& set)
{
    const FileTitle fromFile = titleFromFileName(draft.sheet.file);
    draft.sheet.number = draft.block.number.empty() ? fromFile.number : draft.block.number;
    draft.sheet.title = draft.block.title;
    if (draft.sheet.title.empty() && !fromFile.title.empty()) {
        draft.sheet.title = fromFile.title;
        set.findings.push_back(sheetFinding(draft.sheet, "plan.title.file_name", Severity::Info,
                                            "The sheet has no title; it is read from the file name.",
                                            "Check kind and level of the sheet."));
    }
    readFullestTitle(draft);
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

constexpr double kUnderThePlan = 1.0, kInTheBlock = 0.7, kSomewhere = 0.3, kUnderAnother = 0.03;

double weightOf(NoteKind kind)
{
    switch (kind) {
    case NoteKind::PlanView: return kUnderThePlan;
    case NoteKind::TitleBlock: return kInTheBlock;
    case NoteKind::Loose: return kSomewhere;
    case NoteKind::OtherView: return kUnderAnother;
    }
    return kSomewhere;
}

void addNotes(const SheetDraft& draft, const SpaceSize& space, UnitClaims& claims)
{
    using building::ScaleSource;
    constexpr double kMeasured = 2.5;  // what the program that plotted the page wrote into it
    if (space.measuredRatio) {
        ScaleClaim& claim = claims.notes.emplace_back();
        claim.ratio = *space.measuredRatio;
        claim.source = ScaleSource::Viewport;
        claim.weight = kMeasured;
        claim.text = "the scale the page itself carries";
    }
    for (const NotedScale& note : draft.block.scales)
        if (note.note.ratio > 1) {
            const bool block = note.kind == NoteKind::TitleBlock;
            claims.notes.push_back({note.note.ratio, block ? ScaleSource::TitleBlock : ScaleSource::ViewTitle,
                                    weightOf(note.kind), note.text});
        }
    std::ranges::stable_sort(claims.notes, std::ranges::greater{}, &ScaleClaim::weight);
}

// "calibrated 0.1234", "96", "1/8" = 1'-0"".
void takeScaleOverride(const SheetDraft& draft, const building::DesignCriteria& criteria, UnitClaims& claims,
                       building::PlanSet& set)
{
    const auto* word = overrideFor(criteria, OverrideAction::SetScale, draft);
    if (!word)
        return;
    const bool calibrated = word->value.starts_with("calibrated ");
    const std::string figure = calibrated ? word->value.substr(11) : word->value;
    char* end = nullptr;
    const double value = std::strtod(figure.c_str(), &end);
    // From a site plan in miles to a detail in hundredths of a millimetre, and a slip of the hand is neither.
    constexpr double kLargest = 100'000, kLeast = 1e-4;
    const bool whole = end != figure.c_str() && *end == '\0' && value >= kLeast && value <= kLargest;
    if (calibrated && whole)
        claims.calibrated = value;
    else if (whole)
        claims.typedRatio = value;
    else if (const auto note = readScaleNote(word->value); note && note->ratio > 0)
        claims.typedRatio = note->ratio;
    else
        set.findings.push_back(sheetFinding(draft.sheet, "plan.override.scale", Severity::Error,
                                            "The override names no scale: \"" + word->value + "\".",
                                            "Give 1/8\" = 1'-0\", a ratio such as 96, or calibrate by two points."));
}

// Lettering is plotted 3/32 in high (US National CAD Standard), by some 1/16 in; below that the page is reduced. Set by
// judgement.
bool hasSmallLetters(const SheetDraft& draft, const SpaceSize& space)
{
    constexpr double kSmallest = 0.055;
    constexpr std::size_t kFewest = 20;
    std::vector<double> heights;
    for (const drawing::TextMark& text : draft.marks.texts)
        if (text.height > 0)
            heights.push_back(text.height * std::max(inchesIn(space.header.units), 1e-9));
    if (heights.size() < kFewest)
        return false;
    std::ranges::nth_element(heights, heights.begin() + std::ptrdiff_t(heights.size() / 2));
    return heights[heights.size() / 2] < kSmallest;
}

UnitClaims claimsOf(const SheetDraft& draft, const SpaceSize& space, const building::DesignCriteria& criteria,
                    building::PlanSet& set)
{
    UnitClaims claims;
    claims.declared = space.header.units;
    claims.measurement = space.header.measurement;
    claims.dimensionFactor = space.header.dimensionFactor;
    claims.viewportRatio = space.viewportRatio;
    claims.paper = space.paper;
    claims.paperWidth = space.paperWidth;
    claims.paperHeight = space.paperHeight;
    claims.reduction = space.reduction;
    claims.smallLetters = space.paper && hasSmallLetters(draft, space);
    addNotes(draft, space, claims);
    if (const auto* word = overrideFor(criteria, OverrideAction::SetUnit, draft)) {
        claims.typed = unitNamed(word->value);
        if (!claims.typed)
            set.findings.push_back(sheetFinding(draft.sheet, "plan.override.unit", Severity::Error,
                                                "The override names no unit: \"" + word->value + "\".",
                                                "Use in, ft, mm, cm or m."));
    }
    takeScaleOverride(draft, criteria, claims, set);
    return claims;
}

std::string ratioWord(double ratio)
{
    std::ostringstream out;
    out.precision(4);
    out << "1:" << ratio;
    return out.str();
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
    else if (claims.declared == drawing::DrawingUnit::Unitless && !claims.typed && !claims.calibrated
             && isPlan(draft.sheet)) {
        set.findings.push_back(
            sheetFinding(draft.sheet, "plan.units.not_declared", Severity::Warning,
                         "The file names no drawing unit; " + unit + " are taken: " + units.evidence + ".",
                         "Confirm the drawing unit, or set it."));
        set.assumptions.push_back({"plan.units." + baseName(draft.sheet.file), AssumptionCategory::Geometry,
                                   "Drawing unit of " + sheetLabel(draft.sheet), unit,
                                   AssumptionSource::DrawingInference, units.evidence, units.witnesses > 0});
    }
    // Dimensions that agree with each other and not with the sheet are a scale of their own.
    if (const DimensionVote& vote = units.dimensions;
        vote.decides() && 2 * units.dimensionsAgreeing < vote.votes && isPlan(draft.sheet)) {
        std::ostringstream times;
        times.precision(4);
        times << vote.inches / units.unitInches;
        set.findings.push_back(
            sheetFinding(draft.sheet, "plan.scale.dimensions", Severity::Error,
                         std::to_string(vote.votes) + " of " + std::to_string(vote.of)
                             + " dimension texts say " + times.str() + " times the length that is measured at "
                             + ratioWord(draft.sheet.scale.ratio) + ": " + units.evidence + ".",
                         "Check the scale of the sheet against a known dimension."));
    }
}

// The geometry speaks against the note: the plot is reduced, or the note wrong.
void reportReduction(const SheetDraft& draft, const UnitClaims& claims, building::PlanSet& set)
{
    const double reduction = draft.units.reduction;
    if (reduction == 1 || claims.notes.empty() || !isPlan(draft.sheet))
        return;
    const bool half = std::fabs(reduction - 0.5) < 0.0025;
    std::ostringstream share;
    share.precision(3);
    share << 100 * reduction << " %";
    set.findings.push_back(sheetFinding(
        draft.sheet, "plan.scale.reduced", Severity::Warning,
        (half ? std::string("The sheet is a half-size plot: ") : "The sheet is plotted at " + share.str() + ": ")
            + "its note says " + claims.notes.front().text + ", which is " + ratioWord(claims.notes.front().ratio)
            + ", but it is drawn at " + ratioWord(draft.sheet.scale.ratio) + " (" + draft.units.evidence + ").",
        "Confirm the scale of the sheet against a known dimension."));
}

void reportAsked(const SheetDraft& draft, const UnitClaims& claims, building::PlanSet& set)
{
    constexpr double kDoubtful = 0.7;
    const bool told = claims.typed || claims.typedRatio || claims.calibrated;
    if (!isPlan(draft.sheet) || told)
        return;
    const bool strong = draft.units.dimensionsAgreeing >= 2 && draft.sheet.scale.confidence >= kDoubtful;
    const std::string size = draft.units.size.empty() ? "nothing is drawn that shows its size"
                                                      : "the building would be " + draft.units.size;
    if (draft.sheet.scale.confidence < kDoubtful)
        set.findings.push_back(sheetFinding(draft.sheet, "plan.scale.doubtful", Severity::Warning,
                                            "Unit and scale of the sheet are doubtful: " + draft.units.evidence + ".",
                                            "Set the unit, or check a known dimension."));
    else if (!strong && draft.units.agreeing < 2 && claims.declared != drawing::DrawingUnit::Unitless)
        set.findings.push_back(sheetFinding(
            draft.sheet, "plan.scale.confirm", Severity::Warning,
            "One sign only speaks for the scale " + ratioWord(draft.sheet.scale.ratio) + ": "
                + (draft.units.spoken.empty() ? std::string("a guess") : draft.units.spoken.front().text) + "; " + size
                + ".",
            "Confirm the size of the building, or calibrate the sheet by two points."));
}

// A drawing without a word on it: letters drawn as lines, or a picture nobody read.
void reportUnread(const SheetDraft& draft, const UnitClaims& claims, building::PlanSet& set)
{
    constexpr std::size_t kFewestTexts = 3, kDrawing = 100;
    const auto lettering = [](const drawing::PaintStyle& p) { return p.origin == drawing::PaintOrigin::Lettering; };
    const bool strokes = std::ranges::any_of(draft.marks.paints, lettering);
    if (draft.marks.texts.size() < kFewestTexts && draft.marks.strokes.size() >= kDrawing && claims.paper)
        set.findings.push_back(sheetFinding(
            draft.sheet, "plan.scale.unread", Severity::Error,
            std::string("No text can be read on the sheet")
                + (strokes ? ": its letters are drawn as lines." : ".")
                + " Its number, level and scale are not known.",
            "Set kind, level and scale of the sheet, or have its text recognised."));
}

void reportScale(const SheetDraft& draft, const UnitClaims& claims, building::PlanSet& set)
{
    reportUnread(draft, claims, set);
    const bool told = claims.typed || claims.typedRatio || claims.calibrated;
    if (claims.paper && draft.sheet.scale.ratio == 1 && !told && isPlan(draft.sheet)) {
        set.findings.push_back(sheetFinding(draft.sheet, "plan.scale.missing", Severity::Critical,
                                            "The page names no scale that can be read; lengths are those of the "
                                            "paper, not of the building.",
                                            "Calibrate the sheet by two points, or type its scale."));
        return;
    }
    reportReduction(draft, claims, set);
    std::set<double> ratios;
    for (const ScaleClaim& note : claims.notes)
        if (note.weight >= kInTheBlock)
            ratios.insert(note.ratio);
    if (isPlan(draft.sheet) && draft.sheet.scale.ratio != 1 && ratios.size() > 1 && !told)
        set.findings.push_back(sheetFinding(draft.sheet, "plan.scale.several", Severity::Warning,
                                            "The sheet carries several scale notes; "
                                                + ratioWord(draft.sheet.scale.ratio) + " is taken.",
                                            "Confirm the scale of the plan."));
    reportAsked(draft, claims, set);
}

// Between the outermost lines of each direction.
geometry::Box2 gridBox(const std::vector<building::GridLine>& grids)
{
    geometry::Box2 box;
    std::optional<geometry::Point2> x, y;
    for (const building::GridLine& g : grids) {
        const double at = g.position.value();
        if (g.axis == building::GridAxis::X)
            x = x ? geometry::Point2{std::min(x->x, at), std::max(x->y, at)} : geometry::Point2{at, at};
        if (g.axis == building::GridAxis::Y)
            y = y ? geometry::Point2{std::min(y->x, at), std::max(y->y, at)} : geometry::Point2{at, at};
    }
    if (x && y)
        box = {{x->x, y->x}, {x->y, y->y}};
    return box;
}

void reportTwice(const SheetDraft& draft, const std::vector<std::string>& labels, building::PlanSet& set)
{
    if (!isPlan(draft.sheet) || labels.empty())
        return;
    std::string list;
    for (const std::string& label : labels)
        list += (list.empty() ? "" : ", ") + label;
    set.findings.push_back(sheetFinding(draft.sheet, "plan.grid.twice", Severity::Warning,
                                        "Grid labels stand at more than one line: " + list
                                            + "; the longest line of each is taken.",
                                        "Check the grid of the sheet."));
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

std::vector<int> levelsNamed(const SheetDraft& draft)
{
    return isPlan(draft.sheet) && !draft.reading.woodStory ? draft.reading.floors : std::vector<int>{};
}

void readSheet(SheetDraft& draft, const SpaceSize& space, const building::DesignCriteria& criteria,
               building::PlanSet& set)
{
    draft.roles = layerRoles(draft.marks.layers, criteria);
    settleTitle(draft, set);
    draft.showsModel = space.viewportRatio.has_value();
    const UnitClaims claims = claimsOf(draft, space, criteria, set);
    const GridReading grids = findGrids(draft.marks, draft.roles);
    draft.units = readUnits(draft.marks, draft.roles, gridBox(grids.grids), claims);
    draft.sheet.scale = draft.units.scale;
    // A picture is never sure: who reads it confirms its scale.
    constexpr double kPicture = 0.65;
    if (draft.sheet.scanned && !claims.typed && !claims.typedRatio && !claims.calibrated)
        draft.sheet.scale.confidence = std::min(draft.sheet.scale.confidence, kPicture);
    draft.sheet.unitInches = draft.units.unitInches;
    draft.sheet.reduction = draft.units.reduction;
    draft.sheet.witnesses = draft.units.spoken;
    draft.sheet.northDegrees = northOf(draft.marks);
    draft.sheet.toSet = geometry::Transform2::scaling(draft.units.unitInches, draft.units.unitInches);
    draft.sheet.grids = movedGrids(grids.grids, draft.sheet.toSet);
    settleKind(draft, criteria, set);
    if (!isPlan(draft.sheet))
        draft.sheet.grids.clear();
    reportTwice(draft, grids.twice, set);
    // A layout shows the model: what is wrong with the scale is said once, of the model.
    if (!space.viewportRatio) {
        reportUnits(draft, claims, set);
        reportScale(draft, claims, set);
    }
}

} // namespace holdfast::plan
