#include "core/engine/ingest/layouts.h"

#include <algorithm>

#include "core/engine/drawing/names.h"

namespace holdfast::ingest {

using drawing::foldedName;

bool isPaperSpace(std::string_view blockName)
{
    const std::string folded = foldedName(blockName);
    return folded.starts_with("*PAPER_SPACE") || folded == "$PAPER_SPACE";
}

bool isModelSpace(std::string_view blockName)
{
    const std::string folded = foldedName(blockName);
    return folded == "*MODEL_SPACE" || folded == "$MODEL_SPACE";
}

std::uint32_t Layouts::paperBlock(std::string_view blockName)
{
    std::string folded = foldedName(blockName);
    if (folded == "$PAPER_SPACE")
        folded = "*PAPER_SPACE";
    const auto [entry, added] = m_indexOfBlock.try_emplace(folded, std::uint32_t(m_paperBlocks.size()));
    if (added)
        m_paperBlocks.push_back(std::move(folded));
    return entry->second;
}

void Layouts::addBlockRecord(const Record& record)
{
    std::uint64_t handle = 0;
    std::string name;
    for (const Group& group : record.groups) {
        if (group.code == 5)
            readHandle(group, handle);
        else if (group.code == 2)
            name = m_decoder.decode(group.word());
    }
    if (handle != 0 && isPaperSpace(name))
        m_blockNames[handle] = foldedName(name);
}

namespace {

// Plot settings give the paper in millimetres, its unit and its turn: 1 and 3 are a quarter turn.
void settle(drawing::Layout& layout, std::int64_t unit, std::int64_t turn)
{
    constexpr double kMillimetersPerInch = 25.4;
    constexpr std::int64_t kInches = 0;
    if (unit == kInches) {
        layout.paperWidth /= kMillimetersPerInch;
        layout.paperHeight /= kMillimetersPerInch;
    }
    if (turn == 1 || turn == 3)
        std::swap(layout.paperWidth, layout.paperHeight);
}

} // namespace

// A LAYOUT begins with its plot settings; its own name and order follow the second subclass marker.
void Layouts::addLayout(const Record& record)
{
    Named named;
    std::int64_t unit = 0, turn = 0;
    bool own = false;
    for (const Group& group : record.groups) {
        if (group.code == 100) {
            own = group.word() == "AcDbLayout";
            continue;
        }
        switch (group.code) {
        case 44: if (!own) readReal(group, named.layout.paperWidth); break;
        case 45: if (!own) readReal(group, named.layout.paperHeight); break;
        case 72: if (!own) readInteger(group, unit); break;
        case 73: if (!own) readInteger(group, turn); break;
        case 1: if (own) named.layout.name = m_decoder.decode(group.text()); break;
        case 71: if (own) readInteger(group, named.order); break;
        case 330: if (own) readHandle(group, named.blockRecord); break;
        default: break;
        }
    }
    settle(named.layout, unit, turn);
    m_layouts.push_back(std::move(named));
}

std::vector<drawing::Layout> Layouts::take(std::vector<std::uint32_t>& layoutOfBlock,
                                           const std::vector<bool>& used)
{
    std::ranges::stable_sort(m_layouts, {}, &Named::order);
    std::vector<drawing::Layout> layouts;
    layoutOfBlock.assign(m_paperBlocks.size(), 0);
    std::vector<bool> placed(m_paperBlocks.size(), false);
    for (Named& named : m_layouts) {
        const auto block = m_blockNames.find(named.blockRecord);
        if (block == m_blockNames.end())
            continue;
        const std::uint32_t index = paperBlock(block->second);
        layoutOfBlock.resize(m_paperBlocks.size());
        placed.resize(m_paperBlocks.size(), false);
        placed[index] = true;
        layoutOfBlock[index] = std::uint32_t(layouts.size());
        layouts.push_back(std::move(named.layout));
    }
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (!used[i] || placed[i])
            continue;
        layoutOfBlock[i] = std::uint32_t(layouts.size());
        layouts.push_back({i == 0 ? "Paper space" : m_paperBlocks[i], 0, 0});
    }
    return layouts;
}

} // namespace holdfast::ingest
