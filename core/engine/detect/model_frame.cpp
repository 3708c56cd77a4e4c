#include "core/engine/detect/model_frame.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numbers>

#include "core/engine/detect/grid_fit.h"
#include "core/engine/plan/words.h"

namespace holdfast::detect {

namespace {

constexpr double kSameFloor = 6.0;   // in: a storey and an entered story base are one
constexpr double kSameShift = 1.0;   // in: grid lines agree on where the model lies
constexpr double kTold = 0.0005;     // radians: a turn worth telling

std::string degrees(double radians)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.2f degrees", radians * 180 / std::numbers::pi);
    return text;
}

class ModelLayer {
public:
    ModelLayer(const drawing::Drawing& model, const building::PlanSet& plan,
               const building::DesignCriteria& criteria, building::WallLayout& layout)
        : m_model(model), m_plan(plan), m_criteria(criteria), m_layout(layout)
    {
        m_frame.file = model.path.substr(model.path.find_last_of("/\\") + 1);
    }

    ModelFrame lay()
    {
        m_frame.floors = {0};
        for (const building::StoryCriteria& story : m_criteria.stories)
            m_frame.floors.push_back(m_frame.floors.back() + story.height.value());
        if (m_model.storeys.empty())
            layWithoutStoreys();
        else if (m_criteria.stories.empty())
            layByStoreys();
        else
            layByHeights();
        layByGrids();
        return std::move(m_frame);
    }

private:
    void note(const std::string& rule, Severity severity, const std::string& message, const std::string& remedy)
    {
        m_layout.findings.push_back(
            {rule, severity, {SubjectKind::Drawing, m_frame.file, -1}, message, remedy, {}, {}});
    }

    void assume(const std::string& key, const std::string& description, const std::string& value)
    {
        m_layout.assumptions.push_back({"detect.model." + key + "." + m_frame.file, AssumptionCategory::Geometry,
                                        description, value, AssumptionSource::DrawingInference, m_frame.file, false});
    }

    // A STEP file has no storeys: its own zero is taken for the podium's top.
    void layWithoutStoreys()
    {
        assume("zero", "The model has no storeys; its z = 0 is taken as the top of the podium", "0 in");
        note("detect.model.storeys", Severity::Warning,
             m_frame.file + " has no storeys: its zero is taken as the top of the podium.",
             "Check the height of its obstructions in 3D.");
    }

    void layByStoreys()
    {
        const auto& storeys = m_model.storeys;
        std::size_t first = 0;
        while (first + 1 < storeys.size() && storeys[first].elevation < -kSameFloor)
            ++first;
        assume("base", "No story heights were entered: the lowest storey not below zero is taken as story 1",
               storeys[first].name);
        m_frame.shift.z = -storeys[first].elevation;
        m_frame.floors.clear();
        for (std::size_t i = 0; i < storeys.size(); ++i) {
            m_frame.storeyLevels.push_back(int(i) - int(first) + 1);
            if (i >= first)
                m_frame.floors.push_back(storeys[i].elevation + m_frame.shift.z);
        }
    }

    // How many floors, the top of the last story included, find a storey when story 1 stands on `base`.
    std::size_t matches(double base) const
    {
        return std::size_t(std::ranges::count_if(m_frame.floors, [&](double floor) {
            return std::ranges::any_of(m_model.storeys, [&](const drawing::ModelStorey& s) {
                return std::fabs(s.elevation - base - floor) <= kSameFloor;
            });
        }));
    }

