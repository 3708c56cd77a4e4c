// Groups of a binary DXF: little-endian, codes of one byte up to R12 (255 escapes a two-byte code), of two
// bytes from R13 on.
#pragma once

#include <string_view>

#include "core/engine/ingest/group.h"
#include "core/engine/ingest/group_step.h"

namespace holdfast::ingest {

// First bytes of every binary DXF (22 with the closing NUL).
constexpr std::string_view kBinarySentinel{"AutoCAD Binary DXF\r\n\x1a\0", 22};

class BinaryGroups {
public:
    explicit BinaryGroups(std::string_view bytes);

    GroupStep next(Group& group);
    std::size_t offset() const { return m_at; }

private:
    bool readCode(int& code);
    bool readValue(Group& group);

    std::string_view m_bytes;
    std::size_t m_at = kBinarySentinel.size();
    bool m_wideCodes = true;
};

} // namespace holdfast::ingest
