#include "core/engine/plan/plan.h"

#include <algorithm>
#include <cmath>

#include "core/engine/plan/sheet_draft.h"

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
            best = ViewOfModel{{v[0], v[1]}, {v[4], v[5]}, v[6] / v[3], v[2] * v[3]};
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

// A page that carries the scale of its parts: that of the largest.
std::optional<double> measuredScale(const drawing::Layout& layout)
{
    const drawing::MeasuredView* best = nullptr;
    const auto area = [](const drawing::MeasuredView& v) { return v.box.width() * v.box.height(); };
    for (const drawing::MeasuredView& view : layout.views)
        if (view.inchesPerPaperInch > 0 && (best == nullptr || area(view) > area(*best)))
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
        registerSheets(m_drafts, m_set);
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
            model = m_drafts.size();
            if (const auto read = readPage(index, -1, std::nullopt); !read)
                return read;
        }
        for (std::size_t layout = 0; layout < drawing.layouts.size(); ++layout) {
            if (!hasContent(drawing, int(layout)))
                continue;
            std::optional<double> ratio = measuredScale(drawing.layouts[layout]);
            const auto view = mainView(drawing, int(layout));
            if (view && model)
                ratio = viewportRatio(*view, m_drafts[*model].sheet.unitInches, drawing.header);
            if (const auto read = readPage(index, int(layout), ratio); !read)
                return read;
            if (model && view) {
                m_drafts.back().sheet.scale.confidence = m_drafts[*model].sheet.scale.confidence;
                lend(m_drafts[*model], m_drafts.back());
            }
        }
        return Done{};
    }

    Outcome readPage(std::size_t index, int layout, std::optional<double> ratio)
    {
        const Drawing& drawing = m_drawings[index];
        SheetDraft draft;
        draft.sheet.file = drawing.path;
        // In a DXF the model is page 1; a PDF has pages only.
        const bool pagesOnly = drawing.header.version.starts_with("PDF-");
        draft.sheet.page = layout + (pagesOnly ? 1 : 2);
        draft.sheet.drawing = std::uint32_t(index);
        draft.sheet.space.layout = layout;
        auto marks = drawing::linework(drawing, draft.sheet.space, m_run);
        if (!marks)
            return marks.fault();
        draft.marks = std::move(*marks);
        readSheet(draft, drawing.header, ratio, m_criteria, m_set);
        m_drafts.push_back(std::move(draft));
        return Done{};
    }

    // The model has no title of its own: the layout that shows it speaks for it.
    void lend(SheetDraft& model, const SheetDraft& layout)
    {
        const std::string before = sheetLabel(model.sheet);
        if (model.sheet.number.empty())
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
            const auto model = std::ranges::find_if(m_drafts, [&](const SheetDraft& m) {
                return m.sheet.drawing == d.sheet.drawing && m.sheet.space.layout < 0;
            });
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
