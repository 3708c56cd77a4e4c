// Walks every scalar of the criteria with its path ("stories[0].height"), so that the metadata table, the
// ranges and the JSON keys given are all checked against the same list.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/engine/base/json.h"
#include "core/engine/building/criteria.h"

namespace holdfast::building {

template<class T>
struct IsReflectedList : std::false_type {
};
template<Reflected T>
struct IsReflectedList<std::vector<T>> : std::true_type {
};

// visit(path, leaf) for every field that has no reflected fields of its own.
template<class T, class Visit>
void eachLeaf(const T& value, const std::string& path, Visit&& visit)
{
    if constexpr (IsReflectedList<T>::value) {
        for (std::size_t i = 0; i < value.size(); ++i)
            eachLeaf(value[i], path + "[" + std::to_string(i) + "]", visit);
    } else if constexpr (Reflected<T>) {
        visitFields(value, [&](std::string_view name, const auto& field) {
            eachLeaf(field, path.empty() ? snakeCase(name) : path + "." + snakeCase(name), visit);
        });
    } else {
        visit(path, value);
    }
}

// The same path without list positions: "stories.height".
std::string withoutPositions(const std::string& path);

struct CriterionFacts {
    std::string_view key;   // path without list positions
    bool assumable = true;  // false: a name or a list that is simply empty when nobody fills it
    AssumptionCategory category = AssumptionCategory::Code;
    std::string_view description;
    std::string_view unit;  // "in", "psi", "" for plain numbers and names
    AssumptionSource source = AssumptionSource::CodeDefault;
    std::string_view reference;
    bool verified = true;  // false: the reference was not at hand when the default was set
};

// Null when the key is unknown.
const CriterionFacts* factsOf(std::string_view key);

} // namespace holdfast::building