    void layByHeights()
    {
        const auto& storeys = m_model.storeys;
        std::size_t best = 0, rivals = 0;
        for (std::size_t i = 0; i < storeys.size(); ++i) {
            const std::size_t found = matches(storeys[i].elevation), known = matches(storeys[best].elevation);
            // Of equals the highest: the wood stories are the top of a building on a podium.
            rivals = found > known ? 0 : rivals + (i != best && found == known ? 1 : 0);
            if (found >= known)
                best = i;
        }
        const std::size_t found = matches(storeys[best].elevation);
        m_frame.shift.z = -storeys[best].elevation;
        for (const drawing::ModelStorey& storey : storeys)
            m_frame.storeyLevels.push_back(levelOfStorey(storey.elevation + m_frame.shift.z));
        if (found < m_criteria.stories.size())
            note("detect.model.storeys", Severity::Error,
                 "Only " + std::to_string(found) + " of the entered stories lie within 6 in of a storey of "
                     + m_frame.file + "; story 1 is taken as \"" + storeys[best].name + "\".",
                 "Correct the story heights, or check which storey stands on the podium.");
        else if (rivals > 0)
            note("detect.model.base", Severity::Warning,
                 "The storeys of " + m_frame.file + " fit the story heights in " + std::to_string(rivals + 1)
                     + " ways; story 1 is taken as \"" + storeys[best].name + "\", the highest of them.",
                 "Check that this storey stands on the podium.");
    }

    int levelOfStorey(double z) const
    {
        if (z < -kSameFloor)
            return 0;
        int level = 1;
        for (std::size_t i = 0; i < m_criteria.stories.size(); ++i)
            if (m_frame.floors[i] <= z + kSameFloor)
                level = int(i) + 1;
        return level;
    }

    // Grid lines of one label in both say how the two frames lie to each other.
    void layByGrids()
    {
        std::vector<GridPair> pairs;
        for (const drawing::ModelGrid& axis : m_model.modelGrids)
            for (const building::GridLine& grid : m_plan.grids)
                if (!axis.label.empty() && plan::bareMark(axis.label) == plan::bareMark(grid.label)
                    && length(axis.line) > 0 && length(grid.line) > 0)
                    pairs.push_back({axis.line, grid.line});
        if (const auto fit = fitGrids(pairs, kSameShift)) {
            m_frame.turn = fit->turn;
            m_frame.shift.x = fit->shift.x;
            m_frame.shift.y = fit->shift.y;
            if (std::fabs(fit->turn) > kTold)
                note("detect.model.turned", Severity::Info,
                     m_frame.file + " is turned by " + degrees(fit->turn) + " to lie over the plans' grid.",
                     "Nothing, when the model was drawn to true north.");
            return;
        }
        if (!m_plan.sheets.empty())
            note("detect.model.place", Severity::Error,
                 m_frame.file + (pairs.size() > 2 ? " has grid lines that lie otherwise than those of the plans"
                                                  : " shares no two crossing grid lines with the plans")
                     + "; its own zero is taken as that of the plans.",
                 "Check in 3D that the model lies over the plans.");
    }

    const drawing::Drawing& m_model;
    const building::PlanSet& m_plan;
    const building::DesignCriteria& m_criteria;
    building::WallLayout& m_layout;
    ModelFrame m_frame;
};

} // namespace

geometry::Point3 ModelFrame::turned(geometry::Point3 v) const
{
    const double c = std::cos(turn), s = std::sin(turn);
    return {c * v.x - s * v.y, s * v.x + c * v.y, v.z};
}

geometry::Segment2 ModelFrame::place(const geometry::Segment2& line) const
{
    const geometry::Point3 a = place(geometry::Point3{line.a.x, line.a.y, 0});
    const geometry::Point3 b = place(geometry::Point3{line.b.x, line.b.y, 0});
    return {{a.x, a.y}, {b.x, b.y}};
}

int ModelFrame::levelOf(const drawing::ModelElement& element, double z) const
{
    if (element.storey >= 0 && std::size_t(element.storey) < storeyLevels.size())
        return std::max(1, storeyLevels[std::size_t(element.storey)]);
    const auto above = std::ranges::upper_bound(floors, z);
    return std::max(1, int(above - floors.begin()));
}

ModelFrame layModel(const drawing::Drawing& model, const building::PlanSet& plan,
                    const building::DesignCriteria& criteria, building::WallLayout& layout)
{
    return ModelLayer(model, plan, criteria, layout).lay();
}

} // namespace holdfast::detect
