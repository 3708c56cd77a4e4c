#include "core/engine/detect/detect.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/engine/detect/cross_checks.h"
#include "core/engine/detect/legend.h"
#include "core/engine/detect/level_walls.h"
#include "core/engine/detect/model_obstructions.h"
#include "core/engine/detect/model_walls.h"
#include "core/engine/detect/obstruction_elevations.h"
#include "core/engine/detect/obstructions.h"
#include "core/engine/detect/overrides.h"
#include "core/engine/detect/plan_view.h"
#include "core/engine/detect/schedule.h"
#include "core/engine/detect/schedule_conflicts.h"
#include "core/engine/detect/stacks.h"
#include "core/engine/detect/tags.h"
#include "core/engine/drawing/lettering.h"
#include "core/engine/plan/titles.h"
#include "core/engine/plan/words.h"

namespace holdfast::detect {

namespace {

using building::Obstruction;
using building::Sheet;
using building::SheetKind;
using building::WallLayout;

std::string kindWord(building::ObstructionKind kind)
{
    std::string word = enumText(kind);
    std::ranges::transform(word, word.begin(), [](unsigned char c) { return char(std::toupper(c)); });
    std::erase(word, '_');
    return word;
}

std::string labelOf(const Sheet& sheet)
{
    return sheet.number.empty() ? sheet.file.substr(sheet.file.find_last_of("/\\") + 1) : sheet.number;
}

struct RowSource {
    std::string mark, sheet;     // of a row of a schedule: where it was read
};

class LayoutBuilder {
public:
    LayoutBuilder(const building::PlanSet& plan, const std::vector<drawing::Drawing>& drawings,
                  const building::DesignCriteria& criteria, const Run& run)
        : m_plan(plan), m_drawings(drawings), m_criteria(criteria), m_run(run), m_elevations(criteria)
    {
    }

    Result<WallLayout> build()
    {
        if (const auto read = readSheets(); !read)
            return read.fault();
        reportSchedule();
        applyScheduleOverrides(m_criteria, m_layout);
        for (auto& [level, views] : m_levels) {
            if (m_run.stopped())
                return cancelled("finding the walls");
            takeSetMarks(views);
            addLevelWalls(views, level, m_plan.grids, m_criteria, m_layout);
            addObstructions(views, level);
        }
        addModels();
        applyOverrides(overridesOfSegments(m_criteria, false), m_plan.grids, m_layout);
        m_elevations.report(m_layout.findings);
        takeMethods();
        splitSegmented(m_layout, m_criteria);
        applyOverrides(overridesOfSegments(m_criteria, true), m_plan.grids, m_layout);
        m_layout.stacks = stackWalls(m_layout.walls);
        reportStacks(m_layout.stacks, m_layout.walls, m_layout.findings);
        crossCheck(m_levels, m_layout);
        reportEmpty();
        m_run.progress.report(1.0);
        return std::move(m_layout);
    }

private:
    // The roof plan shows no walls of a story above it, layouts show the model once more.
    bool showsWalls(const Sheet& sheet) const
    {
        const auto title = plan::readTitle(sheet.title);
        return sheet.kind == SheetKind::FloorPlan && sheet.level >= 1 && !(title.roof && !title.floor)
            && (sheet.space.layout < 0 || !hasModelSheet(sheet));
    }

    bool hasModelSheet(const Sheet& sheet) const
    {
        return std::ranges::any_of(
            m_plan.sheets, [&](const Sheet& s) { return s.drawing == sheet.drawing && s.space.layout < 0; });
    }

    Outcome readSheets()
    {
        for (std::size_t i = 0; i < m_plan.sheets.size(); ++i) {
            if (m_run.stopped())
                return cancelled("finding the walls");
            const Sheet& sheet = m_plan.sheets[i];
            if (sheet.drawing >= m_drawings.size())
                return Fault{FaultCode::MissingField, sheet.file, "",
                             "the drawing of this sheet is not at hand"};
            auto marks = drawing::linework(m_drawings[sheet.drawing], sheet.space, m_run);
            if (!marks)
                return marks.fault();
            drawing::dropLettering(*marks);
            const auto& tables = readTables(sheet, *marks);
            if (showsWalls(sheet)) {
                PlanView view = planView(sheet, std::move(*marks), m_criteria);
                view.tables = onPlan(sheet, tables);
                m_levels[sheet.level].push_back(std::move(view));
            }
            m_run.progress.report(0.5 * double(i + 1) / double(m_plan.sheets.size()));
        }
        return Done{};
    }

