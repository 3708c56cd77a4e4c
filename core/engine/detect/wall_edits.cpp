#include "core/engine/detect/wall_edits.h"

#include <algorithm>
#include <cmath>

#include "core/engine/base/feet_inch.h"
#include "core/engine/detect/override_targets.h"
#include "core/engine/plan/words.h"

namespace holdfast::detect {

namespace {

using building::Opening;
using building::Override;
using building::ShearWall;
using building::WallLayout;
using geometry::Point2;
using geometry::Segment2;

constexpr double kShortestPart = 6.0;   // in
constexpr double kInLine = 6.0;         // in, axes of walls that are joined
constexpr double kDoorway = 12.0;       // in, a narrower gap between joined walls is a joint
constexpr double kLostOpening = 1.0;    // in, less is how the ends were drawn

// From left to right, or upward, as detection draws them.
Segment2 oriented(Segment2 s)
{
    const Point2 d = s.b - s.a;
    const double lean = 1e-6 * length(d);
    if (d.x < -lean || (std::fabs(d.x) <= lean && d.y < 0))
        std::swap(s.a, s.b);
    return s;
}

void setAxis(ShearWall& wall, const Segment2& axis)
{
    const double size = geometry::length(wall.axis);
    std::vector<Opening> kept;
    const Segment2 next = oriented(axis);
    const double whole = geometry::length(next);
    for (Opening o : wall.openings) {
        const auto along = [&](Length at) {
            const Point2 place = wall.axis.a + (wall.axis.b - wall.axis.a) * (at.value() / size);
            return std::clamp(geometry::shareAlong(next, place), 0.0, 1.0) * whole;
        };
        const double p = along(o.from), q = along(o.to);
        o.from = Length(std::min(p, q));
        o.to = Length(std::max(p, q));
        if (o.to > o.from)
            kept.push_back(o);
    }
    std::ranges::sort(kept, {}, &Opening::from);
    wall.openings = std::move(kept);
    wall.axis = next;
    wall.length = Length(whole);
}

double openWidth(const ShearWall& wall)   // in, all openings
{
    double width = 0;
    for (const Opening& o : wall.openings)
        width += (o.to - o.from).value();
    return width;
}

std::string freeLabel(const std::string& stem, int first, const WallLayout& layout)
{
    for (int n = first;; ++n) {
        std::string label = stem + std::to_string(n);
        if (std::ranges::find(layout.walls, label, &ShearWall::label) == layout.walls.end())
            return label;
    }
}

void eraseWall(WallId id, WallLayout& layout)
{
    layout.walls.erase(layout.walls.begin() + id.value);
    for (std::size_t i = id.value; i < layout.walls.size(); ++i)
        layout.walls[i].id.value = std::uint32_t(i);
    for (building::Holdown& h : layout.holdowns) {
        if (h.wall == id)
            h.wall = std::nullopt;
        else if (h.wall && h.wall->value > id.value)
            --h.wall->value;
    }
}

// A wall that is drawn where this one was added: the drawing has caught up with the engineer.
ShearWall* drawnThere(const Segment2& axis, int level, WallLayout& layout)
{
    const auto there = std::ranges::find_if(layout.walls, [&](const ShearWall& w) {
        const auto lie = w.level == level ? lieOn(w, axis) : std::nullopt;
        return lie && lie->share > 0.5 && lie->beside <= 0.5 * w.thickness.value();
    });
    return there == layout.walls.end() ? nullptr : &*there;
}

// By its place; the label is believed only where none was given.
std::optional<WallId> partnerOf(const Override& word, const ShearWall& wall, const WallLayout& layout)
{
    const auto inLine = [&](const ShearWall& other) {
        const auto lie = other.level == wall.level && other.id != wall.id ? lieOn(wall, other.axis) : std::nullopt;
        return lie && lie->beside <= kInLine;
    };
    if (!word.becomes) {
        const auto named = std::ranges::find(layout.walls, word.value, &ShearWall::label);
        return named != layout.walls.end() && inLine(*named) ? std::optional(named->id) : std::nullopt;
    }
    std::optional<WallId> best;
    double most = 0;
    for (const ShearWall& other : layout.walls)
        if (const auto lie = lieOn(other, *word.becomes);
            lie && lie->beside <= kInLine && lie->share > most && inLine(other)) {
            most = lie->share;
            best = other.id;
        }
    return best;
}

Segment2 spanOf(const ShearWall& wall, const ShearWall& other)
{
    const double size = geometry::length(wall.axis);
    double from = 0, to = size;
    for (const Point2 p : {other.axis.a, other.axis.b}) {
        from = std::min(from, geometry::shareAlong(wall.axis, p) * size);
        to = std::max(to, geometry::shareAlong(wall.axis, p) * size);
    }
    const Point2 d = (wall.axis.b - wall.axis.a) * (1 / size);
    return {wall.axis.a + d * from, wall.axis.a + d * to};
}

// Between the two, in inches along the span; `to` before `from` where they overlap.
struct Gap {
    double from = 0, to = 0;
};

Gap gapBetween(const ShearWall& a, const ShearWall& b, const Segment2& span)
{
    const double whole = geometry::length(span);
    const auto ends = [&](const ShearWall& wall) {
        return std::minmax({geometry::shareAlong(span, wall.axis.a) * whole,
                            geometry::shareAlong(span, wall.axis.b) * whole});
    };
    const auto [a0, a1] = ends(a);
    const auto [b0, b1] = ends(b);
    return {std::min(a1, b1), std::max(a0, b0)};
}

// The openings of both, and the gap between them.
std::vector<Opening> openingsOfBoth(const ShearWall& a, const ShearWall& b, const Segment2& span, const Gap& gap)
{
    std::vector<Opening> all;
    for (const ShearWall* wall : {&a, &b}) {
        ShearWall moved = *wall;
        setAxis(moved, span);
        all.insert(all.end(), moved.openings.begin(), moved.openings.end());
    }
    if (gap.to - gap.from > kDoorway)
        all.push_back({Length(gap.from), Length(gap.to), Length(0)});
    std::ranges::sort(all, {}, &Opening::from);
    return all;
}

// A wall that stands in the gap would be counted twice.
const ShearWall* standsIn(const Gap& gap, const Segment2& span, const ShearWall& a, const ShearWall& b,
                          const WallLayout& layout)
{
    const double size = gap.to - gap.from;
    if (size <= kShortestPart)
        return nullptr;
    const Point2 d = (span.b - span.a) * (1 / geometry::length(span));
    const Segment2 there{span.a + d * gap.from, span.a + d * gap.to};
    const auto found = std::ranges::find_if(layout.walls, [&](const ShearWall& w) {
        const bool other = w.level == a.level && w.id != a.id && w.id != b.id;
        const auto lie = other ? lieOn(w, there) : std::nullopt;
        return lie && lie->beside <= kInLine && lie->share * size > kShortestPart;
    });
    return found == layout.walls.end() ? nullptr : &*found;
}

void reportTwoMarks(const ShearWall& wall, const ShearWall& other, WallLayout& layout)
{
    if (wall.mark.empty() || other.mark.empty() || plan::bareMark(wall.mark) == plan::bareMark(other.mark))
        return;
    layout.findings.push_back({"detect.mark.conflict", Severity::Error, {SubjectKind::Wall, wall.label, wall.level},
                               "Wall " + wall.label + " of mark " + wall.mark + " is joined with " + other.label
                                   + " of mark " + other.mark + "; " + wall.mark + " is taken for both.",
                               "Set the mark of the joined wall.", "GE-010", std::nullopt});
}

} // namespace

WallEdit addWall(const Override& word, const building::DesignCriteria& criteria, WallLayout& layout)
{
    const auto level = levelOf(word);
    if (!level || !word.axis || !(geometry::length(*word.axis) > 0))
        return {{}, "A wall to add needs a level and an axis; \"" + word.target + "\" gives none."};
    if (ShearWall* drawn = drawnThere(*word.axis, *level, layout)) {
        drawn->isShear = true;
        drawn->confidence = 1;
        if (!word.value.empty())
            drawn->mark = word.value;
        drawn->reasons.push_back("added " + saidBy(word) + "; the drawing has it now");
        return {{drawn->id}, ""};
    }
    ShearWall wall;
    wall.id.value = std::uint32_t(layout.walls.size());
    wall.level = *level;
    wall.axis = oriented(*word.axis);
    wall.length = Length(geometry::length(wall.axis));
    wall.thickness = criteria.materials.studDepth;
    wall.isShear = true;
    wall.mark = word.value;
    wall.confidence = 1;
    wall.reasons = {"added " + saidBy(word)};
    wall.label = freeLabel("SW-" + std::to_string(*level) + "-ADD-", 1, layout);
    layout.assumptions.push_back({"detect.override.thickness." + wall.label, AssumptionCategory::Geometry,
                                  "Thickness of the added wall " + wall.label, formatInches(wall.thickness),
                                  AssumptionSource::UserInput, "the depth of the studs", true});
    layout.walls.push_back(std::move(wall));
    return {{layout.walls.back().id}, ""};
}

WallEdit moveWall(const Override& word, WallId id, WallLayout& layout)
{
    ShearWall& wall = layout.walls[id.value];
    if (!word.becomes || !(geometry::length(*word.becomes) >= kShortestPart))
        return {{}, "Moving wall " + wall.label + " needs its new axis."};
    const double open = openWidth(wall);
    setAxis(wall, *word.becomes);
    if (const double lost = open - openWidth(wall); lost > kLostOpening)
        layout.findings.push_back({"detect.opening.lost", Severity::Warning,
                                   {SubjectKind::Wall, wall.label, wall.level},
                                   formatFeetInches(Length(lost)) + " of the openings drawn in wall " + wall.label
                                       + " lie outside its new axis; they are not in the wall.",
                                   "Check the openings of the wall.", "", std::nullopt});
    wall.confidence = 1;
    wall.reasons.push_back("moved " + saidBy(word));
    return {{id}, ""};
}

WallEdit splitWall(const Override& word, WallId id, WallLayout& layout)
{
    ShearWall& wall = layout.walls[id.value];
    const auto written = plan::lengthIn(plan::plainWords(word.value));
    const auto bare = parseLength(word.value, LengthUnit::Inch);
    if (!bare && !written)
        return {{}, "Where to split wall " + wall.label + ", \"" + word.value + "\", is no length."};
    // The distance is from the start of the axis the word was said on; the drawing may have moved that since.
    const Length said = bare ? *bare : *written;
    double at = said.value();
    if (word.axis) {
        const Point2 d = (word.axis->b - word.axis->a) * (1 / geometry::length(*word.axis));
        at = geometry::shareAlong(wall.axis, word.axis->a + d * said.value()) * wall.length.value();
    }
    if (at < kShortestPart || at > wall.length.value() - kShortestPart)
        return {{}, "Wall " + wall.label + " is " + formatFeetInches(wall.length) + " long; it is not split at "
                        + formatFeetInches(Length(at)) + "."};
    const Segment2 whole = wall.axis;
    const Point2 joint = whole.a + (whole.b - whole.a) * (at / wall.length.value());
    wall.reasons.push_back("split " + saidBy(word));
    wall.confidence = 1;
    ShearWall second = wall;
    second.id.value = std::uint32_t(layout.walls.size());
    second.label = freeLabel(wall.label + "-S", 2, layout);
    setAxis(wall, {whole.a, joint});
    setAxis(second, {joint, whole.b});
    layout.walls.push_back(std::move(second));
    return {{id, layout.walls.back().id}, ""};
}

WallEdit joinWalls(const Override& word, WallId id, WallLayout& layout)
{
    const auto partner = partnerOf(word, layout.walls[id.value], layout);
    if (!partner)
        return {{}, "Wall " + word.value + " is not there in line with " + layout.walls[id.value].label
                        + "; they are not joined."};
    const ShearWall other = layout.walls[partner->value];
    ShearWall& wall = layout.walls[id.value];
    const Segment2 span = oriented(spanOf(wall, other));
    const Gap gap = gapBetween(wall, other, span);
    if (const ShearWall* third = standsIn(gap, span, wall, other, layout))
        return {{}, "Wall " + third->label + " stands between " + wall.label + " and " + other.label
                        + "; they are not joined."};
    const auto openings = openingsOfBoth(wall, other, span, gap);
    reportTwoMarks(wall, other, layout);
    setAxis(wall, span);
    wall.openings = openings;
    wall.isShear = wall.isShear || other.isShear;
    if (wall.mark.empty())
        wall.mark = other.mark;
    wall.confidence = 1;
    wall.reasons.push_back("joined with " + other.label + " " + saidBy(word));
    wall.source.handles.insert(wall.source.handles.end(), other.source.handles.begin(), other.source.handles.end());
    std::erase_if(layout.findings, [&](const Finding& f) {
        return f.subject.kind == SubjectKind::Wall && f.subject.label == other.label
            && !f.rule.starts_with("detect.override.");
    });
    eraseWall(*partner, layout);
    return {{WallId{id.value > partner->value ? id.value - 1 : id.value}}, ""};
}

} // namespace holdfast::detect
