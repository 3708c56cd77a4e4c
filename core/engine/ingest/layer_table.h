// Layers by name. Names differ in case only by accident: CAD compares them without it.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/engine/drawing/drawing.h"
#include "core/engine/ingest/group.h"
#include "core/engine/ingest/text_decoder.h"

namespace holdfast::ingest {

class LayerTable {
public:
    LayerTable(std::vector<drawing::Layer>& layers, TextDecoder& decoder) :
        m_layers(layers), m_decoder(decoder)
    {
    }

    // A LAYER record of the table.
    void define(const Record& record);
    // The layer of an entity; one that the table does not have is added. No layer means layer "0".
    std::uint32_t indexOf(std::string_view rawName);

private:
    std::uint32_t indexOfDecoded(const std::string& name);

    std::vector<drawing::Layer>& m_layers;
    TextDecoder& m_decoder;
    std::unordered_map<std::string_view, std::uint32_t> m_byRawName;  // views into the file
    std::unordered_map<std::string, std::uint32_t> m_byFoldedName;
    std::string_view m_lastName;
    std::uint32_t m_lastIndex = 0;
    bool m_hasLast = false;
};

} // namespace holdfast::ingest