    using Outline = std::vector<geometry::Point2>;  // counter-clockwise, drawing units
    // The schedules and legends of the space a sheet is on, read once; returns where they are.
    const std::vector<Outline>& readTables(const Sheet& sheet, const drawing::Linework& marks)
    {
        const auto [known, isNew] = m_tables.try_emplace({sheet.drawing, sheet.space.layout});
        if (isNew) {
            ScheduleReading reading = readSchedule(marks);
            known->second = reading.outlines;
            for (const LegendSample& sample : legendSamples(marks)) {
                constexpr double kAbout = 4;  // heights of the words: the sample and what is drawn with it
                const double r = kAbout * sample.height;
                const geometry::Point2 c = sample.center;
                known->second.push_back({{c.x - r, c.y - r}, {c.x + r, c.y - r}, {c.x + r, c.y + r},
                                                 {c.x - r, c.y + r}});
                m_markShapes.push_back(sample.shape);
            }
            std::ranges::copy(reading.markShapes, std::back_inserter(m_markShapes));
            addSchedule(sheet, std::move(reading));
        }
        return known->second;
    }

    // What the schedules and legends of the whole set say of marks.
    void takeSetMarks(std::vector<PlanView>& views) const
    {
        for (PlanView& view : views) {
            view.markShapes = m_markShapes;
            for (const building::HoldownType& type : m_layout.holdownSchedule)
                view.holdownMarks.push_back(plan::bareMark(type.mark));
            for (const building::WallType& type : m_layout.schedule) {
                view.wallMarks.push_back(plan::bareMark(type.mark));
                if (!type.holdown.empty())
                    view.holdownMarks.push_back(plan::bareMark(type.holdown));
            }
        }
    }

    static std::vector<Outline> onPlan(const Sheet& sheet, std::vector<Outline> outlines)
    {
        for (Outline& corners : outlines)
            for (geometry::Point2& p : corners)
                p = sheet.toSet(p);
        return outlines;
    }

    // Of two rows of one mark the first stands; that they say two things is told.
    template<class Row>
    void addRow(const Sheet& sheet, Row row, std::vector<Row>& rows, std::vector<RowSource>& sources)
    {
        const auto same = [&](const auto& other) { return plan::bareMark(other.mark) == plan::bareMark(row.mark); };
        const auto known = std::ranges::find_if(rows, same);
        if (known == rows.end()) {
            sources.push_back({row.mark, labelOf(sheet)});
            rows.push_back(std::move(row));
            return;
        }
        const std::string differs = contradiction(*known, row);
        if (differs.empty())
            return;
        const std::string here = labelOf(sheet), first = std::ranges::find_if(sources, same)->sheet;
        const std::string followed
            = first == here ? "the first row of it is followed" : "sheet " + first + " is followed, not sheet " + here;
        m_layout.findings.push_back({"detect.schedule.conflict", Severity::Error,
                                     {SubjectKind::Sheet, here, -1},
                                     "Mark " + row.mark + " is scheduled twice: " + differs + "; " + followed + ".",
                                     "Correct the drawings; cells set by hand go over both.", "GE-011",
                                     std::nullopt});
    }

    void addSchedule(const Sheet& sheet, ScheduleReading reading)
    {
        for (building::HoldownType& row : reading.holdowns)
            addRow(sheet, std::move(row), m_layout.holdownSchedule, m_holdownSources);
        for (building::WallType& row : reading.rows)
            addRow(sheet, std::move(row), m_layout.schedule, m_rowSources);
        for (const std::string& text : reading.assumed)
            m_layout.findings.push_back({"detect.schedule.incomplete",
                                         Severity::Warning,
                                         {SubjectKind::Sheet, labelOf(sheet), -1},
                                         text + ".",
                                         "Complete the shear wall schedule.",
                                         "GE-011",
                                         std::nullopt});
    }

    void reportSchedule()
    {
        if (m_layout.schedule.empty())
            m_layout.findings.push_back({"detect.schedule.missing",
                                         Severity::Error,
                                         {SubjectKind::Project, "set", -1},
                                         "No shear wall schedule was found.",
                                         "Add the schedule sheet; until then marks mean nothing.",
                                         "DI-011",
                                         std::nullopt});
    }

