// The element classes of IFC 2x3 and 4 that are read, and for which of them shapes are made.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace holdfast::ifc {

enum class ElementUse : std::uint8_t {
    Wall,     // axis, openings and shape
    Shape,    // shape only
    Words,    // name, type and properties: nothing tests against their shape
};

struct ElementClass {
    std::string_view keyword;   // IFCWALLSTANDARDCASE
    std::string_view name;      // IfcWallStandardCase
    ElementUse use = ElementUse::Words;
};

const ElementClass* elementClass(std::string_view keyword);
// IfcDuctSegmentType for IFCDUCTSEGMENTTYPE; IfcXyz for what is not known.
std::string className(std::string_view keyword);
// Things that have a place but are no element: storeys, spaces, grids, annotations, ports, loads.
bool isNoElement(std::string_view keyword);

} // namespace holdfast::ifc
