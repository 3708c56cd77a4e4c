// Blocks of a drawing by name.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include "core/engine/drawing/drawing.h"

namespace holdfast::drawing {

class BlockIndex {
public:
    explicit BlockIndex(const Drawing& drawing);
    // 1 + index of the block an Insert places; 0 when the drawing has no such block.
    std::uint32_t blockOf(const Drawing& drawing, const EntityHead& insert) const;

private:
    std::unordered_map<std::string, std::uint32_t> m_byFoldedName;
};

} // namespace holdfast::drawing