    // How a wall with openings resists is said by its row of the schedule.
    void takeMethods()
    {
        for (building::ShearWall& wall : m_layout.walls) {
            const auto row = std::ranges::find_if(m_layout.schedule, [&](const building::WallType& w) {
                return !wall.mark.empty() && plan::bareMark(w.mark) == plan::bareMark(wall.mark);
            });
            if (row != m_layout.schedule.end())
                wall.method = row->method;
        }
    }

    void reportEmpty()
    {
        const bool any = std::ranges::any_of(m_layout.walls, &building::ShearWall::isShear);
        if (!any)
            m_layout.findings.push_back({"detect.wall.none",
                                         Severity::Critical,
                                         {SubjectKind::Project, "set", -1},
                                         "No shear wall was found.",
                                         "Check levels and layers of the plans, or add walls by hand.",
                                         "GE-001",
                                         std::nullopt});
    }

    StorySpace storySpace(int level)
    {
        StorySpace space;
        space.level = level;
        space.studDepth = m_criteria.materials.studDepth;
        space.floor = floorOf(level);
        const building::StoryCriteria top = story(level);
        space.underside = space.floor + top.height - top.floorDepth;
        return space;
    }

    Length floorOf(int level)
    {
        Length floor;
        for (int below = 1; below < level; ++below)
            floor += story(below).height;
        return floor;
    }

    building::StoryCriteria story(int level)
    {
        if (std::size_t(level) <= m_criteria.stories.size())
            return m_criteria.stories[std::size_t(level) - 1];
        if (m_defaultStories.insert(level).second)
            m_layout.assumptions.push_back(
                {"detect.story.height." + std::to_string(level), AssumptionCategory::Geometry,
                 "Story " + std::to_string(level) + " was not entered", "10 ft high, 12 in floor",
                 AssumptionSource::EngineeringJudgment, "default of the criteria", false});
        return {};
    }

    void addObstructions(const std::vector<PlanView>& views, int level)
    {
        std::map<building::ObstructionKind, int> running;
        const StorySpace space = storySpace(level);
        for (const PlanView& view : views) {
            ObstructionReading reading = findObstructions(view, space);
            for (Obstruction& o : reading.obstructions)
                o.label =
                    kindWord(o.kind) + "-" + std::to_string(level) + "-" + std::to_string(++running[o.kind]);
            m_elevations.apply(reading, space);
            for (Obstruction& o : reading.obstructions) {
                o.id.value = std::uint32_t(m_layout.obstructions.size());
                m_layout.obstructions.push_back(std::move(o));
            }
            std::ranges::move(reading.assumptions, std::back_inserter(m_layout.assumptions));
            std::ranges::move(reading.findings, std::back_inserter(m_layout.findings));
        }
    }

    void addModels()
    {
        for (const drawing::Drawing& model : m_drawings) {
            if (model.elements.empty())
                continue;
            const ModelFrame frame = layModel(model, m_plan, m_criteria, m_layout);
            addModelWalls(model, frame, m_plan, m_layout);
            const std::size_t first = m_layout.obstructions.size();
            addModelObstructions(model, frame, m_layout);
            for (std::size_t i = first; i < m_layout.obstructions.size() && !m_elevations.empty(); ++i)
                m_elevations.apply(m_layout.obstructions[i], floorOf(m_layout.obstructions[i].level));
        }
    }

    const building::PlanSet& m_plan;
    const std::vector<drawing::Drawing>& m_drawings;
    const building::DesignCriteria& m_criteria;
    const Run& m_run;
    ElevationOverrides m_elevations;
    WallLayout m_layout;
    std::map<int, std::vector<PlanView>> m_levels;
    std::vector<RowSource> m_rowSources, m_holdownSources;
    std::set<int> m_defaultStories;
    std::vector<drawing::EnclosureShape> m_markShapes;  // of the set
    std::map<std::pair<std::uint32_t, int>, std::vector<Outline>> m_tables;  // by space
};

} // namespace

Result<WallLayout> detectWalls(const building::PlanSet& plan, const std::vector<drawing::Drawing>& drawings,
                               const building::DesignCriteria& criteria, const Run& run)
{
    const auto isModel = [](const drawing::Drawing& d) { return !d.elements.empty(); };
    if (plan.sheets.empty() && std::ranges::none_of(drawings, isModel))
        return Fault{FaultCode::NothingToDo, {}, {},
                     "there is no sheet to look for walls on: the drawings hold pictures only, or nothing"};
    return LayoutBuilder(plan, drawings, criteria, run).build();
}

} // namespace holdfast::detect
