#include <algorithm>
#include <cmath>
#include <sstream>

#include "core/engine/building/criteria_leaves.h"

namespace holdfast::building {

namespace {

struct Range {
    std::string_view key;
    double low, high;  // inch-pound, both allowed
    double shown;      // one shown unit in inch-pound
    std::string_view unit;
};

constexpr double kFoot = 12, kPlf = 1.0 / 12.0;

// Plausible limits, not code limits: outside of them a typing slip is far likelier than a building.
constexpr Range kRanges[] = {
    {"seismic.sds", 0, 3, 1, "g"},
    {"seismic.sd1", 0, 3, 1, "g"},
    {"seismic.s1", 0, 3, 1, "g"},
    {"seismic.r", 1, 8, 1, ""},
    {"seismic.omega0", 1, 3.5, 1, ""},
    {"seismic.cd", 1, 8, 1, ""},
    {"seismic.importance", 1, 1.5, 1, ""},
    {"seismic.rho", 1, 1.3, 1, ""},
    {"seismic.transition_period", 0, 16, 1, "s"},
    {"seismic.period", 0, 5, 1, "s"},
    {"seismic.comparison_dead_factor", 0, 0.6, 1, ""},
    {"podium.r", 1, 8, 1, ""},
    {"podium.rho", 1, 1.3, 1, ""},
    {"podium.stiffness_ratio", 0, 1e4, 1, ""},
    {"podium.period_ratio", 0, 10, 1, ""},
    {"wind.speed_mph", 0, 300, 1, "mph"},
    {"wind.topographic", 1, 3, 1, ""},
    {"wind.directionality", 0.6, 1, 1, ""},
    {"wind.gust", 0.5, 1.5, 1, ""},
    {"wind.ground_elevation", -500 * kFoot, 15000 * kFoot, kFoot, "ft"},
    {"wind.width_x", 0, 2000 * kFoot, kFoot, "ft"},
    {"wind.width_y", 0, 2000 * kFoot, kFoot, "ft"},
    {"wind.base_height", 0, 200 * kFoot, kFoot, "ft"},
    {"wind.parapet", 0, 20 * kFoot, kFoot, "ft"},
    {"sheathing.stud_spacing", 8, 32, 1, "in"},
    {"stories.height", 6 * kFoot, 30 * kFoot, kFoot, "ft"},
    {"stories.floor_depth", 0, 48, 1, "in"},
    {"stories.top_plates", 1, 4, 1, ""},
    {"stories.sole_plates", 0, 4, 1, ""},
    {"materials.stud_thickness", 1.25, 12, 1, "in"},
    {"materials.stud_depth", 2.5, 16, 1, "in"},
    {"materials.moisture_initial", 0.04, 0.28, 1, ""},  // 28 %: fibre saturation, no shrinkage above it
    {"materials.moisture_final", 0.04, 0.28, 1, ""},
    {"materials.shrinkage_coefficient", 0, 0.01, 1, ""},
    {"materials.settlement_per_story", 0, 1, 1, "in"},
    {"rods.min_diameter", 0.25, 4, 1, "in"},
    {"rods.max_diameter", 0.25, 4, 1, "in"},
    {"rods.target_utilization", 0.1, 1, 1, ""},
    {"rods.limit_utilization", 0.1, 1, 1, ""},
    {"rods.elongation_limit", 0.01, 2, 1, "in"},
    {"rods.travel_factor", 1, 5, 1, ""},
    {"rods.end_offset", 1, 36, 1, "in"},
    {"rods.pair_spacing", 2, 36, 1, "in"},
    {"anchor.concrete_strength", 2000, 15000, 1, "psi"},
    {"anchor.embedment", 1, 60, 1, "in"},
    {"anchor.edge_distance", 1, 600, 1, "in"},
    {"anchor.slab_thickness", 3, 120, 1, "in"},
    {"anchor.edge_opposite", 0, 6000, 1, "in"},
    {"anchor.edge_left", 0, 6000, 1, "in"},
    {"anchor.edge_right", 0, 6000, 1, "in"},
    {"anchor.lightweight", 0.6, 1, 1, ""},
    {"anchor.reinforcement", 0, 50, 1, "in2"},
    {"anchor.reinforcement_yield", 40000, 100000, 1, "psi"},
    {"drift.limit_ratio", 0.002, 0.03, 1, ""},
    {"drift.wind_limit_ratio", 0, 0.02, 1, ""},
    {"drift.wind_service_factor", 0, 1, 1, ""},
    {"clearances.duct", 0, 24, 1, "in"},
    {"clearances.pipe", 0, 24, 1, "in"},
    {"clearances.conduit", 0, 24, 1, "in"},
    {"clearances.beam", 0, 24, 1, "in"},
    {"clearances.header", 0, 24, 1, "in"},
    {"clearances.sprinkler", 0, 24, 1, "in"},
    {"clearances.cable_tray", 0, 24, 1, "in"},
    {"clearances.architectural", 0, 24, 1, "in"},
    {"loads.wall_lines.seismic", 0, 2e6, 1, "lb"},
    {"loads.wall_lines.wind", 0, 2e6, 1, "lb"},
    {"loads.wall_lines.dead", 0, 2e4 * kPlf, kPlf, "plf"},
    {"loads.wall_lines.live", 0, 2e4 * kPlf, kPlf, "plf"},
    {"loads.wall_lines.snow", 0, 2e4 * kPlf, kPlf, "plf"},
    {"loads.wall_lines.roof_live", 0, 2e4 * kPlf, kPlf, "plf"},
    {"loads.wall_lines.lever_arm", 1 * kFoot, 200 * kFoot, kFoot, "ft"},
    {"loads.wall_lines.points.load", 0, 1e6, 1, "lb"},
    {"loads.wall_lines.points.from_start", 0, 200 * kFoot, kFoot, "ft"},
    {"loads.story_weights.weight", 0, 1e8, 1, "lb"},
    {"loads.tributary.share", 0, 1, 1, ""},
    {"loads.tributary.wind_share", 0, 1, 1, ""},
    {"loads.story_forces.seismic", 0, 1e8, 1, "lb"},
    {"loads.story_forces.wind_x", 0, 1e8, 1, "lb"},
    {"loads.story_forces.wind_y", 0, 1e8, 1, "lb"},
    {"loads.diaphragms.extent_x", 0, 2000 * kFoot, kFoot, "ft"},
    {"loads.diaphragms.extent_y", 0, 2000 * kFoot, kFoot, "ft"},
    {"loads.diaphragms.accidental", 0, 0.2, 1, ""},
    {"loads.diaphragms.deflection_ratio", 0, 100, 1, ""},
    {"loads.diaphragms.topping", 0, 12, 1, "in"},
};

template<class T>
std::vector<double> numbersOf(const T&)
{
    return {};
}
std::vector<double> numbersOf(double v) { return {v}; }
std::vector<double> numbersOf(int v) { return {double(v)}; }
std::vector<double> numbersOf(const std::optional<double>& v)
{
    return v ? std::vector{*v} : std::vector<double>{};
}
template<int L, int F>
std::vector<double> numbersOf(Quantity<L, F> q)
{
    return {q.value()};
}
template<int L, int F>
std::vector<double> numbersOf(const std::vector<Quantity<L, F>>& list)
{
    std::vector<double> numbers;
    for (const auto& q : list)
        numbers.push_back(q.value());
    return numbers;
}

std::string shown(double v, const Range& range)
{
    std::ostringstream out;
    out << v / range.shown;
    if (!range.unit.empty())
        out << ' ' << range.unit;
    return out.str();
}

const Range* rangeOf(const std::string& key)
{
    for (const Range& range : kRanges)
        if (range.key == key)
            return &range;
    return nullptr;
}

std::optional<Fault> outOfRange(const DesignCriteria& criteria, const std::string& file)
{
    std::optional<Fault> fault;
    eachLeaf(criteria, "", [&](const std::string& path, const auto& leaf) {
        const Range* range = rangeOf(withoutPositions(path));
        if (fault || range == nullptr)
            return;
        for (const double v : numbersOf(leaf))
            if (!(v >= range->low && v <= range->high) && !fault)
                fault = Fault{FaultCode::InvalidValue, file, path,
                              "is " + shown(v, *range) + ", outside " + shown(range->low, *range) + " to "
                                  + shown(range->high, *range)};
    });
    return fault;
}

Fault invalid(const std::string& file, std::string place, std::string cause)
{
    return {FaultCode::InvalidValue, file, std::move(place), std::move(cause)};
}

std::optional<Fault> storiesOutOfOrder(const DesignCriteria& criteria, const std::string& file)
{
    for (std::size_t i = 0; i < criteria.stories.size(); ++i)
        if (criteria.stories[i].story != int(i) + 1)
            return invalid(file, "stories[" + std::to_string(i) + "].story",
                           "is " + std::to_string(criteria.stories[i].story)
                               + "; stories run 1, 2, 3 ... upward");
    return std::nullopt;
}

std::optional<Fault> listOfWrongLength(const DesignCriteria& criteria, const std::string& file)
{
    const std::size_t wanted = criteria.stories.size();
    for (std::size_t i = 0; i < criteria.loads.wallLines.size(); ++i) {
        const WallLineInput& line = criteria.loads.wallLines[i];
        const std::string place = "loads.wall_lines[" + std::to_string(i) + "].";
        const std::pair<const char*, std::size_t> lists[] = {
            {"seismic", line.seismic.size()}, {"wind", line.wind.size()},
            {"dead", line.dead.size()},       {"live", line.live.size()},
            {"snow", line.snow.size()},       {"lever_arm", line.leverArm.size()},
            {"roof_live", line.roofLive.size()}};
        for (const auto& [name, size] : lists)
            if (size != 0 && size != wanted)
                return invalid(file, place + name,
                               "has " + std::to_string(size) + " values for " + std::to_string(wanted)
                                   + " stories");
        if (line.lines.empty())
            return Fault{FaultCode::MissingField, file, place + "lines", "names no wall line"};
        for (std::size_t p = 0; p < line.points.size(); ++p)
            if (line.points[p].story < 1 || std::size_t(line.points[p].story) > wanted)
                return invalid(file, place + "points[" + std::to_string(p) + "].story",
                               "is " + std::to_string(line.points[p].story) + "; there are "
                                   + std::to_string(wanted) + " stories");
    }
    return std::nullopt;
}

bool hasSeismic(const LoadInput& loads)
{
    for (const WallLineInput& line : loads.wallLines)
        if (!line.seismic.empty())
            return true;
    for (const StoryForce& force : loads.storyForces)
        if (force.seismic > Force(0))
            return true;
    return !loads.storyWeights.empty();
}

// The rows that name a story by its number: the place of the first that names none, or the same twice.
template<class Row>
std::optional<Fault> strayStory(const std::vector<Row>& rows, const char* name, std::size_t stories,
                                const std::string& file)
{
    std::vector<int> seen;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string place = "loads." + std::string(name) + "[" + std::to_string(i) + "].story";
        if (rows[i].story < 1 || std::size_t(rows[i].story) > stories)
            return invalid(file, place, "names no story");
        if (std::find(seen.begin(), seen.end(), rows[i].story) != seen.end())
            return invalid(file, place, "occurs twice: " + std::to_string(rows[i].story));
        seen.push_back(rows[i].story);
    }
    return std::nullopt;
}

std::optional<Fault> strayStories(const DesignCriteria& c, const std::string& file)
{
    const std::size_t stories = c.stories.size();
    if (auto stray = strayStory(c.loads.storyWeights, "story_weights", stories, file))
        return stray;
    if (auto stray = strayStory(c.loads.storyForces, "story_forces", stories, file))
        return stray;
    return strayStory(c.loads.diaphragms, "diaphragms", stories, file);
}

std::optional<Fault> incompleteDiaphragm(const DesignCriteria& c, const std::string& file)
{
    for (std::size_t i = 0; i < c.loads.diaphragms.size(); ++i) {
        const DiaphragmCriteria& d = c.loads.diaphragms[i];
        if (d.kind != DiaphragmKind::Flexible && (d.extentX <= Length(0) || d.extentY <= Length(0)))
            return Fault{FaultCode::MissingField, file, "loads.diaphragms[" + std::to_string(i) + "]",
                         "is rigid, so it needs extent_x and extent_y"};
    }
    if (c.wind.speedMph > 0 && (c.wind.widthX <= Length(0) || c.wind.widthY <= Length(0)))
        return Fault{FaultCode::MissingField, file, "wind", "has a speed, so it needs width_x and width_y"};
    if (c.drift.windLimitRatio > 0 && c.drift.windServiceFactor <= 0)
        return Fault{FaultCode::MissingField, file, "drift.wind_service_factor", "is needed with wind_limit_ratio"};
    return std::nullopt;
}

std::optional<Fault> contradiction(const DesignCriteria& c, const std::string& file)
{
    if (c.seismic.sds <= 0 && hasSeismic(c.loads))
        return Fault{FaultCode::MissingField, file, "seismic.sds", "is needed with seismic forces"};
    if (c.materials.moistureFinal > c.materials.moistureInitial)
        return invalid(file, "materials.moisture_final", "is above materials.moisture_initial");
    if (c.rods.minDiameter > c.rods.maxDiameter)
        return invalid(file, "rods.min_diameter", "is above rods.max_diameter");
    if (c.rods.targetUtilization > c.rods.limitUtilization)
        return invalid(file, "rods.target_utilization", "is above rods.limit_utilization");
    if (c.rods.grades.empty())
        return Fault{FaultCode::MissingField, file, "rods.grades", "names no rod grade"};
    return std::nullopt;
}

} // namespace

Outcome validate(const DesignCriteria& criteria, const std::string& file)
{
    for (const auto check : {outOfRange, storiesOutOfOrder, listOfWrongLength, strayStories, contradiction,
                             incompleteDiaphragm})
        if (const auto fault = check(criteria, file))
            return *fault;
    return Done{};
}

} // namespace holdfast::building
