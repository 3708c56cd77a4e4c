// Any reflected value to bytes and back: the stage cache and the keys of stages are made of it. Positional
// and little-endian; shapeOf<T>() changes whenever a field, its type or its order does, so an archive of
// another shape is never decoded, only recomputed.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "core/engine/base/id.h"
#include "core/engine/base/quantity.h"
#include "core/engine/base/reflect.h"
#include "core/engine/base/result.h"

namespace holdfast {

static_assert(std::endian::native == std::endian::little, "archives are written in memory order");

using Bytes = std::vector<std::uint8_t>;

// 128-bit content hash as 32 hex digits (XXH3). A cache key, not a signature: files and the audit trail use
// SHA-256.
std::string contentHash(std::span<const std::uint8_t> bytes);

class ArchiveWriter {
public:
    Bytes take() && { return std::move(m_bytes); }
    void raw(const void* data, std::size_t size)
    {
        const auto* p = static_cast<const std::uint8_t*>(data);
        m_bytes.insert(m_bytes.end(), p, p + size);
    }

    template<class T>
        requires std::is_arithmetic_v<T> || std::is_enum_v<T>
    void write(const T& v) { raw(&v, sizeof v); }
    void write(const std::string& s) { write(std::uint64_t(s.size())); raw(s.data(), s.size()); }
    template<int L, int F>
    void write(const Quantity<L, F>& q) { write(q.value()); }
    template<class Tag>
    void write(const Id<Tag>& id) { write(id.value); }
    template<class A, class B>
    void write(const std::pair<A, B>& p) { write(p.first); write(p.second); }
    template<class T, std::size_t N>
    void write(const std::array<T, N>& a) { for (const T& v : a) write(v); }
    template<class T>
    void write(const std::optional<T>& o) { write(o.has_value()); if (o) write(*o); }
    template<class T>
    void write(const std::shared_ptr<T>& p) { write(bool(p)); if (p) write(*p); }
    template<class... T>
    void write(const std::variant<T...>& v)
    {
        write(std::uint8_t(v.index()));
        std::visit([this](const auto& held) { write(held); }, v);
    }
    void write(const std::monostate&) {}
    template<class T>
    void write(const std::vector<T>& v)
    {
        write(std::uint64_t(v.size()));
        if constexpr (std::is_arithmetic_v<T> && !std::is_same_v<T, bool>)
            raw(v.data(), v.size() * sizeof(T));
        else
            for (const auto& e : v)
                write(static_cast<const T&>(e));
    }
    template<class K, class V>
    void write(const std::map<K, V>& m)
    {
        write(std::uint64_t(m.size()));
        for (const auto& entry : m)
            write(std::pair<K, V>(entry));
    }
    template<Reflected T>
    void write(const T& v) { visitFields(v, [this](std::string_view, const auto& field) { write(field); }); }

private:
    Bytes m_bytes;
};

// Reads what ArchiveWriter wrote. Damaged bytes set failed(), lengths are never trusted beyond what is left.
class ArchiveReader {
public:
    explicit ArchiveReader(std::span<const std::uint8_t> bytes) : m_left(bytes) {}
    bool failed() const { return m_failed; }
    bool atEnd() const { return m_left.empty(); }

    void raw(void* data, std::size_t size)
    {
        if (m_failed || size > m_left.size()) {
            m_failed = true;
            std::memset(data, 0, size);
            return;
        }
        if (size > 0)
            std::memcpy(data, m_left.data(), size);
        m_left = m_left.subspan(size);
    }

