// Who belongs to whom: the spatial tree, openings, types, property sets, materials and layers of a model.
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/engine/drawing/model_elements.h"
#include "core/engine/ifc/placements.h"

namespace holdfast::ifc {

class Relations {
public:
    explicit Relations(const Part21& file);

    // The storey an element stands in, by itself or by what it is part of or opens; 0 when none.
    InstanceId storeyOf(InstanceId element) const;
    InstanceId typeOf(InstanceId element) const;
    const std::vector<InstanceId>& openingsOf(InstanceId element) const;
    const std::vector<InstanceId>& partsOf(InstanceId element) const;
    const std::vector<InstanceId>& propertySetsOf(InstanceId element) const;
    InstanceId materialOf(InstanceId element) const;
    // Of a representation or item.
    std::string layerOf(InstanceId picture) const;

private:
    using Lists = std::unordered_map<InstanceId, std::vector<InstanceId>>;
    using Links = std::unordered_map<InstanceId, InstanceId>;

    void readTree();
    void readDefinitions();
    static const std::vector<InstanceId>& listOf(const Lists& lists, InstanceId id);
    static InstanceId linkOf(const Links& links, InstanceId id);

    const Part21& m_file;
    Links m_container, m_whole, m_host, m_type, m_material, m_layer;
    Lists m_parts, m_openings, m_sets;
};

// "GWB 0.625 in, stud 5.5 in", or the names of other materials with commas; empty for none.
std::string materialText(const Placements& placements, InstanceId material);

// Properties and quantities of the sets; `budget` counts down, and nothing more is read at 0.
void addProperties(const Part21& file, const Units& units, const std::vector<InstanceId>& sets,
                   std::vector<drawing::ModelProperty>& properties, std::size_t& budget);

} // namespace holdfast::ifc
