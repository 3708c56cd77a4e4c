#include "core/engine/calc/case.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/engine/building/stacking.h"
#include "core/engine/calc/case_layout.h"

namespace holdfast::calc {

namespace {

// Outside of these a typing slip is far likelier than a wall.
constexpr Length kLongestWall = 200_ft, kShortestWall = 1_ft;
constexpr Length kThinnest = 2_in, kThickest = 24_in;
constexpr Length kFarthest = 5000_ft;
constexpr int kMostStories = 12;
constexpr LineLoad kGreatestShear = 10000_plf;

std::string feet(Length l)
{
    char text[48];
    std::snprintf(text, sizeof text, "%g ft", l.in(1_ft));
    return text;
}

// The first thing wrong with a case.
class CaseChecks {
public:
    CaseChecks(const CalcCase& made, const std::string& file) : m_case(made), m_file(file) {}

    std::optional<Fault> find()
    {
        if (m_case.schema != kCaseSchema)
            fail(FaultCode::NewerVersion, "schema", "is \"" + m_case.schema + "\"; this program reads "
                     + kCaseSchema);
        if (m_case.stacks.empty())
            fail(FaultCode::MissingField, "stacks", "has no stack of walls");
        if (m_case.criteria.stories.empty())
            fail(FaultCode::MissingField, "criteria.stories", "is missing, so no wall has a height");
        for (std::size_t i = 0; i < m_case.stacks.size(); ++i)
            checkStack(m_case.stacks[i], "stacks[" + std::to_string(i) + "]");
        for (std::size_t i = 0; i < m_case.schedule.size(); ++i)
            checkType(m_case.schedule[i], "schedule[" + std::to_string(i) + "]");
        checkPlaces();
        for (std::size_t i = 0; i < m_case.stacks.size() && !m_fault; ++i)
            checkSupport(m_case.stacks[i], "stacks[" + std::to_string(i) + "]");
        if (!m_fault)
            checkStanding();
        if (!m_fault)
            checkSegmentRows();
        return m_fault;
    }

private:
    void fail(FaultCode code, std::string place, std::string cause)
    {
        if (!m_fault)
            m_fault = Fault{code, m_file, std::move(place), std::move(cause)};
    }
    void invalid(std::string place, std::string cause)
    {
        fail(FaultCode::InvalidValue, std::move(place), std::move(cause));
    }
    void within(const std::string& place, Length value, Length low, Length high)
    {
        if (!(value >= low && value <= high))
            invalid(place, "is " + feet(value) + ", outside " + feet(low) + " to " + feet(high));
    }

    void checkStack(const CaseStack& stack, const std::string& place)
    {
        if (stack.label.empty())
            invalid(place + ".label", "must not be empty");
        if (!m_labels.insert(stack.label).second)
            invalid(place + ".label", "occurs twice: " + stack.label);
        if (stack.walls.empty())
            fail(FaultCode::MissingField, place + ".walls", "has no wall");
        std::set<int> stories;
        for (std::size_t i = 0; i < stack.walls.size(); ++i) {
            const std::string wall = place + ".walls[" + std::to_string(i) + "]";
            checkWall(stack.walls[i], wall);
            if (!stories.insert(stack.walls[i].story).second)
                invalid(wall + ".story", "occurs twice in this stack");
        }
        if (!stories.empty() && *stories.rbegin() - *stories.begin() + 1 != int(stories.size()))
            invalid(place + ".walls",
                    "leave out a story between " + std::to_string(*stories.begin()) + " and "
                        + std::to_string(*stories.rbegin())
                        + "; what stands above the gap is a stack of its own");
        if (!std::isfinite(stack.directionDegrees) || std::fabs(stack.directionDegrees) > 360)
            invalid(place + ".direction_degrees", "is not between -360 and 360");
    }

    // Places are given for every stack or for none.
    void checkPlaces()
    {
        const bool some = std::ranges::any_of(m_case.stacks, [](const CaseStack& s) { return s.x || s.y; });
        const bool rigid = std::ranges::any_of(m_case.criteria.loads.diaphragms, [](const auto& d) {
            return d.kind != building::DiaphragmKind::Flexible;
        });
        for (std::size_t i = 0; i < m_case.stacks.size(); ++i) {
            const CaseStack& stack = m_case.stacks[i];
            const std::string place = "stacks[" + std::to_string(i) + "].";
            if ((some || rigid) && !(stack.x && stack.y))
                fail(FaultCode::MissingField, place + (stack.x ? "y" : "x"),
                     rigid ? "is missing, and a diaphragm is rigid: every stack needs its place"
                           : "is missing, but other stacks have a place");
            if (stack.x)
                within(place + "x", *stack.x, -kFarthest, kFarthest);
            if (stack.y)
                within(place + "y", *stack.y, -kFarthest, kFarthest);
        }
    }