    template<class T>
        requires std::is_arithmetic_v<T> || std::is_enum_v<T>
    void read(T& v) { raw(&v, sizeof v); }
    void read(std::string& s) { s.resize(count(1)); raw(s.data(), s.size()); }
    template<int L, int F>
    void read(Quantity<L, F>& q) { double v = 0; read(v); q = Quantity<L, F>(v); }
    template<class Tag>
    void read(Id<Tag>& id) { read(id.value); }
    template<class A, class B>
    void read(std::pair<A, B>& p) { read(p.first); read(p.second); }
    template<class T, std::size_t N>
    void read(std::array<T, N>& a) { for (T& v : a) read(v); }
    template<class T>
    void read(std::optional<T>& o)
    {
        bool has = false;
        read(has);
        if (has) { o.emplace(); read(*o); } else { o.reset(); }
    }
    template<class T>
    void read(std::shared_ptr<T>& p)
    {
        bool has = false;
        read(has);
        if (!has) { p.reset(); return; }
        auto held = std::make_shared<std::remove_const_t<T>>();
        read(*held);
        p = std::move(held);
    }
    template<class... T>
    void read(std::variant<T...>& v) { readVariant(v, std::index_sequence_for<T...>{}); }
    void read(std::monostate&) {}
    template<class T>
    void read(std::vector<T>& v)
    {
        if constexpr (std::is_same_v<T, bool>) {
            v.assign(count(1), false);
            for (std::size_t i = 0; i < v.size() && !m_failed; ++i) { bool b = false; read(b); v[i] = b; }
        } else if constexpr (std::is_arithmetic_v<T>) {
            v.resize(count(sizeof(T)));
            raw(v.data(), v.size() * sizeof(T));
        } else {
            v.clear();
            const std::size_t n = count(1);
            for (std::size_t i = 0; i < n && !m_failed; ++i) read(v.emplace_back());
        }
    }
    template<class K, class V>
    void read(std::map<K, V>& m)
    {
        m.clear();
        const std::size_t n = count(1);
        for (std::size_t i = 0; i < n && !m_failed; ++i) {
            std::pair<K, V> entry;
            read(entry);
            m.insert(std::move(entry));
        }
    }
    template<Reflected T>
    void read(T& v) { visitFields(v, [this](std::string_view, auto& field) { read(field); }); }

private:
    std::size_t count(std::size_t atLeastEach)
    {
        std::uint64_t n = 0;
        read(n);
        if (n > m_left.size() / atLeastEach) {
            m_failed = true;
            return 0;
        }
        return std::size_t(n);
    }
    template<class V, std::size_t... I>
    void readVariant(V& v, std::index_sequence<I...>)
    {
        std::uint8_t index = 0;
        read(index);
        const bool known = ((index == I && (read(v.template emplace<I>()), true)) || ...);
        m_failed = m_failed || !known;
    }

    std::span<const std::uint8_t> m_left;
    bool m_failed = false;
};

template<class T>
Bytes encode(const T& value)
{
    ArchiveWriter writer;
    writer.write(value);
    return std::move(writer).take();
}

template<class T>
Result<T> decode(std::span<const std::uint8_t> bytes)
{
    ArchiveReader reader(bytes);
    T value{};
    reader.read(value);
    if (reader.failed() || !reader.atEnd())
        return Fault{FaultCode::Malformed, {}, {}, "the stored bytes are damaged"};
    return value;
}

namespace detail {
template<class T> struct Shape;
template<class T> void shape(std::string& out) { Shape<T>::add(out); }
template<class T> struct Shape {
    static void add(std::string& out)
    {
        if constexpr (Reflected<T>) {
            T value{};
            out += '{';
            visitFields(value, [&out](std::string_view name, auto& field) {
                out += name;
                shape<std::remove_cvref_t<decltype(field)>>(out);
            });
            out += '}';
        } else if constexpr (NamedEnum<T>) {
            out += 'e';
            for (const auto& entry : enumNames(std::type_identity<T>{}))
                (out += entry.second) += '|';
        } else {
            out += std::is_floating_point_v<T> ? 'f' : 'i';
            out += char('0' + sizeof(T));
        }
    }
};
template<> struct Shape<std::string> { static void add(std::string& o) { o += 's'; } };
template<> struct Shape<std::monostate> { static void add(std::string& o) { o += '0'; } };
template<int L, int F> struct Shape<Quantity<L, F>> {
    static void add(std::string& o) { o += 'q' + std::to_string(L) + ',' + std::to_string(F); }
};
template<class Tag> struct Shape<Id<Tag>> { static void add(std::string& o) { o += '#'; } };
template<class T> struct Shape<std::vector<T>> { static void add(std::string& o) { o += '['; shape<T>(o); } };
template<class T> struct Shape<std::optional<T>> { static void add(std::string& o) { o += '?'; shape<T>(o); } };
template<class T> struct Shape<std::shared_ptr<T>> {
    static void add(std::string& o) { o += '*'; shape<std::remove_const_t<T>>(o); }
};
template<class A, class B> struct Shape<std::pair<A, B>> {
    static void add(std::string& o) { o += '<'; shape<A>(o); shape<B>(o); }
};
template<class K, class V> struct Shape<std::map<K, V>> {
    static void add(std::string& o) { o += 'm'; shape<K>(o); shape<V>(o); }
};
template<class T, std::size_t N> struct Shape<std::array<T, N>> {
    static void add(std::string& o) { o += 'a' + std::to_string(N); shape<T>(o); }
};
template<class... T> struct Shape<std::variant<T...>> {
    static void add(std::string& o) { o += 'v'; (shape<T>(o), ...); }
};
} // namespace detail

// A fingerprint of the type's layout, recursively.
template<class T>
std::string shapeOf()
{
    std::string shape;
    detail::shape<T>(shape);
    return contentHash({reinterpret_cast<const std::uint8_t*>(shape.data()), shape.size()});
}

// The content hash of a value, the same on every machine.
template<class T>
std::string hashOf(const T& value)
{
    return contentHash(encode(value));
}

} // namespace holdfast
