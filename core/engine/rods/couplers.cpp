#include "core/engine/rods/couplers.h"

#include <algorithm>
#include <cmath>

#include "core/engine/rods/rod_strength.h"

namespace holdfast::rods {

namespace {

// Room between a coupler and the framing of a floor.
constexpr Length kFloorClearance = 12_in;
// A hexagon's flats over its corners.
constexpr double kFlatsOverCorners = 0.8660254037844386;

class Joiner {
public:
    Joiner(const std::vector<CouplerModel>& models) : m_models(models) {}

    void join(Length elevation, Length lower, Length upper)
    {
        const auto model = std::ranges::find_if(m_models, [&](const CouplerModel& m) {
            return m.lower == lower && m.upper == upper;
        });
        m_last = elevation;
        if (model == m_models.end())
            ++m_joints.missing;
        else
            m_joints.couplers.push_back({model->model, elevation, lower, upper, model->length, model->outer,
                                         model->verified});
    }
    void startAt(Length elevation) { m_last = elevation; }
    Length last() const { return m_last; }
    Joints take() && { return std::move(m_joints); }

private:
    const std::vector<CouplerModel>& m_models;
    Joints m_joints;
    Length m_last;
};

// The highest place not above `wish` that is clear of every floor.
Length clearOfFloors(
    Length wish, const std::vector<Restraint>& restraints, const std::vector<Length>& floorDepths)
{
    for (std::size_t i = restraints.size(); i-- > 0;) {
        const Length low = restraints[i].elevation - floorDepths[i] - kFloorClearance;
        const Length high = restraints[i].elevation + restraints[i].deviceHeight + kFloorClearance;
        if (wish > low && wish < high)
            return low;
    }
    return wish;
}

} // namespace

double couplerStrengthRatio(const CouplerModel& model)
{
    const Length flats = model.outer * kFlatsOverCorners;
    const double steel = (nominalArea(flats) - nominalArea(model.lower)) / nominalArea(model.lower);
    const double engaged = model.length / (model.lower + model.upper);
    return std::min(steel, engaged);
}

Joints joinRods(const std::vector<RodSegment>& segments, const std::vector<Restraint>& restraints,
                const Anchor& anchor, const std::vector<Length>& floorDepths,
                const std::vector<CouplerModel>& models)
{
    Joiner joiner(models);
    const Length base = segments.front().bottom;
    if (anchor.embedment > Length(0))
        joiner.join(base + kFloorClearance / 2.0, anchor.diameter, segments.front().diameter);
    else
        joiner.startAt(base);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const bool last = i + 1 == segments.size();
        const bool changes = !last && (segments[i].diameter != segments[i + 1].diameter
                                       || segments[i].grade != segments[i + 1].grade);
        const Length over = restraints[i].elevation + restraints[i].plateThickness
            + restraints[i].deviceHeight + kFloorClearance / 2.0;
        // Rod of this segment's diameter ends over the level where it changes, else at the top of the story.
        const Length end = changes ? over : segments[i].top;
        while (end - joiner.last() > kStockLength) {
            const Length at = clearOfFloors(joiner.last() + kStockLength, restraints, floorDepths);
            if (!(at > joiner.last()))
                break;
            joiner.join(at, segments[i].diameter, segments[i].diameter);
        }
        if (changes)
            joiner.join(over, segments[i].diameter, segments[i + 1].diameter);
    }
    return std::move(joiner).take();
}

} // namespace holdfast::rods
