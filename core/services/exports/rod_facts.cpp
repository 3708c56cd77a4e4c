#include "core/services/exports/rod_facts.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace holdfast::exports {

namespace {

constexpr double kSameDirection = 0.0349;  // 2 degrees: a wall this near an axis runs along it

std::string directionOf(double angle)
{
    if (std::fabs(std::sin(angle)) < kSameDirection)
        return "X";
    return std::fabs(std::cos(angle)) < kSameDirection ? "Y" : "SKEW";
}

std::optional<double> confidenceOf(const rods::RodRun& run, const pipeline::Snapshot& snapshot)
{
    if (!snapshot.layout || run.stack.value >= snapshot.layout->stacks.size())
        return std::nullopt;
    std::optional<double> least;
    for (const building::WallId id : snapshot.layout->stacks[run.stack.value].walls)
        if (id.value < snapshot.layout->walls.size())
            least = std::min(least.value_or(1.0), snapshot.layout->walls[id.value].confidence);
    return least;
}

}  // namespace

RodFacts factsOf(const rods::RodRun& run, const pipeline::Snapshot& snapshot)
{
    RodFacts facts;
    facts.direction = directionOf(run.wallAngle);
    facts.position = enumText(run.end);
    facts.embedment = run.anchor.embedment;
    facts.confidence = confidenceOf(run, snapshot);
    facts.rods = run.rods;
    facts.startLevel = run.segments.empty() ? 0 : run.segments.front().story - 1;
    for (const rods::RodSegment& s : run.segments) {
        facts.endLevel = std::max(facts.endLevel, s.story);
        facts.length += s.top - s.bottom;
        facts.elongation += s.elongationAsd;
        if (s.diameter > facts.diameter) {
            facts.diameter = s.diameter;
            facts.grade = s.grade;
        }
        if (s.tensionAsd * run.rods > facts.tension || facts.allowable == Force()) {
            facts.tension = s.tensionAsd * run.rods;
            facts.allowable = s.allowable * run.rods;
        }
    }
    for (const rods::Restraint& r : run.restraints) {
        facts.shrinkage = max(facts.shrinkage, r.shrinkageCumulative);
        facts.travelRequired = max(facts.travelRequired.value_or(Length()), r.travelRequired);
    }
    return facts;
}

std::string projectId(const pipeline::Snapshot& snapshot)
{
    const building::ProjectInfo& project = snapshot.inputs->criteria.project;
    return project.number.empty() ? project.name : project.number;
}

std::chrono::sys_days projectDay(const pipeline::Snapshot& snapshot)
{
    using namespace std::chrono;
    constexpr sys_days none = year(1980) / January / 1;
    const std::string& text = snapshot.inputs->criteria.project.date;
    int part[3] = {};
    const char* at = text.data();
    const char* const end = at + text.size();
    for (int& number : part) {
        const auto [next, error] = std::from_chars(at, end, number);
        if (error != std::errc() || number < 1)
            return none;
        at = next == end ? next : next + 1;
    }
    const year_month_day date = year(part[0]) / month(unsigned(part[1])) / day(unsigned(part[2]));
    return date.ok() && sys_days(date) >= none ? sys_days(date) : none;
}

}  // namespace holdfast::exports