    void checkSupport(const CaseStack& stack, const std::string& place)
    {
        if (stack.supportedBy.empty())
            return;
        const int lowest = lowestStory(stack);
        if (lowest == 1)
            return invalid(place + ".supported_by", "is given, but the stack begins at story 1");
        const auto below = std::ranges::find(m_case.stacks, stack.supportedBy, &CaseStack::label);
        if (below == m_case.stacks.end())
            return invalid(place + ".supported_by", "names no stack: " + stack.supportedBy);
        if (std::ranges::find(below->walls, lowest - 1, &CaseWall::story) == below->walls.end())
            invalid(place + ".supported_by", "names stack " + stack.supportedBy + ", which has no wall on story "
                    + std::to_string(lowest - 1));
    }

    // A wall lies on the one that is to carry it.
    void checkStanding()
    {
        const building::WallLayout layout = toLayout(m_case);
        for (const building::WallStack& stack : layout.stacks) {
            if (stack.base != building::StackBase::Wall || !stack.support)
                continue;
            const building::ShearWall& upper = layout.walls[stack.walls.front().value];
            const auto& under = layout.stacks[stack.support->value].walls;
            const auto lower = std::ranges::find_if(under, [&](building::WallId id) {
                return layout.walls[id.value].level == upper.level - 1;
            });
            const auto standing = building::standingOf(upper, layout.walls[lower->value]);
            if (!standing || !building::carries(*standing))
                return invalid("stack " + stack.label + ".supported_by",
                               "names stack " + layout.stacks[stack.support->value].label
                                   + ", but its lowest wall does not lie on that wall (6 in beside, 12 in past an "
                                     "end)");
        }
    }

    // A row that names the whole stack finds none of its segments, and its points would act on each of them.
    void checkSegmentRows()
    {
        for (const CaseStack& stack : m_case.stacks) {
            if (!isSplit(stack, m_case.schedule))
                continue;
            const auto& rows = m_case.criteria.loads.wallLines;
            for (std::size_t i = 0; i < rows.size(); ++i) {
                const std::string place = "criteria.loads.wall_lines[" + std::to_string(i) + "]";
                const auto names = [&](const std::string& line) {
                    return !line.empty() && std::ranges::find(rows[i].lines, line) != rows[i].lines.end();
                };
                if (!stack.grid.empty() && names(stack.label))
                    invalid(place + ".lines", "name stack " + stack.label
                            + ", which is split into segments; name its grid line");
                if (!rows[i].points.empty() && (names(stack.label) || names(stack.grid)))
                    invalid(place + ".points", "stand on stack " + stack.label
                            + ", which is split into segments; give the segments as stacks of their own");
            }
        }
    }

    void checkWall(const CaseWall& wall, const std::string& place)
    {
        const int stories = std::min<int>(kMostStories, int(m_case.criteria.stories.size()));
        if (wall.story < 1 || wall.story > stories)
            return invalid(place + ".story",
                "is " + std::to_string(wall.story) + "; criteria.stories has 1 to "
                    + std::to_string(stories));
        within(place + ".length", wall.length, kShortestWall, kLongestWall);
        within(place + ".thickness", wall.thickness, kThinnest, kThickest);
        within(place + ".offset", wall.offset, -kLongestWall, kLongestWall);
        Length reached;
        for (std::size_t i = 0; i < wall.openings.size(); ++i) {
            const CaseOpening& o = wall.openings[i];
            const std::string at = place + ".openings[" + std::to_string(i) + "]";
            within(at + ".from", o.from, reached, wall.length);
            if (!(o.to > o.from))
                invalid(at + ".to", "is not beyond from");
            within(at + ".to", o.to, Length(0), wall.length);
            within(at + ".height", o.height, Length(0),
                m_case.criteria.stories[std::size_t(wall.story) - 1].height);
            reached = o.to;
        }
    }

    void checkType(const building::WallType& type, const std::string& place)
    {
        if (type.mark.empty())
            invalid(place + ".mark", "must not be empty");
        if (!m_marks.insert(type.mark).second)
            invalid(place + ".mark", "occurs twice: " + type.mark);
        within(place + ".edge_spacing", type.edgeSpacing, 1_in, 12_in);
        within(place + ".other_edge_spacing", type.otherEdgeSpacing, Length(0), 12_in);
        within(place + ".field_spacing", type.fieldSpacing, Length(0), 24_in);
        if (type.sides < 1 || type.sides > 2)
            invalid(place + ".sides", "must be 1 or 2");
        if (!(type.allowable >= LineLoad(0) && type.allowable <= kGreatestShear))
            invalid(place + ".allowable", "is outside 0 to 10000 plf");
    }

    const CalcCase& m_case;
    const std::string& m_file;
    std::set<std::string> m_labels, m_marks;
    std::optional<Fault> m_fault;
};

} // namespace

Result<CalcCase> caseFromJson(const std::string& text, const std::string& file)
{
    const auto json = parseJson(text, file);
    if (!json)
        return json.fault();
    auto made = fromJson<CalcCase>(*json, file);
    if (!made)
        return made;
    auto criteria = building::criteriaFromJson(json->at("criteria"), file);
    if (!criteria) {
        Fault fault = criteria.fault();
        fault.place.insert(0, "criteria.");
        return fault;
    }
    made->criteria = std::move(*criteria);
    if (auto fault = CaseChecks(*made, file).find())
        return *fault;
    return made;
}

} // namespace holdfast::calc
