#include "core/engine/drawing/block_index.h"

#include "core/engine/drawing/names.h"

namespace holdfast::drawing {

BlockIndex::BlockIndex(const Drawing& drawing)
{
    m_byFoldedName.reserve(drawing.blocks.size());
    for (std::uint32_t i = 0; i < drawing.blocks.size(); ++i)
        m_byFoldedName.try_emplace(foldedName(drawing.blocks[i].name), i + 1);
}

std::uint32_t BlockIndex::blockOf(const Drawing& drawing, const EntityHead& insert) const
{
    if (insert.textCount == 0)
        return 0;
    const auto found = m_byFoldedName.find(foldedName(drawing.texts[insert.firstText]));
    return found == m_byFoldedName.end() ? 0 : found->second;
}

} // namespace holdfast::drawing
