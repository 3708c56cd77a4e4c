#include "core/engine/ingest/layer_table.h"

#include <cstdlib>

#include "core/engine/drawing/names.h"

namespace holdfast::ingest {

std::uint32_t LayerTable::indexOfDecoded(const std::string& name)
{
    const auto [entry, added]
        = m_byFoldedName.try_emplace(drawing::foldedName(name), std::uint32_t(m_layers.size()));
    if (added) {
        m_layers.emplace_back();
        m_layers.back().name = name;
    }
    return entry->second;
}

std::uint32_t LayerTable::indexOf(std::string_view rawName)
{
    if (m_hasLast && rawName == m_lastName)
        return m_lastIndex;
    auto found = m_byRawName.find(rawName);
    if (found == m_byRawName.end()) {
        const std::string name = rawName.empty() ? "0" : m_decoder.decode(rawName);
        found = m_byRawName.emplace(rawName, indexOfDecoded(name)).first;
    }
    m_lastName = rawName;
    m_lastIndex = found->second;
    m_hasLast = true;
    return m_lastIndex;
}

void LayerTable::define(const Record& record)
{
    constexpr std::int64_t kFrozen = 1;
    constexpr std::int64_t kWhite = 7;
    std::string name, linetype;
    std::int64_t color = kWhite, flags = 0, plotted = 1, weight = -3;
    for (const Group& group : record.groups) {
        switch (group.code) {
        case 2: name = m_decoder.decode(group.word()); break;
        case 6: linetype = m_decoder.decode(group.text()); break;
        case 62: readInteger(group, color); break;
        case 70: readInteger(group, flags); break;
        case 290: readInteger(group, plotted); break;
        case 370: readInteger(group, weight); break;
        default: break;
        }
    }
    if (name.empty())
        return;
    drawing::Layer& layer = m_layers[indexOfDecoded(name)];
    layer.color = std::int16_t(std::abs(color) <= 256 ? std::abs(color) : kWhite);
    layer.linetype = linetype;
    layer.off = color < 0;
    layer.frozen = (flags & kFrozen) != 0;
    layer.plotted = plotted != 0;
    layer.lineweight = std::int16_t(weight >= 0 && weight <= 211 ? weight : -3);
}

} // namespace holdfast::ingest
