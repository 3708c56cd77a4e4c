#include "core/engine/plan/plan.h"

#include <algorithm>
#include <cmath>

#include "core/engine/drawing/lettering.h"
#include "core/engine/plan/region.h"
#include "core/engine/plan/sheet_draft.h"
#include "core/engine/plan/split_plans.h"
#include "core/engine/plan/words.h"

namespace holdfast::plan {

namespace {

using drawing::Drawing;
using drawing::EntityHead;
using drawing::EntityKind;

bool isContent(const EntityHead& e)
{
    return e.block == 0 && e.kind != EntityKind::Viewport && e.kind != EntityKind::Attrib;
}

bool hasContent(const Drawing& drawing, int layout)
{
    return std::ranges::any_of(drawing.entities, [&](const EntityHead& e) {
        return isContent(e) && (layout < 0 ? !e.paperSpace : e.paperSpace && int(e.owner) == layout);
    });
}

struct ViewOfModel {
    geometry::Point2 center, target;  // paper, model
    double modelPerPaper = 0;         // drawing units
    double area = 0;
    geometry::Point2 half;            // of the window, in the model
};

// The largest viewport of a layout; the one numbered 1 is the sheet itself.
std::optional<ViewOfModel> mainView(const Drawing& drawing, int layout)
{
    std::optional<ViewOfModel> best;
    for (const EntityHead& e : drawing.entities) {
        if (e.kind != EntityKind::Viewport || !e.paperSpace || int(e.owner) != layout || e.numberCount < 9)
            continue;
        const double* v = drawing.numbers.data() + e.firstNumber;
        const bool sheetItself = v[8] == 1;
        if (sheetItself || v[2] <= 0 || v[3] <= 0 || v[6] <= 0)
            continue;
        if (!best || v[2] * v[3] > best->area)
            best = ViewOfModel{{v[0], v[1]}, {v[4], v[5]}, v[6] / v[3], v[2] * v[3],
                               {0.5 * v[6] / v[3] * v[2], 0.5 * v[6]}};
    }
    return best;
}

// A scale of 95.99 is 96.
double wholeScale(double ratio)
{
    const double whole = std::round(ratio);
    return std::fabs(ratio - whole) < 0.01 * ratio && whole >= 1 ? whole : ratio;
}

// Paper is plotted in inches, metric paper in millimetres.
double viewportRatio(const ViewOfModel& view, double modelUnitInches, const drawing::Header& header)
{
    const bool metric = header.units == drawing::DrawingUnit::Millimeter
        || header.units == drawing::DrawingUnit::Meter
        || (header.units == drawing::DrawingUnit::Unitless && header.measurement == 1);
    return wholeScale(view.modelPerPaper * modelUnitInches / (metric ? 1 / 25.4 : 1.0));
}

// Pages are paper; the model of a DXF is drawn at full size, its layouts are read with it.
bool isPaged(const Drawing& drawing)
{
    return drawing.header.version.starts_with("PDF-")
        || std::ranges::any_of(drawing.layouts, [](const drawing::Layout& l) { return l.scanned; });
}

// A page that carries the scale of its parts: that of the largest on the region.
std::optional<double> measuredScale(const Drawing& drawing, int layout, const geometry::Box2& region)
{
    if (layout < 0)
        return std::nullopt;
    const drawing::MeasuredView* best = nullptr;
    const auto area = [](const drawing::MeasuredView& v) { return v.box.width() * v.box.height(); };
    for (const drawing::MeasuredView& view : drawing.layouts[std::size_t(layout)].views)
        if (view.inchesPerPaperInch > 0 && (best == nullptr || area(view) > area(*best))
            && (region.empty() || region.contains((view.box.low + view.box.high) * 0.5)))
            best = &view;
    return best == nullptr ? std::nullopt : std::optional(wholeScale(best->inchesPerPaperInch));
}

class SetBuilder {
public:
    SetBuilder(const std::vector<Drawing>& drawings, const building::DesignCriteria& criteria, const Run& run)
        : m_drawings(drawings), m_criteria(criteria), m_run(run)
    {
    }

