#include "core/engine/building/criteria_change.h"

#include <algorithm>

namespace holdfast::building {

namespace {

// "max_diameter_in" and "max_diameter_mm" are one criterion, "max_diameter".
std::string withoutUnit(const std::string& name)
{
    constexpr std::pair<int, int> kDimensions[] = {{1, 0}, {2, 0}, {0, 1}, {-1, 1}, {-2, 1}, {1, 1}};
    for (const auto& [length, force] : kDimensions)
        for (const auto& spelling : detail::unitSpellings(length, force))
            if (name.size() > spelling.suffix.size() && name.ends_with(spelling.suffix))
                return name.substr(0, name.size() - spelling.suffix.size());
    return name;
}

std::string nameIn(const Json& object, const std::string& wanted)
{
    if (object.contains(wanted))
        return wanted;
    for (const auto& [key, value] : object.items())
        if (withoutUnit(key) == withoutUnit(wanted))
            return key;
    return {};
}

// A text for a list is its elements with commas between.
Json fitting(const Json& old, const Json& value)
{
    if (!old.is_array() || !value.is_string())
        return value;
    Json list = Json::array();
    const std::string text = value.get<std::string>();
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t to = std::min(text.find(',', from), text.size());
        const std::size_t first = text.find_first_not_of(' ', from);
        if (first < to)
            list.push_back(text.substr(first, text.find_last_not_of(' ', to - 1) - first + 1));
        from = to + 1;
    }
    return list;
}

struct Step {
    std::string name;
    std::optional<std::size_t> position;   // "stories[0]"
};

Step stepOf(const std::string& text)
{
    const std::size_t open = text.find('[');
    if (open == std::string::npos || !text.ends_with(']'))
        return {text, std::nullopt};
    const std::string digits = text.substr(open + 1, text.size() - open - 2);
    const bool isNumber = !digits.empty() && digits.size() < 6
        && digits.find_first_not_of("0123456789") == std::string::npos;
    return isNumber ? Step{text.substr(0, open), std::stoul(digits)} : Step{text, std::nullopt};
}

class Changer {
public:
    Changer(const CriterionChange& change, const std::string& about) : m_change(change), m_about(about) {}

    Outcome apply(Json& node, std::size_t from = 0)
    {
        if (node.is_array())
            return toEach(node, from);
        const std::size_t dot = m_change.path.find('.', from);
        const Step step = stepOf(m_change.path.substr(from, dot - from));
        const std::string key = node.is_object() ? nameIn(node, step.name) : std::string();
        if (key.empty() || step.name.empty())
            return fault(FaultCode::UnknownField, "is no design criterion; the names are those of the criteria file");
        if (step.position && (!node[key].is_array() || *step.position >= node[key].size()))
            return fault(FaultCode::UnknownField, "is no row of that list");
        if (dot != std::string::npos)
            return apply(step.position ? node[key][*step.position] : node[key], dot + 1);
        // Another unit than the file's own, or a text with a unit, goes by the name it was given with.
        Json value = fitting(node[key], m_change.value);
        if (key != step.name)
            node.erase(key);
        node[step.name] = std::move(value);
        return Done{};
    }

private:
    Outcome toEach(Json& rows, std::size_t from)
    {
        if (rows.empty())
            return fault(FaultCode::NothingToDo, "has no row to change; enter one in the criteria first");
        for (Json& row : rows)
            if (const Outcome done = apply(row, from); !done)
                return done;
        return Done{};
    }
    Fault fault(FaultCode code, const std::string& cause) const { return {code, m_about, m_change.path, cause}; }

    const CriterionChange& m_change;
    const std::string& m_about;
};

} // namespace

Result<CriterionChange> changeFromText(const std::string& text)
{
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0)
        return Fault{FaultCode::InvalidValue, {}, text, "is no change; write it as codes.basis=lrfd"};
    const std::string value = text.substr(equals + 1);
    Json json = Json::parse(value, nullptr, false);
    return CriterionChange{text.substr(0, equals), json.is_discarded() ? Json(value) : std::move(json)};
}

std::string textOf(const CriterionChange& change)
{
    return change.path + " = " + (change.value.is_string() ? change.value.get<std::string>() : change.value.dump());
}

Result<DesignCriteria> changed(const DesignCriteria& criteria,
                                         const std::vector<CriterionChange>& changes, const std::string& about)
{
    Json json = toJson(criteria);
    for (const CriterionChange& change : changes)
        if (const Outcome done = Changer(change, about).apply(json); !done)
            return done.fault();
    auto made = fromJson<DesignCriteria>(json, about);
    if (!made)
        return made;
    for (const CriterionChange& change : changes)
        made->confirmed.push_back(withoutUnit(change.path));
    std::ranges::sort(made->confirmed);
    const auto repeated = std::ranges::unique(made->confirmed);
    made->confirmed.erase(repeated.begin(), repeated.end());
    if (const Outcome valid = validate(*made, about); !valid)
        return valid.fault();
    return made;
}

namespace {

// use(rows)
template<class Use>
Outcome onList(DesignCriteria& criteria, const std::string& list, const std::string& about, Use&& use)
{
    if (list == "stories")
        return use(criteria.stories);
    if (list == "loads.wall_lines")
        return use(criteria.loads.wallLines);
    if (list == "loads.story_weights")
        return use(criteria.loads.storyWeights);
    if (list == "loads.tributary")
        return use(criteria.loads.tributary);
    if (list == "loads.story_forces")
        return use(criteria.loads.storyForces);
    if (list == "loads.diaphragms")
        return use(criteria.loads.diaphragms);
    return Fault{FaultCode::UnknownField, about, list, "is no list of the design criteria"};
}

Result<DesignCriteria> validated(DesignCriteria criteria, const Outcome& done, const std::string& about)
{
    if (!done)
        return done.fault();
    if (const Outcome valid = validate(criteria, about); !valid)
        return valid.fault();
    return criteria;
}

} // namespace

Result<DesignCriteria> withRow(const DesignCriteria& criteria, const std::string& list, const std::string& about)
{
    DesignCriteria made = criteria;
    const Outcome done = onList(made, list, about, [](auto& rows) -> Outcome {
        auto row = rows.empty() ? typename std::remove_reference_t<decltype(rows)>::value_type{} : rows.back();
        if constexpr (requires { row.story; })
            row.story = rows.empty() ? 1 : rows.back().story + 1;
        rows.push_back(std::move(row));
        return Done{};
    });
    return validated(std::move(made), done, about);
}

Result<DesignCriteria> withoutRow(const DesignCriteria& criteria, const std::string& list, std::size_t position,
                                  const std::string& about)
{
    DesignCriteria made = criteria;
    const Outcome done = onList(made, list, about, [&](auto& rows) -> Outcome {
        if (position >= rows.size())
            return Fault{FaultCode::UnknownField, about, list, "has no such row"};
        rows.erase(rows.begin() + std::ptrdiff_t(position));
        return Done{};
    });
    return validated(std::move(made), done, about);
}

} // namespace holdfast::building
