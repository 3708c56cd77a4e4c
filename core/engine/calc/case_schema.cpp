// The schema is walked from the reflected fields, so it cannot promise what the reader does not read.
#include "core/engine/calc/case.h"

namespace holdfast::calc {

namespace {

Json quantityValue(bool withUnit)
{
    if (!withUnit)
        return {{"type", "string"}, {"description", "a quantity with its unit"}};
    return {{"type", Json::array({"number", "string"})}};
}

template<class T> struct Element { using Type = T; };
template<class T> struct Element<std::vector<T>> { using Type = T; };
template<class T> struct Element<std::optional<T>> { using Type = T; };

template<class T> constexpr bool isList = false;
template<class T> constexpr bool isList<std::vector<T>> = true;
template<class T> constexpr bool isOptional = false;
template<class T> constexpr bool isOptional<std::optional<T>> = true;

template<class T> Json schemaOf();

template<class T>
Json objectSchema()
{
    Json properties = Json::object(), required = Json::array(), oneOfUnits = Json::array();
    T value{};
    visitFields(value, [&](std::string_view name, auto& field) {
        using F = std::remove_cvref_t<decltype(field)>;
        const std::string key = snakeCase(name);
        if constexpr (detail::QuantityOf<F>::value) {
            using Q = typename detail::QuantityOf<F>::Type;
            Json choices = Json::array();
            const auto add = [&](const std::string& spelled, bool withUnit) {
                const Json one = quantityValue(withUnit);
                properties[spelled] = isList<F> ? Json{{"type", "array"}, {"items", one}} : one;
                choices.push_back({{"required", Json::array({spelled})}});
            };
            for (const auto& spelling : detail::unitSpellings(Q::lengthExponent, Q::forceExponent))
                add(key + std::string(spelling.suffix), true);
            add(key, false);
            if (requiresField<T>(name))
                oneOfUnits.push_back({{"oneOf", choices}});
        } else {
            properties[key] = schemaOf<F>();
            if (requiresField<T>(name))
                required.push_back(key);
        }
    });
    properties["comment"] = true;
    properties["$schema"] = {{"type", "string"}};
    Json schema = {{"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
    if (!required.empty())
        schema["required"] = required;
    if (!oneOfUnits.empty())
        schema["allOf"] = oneOfUnits;
    return schema;
}

template<NamedEnum E>
Json enumSchema()
{
    Json names = Json::array();
    for (const auto& entry : enumNames(std::type_identity<E>{}))
        names.push_back(snakeCase(entry.second));
    return {{"enum", names}};
}

template<class T>
Json schemaOf()
{
    using E = typename Element<T>::Type;
    if constexpr (isList<T>)
        return {{"type", "array"}, {"items", schemaOf<E>()}};
    else if constexpr (isOptional<T>)
        return {{"anyOf", Json::array({schemaOf<E>(), Json{{"type", "null"}}})}};
    else if constexpr (NamedEnum<T>)
        return enumSchema<T>();
    else if constexpr (std::is_same_v<T, bool>)
        return {{"type", "boolean"}};
    else if constexpr (std::is_integral_v<T>)
        return {{"type", "integer"}};
    else if constexpr (std::is_arithmetic_v<T>)
        return {{"type", "number"}};
    else if constexpr (std::is_same_v<T, std::string>)
        return {{"type", "string"}};
    else
        return objectSchema<T>();
}

} // namespace

Json caseSchema()
{
    Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                   {"$id", "holdfast.case/1"},
                   {"title", "Holdfast calc case"}};
    schema.update(objectSchema<CalcCase>());
    return schema;
}

} // namespace holdfast::calc
