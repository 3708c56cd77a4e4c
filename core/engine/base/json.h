// Reflected values as JSON, with units in the keys: a Length field `storyHeight` is "story_height_in" when
// written; "story_height_ft", "story_height_mm" or "story_height": "10'-0\"" are read too. A bare number
// without a unit, an unknown field, a missing required field and a NaN are faults that name the path.
#pragma once

#include <array>
#include <cmath>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/engine/base/id.h"
#include "core/engine/base/quantity.h"
#include "core/engine/base/reflect.h"
#include "core/engine/base/result.h"

namespace holdfast {

using Json = nlohmann::ordered_json;

// Text to JSON; the fault names line and column. `file` only labels the fault.
Result<Json> parseJson(const std::string& text, const std::string& file);

namespace detail {

struct UnitSpelling {
    std::string_view suffix;  // "_ft"
    double factor;            // to inch-pound
};
// First entry is the one written. Empty for a dimension that has no spelling (a bug in the caller).
std::vector<UnitSpelling> unitSpellings(int lengthExponent, int forceExponent);
// "10'-0\"", "12.5 kip", "340 plf": a text with its own unit; nullopt when it is none of this dimension.
std::optional<double> parseQuantityText(const std::string& text, int lengthExponent, int forceExponent);

template<class T> struct QuantityOf : std::false_type {};
template<int L, int F> struct QuantityOf<Quantity<L, F>> : std::true_type { using Type = Quantity<L, F>; };
template<class T> struct QuantityOf<std::vector<T>> : QuantityOf<T> {};
template<class T> struct QuantityOf<std::optional<T>> : QuantityOf<T> {};

template<class T> bool isWhole(const Json& json);

template<class T> struct IsOptional : std::false_type {};
template<class T> struct IsOptional<std::optional<T>> : std::true_type {};

} // namespace detail

// A whole number that T can hold; handles of drawings need all 64 bits.
template<class T>
bool detail::isWhole(const Json& json)
{
    if (json.is_number_unsigned())
        return std::in_range<T>(json.get<std::uint64_t>());
    if (json.is_number_integer())
        return std::in_range<T>(json.get<std::int64_t>());
    const double value = json.get<double>();
    return value == std::floor(value) && std::abs(value) <= 2e9 && (std::is_signed_v<T> || value >= 0);
}

class JsonWriter {
public:
    template<class T>
    static Json write(const T& v)
    {
        if constexpr (NamedEnum<T>)
            return enumText(v);
        else if constexpr (detail::QuantityOf<T>::value && !requires { v.begin(); } && !detail::IsOptional<T>::value)
            return finite(v.value() / detail::unitSpellings(T::lengthExponent, T::forceExponent).front().factor);
        else if constexpr (std::is_floating_point_v<T>)
            return finite(v);
        else if constexpr (std::is_arithmetic_v<T> || std::is_same_v<T, std::string>)
            return v;
        else if constexpr (Reflected<T>)
            return writeFields(v);
        else
            return writeContainer(v);
    }

private:
    static Json finite(double v) { return std::isfinite(v) ? Json(v) : Json(nullptr); }

    template<class T>
    static Json writeFields(const T& v)
    {
        Json object = Json::object();
        visitFields(v, [&object](std::string_view name, const auto& field) {
            using F = std::remove_cvref_t<decltype(field)>;
            std::string key = snakeCase(name);
            if constexpr (detail::QuantityOf<F>::value) {
                using Q = typename detail::QuantityOf<F>::Type;
                key += detail::unitSpellings(Q::lengthExponent, Q::forceExponent).front().suffix;
            }
            object[key] = write(field);
        });
        return object;
    }

    template<class Tag> static Json writeContainer(const Id<Tag>& id) { return id.value; }
    template<class T> static Json writeContainer(const std::optional<T>& o) { return o ? write(*o) : Json(nullptr); }
    template<class T> static Json writeContainer(const std::shared_ptr<T>& p) { return p ? write(*p) : Json(nullptr); }
    template<class... T> static Json writeContainer(const std::variant<T...>& v)
    {
        return std::visit([](const auto& held) { return write(held); }, v);
    }
    template<class A, class B> static Json writeContainer(const std::pair<A, B>& p)
    {
        return Json::array({write(p.first), write(p.second)});
    }
    template<class T> static Json writeContainer(const std::vector<T>& list) { return writeList<T>(list); }
    template<class T, std::size_t N>
    static Json writeContainer(const std::array<T, N>& list)
    {
        return writeList<T>(list);
    }
    template<class T, class List>
    static Json writeList(const List& list)
    {
        Json array = Json::array();
        for (const auto& e : list)
            array.push_back(write(static_cast<const T&>(e)));
        return array;
    }
    template<class V> static Json writeContainer(const std::map<std::string, V>& m)
    {
        Json object = Json::object();
        for (const auto& [k, v] : m)
            object[k] = write(v);
        return object;
    }
};

template<class T>
Json toJson(const T& value) { return JsonWriter::write(value); }

class JsonReader {
public:
    explicit JsonReader(std::string file) : m_file(std::move(file)) {}
    const std::optional<Fault>& fault() const { return m_fault; }