    Result<building::PlanSet> build()
    {
        for (std::size_t i = 0; i < m_drawings.size(); ++i) {
            if (m_run.stopped())
                return cancelled("reading the sheets");
            if (const auto read = readDrawing(i); !read)
                return read.fault();
            m_run.progress.report(double(i + 1) / double(m_drawings.size()));
        }
        reconcileUnits(m_drafts, m_set);
        assignLevels(m_drafts, m_criteria, m_set);
        registerSheets(m_drafts, m_criteria, m_set);
        placeLayouts();
        reportLostOverrides(m_drafts, m_criteria, m_set);
        for (SheetDraft& d : m_drafts)
            m_set.sheets.push_back(std::move(d.sheet));
        return std::move(m_set);
    }

private:
    Outcome readDrawing(std::size_t index)
    {
        const Drawing& drawing = m_drawings[index];
        std::optional<std::size_t> model;
        if (hasContent(drawing, -1)) {
            const auto windows = windowsOf(drawing);
            if (!windows)
                return windows.fault();
            model = m_drafts.size();
            if (const auto read = readSpace(index, -1, std::nullopt, *windows); !read)
                return read;
        }
        for (std::size_t layout = 0; layout < drawing.layouts.size(); ++layout) {
            if (!hasContent(drawing, int(layout)))
                continue;
            std::optional<double> ratio;
            const auto view = mainView(drawing, int(layout));
            if (view && model)
                ratio = viewportRatio(*view, m_drafts[*model].sheet.unitInches, drawing.header);
            if (const auto read = readSpace(index, int(layout), ratio, {}); !read)
                return read;
            if (model && view) {
                m_drafts.back().sheet.scale.confidence = m_drafts[*model].sheet.scale.confidence;
                if (m_drafts[*model].part == 0)
                    lend(m_drafts[*model], m_drafts.back());
            }
        }
        if (model && m_drafts[*model].part > 0)
            lendNumber(*model);
        return Done{};
    }

    // What the layouts show of the model, with their titles.
    Result<std::vector<ModelWindow>> windowsOf(const Drawing& drawing) const
    {
        std::vector<ModelWindow> windows;
        for (std::size_t layout = 0; layout < drawing.layouts.size(); ++layout) {
            const auto view = mainView(drawing, int(layout));
            if (!view || !hasContent(drawing, int(layout)))
                continue;
            auto marks = drawing::linework(drawing, drawing::SheetSpace{int(layout)}, m_run);
            if (!marks)
                return marks.fault();
            const TitleBlock block = readTitleBlock(*marks);
            ModelWindow window;
            window.number = block.number;
            window.title.text = block.title;
            window.title.reading = readTitle(block.title);
            window.box = {view->target - view->half, view->target + view->half};
            windows.push_back(std::move(window));
        }
        return windows;
    }

    // All plans of a model that one layout alone shows are on its sheet.
    void lendNumber(std::size_t model)
    {
        std::vector<std::string> numbers;
        for (std::size_t i = model; i < m_drafts.size(); ++i)
            if (m_drafts[i].showsModel)
                numbers.push_back(m_drafts[i].sheet.number);
        for (std::size_t i = model; i < m_drafts.size(); ++i)
            if (numbers.size() == 1 && !numbers.front().empty() && !m_drafts[i].block.fromAttributes)
                m_drafts[i].sheet.number = numbers.front();
    }

    SpaceSize sizeOf(const Drawing& drawing, int layout, std::optional<double> ratio) const
    {
        SpaceSize space;
        space.header = drawing.header;
        space.viewportRatio = ratio;
        // In a DXF the model is page 1; a PDF and a picture have pages only.
        space.paper = isPaged(drawing);
        if (space.paper && drawing.header.units == drawing::DrawingUnit::Unitless)
            space.header.units = drawing::DrawingUnit::Inch;
        if (space.paper && layout >= 0) {
            const drawing::Layout& page = drawing.layouts[std::size_t(layout)];
            const double inch = inchesIn(space.header.units);
            space.paperWidth = page.paperWidth * inch;
            space.paperHeight = page.paperHeight * inch;
        }
        return space;
    }

