#include <algorithm>
#include <cmath>
#include <sstream>

#include "core/engine/plan/grids.h"
#include "core/engine/plan/sheet_draft.h"

namespace holdfast::plan {

namespace {

using building::GridLine;
using building::Sheet;

constexpr double kSameSize = 0.02;  // grids drawn by hand differ less than two units do

const GridLine* named(const Sheet& sheet, const std::string& label)
{
    const auto it = std::ranges::find(sheet.grids, label, &GridLine::label);
    return it == sheet.grids.end() ? nullptr : &*it;
}

double spacing(const GridLine& a, const GridLine& b)
{
    const geometry::Point2 d = a.line.b - a.line.a;
    return std::fabs(cross(d, middle(b.line) - middle(a.line))) / length(d);
}

// The surest sheet's grid spacings over this one's, the middle value; 1 when they cannot be compared.
double sizeFactor(const Sheet& sheet, const Sheet& sure)
{
    std::vector<double> factors;
    for (std::size_t i = 0; i < sheet.grids.size(); ++i)
        for (std::size_t j = i + 1; j < sheet.grids.size(); ++j) {
            const GridLine &a = sheet.grids[i], &b = sheet.grids[j];
            const GridLine *x = named(sure, a.label), *y = named(sure, b.label);
            if (a.axis != b.axis || !x || !y || x->axis != y->axis || spacing(a, b) <= 0
                || spacing(*x, *y) <= 0)
                continue;
            factors.push_back(spacing(*x, *y) / spacing(a, b));
        }
    if (factors.empty())
        return 1;
    std::ranges::nth_element(factors, factors.begin() + std::ptrdiff_t(factors.size() / 2));
    return factors[factors.size() / 2];
}

void rescale(SheetDraft& draft, const Sheet& sure, double factor)
{
    Sheet& sheet = draft.sheet;
    sheet.unitInches *= factor;
    if (std::fabs(sheet.unitInches / sure.unitInches - 1) < kSameSize) {
        sheet.unitInches = sure.unitInches;
        sheet.scale.ratio = sure.scale.ratio;
    } else {
        sheet.scale.ratio *= factor;
    }
    sheet.scale.source = building::ScaleSource::GridSpacing;
    // Where the sheet says nothing of its own the grid speaks alone; where it says otherwise neither is sure.
    constexpr double kSilent = 0.3, kAlone = 0.75, kAgainst = 0.8;
    sheet.scale.confidence = sheet.scale.confidence < kSilent
        ? kAlone * sure.scale.confidence
        : std::min(sheet.scale.confidence, kAgainst * sure.scale.confidence);
    sheet.toSet = geometry::Transform2::scaling(sheet.unitInches, sheet.unitInches);
    building::ScaleWitness& grid = sheet.witnesses.emplace_back();
    grid.source = building::ScaleSource::GridSpacing;
    grid.unitInches = sheet.unitInches;
    grid.confidence = sheet.scale.confidence;
    grid.text = "the grid of sheet " + sheetLabel(sure);
    sheet.grids = movedGrids(sheet.grids, geometry::Transform2::scaling(factor, factor));
}

} // namespace

void reconcileUnits(std::vector<SheetDraft>& drafts, building::PlanSet& set)
{
    constexpr double kSure = 0.5;
    const SheetDraft* sure = nullptr;
    for (const SheetDraft& d : drafts)
        if (isPlan(d.sheet) && d.sheet.scale.confidence >= kSure && !d.showsModel && d.sheet.grids.size() > 1
            && (!sure || d.sheet.scale.confidence > sure->sheet.scale.confidence))
            sure = &d;
    for (SheetDraft& d : drafts) {
        const bool typed = d.sheet.scale.source == building::ScaleSource::Typed
            || d.sheet.scale.source == building::ScaleSource::Calibrated;
        if (!sure || &d == sure || typed || !isPlan(d.sheet) || d.showsModel)
            continue;
        const double factor = sizeFactor(d.sheet, sure->sheet);
        if (std::fabs(factor - 1) < kSameSize)
            continue;
        rescale(d, sure->sheet, factor);
        std::erase_if(set.findings, [&](const Finding& f) {
            return f.rule == "plan.scale.missing" && f.subject.label == sheetLabel(d.sheet);
        });
        std::ostringstream text;
        text << "The grid of the sheet is " << 1 / factor << " times that of sheet "
             << sheetLabel(sure->sheet) << "; the sheet is scaled to it.";
        set.findings.push_back(sheetFinding(d.sheet, "plan.units.by_grid", Severity::Warning, text.str(),
                                            "Confirm unit and scale of both sheets."));
    }
}

} // namespace holdfast::plan
