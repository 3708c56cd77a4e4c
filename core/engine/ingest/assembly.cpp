#include "core/engine/ingest/assembly.h"

#include <algorithm>

#include "core/engine/drawing/block_index.h"

namespace holdfast::ingest {

using drawing::Drawing;
using drawing::EntityHead;
using drawing::EntityKind;

namespace {

int rankOf(const EntityHead& head) { return head.block != 0 ? 0 : head.paperSpace ? 2 : 1; }

bool ownedByInsert(const EntityHead& head) { return head.kind == EntityKind::Attrib && head.owner != 0; }

} // namespace

void orderEntities(Drawing& drawing)
{
    std::vector<EntityHead>& entities = drawing.entities;
    if (std::ranges::is_sorted(entities, {}, rankOf))
        return;
    std::vector<EntityHead> ordered;
    ordered.reserve(entities.size());
    std::vector<std::uint32_t> newIndex(entities.size());
    for (int rank = 0; rank <= 2; ++rank)
        for (std::size_t i = 0; i < entities.size(); ++i)
            if (rankOf(entities[i]) == rank) {
                newIndex[i] = std::uint32_t(ordered.size());
                ordered.push_back(entities[i]);
            }
    for (EntityHead& head : ordered)
        if (ownedByInsert(head))
            head.owner = 1 + newIndex[head.owner - 1];
    for (drawing::Block& block : drawing.blocks)
        if (block.entityCount > 0)
            block.firstEntity = newIndex[block.firstEntity];
    entities = std::move(ordered);
}

void assignLayouts(Drawing& drawing, Layouts& layouts)
{
    std::vector<bool> used(layouts.paperBlocks(), false);
    const auto isPaper = [](const EntityHead& head) { return head.paperSpace && !ownedByInsert(head); };
    for (const EntityHead& head : drawing.entities)
        if (isPaper(head))
            used[head.owner] = true;
    std::vector<std::uint32_t> layoutOfBlock;
    drawing.layouts = layouts.take(layoutOfBlock, used);
    for (EntityHead& head : drawing.entities)
        if (isPaper(head))
            head.owner = layoutOfBlock[head.owner];
}

namespace {

// Depth-first over "block contains insert of block", without recursion: files nest as deep as they like.
class CycleSearch {
public:
    CycleSearch(const Drawing& drawing, const drawing::BlockIndex& index)
        : m_drawing(drawing), m_index(index), m_state(drawing.blocks.size(), State::New)
    {
    }

    // The blocks that close a cycle.
    std::vector<std::uint32_t> find()
    {
        for (std::uint32_t block = 0; block < m_state.size(); ++block)
            if (m_state[block] == State::New)
                searchFrom(block);
        return std::move(m_found);
    }

private:
    enum class State { New, Open, Done };
    struct Visit {
        std::uint32_t block, next;  // next entity to look at
    };

    void searchFrom(std::uint32_t root)
    {
        open(root);
        while (!m_path.empty()) {
            Visit& visit = m_path.back();
            const drawing::Block& block = m_drawing.blocks[visit.block];
            if (visit.next == block.firstEntity + block.entityCount) {
                m_state[visit.block] = State::Done;
                m_path.pop_back();
                continue;
            }
            const EntityHead& head = m_drawing.entities[visit.next++];
            const std::uint32_t inner
                = head.kind == EntityKind::Insert ? m_index.blockOf(m_drawing, head) : 0;
            if (inner == 0)
                continue;
            if (m_state[inner - 1] == State::Open)
                m_found.push_back(inner - 1);
            else if (m_state[inner - 1] == State::New)
                open(inner - 1);
        }
    }

    void open(std::uint32_t block)
    {
        m_state[block] = State::Open;
        m_path.push_back({block, m_drawing.blocks[block].firstEntity});
    }

    const Drawing& m_drawing;
    const drawing::BlockIndex& m_index;
    std::vector<State> m_state;
    std::vector<Visit> m_path;
    std::vector<std::uint32_t> m_found;
};

} // namespace

void checkBlocks(const Drawing& drawing, FindingLog& findings)
{
    const drawing::BlockIndex index(drawing);
    for (const EntityHead& head : drawing.entities)
        if (head.kind == EntityKind::Insert && index.blockOf(drawing, head) == 0)
            findings.add("drawing.block.missing", Severity::Warning,
                         "The block \"" + drawing.texts[head.firstText]
                             + "\" is inserted but not in the file; what it shows is missing.",
                         "Open the drawing in CAD, run AUDIT, and save it again.");
    for (const std::uint32_t block : CycleSearch(drawing, index).find())
        findings.add("drawing.block.cycle", Severity::Error,
                     "The block \"" + drawing.blocks[block].name + "\" contains itself; it is expanded once.",
                     "Open the drawing in CAD, run AUDIT, and save it again.");
}

} // namespace holdfast::ingest