    template<class T>
    void read(const Json& json, T& v, const std::string& path)
    {
        if (m_fault)
            return;
        if constexpr (NamedEnum<T>)
            readEnum(json, v, path);
        else if constexpr (std::is_same_v<T, bool>)
            json.is_boolean() ? void(v = json.get<bool>()) : wrongType(path, "true or false");
        else if constexpr (std::is_arithmetic_v<T>)
            readNumber(json, v, path);
        else if constexpr (std::is_same_v<T, std::string>)
            json.is_string() ? void(v = json.get<std::string>()) : wrongType(path, "a text");
        else if constexpr (Reflected<T>)
            readFields(json, v, path);
        else
            readContainer(json, v, path);
    }

private:
    void fail(FaultCode code, const std::string& path, std::string cause)
    {
        if (!m_fault)
            m_fault = Fault{code, m_file, path, std::move(cause)};
    }
    void wrongType(const std::string& path, const std::string& wanted)
    {
        fail(FaultCode::InvalidValue, path, "must be " + wanted);
    }

    template<class E>
    void readEnum(const Json& json, E& v, const std::string& path)
    {
        if (json.is_string() && parseEnum(json.get<std::string>(), v))
            return;
        std::string allowed;
        for (const auto& entry : enumNames(std::type_identity<E>{}))
            allowed += (allowed.empty() ? "" : ", ") + snakeCase(entry.second);
        wrongType(path, "one of " + allowed);
    }

    template<class T>
    void readNumber(const Json& json, T& v, const std::string& path)
    {
        if (!json.is_number() || !std::isfinite(json.get<double>()))
            return wrongType(path, "a finite number");
        if constexpr (std::is_integral_v<T>)
            if (!detail::isWhole<T>(json))
                return wrongType(path, "a whole number");
        v = json.get<T>();
    }

    template<class T>
    void readFields(const Json& json, T& v, const std::string& path)
    {
        if (!json.is_object())
            return wrongType(path.empty() ? "document" : path, "an object {...}");
        std::set<std::string> known;
        visitFields(v, [&](std::string_view name, auto& field) {
            using F = std::remove_cvref_t<decltype(field)>;
            const std::string key = snakeCase(name);
            const bool given = [&] {
                if constexpr (detail::QuantityOf<F>::value)
                    return readQuantityField(json, field, path, key, known);
                else
                    return readPlainField(json, field, path, key, known);
            }();
            if (!given && requiresField<T>(name))
                fail(FaultCode::MissingField, join(path, key), "is missing");
        });
        for (const auto& [key, value] : json.items())
            if (!known.contains(key) && key != "$schema" && key != "comment")
                fail(FaultCode::UnknownField, join(path, key), "is not a known field");
    }

    template<class F>
    bool readPlainField(const Json& json, F& field, const std::string& path, const std::string& key,
                        std::set<std::string>& known)
    {
        known.insert(key);
        const auto it = json.find(key);
        if (it == json.end())
            return false;
        read(*it, field, join(path, key));
        return true;
    }

    template<class F>
    bool readQuantityField(const Json& json, F& field, const std::string& path, const std::string& key,
                           std::set<std::string>& known)
    {
        using Q = typename detail::QuantityOf<F>::Type;
        const auto spellings = detail::unitSpellings(Q::lengthExponent, Q::forceExponent);
        int given = 0;
        for (const auto& spelling : spellings) {
            const std::string full = key + std::string(spelling.suffix);
            known.insert(full);
            if (const auto it = json.find(full); it != json.end()) {
                readQuantities(*it, field, join(path, full), spelling.factor);
                ++given;
            }
        }
        known.insert(key);
        if (const auto it = json.find(key); it != json.end()) {
            readQuantities(*it, field, join(path, key), 0.0);
            ++given;
        }
        if (given > 1)
            fail(FaultCode::InvalidValue, join(path, key), "is given twice, in two units");
        return given > 0;
    }

