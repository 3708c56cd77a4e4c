#include "core/engine/calc/case.h"

#include <cmath>
#include <map>
#include <set>

namespace holdfast::calc {

namespace {

// Outside of these a typing slip is far likelier than a wall.
constexpr Length kLongestWall = 200_ft, kShortestWall = 1_ft;
constexpr Length kThinnest = 2_in, kThickest = 24_in;
constexpr int kMostStories = 12;
constexpr LineLoad kGreatestShear = 10000_plf;
// Distance between stacks in the layout made from a case.
constexpr double kStackSpacing = 120.0;

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

std::string wallLabel(const CaseStack& stack, int story, int running)
{
    std::string label = "SW-" + std::to_string(story) + "-";
    label.append(stack.grid.empty() ? stack.label : stack.grid);
    label.append("-").append(std::to_string(running));
    return label;
}

building::ShearWall wallFrom(const CaseWall& given, const CaseStack& stack, std::size_t stackIndex)
{
    building::ShearWall wall;
    const double y = kStackSpacing * double(stackIndex), x = given.offset.value();
    wall.level = given.story;
    wall.axis = {{x, y}, {x + given.length.value(), y}};
    wall.length = given.length;
    wall.thickness = given.thickness;
    wall.isShear = true;
    wall.mark = given.mark;
    wall.gridLabel = stack.grid;
    for (const CaseOpening& o : given.openings)
        wall.openings.push_back({o.from, o.to, o.height});
    wall.confidence = 1;
    wall.reasons = {"given in the case"};
    return wall;
}

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

building::WallLayout toLayout(const CalcCase& made)
{
    building::WallLayout layout;
    layout.schedule = made.schedule;
    std::map<std::pair<int, std::string>, int> running;
    for (std::size_t i = 0; i < made.stacks.size(); ++i) {
        const CaseStack& given = made.stacks[i];
        building::WallStack stack{{std::uint32_t(i)}, given.label, given.grid, {}, {}};
        std::map<int, const CaseWall*> upward;
        for (const CaseWall& wall : given.walls)
            upward[wall.story] = &wall;
        for (const auto& [story, wall] : upward) {
            layout.walls.push_back(wallFrom(*wall, given, i));
            layout.walls.back().id = {std::uint32_t(layout.walls.size() - 1)};
            layout.walls.back().label = wallLabel(given, story, ++running[{story, given.grid}]);
            stack.walls.push_back(layout.walls.back().id);
        }
        layout.stacks.push_back(std::move(stack));
    }
    return layout;
}

} // namespace holdfast::calc
