#include "core/engine/revision/differences.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/engine/base/calculation.h"
#include "core/engine/base/feet_inch.h"

namespace holdfast::revision {
namespace {

using building::Holdown;
using building::ShearWall;
using building::WallLayout;
using rods::RodRun;

constexpr double kSmallForce = 1.0;      // lb, what is printed
constexpr double kSmallUtilization = 0.005;
constexpr double kMuchMore = 0.10;       // demand raised by more asks for a new design
constexpr double kFarAway = 240.0;       // in: a wall 20 ft away is another wall

// Collects the properties that differ and the worst impact among them.
class Comparer {
public:
    explicit Comparer(Change change) : m_change(std::move(change)) {}

    void text(const std::string& property, const std::string& before, const std::string& after, bool structural,
              Impact impact)
    {
        if (before != after)
            add({property, before, after, structural}, impact);
    }

    void length(const std::string& property, Length before, Length after, bool structural, Impact impact)
    {
        if (std::fabs((after - before).value()) > kMoved)
            add({property, formatFeetInches(before), formatFeetInches(after), structural}, impact);
    }

    // Demand: more by over 10 % is critical, more at all is high, less is medium.
    void force(const std::string& property, Force before, Force after)
    {
        if (std::fabs((after - before).value()) <= kSmallForce)
            return;
        const double raised = before > Force(0) ? (after - before) / before : after > before ? 1.0 : 0.0;
        add({property, quantityText(before.value(), Unit::Pound), quantityText(after.value(), Unit::Pound), true},
            raised > kMuchMore ? Impact::Critical : raised > 0 ? Impact::High : Impact::Medium);
    }

    void relocated(const std::string& before, const std::string& after, Impact impact)
    {
        m_moved = true;
        add({"position", before, after, true}, impact);
    }

    Change done()
    {
        if (!m_change.properties.empty())
            m_change.kind = m_moved ? ChangeKind::Relocated : ChangeKind::Modified;
        return std::move(m_change);
    }

private:
    void add(PropertyChange property, Impact impact)
    {
        m_change.properties.push_back(std::move(property));
        m_change.impact = std::max(m_change.impact, impact);
    }

