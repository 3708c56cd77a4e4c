// Fields of plain structs and names of enums, said once beside the type. Archive (stage cache, hashes) and
// JSON (inputs, exports) are both written from them, so a field cannot be forgotten in one of the two.
//
//   struct Symbol { std::string name; double value; };
//   HOLDFAST_FIELDS(Symbol, name, value)          // all members, or it does not compile
//   enum class Verdict { Ok, Ng };
//   HOLDFAST_NAMES(Verdict, Ok, Ng)
//   HOLDFAST_REQUIRED(Symbol, name)               // JSON input must give these; the others have defaults
#pragma once

#include <array>
#include <concepts>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#define HOLDFAST_PARENS ()
#define HOLDFAST_EXPAND(...) HOLDFAST_EXPAND4(HOLDFAST_EXPAND4(HOLDFAST_EXPAND4(HOLDFAST_EXPAND4(__VA_ARGS__))))
#define HOLDFAST_EXPAND4(...) HOLDFAST_EXPAND3(HOLDFAST_EXPAND3(HOLDFAST_EXPAND3(HOLDFAST_EXPAND3(__VA_ARGS__))))
#define HOLDFAST_EXPAND3(...) HOLDFAST_EXPAND2(HOLDFAST_EXPAND2(HOLDFAST_EXPAND2(HOLDFAST_EXPAND2(__VA_ARGS__))))
#define HOLDFAST_EXPAND2(...) __VA_ARGS__
#define HOLDFAST_EACH(M, ARG, ...) __VA_OPT__(HOLDFAST_EXPAND(HOLDFAST_EACH_STEP(M, ARG, __VA_ARGS__)))
#define HOLDFAST_EACH_STEP(M, ARG, X, ...)                                                                        \
    M(ARG, X) __VA_OPT__(HOLDFAST_EACH_AGAIN HOLDFAST_PARENS(M, ARG, __VA_ARGS__))
#define HOLDFAST_EACH_AGAIN() HOLDFAST_EACH_STEP

#define HOLDFAST_VISIT_FIELD(SELF, FIELD) visit(std::string_view(#FIELD), SELF.FIELD);
#define HOLDFAST_NAME_ENTRY(ENUM, VALUE) std::pair{ENUM::VALUE, std::string_view(#VALUE)},
#define HOLDFAST_REQUIRED_ENTRY(TYPE, FIELD) || field == #FIELD

// The structured binding fails to compile when a member is missing from the list.
#define HOLDFAST_FIELDS(TYPE, ...)                                                                                \
    template<class Self, class Visit>                                                                             \
        requires std::same_as<std::remove_const_t<Self>, TYPE>                                                    \
    constexpr void visitFields(Self& self, Visit&& visit)                                                         \
    {                                                                                                             \
        {                                                                                                         \
            [[maybe_unused]] auto& [__VA_ARGS__] = self;                                                          \
        }                                                                                                         \
        HOLDFAST_EACH(HOLDFAST_VISIT_FIELD, self, __VA_ARGS__)                                                    \
    }

#define HOLDFAST_NAMES(ENUM, ...)                                                                                 \
    constexpr auto enumNames(std::type_identity<ENUM>)                                                            \
    {                                                                                                             \
        return std::array{HOLDFAST_EACH(HOLDFAST_NAME_ENTRY, ENUM, __VA_ARGS__)};                                 \
    }

#define HOLDFAST_REQUIRED(TYPE, ...)                                                                              \
    constexpr bool isRequiredField(std::type_identity<TYPE>, std::string_view field)                              \
    {                                                                                                             \
        return false HOLDFAST_EACH(HOLDFAST_REQUIRED_ENTRY, TYPE, __VA_ARGS__);                                   \
    }

namespace holdfast {

template<class T>
concept Reflected = requires(T& t) { visitFields(t, [](std::string_view, auto&) {}); };

template<class E>
concept NamedEnum = std::is_enum_v<E> && requires { enumNames(std::type_identity<E>{}); };

template<class T>
constexpr bool requiresField(std::string_view field)
{
    if constexpr (requires { isRequiredField(std::type_identity<T>{}, field); })
        return isRequiredField(std::type_identity<T>{}, field);
    else
        return false;
}

// "floorPlan", "FloorPlan" -> "floor_plan": the spelling of every JSON key and enum value.
std::string snakeCase(std::string_view camel);

template<NamedEnum E>
std::string_view enumName(E value)
{
    for (const auto& [v, n] : enumNames(std::type_identity<E>{}))
        if (v == value)
            return n;
    return "?";
}

template<NamedEnum E>
std::string enumText(E value)
{
    return snakeCase(enumName(value));
}

// False when `text` is none of the enum's snake_case names.
template<NamedEnum E>
bool parseEnum(std::string_view text, E& value)
{
    for (const auto& [v, n] : enumNames(std::type_identity<E>{}))
        if (snakeCase(n) == text) {
            value = v;
            return true;
        }
    return false;
}

} // namespace holdfast
