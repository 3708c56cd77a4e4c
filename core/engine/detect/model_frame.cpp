#include "core/engine/detect/model_frame.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/engine/plan/words.h"

namespace holdfast::detect {

namespace {

constexpr double kSameFloor = 6.0;   // in: a storey and an entered story base are one
constexpr double kSameAxis = 0.01;   // sine of the angle between two axes that count as parallel
constexpr double kSameShift = 1.0;   // in: grid lines agree on where the model lies

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
        shiftByGrids();
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

    // Grid lines of one label in both say how far apart the two frames are; at least one in each direction.
    void shiftByGrids()
    {
        std::optional<double> x, y;
        bool torn = false;
        for (const drawing::ModelGrid& axis : m_model.modelGrids)
            for (const building::GridLine& grid : m_plan.grids) {
                if (plan::bareMark(axis.label) != plan::bareMark(grid.label) || axis.label.empty())
                    continue;
                const geometry::Point2 d = axis.line.b - axis.line.a, e = grid.line.b - grid.line.a;
                const double size = length(d) * length(e);
                if (std::fabs(cross(d, e)) > kSameAxis * size || grid.axis == building::GridAxis::Skew)
                    continue;
                const geometry::Point2 from = geometry::middle(axis.line), to = geometry::middle(grid.line);
                std::optional<double>& side = grid.axis == building::GridAxis::X ? x : y;
                const double shift = grid.axis == building::GridAxis::X ? to.x - from.x : to.y - from.y;
                torn |= side && std::fabs(*side - shift) > kSameShift;
                side = side ? *side : shift;
            }
        if (x && y && !torn) {
            m_frame.shift.x = *x;
            m_frame.shift.y = *y;
            return;
        }
        if (!m_plan.sheets.empty())
            note("detect.model.place", Severity::Error,
                 m_frame.file + (torn ? " has grid lines that lie otherwise than those of the plans"
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