    Change m_change;
    bool m_moved = false;
};

std::string pointText(geometry::Point2 p)
{
    return "(" + formatFeetInches(Length(p.x)) + ", " + formatFeetInches(Length(p.y)) + ")";
}

// The wall as drawn either way round.
double endDistance(const geometry::Segment2& a, const geometry::Segment2& b)
{
    const double same = std::max(geometry::distance(a.a, b.a), geometry::distance(a.b, b.b));
    const double turned = std::max(geometry::distance(a.a, b.b), geometry::distance(a.b, b.a));
    return std::min(same, turned);
}

double nearness(double distance)
{
    return std::max(0.0, 1.0 - distance / kFarAway);
}

double alike(double a, double b)
{
    const double greater = std::max(std::fabs(a), std::fabs(b));
    return greater > 0 ? 1.0 - std::fabs(a - b) / greater : 1.0;
}

double alignment(const geometry::Segment2& a, const geometry::Segment2& b)
{
    return std::fabs(std::cos(geometry::angle(a) - geometry::angle(b)));
}

std::string sheathingOf(const WallLayout& layout, const std::string& mark)
{
    const auto row = std::ranges::find(layout.schedule, mark, &building::WallType::mark);
    if (row == layout.schedule.end())
        return "";
    return row->sheathing + ", " + row->nail + " at " + formatInches(row->edgeSpacing) + ", "
        + std::to_string(row->sides) + (row->sides == 1 ? " side" : " sides");
}

std::string openingsText(const ShearWall& wall)
{
    std::string text;
    for (const auto& o : wall.openings)
        text += (text.empty() ? "" : ", ") + formatFeetInches(o.from) + " to " + formatFeetInches(o.to);
    return text.empty() ? "none" : text;
}

std::string standing(const Holdown& holdown)
{
    return holdown.wall ? "at a wall end" : "alone";
}

Force greatestTension(const RodRun& run)
{
    Force greatest;
    for (const auto& s : run.segments)
        greatest = max(greatest, s.tensionAsd);
    return greatest;
}

// A rod that became thinner or of a weaker grade must be looked at before anything is built.
Impact impactOfSize(const rods::RodSegment& before, const rods::RodSegment& after)
{
    const bool weaker = after.diameter < before.diameter
        || (after.diameter == before.diameter && after.allowable < before.allowable);
    return weaker ? Impact::Critical : Impact::Medium;
}

// What held and holds no longer is the first thing to read.
Impact impactOfUtilization(double before, double after)
{
    return after > 1 && before <= 1 ? Impact::Critical : Impact::Low;
}

void compareSegments(Comparer& compare, const RodRun& before, const RodRun& after)
{
    const std::size_t both = std::min(before.segments.size(), after.segments.size());
    for (std::size_t i = 0; i < both; ++i) {
        const auto &b = before.segments[i], &a = after.segments[i];
        const std::string story = " of story " + std::to_string(a.story);
        compare.text("rod" + story, formatInches(b.diameter) + " " + b.grade, formatInches(a.diameter) + " " + a.grade,
                     true, impactOfSize(b, a));
    }
}

void compareHardware(Comparer& compare, const RodRun& before, const RodRun& after)
{
    const std::size_t both = std::min(before.restraints.size(), after.restraints.size());
    for (std::size_t i = 0; i < both; ++i) {
        const auto &b = before.restraints[i], &a = after.restraints[i];
        const std::string story = " of story " + std::to_string(a.story);
        compare.text("plate" + story, b.plate, a.plate, true, Impact::Medium);
        compare.text("device" + story, b.device, a.device, true, Impact::Medium);
        compare.text("studs" + story, std::to_string(b.studs), std::to_string(a.studs), true, Impact::Medium);
    }
    compare.text("anchor", before.anchor.model + " " + formatInches(before.anchor.diameter),
                 after.anchor.model + " " + formatInches(after.anchor.diameter), true, Impact::Medium);
    compare.length("anchor embedment", before.anchor.embedment, after.anchor.embedment, true, Impact::Medium);
}

std::string share(double value)
{
    return quantityText(value * 100, Unit::Percent);
}

} // namespace

double similarityOf(const ShearWall& before, const ShearWall& after)
{
    if (before.level != after.level || before.isShear != after.isShear)
        return 0;
    const double mark = before.mark == after.mark ? 1.0 : 0.0;
    return 0.5 * nearness(endDistance(before.axis, after.axis))
        + 0.2 * alike(before.length.value(), after.length.value()) + 0.2 * alignment(before.axis, after.axis)
        + 0.1 * mark;
}

double similarityOf(const Holdown& before, const Holdown& after)
{
    if (before.level != after.level)
        return 0;
    return 0.8 * nearness(geometry::distance(before.at, after.at)) + 0.2 * (before.mark == after.mark ? 1.0 : 0.0);
}

double similarityOf(const RodRun& before, const RodRun& after)
{
    const double stories = alike(double(before.segments.size()), double(after.segments.size()));
    return 0.8 * nearness(geometry::distance(before.at, after.at)) + 0.1 * stories
        + 0.1 * (before.end == after.end ? 1.0 : 0.0);
}

Change changeOf(const ShearWall& before, const ShearWall& after, const WallLayout& layoutBefore,
                const WallLayout& layoutAfter)
{
    Comparer compare({ChangeKind::Unchanged, SubjectKind::Wall, before.label, after.label,
                      similarityOf(before, after), {}, Impact::None});
    const double longer = std::fabs((after.length - before.length).value());
    compare.length("length", before.length, after.length, true,
                   after.length < before.length ? Impact::High : Impact::Medium);
    if (endDistance(before.axis, after.axis) > kMoved + longer)
        compare.relocated(pointText(geometry::middle(before.axis)), pointText(geometry::middle(after.axis)),
                          Impact::Medium);
    compare.length("thickness", before.thickness, after.thickness, false, Impact::Low);
    compare.text("mark", before.mark, after.mark, true, Impact::Medium);
    compare.text("sheathing", sheathingOf(layoutBefore, before.mark), sheathingOf(layoutAfter, after.mark), true,
                 Impact::Medium);
    compare.text("openings", openingsText(before), openingsText(after), true, Impact::High);
    compare.text("grid line", before.gridLabel, after.gridLabel, false, Impact::Low);
    return compare.done();
}

Change changeOf(const Holdown& before, const Holdown& after)
{
    Comparer compare({ChangeKind::Unchanged, SubjectKind::Holdown, before.label, after.label,
                      similarityOf(before, after), {}, Impact::None});
    compare.text("mark", before.mark, after.mark, true, Impact::Medium);
    compare.text("stands", standing(before), standing(after), true, Impact::Medium);
    if (geometry::distance(before.at, after.at) > kMoved)
        compare.relocated(pointText(before.at), pointText(after.at), Impact::Medium);
    return compare.done();
}

Change changeOf(const RodRun& before, const RodRun& after)
{
    Comparer compare({ChangeKind::Unchanged, SubjectKind::RodRun, before.label, after.label,
                      similarityOf(before, after), {}, Impact::None});
    if (geometry::distance(before.at, after.at) > kMoved)
        compare.relocated(pointText(before.at), pointText(after.at), Impact::Medium);
    compare.text("stories", std::to_string(before.segments.size()), std::to_string(after.segments.size()), true,
                 Impact::High);
    compare.force("greatest tension (ASD)", greatestTension(before), greatestTension(after));
    compare.force("anchor tension (strength)", before.anchor.demandStrength, after.anchor.demandStrength);
    compareSegments(compare, before, after);
    compareHardware(compare, before, after);
    if (std::fabs(before.utilization - after.utilization) > kSmallUtilization)
        compare.text("utilization", share(before.utilization), share(after.utilization), false,
                     impactOfUtilization(before.utilization, after.utilization));
    return compare.done();
}

} // namespace holdfast::revision