    // factor 0: no unit in the key, so the value must be a text that carries one.
    template<int L, int F>
    void readQuantities(const Json& json, Quantity<L, F>& q, const std::string& path, double factor)
    {
        if (json.is_string()) {
            if (const auto parsed = detail::parseQuantityText(json.get<std::string>(), L, F))
                q = Quantity<L, F>(*parsed);
            else
                fail(FaultCode::InvalidValue, path,
                    "\"" + json.get<std::string>() + "\" is not a quantity with a unit");
            return;
        }
        if (json.is_number() && factor == 0.0)
            return fail(FaultCode::MissingUnit, path,
                        "has no unit; name it with its unit, for example "
                            + path.substr(path.rfind('.') + 1)
                            + std::string(detail::unitSpellings(L, F).front().suffix));
        double number = 0;
        readNumber(json, number, path);
        q = Quantity<L, F>(number * factor);
    }
    template<class T>
    void readQuantities(const Json& json, std::vector<T>& list, const std::string& path, double factor)
    {
        if (!json.is_array())
            return wrongType(path, "a list [...]");
        list.assign(json.size(), T{});
        for (std::size_t i = 0; i < json.size(); ++i)
            readQuantities(json[i], list[i], path + "[" + std::to_string(i) + "]", factor);
    }
    template<class T>
    void readQuantities(const Json& json, std::optional<T>& o, const std::string& path, double factor)
    {
        if (json.is_null())
            return o.reset();
        readQuantities(json, o.emplace(), path, factor);
    }

    template<class Tag> void readContainer(const Json& json, Id<Tag>& id, const std::string& path)
    {
        readNumber(json, id.value, path);
    }
    template<class T> void readContainer(const Json& json, std::optional<T>& o, const std::string& path)
    {
        if (json.is_null())
            o.reset();
        else
            read(json, o.emplace(), path);
    }
    // The first alternative whose fields these are; their names must tell the alternatives apart.
    template<class... T> void readContainer(const Json& json, std::variant<T...>& v, const std::string& path)
    {
        if (!(tryAlternative<T>(json, v, path) || ...))
            wrongType(path, "one of " + std::to_string(sizeof...(T)) + " known forms");
    }
    template<class T, class V> bool tryAlternative(const Json& json, V& v, const std::string& path)
    {
        JsonReader attempt(m_file);
        T value{};
        attempt.read(json, value, path);
        if (attempt.fault())
            return false;
        v = std::move(value);
        return true;
    }
    template<class T> void readContainer(const Json& json, std::vector<T>& list, const std::string& path)
    {
        if (!json.is_array())
            return wrongType(path, "a list [...]");
        list.assign(json.size(), T{});
        for (std::size_t i = 0; i < json.size() && !m_fault; ++i)
            read(json[i], list[i], path + "[" + std::to_string(i) + "]");
    }
    template<class T, std::size_t N>
    void readContainer(const Json& json, std::array<T, N>& list, const std::string& path)
    {
        if (!json.is_array() || json.size() != N)
            return wrongType(path, "a list of " + std::to_string(N));
        for (std::size_t i = 0; i < N; ++i)
            read(json[i], list[i], path + "[" + std::to_string(i) + "]");
    }
    template<class V>
    void readContainer(const Json& json, std::map<std::string, V>& m, const std::string& path)
    {
        if (!json.is_object())
            return wrongType(path, "an object {...}");
        m.clear();
        for (const auto& [key, value] : json.items())
            read(value, m[key], join(path, key));
    }
    template<class A, class B>
    void readContainer(const Json& json, std::pair<A, B>& p, const std::string& path)
    {
        if (!json.is_array() || json.size() != 2)
            return wrongType(path, "a pair [a, b]");
        read(json[0], p.first, path + "[0]");
        read(json[1], p.second, path + "[1]");
    }

    static std::string join(const std::string& path, const std::string& key)
    {
        return path.empty() ? key : path + "." + key;
    }

    std::string m_file;
    std::optional<Fault> m_fault;
};

template<class T>
Result<T> fromJson(const Json& json, const std::string& file)
{
    JsonReader reader(file);
    T value{};
    reader.read(json, value, "");
    if (reader.fault())
        return *reader.fault();
    return value;
}

} // namespace holdfast
