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
    {"seismic.comparison_dead_factor", 0, 0.6, 1, ""},
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
    {"anchor.concrete_strength", 2000, 15000, 1, "psi"},
    {"anchor.embedment", 1, 60, 1, "in"},
    {"anchor.edge_distance", 1, 600, 1, "in"},
    {"anchor.slab_thickness", 3, 120, 1, "in"},
    {"drift.limit_ratio", 0.002, 0.03, 1, ""},
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
    {"loads.wall_lines.lever_arm", 1 * kFoot, 200 * kFoot, kFoot, "ft"},
    {"loads.wall_lines.points.load", 0, 1e6, 1, "lb"},
    {"loads.wall_lines.points.from_start", 0, 200 * kFoot, kFoot, "ft"},
    {"loads.story_weights.weight", 0, 1e8, 1, "lb"},
    {"loads.tributary.share", 0, 1, 1, ""},
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
            {"snow", line.snow.size()},       {"lever_arm", line.leverArm.size()}};
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
    return !loads.storyWeights.empty();
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
    for (std::size_t i = 0; i < c.loads.storyWeights.size(); ++i)
        if (c.loads.storyWeights[i].story < 1
            || std::size_t(c.loads.storyWeights[i].story) > c.stories.size())
            return invalid(file, "loads.story_weights[" + std::to_string(i) + "].story", "names no story");
    return std::nullopt;
}

} // namespace

Outcome validate(const DesignCriteria& criteria, const std::string& file)
{
    for (const auto check : {outOfRange, storiesOutOfOrder, listOfWrongLength, contradiction})
        if (const auto fault = check(criteria, file))
            return *fault;
    return Done{};
}

} // namespace holdfast::building
