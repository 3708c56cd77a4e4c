#include "core/engine/building/criteria.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "core/engine/building/criteria_leaves.h"

namespace holdfast::building {

namespace {

template<class T>
bool givenIn(const Json& json, const std::string& key)
{
    if (json.contains(key))
        return true;
    if constexpr (detail::QuantityOf<T>::value) {
        using Q = typename detail::QuantityOf<T>::Type;
        return std::ranges::any_of(detail::unitSpellings(Q::lengthExponent, Q::forceExponent),
                                   [&](const auto& s) { return json.contains(key + std::string(s.suffix)); });
    }
    return false;
}

template<class T>
void collectGiven(const Json& json, const T& value, const std::string& path, std::vector<std::string>& given)
{
    if constexpr (IsReflectedList<T>::value) {
        for (std::size_t i = 0; i < value.size() && i < json.size(); ++i)
            collectGiven(json[i], value[i], path + "[" + std::to_string(i) + "]", given);
    } else if constexpr (Reflected<T>) {
        visitFields(value, [&](std::string_view name, const auto& field) {
            using F = std::remove_cvref_t<decltype(field)>;
            const std::string key = snakeCase(name);
            if (!givenIn<F>(json, key))
                return;
            const std::string full = path.empty() ? key : path + "." + key;
            if constexpr (Reflected<F> || IsReflectedList<F>::value)
                collectGiven(json.at(key), field, full, given);
            else
                given.push_back(full);
        });
    }
}

std::string numberText(double v)
{
    std::ostringstream out;
    out << v;
    return out.str();
}

template<class T>
requires(!NamedEnum<T>) std::string valueText(const T&) { return ""; }
std::string valueText(double v) { return numberText(v); }
std::string valueText(int v) { return std::to_string(v); }
std::string valueText(bool v) { return v ? "yes" : "no"; }
std::string valueText(const std::string& v) { return v; }
template<NamedEnum E>
std::string valueText(E v)
{
    return enumText(v);
}
template<int L, int F>
std::string valueText(Quantity<L, F> q)
{
    return numberText(q.value() / detail::unitSpellings(L, F).front().factor);
}
std::string valueText(const std::vector<std::string>& list)
{
    std::string text;
    for (const std::string& entry : list)
        text += (text.empty() ? "" : ", ") + entry;
    return text;
}
template<int L, int F>
std::string valueText(const std::vector<Quantity<L, F>>& list)
{
    return list.empty() ? "none" : "as entered";
}

bool listed(const std::string& all, const std::string& value)
{
    return (", " + all + ",").find(", " + value + ",") != std::string::npos;
}

Assumption assumption(const CriterionFacts& facts, const std::string& value)
{
    return {std::string(facts.key),       facts.category, std::string(facts.description), value, facts.source,
            std::string(facts.reference), facts.verified};
}

} // namespace

Result<DesignCriteria> criteriaFromJson(const Json& json, const std::string& file)
{
    auto criteria = fromJson<DesignCriteria>(json, file);
    if (!criteria)
        return criteria;
    collectGiven(json, *criteria, "", criteria->confirmed);
    std::ranges::sort(criteria->confirmed);
    const auto repeated = std::ranges::unique(criteria->confirmed);
    criteria->confirmed.erase(repeated.begin(), repeated.end());
    if (const auto valid = validate(*criteria, file); !valid)
        return valid.fault();
    return criteria;
}

std::vector<Assumption> assumptionsOf(const DesignCriteria& criteria)
{
    const std::set<std::string> confirmed(criteria.confirmed.begin(), criteria.confirmed.end());
    std::vector<Assumption> assumptions;
    std::map<std::string, std::size_t> position;
    eachLeaf(criteria, "", [&](const std::string& path, const auto& leaf) {
        const std::string key = withoutPositions(path);
        const CriterionFacts* facts = factsOf(key);
        invariant(facts != nullptr, "a criterion without an entry in the facts table: " + key);
        if (!facts->assumable || confirmed.contains(path) || confirmed.contains(key))
            return;
        std::string value = valueText(leaf);
        if (!facts->unit.empty() && value != "none")
            value += " " + std::string(facts->unit);
        if (const auto [it, isNew] = position.emplace(key, assumptions.size()); isNew)
            assumptions.push_back(assumption(*facts, value));
        else if (std::string& all = assumptions[it->second].value; !listed(all, value))
            all += ", " + value;
    });
    return assumptions;
}

} // namespace holdfast::building
