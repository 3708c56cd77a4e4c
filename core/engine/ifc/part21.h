// ISO 10303-21 clear text: an index of where each instance of the data section lies, made in one pass, and the
// arguments of one instance, decoded when asked for. Views into the file's bytes, which must outlive both.
//
// Any bytes give a file or a fault. What cannot be understood is counted in `damage`, never guessed. Narrow:
// one instance is one entity ("complex" instances of several are indexed without a type).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/engine/base/result.h"
#include "core/engine/base/run.h"

namespace holdfast::ifc {

using InstanceId = std::uint32_t;   // the number behind #; 0 is none

enum class ValueKind : std::uint8_t { Omitted, Derived, Number, Text, Enumeration, Binary, Reference, List, Typed };

// One value of an instance. A list or typed value is followed by what it holds, up to `end`.
struct ValueNode {
    ValueKind kind = ValueKind::Omitted;
    std::uint32_t end = 0;           // index of the first node after this one and all it holds
    InstanceId reference = 0;
    double number = 0;
    std::string_view raw;            // text between the quotes, letters of an enumeration or type
};

// A look at one value; asking it for what it is not gives the neutral answer. Must not outlive its record.
class Value {
public:
    Value() = default;
    Value(const std::vector<ValueNode>& nodes, std::uint32_t at) : m_nodes(&nodes), m_at(at) {}

    ValueKind kind() const { return m_nodes ? (*m_nodes)[m_at].kind : ValueKind::Omitted; }
    bool given() const { return kind() != ValueKind::Omitted && kind() != ValueKind::Derived; }
    // The number of a number, also inside a typed value: IFCLENGTHMEASURE(2.5).
    double number(double otherwise = 0) const;
    InstanceId reference() const;
    std::string text() const;                 // escapes resolved, UTF-8; also inside a typed value
    std::string_view enumeration() const;     // ELEMENT of .ELEMENT.
    std::string_view type() const;            // IFCLABEL of IFCLABEL('a')
    Value inside() const;                     // what a typed value holds
    std::vector<Value> list() const;          // of a list; empty for anything else
    std::vector<InstanceId> references() const;

private:
    const ValueNode& node() const { return (*m_nodes)[m_at]; }
    const std::vector<ValueNode>* m_nodes = nullptr;
    std::uint32_t m_at = 0;
};

class Record {
public:
    std::string_view type;                    // IFCWALL, empty when there is no such instance
    bool damaged = false;                     // its arguments break the rules; what came before is kept

    explicit operator bool() const { return !type.empty(); }
    Value operator[](std::size_t argument) const;
    std::size_t size() const { return m_top.size(); }

private:
    friend class ArgumentReader;
    std::vector<ValueNode> m_nodes;
    std::vector<std::uint32_t> m_top;
};

class Part21 {
public:
    struct Damage {
        std::size_t statements = 0;           // that are no instance
        std::size_t repeated = 0;             // numbers given twice; the first is kept
        std::size_t firstLine = 0;            // of the first of them, 0 none
        bool cut = false;                     // the file ends inside an instance or before END-ISO-10303-21
    };

    // Faults: Malformed (no header or no data section), Cancelled.
    static Result<Part21> index(std::string_view bytes, const std::string& path, const Run& run);

    const std::vector<std::string>& schemas() const { return m_schemas; }   // "IFC2X3"
    std::size_t size() const { return m_entries.size(); }
    const Damage& damage() const { return m_damage; }

    std::string_view typeOf(InstanceId id) const;
    Record record(InstanceId id) const;
    std::span<const InstanceId> instancesOf(std::string_view type) const;
    // Every type of the file with the number of its instances, in order of first appearance.
    std::vector<std::pair<std::string_view, std::size_t>> types() const;

private:
    friend class Part21Scanner;
    struct Entry {
        InstanceId id = 0;
        std::uint32_t arguments = 0, end = 0; // from the opening parenthesis to the semicolon
        std::uint32_t type = 0;               // index into m_types
    };

    const Entry* find(InstanceId id) const;
    void sortIn();
    void sortByType();

    std::string_view m_bytes;
    std::vector<Entry> m_entries;             // in file order
    std::vector<std::string_view> m_types;
    std::vector<std::uint32_t> m_typeStart;   // of each type in m_byType
    std::vector<InstanceId> m_byType;
    std::vector<std::uint32_t> m_dense;       // 1 + entry by id, when ids are dense
    std::vector<std::pair<InstanceId, std::uint32_t>> m_sparse;  // sorted, otherwise
    std::unordered_map<std::string_view, std::uint32_t> m_typeIndex;
    std::vector<std::string> m_schemas;
    Damage m_damage;
};

// Text between quotes as UTF-8: '' \\ \S\ \P.\ \X\ \X2\ \X4\; bytes above 127 are UTF-8 if they can be, else
// ISO 8859-1. Escapes that break the rules stay as written.
std::string decodedText(std::string_view raw);

// The values of "(...)" at the start of `text`, for headers and tests.
Record readArguments(std::string_view type, std::string_view text);

} // namespace holdfast::ifc
