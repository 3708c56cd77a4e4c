// One DXF group: a code and its value as the bytes of the file, not yet interpreted.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace holdfast::ingest {

// How the bytes of a value are written. Text in every ASCII file; the others in binary files only.
enum class GroupForm : std::uint16_t { Text, Real, Int8, Int16, Int32, Int64, Chunk };

struct Group {
    const char* bytes = nullptr;
    std::uint32_t size = 0;
    std::int16_t code = 0;
    GroupForm form = GroupForm::Text;
    std::uint32_t place = 0;  // line of the value (ASCII) or byte offset of the code (binary, 4 GB at most)

    std::string_view text() const { return {bytes, size}; }
    // The text without leading and trailing blanks; names and keywords are compared this way.
    std::string_view word() const;
};

// False when the value is not a number (or, for integers, not a whole one in range).
bool readReal(const Group& group, double& value);
bool readInteger(const Group& group, std::int64_t& value);
// Handles: hexadecimal text.
bool readHandle(const Group& group, std::uint64_t& value);

// A type name (group 0) and all groups up to the next group 0. Views into the file; valid until the next one.
struct Record {
    std::string_view type;
    std::uint32_t place = 0;
    std::span<const Group> groups;
};

} // namespace holdfast::ingest
