// Paper space: which block is which layout. R12 files have one paper space and no LAYOUT records.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/engine/drawing/drawing.h"
#include "core/engine/ingest/group.h"
#include "core/engine/ingest/text_decoder.h"

namespace holdfast::ingest {

bool isPaperSpace(std::string_view blockName);
bool isModelSpace(std::string_view blockName);

class Layouts {
public:
    explicit Layouts(TextDecoder& decoder) : m_decoder(decoder) { paperBlock("*Paper_Space"); }

    // Index of a paper-space block; number 0 is the one whose entities lie in the ENTITIES section.
    std::uint32_t paperBlock(std::string_view blockName);
    void addBlockRecord(const Record& record);  // name and handle of a block
    void addLayout(const Record& record);       // a LAYOUT of the OBJECTS section

    // The layouts of the drawing, and for each paper block the index of its layout.
    std::vector<drawing::Layout> take(std::vector<std::uint32_t>& layoutOfBlock,
                                      const std::vector<bool>& used);
    std::size_t paperBlocks() const { return m_paperBlocks.size(); }

private:
    struct Named {
        drawing::Layout layout;
        std::uint64_t blockRecord = 0;
        std::int64_t order = 0;
    };

    TextDecoder& m_decoder;
    std::vector<std::string> m_paperBlocks;  // folded names
    std::unordered_map<std::string, std::uint32_t> m_indexOfBlock;
    std::unordered_map<std::uint64_t, std::string> m_blockNames;
    std::vector<Named> m_layouts;
};

} // namespace holdfast::ingest
