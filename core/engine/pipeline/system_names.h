// What the drafter or modeller called each obstruction, for the clash rules that name systems.
#pragma once

#include <string>
#include <vector>

#include "core/engine/building/wall_layout.h"
#include "core/engine/drawing/drawing.h"

namespace holdfast::pipeline {

// One entry an obstruction, the layer first: "M-DUCT-SUPPLY", "Pipes Copper 3/4 in IfcFlowSegment"; "" where the file
// gives its entities no handles.
std::vector<std::string> systemNames(const building::WallLayout& layout,
                                     const std::vector<drawing::Drawing>& drawings);

} // namespace holdfast::pipeline
