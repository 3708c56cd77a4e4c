#include "core/engine/detect/cross_checks.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

#include "core/engine/base/feet_inch.h"
#include "core/engine/detect/mark_words.h"
#include "core/engine/detect/tags.h"
#include "core/engine/plan/words.h"

namespace holdfast::detect {

namespace {

using building::ShearWall;
using building::WallLayout;
using geometry::Point2;
using geometry::Segment2;

constexpr double kLengthsDiffer = 6.0; // in, GE-004

void report(WallLayout& layout, std::string rule, Severity severity, Subject subject, std::string message,
            std::string remedy, std::string clause)
{
    layout.findings.push_back({std::move(rule), severity, std::move(subject), std::move(message),
                               std::move(remedy), std::move(clause), std::nullopt});
}

std::vector<std::string> marksOnPlans(const WallLayout& layout)
{
    std::set<std::string> marks;
    for (const ShearWall& wall : layout.walls)
        if (wall.isShear && !wall.mark.empty())
            marks.insert(wall.mark);
    return {marks.begin(), marks.end()};
}

bool sameMark(const std::string& a, const std::string& b)
{
    return plan::bareMark(a) == plan::bareMark(b);
}

const building::WallType* rowOf(const WallLayout& layout, const std::string& mark)
{
    const auto row = std::ranges::find_if(
        layout.schedule, [&](const building::WallType& type) { return sameMark(type.mark, mark); });
    return row == layout.schedule.end() ? nullptr : &*row;
}

void nameNearestMarks(WallLayout& layout)
{
    std::vector<std::string> rows;
    for (const building::WallType& row : layout.schedule)
        rows.push_back(row.mark);
    for (Finding& finding : layout.findings) {
        if (finding.rule != "detect.mark.unknown")
            continue;
        const auto wall = std::ranges::find(layout.walls, finding.subject.label, &ShearWall::label);
        if (wall == layout.walls.end())
            continue;
        if (const auto nearest = nearestMark(wall->mark, rows))
            finding.message += " The nearest there is " + *nearest + ".";
    }
}

void reportUnusedRows(WallLayout& layout)
{
    const auto marks = marksOnPlans(layout);
    if (marks.empty())
        return;
    for (const building::WallType& row : std::vector(layout.schedule)) {
        if (std::ranges::any_of(marks, [&](const std::string& mark) { return sameMark(mark, row.mark); }))
            continue;
        std::vector<std::string> unknown;
        for (const std::string& mark : marks)
            if (!rowOf(layout, mark))
                unknown.push_back(mark);
        const auto nearest = nearestMark(row.mark, unknown);
        report(layout, "detect.schedule.unused", Severity::Info,
               {SubjectKind::Project, "schedule " + row.mark, -1},
               "Row " + row.mark + " of the schedule is on no plan."
                   + (nearest ? " The plans have " + *nearest + "." : ""),
               "Check that no wall lost its mark.", "GE-010");
    }
}

// Where a dimension line and its words lie.
struct Measured {
    Segment2 line;
    Length written;
};

bool runsAlong(const ShearWall& wall, const Segment2& line)
{
    constexpr double kOneDegree = 0.0175;
    const Point2 d = wall.axis.b - wall.axis.a, e = line.b - line.a;
    return std::fabs(geometry::cross(d, e)) < kOneDegree * geometry::length(d) * geometry::length(e);
}

// From end to end of the wall, beside it: both ends within `slack` along it, at most 20 ft away.
bool measures(const ShearWall& wall, const Segment2& line, double slack)
{
    constexpr double kFarthest = 240;
    const double length = geometry::length(wall.axis);
    if (length <= 0 || !runsAlong(wall, line))
        return false;
    const Point2 u = (wall.axis.b - wall.axis.a) * (1 / length);
    double from = geometry::dot(u, line.a - wall.axis.a), to = geometry::dot(u, line.b - wall.axis.a);
    if (from > to)
        std::swap(from, to);
    return std::fabs(from) < slack && std::fabs(to - length) < slack
           && std::fabs(geometry::cross(u, geometry::middle(line) - wall.axis.a)) < kFarthest;
}

std::vector<Measured> dimensionsOf(const PlanView& view)
{
    std::vector<Measured> found;
    for (const drawing::DimensionMark& d : view.marks.dimensions)
        if (const auto written = plan::lengthIn(plan::plainWords(d.written)))
            found.push_back({{d.from, d.to}, *written});
    return found;
}

void reportLength(WallLayout& layout, const ShearWall& wall, Length written, const std::string& by)
{
    const std::string told = formatFeetInches(written), drawn = formatFeetInches(wall.length);
    report(layout, "detect.wall.dimension", Severity::Error, {SubjectKind::Wall, wall.label, wall.level},
           wall.label + " is drawn " + drawn + " long, " + by + " says " + told + ".",
           "Find out which is right; the shorter is the safe one for its capacity.", "GE-004");
}

void checkDimensions(const PlanView& view, int level, WallLayout& layout)
{
    constexpr double kSlack = 12.0; // to a face of the wall that crosses at the end
    for (const Measured& dimension : dimensionsOf(view))
        for (std::size_t i = 0; i < layout.walls.size(); ++i) {
            const ShearWall wall = layout.walls[i];
            if (wall.isShear && wall.level == level && measures(wall, dimension.line, kSlack)
                && std::fabs((dimension.written - wall.length).value()) > kLengthsDiffer + kSlack / 2)
                reportLength(layout, wall, dimension.written, "the dimension along it");
        }
}

void checkTagLengths(const PlanView& view, int level, WallLayout& layout)
{
    for (const Tag& tag : findWallTags(view, layout.schedule)) {
        if (!tag.length)
            continue;
        const ShearWall* nearest = nullptr;
        double least = std::max(60.0, 10 * tag.height);
        for (const ShearWall& wall : layout.walls) {
            const double away = geometry::distanceTo(wall.axis, tag.at);
            if (wall.isShear && wall.level == level && sameMark(wall.mark, tag.mark) && away < least) {
                least = away;
                nearest = &wall;
            }
        }
        if (nearest && std::fabs((*tag.length - nearest->length).value()) > kLengthsDiffer)
            reportLength(layout, ShearWall(*nearest), *tag.length, "its tag");
    }
}

// "HD3" on the plan and "HDU8" in the row are the same where the hold-down schedule says so.
std::string modelOf(const WallLayout& layout, const std::string& mark)
{
    for (const building::HoldownType& type : layout.holdownSchedule)
        if (sameMark(type.mark, mark) && !type.model.empty())
            return type.model;
    return mark;
}

bool agrees(const WallLayout& layout, const std::string& drawn, const std::string& scheduled)
{
    const std::string a = plan::bareMark(modelOf(layout, drawn));
    for (const std::string& word : plan::tokensOf(scheduled))
        if (word == plan::bareMark(drawn))
            return true;
    const std::string b = plan::bareMark(modelOf(layout, scheduled));
    return a.starts_with(b) || b.starts_with(a) || plan::contains(b, a);
}

void checkHoldowns(WallLayout& layout)
{
    std::set<std::string> told;
    for (const building::Holdown& holdown : layout.holdowns) {
        if (!holdown.wall || holdown.mark.empty())
            continue;
        const ShearWall wall = layout.walls[holdown.wall->value];
        const building::WallType* row = wall.isShear ? rowOf(layout, wall.mark) : nullptr;
        // "CTR" alone says that a rod is there, not which.
        const bool named = std::ranges::any_of(holdown.mark, [](char c) { return c >= '0' && c <= '9'; });
        if (!row || !named || !looksLikeHoldownMark(row->holdown)
            || agrees(layout, holdown.mark, row->holdown))
            continue;
        if (told.insert(wall.label + holdown.mark).second)
            report(layout, "detect.holdown.differs", Severity::Warning,
                   {SubjectKind::Wall, wall.label, wall.level},
                   "Hold-down " + holdown.mark + " stands at " + wall.label + ", row " + row->mark
                       + " of the schedule names " + row->holdown + ".",
                   "Correct the plan or the schedule.", "GE-010");
    }
}

} // namespace

void crossCheck(const std::map<int, std::vector<PlanView>>& views, WallLayout& layout)
{
    nameNearestMarks(layout);
    reportUnusedRows(layout);
    for (const auto& [level, plans] : views)
        for (const PlanView& view : plans) {
            checkDimensions(view, level, layout);
            checkTagLengths(view, level, layout);
        }
    checkHoldowns(layout);
}

} // namespace holdfast::detect