    // One sheet for each plan of the space, and for each level a plan stands for.
    Outcome readSpace(std::size_t index, int layout, std::optional<double> ratio,
                      const std::vector<ModelWindow>& windows)
    {
        const Drawing& drawing = m_drawings[index];
        auto marks = drawing::linework(drawing, drawing::SheetSpace{layout}, m_run);
        if (!marks)
            return marks.fault();
        drawing::dropLettering(*marks);
        SheetDraft whole;
        whole.sheet.file = drawing.path;
        whole.sheet.page = layout + (isPaged(drawing) ? 1 : 2);
        whole.sheet.drawing = std::uint32_t(index);
        whole.sheet.space.layout = layout;
        whole.sheet.scanned = layout >= 0 && drawing.layouts[std::size_t(layout)].scanned;
        whole.block = readTitleBlock(*marks);
        SpaceSize space = sizeOf(drawing, layout, ratio);
        PlanSplit split = ratio ? PlanSplit{} : splitPlans(*marks, whole.block, !whole.block.number.empty());
        if (split.parts.empty() && split.unsure.empty())
            split = splitByWindows(windows);
        reportUnsplit(whole, split);
        if (split.parts.empty()) {
            whole.marks = std::move(*marks);
            space.measuredRatio = measuredScale(drawing, layout, {});
            addSheet(std::move(whole), space);
            return Done{};
        }
        addParts(whole, split, *marks, space);
        return Done{};
    }

    void addParts(const SheetDraft& whole, const PlanSplit& split, const drawing::Linework& marks, SpaceSize space)
    {
        int number = 1;
        std::vector<SheetDraft> parts;
        for (const PlanPart& on : split.parts) {
            SheetDraft& part = parts.emplace_back(whole);
            part.part = number++;
            part.sheet.region = on.region;
            part.block = blockOf(whole.block, on);
            if (!on.number.empty())
                part.block.number = on.number;
            part.marks = marksWithin(marks, on.region);
        }
        // All plans of a page are reduced alike: the one whose dimensions say so speaks for the others.
        for (const SheetDraft& part : parts) {
            SheetDraft trial = part;
            building::PlanSet unheard;
            readSheet(trial, space, m_criteria, unheard);
            if (space.paper && trial.units.reduction != 1 && trial.units.dimensions.decides())
                space.reduction = trial.units.reduction;
        }
        for (SheetDraft& part : parts) {
            space.measuredRatio = measuredScale(m_drawings[part.sheet.drawing], part.sheet.space.layout,
                                                part.sheet.region);
            addSheet(std::move(part), space);
        }
    }

    // The part has the title under it, and that title's scale before any other.
    static TitleBlock blockOf(TitleBlock block, const PlanPart& part)
    {
        block.title = part.title.text;
        block.woodStory.reset();
        std::erase_if(block.scales, [&](const NotedScale& note) {
            const bool loose = note.kind == NoteKind::TitleBlock;
            return !loose && !part.region.contains(note.at);
        });
        std::erase_if(block.views, [&](const ViewTitle& view) { return !part.region.contains(view.at); });
        return block;
    }

    void reportUnsplit(const SheetDraft& whole, const PlanSplit& split)
    {
        if (split.unsure.empty())
            return;
        std::string titles;
        for (const std::string& title : split.unsure)
            titles += (titles.empty() ? "\"" : ", \"") + title + "\"";
        building::Sheet named = whole.sheet;
        named.number = whole.block.number;
        m_set.findings.push_back(sheetFinding(named, "plan.sheet.several_levels", Severity::Error,
                                              "The sheet names several plans, " + titles
                                                  + ", that no empty strip parts; it is read as one.",
                                              "Give each plan a sheet of its own."));
    }

    void addSheet(SheetDraft draft, const SpaceSize& space)
    {
        readSheet(draft, space, m_criteria, m_set);
        dropPlural(draft);
        const std::vector<int> levels = levelsNamed(draft);
        const bool told = overrideFor(m_criteria, building::OverrideAction::SetSheetLevel, draft) != nullptr;
        if (levels.size() < 2 || told || draft.sheet.kind != building::SheetKind::FloorPlan) {
            reportTypical(draft, told);
            m_drafts.push_back(std::move(draft));
            return;
        }
        m_set.assumptions.push_back({"plan.typical." + sheetLabel(draft.sheet) + "." + std::to_string(draft.part),
                                     AssumptionCategory::Geometry,
                                     "One plan stands for several levels; each is taken to be built as it shows",
                                     draft.sheet.title, AssumptionSource::DrawingInference,
                                     "the title of the plan", true});
        for (std::size_t i = 0; i < levels.size(); ++i) {
            SheetDraft level = draft;
            level.part = std::max(1, draft.part) + int(i);
            level.reading.floor = levels[i];
            level.reading.floors = {levels[i]};
            m_drafts.push_back(std::move(level));
        }
    }

    // "FIRST AND SECOND FLOOR PLANS" names plans, not one plan of both: which walls are whose is not known.
    void dropPlural(SheetDraft& draft)
    {
        const auto words = tokensOf(plainWords(draft.sheet.title));
        if (draft.reading.floors.size() < 2 || !hasToken(words, "PLANS") || hasAnyToken(words, {"TYPICAL", "TYP"})
            || overrideFor(m_criteria, building::OverrideAction::SetSheetLevel, draft) != nullptr)
            return;
        draft.reading.floor.reset();
        draft.reading.floors.clear();
        draft.reading.typical = false;
        if (isPlan(draft.sheet))
            m_set.findings.push_back(sheetFinding(draft.sheet, "plan.sheet.several_levels", Severity::Error,
                                                  "The sheet names several plans, \"" + draft.sheet.title
                                                      + "\", and no titles under them tell them apart.",
                                                  "Give each plan a sheet of its own."));
    }

    void reportTypical(const SheetDraft& draft, bool told)
    {
        if (isPlan(draft.sheet) && draft.reading.typical && !draft.reading.floor && !told)
            m_set.findings.push_back(sheetFinding(draft.sheet, "plan.sheet.several_levels", Severity::Error,
                                                  "The plan \"" + draft.sheet.title
                                                      + "\" stands for several levels and does not say which.",
                                                  "Give each level a sheet of its own, or set the level of this one."));
    }

    // The model has no title of its own: the layout that shows it speaks for it.
    void lend(SheetDraft& model, const SheetDraft& layout)
    {
        const std::string before = sheetLabel(model.sheet);
        if (!layout.sheet.number.empty() && !model.block.fromAttributes)
            model.sheet.number = layout.sheet.number;
        if (!model.block.title.empty() || layout.block.title.empty())
            return;
        model.sheet.title = layout.sheet.title;
        model.block.title = layout.block.title;
        model.reading = layout.reading;
        model.sheet.kind = layout.sheet.kind;
        if (!model.block.woodStory)
            model.block.woodStory = layout.block.woodStory;
        std::erase_if(m_set.findings, [&](const Finding& f) {
            return f.rule == "plan.kind.by_content" && f.subject.label == before;
        });
    }

    // A layout lies in the set where its viewport looks at the model.
    void placeLayouts()
    {
        for (SheetDraft& d : m_drafts) {
            auto model = std::ranges::find_if(m_drafts, [&](const SheetDraft& m) {
                return m.sheet.drawing == d.sheet.drawing && m.sheet.space.layout < 0;
            });
            const auto shown = mainView(m_drawings[d.sheet.drawing], d.sheet.space.layout);
            for (auto m = model; shown && m != m_drafts.end(); ++m)
                if (m->sheet.drawing == d.sheet.drawing && m->sheet.space.layout < 0
                    && !m->sheet.region.empty() && m->sheet.region.contains(shown->target)) {
                    model = m;
                    break;
                }
            if (d.sheet.space.layout < 0 || model == m_drafts.end())
                continue;
            const auto view = mainView(m_drawings[d.sheet.drawing], d.sheet.space.layout);
            if (!view)
                continue;
            const geometry::Point2 shift = view->target - view->center * view->modelPerPaper;
            d.sheet.toSet = model->sheet.toSet * geometry::Transform2::translation(shift)
                * geometry::Transform2::scaling(view->modelPerPaper, view->modelPerPaper);
            d.sheet.unitInches = view->modelPerPaper * model->sheet.unitInches;
        }
    }

    const std::vector<Drawing>& m_drawings;
    const building::DesignCriteria& m_criteria;
    const Run& m_run;
    std::vector<SheetDraft> m_drafts;
    building::PlanSet m_set;
};

} // namespace

Result<building::PlanSet> buildPlanSet(const std::vector<Drawing>& drawings,
                                       const building::DesignCriteria& criteria, const Run& run)
{
    if (drawings.empty())
        return Fault{FaultCode::NothingToDo, {}, {}, "there is no drawing to read"};
    return SetBuilder(drawings, criteria, run).build();
}

} // namespace holdfast::plan
